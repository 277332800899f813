#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Token Station contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Media of the providers within the gateway's own process: the demo, and speech on this machine.

  check_inprocess.py GATEWAY_BINARY
"""
import base64
import io
import json
import math
import struct
import sys
import threading
import time
import wave
import zlib

import mediaproviders as providers
import station
from mediacheck import form
from station import equal, wait_for

SPEECH, HEAR, MAKE, EDIT = "/v1/audio/speech", "/v1/audio/transcriptions", "/v1/images/generations", "/v1/images/edits"
SENTENCES = ["the quick brown fox jumps over the lazy dog and runs away into the forest",
             "good morning how are you today we are going to the station to take the train"]


def png_size(data):
    """Width and height of a PNG whose checksums and pixels are right."""
    assert data.startswith(b"\x89PNG\r\n\x1a\n"), data[:20]
    at, packed, head = 8, b"", None
    while at < len(data):
        size, name = struct.unpack(">I4s", data[at:at + 8])
        body = data[at + 8:at + 8 + size]
        equal(struct.unpack(">I", data[at + 8 + size:at + 12 + size])[0], zlib.crc32(name + body), "checksum")
        if name == b"IHDR":
            head = struct.unpack(">IIBBBBB", body)
        packed += body if name == b"IDAT" else b""
        at += 12 + size
    equal(head[2:], (8, 2, 0, 0, 0))
    pixels = zlib.decompress(packed)
    equal(len(pixels), head[1] * (head[0] * 3 + 1))
    assert len(set(pixels)) > 20, "it shows nothing"
    return head[:2]


def sound(data):
    """(rate, seconds, loudest sample) of a WAV, as Python's own reader finds it."""
    with wave.open(io.BytesIO(data)) as w:
        equal((w.getnchannels(), w.getsampwidth()), (1, 2))
        frames = w.readframes(w.getnframes())
        return w.getframerate(), w.getnframes() / w.getframerate(), max(struct.unpack("<%dh" % (len(frames) // 2), frames))


def common_words(said, heard):
    """How many of the words said were heard, in their order."""
    rows = [[0] * (len(heard) + 1)]
    for word in said:
        row = [0]
        for i, other in enumerate(heard):
            row.append(rows[-1][i] + 1 if word == other else max(row[-1], rows[-1][i + 1]))
        rows.append(row)
    return rows[-1][-1]


class Checks:
    def __init__(self, gateway):
        self.gateway = gateway
        self.models = {m["id"] for m in gateway.call("/v1/models").json()["data"]}

    def say(self, model, text, **more):
        return self.gateway.call(SPEECH, {"model": model, "input": text, **more})

    def hear(self, model, data, *fields, name="a.wav", timeout=60):
        body, headers = form(("model", model), *fields, ("file", data, name, "audio/wav"))
        return self.gateway.call(HEAR, body, headers=headers, timeout=timeout)

    def packings(self, model, voice, seconds):
        """What is spoken, packed as it can be asked for."""
        for kind, magic in (("mp3", b"\xff"), ("opus", b"OggS"), ("aac", b"\xff\xf1"), ("flac", b"fLaC")):
            text = "one two three four five" if model == "demo/speaker" else SENTENCES[0]
            answer = self.say(model, text, voice=voice, response_format=kind)
            equal((answer.status, answer.header("content-type")),
                  (200, "audio/" + ("mpeg" if kind == "mp3" else kind)), answer.body[:300])
            assert answer.body.startswith(magic), answer.body[:8]
            assert len(answer.body) > 1000 * seconds, (kind, len(answer.body), seconds)

    # --------------------------------------------------------------------------------------------------------- demo
    def check_demo_speaks(self):
        answer = self.say("demo/speaker", "one two three four five", voice="alloy")
        equal((answer.status, answer.header("content-type")), (200, "audio/wav"), answer.body[:300])
        rate, seconds, loudest = sound(answer.body)
        equal(rate, 24000)
        assert 0.5 < seconds < 5 and loudest > 3000, (seconds, loudest)
        row = self.gateway.row(answer)
        equal((row["characters"], row["included"], row["cost_micro_usd"]), (23, 1, None))
        pcm = self.say("demo/speaker", "one two three four five", voice="alloy", response_format="pcm")
        equal(pcm.body, answer.body[44:])
        told = self.say("demo/speaker", "one two three four five", voice="alloy", response_format="pcm", stream_format="sse")
        parts = [json.loads(block[6:]) for block in told.body.decode().split("\n\n") if block]
        equal(b"".join(base64.b64decode(p["audio"]) for p in parts[:-1]), pcm.body)
        equal(parts[-1]["type"], "speech.audio.done")
        self.packings("demo/speaker", "alloy", seconds)
        equal(self.say("demo/hello", "x", voice="alloy").status, 400)

    def check_demo_hears(self):
        data = providers.wav(providers.samples(2.5))
        answer = self.hear("demo/listener", data)
        assert "simulated" in answer.json()["text"] and "2.5 seconds" in answer.json()["text"], answer.body
        equal(self.gateway.row(answer)["media_ms"], 3000, "as OpenAI does, it reports seconds begun")
        srt = self.hear("demo/listener", data, ("response_format", "srt")).body.decode()
        assert srt.startswith("1\n00:00:00,000 --> 00:00:01,250\nThis transcript is simulated.\n\n2\n"), srt
        vtt = self.hear("demo/listener", data, ("response_format", "vtt")).body.decode()
        assert vtt.startswith("WEBVTT\n\n00:00:00.000 --> "), vtt
        verbose = self.hear("demo/listener", data, ("response_format", "verbose_json")).json()
        equal((verbose["duration"], len(verbose["segments"])), (2.5, 2))
        told = self.hear("demo/listener", data, ("stream", "true")).body.decode().split("\n\n")
        parts = [json.loads(block[6:]) for block in told if block]
        equal("".join(p["delta"] for p in parts[:-1]), parts[-1]["text"])

    def check_demo_paints(self):
        answer = self.gateway.call(MAKE, {"model": "demo/painter", "prompt": "a train", "n": 2, "size": "320x200"})
        pictures = [base64.b64decode(d["b64_json"]) for d in answer.json()["data"]]
        equal([png_size(p) for p in pictures], [(320, 200)] * 2)
        assert pictures[0] != pictures[1] and b"Simulated" in pictures[0]
        equal(self.gateway.row(answer)["images"], 2)
        told = self.gateway.call(MAKE, {"model": "demo/painter", "prompt": "a train", "size": "64x64", "stream": True,
                                        "partial_images": 2}).body.decode()
        equal([line for line in told.split("\n") if line.startswith("event: ")],
              ["event: image_generation.partial_image"] * 2 + ["event: image_generation.completed"])
        body, headers = form(("image", providers.png(), "a.png", "image/png"), ("prompt", "more"), ("size", "64x64"),
                             ("model", "demo/painter"))
        answer = self.gateway.call(EDIT, body, headers=headers)
        equal(png_size(base64.b64decode(answer.json()["data"][0]["b64_json"])), (64, 64))

    def check_demo_fails_as_told(self):
        answer = self.say("demo/speaker;fault=status:429;retry_after=1", "x", voice="alloy")
        equal((answer.status, answer.header("retry-after")), (429, "1"))
        answer = self.say("demo/speaker;fault=close", "x " * 50, voice="alloy")
        equal((answer.status, answer.whole), (200, False))

    # ------------------------------------------------------------------------------------------------- this machine
    def check_offered_only_where_it_is(self):
        for model, call in (("flite", lambda m: self.say(m, "x", voice="slt")),
                            ("pocketsphinx", lambda m: self.hear(m, providers.wav(providers.samples(0.1))))):
            status = call("local/" + model).status
            equal(status == 200, "local/" + model in self.models, (model, status))

    def check_espeak(self):
        if "local/espeak-ng" not in self.models:
            return
        text = "Guten Morgen, wie geht es dir heute? Wir gehen zum Bahnhof und nehmen den Zug."
        german = self.say("local/espeak-ng", text, voice="de").body
        rate, seconds, loudest = sound(german)
        assert rate == 22050 and 3 < seconds < 12 and loudest > 5000, (rate, seconds, loudest)
        _, slower, _ = sound(self.say("local/espeak-ng", text, voice="DE", speed=0.6).body)
        assert slower > 1.3 * seconds, (slower, seconds)
        self.packings("local/espeak-ng", "en-us", 3)
        assert self.say("local/espeak-ng", text, voice="it").body != german, "Italian sounds like German"
        answer = self.say("local/espeak-ng", "x", voice="alloy")
        equal((answer.status, answer.json()["error"]["param"]), (400, "voice"), answer.body)
        for language in ("de", "es", "fr-fr", "pl", "cmn"):
            assert language in answer.json()["error"]["message"].replace(",", "").split(), language

    def check_flite(self):
        if "local/flite" not in self.models:
            return
        answer = self.say("local/flite", SENTENCES[0], voice="slt")
        equal((answer.status, answer.header("content-type")), (200, "audio/wav"), answer.body[:300])
        _, seconds, loudest = sound(answer.body)
        assert 2 < seconds < 8 and loudest > 3000, (seconds, loudest)
        row = self.gateway.row(answer)
        equal((row["provider"], row["characters"], row["included"]), ("local", len(SENTENCES[0]), 1))
        _, slower, _ = sound(self.say("local/flite", SENTENCES[0], voice="SLT", speed=0.5).body)
        assert 1.7 < slower / seconds < 2.3, (slower, seconds)
        answer = self.say("local/flite", "x", voice="alloy")
        equal((answer.status, answer.json()["error"]["param"]), (400, "voice"))
        assert "slt" in answer.json()["error"]["message"]
        self.packings("local/flite", "slt", seconds)
        pcm = self.say("local/flite", SENTENCES[0], voice="slt", response_format="pcm").body
        assert abs(len(pcm) / 48000 - seconds) < 0.01, "samples of 24 kHz"

    def check_there_and_back(self):
        if not {"local/flite", "local/pocketsphinx"} <= self.models:
            return
        for sentence in SENTENCES:
            spoken = self.say("local/flite", sentence, voice="slt").body
            answer = self.hear("local/pocketsphinx", spoken)
            heard = answer.json()["text"].split()
            found = common_words(sentence.split(), heard)
            assert found >= 0.7 * len(sentence.split()), (sentence, heard)
            row = self.gateway.row(answer)
            equal(row["media_ms"], math.ceil(sound(spoken)[1]) * 1000)
        verbose = self.hear("local/pocketsphinx", spoken, ("response_format", "verbose_json")).json()
        times = [t for w in verbose["words"] for t in (w["start"], w["end"])]
        equal(times, sorted(times))
        srt = self.hear("local/pocketsphinx", spoken, ("response_format", "srt")).body
        assert srt.startswith(b"1\n00:00:0"), srt
        answer = self.hear("local/pocketsphinx", b"OggS what", name="a.ogg")
        equal((answer.status, answer.json()["error"]["param"]), (400, "file"))

    def check_workers_go_on_meanwhile(self):
        if "local/pocketsphinx" not in self.models:
            return
        long = self.say("local/flite", " ".join(SENTENCES * 6), voice="slt").body
        done = []
        thread = threading.Thread(target=lambda: done.append(self.hear("local/pocketsphinx", long)))
        thread.start()
        wait_for(lambda: b"token_station_exchanges_running 1\n" in self.gateway.call("/metrics").body, 5, "its begin")
        start = time.monotonic()
        equal(self.gateway.call("/v1/models").status, 200)
        quick = time.monotonic() - start
        thread.join()
        equal(done[0].status, 200)
        assert quick < 1, quick


if __name__ == "__main__":
    outcomes = station.Outcomes()
    with station.Gateway(sys.argv[1], {}) as running:
        checks = Checks(running)
        for check in sorted(dir(checks)):
            if check.startswith("check_"):
                outcomes.check(check, getattr(checks, check))
    sys.exit(outcomes.report("in the process"))
