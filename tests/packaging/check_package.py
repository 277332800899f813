#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Token Station contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The Debian package: what is in it, and that its removal puts Claude Code and Codex back: check_package.py BUILD_FOLDER"""
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import unittest

from packaged import Gateway, check_removal

BUILD = pathlib.Path(sys.argv.pop(1)).resolve()


class Package(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = pathlib.Path(tempfile.mkdtemp(prefix="station-package-"))
        subprocess.run(["cpack", "--config", BUILD / "CPackConfig.cmake", "-B", cls.folder / "made"], check=True,
                       capture_output=True)
        cls.deb = next((cls.folder / "made").glob("*.deb"))
        cls.root = cls.folder / "root"
        subprocess.run(["dpkg-deb", "--extract", cls.deb, cls.root], check=True)
        subprocess.run(["dpkg-deb", "--control", cls.deb, cls.folder / "control"], check=True)

    @classmethod
    def tearDownClass(cls):
        shutil.rmtree(cls.folder)

    def test_contents(self):
        there = {str(path.relative_to(self.root)) for path in self.root.rglob("*") if path.is_file()}
        for name in ("usr/bin/token-station", "usr/bin/token-station-gateway", "usr/lib/token-station/token-station-speech.so",
                     "usr/share/applications/token-station.desktop", "usr/lib/systemd/user/token-station-gateway.service",
                     "usr/share/icons/hicolor/scalable/apps/token-station.svg", "usr/share/doc/token-station/LICENSE"):
            self.assertIn(name, there)
        # Libraries of the desktop that come along stand in front of the system's, and leave a white window on Wayland.
        self.assertEqual([name for name in there if re.search(r"/lib(wayland|EGL|GL|gbm|drm|Qt6|xcb|X11)", name)], [])
        control = (self.folder / "control" / "control").read_text()
        for needed in ("libqt6httpserver6", "libcurl4", "libqt6sql6-sqlite", "qml6-module-qtquick"):
            self.assertIn(needed, control)

    def test_what_is_unpacked_serves_and_speaks(self):
        with Gateway(self.root / "usr/bin/token-station-gateway", self.folder / "home") as gateway:
            # Needs the module that lies in the package's own folder.
            self.assertEqual(gateway.speak("local/flite", "slt")[:4], b"RIFF")

    def test_removal_puts_clients_back(self):
        check_removal(self, self.folder, self.root / "usr/bin", self.folder / "control" / "prerm", ["upgrade", "1.0"],
                      ["remove"])


if __name__ == "__main__":
    unittest.main(verbosity=2)
