#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Token Station contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What every source file must hold to: a licence, the project's format, and nothing of one person's machine."""
import pathlib
import re
import shutil
import subprocess
import sys
import unittest

ROOT = pathlib.Path(__file__).resolve().parents[2]
LICENSED = {".cpp", ".h", ".qml", ".py", ".sh", ".mjs", ".js", ".cmake"}


def tracked():
    """The files of the checkout; outside one, all but build folders."""
    try:
        names = subprocess.run(["git", "ls-files", "-co", "--exclude-standard"], cwd=ROOT, check=True,
                               capture_output=True, text=True).stdout.split("\n")
        return [ROOT / name for name in names if name and (ROOT / name).is_file()]
    except (OSError, subprocess.CalledProcessError):
        return [p for p in ROOT.rglob("*") if p.is_file() and "build" not in p.parts and "node_modules" not in p.parts]


def clang_format_version():
    """Its major version: others break lines in other places."""
    if not shutil.which("clang-format"):
        return None
    told = subprocess.run(["clang-format", "--version"], capture_output=True, text=True).stdout
    found = re.search(r"version (\d+)", told)
    return int(found[1]) if found else None


class Sources(unittest.TestCase):
    files = tracked()

    def test_licence_lines(self):
        missing = []
        for path in self.files:
            if path.suffix in LICENSED or path.name in ("CMakeLists.txt", "run"):
                head = path.read_text(encoding="utf-8", errors="replace")[:400]
                if "SPDX-License-Identifier: GPL-3.0-or-later" not in head or "SPDX-FileCopyrightText" not in head:
                    missing.append(str(path.relative_to(ROOT)))
        self.assertEqual(missing, [], "without SPDX lines")

    @unittest.skipUnless(clang_format_version() == 14, "the sources are in the style of clang-format 14")
    def test_format(self):
        sources = [str(p) for p in self.files if p.suffix in (".cpp", ".h")]
        bad = []
        for start in range(0, len(sources), 40):
            run = subprocess.run(["clang-format", "--dry-run", "-Werror", *sources[start:start + 40]], cwd=ROOT,
                                 capture_output=True, text=True)
            bad += re.findall(r"^(\S+?):\d+:\d+: error", run.stderr, re.M)
        self.assertEqual(sorted({str(pathlib.Path(p).relative_to(ROOT)) for p in bad}), [],
                         "run clang-format -i on these")

    def test_no_machine_paths(self):
        """Paths of one machine and addresses of package registries have no place in the project."""
        wrong = re.compile(r"(?<!\w)/home/[a-z]+/|(?<!\w)/root/|\"resolved\": *\"https?:")
        found = []
        for path in self.files:
            if path.suffix in LICENSED | {".json", ".md", ".txt", ".yml"} and path != pathlib.Path(__file__).resolve():
                for number, line in enumerate(path.read_text(encoding="utf-8", errors="replace").splitlines(), 1):
                    if wrong.search(line):
                        found.append(f"{path.relative_to(ROOT)}:{number}")
        self.assertEqual(found, [])

    def test_class_names_are_unique(self):
        """Two classes of one name and namespace share a vtable's symbol, and the linker takes either without a word."""
        opened = re.compile(r"namespace ?([\w:]*) ?\{")
        defined = re.compile(r"(?:class|struct) (\w+)(?: final)?(?: :.*)?(?: \{.*)?$")
        homes = {}
        for path in self.files:
            if path.suffix != ".h" or path.relative_to(ROOT).parts[0] not in ("app", "gateway", "providers"):
                continue
            spaces = []
            for line in path.read_text(encoding="utf-8").splitlines():
                if found := opened.match(line):
                    spaces.append(found[1])
                elif line.startswith("} // namespace"):
                    spaces.pop()
                elif found := defined.match(line):
                    homes.setdefault("::".join([*spaces, found[1]]), []).append(str(path.relative_to(ROOT)))
        self.assertGreater(len(homes), 200, "the names are not found any more")
        self.assertEqual({name: where for name, where in homes.items() if len(where) > 1}, {})

    def test_colours_only_in_the_theme(self):
        hexed = re.compile(r"\"#[0-9A-Fa-f]{3,8}\"")
        found = [f"{p.relative_to(ROOT)}:{n}" for p in self.files
                 if p.suffix == ".qml" and p.parent.name != "Theme" and "tests" not in p.parts
                 for n, line in enumerate(p.read_text(encoding="utf-8").splitlines(), 1) if hexed.search(line)]
        self.assertEqual(found, [])

    def test_scripts_can_be_run(self):
        wanted = [ROOT / "packaging/run.sh", ROOT / "packaging/test.sh", ROOT / ".ci/run"]
        self.assertEqual([str(p.relative_to(ROOT)) for p in wanted if not p.stat().st_mode & 0o111], [])


if __name__ == "__main__":
    sys.exit(unittest.main(verbosity=1).result is None)
