#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Token Station contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes a folder that runs wherever it lies, of what was built on Debian: bundle.py BUILD_FOLDER FOLDER

Programs, Qt, and every other library that is not the system's (system-libraries.txt). Each file names the way to lib/
itself, as RUNPATH: a launcher's LD_LIBRARY_PATH would be inherited by the programs that Token Station starts, and a
RPATH by the system's libraries, which would then be given ours in place of their own."""
import fnmatch
import functools
import json
import os
import pathlib
import re
import shutil
import subprocess
import sys

HERE = pathlib.Path(__file__).resolve().parent
SOURCES = HERE.parent.parent
# The window loads these by name; nothing links to them.
PLUGINS = [
    "iconengines/libqsvgicon.so", "imageformats/libqgif.so", "imageformats/libqico.so", "imageformats/libqjpeg.so",
    "imageformats/libqsvg.so", "multimedia/libffmpegmediaplugin.so", "multimedia/libgstreamermediaplugin.so",
    "platforminputcontexts/libcomposeplatforminputcontextplugin.so",
    "platforminputcontexts/libibusplatforminputcontextplugin.so", "platforms/libqxcb.so",
    "sqldrivers/libqsqlite.so", "sqldrivers/libqsqlpsql.so", "tls/libqopensslbackend.so",
    "xcbglintegrations/libqxcb-egl-integration.so", "xcbglintegrations/libqxcb-glx-integration.so",
]


def output(*command):
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


def needed(file):
    """The libraries that it names; None: it is no ELF file."""
    with open(file, "rb") as opened:
        if opened.read(4) != b"\x7fELF":
            return None
    return re.findall(r"\(NEEDED\).*\[(.*)\]", output("readelf", "--dynamic", "--wide", str(file)))


def system_patterns():
    lines = (HERE / "system-libraries.txt").read_text().splitlines()
    return [line for line in lines if line and not line.startswith("#")]


@functools.cache
def package_of(file):
    """The Debian package that a file is of; before /usr was merged, some said /lib."""
    for name in (str(file), str(file).removeprefix("/usr")):
        found = subprocess.run(["dpkg", "--search", name], capture_output=True, text=True)
        if found.returncode == 0:
            return found.stdout.split(":")[0]
    raise SystemExit(f"{file} is of no package, so its licence is not known")


class Bundle:
    def __init__(self, build, folder):
        self.build = build
        self.folder = folder
        self.libraries = pathlib.Path("/usr/lib", output("gcc", "-print-multiarch").strip())
        self.packages = set()

    def take(self, file, to):
        """A file of the system, under the name that it is asked for."""
        real = file.resolve(strict=True)
        to.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(real, to)
        self.packages.add(package_of(real))

    def install(self):
        subprocess.run(["cmake", "--install", self.build, "--prefix", self.folder, "--strip"], check=True,
                       stdout=subprocess.DEVNULL)
        shutil.rmtree(self.folder / "lib" / "systemd", ignore_errors=True)  # it names /usr/bin
        (self.folder / "bin" / "qt.conf").write_text("[Paths]\nPrefix = ..\nPlugins = lib/qt6/plugins\nQmlImports = lib/qt6/qml\n")
        shutil.copy(HERE / "README", self.folder)

    def take_plugins(self):
        for name in PLUGINS:
            self.take(self.libraries / "qt6" / "plugins" / name, self.folder / "lib" / "qt6" / "plugins" / name)

    def take_qml_modules(self):
        system = self.libraries / "qt6" / "qml"
        imports = json.loads(output("/usr/lib/qt6/libexec/qmlimportscanner", "-rootPath", str(SOURCES / "qml"),
                                    "-importPath", str(system)))
        for folder in sorted({pathlib.Path(found["path"]) for found in imports if found.get("path")}):
            for file in folder.iterdir():  # not the modules below
                if file.suffix == ".so" or file.name == "qmldir":
                    self.take(file, self.folder / "lib" / "qt6" / "qml" / file.relative_to(system))

    def take_data(self):
        share = self.folder / "share" / "token-station"
        shutil.copytree(self.libraries / "espeak-ng-data", share / "espeak-ng-data", symlinks=True)
        shutil.copytree("/usr/share/pocketsphinx/model", share / "pocketsphinx")
        self.packages |= {"espeak-ng-data", "pocketsphinx-en-us"}

    def elf_files(self):
        return [file for file in sorted(self.folder.rglob("*"))
                if file.is_file() and not file.is_symlink() and needed(file) is not None]

    def take_libraries(self):
        patterns = system_patterns()
        waiting = self.elf_files()
        while waiting:
            for name in needed(waiting.pop()):
                there = self.folder / "lib" / name
                if there.exists() or any(fnmatch.fnmatchcase(name, pattern) for pattern in patterns):
                    continue
                self.take(self.libraries / name, there)
                waiting.append(there)
        # Qt asks for these names; without them it would load the system's beside ours.
        for name in ("libssl", "libcrypto"):
            (self.folder / "lib" / f"{name}.so").symlink_to(f"{name}.so.3")

    def set_paths(self):
        for file in self.elf_files():
            way = os.path.relpath(self.folder / "lib", file.parent)
            subprocess.run(["patchelf", "--set-rpath", "$ORIGIN" if way == "." else f"$ORIGIN/{way}", file], check=True)

    def write_licences(self):
        """Each package's, and where its source is found."""
        folder = self.folder / "share" / "doc" / "token-station" / "licences"
        shutil.copytree("/usr/share/common-licenses", folder / "common-licenses")
        for package in sorted(self.packages):
            shutil.copy(f"/usr/share/doc/{package}/copyright", folder / package)
        show = "${Package} ${Version}, source: ${source:Package} ${source:Version}\n"
        lines = output("dpkg-query", "--show", f"--showformat={show}", *self.packages).splitlines()
        (folder / "packages.txt").write_text("Debian's packages in this folder; deb-src has each one's source.\n\n"
                                             + "\n".join(sorted(lines)) + "\n")

    def make(self):
        self.install()
        self.take_plugins()
        self.take_qml_modules()
        self.take_data()
        self.take_libraries()
        self.set_paths()
        self.write_licences()


def main():
    build, folder = (pathlib.Path(argument).resolve() for argument in sys.argv[1:])
    if folder.exists():
        shutil.rmtree(folder)
    Bundle(build, folder).make()


if __name__ == "__main__":
    main()
