# SPDX-FileCopyrightText: 2026 Token Station contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The real program on Wayland: its window is drawn there, and a second start shows that one: wayland.py PROGRAM

Weston draws into the test's own display. X11 is no way out: the program is told to be a client of Wayland's.
"""
import os
import pathlib
import subprocess
import sys
import time

from screen import Screen, colours


class Compositor:
    def __enter__(self):
        self.log = open(os.path.join(os.environ["HOME"], "weston.log"), "w+", encoding="utf-8")
        self.process = subprocess.Popen(["weston", "--backend=x11-backend.so", "--socket=station", "--idle-time=0",
                                         "--width=1400", "--height=860"], stdout=self.log, stderr=subprocess.STDOUT)
        socket = pathlib.Path(os.environ["XDG_RUNTIME_DIR"], "station")
        end = time.monotonic() + 20
        while not socket.exists():
            assert self.process.poll() is None and time.monotonic() < end, self.said()
            time.sleep(0.05)
        return self

    def said(self):
        self.log.seek(0)
        return self.log.read()

    def __exit__(self, *_):
        self.process.terminate()
        self.process.wait(10)
        self.log.close()


def main(program):
    del os.environ["QT_QUICK_BACKEND"]  # drawn by OpenGL, as on a desktop
    os.environ.update(QT_QPA_PLATFORM="wayland", WAYLAND_DISPLAY="station", LIBGL_ALWAYS_SOFTWARE="1")
    with Compositor():
        empty = colours()
        with Screen(program, wait=60) as screen:
            screen.find("panel", "Three stops to your first answer")
            with open(f"/proc/{screen.process.pid}/maps", encoding="utf-8") as maps:
                assert "libqwayland" in maps.read(), "the platform is another one"
            # The accessibility bus knows of it before it is drawn; a white window would be one colour more.
            screen.until(lambda: colours() > empty + 100, "picture with a hundred colours more than %d" % empty)
            again = subprocess.run([program], timeout=20, check=False)
            assert again.returncode == 0, again
            assert screen.process.poll() is None, "the first one ended"


if __name__ == "__main__":
    main(sys.argv[1])
