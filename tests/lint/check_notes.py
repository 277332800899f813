#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Token Station contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Each section of the wire notes of media has its rows in tests/conformance/NOTES.md; the functions of the simulated
providers and the tests that they name are there."""
import re
import unittest

from check_pains import TESTS, is_test
from check_proof import quoted, sections

TABLE = TESTS / "conformance" / "NOTES.md"
NOTES = {"Audio": "0 A1 A2 A3 A4 A5 A6 A7 A8 B1 B2 B3 B4 B5 B6 B7 C",
         "Images": "0 1.1 1.2 1.3 1.4 1.5 2 3 3b 4 5.1 5.2 5.3 5.4 6 7 7.1 7.2 7.3 8",
         "Videos": "0 1.1 1.2 1.3 1.4 2 3 4 5 6 7 8 9 10 11"}
SIMULATED = ["mediaproviders", "openaiproviders", "videoproviders", "videotasks", "mediaways"]


class Notes(unittest.TestCase):
    def setUp(self):
        self.tables = [section for section in sections(TABLE) if section.rows]
        self.reasons = re.findall(r"^(\d)\. ", TABLE.read_text(encoding="utf-8"), re.M)

    def test_every_section_of_the_notes(self):
        self.assertEqual([table.title for table in self.tables], list(NOTES))
        for table in self.tables:
            self.assertEqual(table.head, ["note", "says", "simulated by", "tests"], table.title)
            self.assertEqual(list(dict.fromkeys(row[0] for row in table.rows)), NOTES[table.title].split(), table.title)

    def test_what_is_simulated_is_there(self):
        sources = "".join((TESTS / "conformance" / (name + ".py")).read_text(encoding="utf-8") for name in SIMULATED)
        gone = [f"{table.title}, {row[0]}: {name}" for table in self.tables for row in table.rows for name in quoted(row[2])
                if not re.search(rf"^\s*(def|class) {re.escape(name)}\b", sources, re.M)]
        self.assertEqual(gone, [], "functions that NOTES.md names and no simulated provider has")

    def test_their_tests_are_there(self):
        gone, named = [], set()
        for table in self.tables:
            self.assertTrue(table.files, table.title)
            for row in table.rows:
                reason = re.match(r"\d", row[3])
                names = [name for name in quoted(row[3]) if name != "provider_options"]
                self.assertTrue(names or reason, f"{table.title}, {row[0]}, {row[1]}: neither a test nor a reason")
                if reason:
                    self.assertIn(reason[0], self.reasons, f"{table.title}, {row[0]}, {row[1]}")
                named.update(names)
                gone += [f"{table.title}, {row[0]}: {name}" for name in names
                         if not any(file.is_file() and is_test(file, name) for file in table.files)]
        self.assertEqual(gone, [], "tests that NOTES.md names and nobody has")
        for file in ("audionotes", "imagenotes", "videonotes"):
            source = (TESTS / "conformance" / f"check_{file}.py").read_text(encoding="utf-8")
            unnamed = set(re.findall(r"^    def (check_\w+)\(self\)", source, re.M)) - named
            self.assertEqual(unnamed, set(), f"tests of {file} that no row names")


if __name__ == "__main__":
    unittest.main()
