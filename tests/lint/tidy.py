#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Token Station contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""clang-tidy over the sources of the gateway, the providers and the window: tidy.py BUILD_FOLDER [FILE ...]

Most of clang-tidy's time goes into Qt's headers, which every source includes again. The sources of a folder are checked
as one, so the headers are read once a folder. Where two sources of a folder do not compile together (both have a helper
of the same name) the group is halved until they do. Without FILEs, all sources that git knows are checked.
"""
import collections
import concurrent.futures
import json
import os
import pathlib
import re
import shlex
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]
GROUP = 16  # sources a run: beyond that, one large run leaves the other processors without work
# The path-sensitive checks look at each function less deeply: a third of the time, and the same findings so far.
SHALLOW = ["-Xclang", "-analyzer-config", "-Xclang", "mode=shallow"]
DROPPED = re.compile(r"^(-c|-Winvalid-pch|-fpch-preprocess|.*\.cpp)$")


def sources(named):
    if named:
        return [os.path.relpath(name, ROOT) for name in named]
    listed = subprocess.run(["git", "ls-files", "providers/*.cpp", "gateway/*.cpp", "app/*.cpp"],
                            cwd=ROOT, text=True, capture_output=True, check=True)
    return listed.stdout.split()


def arguments(entry):
    """What the compiler is given for a source, without the source, the output, what starts it, and the headers that are
    read beforehand: a source must include what it uses."""
    words = shlex.split(entry["command"])
    while not words[0].endswith("++"):
        words.pop(0)
    words = [word for word in words[1:] if not DROPPED.match(word)]
    for option in ("-o", "-include"):
        if option in words:
            place = words.index(option)
            del words[place:place + 2]
    return words


def groups(files, commands):
    """Sources that are compiled the same way, by folder."""
    together = collections.defaultdict(list)
    for name in files:
        entry = commands.get(str(ROOT / name))
        if entry is None:
            sys.exit(f"{name} is not compiled in that build folder; build it, or name another")
        together[os.path.dirname(name), tuple(arguments(entry))].append(name)
    for (_, options), names in sorted(together.items()):
        for start in range(0, len(names), GROUP):
            yield names[start:start + GROUP], options


def check(names, options, scratch):
    """The findings in these sources, as text."""
    if len(names) == 1:
        return run(ROOT / names[0], options)
    joined = scratch / (names[0].replace("/", "-") + f"-{len(names)}.cpp")
    joined.write_text("".join(f'#line 1 "{ROOT / name}"\n{(ROOT / name).read_text()}\n' for name in names))
    syntax = ["clang++", *options, "-fsyntax-only", "-Wno-everything", str(joined)]
    if subprocess.run(syntax, capture_output=True).returncode != 0:
        half = len(names) // 2
        return check(names[:half], options, scratch) + check(names[half:], options, scratch)
    # A finding's place in the joined source says nothing to a reader: the sources that have one are checked again alone.
    if not run(joined, options):
        return ""
    return "".join(run(ROOT / name, options) for name in names)


def run(source, options):
    result = subprocess.run(["clang-tidy", "--quiet", "--warnings-as-errors=*", f"--config-file={ROOT / '.clang-tidy'}",
                             str(source), "--", "-xc++", *SHALLOW, *options], cwd=ROOT, text=True, capture_output=True)
    return result.stdout.strip() + "\n" if result.returncode != 0 else ""


def main():
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    build = pathlib.Path(sys.argv[1]).resolve()
    commands = {entry["file"]: entry for entry in json.loads((build / "compile_commands.json").read_text())}
    scratch = build / "tidy"
    scratch.mkdir(exist_ok=True)
    work = sorted(groups(sources(sys.argv[2:]), commands), key=lambda group: -len(group[0]))
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        findings = "".join(pool.map(lambda group: check(*group, scratch), work))
    if findings:
        print(findings)
        sys.exit("clang-tidy has findings")
    print("clang-tidy: no findings")


main()
