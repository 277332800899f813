#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Token Station contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Gateway processes as a whole: one a home, handing over, the command line and its exit codes.

check_processes.py GATEWAY_PROGRAM   needs nothing but the program; answers come from its demo provider.
"""
import json
import os
import re
import signal
import socket
import stat
import subprocess
import sys
import threading
from concurrent.futures import ThreadPoolExecutor

from station import Gateway, Outcomes, equal, wait_for

HELLO = {"model": "demo/hello;pace=0", "messages": [{"role": "user", "content": "Respond with exactly the word: pong"}]}
LONG = {"model": "demo/hello;tokens=150;pace=20", "stream": True, "messages": [{"role": "user", "content": "hello"}]}
CHAT = "/v1/chat/completions"


def command(gateway, *arguments, stdin=""):
    return subprocess.run([gateway.binary, *arguments], env=gateway.environment, input=stdin, capture_output=True,
                          text=True, timeout=20)


def one_line(text):
    equal(text.count("\n"), 1, "lines on standard error: " + text)
    return text


def successor(gateway):
    """Starts a process that takes over; it, once it listens."""
    process = subprocess.Popen([gateway.binary, "serve", "--take-over"], env=gateway.environment,
                               stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    equal(process.stdout.readline(), "listening on http://127.0.0.1:%d\n" % gateway.port)
    return process


def check_second_gateway_of_a_home(binary):
    with Gateway(binary, {}) as gateway:
        lock = json.load(open(os.path.join(gateway.home, "state", "gateway.lock"), encoding="utf-8"))
        equal((lock["pid"], lock["kind"], lock["port"]), (gateway.process.pid, "headless", gateway.port))
        second = command(gateway, "serve", "--port", "0")
        equal(second.returncode, 1)
        assert str(gateway.process.pid) in one_line(second.stderr), second.stderr
        equal(gateway.stop(), 0)
        assert not os.path.exists(os.path.join(gateway.home, "state", "gateway.lock"))


def check_killed_gateway_leaves_nothing_in_the_way(binary):
    with Gateway(binary, {}) as gateway:
        gateway.stop(signal.SIGKILL)
        gateway.start()
        equal(gateway.call(CHAT, HELLO).status, 200)


def check_hand_over_refuses_no_connection(binary):
    with Gateway(binary, {}) as gateway:
        stream = gateway.stream(CHAT, LONG)
        stream.read_until(b"data:")
        stopped = threading.Event()
        statuses, refused = [], []

        def knock():
            while not stopped.is_set():
                try:
                    statuses.append(gateway.call(CHAT, HELLO).status)
                except OSError as error:
                    refused.append(error)

        knocking = [threading.Thread(target=knock) for _ in range(4)]
        for thread in knocking:
            thread.start()
        wait_for(lambda: len(statuses) > 20, what="requests before the hand-over")
        process = successor(gateway)
        try:
            before = len(statuses)
            wait_for(lambda: len(statuses) > before + 40, what="requests after it")
            # The stream that the old process carries ends as it should, and then that process is gone.
            assert stream.read_rest() and stream.body.endswith(b"data: [DONE]\n\n"), stream.body[-200:]
            equal(gateway.process.wait(10), 0)
            after = len(statuses)
            wait_for(lambda: len(statuses) > after + 20, what="requests to the new process alone")
            stopped.set()
            for thread in knocking:
                thread.join()
            equal(refused, [])
            equal(set(statuses), {200})
            lock = json.load(open(os.path.join(gateway.home, "state", "gateway.lock"), encoding="utf-8"))
            equal(lock["pid"], process.pid)
        finally:
            stopped.set()
            process.terminate()
            equal(process.wait(20), 0)


def check_commands_at_once(binary):
    """Each finds the running gateway, whoever else asks for it at that moment."""
    with Gateway(binary, {}) as gateway:
        def make(number):
            key = gateway.run("key", "create", "key-%d" % number).strip()
            return gateway.call("/v1/models", key=key).status
        with ThreadPoolExecutor(10) as pool:
            equal(list(pool.map(make, range(30))), [200] * 30, "known once the command has ended")


def check_questions_while_one_takes_over(binary):
    """They are answered, and the one that takes over is not forgotten for them; a second one is turned away."""
    with Gateway(binary, {}) as gateway:
        path = os.path.join(gateway.home, "state", "control.sock")

        def ask(line):
            s = socket.socket(socket.AF_UNIX)
            s.settimeout(5)
            s.connect(path)
            s.sendall(line + b"\n")
            return s
        taking = ask(b"hand-over")
        data, descriptors, _, _ = socket.recv_fds(taking, 4096, 8)
        assert descriptors and b'"port"' in data, data
        for _ in range(3):
            with ask(b"status") as asking:
                assert b'"pid"' in asking.recv(4096)
        with ask(b"hand-over") as second:
            equal(second.recv(4096), b"", "a second one")
        taking.sendall(b"listening\n")
        assert taking.recv(4096).startswith(b"going")
        equal(gateway.process.wait(10), 0)
        for descriptor in descriptors:
            os.close(descriptor)
        taking.close()


def check_deep_home(binary):
    """A control socket's path may have about a hundred bytes; a home may have more."""
    gateway = Gateway(binary, {}, keys=False)
    deep = os.path.join(gateway.home, *["a-rather-long-folder-name"] * 6)
    os.makedirs(deep)
    gateway.environment["TOKEN_STATION_HOME"] = deep
    gateway.key = gateway.run("key", "create", "test").strip()
    with gateway:
        equal(command(gateway, "serve", "--port", "0").returncode, 1)
        process = successor(gateway)
        equal(gateway.process.wait(10), 0)
        equal(gateway.call(CHAT, HELLO).status, 200)
        process.terminate()
        equal(process.wait(20), 0)


def check_port_in_use(binary):
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = other.getsockname()[1]
        gateway = Gateway(binary, {"listen": {"port": port}})
        try:
            taken = command(gateway, "serve")
            equal(taken.returncode, 1)
            assert str(port) in one_line(taken.stderr), taken.stderr
            equal(taken.stdout, "")
            doctor = json.loads(command(gateway, "doctor", "--json").stdout)
            assert any(f["check"] == "port" and f["state"] == "problem" for f in doctor), doctor
        finally:
            gateway.close()


def check_other_addresses_need_a_key(binary):
    gateway = Gateway(binary, {}, keys=False)
    try:
        refused = command(gateway, "serve", "--host", "0.0.0.0", "--port", "0")
        equal(refused.returncode, 1)
        assert "key create" in one_line(refused.stderr), refused.stderr
    finally:
        gateway.close()


def check_ipv6(binary):
    with Gateway(binary, {}) as gateway, socket.socket(socket.AF_INET6) as client:
        try:
            client.connect(("::1", gateway.port))
        except OSError as error:
            if error.errno == 99:  # this machine has no IPv6
                return
            raise
        client.sendall(b"GET /health HTTP/1.1\r\nHost: [::1]:%d\r\nConnection: close\r\n\r\n" % gateway.port)
        assert client.recv(65536).startswith(b"HTTP/1.1 200"), "no answer over ::1"


def check_key_commands(binary):
    gateway = Gateway(binary, {}, keys=False)
    try:
        made = command(gateway, "key", "create", "ci", "--models", "demo/*,openai/gpt-5*", "--rpm", "5", "--budget-usd",
                       "2.50/day", "--expires", "2099-01-31")
        assert re.fullmatch(r"gw-[A-Za-z0-9_-]{43}\n", made.stdout), made.stdout
        [row] = json.loads(command(gateway, "key", "list", "--json").stdout)
        equal([row[name] for name in ("name", "models", "rpm", "budget_usd", "period", "expires")],
              ["ci", "demo/*,openai/gpt-5*", 5, 2.5, "day", "2099-01-31"])
        for folder, _, files in os.walk(gateway.home):
            equal(stat.S_IMODE(os.stat(folder).st_mode), 0o700, folder)
            for name in files:
                path = os.path.join(folder, name)
                assert made.stdout.strip().encode() not in open(path, "rb").read(), "the key lies in " + path
                if name != "config.json":  # the test's own
                    equal(stat.S_IMODE(os.stat(path).st_mode), 0o600, path)
        # What is not named stays as it is.
        equal(command(gateway, "key", "change", "ci", "--budget-usd", "7", "--models", "all").returncode, 0)
        equal(command(gateway, "key", "change", "ci", "--rpm", "none", "--expires", "never").returncode, 0)
        [row] = json.loads(command(gateway, "key", "list", "--json").stdout)
        equal([row[name] for name in ("name", "models", "rpm", "budget_usd", "period", "unpriced", "expires")],
              ["ci", "all", None, 7, "month", "refused", None])
        equal(command(gateway, "key", "change", "ci", "--allow-unpriced").returncode, 0)
        equal(json.loads(command(gateway, "key", "list", "--json").stdout)[0]["unpriced"], "allowed")
        equal(command(gateway, "key", "change", "ci", "--budget-usd", "none").returncode, 0)
        equal(json.loads(command(gateway, "key", "list", "--json").stdout)[0]["budget_usd"], None)
        nobody = command(gateway, "key", "change", "cj", "--rpm", "5")
        equal(nobody.returncode, 1)
        assert "Close to it: ci" in one_line(nobody.stderr), nobody.stderr
        twice = command(gateway, "key", "create", "ci")
        equal(twice.returncode, 1)
        one_line(twice.stderr)
        equal(command(gateway, "key", "revoke", "ci").returncode, 0)
        gone = command(gateway, "key", "revoke", "ci")
        equal(gone.returncode, 1)
        one_line(gone.stderr)
    finally:
        gateway.close()


def check_wrong_usage(binary):
    gateway = Gateway(binary, {}, keys=False)
    try:
        for arguments in ([], ["fly"], ["key"], ["key", "create"], ["key", "create", "a", "b"], ["serve", "--port", "x"],
                          ["serve", "--port", "70000"], ["serve", "--wings"], ["key", "create", "a", "--rpm", "0"],
                          ["key", "create", "a", "--budget-usd", "-1"], ["key", "create", "a", "--expires", "yesterday"],
                          ["key", "change"], ["key", "change", "a", "--budget-usd", "much"], ["key", "create", "a", "--rpm", "none"],
                          ["usage", "--since", "soon"], ["usage", "--by", "colour"], ["models", "--kind", "hat"],
                          ["provider", "set-key"]):
            done = command(gateway, *arguments)
            equal(done.returncode, 2, arguments)
            assert done.stderr and not done.stdout, (arguments, done)
        for arguments in (["--help"], ["serve", "--help"], ["key", "create", "--help"], ["provider", "list", "--help"],
                          ["models", "--help"], ["usage", "--help"], ["doctor", "--help"]):
            done = command(gateway, *arguments)
            equal(done.returncode, 0, arguments)
            assert "sage" in done.stdout, done.stdout
    finally:
        gateway.close()


def check_provider_commands(binary):
    secret = "sk-of-nobody-0123456789"
    gateway = Gateway(binary, {"providers": {"openai": {"key": {"env": "SOME_KEY"}}}}, {"SOME_KEY": secret}, keys=False)
    try:
        listed = command(gateway, "provider", "list", "--json")
        rows = {row["id"]: row for row in json.loads(listed.stdout)}
        equal(rows["openai"]["credential"], "environment SOME_KEY")
        equal(rows["anthropic"]["credential"], "none")
        equal(rows["demo"]["credential"], "none needed")
        assert secret not in listed.stdout + listed.stderr
        equal(command(gateway, "provider", "test", "demo").returncode, 0)
        unset = command(gateway, "provider", "test", "anthropic")
        equal(unset.returncode, 1)
        one_line(unset.stderr)
        unknown = command(gateway, "provider", "test", "opnai")
        equal(unknown.returncode, 1)
        assert "openai" in one_line(unknown.stderr)
        empty = command(gateway, "provider", "set-key", "anthropic", stdin="  \n")
        equal(empty.returncode, 1)
        one_line(empty.stderr)
        # No session bus here, so no keychain: said plainly, and nothing is kept in a file instead.
        missing = command(gateway, "provider", "set-key", "anthropic", stdin=secret)
        equal(missing.returncode, 1)
        assert "eychain" in one_line(missing.stderr), missing.stderr
        for folder, _, files in os.walk(gateway.home):
            for name in files:
                assert secret.encode() not in open(os.path.join(folder, name), "rb").read(), name
    finally:
        gateway.close()


def check_usage_and_models(binary):
    with Gateway(binary, {"providers": {"own": {"type": "openai-compatible", "base_url": "http://127.0.0.1:9/v1",
                                                "key": None, "models": [{"id": "one", "context_window": 4096}]}}}) as gateway:
        answer = gateway.call(CHAT, HELLO)
        gateway.row(answer)
        for by, group in (("provider", "demo"), ("model", "demo/hello;pace=0"), ("key", "test"), ("client", "conformance")):
            [row] = json.loads(gateway.run("usage", "--json", "--since", "1h", "--by", by))
            equal((row[by], row["exchanges"], row["failed"]), (group, 1, 0))
        equal(row["input"], answer.json()["usage"]["prompt_tokens"])
        models = {m["model"]: m for m in json.loads(gateway.run("models", "--json"))}
        equal(models["own/one"]["context"], 4096)
        assert len(models) > 600, len(models)
        metrics = gateway.call("/metrics").body.decode()
        assert 'token_station_exchanges_total{provider="demo",status="200"} 1\n' in metrics, metrics
        equal(gateway.call("/metrics", key="").status, 401)
        equal(gateway.call("/health", key="").json()["ledger"], "ok")


def check_credential_reaches_a_running_gateway(binary):
    """A key file that is written while the gateway runs, by way of the configuration that names it."""
    with Gateway(binary, {}) as gateway:
        request = {"model": "own/m", "messages": []}
        equal(gateway.call(CHAT, request).status, 404)
        with open(os.path.join(gateway.home, "own.key"), "w", encoding="utf-8") as file:
            file.write("sk-own\n")
        gateway.configure({"providers": {"own": {"type": "openai-compatible", "base_url": "http://127.0.0.1:9/v1",
                                                 "key": {"file": "own.key"}}}, "retry": {"attempts": 0}})
        wait_for(lambda: gateway.call(CHAT, request).status == 502, 1.5, "the new provider's being called")


def main():
    outcomes = Outcomes()
    for name, function in sorted(globals().items()):
        if name.startswith("check_"):
            outcomes.check(name[6:].replace("_", " "), function, sys.argv[1])
    return outcomes.report("processes")


if __name__ == "__main__":
    sys.exit(main())
