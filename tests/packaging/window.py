# SPDX-FileCopyrightText: 2026 Token Station contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The window of a packaged program, drawn by the system's OpenGL: it shows Station, in more than one colour, and every
part of Qt is mapped from the program's own folder: window.py PROGRAM. Prints what is mapped."""
import os
import pathlib
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "ui"))
from screen import Screen, colours  # noqa: E402, pylint: disable=wrong-import-position


def main(program):
    del os.environ["QT_QUICK_BACKEND"]  # that would draw without OpenGL
    folder = pathlib.Path(program).resolve().parent.parent
    with Screen(program, wait=60) as screen:
        screen.find("panel", "Three stops to your first answer")
        # The accessibility bus knows of it before it is drawn.
        screen.until(lambda: colours() > 100, "picture with more than 100 colours")
        with open(f"/proc/{screen.process.pid}/maps", encoding="utf-8") as maps:
            files = sorted({line.split(maxsplit=5)[-1].strip() for line in maps if ".so" in line})
        print("\n".join(files))
        strangers = [file for file in files if folder not in pathlib.Path(file).parents
                     and ("libQt6" in file or "/qt6/" in file or "libssl" in file or "libcrypto" in file)]
        assert not strangers, strangers
        # OpenGL was tried, and is the system's.
        assert any("/libGLX" in file or "/libEGL" in file for file in files), files


if __name__ == "__main__":
    main(sys.argv[1])
