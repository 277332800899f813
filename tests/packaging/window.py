# SPDX-FileCopyrightText: 2026 Token Station contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The window of a packaged program, drawn by the system's OpenGL: it shows Station, in more than one colour, and every
part of Qt is mapped from the program's own folder: window.py PROGRAM. Prints what is mapped."""
import ctypes
import os
import pathlib
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "ui"))
from screen import Screen  # noqa: E402, pylint: disable=wrong-import-position


def colours(step=7):
    """How many different ones a grid of the display's points has."""
    x11 = ctypes.CDLL("libX11.so.6")
    for name in ("XOpenDisplay", "XGetImage"):
        getattr(x11, name).restype = ctypes.c_void_p
    x11.XDefaultRootWindow.restype = x11.XGetPixel.restype = ctypes.c_ulong
    display = ctypes.c_void_p(x11.XOpenDisplay(None))
    root = ctypes.c_ulong(x11.XDefaultRootWindow(display))
    width, height = x11.XDisplayWidth(display, 0), x11.XDisplayHeight(display, 0)
    all_planes, z_pixmap = ctypes.c_ulong(2**64 - 1), 2
    image = ctypes.c_void_p(x11.XGetImage(display, root, 0, 0, width, height, all_planes, z_pixmap))
    seen = {x11.XGetPixel(image, x, y) for x in range(0, width, step) for y in range(0, height, step)}
    x11.XCloseDisplay(display)
    return len(seen)


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
