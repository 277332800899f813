# SPDX-FileCopyrightText: 2026 Token Station contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A provider for the checks: each model's name stands for a function that answers on the bare connection."""
import json
import re
import socket
import socketserver
import struct
import threading
import time
from urllib.parse import unquote

import station


class Request:
    def __init__(self, method, path, headers, body):
        self.method, self.path, self.headers, self.body = method, path, headers, body
        self.time = time.monotonic()
        try:
            self.model = json.loads(body)["model"]
        except (ValueError, KeyError, TypeError):
            found = re.search(r"/models/(.+):\w+$", unquote(path.split("?")[0]))
            self.model = found.group(1) if found else ""


class Connection:
    """What a model's function answers on. Every method fails once the gateway has closed the connection."""

    def __init__(self, sock):
        self.socket = sock
        self.chunked = False
        self.keep = True

    def send(self, data):
        self.socket.sendall(data)

    def head(self, status=200, content_type="text/event-stream", length=None, headers=()):
        self.chunked = length is None
        lines = ["HTTP/1.1 %d X" % status, "content-type: " + content_type]
        lines += ["%s: %s" % header for header in headers]
        lines.append("transfer-encoding: chunked" if self.chunked else "content-length: %d" % length)
        self.send(("\r\n".join(lines) + "\r\n\r\n").encode())

    def piece(self, data):
        if data:
            self.send(b"%x\r\n%s\r\n" % (len(data), data) if self.chunked else data)

    def end(self):
        if self.chunked:
            self.send(b"0\r\n\r\n")

    def whole(self, status, body, headers=()):
        body = body if isinstance(body, bytes) else json.dumps(body).encode()
        self.head(status, "application/json", len(body), headers)
        self.send(body)

    def close(self):
        self.keep = False

    def reset(self):
        self.socket.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        self.socket.close()
        self.keep = False

    def gone(self):
        return station.client_gone(self.socket)

    def wait_gone(self, seconds):
        """Seconds until the gateway closed the connection, or None."""
        start = time.monotonic()
        while time.monotonic() - start < seconds:
            if self.gone():
                return time.monotonic() - start
            time.sleep(0.01)
        return None


class Upstream:
    """Listens on loopback. `answer` maps a model's name to function(request, connection)."""

    def __init__(self):
        self.answers = {}
        self.requests = []
        self.connections = 0
        upstream = self

        class Handler(socketserver.BaseRequestHandler):
            def handle(self):
                upstream.connections += 1
                upstream.serve(self.request)

        class Server(socketserver.ThreadingTCPServer):
            allow_reuse_address = True
            daemon_threads = True
            request_queue_size = 128

        self.server = Server(("127.0.0.1", 0), Handler)
        self.url = "http://127.0.0.1:%d/v1" % self.server.server_address[1]
        threading.Thread(target=self.server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True).start()

    def close(self):
        self.server.shutdown()
        self.server.server_close()

    def seen(self, model):
        return [request for request in self.requests if request.model == model]

    def seen_id(self, identity):
        return [request for request in self.requests if request.model.split(";")[0] == "replay:" + identity]

    def serve(self, sock):
        sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        reader = sock.makefile("rb")
        try:
            while True:
                line = reader.readline(65536)
                if not line:
                    return
                method, path, _ = line.decode("latin1").split(" ", 2)
                headers = {}
                while True:
                    line = reader.readline(65536).strip()
                    if not line:
                        break
                    name, value = line.decode("latin1").split(":", 1)
                    headers[name.strip().lower()] = value.strip()
                body = reader.read(int(headers.get("content-length", 0)))
                request = Request(method, path, headers, body)
                self.requests.append(request)
                connection = Connection(sock)
                answer = self.answers.get(request.model) or self.answers.get(request.model.split(";")[0])
                if answer:
                    answer(request, connection)
                else:
                    connection.whole(404, {"error": {"message": "no such model", "type": "invalid_request_error"}})
                if not connection.keep:
                    return
        except (OSError, ValueError):
            return
        finally:
            try:
                sock.close()
            except OSError:
                pass
