#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Token Station contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Each adapter of media has its tests in tests/conformance/PROOF.md, for each way in which a call can end, and they are
there."""
import re
import unittest

from check_pains import TESTS, is_test

TABLE = TESTS / "conformance" / "PROOF.md"
CASES = ["success", "each error", "moderation", "time-out", "cancel", "cut", "expired address", "restart"]
ADAPTERS = {"Transcription": ["OpenAI", "Groq", "xAI", "Gemini", "Bailian"],
            "Speech": ["OpenAI", "Groq", "xAI", "Gemini", "Bailian"],
            "Images": ["OpenAI", "Gemini", "Imagen", "xAI", "Bailian", "Seedream"],
            "Videos": ["Gemini Omni", "Veo", "Kling", "Wan", "Seedance", "xAI", "OpenAI's shape"]}


def quoted(text):
    return re.findall(r"`([^`]+)`", text)


class Section:
    """One of the tables: its files, its head, its rows."""

    def __init__(self, title, text):
        self.title = title
        self.files = [TESTS / name for line in text.splitlines() if line.startswith("In ") for name in quoted(line)]
        lines = [[cell.strip() for cell in line.strip("|").split(" | ")] for line in text.splitlines()
                 if line.startswith("|")]
        self.head, self.rows = (lines[0], lines[2:]) if lines else ([], [])


def sections(table=TABLE):
    parts = re.split(r"^## (.+)$", table.read_text(encoding="utf-8"), flags=re.M)
    return [Section(title, text) for title, text in zip(parts[1::2], parts[2::2])]


class Proof(unittest.TestCase):
    def setUp(self):
        self.tables = [section for section in sections() if section.rows]
        self.reasons = re.findall(r"^(\d)\. ", TABLE.read_text(encoding="utf-8"), re.M)

    def test_every_adapter_and_case(self):
        self.assertEqual([table.title for table in self.tables], list(ADAPTERS))
        for table in self.tables:
            self.assertEqual(table.head, ["adapter", "way", *CASES], table.title)
            names = [row[0].split(",")[0] for row in table.rows]
            self.assertEqual(sorted(set(names)), sorted(ADAPTERS[table.title]), table.title)

    def test_the_ways_are_gone(self):
        """By the tests that go through all of them."""
        ways = (TESTS / "conformance" / "mediaways.py").read_text(encoding="utf-8")
        kinds = (TESTS / "conformance" / "videocheck.py").read_text(encoding="utf-8")
        words = {"Transcription": "hear", "Speech": "speak", "Images": "paint"}
        listed = set()
        for table in self.tables:
            for row in table.rows:
                way, = quoted(row[1])
                entry = f'"{way}": "' if table.title == "Videos" else f'Way("{words[table.title]}", "{way}"'
                self.assertIn(entry, kinds if table.title == "Videos" else ways, row[0])
                listed.add(way)
        self.assertEqual(set(re.findall(r'Way\("\w+", "([^"]+)"', ways)) - listed, set(), "ways without a row")

    def test_their_tests_are_there(self):
        gone = []
        for table in self.tables:
            self.assertTrue(table.files, table.title)
            for row in table.rows:
                for case, cell in zip(CASES, row[2:], strict=True):
                    names = quoted(cell)
                    if not names:
                        self.assertIn(cell, self.reasons, f"{table.title}, {row[0]}, {case}: neither a test nor a reason")
                    gone += [f"{row[0]}, {case}: {name}" for name in names
                             if not any(file.is_file() and is_test(file, name) for file in table.files)]
        self.assertEqual(gone, [], "tests that PROOF.md names and nobody has")


if __name__ == "__main__":
    unittest.main()
