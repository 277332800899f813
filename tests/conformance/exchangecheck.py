# SPDX-FileCopyrightText: 2026 Token Station contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the checks of exchanges share: a gateway on a provider that is a script in this process."""
import json
import os
import socket
from concurrent.futures import ThreadPoolExecutor

import station
from station import equal
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


class ExchangeChecks:
    """One gateway for all checks but those that stop or re-configure it."""

    def __init__(self, binary):
        self.binary, self.upstream = binary, Upstream()
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

    def own_gateway(self, **more):
        return station.Gateway(self.binary, self.configuration(**more), {"PROVIDER_KEY": "sk-provider-secret"})

    def endless(self, model):
        """A stream that never ends by itself; the list that it is noted in whether its client has gone within 5 s."""
        gone = []

        def play(_, c):
            c.head()
            c.piece(chunk("a"))
            gone.append(c.wait_gone(5))
            c.close()
        self.answer(model, play)
        return gone

    def slow_stream(self, model, go_on):
        """A stream that waits in its middle for an event."""
        def play(_, c):
            c.head()
            c.piece(chunk("a"))
            go_on.wait(15)
            c.piece(chunk("b", "stop") + DONE)
            c.end()
        self.answer(model, play)

    def key(self, name, *options):
        key = self.gateway.run("key", "create", name, *options).strip()
        assert len(key) == 46 and key.startswith("gw-"), key
        equal(self.call("/v1/models", key=key).status, 200, "the command ends once the running gateway knows the key")
        return key

    def run(self, what, after=(), at_once=12):
        """All checks, several at once, since some wait out ten seconds of silence; `after`: those that go by themselves."""
        outcomes = station.Outcomes()
        only = os.environ.get("ONLY", "")
        with self.gateway:
            with ThreadPoolExecutor(at_once) as pool:
                names = [name for name in dir(self) if name.startswith("check_") and only in name]
                slow = ("late", "early", "keep_alive", "nothing_is_put")
                for name in sorted(names, key=lambda n: not any(word in n for word in slow)):
                    pool.submit(outcomes.check, name[6:], getattr(self, name))
            for name in after:
                if only in name:
                    outcomes.check(name.replace("_", " "), getattr(self, name))
            outcomes.check("stops when told to", lambda: equal(self.gateway.stop(), 0))
            outcomes.check("no secret in the log", equal, b"sk-provider-secret" in self.gateway.log, False)
        self.upstream.close()
        return outcomes.report(what)
