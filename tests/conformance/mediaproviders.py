# SPDX-FileCopyrightText: 2026 Token Station contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Providers' own APIs for media, as their documentation has them: each says what is wrong with a request, and answers."""
import base64
import email.parser
import email.policy
import json
import math
import struct
import zlib

from wireshape import ADDRESS, BASE64, Between, Text, Wrong, fits, need


def samples(seconds=0.5, rate=24000):
    return b"".join(struct.pack("<h", int(9000 * math.sin(i / 8))) for i in range(int(seconds * rate)))


def wav(pcm, rate=24000):
    return (b"RIFF" + struct.pack("<I", 36 + len(pcm)) + b"WAVEfmt " +
            struct.pack("<IHHIIHH", 16, 1, 1, rate, rate * 2, 2, 16) + b"data" + struct.pack("<I", len(pcm)) + pcm)


def png(width=2, height=2):
    def chunk(name, data):
        return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))
    rows = b"".join(b"\0" + b"\x40\x80\xc0" * width for _ in range(height))
    return (b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)) +
            chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b""))


def form_parts(request):
    """(name, filename or None, content type, bytes) in their order; read by Python's own MIME parser."""
    kind = request.headers.get("content-type", "")
    need(kind.startswith("multipart/form-data; boundary="), "no form but " + kind)
    message = email.parser.BytesParser(policy=email.policy.HTTP).parsebytes(
        b"Content-Type: " + kind.encode() + b"\r\n\r\n" + request.body)
    return [(p.get_param("name", header="content-disposition"), p.get_filename(), p.get_content_type(),
             p.get_payload(decode=True)) for p in message.iter_parts()]


def json_body(request):
    need(request.headers.get("content-type", "").startswith("application/json"), "no JSON")
    return json.loads(request.body)


def members(value, required, optional=()):
    need(isinstance(value, dict), "no object but %r" % (value,))
    need(not set(required) - set(value), "missing: %s" % (set(required) - set(value)))
    need(not set(value) - set(required) - set(optional), "unknown: %s" % (set(value) - set(required) - set(optional)))


def authorised(request, header="authorization", value="Bearer sk-provider-secret"):
    need(request.headers.get(header) == value, "%s is %r" % (header, request.headers.get(header)))
    for other in {"authorization", "x-api-key", "x-goog-api-key"} - {header}:
        need(other not in request.headers, other + " came too")


def sse(*events, name=None):
    return b"".join((b"event: " + name.encode() + b"\n" if name else b"") + b"data: " + json.dumps(e).encode() + b"\n\n"
                    for e in events)


def asked(request, method, path):
    """That it came by this method, to this path."""
    need((request.method, request.path) == (method, path), request.method + " " + request.path)


# Gemini (wire notes of audio, A5 and B4)
GOOGLE_KEY = ("x-goog-api-key", "sk-provider-secret")
GOOGLE_AUDIO = {"audio/" + name for name in ("wav", "mp3", "aiff", "aac", "ogg", "flac", "mpeg", "m4a", "l16", "opus", "alaw",
                                             "mulaw", "webm")}
LANGUAGE = Text(form=r"[a-z]{2,3}(-[A-Za-z]{4})?(-[A-Z]{2})?")


def google_call(request, *methods):
    authorised(request, *GOOGLE_KEY)
    need(request.method == "POST", request.method)
    ends = [":" + method for method in methods]
    need(request.path.startswith("/v1/models/") and request.path.endswith(tuple(ends)), request.path)
    return json_body(request)


def gemini_speech(request, voice="Kore", text="Hello there"):
    body = google_call(request, "generateContent")
    fits(body, {"contents": [{"role": {"user"}, "parts": [{"text": {text}}]}], "generationConfig": {
        "responseModalities": lambda value: value == ["AUDIO"],
        "speechConfig": {"voiceConfig": {"prebuiltVoiceConfig": {"voiceName": {voice}}}}}})
    need(len(body["contents"]) == len(body["contents"][0]["parts"]) == 1, body["contents"])
    return {"candidates": [{"content": {"role": "model", "parts": [{"inlineData": {
        "mimeType": "audio/L16;codec=pcm;rate=24000", "data": base64.b64encode(samples()).decode()}}]},
        "finishReason": "STOP"}], "usageMetadata": {"promptTokenCount": 4, "candidatesTokenCount": 13,
                                                    "totalTokenCount": 17}}


def gemini_hearing(request, sound, mime="audio/wav"):
    body = google_call(request, "generateContent", "streamGenerateContent?alt=sse")
    fits(body, {"contents": [{"role": {"user"}, "parts": list}], "generationConfig?": {"temperature?": Between(0, 2)}})
    words, recording = body["contents"][0]["parts"]
    fits(words, {"text": str})
    need("ranscribe" in words["text"], words)
    fits(recording, {"inlineData": {"mimeType": {mime} & GOOGLE_AUDIO, "data": {base64.b64encode(sound).decode()}}})
    return words["text"]


def gemini_interaction(request, sound, mime="audio/wav"):
    authorised(request, *GOOGLE_KEY)
    asked(request, "POST", "/v1/interactions")
    need(request.headers.get("api-revision") == "2026-05-20", "Api-Revision")
    body = json_body(request)
    fits(body, {"model": str, "input": [{"type": {"audio"}, "data": {base64.b64encode(sound).decode()},
                                         "mime_type": {mime} & GOOGLE_AUDIO}],
                "generation_config": {"transcription_config": {
                    "language_codes?": [LANGUAGE], "custom_vocabulary?": [str],
                    "mode": {"type": {"verbatim"}, "timestamp_granularities?": [{"word"}], "diarization_mode?": {"speaker"}}}}})
    config = body["generation_config"]["transcription_config"]
    words = [("Good", 0.1, 0.4), ("morning", 0.45, 1.2)]
    notes = [{"type": "word_info", "text": w, "start_offset": "%gs" % s, "end_offset": "%gs" % e} for w, s, e in words]
    return {"id": "i", "status": "completed", "steps": [{"type": "model_output", "content": [
        {"type": "text", "text": "Good morning",
         "annotations": notes if config["mode"].get("timestamp_granularities") == ["word"] else []}]}],
        "usage": {"total_input_tokens": 40, "total_output_tokens": 6, "total_tokens": 46, "input_tokens_by_modality": [
            {"modality": "audio", "tokens": 32}]}}, config


# xAI (A4 and B6)
RATES = {8000, 16000, 22050, 24000, 44100, 48000}


def xai_speech(request):
    authorised(request)
    asked(request, "POST", "/v1/tts")
    body = json_body(request)
    need(type(body.get("speed", 1)) in (int, float) and 0.7 <= body.get("speed", 1) <= 1.5,
         "speed must be between 0.7 and 1.5")
    return fits(body, {
        "text": Text(), "voice_id": Text(), "language?": lambda value: value == "auto" or LANGUAGE(value), "speed?": float,
        "output_format": {"codec": {"mp3", "wav", "pcm", "mulaw", "alaw"}, "sample_rate?": RATES,
                          "bit_rate?": {32000, 64000, 96000, 128000, 192000}},
        "optimize_streaming_latency?": range(3), "text_normalization?": bool, "replace?": dict, "with_timestamps?": bool})


def xai_hearing(request, sound, mime="audio/wav"):
    """The fields; those that are repeated as a list."""
    authorised(request)
    asked(request, "POST", "/v1/stt")
    parts = form_parts(request)
    need(parts[-1][0] == "file" and parts[-1][3] == sound, "the file must be the last part")
    need(parts[-1][1] and parts[-1][2] == mime, "name and type of the file")
    fields = {}
    for name, _, _, value in parts[:-1]:
        need(name == "keyterm" or name not in fields, name + " twice")
        fields.setdefault(name, []).append(value.decode())
    fields = {name: values if name == "keyterm" else values[0] for name, values in fields.items()}
    flag = {"true", "false"}
    fits(fields, {"language?": LANGUAGE, "format?": flag, "audio_format?": {"pcm", "mulaw", "alaw"},
                  "sample_rate?": {str(rate) for rate in RATES}, "multichannel?": flag,
                  "channels?": {str(n) for n in range(2, 9)}, "diarize?": flag, "filler_words?": flag, "keyterm?": [Text()]})
    need("language" in fields or "format" not in fields, "format requires language")
    return fields


# Groq (A3 and B3)
def groq_speech(request, most=200, voices=("autumn", "diana", "hannah", "austin", "daniel", "troy")):
    """Orpheus: WAV only, of a short text."""
    authorised(request)
    asked(request, "POST", "/v1/audio/speech")
    need(request.headers.get("accept") == "audio/wav", "accept: %s" % request.headers.get("accept"))
    return fits(json_body(request), {"model": Text(form="canopylabs/orpheus-.+"), "input": Text(most), "voice": set(voices),
                                     "response_format": {"wav"}, "sample_rate?": RATES | {32000}, "speed?": float})


def groq_play(request):
    """Its other models."""
    authorised(request)
    asked(request, "POST", "/v1/audio/speech")
    return fits(json_body(request), {
        "model": str, "input": Text(), "voice": Text(), "response_format?": {"flac", "mp3", "mulaw", "ogg", "wav"},
        "sample_rate?": RATES | {32000}, "speed?": float})


def groq_hearing(request, sound, mime="audio/wav"):
    """Its JSON, or the bytes of its plain text."""
    authorised(request)
    asked(request, "POST", "/v1/audio/transcriptions")
    parts = form_parts(request)
    fields = {p[0]: p[3].decode() for p in parts if p[1] is None}
    need([(p[2], p[3]) for p in parts if p[0] == "file"] == ([] if "url" in fields else [(mime, sound)]), "the file, or url")
    fits(fields, {"url?": ADDRESS, "model": {"whisper-large-v3", "whisper-large-v3-turbo"}, "language?": Text(form="[a-z]{2}"), "prompt?": str,
                  "response_format?": {"json", "text", "verbose_json"}, "temperature?": lambda t: 0 <= float(t) <= 1,
                  "timestamp_granularities[]?": {"word", "segment"}})
    form = fields.get("response_format", "json")
    need(form == "verbose_json" or "timestamp_granularities[]" not in fields, "timestamp_granularities need verbose_json")
    if form == "text":
        return b" Hello. And goodbye."
    answer = {"text": " Hello. And goodbye.", "x_groq": {"id": "req_1"}}
    if form == "verbose_json":
        answer.update(task="transcribe", language="English", duration=3661.5, segments=[
            {"id": 0, "seek": 0, "start": 0.0, "end": 1.5, "text": " Hello.", "tokens": [1], "temperature": 0,
             "avg_logprob": -0.1, "compression_ratio": 1, "no_speech_prob": 0.01},
            {"id": 1, "seek": 0, "start": 3600.25, "end": 3661.5, "text": " And goodbye.", "tokens": [2],
             "temperature": 0, "avg_logprob": -0.1, "compression_ratio": 1, "no_speech_prob": 0.01}])
        if "word" in [p[3].decode() for p in parts if p[0] == "timestamp_granularities[]"]:
            answer["words"] = [{"word": "Hello.", "start": 0.0, "end": 1.5}]
    return answer


# Alibaba Bailian (A6 and B5)
DASHSCOPE = "/api/v1/services/aigc/multimodal-generation/generation"


def dashscope_call(request, path=DASHSCOPE):
    authorised(request)
    asked(request, "POST", path)
    return json_body(request)


def bailian_speech(request):
    fits(dashscope_call(request), {"model": str, "input": {
        "text": Text(), "voice": Text(), "language_type?": {"Auto", "Chinese", "English"}}})
    return request.headers.get("x-dashscope-sse") == "enable"


def bailian_hearing(request, sound, mime="audio/wav"):
    body = fits(dashscope_call(request), {
        "model": {"qwen3-asr-flash"}, "input": {"messages": list},
        "parameters": {"asr_options": {"language?": Text(form="[a-z]{2,3}"), "enable_itn?": bool, "enable_lid?": bool}}})
    *before, recording = body["input"]["messages"]
    need(recording == {"role": "user", "content": [
        {"audio": "data:%s;base64,%s" % (mime, base64.b64encode(sound).decode())}]}, "the recording")
    need(len(before) <= 1, "messages")
    for message in before:
        fits(message, {"role": {"system"}, "content": [{"text": Text()}]})
    return {"request_id": "r", "output": {"choices": [{"finish_reason": "stop", "message": {
        "role": "assistant", "annotations": [{"type": "audio_info", "language": "zh", "emotion": "neutral"}],
        "content": [{"text": "Ni hao."}]}}]}, "usage": {"input_tokens_details": {"text_tokens": 0},
                                                        "output_tokens_details": {"text_tokens": 6}, "seconds": 7}}, \
        [message["content"][0]["text"] for message in before], body["parameters"]["asr_options"].get("language")


# Pictures (wire notes of images)
def gemini_picture(request):
    body = google_call(request, "generateContent")
    fits(body, {"contents": [{"role": {"user"}, "parts": list}], "generationConfig": {
        "responseModalities": lambda value: value == ["IMAGE"], "seed?": int, "imageConfig?": {
            "aspectRatio?": {"1:1", "2:3", "3:2", "3:4", "4:3", "4:5", "5:4", "9:16", "16:9", "21:9", "1:4", "4:1", "1:8",
                             "8:1"}, "imageSize?": {"512", "1K", "2K", "4K"}}}})
    words, *pictures = body["contents"][0]["parts"]
    fits(words, {"text": Text()})
    need(len(pictures) <= 14, "more than 14 pictures")
    for part in pictures:
        fits(part, {"inlineData": {"mimeType": Text(form="image/[a-z]+"), "data": BASE64}})
    return body


def xai_picture(request):
    authorised(request)
    body = json_body(request)
    need("size" not in body, "Argument not supported: size")
    one = {"type": {"image_url"}, "url": ADDRESS}
    fits(body, {"model": str, "prompt": Text(), "n?": range(1, 11), "response_format?": {"url", "b64_json"}, "aspect_ratio?": {
        "1:1", "16:9", "9:16", "4:3", "3:4", "3:2", "2:3", "2:1", "1:2", "19.5:9", "9:19.5", "20:9", "9:20", "auto"},
        "resolution?": {"1k", "2k"}, "quality?": {"low", "medium", "high"}, "user?": str, "image?": one, "images?": [one],
        "output_format?": str, "sync_mode?": bool})
    asked(request, "POST", "/v1/images/edits" if {"image", "images"} & set(body) else "/v1/images/generations")
    need(len(body.get("images", [])) <= 3, "at most 3 images")
    return body


PIXELS = Text(form=r"\d+\*\d+")
SEED = range(2 ** 31)


def bailian_picture(request):
    body = fits(dashscope_call(request), {"model": str, "input": {"messages": list}, "parameters": {
        "size?": PIXELS, "n?": range(1, 7), "negative_prompt?": str, "prompt_extend?": bool, "watermark?": bool, "seed?": SEED}})
    message, = body["input"]["messages"]
    fits(message, {"role": {"user"}, "content": list})
    *pictures, words = message["content"]
    fits(words, {"text": Text()})
    for one in pictures:
        fits(one, {"image": ADDRESS})
    return body


def seedream_picture(request):
    authorised(request)
    asked(request, "POST", "/v1/images/generations")
    body = json_body(request)
    fits(body, {"model": str, "prompt": Text(), "image?": lambda value: value and all(
        ADDRESS(one) for one in (value if isinstance(value, list) else [value])),
        "size?": Text(form=r"\d+x\d+|[1-4]K"), "response_format?": {"url", "b64_json"}, "output_format?": {"png", "jpeg"},
        "watermark?": bool, "sequential_image_generation?": {"auto", "disabled"},
        "sequential_image_generation_options?": {"max_images": int},
        "optimize_prompt_options?": {"mode": {"standard", "fast"}}})
    need("output_format" not in body or "-5-0" in body["model"], "output_format is of 5.0")
    need(not isinstance(body.get("image"), list) or len(body["image"]) <= 14, "more than 14 pictures")
    return body


def imagen(request):
    body = google_call(request, "predict")
    fits(body, {"instances": [{"prompt": Text()}], "parameters": {
        "sampleCount": range(1, 5), "aspectRatio?": {"1:1", "3:4", "4:3", "9:16", "16:9"},
        "personGeneration?": {"dont_allow", "allow_adult", "allow_all"}, "sampleImageSize?": {"1K", "2K"}}})
    need(len(body["instances"]) == 1, "instances")
    return body


SOON = [("openai-poll-after-ms", "100")]  # when a task is to be asked for again: the tests' clock, in place of seconds


class BailianTasks:
    """The older image models of Bailian (wire notes of images, 5.3 and 5.4); a script. `ending`: how a task ends."""

    def __init__(self, root, picture, ending="done"):
        self.root, self.picture, self.ending = root, picture, ending
        self.bodies = []
        self.polls = 0
        self.cancelled = []

    def __call__(self, request, connection):
        if request.path.startswith("/result/"):
            need("authorization" not in request.headers, "the key went to a result's address")
            connection.head(200, "image/png", len(self.picture))
            connection.send(self.picture)
            return
        authorised(request)
        if request.path.startswith("/api/v1/tasks/") and request.method == "POST":
            need(request.path == "/api/v1/tasks/t%d/cancel" % len(self.bodies) and not request.body, request.path)
            self.cancelled.append(request.path.split("/")[4])
            if self.ending == "never":  # only what is queued can be called off
                connection.whole(200, {"request_id": "r"})
            else:
                connection.whole(400, {"code": "UnsupportedOperation", "message": "it runs", "request_id": "r"})
        elif request.method == "POST":
            self.submit(request, connection)
        else:
            self.poll(request, connection)

    def submit(self, request, connection):
        need(request.headers.get("x-dashscope-async") == "enable", "X-DashScope-Async")
        body = json_body(request)
        edits = "imageedit" in body["model"] or "i2i" in body["model"]
        need(request.path == "/api/v1/services/aigc/%s/image-synthesis" % ("image2image" if edits else "text2image"),
             request.path)
        inputs = {"prompt": Text(), "negative_prompt?": str}
        if "imageedit" in body["model"]:
            inputs.update({"base_image_url": ADDRESS, "function": Text(), "mask_image_url?": ADDRESS})
        elif edits:
            inputs["images"] = [ADDRESS]
        fits(body, {"model": str, "input": inputs, "parameters": {
            "size?": PIXELS, "n?": range(1, 5), "seed?": SEED, "prompt_extend?": bool, "watermark?": bool}})
        self.bodies.append(body)
        self.polls = 0
        if self.ending == "refused":
            connection.whole(400, {"code": "InvalidParameter", "message": "no", "request_id": "r"})
        else:
            connection.whole(200, {"output": {"task_id": "t%d" % len(self.bodies), "task_status": "PENDING"},
                                   "request_id": "r"}, SOON)

    def poll(self, request, connection):
        need(request.method == "GET" and not request.body, request.method)
        need(request.path == "/api/v1/tasks/t%d" % len(self.bodies), request.path)
        self.polls += 1
        second = "SUSPENDED" if self.ending == "suspended" else "RUNNING"
        output = {"task_id": "t1", "task_status": {1: "PENDING", 2: second}.get(self.polls, "SUCCEEDED")}
        if self.ending in ("never", "runs on"):
            output["task_status"] = "PENDING" if self.ending == "never" else "RUNNING"
            connection.whole(200, {"output": output, "request_id": "r"}, SOON)
            return
        if self.ending == "bumpy" and self.polls == 2:
            connection.whole(503, {"code": "ServiceUnavailable", "message": "not now", "request_id": "r"})
            return
        if self.polls >= 3:
            count = self.bodies[-1]["parameters"].get("n", 1)
            bad = {"code": "DataInspectionFailed", "message": "not this"}
            output["results"] = [{"url": "%s/result/%d?Signature=x" % (self.root, i)} for i in range(count)]
            if self.ending == "partly":
                output["results"][0] = bad
            elif self.ending == "all failed":
                output["results"] = [bad] * count
            elif self.ending in ("failed", "moderation"):
                output = {"task_id": "t1", "task_status": "FAILED", "message": "it broke",
                          "code": "InternalError" if self.ending == "failed" else "DataInspectionFailed"}
            elif self.ending in ("unknown", "canceled"):
                output = {"task_id": "t1", "task_status": self.ending.upper()}
        connection.whole(200, {"output": output, "request_id": "r"}, SOON)
