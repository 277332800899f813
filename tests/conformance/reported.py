# SPDX-FileCopyrightText: 2026 Token Station contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The tokens that a provider reports in a body, read the plain way: every event is parsed, the last word counts.

Independent of the gateway's own reading. The ledger's arithmetic: input includes cache reads and writes, output
includes reasoning; what nobody reports is None.
"""
import json
import re

FIELDS = ("input", "output", "cached", "cache_write", "reasoning")


def events(body):
    """The data of each server-sent event."""
    text = body.decode("utf-8", "replace").lstrip("\ufeff")
    found = []
    for block in re.split(r"(?:\r\n|\n|\r){2,}", text):
        data = [line[5:][1:] if line[5:6] == " " else line[5:]
                for line in re.split(r"\r\n|\n|\r", block) if line.startswith("data:")]
        if data:
            found.append("\n".join(data))
    return found


def documents(body, stream):
    """The JSON objects of a body, in order."""
    texts = events(body) if stream else [body.decode("utf-8", "replace")]
    found = []
    for text in texts:
        try:
            value = json.loads(text)
        except ValueError:
            continue
        found.extend(value if isinstance(value, list) else [value])
    return [value for value in found if isinstance(value, dict)]


def member(value, *names):
    for name in names:
        value = value.get(name) if isinstance(value, dict) else None
    return value


def number(value, *names):
    value = member(value, *names)
    return int(value) if isinstance(value, (int, float)) and not isinstance(value, bool) else None


def first(*values):
    return next((value for value in values if value is not None), None)


def chat(documents_, provider):
    usage = None
    for document in documents_:
        choices = document.get("choices")
        usage = first(member(document, "usage"), member(document, "x_groq", "usage"),
                      member(choices[0], "usage") if isinstance(choices, list) and choices else None, usage)
    if usage is None:
        return dict.fromkeys(FIELDS)
    reasoning = number(usage, "completion_tokens_details", "reasoning_tokens")
    output = number(usage, "completion_tokens")
    if provider == "xai" and reasoning:
        output += reasoning  # xAI leaves reasoning out of completion_tokens
    return {
        "input": number(usage, "prompt_tokens"),
        "output": output,
        "cached": first(number(usage, "prompt_tokens_details", "cached_tokens"),
                        number(usage, "prompt_cache_hit_tokens")),
        "cache_write": first(number(usage, "prompt_tokens_details", "cache_creation_input_tokens"),
                             number(usage, "prompt_tokens_details", "cache_write_tokens")),
        "reasoning": reasoning,
    }


def responses(documents_, _provider):
    usage = None
    for document in documents_:
        usage = first(member(document, "response", "usage"), member(document, "usage"), usage)
    if usage is None:
        return dict.fromkeys(FIELDS)
    return {
        "input": number(usage, "input_tokens"),
        "output": number(usage, "output_tokens"),
        "cached": number(usage, "input_tokens_details", "cached_tokens"),
        "cache_write": number(usage, "input_tokens_details", "cache_write_tokens"),
        "reasoning": number(usage, "output_tokens_details", "reasoning_tokens"),
    }


def messages(documents_, _provider):
    names = ("input_tokens", "output_tokens", "cache_read_input_tokens", "cache_creation_input_tokens")
    seen = {}
    for document in documents_:
        usage = first(member(document, "message", "usage"), member(document, "usage"))
        if usage is None:
            continue
        for name in names:
            if number(usage, name) is not None:
                seen[name] = number(usage, name)
        if number(usage, "output_tokens_details", "thinking_tokens") is not None:
            seen["thinking"] = number(usage, "output_tokens_details", "thinking_tokens")
    read, written = seen.get("cache_read_input_tokens"), seen.get("cache_creation_input_tokens")
    plain = seen.get("input_tokens")
    return {
        "input": None if plain is None else plain + (read or 0) + (written or 0),
        "output": seen.get("output_tokens"),
        "cached": read,
        "cache_write": written,
        "reasoning": seen.get("thinking"),
    }


def gemini(documents_, _provider):
    usage = None
    for document in documents_:
        usage = first(member(document, "usageMetadata"), usage)
    if usage is None:
        return dict.fromkeys(FIELDS)
    prompt, thoughts = number(usage, "promptTokenCount"), number(usage, "thoughtsTokenCount")
    return {
        "input": None if prompt is None else prompt + (number(usage, "toolUsePromptTokenCount") or 0),
        "output": (number(usage, "candidatesTokenCount") or 0) + (thoughts or 0),
        "cached": number(usage, "cachedContentTokenCount"),
        "cache_write": None,
        "reasoning": thoughts,
    }


def reported(api, provider, body, stream):
    """A dict of FIELDS."""
    return {"chat": chat, "responses": responses, "messages": messages, "gemini": gemini}[api](
        documents(body, stream), provider)
