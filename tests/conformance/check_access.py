#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Token Station contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Who may what: keys, budgets, credentials, names, paths, and what is passed on of a request.

  check_access.py GATEWAY_BINARY

Each check names the part of the contract that it is about.
"""
import json
import os
import sqlite3
import sys
import time

from exchangecheck import DONE, ExchangeChecks, ask, chunk, reply
from station import equal, wait_for


class Access(ExchangeChecks):
    # ------------------------------------------------------------------------------------------------- keys and budgets

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
        gone = self.endless("endless")
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

    # -------------------------------------------------------------------------------------------------- what goes where

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


if __name__ == "__main__":
    sys.exit(Access(sys.argv[1]).run("access", at_once=1))  # two of them have one model
