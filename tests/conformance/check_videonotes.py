#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Token Station contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Videos by the wire notes of video, line by line (NOTES.md).

  check_videonotes.py GATEWAY_BINARY [CHECK …]
"""
import base64
import itertools
import sys

import mediaproviders
from mediacheck import Files
from station import equal
from videocheck import MAKE, MODELS, PNG, VideoChecks
from videoproviders import WAN_SIZES
from videotasks import VIDEO

LINK = "https://example.org/b.png"
CANCELLED, EXPIRED, FAILED = (409, "cancelled"), (504, "upstream_expired"), (502, None)
POLICY = (400, "content_policy_violation")
WORDS = {  # each provider's own words for how a task ends without a video
    "omni": {"failed": FAILED, "incomplete": FAILED, "budget_exceeded": FAILED, "requires_action": FAILED,
             "requires_continuation": FAILED, "cancelled": CANCELLED, "completed": POLICY},
    "wan": {"FAILED": FAILED, "CANCELED": CANCELLED, "UNKNOWN": EXPIRED},
    "seedance": {"failed": FAILED, "cancelled": CANCELLED, "expired": EXPIRED},
    "xai": {"failed": FAILED, "expired": EXPIRED},
    "kling": {"failed": FAILED},
    "relay": {"failed": FAILED, "error": FAILED, "failure": FAILED, "cancelled": CANCELLED, "canceled": CANCELLED,
              "expired": EXPIRED},
}
UNDER_WAY = {  # and for one that is not over yet; the last one nobody knows
    "omni": ("queued", "in_progress", "rethinking"), "wan": ("PENDING", "RUNNING", "SUSPENDED", "RETHINKING"),
    "seedance": ("queued", "running", "rethinking"), "xai": ("pending", "rethinking"),
    "kling": ("submitted", "processing", "rethinking"),
    "relay": ("queued", "in_progress", "pending", "submitted", "processing", "running", "not_start", "rethinking")}
DONE = ("completed", "success", "succeeded", "succeed", "done", "finished")  # at relays


class NotesOfVideos(VideoChecks):
    def ended(self, kind, prompt, status, code, made=1, **more):
        answer = self.make(kind, prompt, **more)
        error = answer.json().get("error") or {}
        equal((answer.status, code is None or error.get("code") == code, len(self.simulated.made(prompt))), (status, True, made),
              (kind, prompt, answer.body))
        return error

    def done(self, kind, prompt, **more):
        answer = self.make(kind, prompt, **more)
        equal((answer.status, self.simulated.wrong), (200, []), (kind, prompt, answer.body))
        return answer.json()

    def all_at_once(self, function, cases):
        """In eights; each case is a tuple of arguments."""
        cases = list(cases)
        self.each(lambda number: function(*cases[number]), range(len(cases)))

    def fetched(self, job):
        return [self.gateway.call(self.path(data["url"]), key="", method="GET").body == VIDEO for data in job["data"]]

    # ---------------------------------------------------------------------------------------------- words for a state
    def check_words_for_an_end(self):
        def one(kind, word, status, code):
            self.ended(kind, "ends-%s of %s" % (word, kind), status, code)
        self.all_at_once(one, ((kind, word, *end) for kind, words in WORDS.items() for word, end in words.items()))

    def check_words_for_not_yet(self):
        """One that nobody knows is one of them."""
        def one(kind, word):
            equal(self.fetched(self.done(kind, "via-%s of %s" % (word, kind))), [True])
        self.all_at_once(one, ((kind, word) for kind, words in UNDER_WAY.items() for word in words))

    def check_words_of_relays_for_done(self):
        def one(word):
            equal(self.fetched(self.done("relay", "ends-%s of relay" % word)), [True])
        self.all_at_once(one, ((word,) for word in DONE))

    def check_a_task_that_nobody_knows_any_more(self):
        """Ten answers that make no sense end it; those that pass (429, 5xx) go on until timeouts.video_job_s."""
        def one(kind):
            error = self.ended(kind, "vanished " + kind, 502, None)
            assert "no such task" in error["message"], error
        self.each(one)
        self.gateway.reconfigure({**self.config, "timeouts": {"video_job_s": 2}})
        try:
            self.each(lambda kind: self.ended(kind, "stuck " + kind, 504, "upstream_expired"))
            assert all(self.simulated.made("stuck " + kind)[0].polls > 10 for kind in MODELS)
        finally:
            self.gateway.reconfigure(self.config)

    # ------------------------------------------------------------------------------------------ where the results are
    def check_results_of_google(self):
        """Each place in which a video may stand, and what an operation without one means."""
        def one(kind, scenario):
            equal(self.fetched(self.done(kind, "%s place of %s" % (scenario, kind))), [True], (kind, scenario))
        self.all_at_once(one, [("omni", name) for name in ("named", "inline", "ok")] + [
            ("veo", name) for name in ("short", "generated", "within", "inline", "ok")])
        self.ended("veo", "none veo", *POLICY)

        def broken(code, status):
            error = self.ended("veo", "rpc%d veo" % code, status, None)
            assert "it broke" in error["message"], error
        self.all_at_once(broken, ((3, 400), (7, 403), (8, 429), (13, 502), (14, 502)))

    def check_whom_the_key_is_shown(self):
        """Google's files want it, at the base's own origin alone: never where a redirect or another address leads."""
        with Files({"/a.mp4": (200, "video/mp4", VIDEO)}) as files:
            self.gateway.environment["SSL_CERT_FILE"] = files.certificate
            self.gateway.configure({**self.config, "fetch": {"allow_hosts": ["localhost"]}})
            self.restart()
            self.simulated.elsewhere = files.url + "/a.mp4"
            try:
                for kind in ("omni", "veo"):
                    for scenario, asked in (("ok", 0), ("redirected", 1), ("foreign", 1)):
                        files.asked.clear()
                        equal(self.fetched(self.done(kind, "%s key of %s" % (scenario, kind))), [True], (kind, scenario))
                        equal(len(files.asked), asked, (kind, scenario))
                        for _, headers in files.asked:
                            assert not {"x-goog-api-key", "authorization"} & {name.lower() for name in headers}, headers
                for kind in ("xai", "kling", "wan", "seedance"):
                    equal(self.fetched(self.done(kind, "foreign key of " + kind)), [True], kind)
                for _, headers in files.asked:
                    assert "authorization" not in {name.lower() for name in headers}, headers
            finally:
                self.simulated.elsewhere = None
                del self.gateway.environment["SSL_CERT_FILE"]
                self.gateway.configure(self.config)
                self.restart()

    # --------------------------------------------------------------------------------------------- errors in odd places
    def check_errors_in_odd_places(self):
        """Beside the output or in place of it, in words without an object, with a good status where a task was to be."""
        def ends(kind, prompt, status, code, words, made):
            error = self.ended(kind, prompt, status, code, made)
            assert words in error["message"], error

        def goes_on(kind, prompt):
            equal(self.fetched(self.done(kind, prompt)), [True], prompt)
        self.all_at_once(ends, [("wan", "failed above the output", *FAILED, "it broke", 1), ("wan", "failed bare", *FAILED, "it broke", 1),
                                ("xai", "failed in words", *FAILED, "it broke", 1), ("wan", "moderation bare", *POLICY, "", 1),
                                ("wan", "moderation above the output", *POLICY, "", 1), ("xai", "failed by its code", *POLICY, "", 1),
                                ("wan", "refused200 wan", 400, "InvalidParameter", "says no", 0),
                                ("wan", "policy200 wan", *POLICY, "says no", 0)])
        self.all_at_once(goes_on, [("xai", "worded answer"), ("kling", "coding answer"), ("relay", "taskid answer")])

    # --------------------------------------------------------------------------------------------- requests: 1.1 and 9
    def check_names_of_members(self):
        """The names under which others know the same, and the forms of a picture."""
        pictures = (PNG, {"url": PNG}, {"image_url": PNG}, {"b64_json": PNG.split(",")[1], "mime_type": "image/png"})
        cases = [("xai", {name: picture}, "image", {"url": PNG}) for name, picture in itertools.product(
            ("image", "input_reference", "first_frame"), pictures)]
        cases += [("kling", {"image": LINK, name: LINK}, "image_tail", LINK) for name in ("last_frame", "image_tail", "last_frame_image")]
        cases += [("xai", more, "duration", 5) for more in ({"duration": 5}, {"seconds": 5}, {"seconds": "5"})]
        cases += [("xai", {name: False}, "generate_audio", False) for name in ("audio", "generate_audio")]
        cases += [("seedance", {name: {"byteplus": {"camera_fixed": True}}}, "camera_fixed", True) for name in (
            "provider_options", "metadata")]
        cases += [("xai", {name: [LINK, {"url": PNG}]}, "reference_images", [{"url": LINK}, {"url": PNG}]) for name in (
            "reference_images", "images")]

        def one(number, kind, more, member, value):
            self.done(kind, "ok name %d" % number, **more)
            equal(self.simulated.made("ok name %d" % number)[0].body[member], value, more)
        self.all_at_once(one, [(i, *case) for i, case in enumerate(cases)])

    def check_every_size_of_wan(self):
        """The table of 2.6; 480P is of 2.5; of the newer form resolution and ratio."""
        cases = [(tier, size) for tier, sizes in WAN_SIZES.items() for size in sorted(sizes)]

        def one(tier, size):
            model = "bailian/wan2.5-t2v-preview" if tier == "480P" else "bailian/wan2.6-t2v"
            self.done(model, "ok pixels " + size, size=size.replace("*", "x"), duration=5)
            equal(self.simulated.made("ok pixels " + size)[0].body["parameters"]["size"], size)
        self.all_at_once(one, cases)

        def newer(ratio):
            self.done("bailian/wan2.7-t2v", "ok ratio " + ratio, aspect_ratio=ratio, resolution="720p", duration=15)
            parameters = self.simulated.made("ok ratio " + ratio)[0].body["parameters"]
            equal((parameters["ratio"], parameters["resolution"], parameters["duration"]), (ratio, "720P", 15))
        self.each(newer, ("16:9", "9:16", "1:1", "4:3", "3:4"))

    def check_models_have_their_own_forms(self):
        """Every kind of model in the notes takes what it takes: the simulated provider refuses another form."""
        cases = [
            ("bailian/wan2.6-i2v", {"image": PNG, "resolution": "1080p", "duration": 15, "audio": False}),
            ("bailian/wan2.6-i2v-flash", {"image": LINK, "duration": 2}),
            ("bailian/wan2.6-r2v", {"reference_images": [LINK] * 5, "duration": 10, "size": "1280x720"}),
            ("bailian/wan2.6-r2v-flash", {"reference_images": [LINK]}),
            ("bailian/wan2.7-r2v", {"reference_images": [LINK, PNG], "aspect_ratio": "3:4", "duration": 10, "audio": True}),
            ("bailian/wan2.7-i2v", {"image": LINK, "last_frame": LINK, "resolution": "720p", "negative_prompt": "x" * 500}),
            ("bailian/wan2.5-i2v-preview", {"image": PNG, "resolution": "480p", "duration": 10, "audio": True}),
            ("bailian/wan2.5-t2v-preview", {"duration": 5, "seed": 2147483647, "resolution": "480p"}),
            ("bailian/wan2.2-t2v-plus", {"duration": 5}), ("bailian/wanx2.1-t2v-turbo", {"duration": 5}),
            ("bailian/wan2.1-kf2v-plus", {"image": LINK}), ("bailian/wan2.2-kf2v-flash", {"image": LINK, "last_frame": PNG}),
            ("byteplus/seedance-1-0-pro-250528", {"duration": 2, "resolution": "1080p", "aspect_ratio": "21:9"}),
            ("byteplus/seedance-1-0-lite-i2v-250428", {"reference_images": [PNG, LINK], "duration": 12}),
            ("byteplus/seedance-1-0-lite-t2v-250428", {"duration": 12, "audio": False}),
            ("byteplus/seedance-1-5-pro-251215", {"image": LINK, "last_frame": LINK, "duration": 12, "audio": False}),
            ("byteplus/seedance-2-0-260128", {"reference_images": [LINK], "resolution": "4k", "duration": 15}),
            ("byteplus/seedance-2-0-fast-260128", {"resolution": "720p", "seed": 4294967295}),
            ("byteplus/seedance-2-5-pro-261001", {"duration": 30, "resolution": "1080p", "user": "u" * 64}),
            ("xai/grok-imagine-video", {"reference_images": [PNG] * 7, "duration": 1, "aspect_ratio": "2:3", "resolution": "720p"}),
            ("xai/grok-imagine-video-1.5-lite", {"image": LINK, "duration": 15, "resolution": "1080p"}),
            ("kling/kling-v1", {"duration": 10, "aspect_ratio": "1:1"}), ("kling/kling-v1-6", {"reference_images": [LINK, PNG]}),
            ("kling/kling-v2-1", {"image": PNG, "last_frame": PNG}), ("kling/kling-v3.0", {"duration": 3, "audio": True}),
            ("kling/kling-v3", {"duration": 15, "resolution": "720p", "audio": False}),
            ("kling/kling-v2-6", {"audio": True, "resolution": "1080p", "negative_prompt": "x" * 2500}),
            ("omni", {"reference_images": [PNG] * 3, "resolution": "4k", "duration": 10, "audio": True}),
            ("omni", {"resolution": "360p", "aspect_ratio": "9:16", "duration": 3}), ("omni", {"resolution": "1080p", "duration": 4.5}),
            ("veo", {"image": PNG, "last_frame": PNG, "resolution": "4k", "duration": 8, "audio": True}),
            ("veo", {"reference_images": [PNG] * 3, "aspect_ratio": "9:16", "duration": 4}),
            ("sora", {"seconds": "12", "size": "1280x720"}), ("openai/sora-2-pro", {"size": "1792x1024", "seconds": 8}),
            ("sora", {"image": LINK, "seconds": 4}), ("relay", {"image": LINK, "duration": 7, "resolution": "1080p", "aspect_ratio": "1:1"})]

        def one(number, kind, more):
            self.done(kind, "ok form %d" % number, **more)
        self.all_at_once(one, [(i, *case) for i, case in enumerate(cases)])

    def check_matrix(self):
        """What the notes say 400 to, one cell after the other; nothing of it comes to a provider."""
        before = len(self.simulated.tasks)
        for kind, more, param in [
                *((kind, {"negative_prompt": "x"}, "negative_prompt") for kind in ("omni", "seedance", "xai", "sora", "relay")),
                *((kind, {"image": LINK, "last_frame": LINK}, "last_frame") for kind in (
                    "omni", "xai", "sora", "bailian/wan2.6-i2v", "byteplus/seedance-1-0-pro-fast-251015")),
                *((kind, {"reference_images": [LINK]}, "reference_images") for kind in (
                    "sora", "relay", "wan", "byteplus/seedance-1-0-pro-250528", "byteplus/seedance-1-5-pro-251215")),
                *((kind, {"reference_images": [LINK] * most}, "reference_images") for kind, most in (
                    ("veo", 4), ("xai", 8), ("bailian/wan2.7-r2v", 6))),
                *((kind, {"duration": seconds}, "duration") for kind, seconds in (
                    ("omni", 11), ("omni", 2.9), ("veo", 7), ("kling", 6), ("kling/kling-v3", 16), ("kling/kling-v3", 2), ("wan", 1),
                    ("bailian/wan2.6-r2v", 11), ("bailian/wan2.5-t2v-preview", 7), ("byteplus/seedance-2-0-260128", 16),
                    ("byteplus/seedance-1-0-pro-250528", 13), ("byteplus/seedance-2-5-pro-261001", 31), ("seedance", 3),
                    ("xai", 16), ("xai", 1.5), ("sora", 6), ("wan", 2.5))),
                *((kind, {"aspect_ratio": ratio}, "aspect_ratio") for kind, ratio in (
                    ("omni", "4:3"), ("veo", "1:1"), ("kling", "3:4"), ("wan", "21:9"), ("xai", "21:9"), ("seedance", "2:1"))),
                ("kling", {"image": LINK, "aspect_ratio": "16:9"}, "aspect_ratio"),
                ("bailian/wan2.6-i2v", {"image": LINK, "aspect_ratio": "16:9"}, "aspect_ratio"),
                *((kind, {"resolution": name}, "resolution") for kind, name in (
                    ("omni", "480p"), ("veo", "480p"), ("kling", "4k"), ("wan", "480p"), ("bailian/wan2.7-t2v", "480p"), ("xai", "360p"),
                    ("xai/grok-imagine-video", "1080p"), ("seedance", "4k"), ("byteplus/seedance-2-0-fast-260128", "1080p"),
                    ("byteplus/seedance-2-5-pro-261001", "4k"), ("sora", "1080p"))),
                ("xai", {"reference_images": [LINK], "resolution": "1080p"}, "resolution"),
                *((kind, {"seed": 1}, "seed") for kind in ("omni", "veo", "kling", "xai", "sora")),
                ("wan", {"seed": 2147483648}, "seed"), ("seedance", {"seed": 4294967296}, "seed"), ("seedance", {"seed": -2}, "seed"),
                *((kind, {"audio": True}, "audio") for kind in (
                    "kling/kling-v2-5-turbo", "kling/kling-v1-6", "bailian/wan2.2-t2v-plus", "byteplus/seedance-1-0-pro-250528")),
                ("kling", {"audio": True, "resolution": "720p"}, "resolution"), ("kling", {"audio": True, "size": "1280x720"}, "size"),
                *((kind, {"audio": False}, "audio") for kind in ("omni", "veo", "bailian/wan2.7-t2v", "sora")),
                *((kind, {"watermark": True}, "watermark") for kind in ("omni", "veo", "xai", "sora")),
                ("kling", {"prompt": "x" * 2501}, "prompt"), ("wan", {"negative_prompt": "x" * 501}, "negative_prompt"),
                ("seedance", {"user": "u" * 65}, "user"), ("bailian/wan2.6-r2v", {"reference_images": [PNG]}, "reference_images"),
                ("bailian/wan2.6-i2v", {}, "image"), ("bailian/wan2.7-r2v", {}, "reference_images"),
                ("xai", {"last_frame": LINK}, "last_frame"), ("veo", {"last_frame": PNG}, "image"),
                ("veo", {"reference_images": [PNG], "prompt": ""}, "prompt"), ("sora", {"prompt": ""}, "prompt"),
                ("xai", {"size": "1280x720", "aspect_ratio": "1:1"}, "size"), ("xai", {"size": "1280x720", "resolution": "480p"}, "size")]:
            answer = self.gateway.call(MAKE, {"model": MODELS.get(kind, kind), "prompt": "ok never", **more})
            error = answer.json().get("error") or {}
            equal((answer.status, error.get("param"), answer.header("x-should-retry")), (400, param, "false"), (kind, more, answer.body))
        equal((len(self.simulated.tasks), self.simulated.wrong), (before, []))

    def check_ratio_with_a_picture(self):
        """Seedance takes the picture's own, and says so of the client's."""
        for image in ({"image": LINK}, {"reference_images": [LINK]}):
            model = "seedance" if "image" in image else "byteplus/seedance-2-0-260128"
            prompt = "ok ratio of " + next(iter(image))
            answer = self.make(model, prompt, aspect_ratio="4:3", **image)
            equal((answer.status, answer.header("x-token-station-dropped")), (200, "aspect_ratio"), answer.body)
            equal(self.simulated.made(prompt)[0].body["ratio"], "adaptive")

    def check_base64_has_an_end(self):
        """To 32 MB within the answer; a larger one is paid and there, at its address alone."""
        small, = self.done("xai", "ok as base64", response_format="b64_json")["data"]
        equal(base64.b64decode(small["b64_json"]) == VIDEO, True)
        large, = self.done("xai", "medium as base64", response_format="b64_json")["data"]
        equal(("b64_json" in large, large["bytes"] > 32 << 20), (False, True))
        content = self.gateway.call(self.path(large["url"]), key="", method="GET")
        equal((content.status, len(content.body)), (200, large["bytes"]))

    def check_seconds_that_wan_bills(self):
        """With those of a video that was sent along; the file's own are told beside them."""
        answer = self.make("wan", "longer of wan")
        job = answer.json()
        equal((job["usage"]["seconds"], job["data"][0]["duration"], self.gateway.row(answer)["media_ms"]), (8, 5, 8000), answer.body)

    def check_marked_copy_of_kling(self):
        """Where a mark is wanted, it is the copy that has it; the units that it took are told."""
        for mark in (True, False):
            job = self.done("kling", "marked %s" % mark, watermark=mark)
            equal((self.fetched(job), job["usage"]["provider_units"]), ([True], "2.5"))
            task, = self.simulated.made("marked %s" % mark)
            equal([("marked" in path) for path in task.fetched], [mark])

    def check_pictures_as_bytes(self):
        """In a form of the client's, or as data, each provider gets them in its own way; Sora's as a file."""
        png = base64.b64decode(PNG.split(",")[1])
        equal(png, mediaproviders.png())
        self.each(lambda kind: self.done(kind, "ok bytes of " + kind, image={
            "b64_json": PNG.split(",")[1], "mime_type": "image/png"}),
            ("xai", "kling", "seedance", "omni", "veo", "relay", "sora", "bailian/wan2.6-i2v"))


if __name__ == "__main__":
    sys.exit(NotesOfVideos(sys.argv[1]).run(sys.argv[2:]))
