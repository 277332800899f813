# SPDX-FileCopyrightText: 2026 Token Station contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the checks of speech and of transcription share: the recording, the calls, the events of an answer."""
import json

import mediaproviders as providers
from mediacheck import MediaChecks, form

SOUND = providers.wav(providers.samples(2.5))
SPEECH, HEAR = "/v1/audio/speech", "/v1/audio/transcriptions"


def file(data=SOUND, name="a.wav", kind="audio/wav"):
    return ("file", data, name, kind)


def events(body):
    found = []
    for block in body.decode().split("\n\n"):
        if block.startswith("data: "):
            found.append(json.loads(block[6:]))
        else:
            assert not block or block.startswith(":"), block
    return found


class AudioChecks(MediaChecks):
    def say(self, model, text="Hello there", key=None, **more):
        return self.post(SPEECH, {"model": model, "input": text, "voice": "alloy", **more}, key=key)

    def hear(self, model, *fields, sound=SOUND, key=None):
        body, headers = form(("model", model), *fields, file(sound))
        return self.post(HEAR, body, headers, key=key)
