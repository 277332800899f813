#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Token Station contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What becomes of an exchange when the provider or the client misbehaves.

  check_exchanges.py GATEWAY_BINARY

Each check names the part of the contract that it is about.
"""
import json
import os
import socket
import sys
import threading
import time

from exchangecheck import DONE, FAILURE, MESSAGE_START, MESSAGE_STOP, RESPONSE_DONE, ExchangeChecks, ask, chunk, reply
from station import equal, wait_for


class Exchanges(ExchangeChecks):
    # -------------------------------------------------------------------------------------------------- retry, failover

    def check_retry_then_success(self):
        calls = self.counted("flaky", lambda r, c: c.whole(503, FAILURE), lambda r, c: c.reset(),
                             lambda r, c: c.whole(200, reply()))
        answer = self.chat("flaky/flaky")
        equal((answer.status, len(calls)), (200, 3))
        equal([call.body for call in calls[1:]], [calls[0].body] * 2, "the same request again")
        row = self.gateway.row(answer)
        equal((row["status"], row["error"] or "", row["input_tokens"]), (200, "", 10))

    def check_a_kept_connection_breaks(self):
        peers = []

        def note(act):
            return lambda r, c: (peers.append(c.socket), act(c))
        calls = self.counted("aged", note(lambda c: c.whole(200, reply())), note(lambda c: c.reset()),
                             note(lambda c: c.whole(200, reply())))
        with self.own_gateway() as gateway:
            for _ in range(2):
                equal(gateway.call("/v1/chat/completions", ask("flaky/aged")).status, 200)
            assert b"\ntoken_station_retries_total 1\n" in gateway.call("/metrics").body, "tried again, and counted"
        assert len(calls) == 3 and peers[0] is peers[1] and peers[1] is not peers[2], peers

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

    # ------------------------------------------------------------------------------- clients that leave, or do not read

    def check_client_abort_ends_the_call(self):
        gone = self.endless("left-alone")
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

    # -------------------------------------------------------------------------------------------- silence (§4, Streams)

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


def resident(pid):
    with open("/proc/%d/statm" % pid, encoding="ascii") as file:
        return int(file.read().split()[1]) * os.sysconf("SC_PAGE_SIZE")


def steady(value):
    before = value()
    time.sleep(0.5)
    return value() == before


if __name__ == "__main__":
    sys.exit(Exchanges(sys.argv[1]).run("exchanges", ["memory_stays_where_it_is"]))
