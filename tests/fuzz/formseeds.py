#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Token Station contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes the forms of the checks of media as first inputs of fuzz_form: formseeds.py FOLDER"""
import os
import sys

sys.path.insert(0, os.path.join(os.path.dirname(__file__), "..", "conformance"))
import mediaproviders as providers
from mediacheck import form

SOUND = providers.wav(providers.samples(0.002))
FORMS = (
    form(("model", "m"), ("file", SOUND, "a.wav", "audio/wav")),
    form(("file", SOUND, 'ä " b.wav'.replace('"', "%22"), "audio/wav"), ("model", "m"), boundary="a'()+_,-./:=?b"),
    form(("file", b"\r\n--B\r\n--B-", "", "audio/ogg"), ("language", "de"), ("stream", "true"), boundary="B"),
    form(("timestamp_granularities[]", "word"), ("timestamp_granularities[]", "segment"), ("temperature", "0.5"),
         ("response_format", "verbose_json"), ("include[]", "logprobs"), ("file", SOUND, "a.flac")),
    form(("keywords", "a"), ("keywords", "b"), ("chunking_strategy", '{"type":"server_vad"}'), ("prompt", "")),
    (b"before\r\n--B  \r\nX: y\r\n\r\nno name\r\n--B\r\n\r\n\r\n--B--behind", {"content-type": 'Multipart/Form-Data; x=y; boundary="B"'}),
)


def main(folder):
    os.makedirs(folder, exist_ok=True)
    for number, (body, headers) in enumerate(FORMS):
        with open(os.path.join(folder, "form%d" % number), "wb") as file:
            file.write(headers["content-type"].encode() + b"\n" + body)


if __name__ == "__main__":
    main(sys.argv[1])
