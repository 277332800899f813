#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Token Station contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What becomes of an exchange when the provider, the client, the key or the configuration misbehaves or changes.

  check_exchanges.py GATEWAY_BINARY

Each check names the part of the contract that it is about. The provider is a script in this process.
"""
import json
import os
import re
import signal
import socket
import sqlite3
import sys
import threading
import time
from concurrent.futures import ThreadPoolExecutor

import station
from station import equal, wait_for
from upstream import Upstream

DONE = b"data: [DONE]\n\n"


def chunk(text=None, finish=None, **more):
    delta = {} if text is None else {"content": text}
    return b"data: " + json.dumps({"id": "c", "object": "chat.completion.chunk", "choices": [
        {"index": 0, "delta": delta, "finish_reason": finish}], **more}).encode() + b"\n\n"


def reply(tokens_in=10, tokens_out=5):
    return {"id": "c", "object": "chat.completion", "choices": [
        {"index": 0, "message": {"role": "assistant", "content": "fine"}, "finish_reason": "stop"}],
        "usage": {"prompt_tokens": tokens_in, "completion_tokens": tokens_out, "total_tokens": tokens_in + tokens_out}}


FAILURE = {"error": {"message": "on purpose", "type": "server_error", "param": None, "code": None}}
MESSAGE_START = (b'event: message_start\ndata: {"type":"message_start","message":{"id":"msg_1","type":"message",'
                 b'"role":"assistant","content":[],"usage":{"input_tokens":7,"output_tokens":1}}}\n\n')
MESSAGE_STOP = b'event: message_stop\ndata: {"type":"message_stop"}\n\n'
RESPONSE_DONE = (b'event: response.completed\ndata: {"type":"response.completed","response":{"id":"resp_1",'
                 b'"status":"completed","usage":{"input_tokens":3,"output_tokens":2,"total_tokens":5}}}\n\n')


def ask(model, **more):
    return {"model": model, "messages": [{"role": "user", "content": "hi"}], **more}


class Checks:
    """One gateway for all checks but those that stop or re-configure it."""

    def __init__(self, binary, upstream):
        self.binary, self.upstream = binary, upstream
        self.gateway = station.Gateway(binary, self.configuration(), {"PROVIDER_KEY": "sk-provider-secret"})

    def configuration(self, **more):
        key = {"env": "PROVIDER_KEY"}
        url = self.upstream.url
        providers = {name: {"base_url": url, "key": key} for name in ("openai", "anthropic", "gemini", "groq", "xai")}
        providers["claude-code"] = {"base_url": url}
        # Failures count for a provider's circuit, so checks that fail on purpose have one each.
        for name in ("second", "down", "weak", "odd", "flaky", "wish", "refusing", "cutting"):
            providers[name] = {"type": "openai-compatible", "base_url": url, "key": key}
        with socket.socket() as nobody:
            nobody.bind(("127.0.0.1", 0))
            closed = nobody.getsockname()[1]
        providers["away"] = {"type": "openai-compatible", "base_url": "http://127.0.0.1:%d/v1" % closed, "key": key}
        providers["keyless"] = {"type": "openai-compatible", "base_url": url, "key": {"env": "NOT_SET"}}
        return {"providers": providers, "retry": {"attempts": 2, "base_ms": 20, "max_ms": 500},
                "circuit": {"failures": 4, "open_s": 1}, "timeouts": {"first_byte_s": 30, "idle_s": 30, "drain_s": 10},
                "listen": {"hosts": ["station.example"], "origins": ["https://trusted.example"]},
                "aliases": {"chain": ["down/down", "second/up"], "refused": ["refusing/no-key", "second/up"],
                            "gone": ["away/x", "second/up"], "cut": ["cutting/cut", "second/never"], "short": "second/up"},
                **more}

    def answer(self, model, function):
        self.upstream.answers[model] = function

    def counted(self, model, *functions):
        """Answers the first request of a model by the first function, and so on; the last one stays."""
        calls = []

        def play(request, connection):
            calls.append(request)
            functions[min(len(calls), len(functions)) - 1](request, connection)
        self.answer(model, play)
        return calls

    def call(self, path, body=None, **more):
        return self.gateway.call(path, body, **more)

    def chat(self, model, key=None, **more):
        return self.call("/v1/chat/completions", ask(model, **more), key=key)

    # ------------------------------------------------------------------------------------------------ retry, failover
    def check_retry_then_success(self):
        calls = self.counted("flaky", lambda r, c: c.whole(503, FAILURE), lambda r, c: c.reset(),
                             lambda r, c: c.whole(200, reply()))
        answer = self.chat("flaky/flaky")
        equal((answer.status, len(calls)), (200, 3))
        equal([call.body for call in calls[1:]], [calls[0].body] * 2, "the same request again")
        row = self.gateway.row(answer)
        equal((row["status"], row["error"] or "", row["input_tokens"]), (200, "", 10))

    def check_a_kept_connection_breaks(self):
        retries = lambda: int(re.search(rb"token_station_retries_total (\d+)", self.call("/metrics").body).group(1))
        peers = []

        def note(act):
            return lambda r, c: (peers.append(c.socket), act(c))
        calls = self.counted("aged", note(lambda c: c.whole(200, reply())), note(lambda c: c.reset()),
                             note(lambda c: c.whole(200, reply())))
        equal(self.chat("flaky/aged").status, 200)
        before = retries()
        equal((self.chat("flaky/aged").status, len(calls), retries() - before), (200, 3, 1), "tried again, and counted")
        assert peers[0] is peers[1] and peers[1] is not peers[2], peers

    def check_retries_end(self):
        calls = self.counted("down-for-good", lambda r, c: c.whole(500, FAILURE))
        answer = self.chat("odd/down-for-good")
        equal((answer.status, len(calls), answer.json()), (500, 3, FAILURE))
        equal(answer.header("x-should-retry"), None)

    def check_the_providers_wish_is_kept(self):
        for stream in (False, True):
            calls = self.counted("wish", lambda r, c: c.whole(429, FAILURE, [("retry-after-ms", "300")]),
                                 lambda r, c: c.whole(200, reply()))
            equal(self.chat("wish/wish", stream=stream).status, 200)
            waited = calls[1].time - calls[0].time
            assert 0.29 <= waited < 1.0, (stream, waited)

    def check_too_long_a_wish_is_the_clients(self):
        calls = self.counted("later", lambda r, c: c.whole(429, FAILURE, [("retry-after", "60")]))
        answer = self.chat("refusing/later")
        equal((answer.status, answer.header("retry-after"), len(calls)), (429, "60", 1))

    def check_spent_quota_is_not_retried(self):
        spent = {"error": {"message": "m", "type": "insufficient_quota", "code": "insufficient_quota"}}
        calls = self.counted("spent", lambda r, c: c.whole(429, spent))
        equal((self.chat("refusing/spent").status, len(calls)), (429, 1))

    def check_failover_by_status(self):
        self.answer("down", lambda r, c: c.whole(503, FAILURE))
        self.answer("up", lambda r, c: c.whole(200, reply()))
        answer = self.chat("chain")
        equal((answer.status, answer.header("x-token-station-provider"), answer.header("x-token-station-model")),
              (200, "second", "up"))
        row = self.gateway.row(answer)
        equal((row["requested_model"], row["provider"], row["model"]), ("chain", "second", "up"))

    def check_failover_by_refused_credential(self):
        calls = self.counted("no-key", lambda r, c: c.whole(401, FAILURE))
        self.answer("up", lambda r, c: c.whole(200, reply()))
        equal((self.chat("refused").status, len(calls)), (200, 1))

    def check_failover_by_refused_connection(self):
        self.answer("up", lambda r, c: c.whole(200, reply()))
        answer = self.chat("gone")
        equal((answer.status, answer.header("x-token-station-provider")), (200, "second"))

    def check_no_failover_after_the_first_byte(self):
        def cut(_, c):
            c.head()
            c.piece(chunk("be"))
            c.close()
        self.answer("cut", cut)
        answer = self.chat("cut", stream=True)
        equal((answer.status, answer.whole), (200, True))
        assert answer.body.startswith(chunk("be") + b'data: {"error"'), answer.body
        equal(answer.header("x-token-station-provider"), "cutting")
        equal(self.upstream.seen("never"), [], "calls of the second")

    def check_nobody_there(self):
        answer = self.chat("away/x")
        equal((answer.status, answer.header("x-should-retry")), (502, None))
        assert "cannot be reached" in answer.json()["error"]["message"], answer.body

    def check_redirect_is_not_followed(self):
        self.answer("moved", lambda r, c: c.whole(307, b"", [("location", self.upstream.url + "/elsewhere")]))
        answer = self.chat("refusing/moved")
        equal(answer.status, 502)
        assert "redirect" in answer.json()["error"]["message"]
        equal([r.path for r in self.upstream.requests if "elsewhere" in r.path], [])

    def check_circuit(self):
        healthy = threading.Event()

        def play(_, c):
            c.whole(*((200, reply()) if healthy.is_set() else (500, FAILURE)))
        self.answer("sick", play)
        self.chat("weak/sick")  # three calls
        self.chat("weak/sick")  # the fourth opens it
        count = len(self.upstream.seen("sick"))
        answer = self.chat("weak/sick")
        equal((answer.status, answer.header("x-token-station-provider")), (503, None))
        assert 1 <= int(answer.header("retry-after")) <= 2 and answer.header("x-should-retry") is None
        equal(len(self.upstream.seen("sick")), count, "calls while it is open")
        healthy.set()
        wait_for(lambda: self.chat("weak/sick").status == 200, 4, "half-open")
        equal(len(self.upstream.seen("sick")), count + 1, "one try closes it")
        equal([self.chat("weak/sick").status for _ in range(3)], [200] * 3)

    # ------------------------------------------------------------------------------------------------------ keys
    def key(self, name, *options):
        key = self.gateway.run("key", "create", name, *options).strip()
        assert len(key) == 46 and key.startswith("gw-"), key
        equal(self.call("/v1/models", key=key).status, 200, "the command ends once the running gateway knows the key")
        return key

    def check_requests_a_minute(self):
        self.answer("up", lambda r, c: c.whole(200, reply()))
        key = self.key("two-a-minute", "--rpm", "2")
        equal([self.chat("second/up", key).status for _ in range(2)], [200, 200])
        answer = self.chat("second/up", key)
        equal((answer.status, answer.header("x-should-retry")), (429, None))
        assert 1 <= int(answer.header("retry-after")) <= 120, answer.headers
        equal(answer.json()["error"]["code"], "rate_limit_exceeded")
        equal(self.chat("second/up").status, 200, "other keys are not concerned")

    def check_allowed_models(self):
        self.answer("up", lambda r, c: c.whole(200, reply()))
        key = self.key("globs", "--models", "second/*,groq/llama-?")
        equal(self.chat("second/up", key).status, 200)
        answer = self.chat("odd/up", key)
        equal((answer.status, answer.header("x-should-retry")), (403, "false"))
        answer = self.call("/v1/responses", {"model": "openai/up", "input": "x"}, key=key)
        equal((answer.status, answer.header("x-should-retry")), (400, "false"), "Codex repeats a 403")
        answer = self.chat("chain", key)
        equal((answer.status, answer.header("x-token-station-provider")), (200, "second"), "what is left of a chain")

    def check_budget(self):
        # 2,000,000 input tokens of a model at more than 0.1 USD a million pass a budget of 0.05 USD.
        self.answer("gpt-5.4-nano", lambda r, c: c.whole(200, reply(2_000_000, 10)))
        key = self.key("poor", "--budget-usd", "0.05/day")
        first = self.chat("openai/gpt-5.4-nano", key, max_completion_tokens=10)
        equal(first.status, 200)
        assert self.gateway.row(first)["cost_micro_usd"] > 50_000
        answer = self.chat("openai/gpt-5.4-nano", key, max_completion_tokens=10)
        equal((answer.status, answer.header("x-should-retry")), (402, "false"))
        equal(answer.json()["error"]["code"], "insufficient_quota")
        answer = self.call("/v1/responses", {"model": "openai/gpt-5.4-nano", "input": "x"}, key=key)
        equal((answer.status, answer.json()["error"]["code"], answer.header("x-should-retry")),
              (429, "insufficient_quota", "false"), "Codex gives up on this one only")
        equal(self.chat("openai/gpt-5.4-nano", max_completion_tokens=10).status, 200, "other keys are not concerned")

    def check_budget_of_a_key_that_is_there(self):
        self.answer("gpt-5.4-nano", lambda r, c: c.whole(200, reply(2_000_000, 10)))
        key = self.key("later")

        def change(*limits):
            equal(self.gateway.run("key", "change", "later", *limits), "")

        def asks(status):
            wait_for(lambda: self.chat("openai/gpt-5.4-nano", key, max_completion_tokens=10).status == status, 2.5,
                     "status %d" % status)

        first = self.chat("openai/gpt-5.4-nano", key, max_completion_tokens=10)
        equal(first.status, 200)
        assert self.gateway.row(first)["cost_micro_usd"] > 50_000
        change("--budget-usd", "0.05/day")
        asks(402)  # what was spent before it had a budget counts
        change("--budget-usd", "50/month")
        asks(200)
        change("--budget-usd", "0.01")
        asks(402)
        change("--budget-usd", "none")
        asks(200)

    def check_output_limit_is_reserved(self):
        self.answer("gpt-5.4-nano", lambda r, c: c.whole(200, reply(10, 10)))
        key = self.key("careful", "--budget-usd", "0.001")
        equal(self.chat("openai/gpt-5.4-nano", key, max_completion_tokens=1_000_000).status, 402)
        equal(self.chat("openai/gpt-5.4-nano", key, max_completion_tokens=10).status, 200)

    def check_unpriced_model_and_budget(self):
        self.answer("unheard-of", lambda r, c: c.whole(200, reply()))
        key = self.key("budgeted", "--budget-usd", "5")
        answer = self.chat("groq/unheard-of", key)
        equal(answer.status, 403)
        assert "--allow-unpriced" in answer.json()["error"]["message"]
        free = self.key("lenient", "--budget-usd", "5", "--allow-unpriced")
        answer = self.chat("groq/unheard-of", free)
        equal((answer.status, self.gateway.row(answer)["cost_micro_usd"]), (200, None), "unknown is never zero")
        self.answer("up", lambda r, c: c.whole(200, reply()))
        answer = self.chat("second/up", key)  # on this machine: neither money nor budget
        equal((answer.status, self.gateway.row(answer)["included"]), (200, 1))

    def check_counting_tokens_is_free(self):
        self.answer("claude-sonnet-4-5", lambda r, c: c.whole(200, {"input_tokens": 4711}))
        body = ask("anthropic/claude-sonnet-4-5")
        answer = self.call("/v1/messages/count_tokens", body)
        equal((answer.status, answer.json()), (200, {"input_tokens": 4711}))
        row = self.gateway.row(answer)
        equal((row["input_tokens"], row["output_tokens"], row["cost_micro_usd"]), (None, None, None))

    def check_expired_key(self):
        self.answer("up", lambda r, c: c.whole(200, reply()))
        key = self.key("old", "--expires", "2099-01-01")
        equal(self.chat("second/up", key).status, 200)
        base = sqlite3.connect(os.path.join(self.gateway.home, "data", "ledger.sqlite"), timeout=5)
        with base:
            base.execute("UPDATE gateway_keys SET expires_ms = 1000 WHERE name = 'old'")
            base.execute("UPDATE station_meta SET value = value + 1 WHERE name = 'keys_revision'")
        base.close()
        answer = wait_for(lambda: next((a for a in [self.chat("second/up", key)] if a.status != 200), None), 1.5)
        equal((answer.status, answer.header("x-should-retry")), (401, "false"))
        assert "expired" in answer.json()["error"]["message"], answer.body

    def check_revoked_key_ends_its_stream(self):
        gone = []

        def endless(_, c):
            c.head()
            c.piece(chunk("a"))
            gone.append(c.wait_gone(5))
            c.close()
        self.answer("endless", endless)
        key = self.key("leaver")
        stream = self.gateway.stream("/v1/chat/completions", ask("second/endless", stream=True), key)
        other = self.gateway.stream("/v1/chat/completions", ask("second/endless", stream=True))
        stream.read_until(b"\n\n")
        other.read_until(b"\n\n")
        start = time.monotonic()
        self.gateway.run("key", "revoke", "leaver")
        assert stream.read_rest(), "a bare close"
        assert time.monotonic() - start < 1.5, time.monotonic() - start
        assert b'data: {"error":' in stream.body and b"revoked" in stream.body, stream.body
        wait_for(lambda: gone and gone[0] is not None, 1.0, "the end of the call to the provider")
        equal(len(gone), 1, "streams of other keys go on")
        other.close()
        equal(self.chat("second/endless", key).status, 401)

    def check_wrong_keys(self):
        for headers in ({}, {"authorization": "Bearer gw-" + "x" * 43}, {"authorization": "Bearer sk-other"},
                        {"authorization": "Bearer " + self.gateway.key, "x-api-key": "gw-" + "y" * 43},
                        {"x-token-station-key": self.gateway.key, "authorization": "Bearer gw-" + "y" * 43}):
            answer = self.call("/v1/messages", ask("second/up"), key="", headers=headers)
            equal((answer.status, answer.json()["type"], answer.json()["error"]["type"]),
                  (401, "error", "authentication_error"), str(headers.keys()))
            equal(answer.header("x-should-retry"), "false")
        for name in ("x-api-key", "x-goog-api-key", "x-token-station-key"):
            equal(self.call("/v1/models", key="", headers={name: self.gateway.key}).status, 200, name)

    # ------------------------------------------------------------------------------------------------ clients
    def check_client_abort_ends_the_call(self):
        gone = []

        def endless(_, c):
            c.head()
            c.piece(chunk("a"))
            gone.append(c.wait_gone(5))
            c.close()
        self.answer("left-alone", endless)
        stream = self.gateway.stream("/v1/chat/completions", ask("second/left-alone", stream=True))
        stream.read_until(b"\n\n")
        identity = stream.response.getheader("x-token-station-request-id")
        stream.close()
        wait_for(lambda: gone, 3)
        assert gone[0] is not None and gone[0] < 1.0, gone
        row = self.gateway.row(identity)
        equal((row["status"], row["error"], row["estimated"]), (200, "cancelled", 1))

    def check_client_abort_before_the_answer(self):
        gone = []
        self.answer("silent", lambda r, c: (gone.append(c.wait_gone(5)), c.close()))
        connection = self.gateway.connect()
        connection.request("POST", "/v1/chat/completions", json.dumps(ask("second/silent")),
                           self.gateway.headers(None, {}))
        wait_for(lambda: self.upstream.seen("silent"), 2)
        connection.close()
        wait_for(lambda: gone, 3)
        assert gone[0] is not None and gone[0] < 1.0, gone
        row = wait_for(lambda: next((r for r in self.gateway.rows().values() if r["model"] == "silent"), None), 2)
        equal((row["status"], row["error"]), (499, "cancelled"))

    def check_slow_client_slows_the_provider(self):
        sent = [0]
        piece = chunk("x" * 60_000)

        def flood(_, c):
            c.head()
            c.socket.settimeout(1.0)
            try:
                for _ in range(4000):
                    c.piece(piece)
                    sent[0] += len(piece)
            except socket.timeout:
                pass
            c.close()
        self.answer("flood", flood)
        stream = self.gateway.stream("/v1/chat/completions", ask("second/flood", stream=True))
        stream.read_until(b"\n\n")
        before = resident(self.gateway.process.pid)
        wait_for(lambda: sent[0] > 0 and steady(lambda: sent[0]), 5, "the provider's standing still")
        # Socket buffers on loopback take several megabytes on each side; 240 MB were on offer.
        assert sent[0] < 60_000_000, sent
        with open(self.binary, "rb") as file:
            sanitized = b"__asan_init" in file.read()
        grown = resident(self.gateway.process.pid) - before
        assert grown < 30_000_000 or sanitized, grown  # the sanitizer keeps what is freed
        stream.close()

    def memory_stays_where_it_is(self):
        self.answer("steady-whole", lambda r, c: c.whole(200, reply()))

        def stream(_, c):
            c.head()
            c.piece(chunk("x" * 2000, "stop") + DONE)
            c.end()
        self.answer("steady-stream", stream)

        def some(count):
            for i in range(count):
                model = "second/steady-stream" if i % 2 else "second/steady-whole"
                more = {"messages": [{"role": "user", "content": "y" * 20_000}]}
                equal(self.chat(model, stream=bool(i % 2), **more).status, 200)
        some(300)
        before = resident(self.gateway.process.pid)
        some(1200)
        grown = resident(self.gateway.process.pid) - before
        with open(self.binary, "rb") as file:
            sanitized = b"__asan_init" in file.read()
        # 24 MB went through.
        assert grown < 4_000_000 or sanitized, grown

    # ----------------------------------------------------------------------------------------- silence (10 s and more)
    def silent_then(self, model, seconds, answer):
        def play(request, c):
            if c.wait_gone(seconds) is None:
                answer(request, c)
        self.answer(model, play)

    def check_early_status_and_comments_chat(self):
        def play(_, c):
            c.head()
            c.piece(chunk("late", "stop") + DONE)
            c.end()
        self.silent_then("late-chat", 21.8, play)
        start = time.monotonic()
        stream = self.gateway.stream("/v1/chat/completions", ask("openai/late-chat", stream=True), timeout=40)
        waited = time.monotonic() - start
        assert 9.5 < waited < 11.5, waited
        equal((stream.status, stream.response.getheader("content-type")), (200, "text/event-stream; charset=utf-8"))
        equal(stream.response.getheader("x-token-station-provider"), "openai")
        assert stream.read_rest(20)
        equal(stream.body, b": keep-alive\n\n" + chunk("late", "stop") + DONE)

    def check_early_status_and_pings_messages(self):
        self.silent_then("late-message", 21.8, lambda r, c: c.whole(529, {
            "type": "error", "error": {"type": "overloaded_error", "message": "Overloaded"}}, [("retry-after", "99")]))
        stream = self.gateway.stream("/v1/messages", ask("anthropic/late-message", stream=True, max_tokens=9),
                                     timeout=40)
        equal(stream.status, 200)
        assert stream.read_rest(20), "a bare close"
        pings, error = stream.body.split(b"event: error\n")
        equal(pings, b'event: ping\ndata: {"type": "ping"}\n\n')
        equal(json.loads(error[6:])["error"], {"type": "overloaded_error", "message": "Overloaded"})

    def check_late_error_responses(self):
        self.silent_then("late-response", 10.8, lambda r, c: c.whole(400, FAILURE))
        stream = self.gateway.stream("/v1/responses", {"model": "openai/late-response", "input": "x", "stream": True},
                                     timeout=40)
        equal(stream.status, 200)
        assert stream.read_rest(20), "a bare close"
        assert stream.body.startswith(b"event: response.failed\ndata: "), stream.body
        equal(json.loads(stream.body.split(b"data: ")[1])["response"]["status"], "failed")

    def check_keep_alive_between_events(self):
        def play(_, c):
            c.head()
            c.piece(MESSAGE_START + MESSAGE_STOP[:20])  # the half event is kept back
            if c.wait_gone(11.2) is None:
                c.piece(MESSAGE_STOP[20:])
                c.end()
        self.answer("pausing", play)
        stream = self.gateway.stream("/v1/messages", ask("anthropic/pausing", stream=True, max_tokens=9), timeout=40)
        assert stream.read_rest(20)
        equal(stream.body, MESSAGE_START + b'event: ping\ndata: {"type": "ping"}\n\n' + MESSAGE_STOP)

    def check_nothing_is_put_into_responses(self):
        def play(_, c):
            c.head()
            c.piece(b'event: response.created\ndata: {"type":"response.created"}\n\n')
            if c.wait_gone(11.2) is None:
                c.piece(RESPONSE_DONE)
                c.end()
        self.answer("pausing-response", play)
        stream = self.gateway.stream("/v1/responses", {"model": "openai/pausing-response", "input": "", "stream": True},
                                     timeout=40)
        assert stream.read_rest(20)
        equal(stream.body, b'event: response.created\ndata: {"type":"response.created"}\n\n' + RESPONSE_DONE)

    def check_no_early_status_for_a_whole_answer(self):
        self.silent_then("late-whole", 10.8, lambda r, c: c.whole(418, FAILURE))
        equal(self.chat("openai/late-whole").status, 418)

    # ------------------------------------------------------------------------------------------- what goes where
    def check_credentials_stay_apart(self):
        self.answer("echo", lambda r, c: c.whole(200, reply(), [("set-cookie", "a=b"), ("x-request-id", "req-of-them"),
                                                                ("connection", "x-hop"), ("x-hop", "1")]))
        answer = self.call("/v1/chat/completions?beta=true&key=gw-x", ask("openai/echo"), headers={
            "cookie": "session=1", "x-stainless-os": "Linux", "openai-organization": "org-1", "x-forwarded-for": "1"})
        seen = self.upstream.seen("echo")[-1]
        equal(seen.headers.get("authorization"), "Bearer sk-provider-secret")
        equal(seen.path, "/v1/chat/completions?beta=true")
        for name in ("cookie", "x-stainless-os", "x-forwarded-for", "x-api-key", "x-token-station-key"):
            equal(seen.headers.get(name), None, name)
        equal((seen.headers.get("openai-organization"), seen.headers.get("accept-encoding")), ("org-1", "identity"))
        assert self.gateway.key not in str(seen.headers) + seen.path
        equal((answer.header("x-request-id"), answer.header("set-cookie"), answer.header("x-hop") or "1"),
              ("req-of-them", None, "1"))

    def check_client_login(self):
        self.answer("claude-opus-4-5", lambda r, c: c.whole(200, {"usage": {"input_tokens": 1, "output_tokens": 1}}))
        own = {"user-agent": "claude-cli/2.1.197 (external, cli)", "x-app": "cli", "anthropic-version": "2023-06-01",
               "x-token-station-key": self.gateway.key, "authorization": "Bearer sk-ant-oat01-own",
               "anthropic-beta": "oauth-2025-04-20", "x-stainless-os": "Linux"}
        path = "/v1/messages?beta=true"
        for name in ("claude-code/claude-opus-4-5", "claude-opus-4-5"):
            answer = self.call(path, ask(name, max_tokens=5), key="", headers=own)
            equal((answer.status, answer.header("x-token-station-provider")), (200, "claude-code"), name)
            seen = self.upstream.seen("claude-opus-4-5")[-1]
            equal((seen.headers.get("authorization"), seen.headers.get("x-api-key")), ("Bearer sk-ant-oat01-own", None))
            equal((seen.headers.get("anthropic-beta"), seen.headers.get("x-stainless-os"), seen.path),
                  ("oauth-2025-04-20", "Linux", "/v1/messages?beta=true"))
            equal((seen.headers.get("x-token-station-key"), seen.headers.get("user-agent")), (None, own["user-agent"]))
            row = self.gateway.row(answer)
            equal((row["client"], row["included"], row["cost_micro_usd"]), ("claude-code", 1, None))
        answer = self.call(path, ask("anthropic/claude-opus-4-5", max_tokens=5), key="", headers=own)
        seen = self.upstream.seen("claude-opus-4-5")[-1]
        equal((answer.status, seen.headers.get("x-api-key"), seen.headers.get("authorization")),
              (200, "sk-provider-secret", None), "the login goes nowhere else")
        answer = self.call(path, ask("claude-code/claude-opus-4-5", max_tokens=5), key="",
                           headers={**own, "user-agent": "curl/8"})
        equal((answer.status, answer.json()["error"]["type"]), (403, "permission_error"), "another client")

    def check_missing_credential(self):
        answer = self.chat("mistral/mistral-small")
        equal((answer.status, answer.header("x-should-retry"), answer.header("x-token-station-provider")),
              (403, "false", None))
        assert "provider set-key mistral" in answer.json()["error"]["message"], answer.body
        answer = self.call("/v1/responses", {"model": "deepseek/x", "input": "a"})
        equal((answer.status, answer.header("x-should-retry")), (400, "false"), "Codex repeats a 403")
        self.answer("open", lambda r, c: c.whole(200, reply()))
        equal(self.chat("keyless/open").status, 200)
        equal(self.upstream.seen("open")[-1].headers.get("authorization"), None, "a server that needs no key")

    def check_names(self):
        self.answer("up", lambda r, c: c.whole(200, reply()))
        equal(self.chat("claude-via/second/up").header("x-token-station-model"), "up")
        equal(self.chat("short").header("x-token-station-provider"), "second")
        equal(self.chat("claude-via/short").status, 200)
        answer = self.chat("openai/")
        equal((answer.status, answer.json()["error"]["code"]), (404, "model_not_found"))
        answer = self.chat("gpt-5.4-nanoo-nope-" + "z" * 30)
        assert answer.status in (200, 404), answer.status  # a gpt- name is OpenAI's: the provider judges it
        answer = self.chat("clade-sonet-4-5")
        equal((answer.status, answer.header("x-should-retry")), (404, "false"))
        assert "claude-sonnet-4-5" in answer.json()["error"]["message"], answer.body

    def check_bad_requests(self):
        for body, part in ((b'{"model":"second/up","model":"a"}', "twice"), (b"[]", "object"), (b"{", "JSON"),
                           (b'{"model":5}', "string"), (b'{"messages":[]}', "model"),
                           (b'{"model":"second/up"} {}', "follows")):
            answer = self.call("/v1/chat/completions", body)
            equal((answer.status, answer.header("x-should-retry")), (400, "false"), body)
            assert part in answer.json()["error"]["message"], answer.body
        answer = self.call("/v1/chat/completions", ask("claude-code/x"))
        equal((answer.status, answer.json()["error"]["type"]), (403, "permission_error"), "a login of another client")
        answer = self.call("/v1/embeddings", {"model": "groq/x", "input": "a"})
        equal(answer.status, 404)
        answer = self.call("/v1/responses", {"model": "groq/x", "input": "a", "previous_response_id": "resp_1"})
        equal((answer.status, answer.json()["error"]["param"]), (400, "previous_response_id"))

    def check_paths_and_methods(self):
        self.answer("up", lambda r, c: c.whole(200, reply()))
        for path in ("/chat/completions", "/v1/v1/chat/completions", "/v1/chat/completions/"):
            equal(self.call(path, ask("second/up")).status, 200, path)
        answer = self.call("/v1/nothing")
        equal((answer.status, answer.header("x-should-retry")), (404, "false"))
        answer = self.call("/v1/chat/completions")
        equal((answer.status, answer.header("allow")), (405, "POST"))
        answer = self.call("/v1beta/models/nobody%FF:generateContent", {"contents": []})
        equal((answer.status, answer.json()["error"]["status"]), (404, "NOT_FOUND"), "a name that is no UTF-8")

    def check_local_safety(self):
        for host, wanted in (("evil.example", 403), ("evil.example:80", 403), ("localhost", 200), ("[::1]:80", 200),
                             ("127.0.0.1:1", 200), ("STATION.example:8787", 200), ("127.0.0.1.evil.example", 403)):
            equal(self.call("/health", key="", headers={"host": host}).status, wanted, host)
        answer = self.call("/v1/responses", {"model": "x"}, headers={"host": "evil.example"})
        equal(answer.status, 403, "a foreign host on Responses")
        for origin, wanted, cors in (("https://evil.example", 403, None), ("http://localhost:3000", 200, None),
                                     ("https://trusted.example", 200, "https://trusted.example"), ("null", 200, None),
                                     ("vscode-webview://abc", 200, None), ("http://127.0.0.1.evil.example", 403, None)):
            answer = self.call("/v1/models", headers={"origin": origin})
            equal((answer.status, answer.header("access-control-allow-origin")), (wanted, cors), origin)
        answer = self.call("/v1/messages", key="", method="OPTIONS", headers={
            "origin": "https://trusted.example", "access-control-request-method": "POST",
            "access-control-request-headers": "x-api-key"})
        equal((answer.status, answer.header("access-control-allow-headers")), (204, "x-api-key"))

    def check_responses_belong_to_their_key(self):
        other = self.key("other")

        def play(request, c):
            if request.method == "POST" and request.path.endswith("/responses"):
                c.whole(200, {"id": "resp_abc", "object": "response", "status": "completed",
                              "usage": {"input_tokens": 1, "output_tokens": 1}})
            else:
                c.whole(200, {"id": "resp_abc", "was": request.method + " " + request.path})
        self.answer("stateful", play)
        self.answer("", play)
        equal(self.call("/v1/responses/resp_abc").status, 404, "before it was made")
        equal(self.call("/v1/responses", {"model": "openai/stateful", "input": "x"}).status, 200)
        equal(self.call("/v1/responses/resp_abc?include[]=a").json()["was"], "GET /v1/responses/resp_abc?include[]=a")
        equal(self.call("/v1/responses/resp_abc", method="DELETE").json()["was"], "DELETE /v1/responses/resp_abc")
        equal(self.call("/v1/responses/resp_abc/cancel", b"", method="POST").json()["was"],
              "POST /v1/responses/resp_abc/cancel")
        equal(self.call("/v1/responses/resp_abc/input_items").json()["was"],
              "GET /v1/responses/resp_abc/input_items")
        answer = self.call("/v1/responses/resp_abc", key=other)
        equal((answer.status, answer.header("x-should-retry")), (404, "false"), "another key's")
        equal(self.call("/v1/responses/resp_abc/../../files/input_items").status, 404)

    def check_gemini_array_stream(self):
        parts = [b'[{"candidates":[{"content":{"parts":[{"text":"a"}]}}]}', b'\n,\r\n{"candidates":[{"finishReason":'
                 b'"STOP"}],"usageMetadata":{"promptTokenCount":4,"candidatesTokenCount":2}}]']

        def play(_, c):
            c.head(200, "application/json; charset=UTF-8")
            for part in parts:
                c.piece(part)
            c.end()
        self.answer("g:tag", play)
        answer = self.call("/v1beta/models/gemini%2Fg:tag:streamGenerateContent", {"contents": []})
        equal((answer.status, answer.body, answer.whole), (200, b"".join(parts), True))
        row = self.gateway.row(answer)
        equal((row["input_tokens"], row["output_tokens"], row["estimated"]), (4, 2, 0))

    def check_usage_is_asked_for_and_taken_out(self):
        usage = b'data: {"choices":[],"usage":{"prompt_tokens":9,"completion_tokens":1,"total_tokens":10}}\n\n'

        def play(request, c):
            c.head()
            c.piece(chunk("a", usage=None) + chunk(None, "stop"))
            if json.loads(request.body).get("stream_options", {}).get("include_usage"):
                c.piece(usage)
            c.piece(DONE)
            c.end()
        self.answer("metered", play)
        wanted = chunk("a", usage=None) + chunk(None, "stop") + DONE
        for options in ({}, {"stream_options": None}, {"stream_options": {}},
                        {"stream_options": {"include_usage": False}}):
            answer = self.chat("second/metered", stream=True, **options)
            equal(answer.body, wanted, str(options))
            equal(self.gateway.row(answer)["input_tokens"], 9)
        answer = self.chat("second/metered", stream=True, stream_options={"include_usage": True})
        equal(answer.body, wanted[:-len(DONE)] + usage + DONE)
        answer = self.chat("openai/metered", stream=True)
        equal((answer.body, "stream_options" in self.upstream.seen("metered")[-1].body.decode()), (wanted, False),
              "requests to openai stay raw")
        equal(self.gateway.row(answer)["estimated"], 1)

    # ---------------------------------------------------------------------------------- a gateway of one's own
    def own_gateway(self, **more):
        return station.Gateway(self.binary, self.configuration(**more), {"PROVIDER_KEY": "sk-provider-secret"})

    def slow_stream(self, model, go_on):
        """A stream that waits in its middle for an event."""
        def play(_, c):
            c.head()
            c.piece(chunk("a"))
            go_on.wait(15)
            c.piece(chunk("b", "stop") + DONE)
            c.end()
        self.answer(model, play)

    def check_reload_tears_nothing(self):
        other = Upstream()
        go_on = threading.Event()
        self.slow_stream("reloaded", go_on)
        self.answer("moving", lambda r, c: c.whole(200, reply(1)))
        other.answers["moving"] = lambda r, c: c.whole(200, reply(2))

        def tokens():
            return gateway.call("/v1/chat/completions", ask("second/moving")).json()["usage"]["prompt_tokens"]

        with self.own_gateway() as gateway:
            stream = gateway.stream("/v1/chat/completions", ask("second/reloaded", stream=True))
            stream.read_until(b"\n\n")
            equal(tokens(), 1)
            changed = self.configuration()
            changed["providers"]["second"]["base_url"] = other.url
            gateway.configure(changed)
            wait_for(lambda: tokens() == 2, 1.2, "the new configuration")
            broken = json.dumps(changed).replace('"attempts": 2', '"attempts": "2"')
            gateway.write_config(broken)
            wait_for(lambda: b"retry.attempts" in gateway.log, 1.5, "word of the mistake")
            equal(tokens(), 2)
            with open(os.path.join(gateway.home, "config.json"), encoding="utf-8") as file:
                equal(file.read(), broken, "the file is never written")
            go_on.set()
            assert stream.read_rest()
            equal(stream.body, chunk("a") + chunk("b", "stop") + DONE)
            equal(gateway.stop(), 0)
        other.close()

    def check_drain(self):
        go_on = threading.Event()
        self.slow_stream("draining", go_on)
        with self.own_gateway() as gateway:
            idle = socket.create_connection(("127.0.0.1", gateway.port))
            stream = gateway.stream("/v1/chat/completions", ask("second/draining", stream=True))
            stream.read_until(b"\n\n")
            gateway.process.send_signal(signal.SIGTERM)
            wait_for(lambda: refuses(gateway.port), 2, "the end of accepting")
            equal(gateway.process.poll(), None, "while a stream runs")
            go_on.set()
            assert stream.read_rest()
            equal(stream.body, chunk("a") + chunk("b", "stop") + DONE)
            equal(gateway.process.wait(5), 0)
            idle.close()
            rows = list(gateway.rows().values())
            equal([(row["model"], row["error"] or "") for row in rows], [("draining", "")])

    def check_drain_has_an_end(self):
        go_on = threading.Event()
        self.slow_stream("stuck", go_on)
        with self.own_gateway(timeouts={"drain_s": 0.5}) as gateway:
            stream = gateway.stream("/v1/chat/completions", ask("second/stuck", stream=True))
            stream.read_until(b"\n\n")
            gateway.process.send_signal(signal.SIGINT)
            assert stream.read_rest(), "a bare close"
            assert b'data: {"error":' in stream.body, stream.body
            equal(gateway.process.wait(5), 0)
        go_on.set()

    def check_row_survives_being_killed(self):
        self.answer("up", lambda r, c: c.whole(200, reply()))
        with self.own_gateway() as gateway:
            answer = gateway.call("/v1/chat/completions", ask("second/up"))
            time.sleep(1.0)
            equal(gateway.stop(signal.SIGKILL), -signal.SIGKILL)
            equal(gateway.row(answer)["input_tokens"], 10)

    def check_bad_configuration_stops_the_start(self):
        gateway = self.own_gateway()
        try:
            gateway.write_config('{\n "providers": {\n  "openai": { "key": "sk-very-literal" }\n }\n}')
            done = station.subprocess.run([gateway.binary, "serve", "--port", "0"], env=gateway.environment,
                                          capture_output=True, text=True, timeout=10)
            equal((done.returncode, done.stdout), (1, ""))
            assert "config.json:3: providers.openai.key" in done.stderr, done.stderr
            assert "sk-very-literal" not in done.stderr
        finally:
            gateway.close()

    def check_several_workers(self):
        self.answer("up", lambda r, c: c.whole(200, reply()))
        gateway = self.own_gateway()
        try:
            gateway.start("--workers", "3")
            with ThreadPoolExecutor(16) as pool:
                answers = list(pool.map(lambda _: gateway.call("/v1/chat/completions", ask("second/up")), range(200)))
            equal({answer.status for answer in answers}, {200})
            ids = {answer.header("x-token-station-request-id") for answer in answers}
            equal(len(ids), 200)
            wait_for(lambda: ids <= set(gateway.rows()), 3, "every row")
            equal(gateway.stop(), 0)
        finally:
            gateway.close()

    # ------------------------------------------------------------------------------------------ ledger, body log (§2, §5)
    def check_times_of_the_steps(self):
        self.answer("steps", lambda r, c: c.whole(200, reply()))
        row = self.gateway.row(self.chat("openai/steps"))
        steps = [row[name] for name in ("accepted_us", "called_us", "connected_us", "first_byte_us", "duration_us")]
        assert None not in steps and steps == sorted(steps) and steps[0] >= 0, steps
        equal(row["calls"], 1)
        again = self.counted("steps-again", lambda r, c: c.whole(500, FAILURE), lambda r, c: c.whole(200, reply()))
        row = self.gateway.row(self.chat("wish/steps-again"))
        equal((len(again), row["calls"]), (2, 2))
        assert row["called_us"] > row["overhead_us"], "the last call's"
        row = self.gateway.row(self.chat("nobody/knows"))
        equal((row["calls"], row["called_us"], row["first_byte_us"]), (0, None, None))

    def check_bodies_are_logged_where_asked(self):
        gateway = station.Gateway(self.binary, self.configuration(), {"PROVIDER_KEY": "sk-provider-secret"}).start()
        content = os.path.join(gateway.home, "data", "content.sqlite")

        def records():
            if not os.path.exists(content):
                return {}
            base = sqlite3.connect("file:%s?mode=ro" % content, uri=True, timeout=5)
            try:
                base.row_factory = sqlite3.Row
                return {row["request_id"].decode(): dict(row) for row in base.execute("SELECT * FROM bodies")}
            except sqlite3.OperationalError:
                return {}  # the table is just being made
            finally:
                base.close()

        def message(model):
            return gateway.call("/v1/messages", {**ask(model), "max_tokens": 9, "temperature": 0.5}, headers={
                "authorization": "Bearer " + gateway.key, "anthropic-version": "2023-06-01"})

        def record(answer):
            return wait_for(lambda: records().get(answer.header("x-token-station-request-id")), 5, "the bodies")
        try:
            self.answer("quiet", lambda r, c: c.whole(200, reply()))
            self.answer("loud", lambda r, c: c.whole(400, FAILURE))
            gateway.row(message("second/loud"))
            equal(records(), {}, "off is the default")
            gateway.configure(self.configuration(log={"bodies": "errors"}))
            wait_for(lambda: b"configuration read again" in gateway.log, 3, "the new configuration")
            good, bad = message("second/quiet"), message("second/loud")
            equal((good.status, bad.status), (200, 400))
            kept = record(bad)
            equal(good.header("x-token-station-request-id") in records(), False, "only what failed")
            equal(json.loads(kept["client_body"])["temperature"], 0.5)
            equal(json.loads(kept["sent_body"])["model"], "loud")
            equal((kept["status"], json.loads(kept["answer_body"])), (400, FAILURE))
            equal(json.loads(kept["reply_body"]), bad.json(), "what the client got")
            gateway.log = b""
            gateway.configure(self.configuration(log={"bodies": "all", "bodies_days": 3}))
            wait_for(lambda: b"configuration read again" in gateway.log, 3, "the new configuration")
            kept = record(message("second/quiet"))
            equal((kept["path"], kept["url"].endswith(b"/chat/completions")), (b"/v1/messages", True))
            equal(json.loads(kept["reply_body"])["type"], "message")
            passed = gateway.call("/v1/chat/completions", ask("second/quiet"))
            kept = record(passed)
            equal((kept["answer_body"], kept["reply_body"]), (passed.body, b""), "passed through: kept once")
            equal(gateway.stop(), 0)
            with open(content, "rb") as file:
                stored = file.read()
            for secret in (b"sk-provider-secret", gateway.key.encode()):
                equal(secret in stored, False, "no key in the body log")
        finally:
            gateway.close()


def resident(pid):
    with open("/proc/%d/statm" % pid, encoding="ascii") as file:
        return int(file.read().split()[1]) * os.sysconf("SC_PAGE_SIZE")


def steady(value):
    before = value()
    time.sleep(0.5)
    return value() == before


def refuses(port):
    try:
        socket.create_connection(("127.0.0.1", port), 1).close()
        return False
    except OSError:
        return True


def main():
    upstream = Upstream()
    outcomes = station.Outcomes()
    checks = Checks(sys.argv[1], upstream)
    only = os.environ.get("ONLY", "")
    with checks.gateway:
        # Together, since several wait out ten seconds of silence; the circuit's check has a provider of its own.
        with ThreadPoolExecutor(12) as pool:
            names = [name for name in dir(checks) if name.startswith("check_") and only in name]
            slow = ("late", "early", "keep_alive", "nothing_is_put")
            for name in sorted(names, key=lambda n: not any(word in n for word in slow)):
                pool.submit(outcomes.check, name[6:], getattr(checks, name))
        # By itself: what the others hold would be counted.
        if only in "memory":
            outcomes.check("memory stays where it is", checks.memory_stays_where_it_is)
        outcomes.check("stops when told to", lambda: equal(checks.gateway.stop(), 0))
        outcomes.check("no secret in the log", equal, b"sk-provider-secret" in checks.gateway.log, False)
    upstream.close()
    return outcomes.report("exchanges")


if __name__ == "__main__":
    sys.exit(main())
