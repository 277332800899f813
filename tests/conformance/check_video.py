#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Token Station contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Videos through the gateway, against simulated providers that look at what they are sent: every way that one can end, what
each provider is sent, and what is refused before.

  check_video.py GATEWAY_BINARY [CHECK …]
"""
import base64
import signal
import sys
from concurrent.futures import ThreadPoolExecutor

import mediaproviders
from mediacheck import Files, form
from station import equal, wait_for
from videocheck import FOUND, MAKE, MODELS, PNG, VideoChecks
from videotasks import VIDEO, Task


class WaysOfVideos(VideoChecks):
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
            equal(row["cost_micro_usd"], {"xai": 400000, "veo": 2000000, "sora": 500000}.get(kind), "cost")
            equal(job["cost"] and job["cost"]["source"], {"xai": "provider", "veo": "computed", "sora": "computed"}.get(kind))
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
        self.ends("expired", 504, "upstream_expired", 1, ("xai", "wan", "seedance", "relay", "sora"))

    def check_refused(self):
        self.ends("refused", 400, None, 0)

    def check_refused_by_policy(self):
        self.ends("policy", 400, "content_policy_violation", 0, ("xai", "kling", "wan", "seedance", "relay", "sora"))

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

    def check_lost_task_among_those_of_others(self):
        """Wan's list tells model and time alone: what each was made of shows once it is done."""
        self.simulated.released.clear()
        body = {"model": "wan2.6-t2v", "input": {"prompt": "slow of another program"}, "parameters": {}}
        with self.simulated.lock:
            for prompt in ("slow of another program", "ok of another program"):
                task = Task("wan", "wan-other-%d" % len(self.simulated.tasks), prompt, body)
                self.simulated.tasks[task.id] = task
        try:
            answer = self.make("wan", "lost among others")
            equal((answer.status, answer.json().get("status")), (200, "completed"), answer.body)
            equal(self.simulated.refusals["lost among others"], 1, "calls that make it")
            task, = self.simulated.made("lost among others")
            equal((task.downloads, [t.downloads for t in self.simulated.made("ok of another program")]), (1, [0]))
            # One that never came to be is looked for as long as another one may be it; called off, that ends.
            job = self.make("wan", "proxy among others", **{"async": True}).json()["id"]
            asked = self.simulated.made("slow of another program")[0].polls
            wait_for(lambda: self.simulated.made("slow of another program")[0].polls > asked + 1, 20, "questions")
            self.gateway.call("%s/%s/cancel" % (MAKE, job), method="POST", timeout=30)
            done = wait_for(lambda: (lambda j: j if j["status"] == "cancelled" else None)(self.get(job).json()), 10, "its end")
            equal((done["warnings"], self.simulated.made("slow of another program")[0].cancelled),
                  (["upstream_not_cancelled"], False))
        finally:
            self.simulated.released.set()

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
        self.gateway.reconfigure({**self.config, "timeouts": {"video_job_s": 1}})
        try:
            answer = self.make("xai", "slow deadline")
            equal((answer.status, answer.json()["error"]["code"]), (504, "upstream_expired"), answer.body)
        finally:
            self.simulated.released.set()
            self.gateway.reconfigure(self.config)

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

    def body_of(self, kind, prompt, **more):
        answer = self.make(kind, prompt, **more)
        equal((answer.status, self.simulated.wrong), (200, []), answer.body)
        return self.simulated.made(prompt)[0].body

    def check_bodies(self):
        common = {"duration": 5, "aspect_ratio": "9:16", "resolution": "720p"}

        def xai():
            equal(self.body_of("xai", "ok b1", audio=False, user="u", **common),
                  {"model": "grok-imagine-video-1.5", "prompt": "ok b1", "duration": 5, "aspect_ratio": "9:16",
                   "resolution": "720p", "generate_audio": False, "user": "u"})

        def kling():
            body = self.body_of("kling", "ok b2", negative_prompt="rain", watermark=True, **common)
            body.pop("external_task_id")
            equal(body, {"model_name": "kling-v2-6", "prompt": "ok b2", "negative_prompt": "rain", "mode": "std",
                         "duration": "5", "aspect_ratio": "9:16", "watermark_info": {"enabled": True}})
            body = self.body_of("kling/kling-v3", "ok b3", image=PNG, last_frame="https://example.org/b.png", duration=7)
            body.pop("external_task_id")
            equal(body, {"model_name": "kling-v3", "prompt": "ok b3", "image": PNG.split(",")[1],
                         "image_tail": "https://example.org/b.png", "mode": "pro", "duration": "7"})

        def wan():
            equal(self.body_of("wan", "ok b4", seed=7, audio=True, **common),
                  {"model": "wan2.6-t2v", "input": {"prompt": "ok b4"}, "parameters": {
                      "watermark": False, "size": "720*1280", "duration": 5, "seed": 7, "audio": True}})
            equal(self.body_of("bailian/wan2.7-i2v", "ok b5", image=PNG, last_frame=PNG, resolution="1080p"),
                  {"model": "wan2.7-i2v", "input": {"prompt": "ok b5", "media": [
                      {"type": "first_frame", "url": PNG}, {"type": "last_frame", "url": PNG}]},
                   "parameters": {"watermark": False, "resolution": "1080P"}})
            equal(self.body_of("bailian/wan2.1-kf2v-plus", "ok b6", image=PNG, last_frame=PNG)["input"],
                  {"prompt": "ok b6", "first_frame_url": PNG, "last_frame_url": PNG})

        def seedance():
            equal(self.body_of("seedance", "ok b7", seed=-1, **common),
                  {"model": "seedance-1-5-pro-251215", "content": [{"type": "text", "text": "ok b7"}], "watermark": False,
                   "resolution": "720p", "ratio": "9:16", "duration": 5, "seed": -1, "generate_audio": True})
            answer = self.make("seedance", "ok b8", image=PNG, aspect_ratio="1:1")
            equal(answer.header("x-token-station-dropped"), "aspect_ratio")
            equal(self.simulated.made("ok b8")[0].body["content"][1],
                  {"type": "image_url", "image_url": {"url": PNG}, "role": "first_frame"})
            equal(self.make("seedance", "ok b8b", image=PNG, aspect_ratio="1:1",
                            headers={"x-token-station-strict": "true"}).status, 400)

        def omni():
            equal(self.body_of("omni", "ok b9", image=PNG, size="1280x720", duration=3.5),
                  {"model": "gemini-omni-1.1-flash", "input": [{"type": "user_input", "content": [
                      {"type": "image", "mime_type": "image/png", "data": PNG.split(",")[1]}, {"type": "text", "text": "ok b9"}]}],
                   "response_modalities": ["video"], "background": True,
                   "response_format": {"type": "video", "delivery": "uri", "aspect_ratio": "16:9", "resolution": "720p",
                                       "duration": "3.5s"}, "generation_config": {"video_config": {"task": "image_to_video"}}})

        def veo():
            equal(self.body_of("veo", "ok b10", duration=6, negative_prompt="rain", resolution="1080p",
                               provider_options={"gemini": {"model": "other", "parameters": {"personGeneration": "allow_adult"}}}),
                  {"instances": [{"prompt": "ok b10"}], "parameters": {
                      "sampleCount": 1, "durationSeconds": 6, "resolution": "1080p", "negativePrompt": "rain",
                      "personGeneration": "allow_adult"}})

        def relay():
            equal(self.body_of("relay", "ok b11", seconds="8", size="1024x1792"),
                  {"model": "some-video", "prompt": "ok b11", "seconds": "8", "size": "1024x1792"})
            equal(self.body_of("relay", "ok b12", input_reference=PNG), {"model": "some-video", "prompt": "ok b12"})
            equal(self.body_of("relay", "ok b13", image=PNG, provider_options={"second": {"quality": "high", "model": "x", "steps": 3}}),
                  {"model": "some-video", "prompt": "ok b13", "quality": "high", "steps": "3"})
        ways = {"xai": xai, "kling": kling, "wan": wan, "seedance": seedance, "omni": omni, "veo": veo, "relay": relay}
        self.each(lambda kind: ways[kind](), ways)

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

    def check_several_of_which_some_are_held_back(self):
        answer = self.make("veo", "partly four", n=4)
        job = answer.json()
        equal((answer.status, job["status"], len(job["data"]), job["usage"]["videos"]), (200, "completed", 3, 3), answer.body)
        equal(job["warnings"], ["Google Gemini: one video was held back: against the rules"])
        equal(self.get(job["id"]).json()["warnings"], job["warnings"])
        # The same of videos that are a task each.
        answer = self.make("wan", "mixed two", n=2)
        job = answer.json()
        equal((answer.status, job["status"], len(job["data"]), job["usage"]["videos"]), (200, "completed", 1, 1), answer.body)
        equal(job["warnings"], ["one video failed: Alibaba Bailian: it broke"])
        answer = self.make("wan", "ok two", n=2)
        equal((answer.json()["warnings"], len(answer.json()["data"])), ([], 2))

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
                ("sora", "duration", 5, "4, 8, 12"), ("sora", "size", "1024x1792", "720x1280"), ("sora", "seed", 1, "seed"),
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

    def check_kling_signed_token(self):
        pair = {**self.config, "providers": {**self.config["providers"], "kling": {
            "base_url": self.upstream.url[:-3], "key": None, "access_key": {"env": "ACCESS"}, "secret_key": {"env": "SECRET"}}}}
        del pair["providers"]["kling"]["key"]
        self.gateway.reconfigure(pair)
        self.simulated.kling_pair = ("access-1", "secret-1")
        try:
            answer = self.make("kling", "ok signed")
            equal((answer.status, self.simulated.wrong), (200, []), answer.body)
            # A refused token is made anew, once.
            answer = self.make("kling", "stale signed")
            equal((answer.status, self.simulated.refusals["stale signed"]), (200, 2), answer.body)
            answer = self.make("kling", "code1002 signed")
            equal((answer.status, self.simulated.refusals["code1002 signed"]), (403, 2), answer.body)
        finally:
            self.simulated.kling_pair = None
            self.gateway.reconfigure(self.config)


if __name__ == "__main__":
    sys.exit(WaysOfVideos(sys.argv[1]).run(sys.argv[2:]))
