# SPDX-FileCopyrightText: 2026 Token Station contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the checks of media share: a gateway on simulated providers, forms, and the ledger's row of an answer."""
import http.server
import json
import os
import shutil
import ssl
import subprocess
import tempfile
import threading

import station
from mediaproviders import Wrong
from station import equal
from upstream import Upstream

PROVIDERS = ("openai", "gemini", "groq", "xai", "bailian", "byteplus")


def form(*fields, boundary="station-test-boundary"):
    """(body, headers). A field is (name, value) or (name, value, filename, content type)."""
    out = b""
    for name, value, *file in fields:
        value = value if isinstance(value, bytes) else value.encode()
        out += b'--%s\r\nContent-Disposition: form-data; name="%s"' % (boundary.encode(), name.encode())
        if file:
            out += b'; filename="%s"' % file[0].encode()
            if file[1:]:
                out += b"\r\nContent-Type: " + file[1].encode()
        out += b"\r\n\r\n" + value + b"\r\n"
    return out + b"--%s--\r\n" % boundary.encode(), {"content-type": "multipart/form-data; boundary=" + boundary}


class Files:
    """Files at https addresses of this machine; `files`: by path, (status, type or, for 302, where to, bytes)."""

    def __init__(self, files):
        self.folder = tempfile.mkdtemp(prefix="station-files-")
        self.certificate = os.path.join(self.folder, "server.pem")
        key = os.path.join(self.folder, "key.pem")
        subprocess.run(["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=localhost",
                        "-addext", "subjectAltName=DNS:localhost,IP:127.0.0.1", "-keyout", key, "-out", self.certificate],
                       check=True, capture_output=True)
        asked = self.asked = []

        class Handler(http.server.BaseHTTPRequestHandler):
            def do_GET(self):
                asked.append((self.path, dict(self.headers)))
                status, kind, data = files[self.path]
                self.send_response(status)
                if status == 302:
                    self.send_header("location", kind % self.server.server_port if "%d" in kind else kind)
                else:
                    self.send_header("content-type", kind)
                self.send_header("content-length", str(len(data)))
                self.end_headers()
                self.wfile.write(data)

            def log_message(self, *_):
                pass
        self.server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(self.certificate, key)
        self.server.socket = context.wrap_socket(self.server.socket, server_side=True)
        self.url = "https://localhost:%d" % self.server.server_port

    def __enter__(self):
        threading.Thread(target=self.server.serve_forever, daemon=True).start()
        return self

    def __exit__(self, *_):
        self.server.shutdown()
        self.server.server_close()
        shutil.rmtree(self.folder)


class Playing:
    """Stands for the answers of an upstream: the next script, whatever model the request names."""

    def __init__(self):
        self.script = None
        self.wrong = []

    def get(self, _):
        def answer(request, connection):
            if request.method == "GET" and request.path.split("?")[0].endswith("/models"):
                connection.whole(404, {"error": {"message": "there is no list"}})
                return
            try:
                self.script(request, connection)
            except (Wrong, AssertionError, KeyError, IndexError, TypeError, ValueError) as error:
                self.wrong.append("%s %s" % (request.path, error))
                connection.whole(400, {"error": {"message": "wrong: %r" % error, "type": "invalid_request_error"}})
        return answer if self.script else None


class MediaChecks:
    def __init__(self, binary):
        self.upstream = Upstream()
        self.upstream.answers = self.playing = Playing()
        key = {"env": "PROVIDER_KEY"}
        providers = {name: {"base_url": self.upstream.url, "key": key} for name in PROVIDERS}
        for name in ("second", "failing"):
            providers[name] = {"type": "openai-compatible", "base_url": self.upstream.url, "key": key}
        self.config = {
            "providers": providers, "retry": {"attempts": 2, "base_ms": 20, "max_ms": 500},
            "circuit": {"failures": 50, "open_s": 1},
            "aliases": {"hear": ["failing/whisper", "openai/whisper-1"], "say": ["failing/tts", "xai/grok-tts"],
                        "paint": ["gemini/gemini-3.1-flash-image", "xai/grok-imagine-image"]},
        }
        self.gateway = station.Gateway(binary, self.config, {"PROVIDER_KEY": "sk-provider-secret"})

    def play(self, script):
        """`script(request, connection)`, or a value: the JSON of every answer."""
        self.upstream.requests.clear()
        self.playing.wrong.clear()
        self.playing.script = script if callable(script) else lambda r, c: c.whole(200, script)

    @property
    def calls(self):
        """What the provider was asked, but for the list of its models, which the gateway looks at by itself."""
        return [r for r in self.upstream.requests if r.method != "GET" or "/models" not in r.path]

    def post(self, path, body, headers=None, key=None):
        return self.gateway.call(path, body, key=key, headers=headers, method="POST")

    def good(self, answer, status=200):
        equal(self.playing.wrong, [], "what the provider found wrong")
        equal((answer.status, answer.whole), (status, True), answer.body[:500])
        return answer

    def refused(self, answer, param, *words, status=400):
        """A 400 of the gateway's own, before the provider was called."""
        equal(answer.status, status, answer.body)
        error = answer.json()["error"]
        equal((error["param"], answer.header("x-should-retry")), (param, "false"), answer.body)
        for word in words:
            assert word in error["message"], (word, error["message"])
        equal(len(self.calls), 0, "calls of the provider")
        return error

    def run(self, what, wanted=()):
        """All checks, or the wanted ones."""
        outcomes = station.Outcomes()
        with self.gateway:
            for name in sorted(dir(self)):
                if name.startswith("check_") and (not wanted or name in wanted):
                    outcomes.check(name, getattr(self, name))
        self.upstream.close()
        return outcomes.report(what)
