# SPDX-FileCopyrightText: 2026 Token Station contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the conformance checks share: a gateway process in a home of its own, an HTTP client, a list of outcomes."""
import http.client
import json
import mmap
import os
import shutil
import signal
import socket
import sqlite3
import subprocess
import tempfile
import threading
import time
import traceback

LEDGER_COLUMNS = ("input_tokens", "output_tokens", "cached_tokens", "cache_write_tokens", "reasoning_tokens")


def wait_for(condition, seconds=5.0, what="the condition"):
    """The condition's first true value; fails after `seconds`."""
    end = time.monotonic() + seconds
    while True:
        value = condition()
        if value:
            return value
        if time.monotonic() > end:
            raise AssertionError("%s did not come true in %g s" % (what, seconds))
        time.sleep(0.01)


class Answer:
    """A whole answer. `whole` is false where the connection broke before its end."""

    def __init__(self, status, headers, body, whole):
        self.status, self.headers, self.body, self.whole = status, headers, body, whole

    def header(self, name):
        values = [v for k, v in self.headers if k.lower() == name]
        return values[0] if values else None

    def json(self):
        return json.loads(self.body)


class Stream:
    """An answer that is read as it comes."""

    def __init__(self, connection):
        self.connection = connection
        self.socket = connection.sock  # http.client drops its own once the answer ends by closing
        self.response = connection.getresponse()
        self.status = self.response.status
        self.body = b""

    def read_until(self, wanted, seconds=5.0):
        """Reads until `wanted` is in the body; the body so far."""
        self.socket.settimeout(seconds)
        while wanted not in self.body:
            piece = self.response.read1(65536)
            if not piece:
                raise AssertionError("the answer ended without %r: %r" % (wanted, self.body[-300:]))
            self.body += piece
        return self.body

    def read_rest(self, seconds=10.0):
        """Reads to the end; true where it ended as HTTP says that it must."""
        self.socket.settimeout(seconds)
        try:
            while True:
                piece = self.response.read1(65536)
                if not piece:
                    return True
                self.body += piece
        except (http.client.IncompleteRead, ConnectionResetError, ConnectionAbortedError):
            return False

    def close(self):
        self.connection.close()


class Gateway:
    """A gateway process with a home of its own. Its configuration may be changed while it runs."""

    def __init__(self, binary, config, environment=None, keys=True):
        self.binary = binary
        self.home = tempfile.mkdtemp(prefix="station-")
        self.environment = dict(os.environ, TOKEN_STATION_HOME=self.home, **(environment or {}))
        for name in list(self.environment):
            if name.lower() in ("http_proxy", "https_proxy", "all_proxy", "dbus_session_bus_address"):
                del self.environment[name]
            elif name.endswith("_API_KEY") and name not in (environment or {}):
                del self.environment[name]  # a real key of the one who runs this has no business here
        self.process = None
        self.port = 0
        self.log = b""
        self.changes = 0
        self.configure(config)
        self.key = self.run("key", "create", "test").strip() if keys else None

    def has_measurable_memory(self):
        """Whether its memory says what it takes; a sanitizer keeps what was freed, and its own marks."""
        with open(self.binary, "rb") as file, mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as program:
            return program.find(b"__asan_init") < 0 and program.find(b"__tsan_init") < 0

    def configure(self, config):
        self.write_config(json.dumps(config, indent=1))

    def reconfigure(self, config):
        """Configures, and waits until the gateway that runs goes by it: then it lets in a web page of its own."""
        self.changes += 1
        page = "https://change-%d.example" % self.changes
        self.configure({**config, "listen": {**config.get("listen", {}), "origins": [page]}})
        wait_for(lambda: self.call("/v1/models", headers={"origin": page}).status == 200, 5, "the new configuration")

    def write_config(self, text):
        path = os.path.join(self.home, "config.json")
        with open(path + ".new", "w", encoding="utf-8") as file:
            file.write(text)
        os.replace(path + ".new", path)

    def run(self, *arguments, stdin=None, expect=0):
        done = subprocess.run([self.binary, *arguments], env=self.environment, input=stdin, capture_output=True,
                              text=True, timeout=20)
        assert done.returncode == expect, "%s: %d, %s" % (arguments, done.returncode, done.stderr)
        return done.stdout

    def start(self, *arguments):
        self.process = subprocess.Popen([self.binary, "serve", "--port", "0", *arguments], env=self.environment,
                                        stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        self._logging = threading.Thread(target=self._keep_log, daemon=True)
        self._logging.start()
        line = self.process.stdout.readline().decode()
        assert line.startswith("listening on http://127.0.0.1:"), (line, self.log)
        self.port = int(line.rsplit(":", 1)[1])
        return self

    def _keep_log(self):
        for line in self.process.stderr:
            self.log += line

    def stop(self, number=signal.SIGTERM):
        """Exit code, once it has ended."""
        self.process.send_signal(number)
        return self.process.wait(20)

    def close(self):
        if self.process and self.process.poll() is None:
            self.process.kill()
            self.process.wait()
        shutil.rmtree(self.home, ignore_errors=True)
        if self.process:
            self._logging.join(5)
            # A sanitizer's finding is told where it happens, and the gateway goes on.
            assert b"Sanitizer" not in self.log and b"runtime error:" not in self.log, self.log.decode()

    def __enter__(self):
        return self.start()

    def __exit__(self, *_):
        self.close()

    def connect(self, timeout=20):
        return http.client.HTTPConnection("127.0.0.1", self.port, timeout=timeout)

    def headers(self, key, headers):
        all_headers = {"content-type": "application/json", "user-agent": "conformance/1"}
        key = self.key if key is None else key
        if key:
            all_headers["authorization"] = "Bearer " + key
        all_headers.update(headers or {})
        return all_headers

    def call(self, path, body=None, key=None, headers=None, method=None, timeout=20):
        """One request with its whole answer. A body that is no bytes is sent as JSON."""
        if body is not None and not isinstance(body, bytes):
            body = json.dumps(body).encode()
        connection = self.connect(timeout)
        try:
            connection.request(method or ("GET" if body is None else "POST"), path, body, self.headers(key, headers))
            response = connection.getresponse()
            whole = True
            try:
                data = response.read()
            except http.client.IncompleteRead as cut:
                data, whole = cut.partial, False
            except (ConnectionResetError, ConnectionAbortedError):
                data, whole = b"", False
            return Answer(response.status, response.getheaders(), data, whole)
        finally:
            connection.close()

    def stream(self, path, body, key=None, headers=None, timeout=20):
        connection = self.connect(timeout)
        connection.request("POST", path, json.dumps(body).encode(), self.headers(key, headers))
        return Stream(connection)

    def rows(self):
        """The ledger's rows by request id."""
        path = os.path.join(self.home, "data", "ledger.sqlite")
        base = sqlite3.connect("file:%s?mode=ro" % path, uri=True, timeout=5)
        try:
            base.row_factory = sqlite3.Row
            return {row["request_id"]: dict(row) for row in base.execute("SELECT * FROM ledger")}
        finally:
            base.close()

    def row(self, answer_or_id, seconds=3.0):
        wanted = answer_or_id if isinstance(answer_or_id, str) else answer_or_id.header("x-token-station-request-id")
        return wait_for(lambda: self.rows().get(wanted), seconds, "the ledger's row of " + str(wanted))


def memory(process, what):
    """Bytes: VmRSS now, VmHWM at most."""
    with open("/proc/%d/status" % process, encoding="ascii") as status:
        return int([line for line in status if line.startswith(what)][0].split()[1]) * 1024


def client_gone(connection):
    """Whether the other side of a socket has closed it."""
    try:
        connection.setblocking(False)
        return connection.recv(1, socket.MSG_PEEK) == b""
    except BlockingIOError:
        return False
    except OSError:
        return True
    finally:
        try:
            connection.setblocking(True)
        except OSError:
            pass


class Outcomes:
    """Runs checks by name and says which failed."""

    def __init__(self):
        self.passed = 0
        self.failed = []
        self.lock = threading.Lock()

    def check(self, name, function, *arguments):
        try:
            function(*arguments)
        except Exception as error:  # a check that breaks has failed
            words = str(error) if isinstance(error, AssertionError) else traceback.format_exc()
            with self.lock:
                self.failed.append(name)
                print("FAIL %s: %s" % (name, words[:2000]), flush=True)
            return
        with self.lock:
            self.passed += 1

    def report(self, what):
        print("%s: %d passed, %d failed" % (what, self.passed, len(self.failed)))
        return 1 if self.failed or not self.passed else 0


def equal(found, wanted, what=""):
    if found != wanted:
        raise AssertionError("%s: found %.600r, wanted %.600r" % (what, found, wanted))
