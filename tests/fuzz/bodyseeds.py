#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Token Station contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes requests for pictures and videos as first inputs of fuzz_mediabody: bodyseeds.py FOLDER"""
import json
import os
import sys

LONG = "data:image/png;base64,\1"
BODIES = (
    {"model": "m", "prompt": "a lake", "n": 2, "size": "1024x1024", "response_format": "url", "stream": False},
    {"model": "m", "prompt": "ä\n", "image": LONG, "mask": {"image_url": LONG}, "seed": 7, "watermark": True},
    {"model": "m", "prompt": "p", "images": [{"image_url": LONG}, {"file_id": "f"}], "aspect_ratio": "16:9"},
    {"model": "m", "prompt": "p", "image": {"url": LONG}, "duration": 5, "resolution": "720p", "async": True},
    {"model": "m", "prompt": "p", "image_url": LONG, "last_frame": LONG, "reference_images": [LONG, "https://a.b/c"],
     "provider_options": {"kling": {"mode": "pro"}}, "timeout_s": 1.5},
    {"model": "m", "prompt": "p", "input_reference": {"b64_json": "\1"}, "seconds": "8", "size": "1280x720"},
)


def main(folder):
    os.makedirs(folder, exist_ok=True)
    for number, body in enumerate(BODIES):
        with open(os.path.join(folder, "body%d" % number), "wb") as file:
            file.write(json.dumps(body, ensure_ascii=False).replace("\\u0001", "\1").encode())


if __name__ == "__main__":
    main(sys.argv[1])
