#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Token Station contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Videos through the gateway, against simulated providers that look at what they are sent and count what they are asked
to make; the gateway is killed in the middle, and nothing is lost or paid twice.

  check_video.py GATEWAY_BINARY [CHECK …]
"""
import base64
import json
import signal
import sys
import threading
import time
from concurrent.futures import ThreadPoolExecutor

import mediaproviders
import station
from mediacheck import Files, form
from station import equal, wait_for
from upstream import Upstream
from videoproviders import VIDEO, Simulated

MAKE = "/v1/video/generations"
PNG = "data:image/png;base64," + base64.b64encode(mediaproviders.png()).decode()
MODELS = {"xai": "xai/grok-imagine-video-1.5", "kling": "kling/kling-v2.6", "wan": "bailian/wan2.6-t2v",
          "seedance": "byteplus/seedance-1-5-pro-251215", "omni": "gemini/gemini-omni-1.1-flash",
          "veo": "gemini/veo-3.1-generate-preview", "relay": "second/some-video"}
OVER = ("completed", "failed", "cancelled", "expired")
FOUND = ("kling", "seedance", "relay")  # where a task whose id was lost can be found again


class Everything:
    """All models are the simulated providers'."""

    def __init__(self, simulated):
        self.simulated = simulated

    def get(self, _):
        def answer(request, connection):
            if request.method == "GET" and request.path.split("?")[0] == "/v1/models":
                connection.whole(404, {"error": {"message": "there is no list"}})
            else:
                self.simulated(request, connection)
        return answer


class VideoChecks:
    def __init__(self, binary):
        self.upstream = Upstream()
        self.simulated = Simulated(self.upstream.url)
        self.upstream.answers = Everything(self.simulated)
        key = {"env": "PROVIDER_KEY"}
        providers = {name: {"base_url": self.upstream.url, "key": key} for name in ("xai", "bailian", "byteplus", "gemini")}
        providers["kling"] = {"base_url": self.upstream.url[:-3], "key": key}
        providers["second"] = {"type": "openai-compatible", "base_url": self.upstream.url, "key": key}
        self.config = {
            "providers": providers, "retry": {"attempts": 2, "base_ms": 20, "max_ms": 500},
            "circuit": {"failures": 1000, "open_s": 1},
            "aliases": {"film": ["second/down-first", "xai/grok-imagine-video"]},
        }
        self.gateway = station.Gateway(binary, self.config, {
            "PROVIDER_KEY": "sk-provider-secret", "ACCESS": "access-1", "SECRET": "secret-1"})

    def make(self, kind, prompt, headers=None, key=None, **more):
        model = MODELS.get(kind, kind)
        return self.gateway.call(MAKE, {"model": model, "prompt": prompt, **more}, headers=headers, key=key,
                                 timeout=60)

    def get(self, job, query="", **more):
        return self.gateway.call("%s/%s%s" % (MAKE, job, query), **more)

    def each(self, function, kinds=None):
        """For every provider at once; the first one that fails is told."""
        def one(kind):
            try:
                function(kind)
            except AssertionError as error:
                raise AssertionError("%s: %s" % (kind, error)) from error
        with ThreadPoolExecutor(8) as pool:
            list(pool.map(one, kinds or MODELS))
        equal(self.simulated.wrong, [], "what the providers found wrong")

    def until_known(self, key):
        """A key that was just made is taken within a second."""
        wait_for(lambda: self.gateway.call(MAKE, key=key).status == 200, 5, "the new key")

    def path(self, url):
        prefix = "http://127.0.0.1:%d" % self.gateway.port
        assert url.startswith(prefix), url
        return url[len(prefix):]

    def run(self, wanted):
        outcomes = station.Outcomes()
        with self.gateway:
            for name in sorted(dir(self)):
                if name.startswith("check_") and (not wanted or name in wanted):
                    self.simulated.wrong.clear()
                    outcomes.check(name, getattr(self, name))
        self.upstream.close()
        return outcomes.report("videos")

    # ------------------------------------------------------------------------------------------ every way it can end
    def check_success(self):
        def one(kind):
            answer = self.make(kind, "ok success " + kind)
            equal(answer.status, 200, answer.body)
            job = answer.json()
            equal((job["object"], job["status"], job["progress"], job["error"], job["warnings"]),
                  ("video.generation", "completed", 100, None, []))
            equal((job["model"], job["provider"]), (MODELS[kind], MODELS[kind].split("/")[0]))
            data, = job["data"]
            equal((data["mime_type"], data["width"], data["height"], data["bytes"]), ("video/mp4", 640, 368, len(VIDEO)))
            equal((data["duration"], job["usage"]["videos"]), (5, 1))
            content = self.gateway.call(self.path(data["url"]), key="", method="GET")
            equal((content.status, content.body == VIDEO, content.header("content-type")), (200, True, "video/mp4"))
            equal(len(self.simulated.made("ok success " + kind)), 1)
            row = self.gateway.row(answer)
            equal((row["media_ms"], row["status"], row["error"] or "", row["path"], row["endpoint"]),
                  (5000, 200, "", "translated", MAKE))
            equal(row["cost_micro_usd"], {"xai": 400000, "veo": 2000000}.get(kind), "cost")
            equal(job["cost"] and job["cost"]["source"], {"xai": "provider", "veo": "computed"}.get(kind))
            equal(answer.header("x-token-station-provider"), MODELS[kind].split("/")[0])
            if kind == "kling":
                equal(job["usage"]["provider_units"], "2.5")
            if kind in ("seedance", "omni"):
                equal(job["usage"]["tokens"], {"seedance": 108000, "omni": 5000}[kind])
        self.each(one)

    def ends(self, scenario, status, code, made, kinds=None):
        def one(kind):
            prompt = scenario + " " + kind
            answer = self.make(kind, prompt)
            equal(answer.status, status, answer.body)
            error = answer.json()["error"]
            equal(error["code"] == code if code else True, True, error)
            assert error["job_id"].startswith("vg_") and error["provider"]["name"], error
            equal(len(self.simulated.made(prompt)), made, "made")
            job = self.get(error["job_id"]).json()
            assert job["status"] in ("failed", "expired"), job
            equal((job["error"]["message"], job["data"]), (error["message"], []))
            if made:
                equal(answer.header("x-should-retry"), "false")
            equal(self.gateway.row(answer)["status"], status)
        self.each(one, kinds)

    def check_moderation(self):
        self.ends("moderation", 400, "content_policy_violation", 1)

    def check_moderated_video_that_is_billed(self):
        answer = self.make("xai", "moderation billed")
        equal((answer.status, self.gateway.row(answer)["cost_micro_usd"]), (400, 400000), "what xAI says that it costs")

    def check_task_fails(self):
        self.ends("failed", 502, None, 1)

    def check_task_expires(self):
        self.ends("expired", 504, "upstream_expired", 1, ("xai", "wan", "seedance", "relay"))

    def check_refused(self):
        self.ends("refused", 400, None, 0)

    def check_refused_by_policy(self):
        self.ends("policy", 400, "content_policy_violation", 0, ("xai", "kling", "wan", "seedance", "relay"))

    def check_provider_down(self):
        self.ends("down", 503, None, 0)
        equal(self.simulated.refusals["down xai"], 3, "tries")

    def check_lost_submission_is_never_repeated(self):
        """The provider took it, and its answer was lost; or a proxy answered in its place."""
        self.ends("lost", 502, "submission_unknown", 1, [kind for kind in MODELS if kind not in FOUND])
        others = [kind for kind in MODELS if kind != "kling"]
        self.ends("proxy", 502, "submission_unknown", 0, others)
        for kind in others:
            equal(self.simulated.refusals["proxy " + kind], 1, "calls that make it")

    def check_lost_task_is_found(self):
        def one(kind):
            answer = self.make(kind, "lost found " + kind)
            equal((answer.status, answer.json().get("status")), (200, "completed"), answer.body)
            equal(self.simulated.refusals["lost found " + kind], 1, "calls that make it")
        self.each(one, FOUND)

    def check_lost_tasks_of_the_same_request(self):
        """Three jobs with one prompt, and one more that is not lost: each has its own task."""
        def one(number):
            return self.make("relay" if number % 2 else "seedance", "lost alike").json()
        with ThreadPoolExecutor(6) as pool:
            jobs = list(pool.map(one, range(6)))
        equal([job["status"] for job in jobs], ["completed"] * 6, jobs)
        tasks = self.simulated.made("lost alike")
        equal((len(tasks), [t.downloads for t in tasks]), (6, [1] * 6), "each task is fetched once")
        equal(self.simulated.wrong, [])

    def check_lost_task_with_the_clients_own_seed(self):
        """By which it cannot be told from another program's."""
        answer = self.make("seedance", "lost seeded", seed=7)
        equal((answer.status, answer.json()["error"]["code"]), (502, "submission_unknown"), answer.body)
        equal(self.simulated.refusals["lost seeded"], 1)

    def check_busy_is_waited_for(self):
        def one(kind):
            answer = self.make(kind, "busy " + kind)
            equal((answer.status, len(self.simulated.made("busy " + kind))), (200, 1), answer.body)
        self.each(one)

    def check_bumpy_ways(self):
        """Errors between two answers, a download that is cut, an address that has expired."""
        def one(kind):
            for scenario in ("bumpy", "cut", "gone"):
                answer = self.make(kind, scenario + " " + kind)
                equal(answer.status, 200, answer.body)
                content = self.gateway.call(self.path(answer.json()["data"][0]["url"]), key="", method="GET")
                equal((content.body == VIDEO, len(self.simulated.made(scenario + " " + kind))), (True, 1), scenario)
        self.each(one)

    def check_video_within_the_answer(self):
        for kind in ("omni", "veo"):
            answer = self.make(kind, "inline " + kind)
            equal(answer.status, 200, answer.body)
            equal(self.gateway.call(self.path(answer.json()["data"][0]["url"]), key="", method="GET").body == VIDEO, True)

    def check_job_deadline(self):
        self.simulated.released.clear()
        self.gateway.configure({**self.config, "timeouts": {"video_job_s": 1}})
        time.sleep(1.2)
        try:
            answer = self.make("xai", "slow deadline")
            equal((answer.status, answer.json()["error"]["code"]), (504, "upstream_expired"), answer.body)
        finally:
            self.simulated.released.set()
            self.gateway.configure(self.config)
            time.sleep(1.2)

    def check_failover(self):
        """After a refusal the next one; after a task was taken, or may have been, never."""
        answer = self.make("film", "down chain")  # refused by both
        equal((answer.status, self.simulated.refusals["down chain"]), (503, 6))
        answer = self.make("film", "lost chain")
        equal((answer.status, answer.json().get("provider")), (200, "second"), answer.body)
        answer = self.make("film", "proxy chain")
        equal((answer.status, answer.json()["error"]["provider"]["name"]), (502, "second"), answer.body)
        equal((len(self.simulated.made("lost chain")), self.simulated.refusals["proxy chain"]), (1, 1))
        answer = self.make("film", "busy chain", duration=4)
        equal((answer.status, answer.json()["provider"]), (200, "second"))

    def check_retired_models(self):
        """The provider's own answer, and what to use instead."""
        hint = "xai/grok-3 was retired on 2026-05-15; use xai/grok-4.3 instead"
        body = {"model": "xai/grok-3", "max_tokens": 9, "messages": [{"role": "user", "content": "x"}]}
        answer = self.gateway.call("/v1/chat/completions", body)
        equal((answer.status, answer.header("x-token-station-hint"), answer.json()["error"]["message"]),
              (404, hint, "that model is gone"))
        translated = self.gateway.call("/v1/messages", body)
        equal(translated.status, 404, translated.body)
        message = translated.json()["error"]["message"]
        assert "that model is gone" in message and hint in message, message
        message = self.make("veo", "refused retired").json()["error"]["message"]
        assert "google says no" in message and "use gemini/gemini-omni-1.1-flash instead" in message, message
        self.simulated.wrong.clear()

    # -------------------------------------------------------------------------------------------------- what is sent
    def body_of(self, kind, prompt, **more):
        answer = self.make(kind, prompt, **more)
        equal((answer.status, self.simulated.wrong), (200, []), answer.body)
        return self.simulated.made(prompt)[0].body

    def check_bodies(self):
        common = {"duration": 5, "aspect_ratio": "9:16", "resolution": "720p"}
        equal(self.body_of("xai", "ok b1", audio=False, user="u", **common),
              {"model": "grok-imagine-video-1.5", "prompt": "ok b1", "duration": 5, "aspect_ratio": "9:16",
               "resolution": "720p", "generate_audio": False, "user": "u"})
        body = self.body_of("kling", "ok b2", negative_prompt="rain", watermark=True, **common)
        body.pop("external_task_id")
        equal(body, {"model_name": "kling-v2-6", "prompt": "ok b2", "negative_prompt": "rain", "mode": "std",
                     "duration": "5", "aspect_ratio": "9:16", "watermark_info": {"enabled": True}})
        body = self.body_of("kling/kling-v3", "ok b3", image=PNG, last_frame="https://example.org/b.png", duration=7)
        body.pop("external_task_id")
        equal(body, {"model_name": "kling-v3", "prompt": "ok b3", "image": PNG.split(",")[1],
                     "image_tail": "https://example.org/b.png", "mode": "pro", "duration": "7"})
        equal(self.body_of("wan", "ok b4", seed=7, audio=True, **common),
              {"model": "wan2.6-t2v", "input": {"prompt": "ok b4"}, "parameters": {
                  "watermark": False, "size": "720*1280", "duration": 5, "seed": 7, "audio": True}})
        equal(self.body_of("bailian/wan2.7-i2v", "ok b5", image=PNG, last_frame=PNG, resolution="1080p"),
              {"model": "wan2.7-i2v", "input": {"prompt": "ok b5", "media": [
                  {"type": "first_frame", "url": PNG}, {"type": "last_frame", "url": PNG}]},
               "parameters": {"watermark": False, "resolution": "1080P"}})
        equal(self.body_of("bailian/wan2.1-kf2v-plus", "ok b6", image=PNG, last_frame=PNG)["input"],
              {"prompt": "ok b6", "first_frame_url": PNG, "last_frame_url": PNG})
        equal(self.body_of("seedance", "ok b7", seed=-1, **common),
              {"model": "seedance-1-5-pro-251215", "content": [{"type": "text", "text": "ok b7"}], "watermark": False,
               "resolution": "720p", "ratio": "9:16", "duration": 5, "seed": -1, "generate_audio": True})
        answer = self.make("seedance", "ok b8", image=PNG, aspect_ratio="1:1")
        equal(answer.header("x-token-station-dropped"), "aspect_ratio")
        equal(self.simulated.made("ok b8")[0].body["content"][1],
              {"type": "image_url", "image_url": {"url": PNG}, "role": "first_frame"})
        equal(self.make("seedance", "ok b8b", image=PNG, aspect_ratio="1:1",
                        headers={"x-token-station-strict": "true"}).status, 400)
        equal(self.body_of("omni", "ok b9", image=PNG, size="1280x720", duration=3.5),
              {"model": "gemini-omni-1.1-flash", "input": [{"type": "user_input", "content": [
                  {"type": "image", "mime_type": "image/png", "data": PNG.split(",")[1]}, {"type": "text", "text": "ok b9"}]}],
               "response_modalities": ["video"], "background": True,
               "response_format": {"type": "video", "delivery": "uri", "aspect_ratio": "16:9", "resolution": "720p",
                                   "duration": "3.5s"}, "generation_config": {"video_config": {"task": "image_to_video"}}})
        equal(self.body_of("veo", "ok b10", duration=6, negative_prompt="rain", resolution="1080p",
                           provider_options={"gemini": {"model": "other", "parameters": {"personGeneration": "allow_adult"}}}),
              {"instances": [{"prompt": "ok b10"}], "parameters": {
                  "sampleCount": 1, "durationSeconds": 6, "resolution": "1080p", "negativePrompt": "rain",
                  "personGeneration": "allow_adult"}})
        equal(self.body_of("relay", "ok b11", seconds="8", size="1024x1792"),
              {"model": "some-video", "prompt": "ok b11", "seconds": "8", "size": "1024x1792"})
        equal(self.body_of("relay", "ok b12", input_reference=PNG), {"model": "some-video", "prompt": "ok b12"})
        equal(self.body_of("relay", "ok b13", image=PNG, provider_options={"second": {"quality": "high", "model": "x", "steps": 3}}),
              {"model": "some-video", "prompt": "ok b13", "quality": "high", "steps": "3"})

    def check_form(self):
        body, headers = form(("prompt", "ok form"), ("model", MODELS["seedance"]), ("seconds", "5"),
                             ("image", mediaproviders.png(), "a.png", "image/png"))
        answer = self.gateway.call(MAKE, body, headers=headers, timeout=60)
        equal((answer.status, self.simulated.wrong), (200, []), answer.body)
        equal(self.simulated.made("ok form")[0].body["content"][1]["image_url"]["url"], PNG)

    def check_several(self):
        answer = self.make("wan", "ok three", n=3)
        equal((answer.status, len(answer.json()["data"]), len(self.simulated.made("ok three"))), (200, 3, 3), answer.body)
        for data in answer.json()["data"]:
            equal(self.gateway.call(self.path(data["url"]), key="", method="GET").body == VIDEO, True)
        equal(self.gateway.row(answer)["media_ms"], 15000)

    def check_several_of_one_task(self):
        answer = self.make("veo", "ok four", n=4)
        task, = self.simulated.made("ok four")
        equal((answer.status, len(answer.json()["data"]), task.body["parameters"]["sampleCount"]), (200, 4, 4), answer.body)
        for data in answer.json()["data"]:
            equal(self.gateway.call(self.path(data["url"]), key="", method="GET").body == VIDEO, True)
        row = self.gateway.row(answer)
        equal((row["media_ms"], row["cost_micro_usd"], answer.json()["usage"]["videos"]), (20000, 8000000, 4))

    def check_pictures_by_address_where_bytes_are_wanted(self):
        png = mediaproviders.png()
        with Files({"/a.png": (200, "image/png", png), "/page": (200, "text/html", b"<p>"), "/gone": (404, "text/plain", b""),
                    "/away": (302, "https://127.0.0.1:%d/a.png", b""), "/on": (302, "/a.png", b"")}) as files:
            self.gateway.environment["SSL_CERT_FILE"] = files.certificate
            self.gateway.configure({**self.config, "fetch": {"allow_hosts": ["localhost"]}})
            self.restart(signal.SIGTERM)
            try:
                for kind in ("omni", "veo"):
                    for path in ("/a.png", "/on"):
                        answer = self.make(kind, "ok file " + kind + path, image=files.url + path)
                        equal((answer.status, self.simulated.wrong), (200, []), answer.body)
                        body = self.simulated.made("ok file " + kind + path)[0].body
                        sent = body["input"][0]["content"][0] if kind == "omni" else body["instances"][0]["image"]
                        equal(base64.b64decode(sent["data" if kind == "omni" else "bytesBase64Encoded"]), png)
                        equal(sent["mime_type" if kind == "omni" else "mimeType"], "image/png")
                    for path in ("/page", "/gone", "/away"):
                        answer = self.make(kind, "ok file " + kind + path, image=files.url + path)
                        equal((answer.status, answer.json()["error"]["param"]), (400, "image"), answer.body)
                        equal(self.simulated.made("ok file " + kind + path), [])
            finally:
                del self.gateway.environment["SSL_CERT_FILE"]
                self.gateway.configure(self.config)
                self.restart(signal.SIGTERM)

    def check_refuses_what_cannot_be(self):
        calls = len(self.upstream.requests)
        for kind, member, value, word in (
                ("xai", "seed", 1, "seed"), ("xai", "negative_prompt", "x", "negative"), ("xai", "duration", 16, "1 to 15"),
                ("xai", "last_frame", PNG, "last_frame"), ("xai", "resolution", "4k", "480p, 720p, 1080p"),
                ("xai", "watermark", True, "watermark"), ("kling", "duration", 7, "5, 10"), ("kling", "seed", 1, "seed"),
                ("kling", "aspect_ratio", "4:3", "16:9, 9:16, 1:1"), ("kling", "resolution", "480p", "720p, 1080p"),
                ("kling/kling-v2-5-turbo", "audio", True, "sound"), ("wan", "duration", 16, "2 to 15"),
                ("wan", "image", PNG, "text only"), ("wan", "aspect_ratio", "21:9", "16:9, 9:16"),
                ("bailian/wan2.7-t2v", "audio", False, "always"), ("bailian/wan2.5-t2v-preview", "duration", 6, "5, 10"),
                ("seedance", "negative_prompt", "x", "negative"), ("seedance", "duration", 13, "4 to 12"),
                ("byteplus/seedance-1-0-pro-250528", "audio", True, "sound"), ("omni", "duration", 2, "3 to 10"),
                ("omni", "aspect_ratio", "1:1", "16:9, 9:16"), ("omni", "seed", 1, "seed"), ("omni", "audio", False, "always"),
                ("veo", "duration", 5, "4, 6, 8"), ("veo", "watermark", True, "watermark"), ("relay", "seed", 1, "seed"),
                ("xai", "size", "1000x100", "ratios"), ("xai", "size", "big", "1280x720"), ("xai", "n", 9, "1 to 4"),
                ("xai", "fps", 3, "provider_options"), ("xai", "image", "http://a/b.png", "https"),
                ("kling", "negative_prompt", "x" * 2501, "2500"), ("bailian/wan2.5-t2v-preview", "prompt", "x" * 1501, "1500"),
                ("xai", "duration", "soon", "number"), ("xai", "prompt", "", "prompt")):
            body = {"model": MODELS.get(kind, kind), "prompt": "ok never", member: value}
            answer = self.gateway.call(MAKE, body)
            error = answer.json()["error"]
            param = error["param"].split("[")[0]
            equal((answer.status, param, answer.header("x-should-retry")), (400, member, "false"), (kind, answer.body))
            assert word in error["message"], (word, error["message"])
        answer = self.gateway.call(MAKE, {"model": MODELS["veo"], "prompt": "ok", "image": PNG, "reference_images": [PNG]})
        equal((answer.status, answer.json()["error"]["param"]), (400, "reference_images"))
        equal(self.gateway.call(MAKE, {"model": "demo/hello-none", "prompt": "x"}).status, 404)
        equal(self.gateway.call(MAKE, {"model": "anthropic/claude-x", "prompt": "x"}).status, 404)
        made = [r for r in self.upstream.requests[calls:] if r.method == "POST" and "/models/" not in r.path]
        equal(len(made), 0, "calls of the providers")

    # ---------------------------------------------------------------------------------------------------- the jobs
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
        self.gateway.configure({**self.config, "timeouts": {"video_sync_s": 1.5}})
        time.sleep(1.2)
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
            self.gateway.configure(self.config)
            time.sleep(1.2)
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
        for kind, ends_there in (("omni", True), ("xai", False), ("seedance", False), ("relay", False), ("kling", False),
                                 ("veo", False), ("wan", False)):
            job = self.make(kind, "slow cancel " + kind, **{"async": True}).json()["id"]
            wait_for(lambda: [t for t in self.simulated.made("slow cancel " + kind) if t.polls > 1], 30, "polls")
            answer = self.gateway.call("%s/%s/cancel" % (MAKE, job), method="POST", timeout=30)
            equal((answer.status, answer.json()["status"]), (200, "cancelled"), answer.body)
            equal(answer.json()["warnings"], [] if ends_there else ["upstream_not_cancelled"])
            equal(self.simulated.made("slow cancel " + kind)[0].cancelled, ends_there)
            equal(self.gateway.call("%s/%s/cancel" % (MAKE, job), method="POST").status, 409)
            polls = self.simulated.made("slow cancel " + kind)[0].polls
            time.sleep(0.4)
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

    # ------------------------------------------------------------------------------------------------------- crashes
    def restart(self, number=signal.SIGKILL):
        self.gateway.stop(number)
        self.gateway.start()

    def check_kling_signed_token(self):
        pair = {**self.config, "providers": {**self.config["providers"], "kling": {
            "base_url": self.upstream.url[:-3], "key": None, "access_key": {"env": "ACCESS"}, "secret_key": {"env": "SECRET"}}}}
        del pair["providers"]["kling"]["key"]
        self.gateway.configure(pair)
        self.simulated.kling_pair = ("access-1", "secret-1")
        try:
            time.sleep(1.2)
            answer = self.make("kling", "ok signed")
            equal((answer.status, self.simulated.wrong), (200, []), answer.body)
        finally:
            self.simulated.kling_pair = None
            self.gateway.configure(self.config)
            time.sleep(1.2)

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
    sys.exit(VideoChecks(sys.argv[1]).run(sys.argv[2:]))
