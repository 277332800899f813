#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Token Station contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The Debian package: what is in it, and that its removal puts Claude Code and Codex back: check_package.py BUILD_FOLDER"""
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import unittest
import urllib.request

BUILD = pathlib.Path(sys.argv.pop(1)).resolve()
CLAUDE = b'{\r\n   "model": "opus",  "env": {"A":"1"}\r\n}'
CODEX = b'# mine\nmodel = "gpt-5.5" # the best\n\n[profiles.fast]\nmodel = "gpt-5.4-mini"\n'


def executable(path, text):
    path.write_text("#!/bin/sh\n" + text)
    path.chmod(0o755)


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
        program = self.root / "usr/bin/token-station-gateway"
        environment = {**os.environ, "TOKEN_STATION_HOME": str(self.folder / "home")}
        key = subprocess.run([program, "key", "create", "test"], check=True, capture_output=True, text=True,
                             env=environment).stdout.strip()
        with subprocess.Popen([program, "serve", "--port", "0"], stdout=subprocess.PIPE, text=True, env=environment) as gateway:
            try:
                address = gateway.stdout.readline().split()[-1]
                body = b'{"model":"local/flite","input":"All aboard","voice":"slt","response_format":"wav"}'
                request = urllib.request.Request(address + "/v1/audio/speech", body, {
                    "authorization": f"Bearer {key}", "content-type": "application/json"})
                # Needs the module that lies in the package's own folder.
                self.assertEqual(urllib.request.urlopen(request, timeout=20).read(4), b"RIFF")
            finally:
                gateway.terminate()

    def test_removal_puts_clients_back(self):
        home = self.folder / "alice"
        settings = {home / ".claude" / "settings.json": CLAUDE, home / ".codex" / "config.toml": CODEX}
        for path, text in settings.items():
            path.parent.mkdir(parents=True)
            path.write_bytes(text)
        tools = self.folder / "tools"
        tools.mkdir()
        # The system's list of people, and the way to act as one of them; all else is real.
        executable(tools / "getent", f'echo "alice:x:{os.getuid()}:{os.getgid()}::{home}:/bin/sh"\n')
        executable(tools / "runuser", '[ "$1 $2 $3" = "-u alice --" ] || exit 1\nshift 3\nexec "$@"\n')
        environment = {"PATH": f"{tools}:{self.root}/usr/bin:{os.environ['PATH']}", "HOME": str(home)}
        connect = " && ".join(f"token-station-gateway connect {client} --models {tier}=demo/hello"
                              for client, tier in (("claude-code", "opus"), ("codex", "default")))
        subprocess.run(["dbus-run-session", "--", "sh", "-c",
                        "printf pw | gnome-keyring-daemon --unlock --components=secrets >/dev/null 2>&1; " + connect],
                       check=True, env=environment, capture_output=True)
        for path, text in settings.items():
            self.assertNotEqual(path.read_bytes(), text)
        prerm = self.folder / "control" / "prerm"
        # An upgrade is no removal.
        subprocess.run([prerm, "upgrade", "1.0"], check=True, env=environment)
        for path, text in settings.items():
            self.assertNotEqual(path.read_bytes(), text)
        done = subprocess.run([prerm, "remove"], env=environment, capture_output=True, text=True)
        self.assertEqual(done.returncode, 0, done.stderr)
        for path, text in settings.items():
            self.assertEqual(path.read_bytes(), text, done.stderr)


if __name__ == "__main__":
    unittest.main(verbosity=2)
