#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Token Station contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The jobs of videos, as clients see them: waiting, events, cancelling, lists, contents, joining, budgets.

  check_videojobs.py GATEWAY_BINARY [CHECK …]
"""
import base64
import json
import sys
import threading
import time
from concurrent.futures import ThreadPoolExecutor

from station import equal, wait_for
from videocheck import MAKE, MODELS, VideoChecks
from videotasks import VIDEO


class JobsOfVideos(VideoChecks):
    def check_async(self):
        for headers, more in ((None, {"async": True}), ({"prefer": "respond-async"}, {})):
            answer = self.make("xai", "ok async", headers=headers, **more)
            job = answer.json()
            equal((answer.status, job["status"], answer.header("location")), (202, "queued", MAKE + "/" + job["id"]))
            assert answer.header("retry-after"), answer.headers
            equal(self.get(job["id"], "/content").status, 409)
            done = self.get(job["id"], "?wait=30", timeout=40).json()
            equal((done["status"], done["id"]), ("completed", job["id"]))

    def check_sync_time_is_over(self):
        self.simulated.released.clear()
        answer = self.make("xai", "slow sync", timeout=1)
        job = answer.json()
        equal((answer.status, job["status"] in ("queued", "in_progress")), (202, True), answer.body)
        self.simulated.released.set()
        equal(self.get(job["id"], "?wait=30", timeout=40).json()["status"], "completed")
        equal(len(self.simulated.made("slow sync")), 1)

    def check_sync_time_of_the_configuration(self):
        """timeouts.video_sync_s: 202 with the job once it is over, and the job goes on."""
        self.simulated.released.clear()
        self.gateway.reconfigure({**self.config, "timeouts": {"video_sync_s": 1.5}})
        try:
            start = time.monotonic()
            answer = self.make("xai", "slow setting")
            took = time.monotonic() - start
            job = answer.json()
            equal((answer.status, job["status"] in ("queued", "in_progress"), answer.header("location")),
                  (202, True, MAKE + "/" + job["id"]), answer.body)
            assert 1.4 < took < 4 and int(answer.header("retry-after")) > 0, (took, answer.headers)
        finally:
            self.simulated.released.set()
            self.gateway.reconfigure(self.config)
        equal(self.get(job["id"], "?wait=30", timeout=40).json()["status"], "completed")
        equal(len(self.simulated.made("slow setting")), 1)

    def check_events(self):
        stream = self.gateway.stream(MAKE, {"model": MODELS["xai"], "prompt": "ok events", "stream": True})
        told = stream.response.read().decode()
        events = [block.split("\n") for block in told.strip().split("\n\n")]
        equal(events[-1][0], "event: result", told)
        assert [e[0] for e in events[:-1]] == ["event: progress"] * (len(events) - 1) and len(events) > 2, told
        equal(json.loads(events[-1][1][6:])["status"], "completed")
        equal(max(json.loads(e[1][6:])["progress"] for e in events[:-1]) >= 50, True)
        job = json.loads(events[0][1][6:])["id"]
        again = self.get(job, headers={"accept": "text/event-stream"})
        assert again.body.startswith(b"event: result"), again.body
        bad = self.gateway.stream(MAKE, {"model": MODELS["xai"], "prompt": "moderation events", "stream": True})
        assert "event: error" in bad.response.read().decode()

    def check_cancel(self):
        self.simulated.released.clear()
        for kind, ends_there in (("omni", True), ("xai", False), ("seedance", False), ("relay", False), ("sora", False), ("kling", False),
                                 ("veo", False), ("wan", False)):
            job = self.make(kind, "slow cancel " + kind, **{"async": True}).json()["id"]
            wait_for(lambda: [t for t in self.simulated.made("slow cancel " + kind) if t.polls > 1], 30, "polls")
            answer = self.gateway.call("%s/%s/cancel" % (MAKE, job), method="POST", timeout=30)
            equal((answer.status, answer.json()["status"]), (200, "cancelled"), answer.body)
            equal(answer.json()["warnings"], [] if ends_there else ["upstream_not_cancelled"])
            equal(self.simulated.made("slow cancel " + kind)[0].cancelled, ends_there)
            equal(self.gateway.call("%s/%s/cancel" % (MAKE, job), method="POST").status, 409)
            # While another one is asked for again and again, nobody asks for this one.
            polls = self.simulated.made("slow cancel " + kind)[0].polls
            self.make(kind, "slow witness " + kind, **{"async": True})
            wait_for(lambda: [t for t in self.simulated.made("slow witness " + kind) if t.polls > 3], 30, "its polls")
            equal(self.simulated.made("slow cancel " + kind)[0].polls, polls, "asked on")
        for kind in ("wan", "seedance"):  # which can be called off while they are queued there
            job = self.make(kind, "queued " + kind, **{"async": True}).json()["id"]
            wait_for(lambda: [t for t in self.simulated.made("queued " + kind) if t.polls == 1], 30, "a poll")
            answer = self.gateway.call("%s/%s/cancel" % (MAKE, job), method="POST", timeout=30)
            equal((answer.status, answer.json()["status"], answer.json()["warnings"]), (200, "cancelled", []), answer.body)
            equal(self.simulated.made("queued " + kind)[0].cancelled, True)
        job = self.make("omni", "slow delete", **{"async": True}).json()["id"]
        wait_for(lambda: self.simulated.made("slow delete"), 10, "the task")
        equal(self.gateway.call("%s/%s" % (MAKE, job), method="DELETE", timeout=30).json()["status"], "cancelled")
        self.simulated.released.set()

    def check_list_and_delete(self):
        other = self.gateway.run("key", "create", "lister").strip()
        self.until_known(other)
        jobs = [self.make("xai", "ok list %d" % i, key=other).json()["id"] for i in range(3)]
        listed = self.gateway.call(MAKE, key=other).json()
        equal(([j["id"] for j in listed["data"]], listed["has_more"]), (jobs[::-1], False))
        page = self.gateway.call(MAKE + "?limit=2", key=other).json()
        equal(([j["id"] for j in page["data"]], page["has_more"]), (jobs[:0:-1], True))
        page = self.gateway.call(MAKE + "?limit=2&after=" + jobs[1], key=other).json()
        equal([j["id"] for j in page["data"]], jobs[:1])
        url = self.path(listed["data"][0]["data"][0]["url"])
        # Another key's holder sees none of it.
        for call in (self.get(jobs[2]), self.get(jobs[2], "/content"), self.get(jobs[2], "/cancel", method="POST"),
                     self.get(jobs[2], method="DELETE")):
            equal(call.status, 404, call.body)
        equal(self.gateway.call(url, key="", method="GET").status, 200)
        gone = self.get(jobs[2], key=other, method="DELETE")
        equal(gone.json(), {"id": jobs[2], "object": "video.generation", "deleted": True})
        equal((self.get(jobs[2], key=other).status, self.gateway.call(url, key="", method="GET").status), (404, 401))

    def check_content(self):
        job = self.make("xai", "ok content").json()
        url = self.path(job["data"][0]["url"])
        size = len(VIDEO)
        for wanted, status, part in (("bytes=0-9", 206, VIDEO[:10]), ("bytes=-5", 206, VIDEO[-5:]),
                                     ("bytes=%d-" % (size - 3), 206, VIDEO[-3:]), ("bytes=5-99999999", 206, VIDEO[5:]),
                                     ("bytes=%d-" % size, 416, b""), ("bytes=0-1,5-6", 200, VIDEO), ("rows=1-2", 200, VIDEO)):
            answer = self.gateway.call(url, key="", method="GET", headers={"range": wanted})
            equal((answer.status, answer.body == part), (status, True), wanted)
            if status == 206:
                start = size - len(part) if wanted != "bytes=0-9" and wanted != "bytes=5-99999999" else int(wanted[6])
                equal(answer.header("content-range"), "bytes %d-%d/%d" % (start, start + len(part) - 1, size))
        tag = self.gateway.call(url, key="", method="GET").header("etag")
        equal(self.gateway.call(url, key="", method="GET", headers={"range": "bytes=0-1", "if-range": tag}).status, 206)
        equal(self.gateway.call(url, key="", method="GET", headers={"range": "bytes=0-1", "if-range": '"x"'}).status, 200)
        head = self.gateway.call(url, key="", method="HEAD")
        equal((head.status, head.body, head.header("content-length")), (200, b"", str(size)))
        equal(self.gateway.call(url[:-1] + ("A" if url[-1] != "A" else "B"), key="", method="GET").status, 401)
        equal(self.gateway.call(url.split("&t=")[0], key="", method="GET").status, 401)
        equal(self.gateway.call(url.split("&t=")[0]).body == VIDEO, True)
        equal(self.gateway.call(url.replace("index=0", "index=1"), method="GET").status, 410)
        answer = self.make("xai", "ok base64", response_format="b64_json").json()["data"][0]
        equal((base64.b64decode(answer["b64_json"]) == VIDEO, answer["url"].startswith("http://")), (True, True))

    def check_content_while_keys_change(self):
        """By its own address a video needs no key, so that none can end it."""
        url = self.path(self.make("xai", "ok keys").json()["data"][0]["url"])
        over = threading.Event()

        def fetch():
            while not over.is_set():
                answer = self.gateway.call(url, key="", method="GET")
                equal((answer.status, answer.body == VIDEO), (200, True), answer.body[:200])
        with ThreadPoolExecutor(4) as pool:
            fetching = [pool.submit(fetch) for _ in range(4)]
            try:
                for number in range(5):
                    self.until_known(self.gateway.run("key", "create", "changed-%d" % number).strip())
            finally:
                over.set()
            for one in fetching:
                one.result()

    def check_joining(self):
        first = self.make("xai", "ok join", headers={"idempotency-key": "k1"})
        again = self.make("xai", "ok join", headers={"idempotency-key": "k1"})
        equal((again.status, again.json()["id"]), (200, first.json()["id"]))
        equal(self.make("xai", "ok other", headers={"idempotency-key": "k1"}).status, 400)
        retry = self.make("xai", "ok join", headers={"x-stainless-retry-count": "1"})
        equal((retry.json()["id"], len(self.simulated.made("ok join"))), (first.json()["id"], 1))
        equal(self.make("xai", "ok join", headers={"x-stainless-retry-count": "0"}).json()["id"] != first.json()["id"], True)
        other = self.gateway.run("key", "create", "joiner").strip()
        self.until_known(other)
        mine = self.make("xai", "ok join", headers={"idempotency-key": "k1"}, key=other)
        equal((mine.status, mine.json()["id"] != first.json()["id"]), (200, True))
        # What a provider refused may be tried anew; what it may have taken may not.
        for _ in range(2):
            equal(self.make("xai", "refused again", headers={"idempotency-key": "k2"}).status, 400)
        equal(self.simulated.refusals["refused again"], 2)
        for _ in range(2):
            equal(self.make("xai", "lost again", headers={"x-stainless-retry-count": "1"}).status, 502)
        equal(self.simulated.refusals["lost again"], 1)

    def check_client_leaves(self):
        connection = self.gateway.connect()
        connection.request("POST", MAKE, json.dumps({"model": MODELS["xai"], "prompt": "ok leaver"}).encode(),
                           self.gateway.headers(None, None))
        wait_for(lambda: self.simulated.made("ok leaver"), 10, "the task")
        connection.close()
        wait_for(lambda: [j for j in self.gateway.call(MAKE + "?limit=100").json()["data"]
                          if j["prompt"] == "ok leaver" and j["status"] == "completed"], 20, "its end")

    def check_budget(self):
        poor = self.gateway.run("key", "create", "poor", "--budget-usd", "1").strip()
        self.until_known(poor)
        equal(self.make("wan", "ok poor", key=poor).status, 403)  # nobody knows what it costs
        equal(self.make("xai", "ok poor", key=poor, model="xai/grok-imagine-video", duration=10).status, 200)
        answer = self.make("xai", "ok poor", key=poor, model="xai/grok-imagine-video", duration=15)
        equal(answer.status, 402, "0.4 of 1 are spent, and 0.75 would be too much")


if __name__ == "__main__":
    sys.exit(JobsOfVideos(sys.argv[1]).run(sys.argv[2:]))
