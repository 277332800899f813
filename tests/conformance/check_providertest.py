#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Token Station contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A provider's test says what a request to it would: same address, same credential, same outcome.

  check_providertest.py GATEWAY_BINARY
"""
import json
import subprocess
import sys

import station
from exchangecheck import ask, reply
from station import equal
from upstream import Upstream

OWN = ("demo", "local")  # in the program
LOGINS = ("openai-codex", "claude-code")  # testable from their own client only
NO_CHAT = ("kling",)
SLASHED = ("groq", "gemini", "anthropic", "mine")  # whose base URL is written with a slash at its end
CREDENTIALS = ("authorization", "x-api-key", "x-goog-api-key")


class Everything(dict):
    """One answer to all that is asked."""

    def __init__(self):
        super().__init__()
        self.play = None

    def get(self, *_):
        return self.play


def messages_reply():
    return {"id": "m", "type": "message", "role": "assistant", "content": [{"type": "text", "text": "fine"}],
            "stop_reason": "end_turn", "usage": {"input_tokens": 1, "output_tokens": 1}}


def gemini_reply():
    return {"candidates": [{"content": {"role": "model", "parts": [{"text": "fine"}]}, "finishReason": "STOP"}],
            "usageMetadata": {"promptTokenCount": 1, "candidatesTokenCount": 1}}


def good(request, connection):
    if request.method == "GET":
        connection.whole(200, {"data": [{"id": "some-model"}], "models": [{"name": "models/some-model"}]})
    elif request.path.endswith("/messages"):
        connection.whole(200, messages_reply())
    elif ":generateContent" in request.path:
        connection.whole(200, gemini_reply())
    else:
        connection.whole(200, reply())


class ProviderTests:
    def __init__(self, binary):
        self.upstream = Upstream()
        self.upstream.answers = Everything()
        self.tested = {}
        self.root = self.upstream.url[:-3]
        with station.Gateway(binary, {}, keys=False) as bare:
            listed = [line.split()[0] for line in bare.run("provider", "list").splitlines()[1:]]
        self.names = [name for name in listed if name not in OWN + LOGINS + NO_CHAT] + ["mine"]
        assert len(self.names) > 15, self.names
        providers = {}
        for name in self.names:
            providers[name] = {"base_url": "%s/%s/v9%s" % (self.root, name, "/" if name in SLASHED else ""),
                               "key": {"env": "PROVIDER_KEY"}}
        providers["mine"]["type"] = "openai-compatible"
        config = {"providers": providers, "retry": {"attempts": 0}, "circuit": {"failures": 1000}}
        self.gateway = station.Gateway(binary, config, {"PROVIDER_KEY": "sk-provider-secret"})

    def test(self, name):
        return subprocess.run([self.gateway.binary, "provider", "test", name], env=self.gateway.environment,
                              capture_output=True, text=True, timeout=20)

    def request(self, name):
        return self.gateway.call("/v1/chat/completions", ask(name + "/some-model"))

    def test_all(self):
        """What each test sends, while no gateway runs that would ask for lists of models too."""
        self.upstream.answers.play = good
        for name in self.names:
            done = self.test(name)
            equal(done.returncode, 0, (name, done.stderr))
            self.tested[name], = self.upstream.requests
            self.upstream.requests.clear()

    def agree(self, name):
        answer = self.request(name)
        equal(answer.status, 200, (name, answer.body))
        test = self.tested[name]
        request, = (one for one in self.upstream.requests if one.method == "POST")
        self.upstream.requests.clear()
        base = "/%s/v9/" % name
        assert test.path.startswith(base) and request.path.startswith(base), (test.path, request.path)
        assert "//" not in test.path + request.path, (test.path, request.path)
        sent = [{header: one.headers.get(header) for header in CREDENTIALS} for one in (test, request)]
        equal(sent[0], sent[1], name)
        assert "sk-provider-secret" in "".join(filter(None, sent[0].values())), sent[0]
        equal(test.headers.get("anthropic-version"), request.headers.get("anthropic-version"), name)

    def check_address_and_credential(self):
        self.upstream.requests.clear()
        self.upstream.answers.play = good
        for name in self.names:
            self.agree(name)

    def fail_alike(self, play, status, words):
        self.upstream.answers.play = play
        for name in self.names:
            done, answer = self.test(name), self.request(name)
            assert done.returncode != 0 and words in done.stderr, (name, done)
            equal(answer.status, status, name)
            assert words in json.dumps(answer.json()), (name, answer.body)

    def check_refused_key(self):
        body = {"error": {"message": "no such key here", "type": "authentication_error", "code": 401, "status": "X"}}
        # The client is told 403: its own key is good (contract, "Errors").
        self.fail_alike(lambda _, c: c.whole(401, body), 403, "no such key here")

    def check_provider_out_of_order(self):
        body = {"error": {"message": "out of order", "type": "server_error", "code": 500, "status": "X"}}
        self.fail_alike(lambda _, c: c.whole(500, body), 500, "out of order")

    def check_redirect(self):
        """Neither follows one: the key would go to wherever it leads."""
        elsewhere = Upstream()
        elsewhere.answers = Everything()
        elsewhere.answers.play = good
        self.upstream.answers.play = lambda _, c: c.whole(
            307, {"error": {"message": "over there"}}, headers=[("location", elsewhere.url + "/models")])
        for name in self.names:
            done, answer = self.test(name), self.request(name)
            assert done.returncode != 0, (name, done)
            assert answer.status >= 300, (name, answer.status)
        equal(elsewhere.requests, [])
        elsewhere.close()

    def run(self):
        outcomes = station.Outcomes()
        outcomes.check("each is tested", self.test_all)
        with self.gateway:
            for name in sorted(name for name in dir(self) if name.startswith("check_")):
                outcomes.check(name[6:], getattr(self, name))
            outcomes.check("stops when told to", lambda: equal(self.gateway.stop(), 0))
        self.upstream.close()
        return outcomes.report("provider tests")


if __name__ == "__main__":
    sys.exit(ProviderTests(sys.argv[1]).run())
