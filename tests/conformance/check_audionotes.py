#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Token Station contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Speech and transcripts by the wire notes of audio, line by line (NOTES.md).

  check_audionotes.py GATEWAY_BINARY [CHECK …]
"""
import base64
import json
import struct
import sys

import mediaproviders as providers
import openaiproviders as openai
from audiocheck import HEAR, SOUND, SPEECH, AudioChecks, events, file
from mediacheck import form
from station import equal

CHUNKING = '{"type":"server_vad","prefix_padding_ms":300,"silence_duration_ms":200,"threshold":0.5}'
RECORDINGS = {  # as clients name and type them → what each provider knows them by
    ("a.mp3", "audio/mpeg"): "audio/mpeg", ("a.mpga", ""): "audio/mpeg", ("a.mpeg", "audio/mp3"): "audio/mpeg",
    ("a.mp4", ""): "audio/mp4", ("a.m4a", "audio/x-m4a"): "audio/mp4", ("a.wav", "audio/x-wav"): "audio/wav",
    ("a.webm", "audio/webm"): "audio/webm", ("a.flac", ""): "audio/flac", ("a.ogg", "audio/ogg"): "audio/ogg"}


class AudioNotes(AudioChecks):
    # ------------------------------------------------------------------------------------- transcription, as OpenAI's
    def check_openai_formats(self):
        """Every model with every format that it has: the bytes and their type are OpenAI's."""
        self.play(openai.answering(openai.transcription))
        for model in ("whisper-1", "gpt-transcribe", "gpt-4o-transcribe", "gpt-4o-mini-transcribe", "gpt-4o-transcribe-diarize"):
            for name in sorted(openai.formats_of(model)):
                more = [("chunking_strategy", CHUNKING), ("known_speaker_names[]", "Ann")] if "diarize" in model else []
                answer = self.good(self.hear("openai/" + model, ("response_format", name), ("temperature", "0.2"), *more))
                kind, data = openai.TRANSCRIPTS[name]
                equal(answer.header("content-type"), kind, (model, name))
                equal(answer.body if isinstance(data, bytes) else answer.json(), data, (model, name))
                row = self.gateway.row(answer)
                used = {"json": (14, 45, 2500), "verbose_json": (None, None, 9000), "diarized_json": (None, None, 28000)}
                equal((row["input_tokens"], row["output_tokens"], row["media_ms"]), used.get(name, (None, None, 2500)), name)

    def check_openai_fields(self):
        """All of them, in lists, come to it; what it refuses is its own answer."""
        self.play(openai.answering(openai.transcription))
        self.good(self.hear("openai/gpt-transcribe", ("languages[]", "en"), ("languages[]", "de"), ("keywords[]", "Qt"),
                            ("prompt", "x"), ("language", "en"), ("temperature", "0")))
        self.good(self.hear("openai/whisper-1", ("response_format", "verbose_json"), ("timestamp_granularities[]", "word"),
                            ("timestamp_granularities[]", "segment")))
        for model, fields, param, code in (
                ("gpt-4o-transcribe", [("response_format", "srt")], "response_format", "unsupported_value"),
                ("gpt-4o-transcribe", [("unheard_of", "1")], "unheard_of", "unknown_parameter"),
                ("gpt-4o-transcribe-diarize", [], "chunking_strategy", "unsupported_value"),
                ("gpt-4o-transcribe-diarize", [("prompt", "x"), ("chunking_strategy", "auto")], "prompt", "unsupported_value"),
                ("whisper-1", [("keywords[]", "x")], "languages", "unsupported_value"),
                ("whisper-1", [("include[]", "logprobs")], "include", "unsupported_value"),
                ("whisper-1", [("timestamp_granularities[]", "word")], "timestamp_granularities", "unsupported_value"),
                ("gpt-4o-transcribe-diarize", [("chunking_strategy", "auto")] + [("known_speaker_names[]", "x")] * 5,
                 "known_speaker_names", "unsupported_value")):
            answer = self.hear("openai/" + model, *fields)
            error = answer.json()["error"]
            equal((answer.status, error["param"], error["code"], answer.header("x-should-retry")), (400, param, code, "false"), model)
        equal(self.playing.wrong, [])

    def check_openai_events(self):
        """Deltas, segments with speakers, log probabilities, and the end, without [DONE] or with one."""
        self.play(openai.answering(openai.transcription))
        for model, more in (("gpt-4o-transcribe", [("include[]", "logprobs")]),
                            ("gpt-4o-transcribe-diarize", [("response_format", "diarized_json"), ("chunking_strategy", "auto")])):
            answer = self.good(self.hear("openai/" + model, ("stream", "true"), *more))
            equal(answer.body, openai.transcript_events(model, "include[]" in dict(more)), model)
            row = self.gateway.row(answer)
            equal((row["input_tokens"], row["output_tokens"], row["error"]), (14, 45, None))
        told = openai.transcript_events("gpt-4o-transcribe", False) + b"data: [DONE]\n\n"
        self.play(lambda r, c: (openai.check_transcription(r), c.head(), c.piece(told), c.end()))
        answer = self.good(self.hear("openai/gpt-4o-transcribe", ("stream", "1")))
        equal((answer.body, self.gateway.row(answer)["error"]), (told, None))

    # ------------------------------------------------------------------------------------------------- the others hear
    def check_kinds_of_recordings(self):
        """Each of OpenAI's file types is named to each provider as it knows it."""
        for (name, kind), mime in RECORDINGS.items():
            google = {"audio/mpeg": "audio/mp3", "audio/mp4": "audio/m4a"}.get(mime, mime)
            for model, script in (
                    ("gemini/gemini-3.8-flash", lambda r, c: (providers.gemini_hearing(r, SOUND, google), c.whole(200, {
                        "candidates": [{"content": {"parts": [{"text": "x"}]}, "finishReason": "STOP"}]}))),
                    ("gemini/gemini-3.5-transcribe", lambda r, c: c.whole(200, providers.gemini_interaction(r, SOUND, google)[0])),
                    ("xai/grok-stt", lambda r, c: (providers.xai_hearing(r, SOUND, mime), c.whole(200, {"text": "x"}))),
                    ("groq/whisper-large-v3", lambda r, c: c.whole(200, providers.groq_hearing(r, SOUND, mime))),
                    ("bailian/qwen3-asr-flash", lambda r, c: c.whole(200, providers.bailian_hearing(r, SOUND, mime)[0]))):
                self.play(script)
                body, headers = form(("model", model), ("response_format", "srt") if "groq" in model else ("language", "en"),
                                     file(SOUND, name, kind) if kind else ("file", SOUND, name))
                answer = self.post(HEAR, body, headers)
                equal((answer.status, self.playing.wrong), (200, []), (name, model, answer.body))

    def check_groq_text_passes(self):
        def script(r, c):
            told = providers.groq_hearing(r, SOUND)
            openai.send(c, "text/plain; charset=UTF-8" if isinstance(told, bytes) else "application/json", told)
        self.play(script)
        answer = self.good(self.hear("groq/whisper-large-v3", ("response_format", "text"), ("temperature", "0.5")))
        equal((answer.body, answer.header("content-type"), answer.header("x-token-station-path")),
              (b" Hello. And goodbye.", "text/plain; charset=UTF-8", "passthrough"))
        equal(self.gateway.row(answer)["media_ms"], 2500, "it tells no duration: the file's own")
        # Its JSON that is not passed on: prompt, language and temperature come along.
        answer = self.good(self.hear("groq/whisper-large-v3-turbo", ("response_format", "vtt"), ("temperature", "0.5"),
                                     ("prompt", "x"), ("language", "en")))
        assert answer.body.startswith(b"WEBVTT"), answer.body

    def check_groq_fetches_for_itself(self):
        """An address in place of the file, which nobody else takes; passed on, and for subtitles too."""
        self.play(lambda r, c: c.whole(200, providers.groq_hearing(r, SOUND)))
        for url in ("https://example.org/a.mp3", "data:audio/wav;base64," + base64.b64encode(SOUND).decode()):
            for more, path in (([], "passthrough"), ([("response_format", "srt")], "translated")):
                body, headers = form(("model", "groq/whisper-large-v3"), ("url", url), *more)
                answer = self.good(self.post(HEAR, body, headers))
                equal(answer.header("x-token-station-path"), path)
                assert b"goodbye" in answer.body, answer.body
                equal(self.gateway.row(answer)["media_ms"], 3661500 if more else None)
        self.play({})
        for model in ("xai/grok-stt", "gemini/gemini-3.8-flash", "bailian/qwen3-asr-flash"):
            body, headers = form(("model", model), ("url", "https://example.org/a.mp3"))
            self.refused(self.post(HEAR, body, headers), "url", "file")

    def check_xai_fields(self):
        """No model, several terms, a language that it does not tell, speakers in the words."""
        seen = []

        def script(r, c):
            seen.append(providers.xai_hearing(r, SOUND))
            c.whole(200, {"text": "one two", "duration": 2.5, "words": [
                {"text": "one", "start": 0, "end": 0.5, "speaker": 0}, {"text": "two", "start": 1, "end": 1.5, "speaker": 1}]})
        self.play(script)
        answer = self.good(self.hear("xai/grok-stt", ("keywords[]", "Qt"), ("keywords[]", "QML"), ("response_format", "verbose_json"),
                                     ("timestamp_granularities[]", "word")))
        equal(seen, [{"keyterm": ["Qt", "QML"]}])
        told = answer.json()
        equal((told["words"], told["duration"], told.get("language", "")),
              ([{"word": "one", "start": 0, "end": 0.5}, {"word": "two", "start": 1, "end": 1.5}], 2.5, ""))

    def check_interaction_ends(self):
        """Only "completed" is a transcript; the other states of an interaction are not, whatever it holds."""
        for word in ("in_progress", "requires_action", "failed", "cancelled", "incomplete", "budget_exceeded"):
            self.play(lambda r, c: c.whole(200, {**providers.gemini_interaction(r, SOUND)[0], "status": word}))
            answer = self.hear("gemini/gemini-3.5-transcribe")
            equal((answer.status, self.playing.wrong), (502, []), (word, answer.body))
            assert word in json.dumps(answer.json()["error"]), answer.body

    def check_interaction_speaks_of_words_alone(self):
        """Parts that are no text, a second step, words without times; its tokens count."""
        def script(r, c):
            reply, _ = providers.gemini_interaction(r, SOUND)
            reply["steps"] = [{"type": "thought", "content": [{"type": "thought", "summary": "hm"}]}, *reply["steps"],
                              {"type": "model_output", "content": [{"type": "text", "text": ", all."}]}]
            c.whole(200, reply)
        self.play(script)
        answer = self.good(self.hear("gemini/gemini-3.5-transcribe", ("languages[]", "en-US"), ("languages[]", "de")))
        equal(answer.json(), {"text": "Good morning, all.", "usage": {
            "type": "tokens", "input_tokens": 40, "output_tokens": 6, "total_tokens": 46}})

    def check_gemini_stops_early(self):
        """Half a transcript is none: each reason but STOP, within a stream too."""
        for reason, status in (("MAX_TOKENS", 502), ("OTHER", 502), ("SAFETY", 400), ("RECITATION", 400),
                               ("PROHIBITED_CONTENT", 400), ("BLOCKLIST", 400), ("SPII", 400)):
            half = {"candidates": [{"content": {"parts": [{"text": "Half of"}]}, "finishReason": reason}]}
            self.play(lambda r, c: (providers.gemini_hearing(r, SOUND), c.whole(200, half)))
            answer = self.hear("gemini/gemini-3.8-flash")
            equal(answer.status, status, (reason, answer.body))
            self.play(lambda r, c: (providers.gemini_hearing(r, SOUND), c.head(), c.piece(providers.sse(half)), c.end()))
            answer = self.hear("gemini/gemini-3.8-flash", ("stream", "true"))
            assert answer.status == status or "error" in events(answer.body)[-1], (reason, answer.body)

    def check_bailian_without_output(self):
        """A good status and no text: neither an error of its own nor a transcript."""
        for body in ({"request_id": "r"}, {"output": {}, "request_id": "r"}, {"output": {"choices": []}, "request_id": "r"}):
            self.play(body)
            answer = self.hear("bailian/qwen3-asr-flash")
            equal((answer.status, "no text" in answer.json()["error"]["message"]), (502, True), answer.body)
        # Silence is an empty transcript.
        self.play({"output": {"choices": [{"message": {"content": []}}]}, "usage": {"seconds": 1}})
        equal(self.good(self.hear("bailian/qwen3-asr-flash")).json()["text"], "")

    def check_bailian_errors_within_events(self):
        """A stream of speech whose only event is an error; and one that ends with it, after audio."""
        def event(kind, told):
            return b"id:1\nevent:%s\n:HTTP_STATUS/%d\ndata:%s\n\n" % (kind, 400 if kind == b"error" else 200, json.dumps(told).encode())
        error = event(b"error", {"code": "InvalidParameter", "message": "no such voice", "request_id": "r"})
        audio = event(b"result", {"output": {"finish_reason": "null", "audio": {
            "data": base64.b64encode(providers.samples(1)).decode()}}})

        def script(r, c):
            providers.need(providers.bailian_speech(r), "no stream was asked for")
            c.head(content_type="text/event-stream;charset=UTF-8")
            for piece in told:
                c.piece(piece)
            c.end()
        for told, more in (([error], {}), ([audio, error], {}), ([audio, error], {"stream_format": "sse"})):
            self.play(script)
            answer = self.say("bailian/qwen3-tts-flash", voice="Cherry", response_format="pcm", **more)
            equal((self.playing.wrong, len(self.calls)), ([], 1))
            if len(told) == 1:
                equal((answer.status, "no such voice" in answer.json()["error"]["message"]), (400, True), answer.body)
            elif more:
                assert "error" in events(answer.body)[-1], answer.body[-300:]
            else:
                equal((answer.status, answer.whole), (200, False), answer.body[-300:])

    def check_root_of_dashscope(self):
        """base_url is that of its compatible mode; its own API lies beside it, of whichever region."""
        root = self.upstream.url[:-3]
        self.play(lambda r, c: c.whole(200, providers.bailian_hearing(r, SOUND)[0]))  # which looks at the path
        for base in (root + "/compatible-mode/v1", root + "/api/v1", root):
            of_all = {**self.config["providers"], "bailian": {"base_url": base, "key": {"env": "PROVIDER_KEY"}}}
            self.gateway.reconfigure({**self.config, "providers": of_all})
            try:
                self.good(self.hear("bailian/qwen3-asr-flash"))
            finally:
                self.gateway.reconfigure(self.config)

    def check_translations_pass(self):
        """To OpenAI and Groq as they come; others have none."""
        def script(r, c):
            providers.authorised(r)
            providers.asked(r, "POST", "/v1/audio/translations")
            equal({p[0]: p[3] for p in providers.form_parts(r)}["model"], model.split("/")[1].encode())
            c.whole(200, {"text": "Hello."})
        for model in ("openai/whisper-1", "groq/whisper-large-v3"):
            self.play(script)
            body, headers = form(("model", model), ("prompt", "x"), file())
            answer = self.good(self.post("/v1/audio/translations", body, headers))
            equal((answer.json(), answer.header("x-token-station-path")), ({"text": "Hello."}, "passthrough"))

    def check_matrix_of_transcription(self):
        """What the notes' matrix says 400 to (A8): named, and before the provider was asked."""
        every = [("response_format", "diarized_json"), ("include[]", "logprobs"), ("chunking_strategy", CHUNKING),
                 ("known_speaker_names[]", "Ann"), ("known_speaker_references[]", "data:audio/wav;base64,AAAA")]
        untimed = [("response_format", name) for name in ("verbose_json", "srt", "vtt")]
        refused = {
            "groq/whisper-large-v3": [("languages[]", "en"), ("keywords[]", "x")],
            "xai/grok-stt": [("languages[]", "en"), ("prompt", "x"), ("temperature", "0.5")],
            "gemini/gemini-3.8-flash": untimed,
            "gemini/gemini-3.5-transcribe": [("prompt", "x"), ("temperature", "0.5")],
            "bailian/qwen3-asr-flash": untimed + [("temperature", "0.5"), ("languages[]", "en")],
        }
        self.play({})
        for model, fields in refused.items():
            for field, value in fields + every:
                param = "known_speaker_names" if "speaker" in field else field.rstrip("[]")
                error = self.refused(self.hear(model, (field, value)), param)
                equal(error["code"], "unsupported_parameter", (model, field))
        # What has no field of its own goes into Gemini's words, and into Bailian's.
        said = []
        self.play(lambda r, c: (said.append(providers.gemini_hearing(r, SOUND)), c.whole(200, {
            "candidates": [{"content": {"parts": [{"text": "x"}]}, "finishReason": "STOP"}]})))
        fields = [("keywords[]", "QML"), ("keywords[]", "Wayland"), ("prompt", "About windows")]
        self.good(self.hear("gemini/gemini-3.8-flash", ("languages[]", "en"), ("languages[]", "de"), *fields))
        assert all(word in said[0] for word in ("en", "de", "QML", "Wayland", "About windows")), said
        self.play(lambda r, c: (said.extend(providers.bailian_hearing(r, SOUND)[1]), c.whole(200, providers.bailian_hearing(r, SOUND)[0])))
        self.good(self.hear("bailian/qwen3-asr-flash", *fields))
        assert all(word in said[1] for word in ("QML", "Wayland", "About windows")), said
        self.play({})
        for model in refused:
            self.refused(self.hear(model, ("timestamp_granularities[]", "word")), "timestamp_granularities", "verbose_json")
            self.refused(self.hear(model, ("include[]", "something")), "include")
        for model in ("xai/grok-stt", "gemini/gemini-3.5-transcribe"):
            answer = self.hear(model, ("response_format", "verbose_json"), ("timestamp_granularities[]", "segment"))
            self.refused(answer, "timestamp_granularities", "word")

    # ---------------------------------------------------------------------------------------------------------- speech
    def check_openai_speaks(self):
        """Every format with its type, whole and as events; what a model refuses is OpenAI's answer."""
        self.play(openai.answering(openai.speech))
        for name, (kind, data) in openai.SOUNDS.items():
            answer = self.good(self.say("openai/gpt-4o-mini-tts", response_format=name, speed=1.5, instructions="sing"))
            equal((answer.body, answer.header("content-type")), (data, kind), name)
        answer = self.good(self.say("openai/gpt-4o-mini-tts", stream_format="sse"))
        told = events(answer.body)
        equal((base64.b64decode(told[0]["audio"]), told[1]["usage"]["total_tokens"]), (openai.SOUNDS["mp3"][1], 115))
        for more, param in (({"instructions": "sing"}, "instructions"), ({"stream_format": "sse"}, "stream_format"),
                            ({"voice": "Kore"}, "voice"), ({"colour": "red"}, "colour")):
            answer = self.say("openai/tts-1", **more)
            equal((answer.status, answer.json()["error"]["param"], answer.header("x-should-retry")), (400, param, "false"))
        answer = self.say("openai/tts-1", "x" * 4097)
        equal((answer.status, answer.json()["error"]["param"]), (400, "input"))
        equal(self.playing.wrong, [])

    def check_gemini_rates(self):
        """The rate is told in the type; 24 000 where it is not; other parts, and thoughts, may stand before the audio."""
        for kind, rate in (("audio/L16;rate=16000", 16000), ("audio/L16", 24000), ("audio/L16;codec=pcm;rate=48000", 48000)):
            sound = providers.samples(0.2, rate)

            def script(r, c):
                reply = providers.gemini_speech(r)
                reply["candidates"][0]["content"]["parts"] = [{"text": "Here:"}, {"inlineData": {
                    "mimeType": kind, "data": base64.b64encode(sound).decode()}}]
                c.whole(200, reply)
            self.play(script)
            answer = self.good(self.say("gemini/gemini-3.8-flash-tts", voice="Kore", response_format="wav"))
            equal((struct.unpack("<I", answer.body[24:28])[0], answer.body[44:] == sound), (rate, True), kind)

    def check_gemini_blocks(self):
        """Held back, for whatever reason; and what only failed."""
        for body, status in (
                *(({"promptFeedback": {"blockReason": reason}}, 400) for reason in (
                    "SAFETY", "PROHIBITED_CONTENT", "BLOCKLIST", "JAILBREAK")),
                *(({"candidates": [{"content": {}, "finishReason": reason}]}, 400) for reason in ("SAFETY", "RECITATION", "SPII")),
                ({"candidates": [{"finishReason": "OTHER"}]}, 502), ({"candidates": []}, 502), ({}, 502)):
            self.play(lambda r, c: (providers.gemini_speech(r), c.whole(200, body)))
            answer = self.say("gemini/gemini-3.8-flash-tts", voice="Kore")
            equal((answer.status, self.playing.wrong), (status, []), body)
            equal(answer.json()["error"]["code"] == "content_policy_violation", status == 400, answer.body)

    def check_groq_others_speak(self):
        """What is no Orpheus: its formats as they come, the speed, and WAV for what it lacks."""
        bodies = []

        def script(r, c):
            bodies.append(providers.groq_play(r))
            kind = bodies[-1]["response_format"]
            openai.send(c, "audio/" + kind, {"wav": providers.wav(providers.samples(0.2))}.get(kind, b"\xff\xf3" * 300))
        self.play(script)
        for asked, sent in (("mp3", "mp3"), ("flac", "flac"), ("wav", "wav"), ("pcm", "wav"), ("opus", "wav"), ("aac", "wav")):
            answer = self.good(self.say("groq/playai-tts", voice="Celeste-PlayAI", response_format=asked, speed=1.5))
            equal((bodies[-1]["response_format"], bodies[-1]["speed"], bodies[-1]["voice"]), (sent, 1.5, "Celeste-PlayAI"), asked)
            equal(answer.header("content-type"), "audio/" + ("mpeg" if asked == "mp3" else asked))
        # Arabic voices are not listed anywhere; they are passed on for it to judge.
        self.play(lambda r, c: (providers.groq_speech(r, voices=("fahad",)), openai.send(
            c, "audio/wav", providers.wav(providers.samples(0.1)))))
        self.good(self.say("groq/canopylabs/orpheus-arabic-saudi", "مرحبا", voice="fahad"))

    def check_xai_limits(self):
        """Speeds from 0.7 to 1.5, its own words for what is outside; tags within the text are its own."""
        bodies = []

        def script(r, c):
            bodies.append(providers.xai_speech(r))
            openai.send(c, "audio/mpeg", b"\xff\xf3" * 300)
        self.play(script)
        for speed in (0.7, 1, 1.5):
            self.good(self.say("xai/grok-tts", "Well [pause] <whisper>now</whisper>", voice="leo", speed=speed))
            equal((bodies[-1].get("speed", 1), bodies[-1]["text"]), (speed, "Well [pause] <whisper>now</whisper>"))
        for speed in (0.69, 1.51):
            self.play(script)
            self.refused(self.say("xai/grok-tts", voice="eve", speed=speed), "speed", "0.7", "1.5")
        for kind, codec in (("mp3", "mp3"), ("wav", "wav"), ("pcm", "pcm"), ("opus", "pcm"), ("aac", "pcm"), ("flac", "pcm")):
            sound = providers.wav(providers.samples(0.2)) if codec == "wav" else providers.samples(0.2)
            self.play(lambda r, c: (bodies.append(providers.xai_speech(r)), openai.send(
                c, "audio/mpeg" if codec == "mp3" else "audio/" + codec, sound)))
            answer = self.good(self.say("xai/grok-tts", voice="ara", response_format=kind))
            equal(bodies[-1]["output_format"], {"codec": codec, "sample_rate": 24000})
            equal(answer.header("content-type"), "audio/" + ("mpeg" if kind == "mp3" else kind))

    def check_matrix_of_speech(self):
        """B7: what is refused before the provider is asked, and what comes to it all the same."""
        self.play({})
        for model, voice, refused in (
                ("groq/canopylabs/orpheus-v1-english", "troy", ("instructions", "voice")),
                ("gemini/gemini-3.8-flash-tts", "Kore", ("speed", "voice")),
                ("bailian/qwen3-tts-flash", "Cherry", ("instructions", "speed")), ("xai/grok-tts", "eve", ("instructions",))):
            for member in refused:
                more = {"instructions": "sing", "speed": 1.2, "voice": {"id": "voice_1"}}[member]
                self.refused(self.say(model, **{"voice": voice, member: more}), member)
        voices = []

        def bailian(r, c):
            providers.bailian_speech(r)
            voices.append(json.loads(r.body)["input"]["voice"])
            c.head(content_type="text/event-stream;charset=UTF-8")
            c.piece(providers.sse({"output": {"audio": {"data": base64.b64encode(providers.samples(0.1)).decode()},
                                              "finish_reason": "stop"}}))
            c.end()
        self.play(bailian)
        self.good(self.say("bailian/qwen3-tts-flash", voice={"id": "mine"}, speed=1, instructions=""))
        equal(voices, ["mine"])
        told = events(self.good(self.say("bailian/qwen3-tts-flash", voice="Cherry", stream_format="sse", response_format="pcm")).body)
        equal(b"".join(base64.b64decode(e["audio"]) for e in told[:-1]), providers.samples(0.1))
        long = "word " * 1000
        self.play(lambda r, c: c.whole(200, providers.gemini_speech(r, text=long)))
        self.good(self.say("gemini/gemini-3.8-flash-tts", long, voice="Kore"))
        self.play(lambda r, c: (providers.groq_speech(r), openai.send(c, "audio/wav", providers.wav(providers.samples(0.01)))))
        answer = self.good(self.say("groq/canopylabs/orpheus-v1-english", long, voice="hannah", stream_format="sse"))
        equal((events(answer.body)[-1]["type"], len(self.calls)), ("speech.audio.done", 25))

    def check_speech_breaks_off_within_events(self):
        """Once audio is out, an event says that the rest is missing; it has no end."""
        def script(r, c):
            c.head(200, "audio/mpeg")
            c.piece(b"\xff\xf3" * 500)
            c.close()
        self.play(script)
        answer = self.gateway.call(SPEECH, {"model": "xai/grok-tts", "input": "x", "voice": "eve", "stream_format": "sse"})
        told = events(answer.body)
        equal((answer.status, told[0]["type"], "error" in told[-1], len(self.calls)), (200, "speech.audio.delta", True, 1), answer.body)


if __name__ == "__main__":
    sys.exit(AudioNotes(sys.argv[1]).run("the notes of audio", sys.argv[2:]))
