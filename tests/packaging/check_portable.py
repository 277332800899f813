#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Token Station contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The folder that runs wherever it lies, and the RPM that is made of it: check_portable.py BUILD_FOLDER SOURCE_FOLDER

Nothing in it is found by the environment, nothing of Qt comes from the system, and nothing stands in front of what has
to be the system's."""
import fnmatch
import pathlib
import platform
import re
import shutil
import subprocess
import sys
import tempfile
import unittest

from packaged import Gateway, check_removal

SOURCES = pathlib.Path(sys.argv.pop()).resolve()
BUILD = pathlib.Path(sys.argv.pop()).resolve()
FOLDER = pathlib.Path(tempfile.mkdtemp(prefix="station-portable-"))
MADE = FOLDER / "made" / "token-station"
# Brought along, these do not fit the system's driver, display, daemons or plugins; some left a white window elsewhere.
THE_SYSTEMS = re.compile(
    r"lib(c|m|dl|pthread|stdc\+\+|gcc_s|GL|GLX|EGL|GLdispatch|OpenGL|gbm|drm|X11|X11-xcb|xcb|wayland-\w+|fontconfig|freetype|"
    r"glib-2\.0|gobject-2\.0|gio-2\.0|gst\w*-1\.0|pulse|pulsecommon\S*|dbus-1|secret-1|systemd|asound)\.so.*")


def setUpModule():
    subprocess.run([SOURCES / "packaging/portable/bundle.py", BUILD, MADE], check=True)


def tearDownModule():
    shutil.rmtree(FOLDER)


def readelf(file, *what):
    done = subprocess.run(["readelf", "--wide", *what, file], check=True, capture_output=True, text=True)
    return done.stdout


def is_elf(file):
    with open(file, "rb") as opened:
        return opened.read(4) == b"\x7fELF"


def mapped(process):
    """The files that a process has in its memory."""
    with open(f"/proc/{process}/maps", encoding="utf-8") as maps:
        return {pathlib.Path(line.split(maxsplit=5)[-1].strip()) for line in maps if "/" in line}


class Portable(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        # Not where it was made, and through tar, as it comes to people.
        cls.folder = FOLDER / "somewhere else" / "token-station"
        cls.folder.parent.mkdir()
        with subprocess.Popen(["tar", "--create", "--directory", MADE.parent, MADE.name], stdout=subprocess.PIPE) as tar:
            subprocess.run(["tar", "--extract", "--directory", cls.folder.parent], check=True, stdin=tar.stdout)
        cls.libraries = {file.name for file in (cls.folder / "lib").iterdir()}
        cls.files = [file for file in cls.folder.rglob("*") if file.is_file() and not file.is_symlink() and is_elf(file)]

    def test_contents(self):
        for name in ("bin/token-station", "bin/token-station-gateway", "bin/qt.conf", "lib/libQt6Core.so.6",
                     "lib/token-station/token-station-speech.so", "lib/token-station/token-station-audio.so",
                     "lib/qt6/plugins/platforms/libqxcb.so", "lib/qt6/plugins/sqldrivers/libqsqlite.so",
                     "share/applications/token-station.desktop", "share/icons/hicolor/scalable/apps/token-station.svg",
                     "share/doc/token-station/LICENSE", "README"):
            self.assertTrue((self.folder / name).is_file(), name)
        self.assertGreater(len(self.files), 100)
        self.assertEqual([file for file in self.files if THE_SYSTEMS.fullmatch(file.name)], [])

    def test_licences(self):
        licences = self.folder / "share/doc/token-station/licences"
        packages = [line.split()[0] for line in (licences / "packages.txt").read_text().splitlines() if ", source: " in line]
        self.assertGreater(len(packages), 50)
        for package in packages:
            self.assertGreater((licences / package).stat().st_size, 0, package)
        # One of Qt's, one that only the encoders need, and data.
        for package in ("libqt6core6", "libmp3lame0", "pocketsphinx-en-us"):
            self.assertIn(package, packages)

    def test_every_library_is_found(self):
        patterns = [line for line in (SOURCES / "packaging/portable/system-libraries.txt").read_text().splitlines()
                    if line and line[0] != "#"]
        for file in self.files:
            dynamic = readelf(file, "--dynamic")
            for name in re.findall(r"\(NEEDED\).*\[(.*)\]", dynamic):
                taken = any(fnmatch.fnmatchcase(name, pattern) for pattern in patterns)
                self.assertTrue(taken != (name in self.libraries), f"{file} needs {name}")
            # Its own way, not one that others inherit.
            self.assertNotIn("(RPATH)", dynamic, file)
            way = re.findall(r"\(RUNPATH\).*\[\$ORIGIN(.*)\]", dynamic)
            self.assertEqual([(file.parent / f".{end}").resolve() for end in way], [self.folder / "lib"], file)

    @unittest.skipUnless(platform.libc_ver()[1] == "2.36", "the archive is for as old systems as Debian 12 where it is built there")
    def test_runs_on_systems_as_old_as_promised(self):
        needs = "".join(readelf(file, "--version-info") for file in self.files)
        for name, most in (("GLIBC", (2, 36)), ("GLIBCXX", (3, 4, 30))):
            versions = {tuple(map(int, found.split("."))) for found in re.findall(rf"\b{name}_([\d.]+)", needs)}
            self.assertLessEqual(max(versions), most)

    def check_maps(self, process):
        """Each library that is in the folder is mapped from there, and Qt from nowhere else."""
        files = mapped(process)
        strangers = [file for file in files if self.folder not in file.parents
                     and (file.name.startswith("libQt6") or "/qt6/" in str(file) or "/qml/" in str(file)
                          or file.name in ("libcrypto.so.3", "libssl.so.3"))]
        self.assertEqual(strangers, [])
        self.assertIn(self.folder / "lib/libQt6Core.so.6", files)
        return files

    def test_gateway_serves_speaks_and_hears(self):
        # A voice that only the folder's data has shows that it is read.
        voices = self.folder / "share/token-station/espeak-ng-data/lang/gmw"
        german = (voices / "de").read_text()
        self.assertIn("language de\n", german)
        (voices / "zz-brought").write_text(german.replace("language de\n", "language zz-brought\ndictionary de\nphonemes de\n"))
        home = FOLDER / "home"
        with Gateway(self.folder / "bin/token-station-gateway", home) as gateway:
            self.check_maps(gateway.process.pid)
            self.assertEqual(gateway.speak("local/espeak-ng", "zz-brought")[:4], b"RIFF")
            spoken = gateway.speak("local/flite", "slt", "good morning how are you today")
            self.assertEqual(spoken[:4], b"RIFF")
            self.assertIn("morning", gateway.hear("local/pocketsphinx", spoken))
            self.assertEqual(gateway.speak("local/flite", "slt", packing="opus")[:4], b"OggS")
            self.assertIn(gateway.speak("local/flite", "slt", packing="mp3")[:2], (b"ID", b"\xff\xfb", b"\xff\xf3"))
            files = self.check_maps(gateway.process.pid)
            self.assertIn(self.folder / "share/token-station/pocketsphinx/en-us/en-us/mdef", files)
            for name in ("token-station/token-station-speech.so", "libespeak-ng.so.1", "libpocketsphinx.so.3", "libavcodec.so.59",
                         "qt6/plugins/sqldrivers/libqsqlite.so"):
                self.assertTrue(any(str(file).startswith(f"{self.folder}/lib/{name.split('.so')[0]}") for file in files), name)

    def window(self):
        """What the window has mapped of the folder's lib/qt6, once it shows Station."""
        script = pathlib.Path(__file__).with_name("window.py")
        done = subprocess.run([sys.executable, script, self.folder / "bin/token-station"], capture_output=True, text=True)
        self.assertEqual(done.returncode, 0, done.stdout + done.stderr)
        qt = f"{self.folder}/lib/qt6/"
        return {line.removeprefix(qt) for line in done.stdout.splitlines() if line.startswith(qt)}

    def test_window_shows_station(self):
        files = self.window()
        for name in ("plugins/platforms/libqxcb.so", "plugins/multimedia/libgstreamermediaplugin.so",
                     "plugins/sqldrivers/libqsqlite.so", "qml/QtQuick/Templates/libqtquicktemplates2plugin.so"):
            self.assertIn(name, files)
        # Its libraries are a hundred.
        self.assertNotIn("plugins/multimedia/libffmpegmediaplugin.so", files)

    def test_window_without_gstreamer(self):
        """As on a system that has none: Qt's plugin for it cannot be loaded."""
        plugin = self.folder / "lib/qt6/plugins/multimedia/libgstreamermediaplugin.so"
        kept = FOLDER / plugin.name
        shutil.copy(plugin, kept)
        try:
            subprocess.run(["patchelf", "--add-needed", "libgst-not-there.so.0", plugin], check=True)
            self.assertIn("plugins/multimedia/libffmpegmediaplugin.so", self.window())
        finally:
            shutil.copy(kept, plugin)


class Rpm(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        out = FOLDER / "rpm"
        subprocess.run([SOURCES / "packaging/rpm/build.sh", MADE, out, "1.2.3", "--define", "_binary_payload w1T0.zstdio"],
                       check=True)
        cls.rpm = next(out.glob("RPMS/*/*.rpm"))
        cls.root = FOLDER / "root"
        # The script before a removal is another test's; in this root there is no shell for it.
        subprocess.run(["rpm", "--root", cls.root, "--dbpath", "/var/lib/rpm", "--nodeps", "--noscripts", "--install", cls.rpm],
                       check=True)

    def query(self, *what):
        return subprocess.run(["rpm", "--query", "--package", *what, self.rpm], check=True, capture_output=True,
                              text=True).stdout

    def test_contents(self):
        files = self.query("--list").splitlines()
        for name in ("/opt/token-station/bin/token-station", "/opt/token-station/lib/libQt6Core.so.6", "/usr/bin/token-station",
                     "/usr/bin/token-station-gateway", "/usr/share/applications/token-station.desktop",
                     "/usr/share/icons/hicolor/scalable/apps/token-station.svg",
                     "/usr/lib/systemd/user/token-station-gateway.service"):
            self.assertIn(name, files)
        # Nothing that is another package's.
        self.assertEqual([name for name in files if not re.search("token-station", name)], [])
        self.assertNotRegex(self.query("--provides"), r"\.so")
        started = re.search("ExecStart=(\\S+)", (self.root / "usr/lib/systemd/user/token-station-gateway.service").read_text())[1]
        self.assertEqual((self.root / started.lstrip("/")).resolve(), self.root / "opt/token-station/bin/token-station-gateway")

    def test_requires_what_it_takes_from_the_system(self):
        """All of it, save what only Qt's plugin for GStreamer needs: there is another one."""
        there = {file.name for file in (MADE / "lib").iterdir()}
        needed = {name for file in MADE.rglob("*") if file.is_file() and is_elf(file) and "gstreamer" not in file.name
                  for name in re.findall(r"\(NEEDED\).*\[(.*)\]", readelf(file, "--dynamic"))}
        of_glibc = {name for name in needed if re.match(r"ld-linux|lib(m|resolv|pthread)\.", name)}
        required = {line.split("(")[0] for line in self.query("--requires").splitlines() if line.startswith("lib")}
        self.assertEqual(required, needed - there - of_glibc)

    def test_what_is_installed_serves_and_speaks(self):
        with Gateway(self.root / "usr/bin/token-station-gateway", FOLDER / "rpm-home") as gateway:
            self.assertIn(self.root / "opt/token-station/lib/libQt6Core.so.6", mapped(gateway.process.pid))
            self.assertEqual(gateway.speak("local/flite", "slt")[:4], b"RIFF")

    def test_removal_puts_clients_back(self):
        folder = FOLDER / "removal"
        folder.mkdir()
        script = folder / "preun"
        script.write_text("#!" + self.query("--queryformat", "%{PREUNPROG}\n%{PREUN}\n"))
        script.chmod(0o755)
        check_removal(self, folder, self.root / "usr/bin", script, ["1"], ["0"])


if __name__ == "__main__":
    unittest.main(verbosity=2)
