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


class Wrong(Exception):
    """What a provider would answer with 400."""


def need(condition, message):
    if not condition:
        raise Wrong(message)


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


# Gemini (wire notes of audio, A5 and B4)
def gemini_speech(request, voice="Kore", text="Hello there"):
    authorised(request, "x-goog-api-key", "sk-provider-secret")
    need(request.method == "POST", request.method)
    body = json_body(request)
    members(body, ["contents", "generationConfig"])
    need(body["contents"] == [{"role": "user", "parts": [{"text": text}]}], body["contents"])
    need(body["generationConfig"] == {"responseModalities": ["AUDIO"], "speechConfig": {"voiceConfig": {
        "prebuiltVoiceConfig": {"voiceName": voice}}}}, body["generationConfig"])
    return {"candidates": [{"content": {"role": "model", "parts": [{"inlineData": {
        "mimeType": "audio/L16;codec=pcm;rate=24000", "data": base64.b64encode(samples()).decode()}}]},
        "finishReason": "STOP"}], "usageMetadata": {"promptTokenCount": 4, "candidatesTokenCount": 13,
                                                    "totalTokenCount": 17}}


def gemini_hearing(request, sound, mime="audio/wav"):
    authorised(request, "x-goog-api-key", "sk-provider-secret")
    body = json_body(request)
    members(body, ["contents"], ["generationConfig"])
    parts = body["contents"][0]["parts"]
    need(len(parts) == 2 and "ranscribe" in parts[0]["text"], parts[0])
    need(parts[1] == {"inlineData": {"mimeType": mime, "data": base64.b64encode(sound).decode()}}, "the recording")
    members(body.get("generationConfig", {}), [], ["temperature"])
    return parts[0]["text"]


def gemini_interaction(request, sound):
    authorised(request, "x-goog-api-key", "sk-provider-secret")
    need(request.path == "/v1/interactions", request.path)
    need(request.headers.get("api-revision") == "2026-05-20", "Api-Revision")
    body = json_body(request)
    members(body, ["model", "input", "generation_config"])
    need(body["input"] == [{"type": "audio", "data": base64.b64encode(sound).decode(), "mime_type": "audio/wav"}],
         "input")
    members(body["generation_config"], ["transcription_config"])
    config = body["generation_config"]["transcription_config"]
    members(config, ["mode"], ["language_codes", "custom_vocabulary"])
    members(config["mode"], ["type"], ["timestamp_granularities", "diarization_mode"])
    need(config["mode"]["type"] == "verbatim", config)
    words = [("Good", 0.1, 0.4), ("morning", 0.45, 1.2)]
    notes = [{"type": "word_info", "text": w, "start_offset": "%gs" % s, "end_offset": "%gs" % e} for w, s, e in words]
    return {"id": "i", "status": "completed", "steps": [{"type": "model_output", "content": [
        {"type": "text", "text": "Good morning",
         "annotations": notes if config["mode"].get("timestamp_granularities") == ["word"] else []}]}],
        "usage": {"total_input_tokens": 40, "total_output_tokens": 6, "total_tokens": 46}}, config


# xAI (A4 and B6)
def xai_speech(request):
    authorised(request)
    need((request.method, request.path) == ("POST", "/v1/tts"), request.path)
    body = json_body(request)
    members(body, ["text", "voice_id", "output_format"], ["language", "speed", "optimize_streaming_latency",
                                                          "text_normalization", "replace", "with_timestamps"])
    members(body["output_format"], ["codec"], ["sample_rate", "bit_rate"])
    need(body["output_format"]["codec"] in ("mp3", "wav", "pcm", "mulaw", "alaw"), "codec")
    need(body["output_format"].get("sample_rate", 24000) in (8000, 16000, 22050, 24000, 44100, 48000), "rate")
    need(0.7 <= body.get("speed", 1) <= 1.5, "speed must be between 0.7 and 1.5")
    return body


def xai_hearing(request, sound):
    authorised(request)
    need((request.method, request.path) == ("POST", "/v1/stt"), request.path)
    parts = form_parts(request)
    need(parts[-1][0] == "file" and parts[-1][3] == sound, "the file must be the last part")
    need(parts[-1][1] and parts[-1][2] == "audio/wav", "name and type of the file")
    names = [p[0] for p in parts[:-1]]
    need(set(names) <= {"language", "format", "audio_format", "sample_rate", "diarize", "filler_words", "keyterm"},
         names)
    return {p[0]: p[3].decode() for p in parts[:-1]}


# Groq (A3 and B3)
def groq_speech(request, most=200):
    authorised(request)
    need(request.path == "/v1/audio/speech", request.path)
    body = json_body(request)
    members(body, ["model", "input", "voice"], ["response_format", "sample_rate", "speed"])
    need(body.get("response_format") == "wav", "Orpheus makes wav only")
    need(len(body["input"]) <= most, "the input is too long")
    need(body["voice"] in ("autumn", "diana", "hannah", "austin", "daniel", "troy"), "voice")
    return body


def groq_hearing(request, sound):
    authorised(request)
    need(request.path == "/v1/audio/transcriptions", request.path)
    parts = form_parts(request)
    fields = {p[0]: p[3].decode() for p in parts if p[1] is None}
    need([p[3] for p in parts if p[0] == "file"] == [sound], "the file")
    need(set(fields) <= {"model", "language", "prompt", "response_format", "temperature", "timestamp_granularities[]"},
         fields)
    need(fields.get("response_format", "json") in ("json", "text", "verbose_json"), "response_format")
    answer = {"text": " Hello. And goodbye.", "x_groq": {"id": "req_1"}}
    if fields.get("response_format") == "verbose_json":
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


def bailian_speech(request):
    authorised(request)
    need((request.method, request.path) == ("POST", DASHSCOPE), request.path)
    body = json_body(request)
    members(body, ["model", "input"])
    members(body["input"], ["text", "voice"], ["language_type"])
    return request.headers.get("x-dashscope-sse") == "enable"


def bailian_hearing(request, sound):
    authorised(request)
    need((request.method, request.path) == ("POST", DASHSCOPE), request.path)
    body = json_body(request)
    members(body, ["model", "input"], ["parameters"])
    messages = body["input"]["messages"]
    need(messages[-1] == {"role": "user", "content": [
        {"audio": "data:audio/wav;base64," + base64.b64encode(sound).decode()}]}, "the recording")
    members(body.get("parameters", {}), [], ["asr_options"])
    members(body["parameters"]["asr_options"], [], ["language", "enable_itn", "enable_lid"])
    system = [m["content"][0]["text"] for m in messages[:-1] if m["role"] == "system"]
    return {"request_id": "r", "output": {"choices": [{"finish_reason": "stop", "message": {
        "role": "assistant", "annotations": [{"type": "audio_info", "language": "zh", "emotion": "neutral"}],
        "content": [{"text": "Ni hao."}]}}]}, "usage": {"input_tokens_details": {"text_tokens": 0},
                                                        "output_tokens_details": {"text_tokens": 6}, "seconds": 7}}, \
        system, body["parameters"]["asr_options"].get("language")


# Pictures (wire notes of images)
def gemini_picture(request):
    authorised(request, "x-goog-api-key", "sk-provider-secret")
    body = json_body(request)
    members(body, ["contents", "generationConfig"])
    config = body["generationConfig"]
    members(config, ["responseModalities"], ["seed", "imageConfig"])
    need(config["responseModalities"] == ["IMAGE"], config)
    shape = config.get("imageConfig", {})
    members(shape, [], ["aspectRatio", "imageSize"])
    need(shape.get("aspectRatio", "1:1") in ("1:1", "2:3", "3:2", "3:4", "4:3", "4:5", "5:4", "9:16", "16:9", "21:9", "1:4",
                                             "4:1", "1:8", "8:1"), "aspectRatio")
    need(shape.get("imageSize", "1K") in ("512", "1K", "2K", "4K"), "imageSize")
    need(len(body["contents"][0]["parts"]) <= 15, "more than 14 pictures")
    for part in body["contents"][0]["parts"][1:]:
        members(part, ["inlineData"])
        members(part["inlineData"], ["mimeType", "data"])
    return body


def xai_picture(request):
    authorised(request)
    body = json_body(request)
    members(body, ["model", "prompt"], ["n", "response_format", "aspect_ratio", "resolution", "quality", "user", "image",
                                        "images", "output_format", "sync_mode"])
    need((request.path == "/v1/images/edits") == bool({"image", "images"} & set(body)), request.path)
    for one in ([body["image"]] if "image" in body else []) + body.get("images", []):
        need(one["type"] == "image_url" and one["url"].startswith(("https://", "data:")), "input")
    need(body.get("resolution", "1k") in ("1k", "2k"), "resolution")
    need(body.get("quality", "low") in ("low", "medium", "high"), "quality")
    need(1 <= body.get("n", 1) <= 10 and len(body.get("images", [])) <= 3, "n or images")
    need(body.get("aspect_ratio", "auto") in ("1:1", "16:9", "9:16", "4:3", "3:4", "3:2", "2:3", "2:1", "1:2", "19.5:9",
                                              "9:19.5", "20:9", "9:20", "auto"), "aspect_ratio")
    return body


def bailian_picture(request):
    authorised(request)
    need((request.method, request.path) == ("POST", DASHSCOPE), request.path)
    body = json_body(request)
    members(body, ["model", "input", "parameters"])
    members(body["parameters"], [], ["size", "n", "negative_prompt", "prompt_extend", "watermark", "seed"])
    need(1 <= body["parameters"].get("n", 1) <= 6, "n")
    need("x" not in body["parameters"].get("size", ""), "a size is written 1024*1024")
    message, = body["input"]["messages"]
    need(message["role"] == "user" and "text" in message["content"][-1], message)
    return body


def seedream_picture(request):
    authorised(request)
    need(request.path == "/v1/images/generations", request.path)
    body = json_body(request)
    members(body, ["model", "prompt"], ["image", "size", "response_format", "output_format", "watermark",
                                        "sequential_image_generation"])
    need("output_format" not in body or ("-5-0" in body["model"] and body["output_format"] in ("png", "jpeg")),
         "output_format is of 5.0")
    need(not isinstance(body.get("image"), list) or len(body["image"]) <= 14, "more than 14 pictures")
    return body


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
        members(body, ["model", "input", "parameters"])
        edits = "imageedit" in body["model"] or "i2i" in body["model"]
        need(request.path == "/api/v1/services/aigc/%s/image-synthesis" % ("image2image" if edits else "text2image"),
             request.path)
        members(body["input"], ["prompt"], ["negative_prompt"] + (
            ["base_image_url", "function", "mask_image_url"] if "imageedit" in body["model"] else ["images"] if edits else []))
        members(body["parameters"], [], ["size", "n", "seed", "prompt_extend", "watermark"])
        need(1 <= body["parameters"].get("n", 1) <= 4, "n")
        need("x" not in body["parameters"].get("size", ""), "a size is written 1024*1024")
        self.bodies.append(body)
        self.polls = 0
        if self.ending == "refused":
            connection.whole(400, {"code": "InvalidParameter", "message": "no", "request_id": "r"})
        else:
            connection.whole(200, {"output": {"task_id": "t%d" % len(self.bodies), "task_status": "PENDING"}, "request_id": "r"})

    def poll(self, request, connection):
        need(request.path == "/api/v1/tasks/t%d" % len(self.bodies), request.path)
        self.polls += 1
        output = {"task_id": "t1", "task_status": {1: "PENDING", 2: "RUNNING"}.get(self.polls, "SUCCEEDED")}
        if self.ending in ("never", "runs on"):
            output["task_status"] = "PENDING" if self.ending == "never" else "RUNNING"
            connection.whole(200, {"output": output, "request_id": "r"})
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
            elif self.ending == "unknown":
                output = {"task_id": "t1", "task_status": "UNKNOWN"}
        connection.whole(200, {"output": output, "request_id": "r"})


def imagen(request):
    authorised(request, "x-goog-api-key", "sk-provider-secret")
    need(request.path.endswith(":predict"), request.path)
    body = json_body(request)
    members(body, ["instances", "parameters"])
    members(body["instances"][0], ["prompt"])
    members(body["parameters"], ["sampleCount"], ["aspectRatio", "personGeneration", "sampleImageSize"])
    need(1 <= body["parameters"]["sampleCount"] <= 4, "sampleCount")
    need(body["parameters"].get("aspectRatio", "1:1") in ("1:1", "3:4", "4:3", "9:16", "16:9"), "aspectRatio")
    need(body["parameters"].get("sampleImageSize", "1K") in ("1K", "2K"), "sampleImageSize")
    return body
