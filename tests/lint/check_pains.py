#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Token Station contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Each of the thirty pains in tests/conformance/PAINS.md has tests, and they are there."""
import pathlib
import re
import unittest

TESTS = pathlib.Path(__file__).resolve().parent.parent
TABLE = TESTS / "conformance" / "PAINS.md"


def rows():
    """(number, tests) of each row; tests: (file, [names])."""
    for line in TABLE.read_text(encoding="utf-8").splitlines():
        cells = [cell.strip() for cell in line.strip("|").split(" | ")]
        if len(cells) == 3 and cells[0].isdigit():
            yield int(cells[0]), [(names[0], names[1:]) for names in (
                re.findall(r"`((?:[^`])+)`", group) for group in cells[2].split("; "))]


def is_test(path, name):
    text = path.read_text(encoding="utf-8")
    if path.suffix == ".cpp":
        # Declared as a slot, and with a body: either is what is left when the other goes.
        declared = re.search(rf"^    void {re.escape(name)}\(\)", text, re.M)
        return bool(declared and re.search(rf"\bvoid (\w+::)?{re.escape(name)}\(\)\s*\{{", text))
    if path.suffix == ".py":
        return bool(re.search(rf"\bdef {re.escape(name)}\(self", text) or re.search(rf"\bdef {re.escape(name)}\(", text))
    return any(name in line for line in text.splitlines() if re.match(r"\s*test\(", line))


class Pains(unittest.TestCase):
    def test_all_thirty(self):
        self.assertEqual([number for number, _ in rows()], list(range(1, 31)))

    def test_their_tests_are_there(self):
        gone = []
        for number, tests in rows():
            self.assertTrue(tests, number)
            for file, names in tests:
                self.assertTrue(names, f"{number}: {file} without a test's name")
                path = TESTS / file
                gone += [f"{number}: {file}"] if not path.is_file() else [
                    f"{number}: {file}: {name}" for name in names if not is_test(path, name)]
        self.assertEqual(gone, [], "tests that PAINS.md names and nobody has")


if __name__ == "__main__":
    unittest.main()
