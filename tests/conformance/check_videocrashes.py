#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Token Station contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The gateway is stopped, killed and replaced while videos are made, and nothing is lost or paid twice.

  check_videocrashes.py GATEWAY_BINARY [CHECK …]
"""
import json
import signal
import sys
import time
from concurrent.futures import ThreadPoolExecutor

import station
from station import equal, wait_for
from videocheck import FOUND, MAKE, MODELS, VideoChecks
from videotasks import VIDEO


class CrashesOfVideos(VideoChecks):
    def check_restart_in_the_middle(self):
        for number in (signal.SIGKILL, signal.SIGTERM):
            self.simulated.released.clear()
            name = "slow restart %d" % number
            jobs = {kind: self.make(kind, name + kind, **{"async": True}).json()["id"] for kind in MODELS}
            for kind in MODELS:
                wait_for(lambda: [t for t in self.simulated.made(name + kind) if t.polls > 1], 40, "polls of " + kind)
            self.restart(number)
            self.simulated.released.set()
            for kind, job in jobs.items():
                done = self.get(job, "?wait=40", timeout=50).json()
                equal((done["status"], len(self.simulated.made(name + kind))), ("completed", 1), kind)
                url = self.path(done["data"][0]["url"])
                equal(self.gateway.call(url, key="", method="GET").body == VIDEO, True)
        equal(self.simulated.wrong, [])
        rows = [r for r in self.gateway.rows().values() if r["model"] == "some-video" and r["media_ms"] == 5000]
        assert rows, "the ledger"

    def check_hand_over_in_the_middle(self):
        """Another gateway takes over while each provider makes one, and a client waits at the old one."""
        self.simulated.released.clear()
        jobs = {kind: self.make(kind, "slow over " + kind, **{"async": True}).json()["id"] for kind in MODELS}
        waiting = self.gateway.connect(60)
        waiting.request("POST", MAKE, json.dumps({"model": MODELS["xai"], "prompt": "slow over waiting"}).encode(),
                        self.gateway.headers(None, None))
        for prompt in ["slow over " + kind for kind in MODELS] + ["slow over waiting"]:
            wait_for(lambda: [t for t in self.simulated.made(prompt) if t.polls > 1], 40, "polls of " + prompt)
        old = self.gateway.process
        self.gateway.start("--take-over")
        new = [self.make(kind, "slow over new " + kind, **{"async": True}).json()["id"] for kind in MODELS]
        self.simulated.released.set()
        answer = waiting.getresponse()
        equal((answer.status, json.loads(answer.read())["status"]), (200, "completed"))
        equal(old.wait(40), 0)
        for job in list(jobs.values()) + new:
            done = self.get(job, "?wait=40", timeout=50).json()
            equal(done["status"], "completed", done)
            equal(self.gateway.call(self.path(done["data"][0]["url"]), key="", method="GET").body == VIDEO, True)
        for kind in MODELS:
            equal((len(self.simulated.made("slow over " + kind)), len(self.simulated.made("slow over new " + kind))), (1, 1))
        equal(self.simulated.wrong, [])

    def check_fifty_and_kills(self):
        """Fifty jobs at once, the gateway killed again and again: each ends once, none is paid twice, none is lost."""
        kinds = list(MODELS)
        jobs = {}

        def order(number):
            kind = kinds[number % len(kinds)]
            prompt = "late fifty %d" % number
            for _ in range(60):  # until the gateway has it
                try:
                    answer = self.make(kind, prompt, headers={"idempotency-key": prompt}, **{"async": True})
                    if answer.status in (200, 202):
                        jobs[prompt] = answer.json()["id"]
                        return
                except (OSError, station.http.client.HTTPException):
                    pass
                time.sleep(0.1)
            raise AssertionError("not taken: " + prompt)

        with ThreadPoolExecutor(50) as pool:
            waiting = [pool.submit(order, i) for i in range(50)]
            for pause in (0.05, 0.15, 0.3, 0.4, 0.6, 0.8, 1.2, 2):
                time.sleep(pause)
                self.restart()
            for one in waiting:
                one.result()
        equal(len(set(jobs.values())), 50)
        counts = {}
        for prompt, job in jobs.items():
            done = self.get(job, "?wait=60", timeout=70).json()
            made = len(self.simulated.made(prompt))
            assert made <= 1, (prompt, made)
            assert done["status"] in ("completed", "failed"), done
            kind = kinds[int(prompt.rsplit(" ", 1)[1]) % len(kinds)]
            of_kind = counts.setdefault(kind, {"jobs": 0, "completed": 0, "made and lost": 0, "never made": 0})
            of_kind["jobs"] += 1
            if done["status"] == "completed":
                of_kind["completed"] += 1
                equal(made, 1, prompt)
                equal(self.gateway.call(self.path(done["data"][0]["url"]), key="", method="GET").body == VIDEO, True)
            else:
                of_kind["made and lost" if made else "never made"] += 1
                equal(done["error"]["code"], "submission_unknown", done)
                # What was paid is found again wherever the provider has a way to it.
                assert kind not in FOUND or not made, (kind, done)
                assert kind != "kling", done
        equal(self.simulated.wrong, [])
        for kind in sorted(counts):
            print("%-9s %s" % (kind, ", ".join("%d %s" % (n, name) for name, n in counts[kind].items())), flush=True)
        completed = sum(of_kind["completed"] for of_kind in counts.values())
        print("of 50 jobs %d were completed; %d were being handed in as the gateway was killed" % (
            completed, 50 - completed), flush=True)
        assert completed >= 25, completed
        listed = self.gateway.call(MAKE + "?limit=100").json()["data"]
        equal(len([j for j in listed if j["prompt"].startswith("late fifty")]), 50)


if __name__ == "__main__":
    sys.exit(CrashesOfVideos(sys.argv[1]).run(sys.argv[2:]))
