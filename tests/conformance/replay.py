# SPDX-FileCopyrightText: 2026 Token Station contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Recorded exchanges, and who plays them: the recordings' own server where they are at hand, else a plain one."""
import base64
import json
import os
import re
import subprocess
import sys
import time
import urllib.request

from upstream import Upstream


class Exchange:
    def __init__(self, document):
        self.document = document
        self.id = document["id"]
        self.api = document["api"]
        self.provider = document["provider"]
        answer = document["response"]
        self.status = answer["status"]
        self.body = (base64.b64decode(answer["body_b64"]) if answer.get("body_b64") is not None
                     else (answer.get("body_text") or "").encode("utf-8", "surrogatepass"))
        self.headers = {k.lower(): v for k, v in (answer.get("headers") or {}).items()}
        self.content_type = self.headers.get("content-type", "")
        self.stream = "event-stream" in self.content_type or re.match(rb"\s*(event:|data:|id:)", self.body) is not None
        self.request = document["request"].get("body")


def load(folder):
    exchanges = []
    for name in sorted(os.listdir(folder)):
        if name.endswith(".json"):
            with open(os.path.join(folder, name), encoding="utf-8") as file:
                exchanges.append(Exchange(json.load(file)))
    return exchanges


class RecordingsServer:
    """The recordings' replay_server.py in a process of its own."""

    def __init__(self, folder):
        self.process = subprocess.Popen(
            [sys.executable, os.path.join(folder, "replay_server.py"), "--dir", os.path.join(folder, "exchanges"),
             "--port", "0", "--quiet"], stdout=subprocess.PIPE)
        line = self.process.stdout.readline().decode()
        self.root = re.search(r"http://[\d.:]+", line).group(0)
        self.url = self.root + "/v1"

    def ask(self, path, method="GET"):
        request = urllib.request.Request(self.root + path, method=method)
        with urllib.request.build_opener(urllib.request.ProxyHandler({})).open(request, timeout=10) as answer:
            return json.load(answer)

    def seen(self, identity):
        """How often an exchange was asked for, the last body that came, and whether the asker left."""
        found = self.ask("/__seen/%s?wait_ms=2000" % identity)
        return found["count"], (found["last"].get("body_text") or "").encode(), found["outcome"]["client_gone"]

    def forget(self, identity):
        self.ask("/__reset?id=" + identity, "POST")

    def close(self):
        self.process.kill()
        self.process.wait()


def split_events(body):
    return re.findall(rb".*?(?:\r\n\r\n|\n\n|\Z)", body, re.S)[:-1] or [body]


def damaged(body, stream, fault):
    """The body after a fault that changes bytes only."""
    if fault == "invalid_json":
        spot = body.rindex(b"{", 0, len(body) // 2) + 1
        return body[:spot] + b',"broken' + body[spot:]
    if fault == "bad_utf8":
        spot = body.index(b'"', len(body) // 2) + 1
        return body[:spot] + b"\xff\xc3\x28" + body[spot:]
    if fault == "no_done":
        return b"".join([event for event in split_events(body) if event.strip()][:-1])
    if fault == "crlf":
        return re.sub(rb"(?<!\r)\n", b"\r\n", body)
    if fault == "bom":
        return b"\xef\xbb\xbf" + body
    if fault == "sse_comments":
        return b"".join(b": keep-alive\n\n" + event for event in split_events(body) if event)
    return b"" if fault == "empty" else body


class PlainServer:
    """Plays the few exchanges that lie beside the checks, with the same names and faults."""

    def __init__(self, exchanges):
        self.upstream = Upstream()
        self.url = self.upstream.url
        self.failed = {}
        self.gone = {}
        for exchange in exchanges:
            self.upstream.answers["replay:" + exchange.id] = lambda request, connection, exchange=exchange: (
                self.play(exchange, request, connection))

    def seen(self, identity):
        found = self.upstream.seen_id(identity)
        time.sleep(0.05)
        return len(found), found[-1].body, self.gone.get(identity, False)

    def forget(self, identity):
        for request in self.upstream.seen_id(identity):
            self.upstream.requests.remove(request)
        self.failed.pop(identity, None)
        self.gone.pop(identity, None)

    def close(self):
        self.upstream.close()

    def play(self, exchange, request, connection):
        options = dict(part.split("=", 1) for part in request.model.split(";")[1:])
        fault = options.get("fault", "")
        failing = re.fullmatch(r"(?:always_(\d+)|(\d+)_then_ok)", fault)
        if failing:
            if failing.group(1) or exchange.id not in self.failed:
                self.failed[exchange.id] = True
                connection.whole(int(failing.group(1) or failing.group(2)),
                                 {"error": {"type": "server_error", "message": "on purpose"}}, [("retry-after", "1")])
                return
        if fault == "html_502":
            page = b"<html><h1>502 Bad Gateway</h1></html>"
            connection.head(502, "text/html", len(page))
            connection.send(page)
            return
        if fault == "slow_headers":
            time.sleep(float(options.get("slow_ms", 3000)) / 1000)
        body = damaged(exchange.body, exchange.stream, fault)
        cut = fault in ("reset_midstream", "close_midstream", "truncate", "stall")
        sent = body[:int(len(body) * float(options.get("at", 0.5)))] if cut else body
        kind = "text/plain" if fault == "wrong_content_type" else exchange.content_type or (
            "text/event-stream" if exchange.stream else "application/json")
        declared = len(sent) if fault == "truncate" else len(body)
        connection.head(exchange.status, kind, None if exchange.stream else declared)
        step = int(options.get("chunk", 0)) or (len(sent) + 6) // 7 or 1
        for at in range(0, len(sent), step):
            connection.piece(sent[at:at + step])
        if fault == "reset_midstream":
            time.sleep(0.02)
            connection.reset()
        elif fault == "stall":
            self.gone[exchange.id] = connection.wait_gone(float(options.get("stall_ms", 60000)) / 1000) is not None
            connection.close()
        elif fault == "close_midstream":
            connection.close()
        else:
            connection.end()
