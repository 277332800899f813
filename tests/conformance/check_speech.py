#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Token Station contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Speech through the gateway, against simulated providers that look at what they are sent.

  check_speech.py GATEWAY_BINARY [CHECK …]
"""
import base64
import json
import struct
import sys
import threading

import mediaproviders as providers
from audiocheck import SPEECH, AudioChecks, events
from station import equal, wait_for

PACKINGS = ("mp3", "opus", "aac", "flac")


def packed_seconds(kind, data):
    """How long it plays, by what each packing says of its frames."""
    at = total = 0
    if kind == "mp3":  # one bit rate all through: 24 kHz, 576 samples a frame
        while at < len(data):
            equal(data[at:at + 2], b"\xff\xf3", "a frame of MPEG 2, layer III")
            kbits = (0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160)[data[at + 2] >> 4]
            at += 72 * kbits * 1000 // 24000 + (data[at + 2] >> 1 & 1)
            total += 576
        return (total - 1105) / 24000  # but for the codec's delay
    if kind == "aac":
        while at < len(data):
            equal((data[at], data[at + 1] & 0xf6), (0xff, 0xf0), "an ADTS frame")
            at += (data[at + 3] & 3) << 11 | data[at + 4] << 3 | data[at + 5] >> 5
            total += 1024
        return (total - 1024) / 24000
    if kind == "opus":
        equal((data[:4], data[28:36]), (b"OggS", b"OpusHead"))
        last = data.rindex(b"OggS")
        return (struct.unpack("<q", data[last + 6:last + 14])[0] - struct.unpack("<H", data[38:40])[0]) / 48000
    equal(data[:4], b"fLaC")
    equal(struct.unpack(">Q", data[18:26])[0] >> 44, 24000)
    size = struct.unpack(">H", data[8:10])[0]  # samples of each block but the last
    frames = data.count(b"\xff\xf8", 42)
    return frames * size / 24000


class SpeechChecks(AudioChecks):
    def check_speech_is_relayed_as_it_comes(self):
        more = threading.Event()
        first, second = bytes(range(256)) * 8, b"\0\xff" * 500

        def script(_, c):
            c.head(200, "audio/mpeg")
            c.piece(first)
            assert more.wait(10), "the client never got the first piece"
            c.piece(second)
            c.end()
        self.play(script)
        request = {"model": "openai/tts-1", "input": "Grüße", "voice": {"id": "voice_1"}, "new_member": 1}
        stream = self.gateway.stream(SPEECH, request)
        stream.read_until(first)
        more.set()
        assert stream.read_rest()
        equal(stream.body, first + second)
        equal(stream.response.getheader("content-type"), "audio/mpeg")
        seen, = self.calls
        equal(seen.body, json.dumps(request).replace("openai/tts-1", "tts-1").encode())
        row = self.gateway.row(stream.response.getheader("x-token-station-request-id"))
        equal((row["characters"], row["cost_micro_usd"], row["path"]), (5, 75, "passthrough"))

    def check_speech_events_pass_and_their_tokens_count(self):
        told = providers.sse({"type": "speech.audio.delta", "audio": "AAAA"},
                             {"type": "speech.audio.done",
                              "usage": {"input_tokens": 100, "output_tokens": 1000, "total_tokens": 1100}})
        self.play(lambda r, c: (c.head(), c.piece(told), c.end()))
        answer = self.good(self.say("openai/gpt-4o-mini-tts", stream_format="sse"))
        equal(answer.body, told)
        row = self.gateway.row(answer)
        equal((row["input_tokens"], row["output_tokens"], row["cost_micro_usd"]), (100, 1000, 60 + 12000))

    def check_client_leaves(self):
        gone = []

        def script(_, c):
            c.head(200, "audio/mpeg")
            c.piece(b"x" * 1000)
            gone.append(c.wait_gone(5))
        self.play(script)
        stream = self.gateway.stream(SPEECH, {"model": "openai/tts-1", "input": "hi", "voice": "alloy"})
        stream.read_until(b"x" * 1000)
        stream.close()
        wait_for(lambda: gone, 6, "the call's end")
        assert gone[0] is not None and gone[0] < 1, gone
        row = self.gateway.row(stream.response.getheader("x-token-station-request-id"))
        equal((row["error"], row["characters"]), ("cancelled", 2))

    def check_broken_audio_breaks_for_the_client(self):
        def script(_, c):
            c.head(200, "audio/mpeg")
            c.piece(b"x" * 1000)
            c.close()
        for model in ("openai/tts-1", "xai/grok-tts"):
            self.play(script)
            answer = self.say(model, voice="eve")
            equal((answer.status, answer.whole, answer.body), (200, False, b"x" * 1000))
            equal(self.gateway.row(answer)["error"], "provider broke off")

    def check_retry_and_chain(self):
        calls = []

        def script(r, c):
            calls.append(r)
            if len(calls) <= 3:
                c.whole(500, {"error": {"message": "on purpose"}})
            else:
                c.whole(200, {"text": "fine"})
        self.play(script)
        answer = self.good(self.hear("hear"))
        equal((answer.header("x-token-station-provider"), len(calls)), ("openai", 4))
        calls.clear()

        def speak(r, c):
            calls.append(r)
            if len(calls) <= 3:
                c.whole(503, {"error": {"message": "on purpose"}})
            else:
                providers.xai_speech(r)
                c.head(200, "audio/mpeg", 3)
                c.send(b"mp3")
        self.play(speak)
        answer = self.good(self.say("say", voice="eve"))
        equal((answer.header("x-token-station-provider"), answer.body, len(calls)), ("xai", b"mp3", 4))

    def check_providers_error_is_the_clients(self):
        error = {"error": {"message": "no such voice", "type": "invalid_request_error", "param": "voice", "code": None}}
        self.play(lambda r, c: c.whole(400, error))
        answer = self.say("openai/tts-1")
        equal((answer.status, answer.json(), answer.header("x-should-retry")), (400, error, "false"))

    def check_keys(self):
        self.play({"text": "x"})
        only = self.gateway.run("key", "create", "only-groq", "--models", "groq/*").strip()
        wait_for(lambda: self.gateway.call("/v1/models", key=only).status == 200, 2, "a new key")
        equal(self.hear("openai/whisper-1", key=only).status, 403)
        equal(self.say("openai/tts-1", key=only).status, 403)
        equal(self.hear("openai/whisper-1", key="gw-wrong").status, 401)
        equal(len(self.calls), 0)
        equal(self.hear("groq/whisper-large-v3", key=only).status, 200)

    def check_budget_is_kept(self):
        self.play(lambda r, c: (c.head(200, "audio/mpeg", 1), c.send(b"x")))
        key = self.gateway.run("key", "create", "small", "--budget-usd", "0.001").strip()
        wait_for(lambda: self.gateway.call("/v1/models", key=key).status == 200, 2, "a new key")
        equal(self.say("openai/tts-1", "x" * 50, key=key).status, 200)  # 750 of 1000
        answer = self.say("openai/tts-1", "x" * 50, key=key)
        equal(answer.status, 402, answer.body)
        equal(self.say("bailian/qwen3-tts-flash", voice="Cherry", key=key).status, 403, "without a price")
        equal(self.say("openai/tts-1", "x" * 10, key=key).status, 200)

    def check_what_nobody_reports_counts_for_the_budget(self):
        self.play(lambda r, c: (c.head(200, "audio/mpeg", 1), c.send(b"x")))
        key = self.gateway.run("key", "create", "unreported", "--budget-usd", "0.005").strip()
        wait_for(lambda: self.gateway.call("/v1/models", key=key).status == 200, 2, "a new key")
        answer = self.say("openai/gpt-4o-mini-tts", "x" * 50, key=key)
        equal((answer.status, self.gateway.row(answer)["cost_micro_usd"]), (200, None))
        equal(self.say("openai/gpt-4o-mini-tts", "x" * 50, key=key).status, 402)

    def check_bad_speech(self):
        self.play({})
        self.refused(self.post(SPEECH, {"model": "xai/grok-tts", "voice": "eve"}), "input")
        self.refused(self.post(SPEECH, {"model": "xai/grok-tts", "input": "x"}), "voice")
        self.refused(self.post(SPEECH, {"model": "xai/grok-tts", "input": 3, "voice": "eve"}), "input")
        self.refused(self.say("xai/grok-tts", voice="eve", response_format="midi"), "response_format", "opus")
        self.refused(self.say("xai/grok-tts", voice="eve", speed=9), "speed", "0.25")
        self.refused(self.say("xai/grok-tts", voice="eve", stream_format="x"), "stream_format")
        self.refused(self.say("xai/grok-tts", voice="eve", colour="red"), "colour")
        answer = self.say("anthropic/claude-sonnet-4-6")
        equal(answer.status, 404, answer.body)

    def check_what_a_provider_cannot_do(self):
        self.play({})
        for model, voice, member, value in (
                ("gemini/gemini-3.8-flash-tts", "Kore", "speed", 2),
                ("xai/grok-tts", "eve", "speed", 2), ("xai/grok-tts", "eve", "instructions", "sing"),
                ("bailian/qwen3-tts-flash", "Cherry", "speed", 2),
                ("groq/canopylabs/orpheus-v1-english", "troy", "instructions", "sing")):
            error = self.refused(self.say(model, voice=voice, **{member: value}), member)
            equal(error["code"], "unsupported_parameter")

    def check_voices_are_named(self):
        self.play({})
        for model, some in (("gemini/gemini-3.8-flash-tts", ("Kore", "Zubenelgenubi")), ("xai/grok-tts", ("eve", "leo")),
                            ("bailian/qwen3-tts-flash", ("Cherry",)),
                            ("groq/canopylabs/orpheus-v1-english", ("autumn", "troy"))):
            self.refused(self.say(model), "voice", "alloy", *some)

    def check_gemini_speaks(self):
        self.play(lambda r, c: c.whole(200, providers.gemini_speech(r)))
        answer = self.good(self.say("gemini/gemini-2.5-flash-preview-tts", voice="kore", response_format="wav"))
        equal(self.calls[0].path, "/v1/models/gemini-2.5-flash-preview-tts:generateContent")
        equal((answer.body, answer.header("content-type")), (providers.wav(providers.samples()), "audio/wav"))
        equal(answer.header("x-token-station-path"), "translated")
        row = self.gateway.row(answer)
        equal((row["characters"], row["input_tokens"], row["output_tokens"], row["cost_micro_usd"]), (11, 4, 13, 132))
        answer = self.good(self.say("gemini/gemini-2.5-flash-preview-tts", voice="Kore", response_format="pcm"))
        equal((answer.body, answer.header("content-type")), (providers.samples(), "audio/pcm"))
        # Left open: what it can, named as what it is.
        answer = self.good(self.say("gemini/gemini-2.5-flash-preview-tts", voice="Kore"))
        equal((answer.body[:4], answer.header("content-type")), (b"RIFF", "audio/wav"))
        self.play(lambda r, c: c.whole(200, providers.gemini_speech(r, text="Sadly: Hello there")))
        answer = self.good(self.say("gemini/gemini-3.8-flash-tts", voice="Kore", instructions="Sadly",
                                    stream_format="sse", response_format="pcm"))
        told = events(answer.body)
        equal(told[-1], {"type": "speech.audio.done",
                         "usage": {"input_tokens": 4, "output_tokens": 13, "total_tokens": 17}})
        equal(b"".join(base64.b64decode(e["audio"]) for e in told[:-1]), providers.samples())
        equal({e["type"] for e in told[:-1]}, {"speech.audio.delta"})

    def check_gemini_refuses(self):
        blocked = {"promptFeedback": {"blockReason": "PROHIBITED_CONTENT"}}
        self.play(blocked)
        answer = self.say("gemini/gemini-3.8-flash-tts", voice="Kore")
        equal((answer.status, len(self.calls)), (400, 1), answer.body)
        equal(answer.json()["error"]["code"], "content_policy_violation")
        self.play({"candidates": [{"content": {"parts": []}, "finishReason": "OTHER"}]})
        answer = self.say("gemini/gemini-3.8-flash-tts", voice="Kore")
        equal((answer.status, len(self.calls)), (502, 3), "a passing failure is tried again")
        self.play(lambda r, c: c.whole(429, {"error": {"code": 429, "message": "slow down",
                                                       "status": "RESOURCE_EXHAUSTED"}}))
        answer = self.say("gemini/gemini-3.8-flash-tts", voice="Kore")
        equal(answer.status, 429)
        assert "slow down" in answer.json()["error"]["message"]

    def check_xai_speaks(self):
        more = threading.Event()
        bodies = []

        def script(r, c):
            bodies.append(providers.xai_speech(r))
            c.head(200, "audio/mpeg")
            c.piece(b"first")
            assert more.wait(10)
            c.piece(b"second")
            c.end()
        self.play(script)
        stream = self.gateway.stream(SPEECH, {"model": "xai/grok-tts", "input": "Hello there", "voice": "Eve",
                                              "speed": 1.25})
        stream.read_until(b"first")
        more.set()
        assert stream.read_rest()
        equal((stream.body, stream.response.getheader("content-type")), (b"firstsecond", "audio/mpeg"))
        equal((bodies[0]["text"], bodies[0]["voice_id"], bodies[0]["speed"]), ("Hello there", "eve", 1.25))
        equal(bodies[0]["output_format"]["codec"], "mp3")
        row = self.gateway.row(stream.response.getheader("x-token-station-request-id"))
        equal((row["characters"], row["cost_micro_usd"]), (11, 46))
        answer = self.good(self.say("xai/grok-tts", voice={"id": "mine"}, stream_format="sse"))
        equal(bodies[-1]["voice_id"], "mine")
        told = events(answer.body)
        equal(b"".join(base64.b64decode(e["audio"]) for e in told[:-1]), b"firstsecond")
        equal(told[-1], {"type": "speech.audio.done"})

    def check_xai_errors(self):
        for error in ({"error": {"message": "bad thing", "type": "x"}}, {"code": "bad", "error": "bad thing"},
                      {"error": "bad thing"}):
            self.play(lambda r, c: c.whole(422, error))
            answer = self.say("xai/grok-tts", voice="eve")
            assert answer.status in (400, 422), answer.status
            assert "bad thing" in answer.json()["error"]["message"], answer.body

    def check_groq_speaks(self):
        bodies = []

        def script(r, c):
            bodies.append(providers.groq_speech(r))
            sound = providers.wav(providers.samples(0.1))
            c.head(200, "audio/wav", len(sound))
            c.send(sound)
        self.play(script)
        sentences = ["This is sentence number %d of a text that is too long." % i for i in range(9)]
        answer = self.good(self.say("groq/canopylabs/orpheus-v1-english", " ".join(sentences), voice="troy"))
        equal(len(bodies), 3)
        equal(" ".join(b["input"] for b in bodies), " ".join(sentences), "nothing is lost or said twice")
        assert all(b["input"].endswith(".") for b in bodies), bodies
        equal(answer.body, providers.wav(providers.samples(0.1) * 3))
        equal(answer.header("content-type"), "audio/wav")
        row = self.gateway.row(answer)
        equal(row["cost_micro_usd"], round(len(" ".join(sentences)) * 22))
        answer = self.good(self.say("groq/canopylabs/orpheus-v1-english", voice="troy", response_format="pcm"))
        equal(answer.body, providers.samples(0.1))

    def check_groq_speech_fails_in_the_middle(self):
        calls = []

        def script(r, c):
            calls.append(json.loads(r.body)["input"])
            if len(calls) == 2:
                c.whole(500, {"error": {"message": "on purpose"}})
                return
            sound = providers.wav(providers.samples(0.1))
            c.head(200, "audio/wav", len(sound))
            c.send(sound)
        self.play(script)
        text = "One sentence that is here. " * 10
        answer = self.good(self.say("groq/canopylabs/orpheus-v1-english", text, voice="troy"))
        equal(len(calls), 3)
        equal((calls[1] == calls[2], answer.body), (True, providers.wav(providers.samples(0.1) * 2)))

    def check_groq_speech_ends_in_the_middle(self):
        """What was spoken before is paid, and nothing of it is the client's."""
        calls = []

        def script(r, c):
            calls.append(json.loads(r.body)["input"])
            if len(calls) > 1:
                c.whole(500, {"error": {"message": "on purpose"}})
                return
            sound = providers.wav(providers.samples(0.1))
            c.head(200, "audio/wav", len(sound))
            c.send(sound)
        self.play(script)
        text = "One sentence that is here. " * 10
        answer = self.say("groq/canopylabs/orpheus-v1-english", text, voice="troy")
        equal((answer.status, len(calls), len(set(calls))), (500, 4, 2), answer.body)
        row = self.gateway.row(answer)
        equal((row["status"], row["characters"], row["cost_micro_usd"]), (500, len(calls[0]), round(len(calls[0]) * 22)))

    def check_speech_is_packed_as_asked(self):
        """Providers that have samples only, whole, in pieces and as a stream."""
        sound = providers.samples(1.5)

        def gemini(r, c):
            answer = providers.gemini_speech(r)
            answer["candidates"][0]["content"]["parts"][0]["inlineData"]["data"] = base64.b64encode(sound).decode()
            c.whole(200, answer)

        def groq(r, c):
            providers.groq_speech(r)
            c.head(200, "audio/wav", 44 + len(sound))
            c.send(providers.wav(sound))

        def play(r, c):
            providers.need(json.loads(r.body)["response_format"] == "wav", r.body)
            groq_wav = providers.wav(sound)
            c.head(200, "audio/wav", len(groq_wav))
            for at in range(0, len(groq_wav), 777):
                c.send(groq_wav[at:at + 777])

        def xai(r, c):
            body = providers.xai_speech(r)
            c.head(200, "audio/mpeg" if body["output_format"]["codec"] == "mp3" else "audio/pcm", len(sound))
            c.send(sound)

        def bailian(r, c):
            c.head(content_type="text/event-stream;charset=UTF-8")
            for at in range(0, len(sound), 4001):
                c.piece(b"data:" + json.dumps({"output": {"audio": {"data": base64.b64encode(
                    sound[at:at + 4001]).decode()}}}).encode() + b"\n\n")
            c.end()
        for script, model, voice, seconds in (
                (gemini, "gemini/gemini-3.8-flash-tts", "Kore", 1.5), (groq, "groq/canopylabs/orpheus-v1-english", "troy", 1.5),
                (play, "groq/playai-tts", "Celeste-PlayAI", 1.5), (xai, "xai/grok-tts", "eve", 1.5),
                (bailian, "bailian/qwen3-tts-flash", "Cherry", 1.5)):
            for kind in PACKINGS:
                if (script, kind) in ((xai, "mp3"), (play, "mp3"), (play, "flac")):
                    continue  # which they make themselves
                self.play(script)
                answer = self.good(self.say(model, voice=voice, response_format=kind))
                equal(answer.header("content-type"), "audio/" + ("mpeg" if kind == "mp3" else kind))
                length = packed_seconds(kind, answer.body)
                assert seconds <= length < seconds + 0.2, (model, kind, length)
        self.play(gemini)
        answer = self.good(self.say("gemini/gemini-3.8-flash-tts", voice="Kore", response_format="opus", stream_format="sse"))
        told = events(answer.body)
        assert 1.5 <= packed_seconds("opus", b"".join(base64.b64decode(e["audio"]) for e in told[:-1])) < 1.7
        equal(told[-1]["usage"]["output_tokens"], 13)

    def check_packed_speech_comes_while_it_is_spoken(self):
        sound = providers.samples(2)
        heard = threading.Event()

        def script(r, c):
            c.head(content_type="text/event-stream;charset=UTF-8")
            c.piece(b"data:" + json.dumps({"output": {"audio": {"data": base64.b64encode(sound).decode()}}}).encode() + b"\n\n")
            heard.wait(20)
            c.end()
        for kind in PACKINGS:
            heard.clear()
            self.play(script)
            stream = self.gateway.stream(SPEECH, {"model": "bailian/qwen3-tts-flash", "input": "x", "voice": "Cherry",
                                                  "response_format": kind})
            first = stream.response.read(4000)
            heard.set()
            equal(len(first), 4000)
            assert 2 <= packed_seconds(kind, first + stream.response.read()) < 2.2, kind

    def check_bailian_speaks(self):
        sound = providers.samples(0.2)

        def script(r, c):
            providers.need(providers.bailian_speech(r), "no stream was asked for")
            c.head(content_type="text/event-stream;charset=UTF-8")
            for at in range(0, len(sound), 4000):
                c.piece(b"id:1\nevent:result\n:HTTP_STATUS/200\ndata:" + json.dumps({"output": {
                    "finish_reason": "null", "audio": {"data": base64.b64encode(sound[at:at + 4000]).decode(), "url": ""}},
                    "usage": {"input_tokens": 7, "output_tokens": at // 100}}).encode() + b"\n\n")
            c.piece(b"data:" + json.dumps({"output": {"finish_reason": "stop", "audio": {
                "data": "", "url": "http://oss.example/a.wav"}}, "usage": {"input_tokens": 7, "output_tokens": 90}}).encode()
                + b"\n\n")
            c.end()
        self.play(script)
        answer = self.good(self.say("bailian/qwen3-tts-flash", voice="Cherry", response_format="pcm"))
        equal(answer.body, sound)
        answer = self.good(self.say("bailian/qwen3-tts-flash", voice="Cherry"))
        equal((answer.body[:4], answer.body[44:], answer.header("content-type")), (b"RIFF", sound, "audio/wav"))
        row = self.gateway.row(answer)
        equal((row["characters"], row["output_tokens"], row["cost_micro_usd"]), (11, 90, None))

    def check_bailian_speech_from_an_address(self):
        sound = providers.wav(providers.samples(0.2))
        root = self.upstream.url[:-3]

        def script(r, c):
            if r.method == "GET":
                providers.need(r.path == "/result.wav?sign=1", r.path)
                providers.need("authorization" not in r.headers, "the key went to a result's address")
                c.head(200, "audio/wav", len(sound))
                c.send(sound)
                return
            providers.bailian_speech(r)
            c.whole(200, {"output": {"finish_reason": "stop", "audio": {"url": root + "/result.wav?sign=1"}}})
        self.play(script)
        answer = self.good(self.say("bailian/qwen3-tts-flash", voice="Cherry"))
        equal(answer.body, sound)
        answer = self.good(self.say("bailian/qwen3-tts-flash", voice="Cherry", response_format="pcm"))
        equal(answer.body, providers.samples(0.2))
        for address in ("http://oss.example/a.wav", "https://127.0.0.1/a", "https://192.168.1.1/a", "file:///etc/passwd"):
            self.play({"output": {"finish_reason": "stop", "audio": {"url": address}}})
            answer = self.say("bailian/qwen3-tts-flash", voice="Cherry")
            equal((answer.status, {r.method for r in self.calls}), (502, {"POST"}), address)

    def check_bailian_speech_whose_address_has_expired(self):
        """It has been spoken, and paid: it is not spoken again, and the client is told not to try."""
        root = self.upstream.url[:-3]

        def script(r, c):
            if r.method == "GET":
                c.whole(403, {"error": "expired"})
            else:
                c.whole(200, {"output": {"finish_reason": "stop", "audio": {"url": root + "/result.wav"}}})
        self.play(script)
        answer = self.say("bailian/qwen3-tts-flash", voice="Cherry")
        equal((answer.status, answer.json()["error"]["code"], answer.header("x-should-retry")),
              (502, "result_not_fetched", "false"), answer.body)
        equal([r.method for r in self.calls], ["POST", "GET"])

    def check_bailian_errors_with_status_200(self):
        for code, status in (("InvalidParameter", 400), ("Throttling.RateQuota", 429), ("DataInspectionFailed", 400)):
            self.play({"code": code, "message": "the words", "request_id": "r"})
            answer = self.say("bailian/qwen3-tts-flash", voice="Cherry")
            equal(answer.status, status, code)
            assert "the words" in answer.json()["error"]["message"]
            answer = self.hear("bailian/qwen3-asr-flash")
            equal(answer.status, status, code)


if __name__ == "__main__":
    sys.exit(SpeechChecks(sys.argv[1]).run("speech", sys.argv[2:]))
