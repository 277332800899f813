#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Token Station contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Whatever goes wrong at a provider of speech, transcripts or pictures, on every way of mediaways.py (PROOF.md).

  check_faults.py GATEWAY_BINARY [CHECK …]
"""
import sys
import time
from concurrent.futures import ThreadPoolExecutor

from mediacheck import MediaChecks
from mediaways import PNG, WAYS
from station import equal, wait_for


class MediaFaults(MediaChecks):
    def ask(self, way):
        path, body, headers = way.request()
        return self.post(path, body, headers)

    def good_bytes(self, way):
        kind, data = way.good
        return kind, data.replace(b"%s", self.upstream.url[:-3].encode()) if way.elsewhere else data

    def answers(self, way, result=None):
        """A provider that does what it is asked; `result(request, connection)`: what lies at a result's address."""
        kind, data = self.good_bytes(way)

        def script(request, connection):
            if request.path.startswith("/result/"):
                result(request, connection)
            else:
                connection.head(200, kind, len(data))
                connection.send(data)
        return script

    @staticmethod
    def whose(request):
        """The way that a request came by: xAI's have no model for sound, and a task is asked for by its id."""
        sounds = {"/v1/stt": "xai/grok-stt", "/v1/tts": "xai/grok-tts", "/api/v1/tasks/t": "bailian/wan2.2-t2i-flash"}
        said = request.path.encode() + b" " + request.body
        known = [way for way in WAYS if way.model == sounds.get(request.path) or way.model.split("/", 1)[1].encode() in said]
        return max(known, key=lambda way: len(way.model))

    def of(self, way):
        return [call for call in self.calls if self.whose(call) is way]

    def for_each(self, function, ways=WAYS):
        wrong = []
        for way in ways:
            try:
                function(way)
            except AssertionError as error:
                wrong.append("%s: %s" % (way, error))
        equal(wrong, [])

    def at_once(self, function, ways=WAYS):
        """For all of them at the same time: the provider does the same to each."""
        def one(way):
            try:
                function(way)
            except AssertionError as error:
                return "%s: %s" % (way, error)
            return None
        with ThreadPoolExecutor(len(ways)) as pool:
            equal([wrong for wrong in pool.map(one, ways) if wrong], [])

    # ------------------------------------------------------------------------------------------------------- errors
    def check_success(self):
        def picture(_, connection):
            connection.head(200, "image/png", len(PNG))
            connection.send(PNG)

        def one(way):
            self.play(self.answers(way, picture))
            answer = self.good(self.ask(way))
            assert answer.body and self.gateway.row(answer)["error"] is None
            equal(answer.header("x-token-station-path"), "passthrough" if way.passes else "translated")
        self.for_each(one)

    def check_errors(self):
        """Each in the provider's own shape: its words, the client's status, and how often it was tried."""
        for status, wanted, tries in ((400, 400, 1), (401, 403, 1), (403, 403, 1), (404, 404, 1), (429, 429, 3),
                                      (500, 500, 3), (503, 503, 3)):
            def one(way):
                answer = self.ask(way)
                equal((answer.status, len(self.of(way))), (wanted, tries), (status, answer.body[:300]))
                error = answer.json()
                words = error["error"].get("message") if isinstance(error.get("error"), dict) else str(error)
                assert "in its own words" in words, answer.body
                equal(answer.header("x-should-retry"), None if tries > 1 else "false")
                equal(self.gateway.row(answer)["status"], wanted)
            self.play(lambda r, c: c.whole(status, self.whose(r).error(status, "in its own words")))
            self.at_once(one)
            equal(len(self.calls), tries * len(WAYS), "calls")

    def check_retry_after_is_kept(self):
        def one(way):
            self.play(lambda r, c: c.whole(429, way.error(429, "slow down"), [("retry-after", "7")]))
            answer = self.ask(way)
            equal((answer.status, answer.header("retry-after"), len(self.calls)), (429, "7", 1), answer.body)
        self.for_each(one)

    def check_no_sense(self):
        """A good status, and a body that is none; what passes is the client's to read."""
        def one(way):
            self.play(lambda r, c: (c.head(200, "application/json", 6), c.send(b"<html>")))
            answer = self.ask(way)
            equal(answer.status, 502, answer.body)
            assert "code" in answer.json()["error"], answer.body
        self.for_each(one, [way for way in WAYS if not way.passes])

    def check_errors_with_status_200(self):
        def one(way):
            for code, status, tries in (("InvalidParameter", 400, 1), ("InvalidApiKey", 403, 1), ("AccessDenied", 403, 1),
                                        ("Throttling.RateQuota", 429, 3), ("InternalError", 502, 3)):
                self.play({"code": code, "message": "in its own words", "request_id": "r"})
                answer = self.ask(way)
                equal((answer.status, len(self.calls)), (status, tries), (code, answer.body))
                assert "in its own words" in answer.json()["error"]["message"], answer.body
        self.for_each(one, [way for way in WAYS if way.model.startswith("bailian/")])

    def check_moderation(self):
        def one(way):
            for status, body in way.blocked:
                self.play(lambda r, c: c.whole(status, body))
                answer = self.ask(way)
                equal((answer.status, len(self.calls), answer.header("x-should-retry")), (400, 1, "false"), answer.body)
                error = answer.json()["error"]
                # What passes keeps the provider's code.
                equal(error["code"], body["error"]["code"] if way.passes else "content_policy_violation")
                assert "rules" in error["message"] or "held back" in error["message"], error
        self.for_each(one, [way for way in WAYS if way.blocked])

    # ------------------------------------------------------------------------------------------------- breaking off
    def check_timeouts(self):
        """A provider that never answers is asked once; one that stops in the middle has not answered."""
        self.gateway.reconfigure({**self.config, "timeouts": {"first_byte_s": 1, "idle_s": 1}})
        try:
            self.play(lambda r, c: c.wait_gone(20))

            def silent(way):
                answer = self.ask(way)
                equal((answer.status, self.gateway.row(answer)["error"]), (504, "provider timed out"), answer.body)
                assert "timeouts.first_byte_s" in answer.json()["error"]["message"], answer.body
            self.at_once(silent)
            equal(len(self.calls), len(WAYS), "calls")

            def half(request, connection):
                kind, data = self.good_bytes(self.whose(request))
                connection.head(200, kind, len(data))
                connection.send(data[:len(data) // 2])
                connection.wait_gone(20)

            def stops(way):
                answer = self.ask(way)
                # What has begun can only break; what was held back has a status.
                assert (answer.status, answer.whole) in ((504, True), (200, False)), (answer.status, answer.body[:200])
                assert answer.whole or self.begins_early(way), way
                assert "broke" in self.gateway.row(answer)["error"], self.gateway.row(answer)["error"]
            self.play(half)
            self.at_once(stops)
        finally:
            self.gateway.reconfigure(self.config)

    @staticmethod
    def begins_early(way):
        """Whether the client gets bytes as they come."""
        return way.passes or way.model in ("groq/playai-tts", "xai/grok-tts", "bailian/qwen3-tts-flash")

    def check_cancel(self):
        """The client leaves, before the answer and within it: the call to the provider ends within a second."""
        gone = []
        for when in ("before", "within"):
            def script(request, connection):
                if when == "within":
                    kind, data = self.good_bytes(self.whose(request))  # one that is none would be tried again
                    try:
                        connection.head(200, kind, len(data))
                        connection.send(data[:1])
                    except OSError:
                        pass  # the client left before that: its call is over already
                gone.append(connection.wait_gone(10))
            gone.clear()
            self.play(script)

            def leave(way):
                path, body, headers = way.request()
                connection = self.gateway.connect()
                connection.request("POST", path, body, self.gateway.headers(None, headers))
                leaving.append(connection)
            leaving = []
            self.for_each(leave)
            wait_for(lambda: len(self.calls) == len(WAYS), 10, "all calls")
            started = {row for row in self.gateway.rows()}
            for connection in leaving:
                connection.close()
            left = time.monotonic()
            wait_for(lambda: len(gone) == len(WAYS), 10, "their ends")
            assert None not in gone and time.monotonic() - left < 2, (when, gone)
            wait_for(lambda: len(self.gateway.rows()) - len(started) == len(WAYS), 5, "the ledger's rows")
            rows = [row for identity, row in self.gateway.rows().items() if identity not in started]
            equal({row["error"] for row in rows}, {"cancelled"}, when)

    def check_cut(self):
        """Half of an answer is none, whatever it looks like: a status where there can be one, or a broken connection."""
        def one(way):
            kind, data = self.good_bytes(way)

            def script(request, connection):
                connection.head(200, kind, len(data))
                connection.send(data[:len(data) // 2])
                connection.close()
            self.play(script)
            answer = self.ask(way)
            if self.begins_early(way):
                equal((answer.status, answer.whole), (200, False), answer.body[:200])
                equal(self.gateway.row(answer)["error"], "provider broke off")
            else:
                equal((answer.status, answer.whole, len(self.calls)), (502, True, 3), answer.body[:200])
        self.for_each(one)

    # ------------------------------------------------------------------------------------------ what lies elsewhere
    def results(self, way, result):
        self.play(self.answers(way, result))
        answer = self.ask(way)
        made = [r for r in self.calls if r.method == "POST" and "cancel" not in r.path]
        equal(len(made), 1, "made, and paid, once")
        return answer

    def check_expired_address(self):
        def one(way):
            for status in (403, 404, 410):
                answer = self.results(way, lambda r, c: c.whole(status, {"error": "expired"}))
                equal(answer.status, 502, answer.body)
                error = answer.json()["error"]
                equal((error["code"], answer.header("x-should-retry")), ("result_not_fetched", "false"), error)
                assert str(status) in error["message"] and "could not be fetched" in error["message"], error
            # A page that says so, with a good status.
            answer = self.results(way, lambda r, c: (c.head(200, "text/html", 6), c.send(b"<html>")))
            equal((answer.status, answer.json()["error"]["code"], answer.header("x-should-retry")),
                  (502, "result_not_fetched", "false"), answer.body)
        self.for_each(one, [way for way in WAYS if way.elsewhere])

    def check_cut_download(self):
        """It is fetched again, and not made again."""
        def one(way):
            tries = []

            def cut(request, connection):
                tries.append(request)
                connection.head(200, "image/png", len(PNG))
                connection.send(PNG if len(tries) > 2 else PNG[:20])
                connection.close()
            answer = self.results(way, cut)
            equal((answer.status, len(tries)), (200, 3), answer.body)
            tries[:] = []

            def always(request, connection):
                connection.head(200, "image/png", len(PNG))
                connection.send(PNG[:20])
                connection.close()
            answer = self.results(way, always)
            equal((answer.status, answer.json()["error"]["code"]), (502, "result_not_fetched"), answer.body)
        self.for_each(one, [way for way in WAYS if way.elsewhere])


if __name__ == "__main__":
    sys.exit(MediaFaults(sys.argv[1]).run("media's faults", sys.argv[2:]))
