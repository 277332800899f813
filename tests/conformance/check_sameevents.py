#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Token Station contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A recorded answer, read and written again in its own dialect, tells the same events.

  check_sameevents.py ANSWERS_BINARY

Responses and Messages are compared event by event, with every member. A chunk of Chat or Gemini may say several things at
once, and which of them share a chunk says nothing, so theirs are compared thing by thing, each with its own border: a piece
of text is the same piece on both sides. What may differ is named in ANEW and PARDONED (members, by event and path), and in
the functions that take the dialects' events apart, each with its reason.
"""
import base64
import collections
import difflib
import json
import re
import subprocess
import sys
import tempfile

ANY = object()
# (dialect, "event path" as a regular expression, value that it has, reason). An object with a type shows it in the path,
# lists do not show.
ANEW = [
    ("responses", r"\S+ (response\.)?(model|id)", ANY, "the model as the client called it, and an id to ask for it again"),
    ("responses", r"\S+ (response\.)?completed_at", ANY, "when the gateway was done"),
    ("responses", r"\S+ obfuscation", ANY, "random padding"),
    ("messages", r"\S+ (message:message\.)?model", ANY, "the model as the client called it"),
]
REQUEST = "|".join("""background content_filters frequency_penalty instructions max_output_tokens max_tool_calls metadata
    moderation parallel_tool_calls presence_penalty previous_response_id prompt_cache_key prompt_cache_options
    prompt_cache_retention reasoning safety_identifier store temperature text tool_choice tool_usage tools top_logprobs top_p
    truncation user billing""".split())
PARDONED = [
    ("responses", rf"\S+ (response\.)?({REQUEST})", ANY, "a response repeats its request, which has no part in this"),
    ("responses", r"response\.\w+ response\.service_tier", ANY, "the tier is kept as it was at the start"),
    ("responses", r"\S+ sequence_number", ANY, "events are numbered, also where the provider numbers none"),
    ("responses", r"response\.output_item\.added item:reasoning\.encrypted_content", ANY, "thoughts' bytes come when whole"),
    ("responses", r"response\.\w+ response\.output:reasoning\.encrypted_content", ANY,
     "the bytes at the item's end are those that count: a provider encrypts them again for its last event"),
    ("responses", r"response\.function_call_arguments\.done name", ANY, "the name of a call stands in its end too"),
    ("responses", r"\S+ (\S+\.)?logprobs", [], "no probabilities"),
    ("responses", r"response\.(content_part\.done|output_item\.done|completed) \S+\.logprobs", ANY,
     "a provider rounds there what its pieces said in full"),
    ("responses", r"\S+ (response\.)?usage\.(context_details|cost_in_usd_ticks|num_\w+_used|server_side_tool_usage_details)",
     ANY, "xAI's own account"),
    ("responses", r"\S+ (response\.)?incomplete_details", None, "nothing is missing"),
    ("responses", r"\S+ (\S+\.)?cache_write_tokens", 0, "a count that was not told is 0"),
    ("responses", r"\S+ (\S+\.)?\w+:reasoning\.status", ANY, "thoughts have no state but that of their events"),
    ("responses", r"\S+ (\S+\.)?\w+:reasoning\.content", [], "no plain thoughts"),
    ("responses", r"\S+ (\S+\.)?\w+:message\.phase", None, "no phase"),
    ("messages", r"\S+ (message:message\.)?usage\.cache_(creation|read)_input_tokens", 0, "a count that was not told is 0"),
    ("messages", r"\S+ (message:message\.)?usage\.(cache_creation|inference_geo|iterations|server_tool_use)",
     ANY, "the conversation counts tokens: not where, at which rate, in which round"),
    ("messages", r"\S+ (context_management|container|delta\.container)", ANY, "what belongs to the account, not the talk"),
    ("messages", r"\S+ (message:message\.|delta\.)?stop_(details|sequence)", None, "no details"),
    ("messages", r"\S+ (content_block|content):tool_use\.caller", {"type": "direct"}, "called by the model itself, as ever"),
    ("messages", r"content_block_start content_block:text\.citations", [], "no citations yet"),
]


# Answers that are another form of their dialect, which no client of ours is promised.
OTHERWISE = {
    "openai-chat-n-open-ai-function-calls-0": "functions as before there were tools: told to a client that speaks them",
    "mistral-chat-s-mistral-hybrid-reasoning-streams-thinkin--eparately-from-content-0": "thoughts as parts of the content",
    "openrouter-chat-s-openrouter-stream-error-0": "goes on after its error, where our stream ends",
    "perplexity-chat-n-with-params-perplexity-sonar-supports-js--response-format-param-0": "citations beside the answer",
    "perplexity-chat-s-testtool-integration-0": "citations beside the answer: they become annotations",
    "own-openai-responses-s": "made by hand, without the ends of its parts",
    "openrouter-responses-s-openai-responses-raw-cot-stream-openrouter-0": "opens an item before the one before has ended",
}


def documents(body, streamed):
    if not streamed:
        return [json.loads(body)]
    found, data = [], []
    for line in (body.replace("\r\n", "\n") + "\n").split("\n"):
        if line.startswith("data:"):
            data.append(line[5:].strip())
        elif not line and data:
            text = "\n".join(data)
            found.append(text if text == "[DONE]" else json.loads(text))
            data = []
    return found


def unwrapped(text):
    """The provider's own in ts1.ISSUER.KIND.BYTES (conversation/opaque.h); another text as it is."""
    match = re.fullmatch(r"ts1\.[^.]+\.[^.]+\.([\w-]*)", text)
    return base64.urlsafe_b64decode(match[1] + "=" * (-len(match[1]) % 4)).decode() if match else text


class Comparison:
    def __init__(self, dialect):
        self.dialect = dialect
        self.used = collections.Counter()

    def forgive(self, reason):
        self.used[reason] += 1

    def stripped(self, event, value, path=""):
        """Without the members that may differ, and with opaque bytes unwrapped."""
        if isinstance(value, list):
            return [self.stripped(event, item, path) for item in value]
        if isinstance(value, str) and path.endswith(("encrypted_content", "signature", "redacted_thinking.data")):
            return unwrapped(value)
        if not isinstance(value, dict):
            return value
        if path and isinstance(value.get("type"), str):
            path += ":" + value["type"]
        kept = {}
        for name, member in value.items():
            at = f"{path}.{name}" if path else name
            if name == "encrypted_content" and unwrapped(member or "") == "":
                self.forgive("a mark that thoughts are plain, or nothing")
            elif not self.may_differ(f"{event} {at}", member):
                kept[name] = self.stripped(event, member, at)
        return kept

    def may_differ(self, where, member):
        for table in (ANEW, PARDONED):
            for dialect, pattern, value, reason in table:
                if dialect == self.dialect and (value is ANY or value == member) and re.fullmatch(pattern, where):
                    if table is PARDONED:
                        self.forgive(reason)
                    return True
        return False


def typed_events(comparison, found):
    return [comparison.stripped(d.get("type", "whole"), d) for d in found if d != "[DONE]"]


def messages_events(comparison, found):
    """Pings have no place of their own; empty pieces say nothing; a block that no other dialect has is carried whole."""
    told, native = [], {}
    for d in typed_events(comparison, found):
        kind, delta = d.get("type"), d.get("delta", {})
        if kind == "ping":
            continue
        if kind == "content_block_start" and d["content_block"]["type"] not in (
                "text", "thinking", "redacted_thinking", "tool_use"):
            native[d["index"]] = block = dict(d["content_block"], pieces="")
            d = dict(d, content_block=block)
        elif kind == "content_block_delta" and d["index"] in native:
            comparison.forgive("a block that no other dialect has is carried whole, its pieces joined")
            block = native[d["index"]]
            if delta["type"] == "input_json_delta":
                block["pieces"] += delta["partial_json"]
            else:
                block["content"] = (block["content"] or "") + delta["content"]
            continue
        elif kind == "content_block_delta" and "" in (delta.get("text"), delta.get("thinking"), delta.get("partial_json")):
            comparison.forgive("an empty piece says nothing")
            continue
        elif kind == "message_delta":
            # Counts are cumulative: what was told at the start may stand again, as it does today.
            start = next(e for e in told if e["type"] == "message_start")["message"]["usage"]
            d = dict(d, usage={**{name: start[name] for name in start}, **d["usage"]})
        told.append(d)
    return told


def responses_events(comparison, found):
    """Thoughts without a word or bytes are no item; what a provider's own tool is doing is told by its item alone."""
    events = typed_events(comparison, found)
    def is_empty(item):
        return item["type"] == "reasoning" and not any(
            item.get(name) for name in ("summary", "content", "encrypted_content"))

    empty = {d["output_index"] for d in events if d.get("type") == "response.output_item.done" and is_empty(d["item"])}
    renumbered, named, told = {}, {}, []
    for d in events:
        kind = d.get("type", "whole")
        if re.search(r"_call(_code)?\.(in_progress|searching|interpreting|completed|delta|done)$", kind):
            comparison.forgive("what the provider's own tool is doing")
            continue
        if d.get("output_index") in empty:
            comparison.forgive("thoughts that say nothing")
            continue
        if "output_index" in d:
            d = dict(d, output_index=renumbered.setdefault(d["output_index"], len(renumbered)))
        if kind == "response.output_item.added" and d["item"]["type"] not in (
                "message", "reasoning", "function_call", "custom_tool_call"):
            comparison.forgive("an item of the provider's own tools is carried whole")
            d = dict(d, item={"type": d["item"]["type"], "id": d["item"]["id"]})
        for whole in (d, d.get("response", {})):
            if "output" in whole:
                whole["output"] = [item for item in whole["output"] if not is_empty(item)]
        told.append(renamed(comparison, d, named))
    return told


def renamed(comparison, value, named):
    """An item's id that is none of OpenAI's kind is made anew, the same wherever the item is named."""
    if isinstance(value, list):
        return [renamed(comparison, item, named) for item in value]
    if not isinstance(value, dict):
        return value
    changed = {name: renamed(comparison, member, named) for name, member in value.items()}
    for name in ("id", "item_id"):
        told = changed.get(name)
        if isinstance(told, str) and (not re.match(r"(msg|rs|fc|ctc|ws|ci|fs|mcp|mcpl|tsc|tso|ig|cmp)_", told) or "_req1" in told):
            comparison.forgive("an item's id of another form is made anew")
            changed[name] = named.setdefault(told, f"item {len(named)}")
    return changed


def chat_usage(usage):
    """The counts that the conversation has; one that was not told is 0, and providers have words of their own."""
    prompt, answer = (usage.get(f"{kind}_tokens_details") or {} for kind in ("prompt", "completion"))
    counts = {"prompt": usage.get("prompt_tokens"), "completion": usage.get("completion_tokens"),
              "cached": prompt.get("cached_tokens") or usage.get("prompt_cache_hit_tokens"),
              "written": prompt.get("cache_write_tokens") or prompt.get("cache_creation_input_tokens"),
              "reasoning": answer.get("reasoning_tokens")}
    counts = {name: count or 0 for name, count in counts.items()}
    if usage.get("total_tokens") == counts["prompt"] + counts["completion"] + counts["reasoning"]:
        counts["completion"] += counts["reasoning"]  # xAI counts the thoughts beside the answer
    return counts


def chat_events(comparison, found):
    told, usage, calls = [], {}, {}
    for d in found:
        if d == "[DONE]":
            continue
        if d.get("error"):
            told.append(("error", d["error"].get("message")))
        usage = d.get("usage") or d.get("x_groq", {}).get("usage") or usage
        for choice in d.get("choices", []):
            index = choice["index"]
            delta = choice.get("delta") or choice.get("message") or {}
            told += [(index, name, delta[key]) for key, name in (
                ("reasoning_content", "reasoning"), ("reasoning", "reasoning"), ("content", "content"), ("refusal", "refusal"))
                if delta.get(key)]
            for call in delta.get("tool_calls") or []:
                said = call.get("function") or call.get("custom") or {}
                if call.get("id") and said.get("name"):
                    told.append((index, "call", call["id"], call.get("type", "function"), said["name"]))
                if said.get("arguments") or said.get("input"):
                    told.append((index, "arguments", said.get("arguments") or said.get("input")))
            told += [(index, "citation", a) for a in delta.get("annotations") or []]
            if (choice.get("logprobs") or {}).get("content"):
                told.append((index, "logprobs", choice["logprobs"]["content"]))
            end = (index, "finish", choice.get("finish_reason"))
            if end[2] and end not in told:  # OpenRouter says it twice
                told.append(end)
    told.append(("usage", chat_usage(usage)))
    return told


def gemini_events(comparison, found):
    """The id of a call, where Gemini gives none, is ours; so is a part of its own for the signature of a text."""
    told, usage, whole = [], {}, isinstance(found[0], list)
    for d in [one for d in found for one in (d if isinstance(d, list) else [d])]:
        usage = d.get("usageMetadata") or usage
        for candidate in d.get("candidates", []):
            index = candidate.get("index", 0)
            for part in candidate.get("content", {}).get("parts", []):
                signature = part.get("thoughtSignature")
                if signature:
                    try:
                        signature = unwrapped(base64.b64decode(signature).decode())
                    except UnicodeDecodeError:
                        pass
                said = {name: value for name, value in part.items() if name != "thoughtSignature"}
                if said == {"text": ""} and not signature:
                    continue
                if "functionCall" in said:
                    said["functionCall"] = {k: v for k, v in said["functionCall"].items() if k != "id"}
                if whole and told and "text" in said and isinstance(told[-1][1], dict) and told[-1][1].keys() == said.keys():
                    told[-1][1]["text"] += said["text"]  # a stream as one JSON array, put together as an answer
                elif said != {"text": ""}:
                    told.append((index, said) if "text" in said else (index, said, signature))
                if "text" in said and signature:
                    told.append((index, "signature", signature))
            if candidate.get("finishReason"):
                told.append((index, "finish", candidate["finishReason"]))
    counts = {name: value for name, value in usage.items() if name.endswith("TokenCount") and value}
    counts.pop("totalTokenCount", None)  # not always told
    counts["promptTokenCount"] = counts.get("promptTokenCount", 0) + counts.pop("toolUsePromptTokenCount", 0)
    told.append(("usage", counts))
    return told


EVENTS = {"responses": responses_events, "messages": messages_events, "chat": chat_events, "gemini": gemini_events}


def differences(one, other, path=""):
    """Where two values differ, a line each."""
    if isinstance(one, dict) and isinstance(other, dict):
        return [line for name in sorted({*one, *other})
                for line in differences(one.get(name, "absent"), other.get(name, "absent"), f"{path}.{name}")]
    if isinstance(one, list) and isinstance(other, list) and len(one) == len(other):
        return [line for i, pair in enumerate(zip(one, other)) for line in differences(*pair, f"{path}[{i}]")]
    if isinstance(one, list) and isinstance(other, list):
        texts = [[json.dumps(value, sort_keys=True, ensure_ascii=False) for value in side] for side in (one, other)]
        return [f"{path} {line[:300]}" for line in difflib.unified_diff(*texts, lineterm="", n=0)
                if not line.startswith(("---", "+++", "@@"))]
    return [] if one == other else [f"{path}: {str(one)[:200]} became {str(other)[:200]}"]


def main(binary):
    with tempfile.NamedTemporaryFile() as file:
        subprocess.run([binary, file.name], check=True)
        answers = [json.loads(line) for line in open(file.name, encoding="utf-8")]
    same, pardoned, failed, reasons = collections.Counter(), collections.Counter(), 0, collections.Counter()
    otherwise = 0
    for answer in answers:
        if "recorded" not in answer:
            continue
        dialect, streamed = answer["to"], answer["stream"]
        kind = f"{dialect} {'streams' if streamed else 'wholes'}"
        comparison = Comparison(dialect)
        sides = [[json.loads(json.dumps(event)) for event in EVENTS[dialect](
            comparison, documents(answer[side], streamed))] for side in ("recorded", "body")]
        if answer["id"] in OTHERWISE:
            otherwise += 1
            continue
        if sides[0] == sides[1]:
            same[kind] += 1
            pardoned[kind] += bool(comparison.used)
            reasons.update(comparison.used.keys())
            continue
        failed += 1
        same[kind] += 0
        print(f"{answer['id']} ({kind}):", *differences(*sides)[:8], sep="\n  ")
    total = sum(same.values()) + failed
    for kind, count in sorted(same.items()):
        print(f"{kind}: {count} the same, {pardoned[kind]} of them with named exceptions")
    for reason, count in reasons.most_common():
        print(f"  in {count}: {reason}")
    print(f"{otherwise} of another form, each named")
    print(f"{total - failed} of {total} other recorded answers tell the same events in their own dialect")
    return 1 if failed or not total else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
