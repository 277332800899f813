#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Token Station contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A shape takes what it says and nothing else: the simulated providers see by it what they are sent."""
import sys
import unittest

from wireshape import ADDRESS, BASE64, Between, Text, Wrong, fits

SHAPE = {"model": str, "n?": range(1, 11), "tone?": {"low", 1}, "flag?": bool, "speed?": float, "part?": {"url": ADDRESS},
         "parts?": [{"data": BASE64}], "share?": Between(0, 1), "name?": Text(3), "code?": Text(form="[a-z]+")}
GOOD = [{}, {"n": 1}, {"n": 10}, {"tone": "low"}, {"tone": 1}, {"flag": False}, {"speed": 1}, {"speed": 1.5},
        {"part": {"url": "https://example.org/a"}}, {"part": {"url": "data:image/png;base64,AAAA"}}, {"parts": [{"data": "QUJD"}]},
        {"share": 0}, {"share": 1.0}, {"name": "abc"}, {"code": "abc"}]
BAD = [{"n": "1"}, {"n": 1.0}, {"n": 0}, {"n": 11}, {"n": True}, {"n": None}, {"tone": True}, {"tone": "high"}, {"tone": 1.0},
       {"flag": "true"}, {"flag": 0}, {"speed": "1"}, {"speed": True}, {"part": "https://example.org/a"}, {"part": {}},
       {"part": {"url": "http://example.org/a"}}, {"part": {"url": "https://a", "type": "x"}}, {"parts": []}, {"parts": {"data": "QUJD"}},
       {"parts": [{"data": "QUJD"}, {"data": "data:QUJD"}]}, {"share": -0.1}, {"share": "1"}, {"share": True}, {"name": ""},
       {"name": "abcd"}, {"name": 3}, {"code": "Abc"}, {"other": 1}, {"model": 3}, {"model": None}]


class Shapes(unittest.TestCase):
    def test_takes(self):
        for more in GOOD:
            fits({"model": "m", **more}, SHAPE)

    def test_refuses(self):
        for more in BAD:
            with self.assertRaises(Wrong, msg=more):
                fits({"model": "m", **more}, SHAPE)
        for body in ({}, {"n": 1}, [], "model", None):
            with self.assertRaises(Wrong, msg=body):
                fits(body, SHAPE)

    def test_says_where(self):
        with self.assertRaisesRegex(Wrong, r"body\.parts\[1\]\.data"):
            fits({"model": "m", "parts": [{"data": "QUJD"}, {"data": 1}]}, SHAPE)


if __name__ == "__main__":
    sys.exit(unittest.main())
