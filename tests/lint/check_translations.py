#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Token Station contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every word of the window is in every language: nothing missing, nothing unfinished, nothing written into the QML."""
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import unittest
import xml.etree.ElementTree as xml

ROOT = pathlib.Path(__file__).resolve().parents[2]
FILES = sorted((ROOT / "translations").glob("token-station_*.ts"))
LUPDATE = shutil.which("lupdate", path="/usr/lib/qt6/bin") or shutil.which("lupdate")
# What a person reads of these properties is a text.
TEXTS = re.compile(r"^\s*(?:text|title|placeholderText|label|tip|hindrance|Accessible\.name|Accessible\.description|"
                   r"name|yes|no|cancel):\s*\"([^\"]*)\"")
# Names that are the same in every language, and keys of the keyboard.
NAMES = re.compile(r"^(?:[^A-Za-z]*|Claude Code|Codex|Ctrl[ +].*|F1|Esc|curl|[a-z0-9_.-]+)$")


def messages(path):
    for context in xml.parse(path).getroot().iter("context"):
        for message in context.iter("message"):
            yield context.findtext("name"), message.findtext("source"), message.find("translation")


def places(text):
    return sorted(re.findall(r"%(?:L?\d|n)", text))


class Translations(unittest.TestCase):
    def test_languages(self):
        self.assertEqual([p.stem.split("_", 1)[1] for p in FILES], ["de", "en", "es", "ja", "zh_CN"])

    def test_nothing_unfinished(self):
        wrong = []
        for path in FILES:
            for context, source, translation in messages(path):
                forms = [f.text or "" for f in translation.iter("numerusform")] or [translation.text or ""]
                if translation.get("type") or not all(f.strip() for f in forms):
                    wrong.append(f"{path.name}: {context}: {source}")
                elif any(places(f) != places(source) for f in forms):
                    wrong.append(f"{path.name}: {context}: {source}: the places differ")
        self.assertEqual(wrong, [])

    @unittest.skipUnless(LUPDATE, "lupdate is not installed")
    def test_nothing_missing(self):
        """The texts in the sources are those in the files: run the target update_translations."""
        with tempfile.TemporaryDirectory() as folder:
            fresh = pathlib.Path(folder) / "fresh_de.ts"
            subprocess.run([LUPDATE, "-silent", "-I", ".", "-locations", "none", "app", "qml", "-extensions",
                            "cpp,h,qml", "-ts", fresh], cwd=ROOT, check=True, capture_output=True)
            wanted = {(context, source) for context, source, _ in messages(fresh)}
        self.assertGreater(len(wanted), 300)
        for path in FILES:
            if path.stem.endswith("_en"):
                continue
            there = {(context, source) for context, source, _ in messages(path)}
            self.assertEqual(sorted(wanted - there), [], f"not in {path.name}")
            self.assertEqual(sorted(there - wanted), [], f"of no use in {path.name}")

    def test_gateway_words_are_the_gateways(self):
        """Each piece of what the window translates of the gateway's words is what the gateway says."""
        sources = [p.read_text(encoding="utf-8") for folder in ("gateway", "providers")
                   for p in (ROOT / folder).rglob("*.[ch]*")]
        said = re.sub(r'"\s*\n\s*"', "", "\n".join(sources))
        known = {source for context, source, _ in messages(FILES[0]) if context == "station::GatewayWords"}
        self.assertGreater(len(known), 30)
        wrong = []
        for words in known:
            pieces = [piece.replace('"', '\\"') for piece in re.split("%[1-9]", words)]
            wrong += ["%s: %s" % (words, piece) for piece in pieces if len(piece) > 3 and piece.strip('\\" ') not in said]
        self.assertEqual(wrong, [])

    def test_no_text_is_hard_coded(self):
        found = []
        for path in sorted((ROOT / "qml").rglob("*.qml")):
            for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
                text = TEXTS.match(line)
                if text and not NAMES.match(text.group(1)):
                    found.append(f"{path.relative_to(ROOT)}:{number}: {text.group(1)}")
        self.assertEqual(found, [], "wants qsTr()")


if __name__ == "__main__":
    sys.exit(unittest.main(verbosity=1).result is None)
