#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Token Station contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Measures the gateway against nginx as a plain reverse proxy, on the same upstream, one worker each.

bench.py GATEWAY UPSTREAM LOAD   prints a Markdown table. Everything runs on loopback and takes about three minutes.
Figures depend on the machine; ratios of one run hold better. Needs nginx and wrk.
"""
import json
import os
import pathlib
import re
import shutil
import socket
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import time
import urllib.request

NGINX = """worker_processes 1; daemon off; pid {d}/nginx.pid; error_log {d}/nginx.log;
events {{ worker_connections 8192; }}
http {{ access_log off; keepalive_requests 1000000000;
 client_body_temp_path {d}/a; proxy_temp_path {d}/b; fastcgi_temp_path {d}/c; uwsgi_temp_path {d}/e; scgi_temp_path {d}/f;
 upstream u {{ server 127.0.0.1:{up}; keepalive 512; keepalive_requests 1000000000; }}
 server {{ listen 127.0.0.1:{port} backlog=4096;
  location / {{ proxy_pass http://u; proxy_http_version 1.1; proxy_set_header Connection ""; proxy_buffering off; }} }} }}
"""
MESSAGES = ('"messages":[{"role":"system","content":"You are a helpful assistant."},{"role":"user","content":"Hello, please '
            'help me with something that is about as long as a usual short question."}],"temperature":0.7')
ROUNDS = 3


def free_port():
    with socket.socket() as s:
        s.bind(("127.0.0.1", 0))
        return s.getsockname()[1]


def wait_for(port):
    deadline = time.monotonic() + 10
    while time.monotonic() < deadline:
        with socket.socket() as s:
            if s.connect_ex(("127.0.0.1", port)) == 0:
                return
    raise SystemExit(f"nothing listens on {port}")


def cpu_seconds(pid):
    fields = pathlib.Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def memory_mb(pid):
    rollup = pathlib.Path(f"/proc/{pid}/smaps_rollup").read_text()
    value = {name: int(kb) for name, kb in re.findall(r"^(\w+):\s+(\d+) kB", rollup, re.M)}
    return (value["Private_Clean"] + value["Private_Dirty"]) / 1024, value["Rss"] / 1024


def body(model, stream):
    return "{" + f'"model":"{model}",' + ('"stream":true,"stream_options":{"include_usage":true},' if stream else "") + MESSAGES + "}"


def agent_request(model, size):
    """A Messages request as an agent sends it, of about that many bytes: instructions, tools, and files it has read."""
    text = "Read the file first; say what you change and why. Never guess a path, and run the tests before you say done.\n"
    tools = [{"name": f"tool_{i}", "description": text * 6, "input_schema": {
        "type": "object", "required": ["path"], "additionalProperties": False,
        "properties": {"path": {"type": "string", "description": text}, "limit": {"type": "integer", "minimum": 1}}}}
        for i in range(24)]
    messages = [{"role": "user", "content": [{"type": "text", "text": text * 4}]}]
    request = {"model": model, "max_tokens": 1000, "stream": True, "system": [{"type": "text", "text": text * 100}],
               "tools": tools, "messages": messages}
    source = "    const auto found = std::find_if(rows.begin(), rows.end(), [&](const Row &row) { return row.id == id; });\n"
    left = size - len(json.dumps(request))
    for i in range(max(1, left // 8500)):
        messages.append({"role": "assistant", "content": [
            {"type": "tool_use", "id": f"toolu_{i}", "name": "tool_1", "input": {"path": f"src/file{i}.cpp"}}]})
        messages.append({"role": "user", "content": [
            {"type": "tool_result", "tool_use_id": f"toolu_{i}", "content": source * (8300 // len(source))}]})
    return json.dumps(request)


def wrk(folder, port, path, key, text):
    script = folder / "post.lua"
    script.write_text(f'wrk.method="POST"\nwrk.headers["Content-Type"]="application/json"\n'
                      f'wrk.headers["Authorization"]="Bearer {key}"\nwrk.body={json.dumps(text)}\n')
    out = subprocess.run(["wrk", "-t1", "-c32", "-d4s", "-s", str(script), f"http://127.0.0.1:{port}{path}"],
                         check=True, capture_output=True, text=True).stdout
    if "Non-2xx" in out or "Socket errors" in out:
        raise SystemExit(f"errors under load:\n{out}")
    return float(re.search(r"Requests/sec:\s+([\d.]+)", out).group(1))


def main():
    gateway, upstream, load = sys.argv[1:4]
    for tool in ("nginx", "wrk"):
        if not shutil.which(tool):
            raise SystemExit(f"{tool} is not installed")
    folder = pathlib.Path(tempfile.mkdtemp(prefix="station-bench-"))
    up, front = free_port(), free_port()
    config = {"listen": {"port": free_port()},
              "providers": {name: {"type": "openai", "base_url": f"http://127.0.0.1:{up}/{name}", "key": None}
                            for name in ("json", "burst", "paced")}}
    config["providers"]["chat"] = {"type": "openai-compatible", "base_url": f"http://127.0.0.1:{up}/burst", "key": None}
    config["providers"]["turns"] = {"type": "anthropic-compatible", "base_url": f"http://127.0.0.1:{up}/turns", "key": None}
    (folder / "config.json").write_text(json.dumps(config))
    (folder / "nginx.conf").write_text(NGINX.format(d=folder, up=up, port=front))
    environment = {**os.environ, "TOKEN_STATION_HOME": str(folder)}
    key = subprocess.run([gateway, "key", "create", "bench"], env=environment, check=True, capture_output=True,
                         text=True).stdout.strip()
    running = []
    rows = []
    try:
        running.append(subprocess.Popen([upstream, str(up)]))
        wait_for(up)
        running.append(subprocess.Popen(["nginx", "-c", str(folder / "nginx.conf"), "-p", str(folder)]))
        wait_for(front)

        readiness = []
        for _ in range(5):
            start = time.monotonic()
            process = subprocess.Popen([gateway, "serve"], env=environment, stdout=subprocess.PIPE, text=True)
            process.stdout.readline()
            readiness.append((time.monotonic() - start) * 1000)
            if len(readiness) < 5:
                process.terminate()
                process.wait()
        running.append(process)
        own = config["listen"]["port"]
        rows.append(("ready after start, ms", "", f"{statistics.median(readiness):.0f}", "at most 150"))
        time.sleep(2)  # start-up work is over; this is a measurement, not a test
        private, rss = memory_mb(process.pid)
        rows.append(("idle memory, private / RSS, MB", "", f"{private:.1f} / {rss:.1f}", "at most 15 / 40"))

        def throughput(name, nginx_path, model, stream, least):
            pairs = [(wrk(folder, front, nginx_path, key, body("m", stream)),
                      wrk(folder, own, "/v1/chat/completions", key, body(model, stream))) for _ in range(ROUNDS)]
            theirs, ours = (statistics.median(column) for column in zip(*pairs))
            ratio = statistics.median(o / t for t, o in pairs)
            rows.append((name, f"{theirs:,.0f}", f"{ours:,.0f} ({ratio:.2f})", least))

        def added_latency():
            def measure(port, path, model):
                out = subprocess.run([load, "latency", str(port), path, key, body(model, False), "500"], check=True,
                                     capture_output=True, text=True).stdout.split()
                assert out[2] == "0", "errors at 100 requests/s"
                return int(out[0]), int(out[1])
            direct = measure(up, "/json/chat/completions", "m")
            through = measure(own, "/v1/chat/completions", "json/m")
            nginx = measure(front, "/json/chat/completions", "m")
            rows.append(("added at 100/s, p50 / p99, µs", f"{nginx[0] - direct[0]} / {nginx[1] - direct[1]}",
                         f"{through[0] - direct[0]} / {through[1] - direct[1]}", "under 150 / 1000"))

        def paced():
            nginx_pid = int(subprocess.run(["pgrep", "-P", str(running[1].pid)], check=True, capture_output=True,
                                           text=True).stdout.split()[0])
            idle = memory_mb(process.pid)[0]

            def measure(pid, port, path, model):
                before = cpu_seconds(pid)
                client = subprocess.Popen([load, "streams", str(port), path, key, body(model, True), "1000"],
                                          stdout=subprocess.PIPE, text=True)
                time.sleep(3)
                used = memory_mb(pid)[0]
                out = client.communicate()[0].split()
                return cpu_seconds(pid) - before, int(out[1]), used
            theirs = measure(nginx_pid, front, "/paced/chat/completions", "m")
            ours = measure(process.pid, own, "/v1/chat/completions", "paced/m")
            rows.append(("1,000 paced streams, CPU s (errors)", f"{theirs[0]:.2f} ({theirs[1]})",
                         f"{ours[0]:.2f} ({ours[1]}), ratio {ours[0] / theirs[0]:.2f}", "at most 1.3, no error"))
            rows.append(("1,000 paced streams, MB more", "", f"{ours[2] - idle:.1f}", "at most 60"))

        def translated(name, path, model, text):
            pairs = [(wrk(folder, front, "/burst/chat/completions", key, body("m", True)),
                      wrk(folder, own, path, key, text.replace("MODEL", model))) for _ in range(ROUNDS)]
            theirs, ours = (statistics.median(column) for column in zip(*pairs))
            rows.append((name, f"{theirs:,.0f}", f"{ours:,.0f} ({statistics.median(o / t for t, o in pairs):.2f})", "0.5"))

        def own_work(name, size, most):
            text = agent_request("chat/m", size).encode()
            for _ in range(50):
                request = urllib.request.Request(f"http://127.0.0.1:{own}/v1/messages", text, {
                    "content-type": "application/json", "x-api-key": key})
                urllib.request.urlopen(request).read()
            time.sleep(1)  # the ledger writes at least every 200 ms
            with sqlite3.connect(f"file:{folder}/data/ledger.sqlite?mode=ro", uri=True) as ledger:
                times = [us for us, in ledger.execute(
                    "SELECT overhead_us FROM ledger WHERE endpoint = '/v1/messages' ORDER BY id DESC LIMIT 50")]
            rows.append((f"{name} of {len(text) // 1000} KB read and written, µs", "", f"{statistics.median(times):.0f}", most))

        added_latency()
        paced()
        own_work("Claude Code request", 76_000, "under 500")
        own_work("Claude Code request", 1_000_000, "under 5000")
        throughput("JSON, requests/s", "/json/chat/completions", "json/m", False, "0.35")
        throughput("100-token streams/s", "/burst/chat/completions", "burst/m", True, "1.0")
        translated("the same, Messages on Chat", "/v1/messages", "chat/m",
                   '{"model":"MODEL","max_tokens":1000,"stream":true,"messages":[{"role":"user","content":"Hello"}]}')
        translated("the same, Responses on Messages", "/v1/responses", "turns/m",
                   '{"model":"MODEL","stream":true,"input":"Hello"}')
    finally:
        for process in reversed(running):
            process.terminate()
            process.wait()
        shutil.rmtree(folder, ignore_errors=True)
    print("| what | nginx | Token Station | aim |\n| --- | --- | --- | --- |")
    for row in rows:
        print("| " + " | ".join(row) + " |")


if __name__ == "__main__":
    main()
