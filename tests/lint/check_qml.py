#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Token Station contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""qmllint over every QML file, a warning being a fault.

  check_qml.py QMLLINT IMPORTS   IMPORTS: the folder in which the build put the modules

One file a time: qmllint of Qt 6.4 crashes now and then on some, with and without anything to say. What a crash is, is
no finding; the file is looked at again.
"""
import pathlib
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2] / "qml"
TRIES = 10


def lint(qmllint, imports, path):
    """What it says of the file; nothing where all is well."""
    for _ in range(TRIES):
        run = subprocess.run([qmllint, "-I", imports, str(path)], capture_output=True, text=True)
        if run.returncode >= 0:
            said = (run.stdout + run.stderr).strip()
            return said if run.returncode or "Warning" in said else ""
    return "%s: qmllint crashed %d times" % (path, TRIES)


def main(qmllint, imports):
    files = sorted(ROOT.rglob("*.qml"))
    wrong = [said for said in (lint(qmllint, imports, path) for path in files) if said]
    print("\n".join(wrong) or "%d files without a warning" % len(files))
    return 1 if wrong or not files else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
