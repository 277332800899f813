#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Token Station contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What becomes of exchanges when the gateway's configuration changes, and when it ends; what is kept of them.

  check_lifetime.py GATEWAY_BINARY

Each check names the part of the contract that it is about.
"""
import json
import os
import signal
import socket
import sqlite3
import sys
import threading
from concurrent.futures import ThreadPoolExecutor

import station
from exchangecheck import DONE, FAILURE, ExchangeChecks, ask, chunk, reply
from station import equal, wait_for
from upstream import Upstream


class Lifetime(ExchangeChecks):
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
            gateway.row(answer, 1.0)
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
            gateway.reconfigure(self.configuration(log={"bodies": "errors"}))
            good, bad = message("second/quiet"), message("second/loud")
            equal((good.status, bad.status), (200, 400))
            kept = record(bad)
            equal(good.header("x-token-station-request-id") in records(), False, "only what failed")
            equal(json.loads(kept["client_body"])["temperature"], 0.5)
            equal(json.loads(kept["sent_body"])["model"], "loud")
            equal((kept["status"], json.loads(kept["answer_body"])), (400, FAILURE))
            equal(json.loads(kept["reply_body"]), bad.json(), "what the client got")
            gateway.reconfigure(self.configuration(log={"bodies": "all", "bodies_days": 3}))
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


def refuses(port):
    try:
        socket.create_connection(("127.0.0.1", port), 1).close()
        return False
    except OSError:
        return True


if __name__ == "__main__":
    sys.exit(Lifetime(sys.argv[1]).run("lifetime"))
