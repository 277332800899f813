#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Token Station contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Each pain in the tables of tests/conformance (gateways) and tests/ui (desktops) has tests, and they are there."""
import pathlib
import re
import unittest

TESTS = pathlib.Path(__file__).resolve().parent.parent
TABLES = {"conformance/PAINS.md": 30, "ui/PAINS.md": 24}  # and how many rows each has


def rows(table):
    """(number, tests) of each row; tests: (file, [names])."""
    for line in (TESTS / table).read_text(encoding="utf-8").splitlines():
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
    def test_all_of_them(self):
        for table, count in TABLES.items():
            self.assertEqual([number for number, _ in rows(table)], list(range(1, count + 1)), table)

    def test_their_tests_are_there(self):
        gone = []
        for table, (number, tests) in ((table, row) for table in TABLES for row in rows(table)):
            self.assertTrue(tests, f"{table}: {number}")
            for file, names in tests:
                self.assertTrue(names, f"{table}: {number}: {file} without a test's name")
                path = TESTS / file
                gone += [f"{table}: {number}: {file}"] if not path.is_file() else [
                    f"{table}: {number}: {file}: {name}" for name in names if not is_test(path, name)]
        self.assertEqual(gone, [], "tests that a table names and nobody has")


if __name__ == "__main__":
    unittest.main()
