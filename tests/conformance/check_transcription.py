#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Token Station contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Transcription through the gateway, against simulated providers that look at what they are sent.

  check_transcription.py GATEWAY_BINARY [CHECK …]
"""
import json
import socket
import sys

import mediaproviders as providers
from audiocheck import HEAR, SOUND, AudioChecks, events, file
from mediacheck import form
from station import equal


class TranscriptionChecks(AudioChecks):
    def check_transcription_passes_as_it_is(self):
        reply = b'{"text": "Hello.", "usage": {"type": "duration", "seconds": 3}, "new": [1]}'
        for order in (0, 1):
            self.play(lambda r, c: (c.head(200, "application/json", len(reply)), c.send(reply)))
            fields = [("model", "openai/whisper-1"), file(), ("language", "en"), ("unheard_of", "x")]
            body, headers = form(*(fields if order else fields[::-1]))
            answer = self.good(self.post(HEAR, body, headers))
            equal(answer.body, reply)
            equal(answer.header("x-token-station-path"), "passthrough")
            seen, = self.calls
            equal((seen.method, seen.path), ("POST", "/v1/audio/transcriptions"))
            equal(seen.headers["authorization"], "Bearer sk-provider-secret")
            equal(seen.headers["content-type"], headers["content-type"])
            equal(seen.body, body.replace(b"openai/whisper-1", b"whisper-1"), "the form but for the model")
            row = self.gateway.row(answer)
            equal((row["endpoint"], row["provider"], row["model"], row["media_ms"], row["status"]),
                  (HEAR, "openai", "whisper-1", 3000, 200))
            equal(row["cost_micro_usd"], 300, "3 s at 0.006 $ a minute")

    def check_duration_of_the_file_where_nobody_says(self):
        self.play({"text": "x"})
        row = self.gateway.row(self.good(self.hear("openai/gpt-transcribe")))
        equal(row["media_ms"], 2500)
        equal(row["cost_micro_usd"], round(2.5 * 4500 / 60))
        row = self.gateway.row(self.good(self.hear("openai/whisper-1", sound=b"OggS no one knows how long")))
        equal((row["media_ms"], row["cost_micro_usd"]), (None, None))

    def check_transcript_events_pass(self):
        told = [providers.sse({"type": "transcript.text.delta", "delta": "Hel"}),
                providers.sse({"type": "transcript.text.done", "text": "Hello",
                               "usage": {"input_tokens": 14, "output_tokens": 2, "total_tokens": 16}})]

        def script(_, c):
            c.head()
            for event in told:
                c.piece(event)
            c.end()
        self.play(script)
        answer = self.good(self.hear("openai/gpt-4o-transcribe", ("stream", "true")))
        equal(answer.body, b"".join(told))
        assert answer.header("content-type").startswith("text/event-stream")
        row = self.gateway.row(answer)
        equal((row["input_tokens"], row["output_tokens"], row["media_ms"]), (14, 2, 2500))

    def check_bad_forms(self):
        self.play({"text": "x"})
        body, headers = form(("model", "xai/grok-stt"), ("language", "en"))
        self.refused(self.post(HEAR, body, headers), "file", "file")
        body, headers = form(("model", "xai/grok-stt"), file(b""))
        self.refused(self.post(HEAR, body, headers), "file")
        body, headers = form(("language", "en"), file())
        self.refused(self.post(HEAR, body, headers), "model", "model")
        body, headers = form(("model", "openai/whisper-1"), ("model", "openai/gpt-transcribe"), file())
        self.refused(self.post(HEAR, body, headers), "model", "more than one")
        body, headers = form(("model", "openai/whisper-1"), file())
        self.refused(self.post(HEAR, body[:-8], headers), None, "cut off")
        self.refused(self.post(HEAR, body, {"content-type": "multipart/form-data"}), None, "boundary")
        self.refused(self.post(HEAR, b"{}", {"content-type": "application/json"}), None, "multipart/form-data")
        body, headers = form(("model", "xai/grok-stt"), ("file", b"what is this", "thing"))
        self.refused(self.post(HEAR, body, headers), "file", "flac, mp3")
        for field, value in (("response_format", "yaml"), ("temperature", "hot"), ("timestamp_granularities[]", "hour")):
            self.refused(self.hear("xai/grok-stt", (field, value)), field.rstrip("[]"))

    def check_what_a_provider_cannot_do(self):
        self.play({})
        for model, field, value in (
                ("gemini/gemini-3.8-flash", "response_format", "srt"), ("gemini/gemini-3.5-transcribe", "prompt", "x"),
                ("xai/grok-stt", "prompt", "x"), ("xai/grok-stt", "temperature", "0.5"),
                ("groq/whisper-large-v3", "keywords[]", "x"), ("groq/whisper-large-v3", "include[]", "logprobs"),
                ("bailian/qwen3-asr-flash", "response_format", "vtt"), ("bailian/qwen3-asr-flash", "temperature", "1"),
                ("xai/grok-stt", "unheard_of", "x"), ("groq/whisper-large-v3", "response_format", "diarized_json")):
            error = self.refused(self.hear(model, (field, value)), field.rstrip("[]"))
            equal(error["code"], "unsupported_parameter")
        self.refused(self.hear("bailian/qwen3-asr-flash-filetrans"), "model", "public")
        # What is the default anyway is nothing that is asked for.
        self.play(lambda r, c: c.whole(200, {"text": "x"}))
        self.good(self.hear("xai/grok-stt", ("temperature", "0"), ("prompt", ""), ("response_format", "json")))

    def check_gemini_hears(self):
        asked = []

        def script(r, c):
            asked.append(providers.gemini_hearing(r, SOUND))
            c.whole(200, {"candidates": [{"content": {"parts": [{"text": "hm", "thought": True}, {"text": "Good "},
                                                                {"text": "morning."}]}, "finishReason": "STOP"}],
                          "usageMetadata": {"promptTokenCount": 90, "candidatesTokenCount": 5}})
        self.play(script)
        answer = self.good(self.hear("gemini/gemini-3.8-flash", ("language", "en"), ("prompt", "Weather talk")))
        equal(answer.json(), {"text": "Good morning.", "usage": {"type": "tokens", "input_tokens": 90,
                                                                 "output_tokens": 5, "total_tokens": 95}})
        assert "en" in asked[0] and "Weather talk" in asked[0]
        equal(self.calls[0].path, "/v1/models/gemini-3.8-flash:generateContent")
        equal(self.gateway.row(answer)["media_ms"], 2500)
        answer = self.good(self.hear("gemini/gemini-3.8-flash", ("response_format", "text")))
        equal((answer.body, answer.header("content-type")), (b"Good morning.\n", "text/plain; charset=utf-8"))

    def check_gemini_hears_and_streams(self):
        def script(r, c):
            providers.gemini_hearing(r, SOUND)
            c.head()
            for text in ("Good ", "morning."):
                c.piece(providers.sse({"candidates": [{"content": {"parts": [{"text": text}]}}]}))
            c.piece(providers.sse({"candidates": [{"content": {"parts": []}, "finishReason": "STOP"}],
                                   "usageMetadata": {"promptTokenCount": 90, "candidatesTokenCount": 5}}))
            c.end()
        self.play(script)
        answer = self.good(self.hear("gemini/gemini-3.8-flash", ("stream", "true")))
        equal(self.calls[0].path, "/v1/models/gemini-3.8-flash:streamGenerateContent?alt=sse")
        told = events(answer.body)
        equal([e["delta"] for e in told[:-1]], ["Good ", "morning."])
        equal((told[-1]["type"], told[-1]["text"], told[-1]["usage"]["total_tokens"]),
              ("transcript.text.done", "Good morning.", 95))

        def cut(r, c):
            c.head()
            c.piece(providers.sse({"candidates": [{"content": {"parts": [{"text": "Good "}]}}]}))
            c.close()
        self.play(cut)
        answer = self.hear("gemini/gemini-3.8-flash", ("stream", "true"))
        told = events(answer.body)
        equal((answer.status, told[0]["delta"], "error" in told[-1]), (200, "Good ", True), answer.body)

    def check_gemini_transcribes(self):
        seen = []

        def script(r, c):
            reply, config = providers.gemini_interaction(r, SOUND)
            seen.append(config)
            c.whole(200, reply)
        self.play(script)
        answer = self.good(self.hear("gemini/gemini-3.5-transcribe", ("language", "en"), ("keywords[]", "Qt")))
        equal(answer.json()["text"], "Good morning")
        equal((seen[0]["language_codes"], seen[0]["custom_vocabulary"]), (["en"], ["Qt"]))
        answer = self.good(self.hear("gemini/gemini-3.5-transcribe", ("response_format", "vtt")))
        equal(answer.body.decode(), "WEBVTT\n\n00:00:00.100 --> 00:00:01.200\nGood morning\n\n")
        equal(answer.header("content-type"), "text/vtt; charset=utf-8")
        answer = self.good(self.hear("gemini/gemini-3.5-transcribe", ("response_format", "verbose_json"),
                                     ("timestamp_granularities[]", "word")))
        equal(answer.json()["words"], [{"word": "Good", "start": 0.1, "end": 0.4},
                                       {"word": "morning", "start": 0.45, "end": 1.2}])
        self.play({"status": "failed", "error": {"message": "too noisy"}})
        answer = self.hear("gemini/gemini-3.5-transcribe")
        equal(answer.status, 502)
        assert "too noisy" in answer.json()["error"]["message"], answer.body

    def check_xai_hears(self):
        fields = []

        def script(r, c):
            fields.append(providers.xai_hearing(r, SOUND))
            c.whole(200, {"text": "one two three", "language": "", "duration": 9.5, "words": [
                {"text": "one", "start": 0, "end": 0.5}, {"text": "two", "start": 1, "end": 1.5},
                {"text": "three", "start": 8, "end": 9.5}]})
        self.play(script)
        answer = self.good(self.hear("xai/grok-stt", ("language", "en"), ("keywords", "Qt")))
        equal(fields[0], {"language": "en", "keyterm": ["Qt"]})
        equal(answer.json(), {"text": "one two three", "usage": {"type": "duration", "seconds": 10}})
        row = self.gateway.row(answer)
        equal((row["media_ms"], row["cost_micro_usd"]), (9500, round(9.5 * 1667 / 60)))
        answer = self.good(self.hear("xai/grok-stt", ("response_format", "srt")))
        equal(answer.body.decode(), "1\n00:00:00,000 --> 00:00:01,500\none two\n\n"
                                    "2\n00:00:08,000 --> 00:00:09,500\nthree\n\n")
        answer = self.good(self.hear("xai/grok-stt", ("stream", "1")))
        equal([e["type"] for e in events(answer.body)], ["transcript.text.delta", "transcript.text.done"])
        equal(events(answer.body)[0]["delta"], "one two three")

    def check_groq_hears(self):
        self.play(lambda r, c: c.whole(200, providers.groq_hearing(r, SOUND)))
        answer = self.good(self.hear("groq/whisper-large-v3"))
        equal((answer.header("x-token-station-path"), answer.json()["x_groq"]), ("passthrough", {"id": "req_1"}))
        answer = self.good(self.hear("groq/whisper-large-v3", ("response_format", "verbose_json")))
        equal((answer.header("x-token-station-path"), len(answer.json()["segments"])), ("passthrough", 2))
        equal(self.gateway.row(answer)["media_ms"], 3661500)
        answer = self.good(self.hear("groq/whisper-large-v3", ("response_format", "srt"), ("prompt", "x")))
        equal(answer.header("x-token-station-path"), "translated")
        equal(answer.body.decode(), "1\n00:00:00,000 --> 00:00:01,500\nHello.\n\n"
                                    "2\n01:00:00,250 --> 01:01:01,500\nAnd goodbye.\n\n")
        answer = self.good(self.hear("groq/whisper-large-v3", ("response_format", "vtt")))
        assert answer.body.startswith(b"WEBVTT\n\n00:00:00.000 --> 00:00:01.500\nHello.\n\n"), answer.body
        answer = self.good(self.hear("groq/whisper-large-v3", ("stream", "true")))
        equal(events(answer.body)[-1]["text"], " Hello. And goodbye.")

    def check_groq_gets_only_what_it_knows(self):
        """A default of OpenAI's changes nothing, and is a mistake there; so is a list without its brackets."""
        self.play(lambda r, c: c.whole(200, providers.groq_hearing(r, SOUND)))
        for field, value in (("stream", "false"), ("chunking_strategy", "auto"), ("include[]", ""), ("keywords[]", "")):
            answer = self.good(self.hear("groq/whisper-large-v3", (field, value), ("language", "en")))
            equal((answer.json()["text"], answer.header("x-token-station-path")), (" Hello. And goodbye.", "translated"))
        answer = self.good(self.hear("groq/whisper-large-v3", ("timestamp_granularities", "word"),
                                     ("timestamp_granularities", "segment"), ("response_format", "verbose_json")))
        told = answer.json()
        equal(told["words"], [{"word": "Hello.", "start": 0, "end": 1.5}])
        equal((told["segments"][1]["tokens"], told["segments"][1]["no_speech_prob"]), ([2], 0.01), "its own, whole")
        equal((told["language"], told["duration"], told["usage"]), ("English", 3661.5, {"type": "duration", "seconds": 3662}))

    def check_events_are_those_of_openai(self):
        """Of every provider whose own are others, or that has none: text in pieces, then the whole and what it used."""
        gemini = providers.sse(*({"candidates": [{"content": {"parts": [{"text": text}]}}]} for text in ("Hel", "lo.")),
                               {"candidates": [{"content": {"parts": []}, "finishReason": "STOP"}],
                                "usageMetadata": {"promptTokenCount": 9, "candidatesTokenCount": 2}})
        for model, script, tokens in (
                ("gemini/gemini-3.8-flash", lambda r, c: (c.head(), c.piece(gemini), c.end()), True),
                ("gemini/gemini-3.5-transcribe", lambda r, c: c.whole(200, providers.gemini_interaction(r, SOUND)[0]), True),
                ("groq/whisper-large-v3", lambda r, c: c.whole(200, providers.groq_hearing(r, SOUND)), False),
                ("xai/grok-stt", lambda r, c: c.whole(200, {"text": "Hello.", "duration": 1}), False),
                ("bailian/qwen3-asr-flash", lambda r, c: c.whole(200, providers.bailian_hearing(r, SOUND)[0]), False)):
            self.play(script)
            answer = self.good(self.hear(model, ("stream", "true")))
            assert answer.header("content-type").startswith("text/event-stream"), model
            told = events(answer.body)  # no names of events, and no [DONE]
            assert len(told) > 1, answer.body
            for event in told[:-1]:
                equal((event.keys(), event["type"]), ({"type", "delta"}, "transcript.text.delta"), model)
                assert event["delta"], event
            done = told[-1]
            equal((done["type"], done["text"]), ("transcript.text.done", "".join(e["delta"] for e in told[:-1])), model)
            # An event's usage is one of tokens; a duration has no place there, and is in the ledger.
            equal(set(done), {"type", "text", "usage"} if tokens else {"type", "text"}, model)
            if tokens:
                equal((set(done["usage"]), done["usage"]["type"]),
                      ({"type", "input_tokens", "output_tokens", "total_tokens"}, "tokens"), model)
            assert self.gateway.row(answer)["media_ms"], model

    def check_what_openai_makes_of_a_request_is_its_answer(self):
        """It is never rewritten: what a model ignores or refuses is told as it tells it."""
        plain = json.dumps({"text": "Hello.", "usage": {"type": "duration", "seconds": 3}}).encode()
        self.play(lambda r, c: (c.head(200, "application/json", len(plain)), c.send(plain)))
        answer = self.good(self.hear("openai/whisper-1", ("stream", "true")))  # which it has no use for
        equal((answer.body, answer.header("content-type")), (plain, "application/json"))
        equal(self.gateway.row(answer)["media_ms"], 3000)
        fields = {}

        def script(r, c):
            fields.update({p[0]: p[3].decode() for p in providers.form_parts(r) if p[1] is None})
            c.head()
            c.piece(told)
            c.end()
        told = providers.sse({"type": "transcript.text.delta", "delta": "Hello."},
                             {"type": "transcript.text.done", "text": "Hello."})
        self.play(script)
        answer = self.good(self.hear("openai/gpt-4o-transcribe", ("response_format", "text"), ("stream", "true")))
        equal((answer.body, fields), (told, {"model": "gpt-4o-transcribe", "response_format": "text", "stream": "true"}))
        no = json.dumps({"error": {"message": "response_format 'text' is not compatible", "param": "response_format",
                                   "type": "invalid_request_error", "code": "unsupported_value"}}).encode()
        self.play(lambda r, c: c.whole(400, no))
        answer = self.hear("openai/gpt-4o-transcribe", ("response_format", "text"), ("stream", "true"))
        equal((answer.status, answer.body), (400, no))

    def check_bailian_hears(self):
        seen = []

        def script(r, c):
            reply, system, language = providers.bailian_hearing(r, SOUND)
            seen.append((system, language))
            c.whole(200, reply)
        self.play(script)
        answer = self.good(self.hear("bailian/qwen3-asr-flash", ("language", "zh"), ("prompt", "Names: Li")))
        equal(answer.json()["text"], "Ni hao.")
        equal(seen[0], (["Names: Li"], "zh"))
        row = self.gateway.row(answer)
        equal((row["media_ms"], row["cost_micro_usd"]), (7000, 245))
        self.refused_large()

    def refused_large(self):
        self.play({})
        self.refused(self.hear("bailian/qwen3-asr-flash", sound=SOUND + b"\0" * (8 << 20)), "file", "7.5 MB")

    def check_form_split_at_every_byte(self):
        sound = providers.wav(providers.samples(0.001))
        body, headers = form(("model", "xai/grok-stt"), ("file", sound, "ä \" b.wav".replace('"', "%22"), "audio/wav"),
                             ("language", "en"))
        self.play(lambda r, c: (providers.xai_hearing(r, sound), c.whole(200, {"text": "x"})))
        head = ("POST %s HTTP/1.1\r\nhost: 127.0.0.1\r\nauthorization: Bearer %s\r\ncontent-type: %s\r\n"
                "content-length: %d\r\n\r\n" % (HEAR, self.gateway.key, headers["content-type"], len(body))).encode()
        for at in range(len(body)):
            with socket.create_connection(("127.0.0.1", self.gateway.port), 10) as s:
                s.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
                s.sendall(head + body[:at])
                s.sendall(body[at:])
                got = b""
                while b'"text"' not in got:
                    piece = s.recv(65536)
                    assert piece, (at, got, self.playing.wrong)
                    got += piece
        equal(self.playing.wrong, [])


if __name__ == "__main__":
    sys.exit(TranscriptionChecks(sys.argv[1]).run("transcription", sys.argv[2:]))
