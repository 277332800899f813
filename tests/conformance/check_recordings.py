#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Token Station contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every recorded text exchange through the real gateway, then each fault of the connection to a provider.

  check_recordings.py GATEWAY_BINARY [RECORDINGS_FOLDER]

Status and bytes that reach the client are the recording's, the ledger has the provider's own token counts. Without the
recordings' folder the few exchanges in data/ are played.
"""
import json
import os
import re
import sys
from concurrent.futures import ThreadPoolExecutor
from urllib.parse import quote

import replay
import reported
import station
from station import equal

HERE = os.path.dirname(os.path.abspath(__file__))
APIS = ("chat", "responses", "messages", "gemini")
# What the described providers speak natively, as far as there are recordings of it.
SPOKEN = {
    "chat": ("openai", "groq", "xai", "bailian", "deepseek", "mistral", "moonshot", "openrouter", "zai", "cerebras"),
    "responses": ("openai", "groq", "xai", "bailian", "deepseek", "openrouter"),
    "messages": ("anthropic", "bailian", "deepseek", "moonshot", "openrouter"),
    "gemini": ("gemini",),
}
OTHERS = {"chat": "other-chat", "responses": "openai", "messages": "anthropic", "gemini": "gemini"}
ASKED_FOR_USAGE = ("bailian", "openrouter", "other-chat")  # those that report a stream's usage on request only


def configuration(url):
    names = sorted({name for names in SPOKEN.values() for name in names})
    providers = {name: {"base_url": url, "key": {"env": "TEST_PROVIDER_KEY"}} for name in names}
    providers["other-chat"] = {"type": "openai-compatible", "base_url": url, "key": {"env": "TEST_PROVIDER_KEY"}}
    return {"version": 1, "providers": providers, "retry": {"attempts": 1, "base_ms": 10, "max_ms": 1500},
            "circuit": {"failures": 1000}, "timeouts": {"idle_s": 1, "first_byte_s": 5, "connect_s": 5}}


def provider_of(exchange):
    return exchange.provider if exchange.provider in SPOKEN[exchange.api] else OTHERS[exchange.api]


def request_of(exchange, provider, model):
    """Path and body of what a client sends to have this exchange."""
    body = dict(exchange.request) if isinstance(exchange.request, dict) else {}
    if exchange.api == "gemini":
        body = body or {"contents": [{"role": "user", "parts": [{"text": "hi"}]}]}
        wants_array = exchange.body.lstrip()[:1] == b"["
        method = "streamGenerateContent" if exchange.stream or wants_array else "generateContent"
        path = "/v1beta/models/%s:%s" % (quote(provider + "/" + model, safe=""), method)
        return path + ("?alt=sse" if exchange.stream else ""), body
    if not body:
        body = {"messages": [{"role": "user", "content": "hi"}]}
        if exchange.api == "responses":
            body = {"input": "hi"}
        if exchange.stream:
            body["stream"] = True
    body["model"] = provider + "/" + model
    return {"chat": "/v1/chat/completions", "responses": "/v1/responses", "messages": "/v1/messages"}[exchange.api], body


def without_usage_chunk(body):
    """A chat stream without the chunks that carry usage and no choices."""
    kept = []
    for event in re.findall(rb".*?(?:\r\n\r\n|\n\n|\Z)", body, re.S):
        data = re.match(rb"data: ?(\{.*\})", event)
        try:
            chunk = json.loads(data.group(1)) if data else {}
        except ValueError:
            chunk = {}
        if not (chunk.get("choices") == [] and isinstance(chunk.get("usage"), dict)):
            kept.append(event)
    return b"".join(kept)


def client_status(exchange):
    """A provider that refuses the gateway's own credential is not the client's 401 (contract, "Errors")."""
    if exchange.api == "responses" and exchange.status in (401, 403):
        return 400
    return 403 if exchange.status == 401 else exchange.status


def check_ledger(gateway, answer, exchange, provider, body):
    row = gateway.row(answer)
    equal((row["status"], row["provider"], row["path"], row["key_name"]),
          (client_status(exchange), provider, "passthrough", "test"), "ledger")
    if exchange.status != 200:
        equal(row["input_tokens"], None, "tokens of a refusal")
        return
    wanted = reported.reported(exchange.api, exchange.provider, body, exchange.stream)
    found = {field: row[column] for field, column in zip(reported.FIELDS, station.LEDGER_COLUMNS)}
    for field in ("input", "output"):
        if wanted[field] is None:  # then it is estimated, and the row says so
            wanted[field] = found[field]
            equal((row["estimated"], found[field] is None), (1, False), "estimated " + field)
            wanted["estimated"] = 1
    found["estimated"] = row["estimated"]
    equal(found, {"estimated": 0, **wanted}, "tokens")


def with_the_providers_name(exchange, answer, asked):
    """A Messages stream names the model as the client asked for it; here it gets the provider's name back."""
    start = next((line for line in answer.body.splitlines() if b'"message_start"' in line and line[:5] == b"data:"), None)
    theirs = next((line for line in exchange.body.splitlines() if b'"message_start"' in line), None)
    if exchange.api != "messages" or not exchange.stream or not start or not theirs or b'"model"' not in theirs:
        return answer
    ours, given = (re.search(rb'"model"\s*:\s*("[^"]*")', line) for line in (start, theirs))
    equal(json.loads(ours.group(1)), asked, "the model's name in message_start")
    whole = start[:ours.start(1)] + given.group(1) + start[ours.end(1):]
    answer.body = answer.body.replace(start, whole, 1)
    return answer


def check_exchange(gateway, server, exchange):
    provider = provider_of(exchange)
    path, body = request_of(exchange, provider, "replay:" + exchange.id)
    text = json.dumps(body, ensure_ascii=False).encode()
    answer = with_the_providers_name(exchange, gateway.call(path, text), body.get("model"))
    equal(answer.status, client_status(exchange), "status of %r" % answer.body[:300])
    wanted = exchange.body
    asked = provider in ASKED_FOR_USAGE and exchange.api == "chat" and body.get("stream") is True and not (
        body.get("stream_options") or {}).get("include_usage")
    if asked:
        wanted = without_usage_chunk(wanted)
    assert answer.whole, "the answer was cut"
    equal(answer.body, wanted, "body")
    equal(answer.header("x-token-station-provider"), provider, "provider header")
    equal(answer.header("x-token-station-model"), "replay:" + exchange.id, "model header")
    equal(answer.header("x-token-station-path"), "passthrough", "path header")
    if exchange.content_type:
        equal(answer.header("content-type"), exchange.content_type, "content type")
    if exchange.status in (400, 401, 403, 404):
        equal(answer.header("x-should-retry"), "false", "x-should-retry")
    # What the provider saw: the request's own bytes but for the model's name.
    _, seen, _ = server.seen(exchange.id)
    if not asked:
        equal(seen, text.replace(b'"%s/replay:' % provider.encode(), b'"replay:'), "request")
    else:
        equal(json.loads(seen), {**body, "model": "replay:" + exchange.id, "stream_options":
                                 {**(body.get("stream_options") or {}), "include_usage": True}}, "request")
    check_ledger(gateway, answer, exchange, provider, exchange.body)


# ----------------------------------------------------------------------------------------------------------- faults
def events_of(body):
    return re.findall(rb".*?(?:\r\n\r\n|\n\n|\r\r)", body, re.S)


def is_error_event(api, event):
    data = json.loads(re.search(rb"data: (.*)", event).group(1))
    if api == "responses":
        return event.startswith(b"event: response.failed\n") and data["response"]["status"] == "failed" and bool(
            data["response"]["error"]["message"])
    if api == "messages":
        return event.startswith(b"event: error\n") and data["type"] == "error" and bool(data["error"]["message"])
    return bool(data["error"]["message"])


def check_error_after_start(api, answer, full):
    """Whole events of the provider's, then the dialect's error event, then an orderly end."""
    equal((answer.status, answer.whole), (200, True), "how the stream ended")
    found = events_of(answer.body)
    assert found and is_error_event(api, found[-1]), answer.body[-400:]
    sent = b"".join(found[:-1])
    assert full.startswith(sent), "other bytes than the provider's: %r" % sent[-200:]
    equal(b"".join(found), answer.body, "ends with a whole event")


class Faults:
    def __init__(self, gateway, server, outcomes):
        self.gateway, self.server, self.outcomes = gateway, server, outcomes

    def call(self, exchange, options):
        path, body = request_of(exchange, provider_of(exchange), "replay:" + exchange.id + ";" + options)
        if exchange.api == "chat" and exchange.stream:
            body["stream_options"] = {"include_usage": True}
        answer = self.gateway.call(path, json.dumps(body, ensure_ascii=False).encode())
        return with_the_providers_name(exchange, answer, body.get("model"))

    def run(self, exchange):
        self.server.forget(exchange.id)
        kind = "stream" if exchange.stream else "whole"
        for name in dir(self):
            if name.startswith("fault_"):
                label = "%s %s %s" % (name[6:], exchange.api, kind)
                self.outcomes.check(label, getattr(self, name), exchange)
                self.server.forget(exchange.id)

    def cut(self, exchange, fault):
        answer = self.call(exchange, "fault=" + fault)
        if exchange.stream:
            check_error_after_start(exchange.api, answer, exchange.body)
            assert len(answer.body) > 200, answer.body
        else:
            equal((answer.status, answer.whole), (200, False), "a cut body is seen to be cut")
        row = self.gateway.row(answer)
        assert row["error"] and row["status"] == 200, row
        return answer, row

    def fault_reset_midstream(self, exchange):
        answer, row = self.cut(exchange, "reset_midstream")
        assert row["output_tokens"] is not None, row

    def fault_close_midstream(self, exchange):
        self.cut(exchange, "close_midstream")

    def fault_stall(self, exchange):
        answer, row = self.cut(exchange, "stall")
        assert 900_000 < row["duration_us"] < 2_500_000, row["duration_us"]
        assert self.server.seen(exchange.id)[2], "the call to the provider was not ended"

    def fault_truncate(self, exchange):
        answer = self.call(exchange, "fault=truncate")
        if exchange.stream:
            check_error_after_start(exchange.api, answer, exchange.body)
        else:
            equal((answer.status, answer.whole), (200, True), "status")
            equal(answer.body, exchange.body[:len(exchange.body) // 2], "body")

    def fault_slow_headers(self, exchange):
        answer = self.call(exchange, "fault=slow_headers;slow_ms=300")
        equal((answer.status, answer.body), (200, exchange.body))
        row = self.gateway.row(answer)
        assert row["duration_us"] >= 290_000, row["duration_us"]
        assert row["overhead_us"] < 200_000, row["overhead_us"]

    def again(self, exchange, status):
        answer = self.call(exchange, "fault=%d_then_ok" % status)
        equal((answer.status, answer.whole, answer.body), (200, True, exchange.body), "second try")
        equal(self.server.seen(exchange.id)[0], 2, "calls")
        equal(self.gateway.row(answer)["error"] or "", "", "ledger's error")

    def fault_429_then_ok(self, exchange):
        self.again(exchange, 429)

    def fault_500_then_ok(self, exchange):
        self.again(exchange, 500)

    def fault_always_503(self, exchange):
        answer = self.call(exchange, "fault=always_503")
        equal((answer.status, answer.whole), (503, True))
        assert answer.json()["error"], answer.body
        equal(answer.header("retry-after"), "1")
        equal(answer.header("x-should-retry"), None)
        equal(self.server.seen(exchange.id)[0], 2, "calls")
        equal(self.gateway.row(answer)["status"], 503)

    def fault_html_502(self, exchange):
        answer = self.call(exchange, "fault=html_502")
        equal((answer.status, answer.header("content-type")), (502, "text/html"))
        assert b"<h1>502 Bad Gateway</h1>" in answer.body

    def unchanged(self, exchange, fault):
        answer = self.call(exchange, "fault=" + fault)
        equal((answer.status, answer.whole), (200, True))
        wanted = reported.reported(exchange.api, exchange.provider, answer.body, exchange.stream)
        row = self.gateway.row(answer)
        equal((row["estimated"], row["input_tokens"], row["output_tokens"]), (0, wanted["input"], wanted["output"]))
        return answer

    def fault_invalid_json(self, exchange):
        answer = self.call(exchange, "fault=invalid_json")
        equal((answer.status, answer.whole), (200, True))
        assert b',"broken' in answer.body or b',,"broken' in answer.body, answer.body[-200:]

    def fault_bad_utf8(self, exchange):
        answer = self.call(exchange, "fault=bad_utf8")
        equal((answer.status, answer.whole), (200, True))
        assert b"\xff" in answer.body
        equal(self.gateway.row(answer)["status"], 200)

    def fault_crlf(self, exchange):
        answer = self.unchanged(exchange, "crlf")
        equal(answer.body, re.sub(rb"(?<!\r)\n", b"\r\n", exchange.body))

    def fault_bom(self, exchange):
        answer = self.unchanged(exchange, "bom") if exchange.stream else self.call(exchange, "fault=bom")
        equal(answer.body, b"\xef\xbb\xbf" + exchange.body)

    def fault_sse_comments(self, exchange):
        if exchange.stream:
            answer = self.unchanged(exchange, "sse_comments")
            assert answer.body.count(b": keep-alive\n\n") > 3, answer.body[:300]
            equal(reported.events(answer.body), reported.events(exchange.body))

    def fault_no_done(self, exchange):
        if not exchange.stream:
            return
        answer = self.call(exchange, "fault=no_done")
        if exchange.api == "chat":  # the finish reason was there; clients do without [DONE]
            equal((answer.whole, json.loads(reported.events(answer.body)[-1]).get("error")), (True, None))
            assert exchange.body.startswith(answer.body.rstrip())
        else:
            check_error_after_start(exchange.api, answer, exchange.body)

    def fault_wrong_content_type(self, exchange):
        answer = self.unchanged(exchange, "wrong_content_type")
        equal(answer.body, exchange.body)

    def fault_empty(self, exchange):
        answer = self.call(exchange, "fault=empty")
        if exchange.stream:
            check_error_after_start(exchange.api, answer, exchange.body)
        else:
            equal((answer.whole, answer.status), (True, 502), "an empty answer is no answer")
            assert answer.json()["error"], answer.body


def sample(exchanges, api, stream):
    """An exchange of middling length without peculiarities, for the faults."""
    def plain(exchange):
        counts = reported.reported(api, exchange.provider, exchange.body, exchange.stream)
        return (exchange.api == api and exchange.stream == stream and exchange.status == 200
                and exchange.provider in SPOKEN[api] and provider_of(exchange) not in ASKED_FOR_USAGE
                and 1500 < len(exchange.body) < 60_000 and isinstance(exchange.request, dict)
                and counts["input"] is not None and exchange.body.lstrip()[:1] != b"["
                and not exchange.request.get("previous_response_id")
                and not (stream and len(replay.split_events(exchange.body)) < 8))
    own = {"chat": "openai"}.get(api, OTHERS[api])
    found = sorted((e for e in exchanges if plain(e)), key=lambda e: (e.provider != own, len(e.body)))
    return found[len(found) // 3] if found else None


def main():
    binary, folder = sys.argv[1], sys.argv[2] if len(sys.argv) > 2 else ""
    if os.path.isdir(os.path.join(folder, "exchanges")):
        exchanges = replay.load(os.path.join(folder, "exchanges"))
        server = replay.RecordingsServer(folder)
    else:
        exchanges = replay.load(os.path.join(HERE, "data"))
        server = replay.PlainServer(exchanges)
    exchanges = [exchange for exchange in exchanges if exchange.api in APIS]
    outcomes = station.Outcomes()
    only = os.environ.get("ONLY", "")
    try:
        with station.Gateway(binary, configuration(server.url), {"TEST_PROVIDER_KEY": "sk-of-the-test"}) as gateway:
            with ThreadPoolExecutor(8) as pool:
                for exchange in exchanges:
                    if only in exchange.id:
                        pool.submit(outcomes.check, exchange.id, check_exchange, gateway, server, exchange)
            faults = Faults(gateway, server, outcomes)
            with ThreadPoolExecutor(8) as pool:
                for api in APIS:
                    for stream in (True, False):
                        exchange = sample(exchanges, api, stream)
                        assert exchange, "no exchange of %s for the faults" % api
                        pool.submit(faults.run, exchange)
            log = gateway.log
        outcomes.check("no secret in the log", equal, b"sk-of-the-test" in log, False)
    finally:
        server.close()
    return outcomes.report("recordings and faults")


if __name__ == "__main__":
    sys.exit(main())
