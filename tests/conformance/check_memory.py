#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Token Station contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What files that pass through the gateway take of its memory: uploads up to the body limit no more than three times
their size, whichever way they come and go, and a large video next to nothing.

  check_memory.py GATEWAY_BINARY [CHECK …]
"""
import base64
import json
import sys
import threading

import mediaproviders
import station
from mediacheck import MediaChecks, form
from station import equal
from videoproviders import Simulated
from videotasks import LARGE_MB, VIDEO

HEAR, MAKE, EDIT = "/v1/audio/transcriptions", "/v1/images/generations", "/v1/images/edits"
FILM = "/v1/video/generations"
LIMIT = 64 << 20  # limits.body_mb as it is unless somebody sets it
TIMES = 3
PNG = mediaproviders.png()
FILE = PNG + b"\0" * (LIMIT - len(PNG) - 4096)  # with the rest of its form nearly as long as a body may be
TEXT = base64.b64encode(FILE[:(LIMIT - 4096) // 4 * 3]).decode()  # and so with the rest of its JSON
URL = "data:image/png;base64," + TEXT
FILMS = {"xai": "xai/grok-imagine-video-1.5", "kling": "kling/kling-v2.6", "wan": "bailian/wan2.6-i2v",
         "wan new": "bailian/wan2.7-i2v", "wan between": "bailian/wan2.1-kf2v-plus",
         "seedance": "byteplus/seedance-1-5-pro-251215", "omni": "gemini/gemini-omni-1.1-flash",
         "veo": "gemini/veo-3.1-generate-preview", "relay": "second/some-video"}
PICTURES = ("openai/gpt-image-2", "gemini/gemini-3.1-flash-image", "xai/grok-imagine-image",
            "bailian/qwen-image-edit-plus", "bailian/wan2.5-i2i-preview", "byteplus/seedream-4-0-250828")


def halves(text):
    """Two pictures in place of a long one."""
    half = len(text) // 8 * 4
    return text[:half], text[half:]


class MemoryChecks(MediaChecks):
    def __init__(self, binary):
        super().__init__(binary)
        self.simulated = Simulated(self.upstream.url)
        key = {"env": "PROVIDER_KEY"}
        self.config["providers"]["kling"] = {"base_url": self.upstream.url[:-3], "key": key}
        self.gateway.configure(self.config)
        self.measurable = self.gateway.has_measurable_memory()
        self.most = (0, "")

    def uses_at_most_thrice(self, what, path, body, headers=None):
        """A gateway that has just begun, and its most memory until the answer is here."""
        assert LIMIT * 0.98 < len(body) <= LIMIT, (what, len(body))
        self.gateway.stop()
        self.gateway.start()
        process = self.gateway.process.pid
        with open("/proc/%d/clear_refs" % process, "w", encoding="ascii") as file:
            file.write("5")
        before = station.memory(process, "VmHWM")
        answer = self.gateway.call(path, body, headers=headers, method="POST", timeout=60)
        used = (station.memory(process, "VmHWM") - before) / len(body)
        self.good(answer)
        self.most = max(self.most, (used, what))
        print("%-50s %.2f" % (what, used), flush=True)
        assert used <= TIMES or not self.measurable, "%s: %.2f times its size" % (what, used)
        self.upstream.requests.clear()

    def film(self, what, name, json_body=None, files=(), **more):
        """One video, in the ways that a picture comes for it."""
        self.playing.script = self.simulated
        prompt = more.pop("scenario", "ok") + " " + what
        fields = {"model": FILMS[name], "prompt": prompt, **more}
        if files:
            body, headers = form(*[(k, str(v)) for k, v in fields.items()], *files)
        else:
            body, headers = json.dumps({**fields, **json_body}).encode(), None
        self.uses_at_most_thrice(what, FILM, body, headers)
        equal(self.simulated.wrong, [], "what the provider found wrong")
        made = self.simulated.made(prompt)
        equal(len(made), more.get("n", 1), what)
        self.simulated.tasks.clear()

    # ------------------------------------------------------------------------------------------------------- uploads
    def check_recordings(self):
        for model in ("gemini/gemini-3.8-flash", "groq/whisper-large-v3", "xai/grok-stt", "openai/whisper-1"):
            body, headers = form(("model", model), ("file", FILE, "a.wav", "audio/wav"))
            self.play({"text": "x", "candidates": [{"content": {"parts": [{"text": "x"}]}, "finishReason": "STOP"}]})
            self.uses_at_most_thrice(model, HEAR, body, headers)

    def answer_pictures(self, request, connection):
        data = base64.b64encode(PNG).decode()
        root = self.upstream.url[:-3]
        if "/tasks/" in request.path:
            connection.whole(200, {"output": {"task_status": "SUCCEEDED", "results": [{"url": root + "/result"}]}})
        elif request.method == "GET":
            connection.head(200, "image/png", len(PNG))
            connection.send(PNG)
        elif "image-synthesis" in request.path:
            connection.whole(200, {"output": {"task_id": "t", "task_status": "PENDING"}})
        else:
            connection.whole(200, {"data": [{"b64_json": data}], "output": {"choices": [{"message": {"content": [
                {"image": root + "/result"}]}}]}, "candidates": [{"content": {"parts": [
                    {"inlineData": {"mimeType": "image/png", "data": data}}]}, "finishReason": "STOP"}]})

    def check_pictures_in_a_form(self):
        for model in PICTURES:
            self.play(self.answer_pictures)
            for count in (1, 2) if "gemini" in model or "seedream" in model else (1,):
                body, headers = form(("image", FILE, "a.png", "image/png"), ("prompt", "x"), ("model", model), ("n", str(count)))
                self.uses_at_most_thrice("form, %s, n %d" % (model, count), EDIT, body, headers)
        body, headers = form(("image", FILE, "a.png", "image/png"), ("prompt", "x"), ("model", PICTURES[0]),
                             ("response_format", "url"))
        self.uses_at_most_thrice("form without response_format, " + PICTURES[0], EDIT, body, headers)

    def check_pictures_within_json(self):
        one, other = halves(TEXT)
        for model in PICTURES:
            self.play(self.answer_pictures)
            for count in (1, 2) if "gemini" in model or "seedream" in model else (1,):
                body = json.dumps({"model": model, "prompt": "x", "n": count, "images": [{"image_url": URL}]}).encode()
                self.uses_at_most_thrice("JSON, %s, n %d" % (model, count), EDIT, body)
            if model == PICTURES[0]:
                more = {"model": model, "prompt": "x", "response_format": "b64_json"}
                body = json.dumps({**more, "images": [{"image_url": URL}]}).encode()
                self.uses_at_most_thrice("JSON without response_format, " + model, EDIT, body)
            elif model != "bailian/wan2.5-i2i-preview":
                body = json.dumps({"model": model, "prompt": "x", "images": [
                    {"image_url": "data:image/png;base64," + part} for part in (one, other)]}).encode()
                self.uses_at_most_thrice("JSON, two pictures, " + model, MAKE, body)

    def check_first_frames_in_a_form(self):
        for name in FILMS:
            self.film("form, " + name, name, files=[("image", FILE, "a.png", "image/png")])

    def check_first_frames_within_json(self):
        for name in FILMS:
            self.film("JSON, " + name, name, {"image": URL})
        for name in ("kling", "wan new", "relay"):
            self.film("b64_json, " + name, name, {"image": {"b64_json": TEXT, "mime_type": "image/png"}})

    def check_two_frames(self):
        one, other = ("data:image/png;base64," + part for part in halves(TEXT))
        for name in ("kling", "wan new", "seedance", "veo"):
            self.film("two frames, " + name, name, {"image": one, "last_frame": other})
        for name in ("xai", "kling", "veo", "omni"):
            self.film("two references, " + name, name, {"reference_images": [one, other]})

    def check_members_of_the_providers_own(self):
        for name, options in (("kling", {"mode": "pro"}), ("wan", {"parameters": {"prompt_extend": False}}),
                              ("seedance", {"camera_fixed": True}), ("veo", {"parameters": {"personGeneration": "allow_adult"}})):
            self.film("options, " + name, name, {"image": URL, "provider_options": {FILMS[name].split("/")[0]: options}})

    def check_several_videos(self):
        """Each is a task of its own, with the picture in each."""
        for name in ("kling", "seedance", "xai", "relay"):
            self.film("four videos, JSON, " + name, name, {"image": URL}, n=4)
        self.film("four videos, form, kling", "kling", files=[("image", FILE, "a.png", "image/png")], n=4)

    def check_second_tries(self):
        for name in ("kling", "omni", "wan"):
            self.film("busy, " + name, name, {"image": URL}, scenario="busy")

    # ---------------------------------------------------------------------------------------------- a large download
    def check_large_video(self):
        """500 MB from the provider to the disk, and from there to a client, under 30 MB more than before."""
        self.playing.script = self.simulated
        ask = {"model": FILMS["xai"], "prompt": "ok warm"}
        self.good(self.gateway.call(FILM, ask, timeout=60))
        process = self.gateway.process.pid
        before = station.memory(process, "VmRSS")
        most = [before]
        over = threading.Event()

        def watch():
            while not over.wait(0.02):
                most[0] = max(most[0], station.memory(process, "VmRSS"))
        watcher = threading.Thread(target=watch)
        watcher.start()
        try:
            answer = self.good(self.gateway.call(FILM, {**ask, "prompt": "large video"}, timeout=60))
            size = LARGE_MB * 1024 * 1024 + len(VIDEO)
            data, = answer.json()["data"]
            equal(data["bytes"], size)
            connection = self.gateway.connect(60)
            connection.request("GET", data["url"][data["url"].index(FILM):])
            response = connection.getresponse()
            got = 0
            while piece := response.read(1 << 20):
                got += len(piece)
            equal(got, size)
        finally:
            over.set()
            watcher.join()
        self.gateway.call("%s/%s" % (FILM, answer.json()["id"]), method="DELETE")
        used = (most[0] - before) / (1 << 20)
        print("a video of %d MB took %.1f MB of memory more" % (LARGE_MB, used), flush=True)
        assert used < 30 or not self.measurable, used


if __name__ == "__main__":
    checks = MemoryChecks(sys.argv[1])
    code = checks.run("memory", sys.argv[2:])
    print("an upload took at most %.2f times its size (%s)" % checks.most)
    sys.exit(code)
