#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Token Station contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What becomes of an exchange whose client and provider speak different dialects.

  check_translations.py GATEWAY_BINARY

The provider is a script in this process that speaks one dialect for each of its ids: chat, mess, resp, gem.
"""
import base64
import json
import sys
import time
from concurrent.futures import ThreadPoolExecutor

import station
from station import equal, wait_for
from upstream import Upstream

QUESTION = {
    "chat": ("/v1/chat/completions", lambda m, **x: {"model": m, "messages": [{"role": "user", "content": "hi"}], **x}),
    "responses": ("/v1/responses", lambda m, **x: {"model": m, "input": "hi", **x}),
    "messages": ("/v1/messages", lambda m, **x: {"model": m, "max_tokens": 100,
                                                 "messages": [{"role": "user", "content": "hi"}], **x}),
}


def data(value):
    return b"data: " + json.dumps(value).encode() + b"\n\n"


def event(value):
    return b"event: " + value["type"].encode() + b"\n" + data(value)


def chunk(delta, finish=None, **more):
    return data({"id": "c1", "object": "chat.completion.chunk", "created": 1, "model": "up",
                 "choices": [{"index": 0, "delta": delta, "finish_reason": finish}], **more})


CHAT_STREAM = [chunk({"role": "assistant", "content": ""}), chunk({"content": "Grü"}), chunk({"content": "ße"}),
               chunk({}, "stop"), data({"id": "c1", "object": "chat.completion.chunk", "created": 1, "model": "up",
                                        "choices": [], "usage": {"prompt_tokens": 11, "completion_tokens": 4,
                                                                 "total_tokens": 15}}), b"data: [DONE]\n\n"]
MESSAGE = {"id": "msg_1", "type": "message", "role": "assistant", "model": "up",
           "content": [{"type": "text", "text": "Grüße"}], "stop_reason": "end_turn", "stop_sequence": None,
           "usage": {"input_tokens": 3, "cache_read_input_tokens": 6, "cache_creation_input_tokens": 2,
                     "output_tokens": 4}}
REASONING = {"type": "reasoning", "id": "rs_1", "summary": [{"type": "summary_text", "text": "thought"}],
             "encrypted_content": "gAAAA-secret+/=="}
CALL = {"type": "function_call", "id": "fc_1", "call_id": "call_1", "name": "look", "arguments": '{"q":1.50}',
        "status": "completed"}
RESPONSE = {"id": "resp_1", "object": "response", "created_at": 1, "status": "completed", "model": "up",
            "output": [REASONING, CALL],
            "usage": {"input_tokens": 11, "input_tokens_details": {"cached_tokens": 6}, "output_tokens": 4,
                      "output_tokens_details": {"reasoning_tokens": 2}, "total_tokens": 15}}
TOOL = {"name": "look", "description": "Looks.",
        "input_schema": {"type": "object", "properties": {"z": {"type": "number", "minimum": 1.50}, "a": {}}}}
NO_SIGNATURE = {"type": "error", "error": {"type": "invalid_request_error",
                                           "message": "messages.1.content.0: Invalid `signature` in `thinking` block"}}


def streamed(pieces):
    def play(_, connection):
        connection.head()
        for piece in pieces:
            connection.piece(piece)
        connection.end()
    return play


def whole(status, body):
    return lambda _, connection: connection.whole(status, body)


def events_of(body):
    return [json.loads(line[5:]) for line in body.split(b"\n") if line.startswith(b"data:") and b"[DONE]" not in line]


def text_of(message):
    return "".join(block.get("text", "") for block in message["content"])


class Checks:
    def __init__(self, binary, upstream):
        self.upstream = upstream
        key = {"env": "PROVIDER_KEY"}
        kinds = {"chat": "openai-compatible", "mess": "anthropic-compatible", "resp": "openai-responses",
                 "gem": "gemini-compatible", "other": "anthropic-compatible", "shaky": "openai-compatible"}
        self.gateway = station.Gateway(binary, {
            "providers": {name: {"type": kind, "base_url": upstream.url, "key": key} for name, kind in kinds.items()}
                | {"open": {"type": "anthropic-compatible", "base_url": upstream.url, "key": None}},
            "retry": {"attempts": 2, "base_ms": 20, "max_ms": 500},
            "aliases": {"chain": ["mess/chained", "chat/chained"]}}, {"PROVIDER_KEY": "sk-provider-secret"})

    def answer(self, model, *functions):
        """Answers the first request of a model by the first function, and so on; the last one stays."""
        calls = []

        def play(request, connection):
            calls.append(request)
            functions[min(len(calls), len(functions)) - 1](request, connection)
        self.upstream.answers[model] = play
        return calls

    def ask(self, dialect, model, headers=None, **more):
        path, body = QUESTION[dialect]
        return self.gateway.call(path, body(model, **more), headers=headers)

    # --------------------------------------------------------------------------------------------------- both ways
    def check_a_stream_in_every_dialect(self):
        self.answer("plain", streamed(CHAT_STREAM))
        for dialect in QUESTION:
            answer = self.ask(dialect, "chat/plain", stream=True)
            equal(answer.status, 200, dialect)
            assert answer.header("content-type").startswith("text/event-stream"), answer.headers
            equal(answer.header("x-token-station-path"), "passthrough" if dialect == "chat" else "translated")
            said = b"".join(json.dumps(e, ensure_ascii=False).encode() for e in events_of(answer.body)).decode()
            assert "Grü" in said and "ße" in said, said
            row = self.gateway.row(answer)
            equal((row["input_tokens"], row["output_tokens"], row["estimated"], row["error"] or ""),
                  (11, 4, 0, ""), dialect)
            equal(row["path"], answer.header("x-token-station-path"))

    def check_a_whole_answer_of_a_stream_and_the_reverse(self):
        self.answer("whole", whole(200, MESSAGE))
        answer = self.ask("chat", "mess/whole")
        equal(answer.json()["choices"][0]["message"]["content"], "Grüße")
        equal(answer.json()["usage"]["prompt_tokens"], 11, "cached and cache-write tokens are part of OpenAI's input")
        equal(answer.json()["model"], "mess/whole", "the name that the client asked for")
        answer = self.ask("responses", "mess/whole", stream=True)
        equal(events_of(answer.body)[-1]["type"], "response.completed")
        equal(events_of(answer.body)[-1]["response"]["output"][0]["content"][0]["text"], "Grüße")

    def check_gemini_clients(self):
        self.answer("plain", streamed(CHAT_STREAM))
        body = {"contents": [{"role": "user", "parts": [{"text": "hi"}]}]}
        answer = self.gateway.call("/v1beta/models/chat%2Fplain:streamGenerateContent?alt=sse", body)
        said = "".join(part.get("text", "") for e in events_of(answer.body)
                       for part in e["candidates"][0].get("content", {}).get("parts", []))
        equal(said, "Grüße")
        answer = self.gateway.call("/v1beta/models/chat/plain:streamGenerateContent", body)
        equal("".join(part.get("text", "") for e in answer.json()
                      for part in e["candidates"][0].get("content", {}).get("parts", [])), "Grüße")
        equal(answer.header("content-type").split(";")[0], "application/json")
        self.answer("whole", whole(200, MESSAGE))
        answer = self.gateway.call("/v1beta/models/mess/whole:generateContent", body)
        equal(answer.json()["candidates"][0]["content"]["parts"][0]["text"], "Grüße")
        equal(answer.json()["usageMetadata"]["promptTokenCount"], 11)

    def check_order_and_digits_of_schemas(self):
        calls = self.answer("schema", whole(200, {"id": "c", "object": "chat.completion", "created": 1, "choices": [
            {"index": 0, "message": {"role": "assistant", "content": "ok"}, "finish_reason": "stop"}]}))
        body = json.dumps(QUESTION["messages"][1]("chat/schema", tools=[TOOL])).replace("1.5", "1.50").encode()
        equal(self.gateway.call("/v1/messages", body).status, 200)
        assert b'"properties": {"z": {"type": "number", "minimum": 1.50}, "a": {}}' in calls[0].body, calls[0].body

    # ------------------------------------------------------------------------------------------------------- losses
    def check_dropped_fields_are_named(self):
        calls = self.answer("whole", whole(200, MESSAGE))
        answer = self.ask("chat", "mess/whole", seed=7, metadata={"a": "b"})
        equal(answer.status, 200)
        equal(sorted(answer.header("x-token-station-dropped").split(", ")), ["metadata", "seed"])
        equal(sorted(self.gateway.row(answer)["dropped"].split(", ")), ["metadata", "seed"])
        assert b"seed" not in calls[0].body
        answer = self.ask("chat", "mess/whole", seed=7, headers={"x-token-station-strict": "true"})
        equal((answer.status, answer.json()["error"]["param"]), (400, "seed"))

    def check_what_is_said_otherwise_is_on_record(self):
        self.answer("whole", whole(200, MESSAGE))
        answer = self.gateway.call("/v1/chat/completions", {"model": "mess/whole", "messages": [
            {"role": "user", "content": "Hi"}, {"role": "tool", "tool_call_id": "lost", "content": "42"}]})
        equal(answer.status, 200)
        row = self.gateway.row(answer)
        assert "tool result lost: its call is missing" in row["changed"], row["changed"]
        equal(row["dropped"], None)
        equal(row["mapped"].split()[0], "chat>messages")
        equal([key for key in ("model", "text", "limit") if key in row["mapped"].split()], ["model", "text"])

    def check_a_server_that_wants_no_key(self):
        calls = self.answer("whole", whole(200, MESSAGE))
        for dialect in ("messages", "responses"):
            equal(self.ask(dialect, "open/whole").status, 200, dialect)
        for call in calls:
            equal([call.headers.get(name) for name in ("x-api-key", "authorization")], [None, None])

    def check_betas_of_a_request_that_is_written_anew(self):
        # A thought of another provider's stands in the history: the request cannot pass as it is.
        calls = self.answer("whole", whole(200, MESSAGE))
        answer = self.gateway.call("/v1/messages", {"model": "mess/whole", "max_tokens": 9, "messages": [
            {"role": "user", "content": "Hi"},
            {"role": "assistant", "content": [{"type": "thinking", "thinking": "hm", "signature": "ts1.x.y.z"},
                                              {"type": "text", "text": "Hello"}]},
            {"role": "user", "content": "Go on"}]},
            headers={"anthropic-beta": "some-beta-2026-01-01", "anthropic-version": "2023-06-01"})
        equal((answer.status, answer.header("x-token-station-path")), (200, "translated"))
        equal(calls[0].headers.get("anthropic-beta"), "some-beta-2026-01-01")
        equal(calls[0].headers.get("anthropic-version"), "2023-06-01")

    def check_what_cannot_be_said_is_refused(self):
        for dialect, name, more in (("chat", "n", {"n": 2}), ("chat", "logit_bias", {"logit_bias": {"1": 2}}),
                                    ("responses", "background", {"background": True})):
            answer = self.ask(dialect, "mess/whole", **more)
            equal((answer.status, answer.json()["error"]["param"]), (400, name))
            equal(answer.header("x-should-retry"), "false")
        answer = self.ask("messages", "chat/whole", tools=[TOOL, TOOL])
        equal((answer.status, answer.json()["type"], answer.json()["error"]["type"]),
              (400, "error", "invalid_request_error"))
        assert '"look"' in answer.json()["error"]["message"], answer.body
        equal(answer.header("x-should-retry"), "false")
        answer = self.gateway.call("/v1beta/models/chat%2Fwhole:generateContent", {
            "contents": [{"role": "user", "parts": [{"text": "hi"}]}], "cachedContent": "cachedContents/x"})
        equal((answer.status, answer.json()["error"]["code"], answer.json()["error"]["status"]),
              (400, 400, "INVALID_ARGUMENT"))
        assert "cachedContent" in answer.json()["error"]["message"], answer.body
        picture = {"type": "image_url", "image_url": {"url": "data:image/png;base64,no base64 at all!"}}
        answer = self.ask("chat", "mess/whole", messages=[{"role": "user", "content": [picture]}])
        equal((answer.status, answer.json()["error"]["param"]), (400, "messages.content.image_url"))

    def check_a_chain_goes_on_where_one_cannot_say_it(self):
        self.answer("chained", whole(200, {"id": "c", "object": "chat.completion", "created": 1, "choices": [
            {"index": 0, "message": {"role": "assistant", "content": "chat it is"}, "finish_reason": "stop"}]}))
        answer = self.ask("chat", "chain", n=2)
        equal((answer.status, answer.header("x-token-station-provider")), (200, "chat"))

    def check_bad_bodies(self):
        answer = self.gateway.call("/v1/messages", QUESTION["messages"][1]("chat/plain", tools="none"))
        equal((answer.status, answer.json()["error"]["type"]), (400, "invalid_request_error"))
        answer = self.gateway.call("/v1/chat/completions", {"model": "mess/whole", "messages": [{"role": "user",
                                   "content": [{"type": "text", "text": 7}]}]})
        equal((answer.status, answer.json()["error"]["param"]), (400, "messages[0].content[0].text"))

    # ----------------------------------------------------------------------------------------------------- failures
    def check_errors_in_the_clients_words(self):
        too_long = {"error": {"message": "This model's maximum context length is 128000 tokens. However, your messages "
                                         "resulted in 130532 tokens.", "type": "invalid_request_error",
                              "param": "messages", "code": "context_length_exceeded"}}
        self.answer("long", whole(400, too_long))
        answer = self.ask("messages", "chat/long")
        equal((answer.status, answer.header("x-should-retry")), (400, "false"))
        message = answer.json()["error"]["message"]
        assert message.startswith("prompt is too long: 130532 tokens > 128000 maximum"), message
        answer = self.ask("responses", "chat/long", stream=True)
        equal((answer.status, answer.json()["error"]["code"]), (400, "context_length_exceeded"))
        self.answer("key", whole(401, {"error": {"message": "Incorrect API key", "code": "invalid_api_key"}}))
        equal(self.ask("messages", "chat/key").status, 403)
        equal(self.ask("responses", "chat/key").status, 400)

    def check_an_error_before_the_first_word_has_its_status(self):
        calls = self.answer("sorry", streamed([data({"error": {"message": "slow down", "type": "rate_limit_error",
                                                               "code": "rate_limit_exceeded"}})]))
        answer = self.ask("messages", "shaky/sorry", stream=True)
        equal((answer.status, answer.json()["error"]["type"]), (429, "rate_limit_error"))
        assert answer.header("retry-after"), answer.headers
        equal(len(calls), 3, "it was tried again, as nothing had been sent")
        calls = self.answer("sorry", streamed([data({"error": {"message": "slow down", "code": "rate_limit_exceeded"}})]),
                            streamed(CHAT_STREAM))
        answer = self.ask("messages", "shaky/sorry", stream=True)
        equal((answer.status, len(calls)), (200, 2))

    def check_an_error_after_it_is_an_event(self):
        self.answer("half", streamed(CHAT_STREAM[:2] + [data({"error": {"message": "overloaded", "code": 503,
                                                                        "type": "overloaded_error"}})]))
        wanted = {"messages": lambda last: last["type"] == "error",
                  "responses": lambda last: last["type"] == "response.failed"}
        for dialect, is_error in wanted.items():
            answer = self.ask(dialect, "chat/half", stream=True)
            equal((answer.status, answer.whole), (200, True))
            assert is_error(events_of(answer.body)[-1]), answer.body
            row = self.gateway.row(answer)
            assert row["error"], row

    def check_a_cut_stream_is_an_error(self):
        self.answer("cut", streamed(CHAT_STREAM[:3]))
        for dialect in ("messages", "responses"):
            answer = self.ask(dialect, "chat/cut", stream=True)
            equal(answer.whole, True)
            assert "error" in events_of(answer.body)[-1]["type"] + json.dumps(events_of(answer.body)[-1]), answer.body
        answer = self.ask("messages", "chat/cut")
        equal((answer.status, answer.json()["type"]), (502, "error"))

        def reset(_, connection):
            connection.head()
            connection.piece(CHAT_STREAM[0] + CHAT_STREAM[1])
            time.sleep(0.1)
            connection.reset()
        self.answer("reset", reset)
        answer = self.ask("messages", "chat/reset", stream=True)
        equal((answer.status, events_of(answer.body)[-1]["type"]), (200, "error"))

    def check_a_break_before_anything_was_sent_has_its_status(self):
        def broken(pieces):
            def play(_, connection):
                connection.head()
                connection.piece(b"".join(pieces))
                connection.reset()
            return play
        # Whole answers are sent at their end, streams from their first content on: until then it is tried again.
        for stream, pieces in ((False, CHAT_STREAM[:3]), (True, CHAT_STREAM[:1])):
            calls = self.answer("breaks", broken(pieces))
            answer = self.ask("messages", "shaky/breaks", stream=stream)
            equal((answer.status, answer.whole, answer.json()["type"], len(calls)), (502, True, "error", 3), str(stream))
            calls = self.answer("breaks", broken(pieces), streamed(CHAT_STREAM))
            answer = self.ask("messages", "shaky/breaks", stream=stream)
            equal((answer.status, answer.whole, len(calls)), (200, True, 2), str(stream))

    def check_client_abort_ends_the_call(self):
        left = []

        def endless(_, connection):
            connection.head()
            connection.piece(CHAT_STREAM[0])
            while len(left) == 0:
                connection.piece(CHAT_STREAM[1])
                seconds = connection.wait_gone(0.02)
                if seconds is not None:
                    left.append(time.monotonic())
        self.answer("endless", endless)
        stream = self.gateway.stream("/v1/messages", QUESTION["messages"][1]("chat/endless", stream=True))
        stream.read_until(b"content_block_delta")
        closed = time.monotonic()
        stream.close()
        wait_for(lambda: left, 3, "the end of the provider's call")
        assert left[0] - closed < 1.0, left[0] - closed

    def check_signs_of_life(self):
        def silent(_, connection):
            connection.head()
            connection.piece(CHAT_STREAM[0] + CHAT_STREAM[1])
            time.sleep(11.5)
            connection.piece(b"".join(CHAT_STREAM[2:]))
            connection.end()
        self.answer("silent", silent)

        def late(_, connection):
            time.sleep(11.5)
            streamed(CHAT_STREAM)(None, connection)
        self.answer("late", late)
        with ThreadPoolExecutor(6) as pool:
            asked = {(d, m): pool.submit(self.ask, d, "chat/" + m, stream=True)
                     for d in ("messages", "responses") for m in ("silent", "late")}
            answers = {key: future.result() for key, future in asked.items()}
        for (dialect, model), answer in answers.items():
            equal(answer.status, 200)
            events = events_of(answer.body)
            if dialect == "messages":
                assert any(e["type"] == "ping" for e in events), (model, answer.body)
                equal(events[-1]["type"], "message_stop")
            else:
                # Codex does not count comments, and the SDK's helper refuses types that it does not know.
                equal([e["sequence_number"] for e in events], list(range(len(events))))
                assert events[0]["type"] == "response.created"
                signs = [e for e in events if (e["type"] == "response.output_text.delta" and e["delta"] == "")
                         or e["type"] == "response.in_progress"]
                # Of the late answer only in_progress can be told, and the SDK wants that anyway.
                assert len(signs) >= (2 if model == "silent" else 1), (model, answer.body)
                equal(events[-1]["type"], "response.completed")

    # ---------------------------------------------------------------------------------------------------- reasoning
    def check_reasoning_comes_back_to_its_issuer(self):
        calls = self.answer("thinker", whole(200, RESPONSE))
        answer = self.ask("messages", "resp/thinker", tools=[TOOL])
        content = answer.json()["content"]
        equal([block["type"] for block in content], ["thinking", "tool_use"])
        equal((content[0]["thinking"], content[1]["input"]), ("thought", {"q": 1.5}))
        assert "gAAAA-secret" not in content[0]["signature"] and content[0]["signature"], content
        equal(answer.json()["stop_reason"], "tool_use")
        turns = [{"role": "user", "content": "hi"}, {"role": "assistant", "content": content},
                 {"role": "user", "content": [{"type": "tool_result", "tool_use_id": content[1]["id"],
                                               "content": "found"}]}]
        equal(self.ask("messages", "resp/thinker", tools=[TOOL], messages=turns).status, 200)
        sent = json.loads(calls[1].body)
        reasoning = [item for item in sent["input"] if item.get("type") == "reasoning"]
        equal([item["encrypted_content"] for item in reasoning], [REASONING["encrypted_content"]])
        equal([item["type"] for item in sent["input"] if "type" in item][-3:],
              ["reasoning", "function_call", "function_call_output"])
        # Another provider gets none of it: neither translated nor, in its own dialect, as it is.
        for model in ("chat/other", "other/other"):
            others = self.answer("other", whole(200, MESSAGE if model[0] == "o" else {
                "id": "c", "object": "chat.completion", "created": 1, "choices": [
                    {"index": 0, "message": {"role": "assistant", "content": "ok"}, "finish_reason": "stop"}]}))
            answer = self.ask("messages", model, tools=[TOOL], messages=turns)
            equal(answer.status, 200, answer.body)
            body = others[0].body
            assert b"ts1." not in body and b"gAAAA" not in body and b"found" in body, body
            equal(answer.header("x-token-station-dropped"), "thinking" if model[0] == "c" else "reasoning", model)
            # Strict turns every drop into a 400; on its own provider the conversation goes on.
            strict = {"x-token-station-strict": "true"}
            answer = self.ask("messages", model, strict, tools=[TOOL], messages=turns)
            equal((answer.status, answer.json()["error"]["type"], len(others)), (400, "invalid_request_error", 1))
            assert "thoughts" in answer.json()["error"]["message"] or "another provider" in \
                answer.json()["error"]["message"], answer.body
            equal(self.ask("messages", "resp/thinker", strict, tools=[TOOL], messages=turns).status, 200, answer.body)

    def check_thoughts_within_the_text(self):
        stream = [chunk({"role": "assistant", "content": "<th"}), chunk({"content": "ink>\nWell"}),
                  chunk({"content": " now.\n</thi"}), chunk({"content": "nk>\n\nGrü"}), chunk({"content": "ße"}),
                  chunk({}, "stop"), b"data: [DONE]\n\n"]
        text = "<think>\nWell now.\n</think>\n\nGrüße"
        message = {"id": "c1", "object": "chat.completion", "created": 1, "model": "up", "choices": [
            {"index": 0, "message": {"role": "assistant", "content": text}, "finish_reason": "stop"}]}
        self.answer("inline", streamed(stream))
        events = events_of(self.ask("messages", "chat/inline", stream=True).body)
        deltas = [e["delta"] for e in events if e["type"] == "content_block_delta"]
        equal("".join(d.get("thinking", "") for d in deltas), "Well now.")
        equal("".join(d.get("text", "") for d in deltas), "Grüße")
        equal(b"".join(stream), self.ask("chat", "chat/inline", stream=True, stream_options={
            "include_usage": True}).body, "passed through, it stays as it is")
        self.answer("inline", whole(200, message))
        content = self.ask("messages", "chat/inline").json()["content"]
        equal([(b["type"], b.get("thinking", b.get("text"))) for b in content],
              [("thinking", "Well now."), ("text", "Grüße")])
        output = self.ask("responses", "chat/inline").json()["output"]
        equal([item["type"] for item in output], ["reasoning", "message"])
        equal(self.ask("chat", "chat/inline").json()["choices"][0]["message"]["content"], text)

    def check_refused_signatures_are_left_out_once(self):
        calls = self.answer("strictly", whole(400, NO_SIGNATURE), whole(200, MESSAGE))
        turns = [{"role": "user", "content": "hi"},
                 {"role": "assistant", "content": [{"type": "thinking", "thinking": "t", "signature": "EqoBold"},
                                                   {"type": "text", "text": "answer"}]},
                 {"role": "user", "content": "and?"}]
        answer = self.ask("messages", "mess/strictly", messages=turns)
        equal((answer.status, len(calls), text_of(answer.json())), (200, 2, "Grüße"))
        assert b"EqoBold" in calls[0].body and b"EqoBold" not in calls[1].body, calls[1].body
        calls = self.answer("strictly", whole(400, NO_SIGNATURE))
        answer = self.ask("messages", "mess/strictly", messages=turns)
        equal((answer.status, len(calls)), (400, 2), "once, and not for ever")

    def check_refused_ciphertext_is_left_out_once(self):
        # What a provider issued to another account, or long ago, in its own words.
        cases = {
            "resp": (RESPONSE, {"error": {"message": "The encrypted content could not be verified.",
                                          "type": "invalid_request_error", "param": None,
                                          "code": "invalid_encrypted_content"}}, b"gAAAA-secret"),
            "gem": ({"candidates": [{"content": {"role": "model", "parts": [
                {"functionCall": {"name": "look", "args": {}}, "thoughtSignature": "c2VjcmV0"}]},
                "finishReason": "STOP"}], "usageMetadata": {"promptTokenCount": 1, "totalTokenCount": 1}},
                {"error": {"code": 400, "status": "INVALID_ARGUMENT", "message": "Corrupted thought signature."}},
                b"c2VjcmV0")}
        for provider, (first, refusal, secret) in cases.items():
            model = "gemini-3-again" if provider == "gem" else "again"
            calls = self.answer(model, whole(200, first), whole(400, refusal), whole(200, first))
            content = self.ask("messages", f"{provider}/{model}", tools=[TOOL]).json()["content"]
            turns = [{"role": "user", "content": "hi"}, {"role": "assistant", "content": content},
                     {"role": "user", "content": [{"type": "tool_result", "tool_use_id": content[-1]["id"],
                                                   "content": "found"}]}]
            answer = self.ask("messages", f"{provider}/{model}", tools=[TOOL], messages=turns)
            equal((answer.status, len(calls)), (200, 3), provider)
            assert secret in calls[1].body and secret not in calls[2].body and b"found" in calls[2].body, calls[2].body

    def check_gemini_signatures(self):
        signature = base64.b64encode(b"thought bytes").decode()
        said = {"candidates": [{"content": {"role": "model", "parts": [
            {"functionCall": {"name": "look", "args": {"q": 1}}, "thoughtSignature": signature}]},
            "finishReason": "STOP", "index": 0}], "usageMetadata": {"promptTokenCount": 9, "candidatesTokenCount": 3,
                                                                   "totalTokenCount": 12}, "responseId": "r"}
        calls = self.answer("gemini-3-pro", whole(200, said))
        answer = self.ask("messages", "gem/gemini-3-pro", tools=[TOOL])
        content = answer.json()["content"]
        equal([block["type"] for block in content], ["thinking", "tool_use"])
        turns = [{"role": "user", "content": "hi"}, {"role": "assistant", "content": content},
                 {"role": "user", "content": [{"type": "tool_result", "tool_use_id": content[1]["id"],
                                               "content": "found"}]}]
        equal(self.ask("messages", "gem/gemini-3-pro", tools=[TOOL], messages=turns).status, 200)
        parts = [part for turn in json.loads(calls[1].body)["contents"] for part in turn["parts"]]
        equal([part.get("thoughtSignature") for part in parts if "functionCall" in part], [signature])
        equal([part["functionResponse"]["name"] for part in parts if "functionResponse" in part], ["look"])

    # ------------------------------------------------------------------------------------------------------- counts
    def check_tokens_are_counted_for_every_model(self):
        body = {"model": "chat/plain", "messages": [{"role": "user", "content": "word " * 1000}], "tools": [TOOL]}
        answer = self.gateway.call("/v1/messages/count_tokens", body)
        equal((answer.status, answer.header("x-token-station-estimated")), (200, "true"))
        assert 900 < answer.json()["input_tokens"] < 1400, answer.body
        answer = self.gateway.call("/v1beta/models/chat/plain:countTokens",
                                   {"contents": [{"role": "user", "parts": [{"text": "word " * 1000}]}]})
        assert 800 < answer.json()["totalTokens"] < 1300, answer.body
        answer = self.gateway.call("/v1/responses/input_tokens", {"model": "chat/plain", "input": "word " * 1000})
        assert 800 < answer.json()["input_tokens"] < 1300, answer.body


def main():
    upstream = Upstream()
    checks = Checks(sys.argv[1], upstream)
    outcomes = station.Outcomes()
    try:
        with checks.gateway, ThreadPoolExecutor(2) as pool:
            slow = pool.submit(outcomes.check, "signs of life", checks.check_signs_of_life)
            for name in sorted(dir(checks)):
                if name.startswith("check_") and name != "check_signs_of_life":
                    outcomes.check(name[6:].replace("_", " "), getattr(checks, name))
            slow.result()
    finally:
        upstream.close()
    return outcomes.report("translations")


if __name__ == "__main__":
    sys.exit(main())
