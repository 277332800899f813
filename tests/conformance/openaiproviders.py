# SPDX-FileCopyrightText: 2026 Token Station contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""OpenAI's own API for speech, transcripts and pictures, as the wire notes have it: what each model takes, what it refuses
with which words, and what it answers in each format."""
import base64
import json

from mediaproviders import asked, authorised, form_parts, json_body, samples, sse, wav
from wireshape import ADDRESS, Between, Text, fits, need


class Refused(Exception):
    """A 400 that names the field, as OpenAI words it."""

    def __init__(self, param, code, message):
        super().__init__(message)
        self.body = {"error": {"message": message, "type": "invalid_request_error", "param": param, "code": code}}


def known(names, allowed):
    for name in names:
        if name not in allowed:
            raise Refused(name, "unknown_parameter", "Unknown parameter: '%s'." % name)


def only(condition, param, message):
    if not condition:
        raise Refused(param, "unsupported_value", message)


def answering(answer):
    """A script of it: what is refused is OpenAI's own 400."""
    def script(request, connection):
        try:
            answer(request, connection)
        except Refused as refused:
            connection.whole(400, refused.body)
    return script


def send(connection, kind, data):
    data = data if isinstance(data, bytes) else json.dumps(data).encode()
    connection.head(200, kind, len(data))
    connection.send(data)


# Transcription (wire notes of audio, A1)
FIELDS = {"model", "language", "languages[]", "keywords[]", "prompt", "response_format", "temperature", "include[]",
          "timestamp_granularities[]", "stream", "chunking_strategy", "known_speaker_names[]", "known_speaker_references[]"}
LISTS = {name for name in FIELDS if name.endswith("[]")}
SEGMENT = {"id": 0, "seek": 0, "start": 0.0, "end": 8.47, "text": " Hello.", "tokens": [1], "temperature": 0.0,
           "avg_logprob": -0.3, "compression_ratio": 1.1, "no_speech_prob": 0.01}
USED = {"type": "tokens", "input_tokens": 14, "input_token_details": {"text_tokens": 0, "audio_tokens": 14},
        "output_tokens": 45, "total_tokens": 59}
TRANSCRIPTS = {
    "json": ("application/json", {"text": "Hello.", "usage": USED}),
    "text": ("text/plain; charset=UTF-8", b" Hello.\n"),
    "srt": ("text/plain; charset=utf-8", b"1\n00:00:00,000 --> 00:00:08,470\nHello.\n\n"),
    "vtt": ("text/vtt; charset=utf-8", b"WEBVTT\n\n00:00:00.000 --> 00:00:08.470\nHello.\n\n"),
    "verbose_json": ("application/json", {
        "task": "transcribe", "language": "english", "duration": 8.47, "text": "Hello.", "segments": [SEGMENT],
        "usage": {"type": "duration", "seconds": 9}}),
    "diarized_json": ("application/json", {
        "task": "transcribe", "duration": 27.4, "text": "Agent: Hello.", "segments": [
            {"type": "transcript.text.segment", "id": "seg_001", "start": 0.0, "end": 4.7, "text": "Hello.", "speaker": "A"}],
        "usage": {"type": "duration", "seconds": 28}}),
}


def formats_of(model):
    if model == "whisper-1":
        return {"json", "text", "srt", "verbose_json", "vtt"}
    return {"json", "text", "diarized_json"} if model.endswith("-diarize") else {"json"}


def check_transcription(request):
    """The fields of a form that OpenAI would take."""
    authorised(request)
    asked(request, "POST", "/v1/audio/transcriptions")
    parts = form_parts(request)
    file, = [p for p in parts if p[0] == "file"]
    need(file[1] and file[2].startswith("audio/"), "name and type of the file")
    fields = {}
    for name, _, _, value in parts:
        if name != "file":
            fields.setdefault(name, []).append(value.decode())
    known(fields, FIELDS)
    fields = {name: values if name in LISTS else values[-1] for name, values in fields.items()}
    model, form = fields["model"], fields.get("response_format", "json")
    diarizes, newest = model.endswith("-diarize"), model == "gpt-transcribe"
    only(form in formats_of(model), "response_format", "response_format '%s' is not compatible with model '%s'" % (form, model))
    only(newest or not {"languages[]", "keywords[]"} & set(fields), "languages", "only gpt-transcribe takes lists of words")
    only(not diarizes or not {"prompt", "include[]", "timestamp_granularities[]"} & set(fields), "prompt", "not with speakers")
    only("include[]" not in fields or (form == "json" and "gpt-4o" in model), "include", "logprobs need json")
    only("timestamp_granularities[]" not in fields or form == "verbose_json", "timestamp_granularities", "need verbose_json")
    only(not diarizes or "chunking_strategy" in fields, "chunking_strategy", "chunking_strategy is required for speakers")
    only(len(fields.get("known_speaker_names[]", [])) <= 4, "known_speaker_names", "at most four speakers")
    only(0 <= float(fields.get("temperature", 0)) <= 1, "temperature", "from 0 to 1")
    if fields.get("chunking_strategy", "auto") != "auto":
        fits(json.loads(fields["chunking_strategy"]), {
            "type": {"server_vad"}, "prefix_padding_ms?": int, "silence_duration_ms?": int, "threshold?": Between(0, 1)})
    return fields


def transcription(request, connection):
    fields = check_transcription(request)
    form = fields.get("response_format", "json")
    if fields.get("stream") not in ("true", "1") or fields["model"] == "whisper-1":
        send(connection, *TRANSCRIPTS[form])
        return
    connection.head()
    connection.piece(transcript_events(fields["model"], "include[]" in fields))
    connection.end()


def transcript_events(model, logprobs):
    """Without names of events; the sample has no [DONE]."""
    more = {"logprobs": [{"token": "Hel", "logprob": -0.1, "bytes": [72, 101, 108]}]} if logprobs else {}
    told = [{"type": "transcript.text.delta", "delta": "Hel", **more}, {"type": "transcript.text.delta", "delta": "lo.", **more}]
    if model.endswith("-diarize"):
        told = [{"type": "transcript.text.delta", "delta": "Hello.", "segment_id": "seg_001"},
                {"type": "transcript.text.segment", "id": "seg_001", "start": 0.0, "end": 4.7, "text": "Hello.", "speaker": "A"}]
    return sse(*told, {"type": "transcript.text.done", "text": "Hello.", "usage": USED, **more})


# Speech (B1)
SOUNDS = {"mp3": ("audio/mpeg", b"\xff\xf3" * 300), "opus": ("audio/opus", b"OggS" * 50), "aac": ("audio/aac", b"\xff\xf1" * 90),
          "flac": ("audio/flac", b"fLaC" * 50), "wav": ("audio/wav", wav(samples(0.1))), "pcm": ("audio/pcm", samples(0.1))}
VOICES = set("alloy ash ballad coral echo fable onyx nova sage shimmer verse marin cedar".split())


def speech(request, connection):
    authorised(request)
    asked(request, "POST", "/v1/audio/speech")
    body = json_body(request)
    known(body, {"model", "input", "voice", "instructions", "response_format", "speed", "stream_format"})
    old = body["model"] in ("tts-1", "tts-1-hd")
    only(not (old and body.get("instructions")), "instructions", "instructions are not of tts-1")
    only(not (old and body.get("stream_format") == "sse"), "stream_format", "sse is not of tts-1")
    only(len(body["input"]) <= 4096, "input", "at most 4096 characters")
    only(isinstance(body["voice"], dict) or body["voice"] in VOICES, "voice", "no such voice")
    fits(body, {"model": str, "input": Text(4096), "voice": dict if isinstance(body["voice"], dict) else VOICES,
                "instructions?": Text(4096), "response_format?": set(SOUNDS), "speed?": Between(0.25, 4),
                "stream_format?": {"audio", "sse"}})
    kind, data = SOUNDS[body.get("response_format", "mp3")]
    if body.get("stream_format") != "sse":
        connection.head(200, kind)
        connection.piece(data[:100])
        connection.piece(data[100:])
        connection.end()
        return
    connection.head()
    connection.piece(sse({"type": "speech.audio.delta", "audio": base64.b64encode(data).decode()}, {
        "type": "speech.audio.done", "usage": {"input_tokens": 14, "output_tokens": 101, "total_tokens": 115}}))
    connection.end()


# Pictures (wire notes of images, 1)
def size_fits(value):
    """Those of gpt-image-2."""
    if value == "auto":
        return True
    width, height = (int(side) for side in value.split("x"))
    return width % 16 == height % 16 == 0 and 1 / 3 <= width / height <= 3 and max(width, height) <= 3840


SCALARS = {"prompt": Text(32000), "model": Text(form="(gpt|chatgpt)-image-.+"), "n?": range(1, 11),
           "quality?": {"auto", "low", "medium", "high", "xhigh", "max"}, "size?": size_fits, "output_format?": {"png", "jpeg", "webp"},
           "output_compression?": range(101), "background?": {"transparent", "opaque", "auto"}, "stream?": bool,
           "partial_images?": range(4), "user?": str}
REFERENCE = {"image_url?": ADDRESS, "file_id?": Text(form="file-.+")}
DETAILS = {"created": 1713833628, "background": "opaque", "output_format": "png", "quality": "high", "size": "1024x1024",
           "usage": {"input_tokens": 50, "output_tokens": 50, "total_tokens": 100, "input_tokens_details": {
               "text_tokens": 10, "image_tokens": 40}, "output_tokens_details": {"text_tokens": 0, "image_tokens": 50}}}


def picture_body(request):
    """The members of a request, and whether it is an edit; of a form too."""
    authorised(request)
    edits = request.path == "/v1/images/edits"
    asked(request, "POST", "/v1/images/edits" if edits else "/v1/images/generations")
    shape = {**SCALARS, **({"input_fidelity?": {"high", "low"}} if edits else {"moderation?": {"low", "auto"}})}
    if edits and request.headers["content-type"].startswith("multipart/"):
        parts = form_parts(request)
        files = [p[0] for p in parts if p[1]]
        need(set(files) <= {"image", "image[]", "mask"} and files.count("mask") <= 1 and files.count("image") <= 1, files)
        body = {p[0]: p[3].decode() for p in parts if not p[1]}
        known(body, {name.rstrip("?") for name in shape})
        need("prompt" in body and 1 <= len(files) - files.count("mask") <= 16, files)
        return {**body, **{name: int(body[name]) for name in ("n", "partial_images") if name in body},
                **({"stream": body["stream"] == "true"} if "stream" in body else {})}, True
    body = json_body(request)
    if edits:
        shape.update({"images": [REFERENCE], "mask?": REFERENCE, "moderation?": {"low", "auto"}})
    known(body, {name.rstrip("?") for name in shape})
    fits(body, shape)
    for one in body.get("images", []) + ([body["mask"]] if "mask" in body else []):
        need(len(one) == 1, "a picture is named once")
    need(len(body.get("images", [])) <= 16, "more than 16 pictures")
    if body.get("background") == "transparent":
        need(body.get("output_format", "png") != "jpeg", "jpeg is never transparent")
    return body, edits


def picture(data, partials=None):
    """A script: `data` is a picture's base64; `partials`: how many parts come, where fewer than asked for do."""
    def answer(request, connection):
        body, edits = picture_body(request)
        if not body.get("stream"):
            send(connection, "application/json", {**DETAILS, "data": [{"b64_json": data, "revised_prompt": "better"}]
                                                  * body.get("n", 1)})
            return
        kind = "image_edit" if edits else "image_generation"
        common = {"b64_json": data, "created_at": 1, **{name: DETAILS[name] for name in (
            "size", "quality", "background", "output_format")}}
        connection.head()
        for i in range(body.get("partial_images", 0) if partials is None else partials):
            connection.piece(sse({"type": kind + ".partial_image", "partial_image_index": i, **common}, name=kind + ".partial_image"))
        connection.piece(sse({"type": kind + ".completed", **common, "usage": DETAILS["usage"]}, name=kind + ".completed"))
        connection.end()
    return answering(answer)
