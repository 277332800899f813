# SPDX-FileCopyrightText: 2026 Token Station contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What simulated providers of videos have in common: tasks that are counted, what is to happen to each, and their files.
The prompt says what is to happen, in one word: `ok`, `moderation`, `status404` …"""
import struct
import threading
import time

from mediaproviders import GOOGLE_KEY, SOON, authorised
from wireshape import need

def mp4(seconds=5, width=640, height=368, size=3000):
    """A file whose heads are right; nothing in it can be shown."""
    def box(kind, content):
        return struct.pack(">I", len(content) + 8) + kind + content
    mvhd = struct.pack(">IIIII", 0, 0, 0, 1000, int(seconds * 1000)) + bytes(80)
    tkhd = struct.pack(">IIIIII", 7, 0, 0, 1, 0, int(seconds * 1000)) + bytes(52) + struct.pack(
        ">II", width << 16, height << 16)
    return (box(b"ftyp", b"isom\0\0\2\0isommp41") + box(b"mdat", bytes(range(250)) * (size // 250)) +
            box(b"moov", box(b"mvhd", mvhd) + box(b"trak", box(b"tkhd", tkhd))))


VIDEO = mp4()
LARGE_MB, MEDIUM_MB = 500, 33


class Task:
    def __init__(self, kind, identity, prompt, body):
        self.kind, self.id, self.prompt, self.body = kind, identity, prompt, body
        self.scenario = prompt.split()[0] if prompt else "ok"
        self.word = self.scenario.partition("-")[2]  # `ends-X`, `via-X`: the provider's own word for a state
        self.polls = self.downloads = 0
        self.fetched = []                     # the paths by which its video was asked for
        self.cancelled = False
        self.created = int(time.time())


class Tasks:
    """The tasks of all providers, at one address."""

    def __init__(self, url):
        self.url = url                        # …/v1
        self.origin = url[:-3]
        self.tasks = {}
        self.wrong = []
        self.refusals = {}                    # scenario → how often it has refused
        self.released = threading.Event()     # lets the slow ones end
        self.elsewhere = None                 # an address of another origin, for `foreign` and `redirected`
        self.kling_pair = None                # (access key, secret key) where it is to be a signed token
        self.lock = threading.Lock()

    def made(self, prompt):
        """The tasks that were taken for a prompt: each of them is paid."""
        with self.lock:
            return [t for t in self.tasks.values() if t.prompt == prompt]

    def take(self, kind, prompt, body, connection, external=None):
        """A new task, unless its scenario is a refusal; None where the answer has been given."""
        scenario = prompt.split()[0] if prompt else "ok"
        with self.lock:
            refused = self.refusals[prompt] = self.refusals.get(prompt, 0) + 1
        if scenario == "busy" and refused <= 2:
            return self.refuse(kind, connection, 429)
        if scenario == "refused":
            return self.refuse(kind, connection, 400)
        if scenario == "policy":
            return self.refuse(kind, connection, "policy")
        if scenario in ("refused200", "policy200"):  # an error with a good status
            return self.refuse(kind, connection, 400 if scenario == "refused200" else "policy", 200)
        if scenario == "down":
            return self.refuse(kind, connection, 503)
        if scenario.startswith("status"):
            return self.refuse(kind, connection, int(scenario[6:]))
        if scenario == "stale" and refused == 1:
            return self.refuse_by_code(1004, False, connection)
        if scenario.startswith("code") and kind == "kling":  # one of Kling's, `code1303`; `code1303good` comes with a status of 200
            return self.refuse_by_code(int(scenario[4:8]), scenario.endswith("good"), connection)
        if scenario == "proxy":
            connection.whole(502, b"<html>bad gateway</html>")
            return None
        if scenario == "untaken":
            connection.reset()
            return None
        with self.lock:
            task = Task(kind, "%s-%d" % (kind, len(self.tasks) + 1), prompt, body)
            task.external = external
            self.tasks[task.id] = task
        if scenario == "lost":
            connection.reset()
            return None
        if scenario == "silent":
            connection.wait_gone(20)
            connection.close()
            return None
        if scenario == "torn":
            connection.head(200, "application/json", 1000)
            connection.send(b'{"id":')
            connection.reset()
            return None
        if scenario == "late":  # it is made, and paid, and for a moment nobody but the provider knows it
            time.sleep(0.15)
        return task

    def refuse(self, kind, connection, why, told=None):
        status = 400 if why == "policy" else why
        if kind == "kling":
            code = {429: 1303, 400: 1201, 401: 1002, 403: 1103, 404: 1203, "policy": 1301, 500: 5000, 503: 5001}[why]
            connection.whole(status, {"code": code, "message": "kling says no", "request_id": "r"})
        elif kind == "wan":
            code = {429: "Throttling.RateQuota", 400: "InvalidParameter", 401: "InvalidApiKey", 403: "AccessDenied",
                    404: "ModelNotFound", "policy": "DataInspectionFailed", 500: "InternalError",
                    503: "ServiceUnavailable"}[why]
            connection.whole(told or status, {"code": code, "message": "wan says no", "request_id": "r"})
        elif kind in ("omni", "veo"):
            connection.whole(status, {"error": {"code": status, "message": "google says no: safety policy"
                                                if why == "policy" else "google says no",
                                                "status": {429: "RESOURCE_EXHAUSTED", 400: "INVALID_ARGUMENT",
                                                           401: "UNAUTHENTICATED", 403: "PERMISSION_DENIED",
                                                           404: "NOT_FOUND", 500: "INTERNAL", 503: "UNAVAILABLE"}[status]}})
        else:
            code = {429: "rate_limit_exceeded", 400: "InvalidParameter", 500: "server_error", 503: "server_error",
                    "policy": "InputTextSensitiveContentDetected" if kind == "seedance" else "content_policy_violation"
                    }.get(why, "some_code")
            connection.whole(status, {"error": {"code": code, "message": kind + " says no"}})

    @staticmethod
    def refuse_by_code(code, good, connection):
        """Kling's table of errors (wire notes of video, 4)."""
        status = 200 if good else {10: 401, 11: 429, 12: 400, 13: 429}.get(code // 100, 500)
        if not good:
            status = {1103: 403, 1202: 404, 1203: 404, 1300: 400, 1301: 400, 5001: 503, 5002: 504}.get(code, status)
        connection.whole(status, {"code": code, "message": "kling says %d" % code, "request_id": "r"})

    def state(self, task):
        """queued, running, done, or how it ends."""
        task.polls += 1
        if task.cancelled:
            return "cancelled"
        if task.scenario == "slow" and not self.released.is_set():
            return "running"
        if task.scenario == "queued":
            return "queued"
        if task.polls == 1:
            return "queued"
        if task.scenario.startswith("via-") and task.polls < 4:
            return "word"
        if task.polls == 2:
            return "running"
        if task.scenario.startswith("ends-"):
            return "word"
        if task.scenario == "mixed":  # one in two
            return "moderation" if int(task.id.rsplit("-", 1)[1]) % 2 else "done"
        return task.scenario if task.scenario in ("moderation", "failed", "expired") else "done"

    def find(self, identity, connection, scenario_answers=True):
        task = self.tasks.get(identity)
        if task and scenario_answers and task.scenario == "bumpy" and task.polls < 4:
            task.polls += 1
            connection.whole(503 if task.polls % 2 else 429, {"error": {"message": "not now"}}, SOON)
            return None
        if task and scenario_answers and task.scenario == "coding" and task.polls < 2:  # Kling's, with a good status
            task.polls += 1
            connection.whole(200, {"code": 5000, "message": "come again", "request_id": "r"}, SOON)
            return None
        if task and scenario_answers and task.scenario == "mute" and task.polls < 1:
            task.polls += 1
            connection.wait_gone(20)
            connection.close()
            return None
        if task and scenario_answers and task.scenario == "ragged" and task.polls < 3:
            task.polls += 1
            connection.head(200, "application/json", 1000, SOON)
            connection.send(b'{"status":')
            connection.reset()
            return None
        if task and scenario_answers and task.scenario == "stuck":
            task.polls += 1
            connection.whole(503, {"error": {"message": "not now"}}, SOON)
            return None
        if not task or (task.scenario == "vanished" and task.polls > 1):
            connection.whole(404, {"error": {"message": "no such task"}}, SOON)
            return None
        return task

    def newest(self, kind):
        with self.lock:
            return [t for t in reversed(self.tasks.values()) if t.kind == kind][:100]

    def link(self, task):
        """A new one each time; what an expired one leads to is gone."""
        if task.scenario == "foreign":
            return self.elsewhere
        return "%s/files/%s/%d.mp4" % (self.origin, task.id, task.polls)

    def content(self, request, path, connection):
        if not path.startswith("/files/"):
            return False
        need(request.method == "GET", request.method)
        task = self.tasks[path.split("/")[2]]
        task.fetched.append(path)
        if task.kind in ("omni", "veo"):
            authorised(request, *GOOGLE_KEY)
        else:
            for name in ("authorization", "x-api-key", "x-goog-api-key"):
                need(name not in request.headers, "a result was asked for with a key")
        if task.scenario == "redirected":
            connection.head(302, "text/plain", 0, [("location", self.elsewhere)])
        else:
            self.send_video(task, connection)
        return True

    def send_video(self, task, connection):
        task.downloads += 1
        if task.scenario == "gone" and task.downloads == 1:
            connection.whole(403, {"error": "expired"})
        elif task.scenario == "cut" and task.downloads == 1:
            connection.head(200, "video/mp4", len(VIDEO))
            connection.send(VIDEO[:1000])
            connection.reset()
        elif task.scenario in ("large", "medium"):
            piece = bytes(1 << 20)
            count = LARGE_MB if task.scenario == "large" else MEDIUM_MB
            connection.head(200, "video/mp4", len(VIDEO) + count * len(piece))
            connection.send(VIDEO)
            for _ in range(count):
                connection.send(piece)
        else:
            connection.head(200, "video/mp4", len(VIDEO))
            connection.send(VIDEO)
