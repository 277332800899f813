# SPDX-FileCopyrightText: 2026 Token Station contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the tests of all packages do: start the gateway that was unpacked, and run the script before a removal."""
import json
import os
import subprocess
import urllib.request

CLAUDE = b'{\r\n   "model": "opus",  "env": {"A":"1"}\r\n}'
CODEX = b'# mine\nmodel = "gpt-5.5" # the best\n\n[profiles.fast]\nmodel = "gpt-5.4-mini"\n'


class Gateway:
    """The program, serving on a port of its own, with a home of its own and no other environment."""

    def __init__(self, program, home):
        self.environment = {"TOKEN_STATION_HOME": str(home)}
        self.key = subprocess.run([program, "key", "create", "test"], check=True, capture_output=True, text=True,
                                  env=self.environment).stdout.strip()
        self.process = subprocess.Popen([program, "serve", "--port", "0"], stdout=subprocess.PIPE, text=True,
                                        env=self.environment)
        self.address = self.process.stdout.readline().split()[-1]

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.process.terminate()
        self.process.communicate()

    def ask(self, path, body, kind="application/json"):
        request = urllib.request.Request(self.address + path, body, {"authorization": f"Bearer {self.key}",
                                                                     "content-type": kind})
        with urllib.request.urlopen(request, timeout=60) as answer:
            return answer.read()

    def speak(self, model, voice, text="All aboard", packing="wav"):
        return self.ask("/v1/audio/speech", json.dumps(
            {"model": model, "input": text, "voice": voice, "response_format": packing}).encode())

    def hear(self, model, wav):
        head = "--part\r\ncontent-disposition: form-data; name=\"%s\"%s\r\n\r\n"
        body = ((head % ("model", "") + model + "\r\n" + head % ("file", '; filename="a.wav"')).encode() + wav
                + b"\r\n--part--\r\n")
        return json.loads(self.ask("/v1/audio/transcriptions", body, "multipart/form-data; boundary=part"))["text"]


def executable(path, text):
    path.write_text("#!/bin/sh\n" + text)
    path.chmod(0o755)


def check_removal(test, folder, programs, script, upgrade, remove):
    """The script puts Claude Code and Codex back byte for byte, and leaves them alone where the package is but upgraded.

    `folder`: a fresh one; `programs`: where the package's programs lie; `upgrade`, `remove`: the script's arguments."""
    home = folder / "alice"
    settings = {home / ".claude" / "settings.json": CLAUDE, home / ".codex" / "config.toml": CODEX}
    for path, text in settings.items():
        path.parent.mkdir(parents=True)
        path.write_bytes(text)
    tools = folder / "tools"
    tools.mkdir()
    # The system's list of people, and the way to act as one of them; all else is real.
    executable(tools / "getent", f'echo "alice:x:{os.getuid()}:{os.getgid()}::{home}:/bin/sh"\n')
    executable(tools / "runuser", '[ "$1 $2 $3" = "-u alice --" ] || exit 1\nshift 3\nexec "$@"\n')
    environment = {"PATH": f"{tools}:{programs}:{os.environ['PATH']}", "HOME": str(home)}
    connect = " && ".join(f"token-station-gateway connect {client} --models {tier}=demo/hello"
                          for client, tier in (("claude-code", "opus"), ("codex", "default")))
    subprocess.run(["dbus-run-session", "--", "sh", "-c",
                    "printf pw | gnome-keyring-daemon --unlock --components=secrets >/dev/null 2>&1; " + connect],
                   check=True, env=environment, capture_output=True)
    for path, text in settings.items():
        test.assertNotEqual(path.read_bytes(), text)
    subprocess.run([script, *upgrade], check=True, env=environment)
    for path, text in settings.items():
        test.assertNotEqual(path.read_bytes(), text)
    done = subprocess.run([script, *remove], env=environment, capture_output=True, text=True)
    test.assertEqual(done.returncode, 0, done.stderr)
    for path, text in settings.items():
        test.assertEqual(path.read_bytes(), text, done.stderr)
