# SPDX-FileCopyrightText: 2026 Token Station contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The ways to speech, transcripts and pictures, one for each adapter: what is asked of the gateway, a good answer of the
provider, and its errors as its documentation has them (wire notes of audio and images)."""
import base64
import json

import mediaproviders as providers
from mediacheck import form

SOUND = providers.wav(providers.samples(0.3))
PNG = providers.png()
B64 = base64.b64encode(PNG).decode()
PCM64 = base64.b64encode(providers.samples(0.3)).decode()


def openai_error(status, words):
    return {"error": {"message": words, "type": "invalid_request_error", "param": None, "code": "a_code"}}


def groq_error(status, words):
    return {"error": {"message": words, "type": "invalid_request_error"}}


def google_error(status, words):
    names = {400: "INVALID_ARGUMENT", 401: "UNAUTHENTICATED", 403: "PERMISSION_DENIED", 404: "NOT_FOUND",
             429: "RESOURCE_EXHAUSTED", 500: "INTERNAL", 503: "UNAVAILABLE"}
    return {"error": {"code": status, "message": words, "status": names[status], "details": []}}


def xai_error(status, words):
    """One of its three shapes."""
    return ({"error": {"message": words, "type": "x"}}, {"code": "some code", "error": words}, {"error": words})[status % 3]


def dashscope_error(status, words):
    names = {400: "InvalidParameter", 401: "InvalidApiKey", 403: "AccessDenied", 404: "ModelNotFound",
             429: "Throttling.RateQuota", 500: "InternalError", 503: "ServiceUnavailable"}
    return {"code": names[status], "message": words, "request_id": "r"}


def ark_error(status, words):
    return {"error": {"code": "SomeCode", "message": words}}


class Way:
    """One adapter. `good`: what the provider answers, (content type, bytes); `blocked`: its words, as (status, JSON), for
    what moderation holds back; `elsewhere`: the result lies at an address."""

    def __init__(self, kind, model, error, good, blocked=(), passes=False, elsewhere=False, **more):
        self.kind, self.model, self.error, self.good, self.blocked = kind, model, error, good, blocked
        self.passes, self.elsewhere, self.more = passes, elsewhere, more
        self.name = kind + " " + model

    def request(self):
        """(path, body, headers)."""
        if self.kind == "hear":
            fields = [("model", self.model), *self.more.items(), ("file", SOUND, "a.wav", "audio/wav")]
            return ("/v1/audio/transcriptions", *form(*fields))
        if self.kind == "speak":
            body = {"model": self.model, "input": "Hello there", "voice": "alloy", **self.more}
            return "/v1/audio/speech", json.dumps(body).encode(), {}
        return "/v1/images/generations", json.dumps({"model": self.model, "prompt": "a train", **self.more}).encode(), {}

    def __repr__(self):
        return self.name


def told(value):
    return "application/json", json.dumps(value).encode()


def in_dashscope(content):
    return {"output": {"choices": [{"finish_reason": "stop", "message": {"role": "assistant", "content": content}}]},
            "usage": {"seconds": 1}, "request_id": "r"}


POLICY = {"error": {"message": "against the rules", "type": "invalid_request_error", "param": None,
                    "code": "content_policy_violation"}}
GOOGLE_BLOCKS = tuple((200, value) for value in (
    {"promptFeedback": {"blockReason": "PROHIBITED_CONTENT", "blockReasonMessage": "against the rules"}},
    {"candidates": [{"content": {"parts": []}, "finishReason": "SAFETY", "finishMessage": "against the rules"}]}))
GOOGLE_PICTURE_BLOCKS = GOOGLE_BLOCKS + tuple(
    (200, {"candidates": [{"content": {"parts": []}, "finishReason": reason, "finishMessage": "against the rules"}]})
    for reason in ("IMAGE_SAFETY", "IMAGE_PROHIBITED_CONTENT", "IMAGE_RECITATION"))
DASHSCOPE_BLOCKS = tuple((status, {"code": "DataInspectionFailed", "message": "against the rules", "request_id": "r"})
                         for status in (400, 200))
ARK_BLOCKS = tuple((400, {"error": {"code": code, "message": "against the rules"}}) for code in (
    "InputTextSensitiveContentDetected", "OutputImageSensitiveContentDetected"))

WAYS = [
    Way("hear", "openai/gpt-transcribe", openai_error, told({"text": "Hello."}), [(400, POLICY)], passes=True),
    Way("hear", "groq/whisper-large-v3", groq_error, told({"text": "Hello."}), passes=True),
    Way("hear", "groq/whisper-large-v3-turbo", groq_error, told({"text": "Hello.", "duration": 1, "segments": [
        {"start": 0, "end": 1, "text": "Hello."}]}), response_format="srt"),
    Way("hear", "xai/grok-stt", xai_error, told({"text": "Hello.", "duration": 0.3})),
    Way("hear", "gemini/gemini-3.8-flash", google_error, told({"candidates": [
        {"content": {"parts": [{"text": "Hello."}]}, "finishReason": "STOP"}]}), GOOGLE_BLOCKS),
    Way("hear", "gemini/gemini-3.5-transcribe", google_error, told({"status": "completed", "steps": [
        {"content": [{"type": "text", "text": "Hello."}]}]})),
    Way("hear", "bailian/qwen3-asr-flash", dashscope_error, told(in_dashscope([{"text": "Hello."}])), DASHSCOPE_BLOCKS),

    Way("speak", "openai/tts-1", openai_error, ("audio/mpeg", b"\xff\xf3" * 500), [(400, POLICY)], passes=True),
    Way("speak", "groq/canopylabs/orpheus-v1-english", groq_error, ("audio/wav", SOUND), voice="troy"),
    Way("speak", "groq/playai-tts", groq_error, ("audio/mpeg", b"\xff\xf3" * 500), voice="Celeste-PlayAI"),
    Way("speak", "gemini/gemini-3.8-flash-tts", google_error, told({"candidates": [{"content": {"parts": [
        {"inlineData": {"mimeType": "audio/L16;rate=24000", "data": PCM64}}]}, "finishReason": "STOP"}]}), GOOGLE_BLOCKS,
        voice="Kore"),
    Way("speak", "xai/grok-tts", xai_error, ("audio/mpeg", b"\xff\xf3" * 500), voice="eve"),
    Way("speak", "bailian/qwen3-tts-flash", dashscope_error, ("text/event-stream;charset=UTF-8", b"".join(
        b"data:" + json.dumps({"output": {"audio": {"data": PCM64}, "finish_reason": reason}}).encode() + b"\n\n"
        for reason in ("null", "stop"))), DASHSCOPE_BLOCKS, voice="Cherry"),

    Way("paint", "openai/gpt-image-2", openai_error, told({"created": 1, "data": [{"b64_json": B64}]}),
        [(400, {"error": {"message": "against the rules", "type": "image_generation_user_error", "param": None,
                          "code": "moderation_blocked"}})], passes=True),
    Way("paint", "openai/gpt-image-2.5-flare", openai_error, told({"created": 1, "data": [{"b64_json": B64}]}),
        [(400, {"error": {"message": "against the rules", "type": "image_generation_user_error", "param": None,
                          "code": "moderation_blocked"}})], response_format="b64_json"),
    Way("paint", "gemini/gemini-3.1-flash-image", google_error, told({"candidates": [{"content": {"parts": [
        {"inlineData": {"mimeType": "image/png", "data": B64}}]}, "finishReason": "STOP"}]}), GOOGLE_PICTURE_BLOCKS),
    Way("paint", "gemini/imagen-4.0-generate-001", google_error, told({"predictions": [
        {"bytesBase64Encoded": B64, "mimeType": "image/png"}]}),
        [(200, {"predictions": [{"raiFilteredReason": "against the rules"}]})]),
    Way("paint", "xai/grok-imagine-image", xai_error, told({"data": [{"b64_json": B64}]}),
        [(200, {"data": [{"url": "", "respect_moderation": False}]})]),
    Way("paint", "bailian/qwen-image-2.0", dashscope_error, told(in_dashscope([{"image": "%s/result/0"}])),
        DASHSCOPE_BLOCKS, elsewhere=True),
    Way("paint", "bailian/wan2.2-t2i-flash", dashscope_error, told({"output": {"task_id": "t", "task_status": "SUCCEEDED",
                                                                            "results": [{"url": "%s/result/0"}]}}),
        DASHSCOPE_BLOCKS, elsewhere=True),
    Way("paint", "byteplus/seedream-4-0-250828", ark_error, told({"data": [{"b64_json": B64}]}), ARK_BLOCKS + (
        (200, {"data": [{"error": {"code": "OutputImageSensitiveContentDetected", "message": "against the rules"}}]}),)),
]
