#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Token Station contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Pictures through the gateway, against simulated providers that look at what they are sent.

  check_images.py GATEWAY_BINARY [CHECK …]
"""
import base64
import json
import sys

import mediaproviders as providers
from mediacheck import Files, MediaChecks, form
from station import equal, wait_for

MAKE, EDIT = "/v1/images/generations", "/v1/images/edits"
PNG = providers.png()
B64 = base64.b64encode(PNG).decode()
# The head of one of 640 x 368: a comment and a table go before the frame.
JPEG = (b"\xff\xd8\xff\xe0\0\x10JFIF\0\1\1\0\0\1\0\1\0\0\xff\xc4\0\4ab\xff\xc2\0\x11\x08" + (368).to_bytes(2, "big") +
        (640).to_bytes(2, "big") + b"\3" + bytes(9))
PNG_URL = "data:image/png;base64," + B64


class ImageChecks(MediaChecks):
    def make(self, model, **more):
        return self.post(MAKE, {"model": model, "prompt": "a train", **more})

    def fetched(self, url):
        """A picture from the gateway, by its address alone."""
        prefix = "http://127.0.0.1:%d" % self.gateway.port
        assert url.startswith(prefix + "/v1/images/img_"), url
        return self.gateway.call(url[len(prefix):], key="", method="GET")

    # ------------------------------------------------------------------------------------------- OpenAI's own shape
    def check_passes_as_it_is(self):
        reply = json.dumps({"created": 1, "data": [{"b64_json": "A" * 3000000}, {"b64_json": B64}], "background": "opaque",
                            "usage": {"input_tokens": 50, "output_tokens": 1000, "total_tokens": 1050}}).encode()
        self.play(lambda r, c: (c.head(200, "application/json", len(reply)), c.send(reply)))
        answer = self.good(self.make("openai/gpt-image-2", new_member={"a": 1}))
        equal(answer.body == reply, True)
        equal(json.loads(self.calls[0].body), {"model": "gpt-image-2", "prompt": "a train", "new_member": {"a": 1}})
        row = self.gateway.row(answer)
        equal((row["images"], row["input_tokens"], row["output_tokens"], row["cost_micro_usd"], row["path"]),
              (2, 50, 1000, 30250, "passthrough"))

    def check_events_pass(self):
        told = providers.sse({"type": "image_generation.partial_image", "b64_json": "A" * 200000,
                              "partial_image_index": 0}, name="image_generation.partial_image")
        told += providers.sse({"type": "image_generation.completed", "b64_json": "B" * 200000,
                               "usage": {"input_tokens": 1, "output_tokens": 100}}, name="image_generation.completed")
        self.play(lambda r, c: (c.head(), [c.piece(told[i:i + 7000]) for i in range(0, len(told), 7000)], c.end()))
        answer = self.good(self.make("openai/gpt-image-2", stream=True, partial_images=1))
        equal(answer.body == told, True)
        row = self.gateway.row(answer)
        equal((row["images"], row["output_tokens"]), (1, 100))

    def check_openai_edit_form(self):
        body, headers = form(("image[]", PNG, "a.png", "image/png"), ("image[]", PNG, "b.png", "image/png"),
                             ("mask", PNG, "m.png", "image/png"), ("prompt", "more"), ("model", "openai/gpt-image-2"))
        self.play({"data": [{"b64_json": B64}], "usage": {
            "input_tokens": 200, "output_tokens": 100, "input_tokens_details": {"text_tokens": 10, "image_tokens": 190}}})
        answer = self.good(self.post(EDIT, body, headers))
        equal(self.calls[0].body, body.replace(b"openai/gpt-image-2", b"gpt-image-2"))
        row = self.gateway.row(answer)
        equal((row["images"], row["input_tokens"], row["cost_micro_usd"]), (1, 200, None), "pictures have their own price")

    def check_openai_without_response_format(self):
        """The newer models refuse response_format; an address that OpenAI does not give is the gateway's."""
        def script(r, c):
            providers.authorised(r)
            body = providers.json_body(r)
            providers.members(body, ["model", "prompt", "size"])
            c.whole(200, {"created": 1, "data": [{"b64_json": B64}], "output_format": "png",
                          "usage": {"input_tokens": 5, "output_tokens": 10}})
        self.play(script)
        answer = self.good(self.make("openai/gpt-image-2", response_format="b64_json", size="1024x1024"))
        equal(answer.json()["data"][0]["b64_json"], B64)
        answer = self.good(self.make("openai/gpt-image-2", response_format="url", size="1024x1024"))
        url = answer.json()["data"][0]["url"]
        picture = self.fetched(url)
        equal((picture.status, picture.body, picture.header("content-type")), (200, PNG, "image/png"))
        equal(self.fetched(url[:-1] + ("A" if url[-1] != "A" else "B")).status, 404)
        equal(self.fetched(url.split("?")[0]).status, 404)
        equal(self.gateway.row(answer)["cost_micro_usd"], 325)

        def edit(r, c):
            parts = providers.form_parts(r)
            equal([(p[0], p[1]) for p in parts], [("image", "a.png"), ("prompt", None), ("model", None)])
            c.whole(200, {"data": [{"b64_json": B64}]})
        body, headers = form(("image", PNG, "a.png", "image/png"), ("prompt", "more"), ("response_format", "url"),
                             ("model", "openai/gpt-image-2"))
        self.play(edit)
        answer = self.good(self.post(EDIT, body, headers))
        equal(self.fetched(answer.json()["data"][0]["url"]).body, PNG)

    # ------------------------------------------------------------------------------------------------------- Gemini
    def check_gemini(self):
        bodies = []

        def script(r, c):
            bodies.append(providers.gemini_picture(r))
            c.whole(200, {"candidates": [{"content": {"parts": [
                {"inlineData": {"mimeType": "image/png", "data": "bm8="}, "thought": True}, {"text": "Here it is"},
                {"inlineData": {"mimeType": "image/png", "data": B64}}]}, "finishReason": "STOP"}],
                "usageMetadata": {"promptTokenCount": 10, "candidatesTokenCount": 1000, "thoughtsTokenCount": 20}})
        self.play(script)
        answer = self.good(self.make("gemini/gemini-3.1-flash-image", n=3, size="1792x1024", seed=7, user="u"))
        equal([d["b64_json"] for d in answer.json()["data"]], [B64] * 3)
        equal(answer.json()["usage"], {"input_tokens": 30, "output_tokens": 3060, "total_tokens": 3090})
        equal(len(bodies), 3, "one call a picture")
        equal(bodies[0]["generationConfig"], {"responseModalities": ["IMAGE"], "seed": 7, "imageConfig": {
            "aspectRatio": "16:9", "imageSize": "2K"}})
        equal(answer.header("x-token-station-dropped"), "user")
        equal(self.calls[0].path, "/v1/models/gemini-3.1-flash-image:generateContent")
        row = self.gateway.row(answer)
        equal((row["images"], row["cost_micro_usd"], row["dropped"]), (3, round(30 * 0.5 + 3060 * 60), "user"))
        answer = self.good(self.make("gemini/gemini-3.1-flash-image", response_format="url"))
        equal(self.fetched(answer.json()["data"][0]["url"]).body, PNG)
        answer = self.good(self.make("gemini/gemini-3.1-flash-image", stream=True))
        assert answer.body.startswith(b"event: image_generation.completed\ndata: {"), answer.body[:100]
        event = json.loads(answer.body.split(b"data: ")[1])
        event.pop("created_at")
        equal(event, {"type": "image_generation.completed", "b64_json": B64, "size": "2x2", "output_format": "png",
                      "usage": {"input_tokens": 10, "output_tokens": 1020, "total_tokens": 1030}})
        for ratio in ("1:4", "8:1"):
            self.good(self.make("gemini/gemini-3.1-flash-image", aspect_ratio=ratio))
            equal(bodies[-1]["generationConfig"]["imageConfig"], {"aspectRatio": ratio})
        body, headers = form(("image", PNG, "a.png", "image/png"), ("prompt", "more"),
                             ("model", "gemini/gemini-3.1-flash-image"))
        bodies.clear()
        self.good(self.post(EDIT, body, headers))
        self.good(self.post(EDIT, {"model": "gemini/gemini-3.1-flash-image", "prompt": "more",
                                   "images": [{"image_url": "data:image/png;base64," + B64}]}))
        for b in bodies:
            equal(b["contents"][0]["parts"], [{"text": "more"}, {"inlineData": {"mimeType": "image/png", "data": B64}}])

    def check_gemini_tokens_of_pictures(self):
        self.play({"candidates": [{"content": {"parts": [{"inlineData": {"mimeType": "image/png", "data": B64}}]},
                                   "finishReason": "STOP"}],
                   "usageMetadata": {"promptTokenCount": 270, "candidatesTokenCount": 1120, "promptTokensDetails": [
                       {"modality": "TEXT", "tokenCount": 12}, {"modality": "IMAGE", "tokenCount": 258}],
                       "candidatesTokensDetails": [{"modality": "IMAGE", "tokenCount": 1120}]}})
        answer = self.good(self.make("gemini/gemini-3.1-flash-image", n=2))
        equal(answer.json()["usage"], {
            "input_tokens": 540, "output_tokens": 2240, "total_tokens": 2780,
            "input_tokens_details": {"text_tokens": 24, "image_tokens": 516},
            "output_tokens_details": {"text_tokens": 0, "image_tokens": 2240}})

    def check_gemini_without_a_picture(self):
        for reason, status, calls in (("IMAGE_SAFETY", 400, 1), ("IMAGE_PROHIBITED_CONTENT", 400, 1), ("NO_IMAGE", 502, 3)):
            self.play({"candidates": [{"content": {"parts": []}, "finishReason": reason}]})
            answer = self.make("gemini/gemini-3.1-flash-image")
            equal((answer.status, len(self.calls)), (status, calls), reason)
        self.play({"promptFeedback": {"blockReason": "BLOCKLIST"}})
        answer = self.make("gemini/gemini-3.1-flash-image")
        equal((answer.status, answer.json()["error"]["code"]), (400, "content_policy_violation"))

    def check_sizes(self):
        self.play({})
        error = self.refused(self.make("gemini/gemini-3.1-flash-image", size="1000x100"), "size", "21:9")
        equal(error["code"], "unsupported_parameter")
        self.refused(self.make("gemini/gemini-3.1-flash-image", size="large"), "size")
        ratios = []

        def script(r, c):
            ratios.append(providers.xai_picture(r).get("aspect_ratio"))
            c.whole(200, {"data": [{"b64_json": B64}]})
        self.play(script)
        for size in ("1024x1024", "1536x1024", "1024x1536", "1024x1792", "auto"):
            self.good(self.make("xai/grok-imagine-image", size=size))
        equal(ratios, ["1:1", "3:2", "2:3", "9:16", None])

    # ---------------------------------------------------------------------------------------------------------- xAI
    def check_xai(self):
        bodies = []

        def script(r, c):
            bodies.append(providers.xai_picture(r))
            url = bodies[-1]["response_format"] == "url"
            c.whole(200, {"data": [{"url": "https://imgen.x.ai/1.jpg"} if url else {"b64_json": B64}] * bodies[-1]["n"],
                          "usage": {"cost_in_usd_ticks": 400000000}})
        self.play(script)
        answer = self.good(self.make("xai/grok-imagine-image", n=2, quality="high", user="u"))
        equal([d["b64_json"] for d in answer.json()["data"]], [B64, B64])
        equal((bodies[0]["n"], bodies[0]["quality"], bodies[0]["user"]), (2, "high", "u"))
        equal(answer.json()["usage"], {"cost_in_usd_ticks": 400000000, "cost": 0.04})
        for data, kind, size in ((PNG, "png", "2x2"), (JPEG, "jpeg", "640x368"), (b"no one knows", None, None)):
            self.play(lambda r, c: (providers.xai_picture(r), c.whole(200, {"data": [
                {"b64_json": base64.b64encode(data).decode()}]})))
            told = self.good(self.make("xai/grok-imagine-image", stream=True, quality="high"))
            event = json.loads(told.body.split(b"data: ")[1])
            equal((event.get("output_format"), event.get("size"), event["quality"]), (kind, size, "high"))
        self.play(script)
        self.good(self.make("xai/grok-imagine-image", output_format="png"))
        equal(bodies[-1]["output_format"], "png")
        row = self.gateway.row(answer)
        equal((row["images"], row["cost_micro_usd"]), (2, 40000), "the price that the provider names")
        answer = self.good(self.make("xai/grok-imagine-image", response_format="url"))
        equal(answer.json()["data"][0]["url"], "https://imgen.x.ai/1.jpg")
        body, headers = form(("image[]", PNG, "a.png", "image/png"), ("image[]", PNG, "b.png", "image/png"),
                             ("prompt", "more"), ("model", "xai/grok-imagine-image"))
        self.good(self.post(EDIT, body, headers))
        equal([i["url"] for i in bodies[-1]["images"]], ["data:image/png;base64," + B64] * 2)
        self.good(self.post(EDIT, {"model": "xai/grok-imagine-image", "prompt": "x",
                                   "images": [{"image_url": "https://a.example/b.png"}]}))
        equal(bodies[-1]["image"], {"type": "image_url", "url": "https://a.example/b.png"})
        # As its own clients write it.
        self.good(self.make("xai/grok-imagine-image", image={"type": "image_url", "url": "data:image/png;base64," + B64}))
        equal((self.calls[-1].path, bodies[-1]["image"]["url"]), ("/v1/images/edits", "data:image/png;base64," + B64))
        self.play({"data": [{"url": "", "respect_moderation": False}], "usage": {"cost_in_usd_ticks": 400000000}})
        answer = self.make("xai/grok-imagine-image")
        equal((answer.status, answer.json()["error"]["code"]), (400, "content_policy_violation"))

    # ------------------------------------------------------------------------------------------------------ Bailian
    def check_bailian(self):
        root = self.upstream.url[:-3]
        bodies = []

        def script(r, c):
            if r.method == "GET":
                providers.need("authorization" not in r.headers, "the key went to a result's address")
                c.head(200, "image/png", len(PNG))
                c.send(PNG)
                return
            bodies.append(providers.bailian_picture(r))
            pictures = [{"image": root + "/result/%d?Signature=x" % i} for i in range(bodies[-1]["parameters"]["n"])]
            c.whole(200, {"output": {"choices": [{"finish_reason": "stop", "message": {
                "role": "assistant", "content": pictures[:1]}}, {"message": {"content": pictures[1:]}}]},
                "usage": {"image_count": 2}, "request_id": "r"})
        self.play(script)
        answer = self.good(self.make("bailian/qwen-image-2.0", n=2, size="1024x768", negative_prompt="rain", seed=1,
                                     watermark=False))
        equal([d["b64_json"] for d in answer.json()["data"]], [B64, B64])
        equal(bodies[0]["parameters"], {"n": 2, "size": "1024*768", "negative_prompt": "rain", "seed": 1,
                                        "watermark": False})
        equal([c.path for c in self.calls if c.method == "GET"], ["/result/0?Signature=x", "/result/1?Signature=x"])
        row = self.gateway.row(answer)
        equal((row["images"], row["cost_micro_usd"]), (2, None))
        answer = self.good(self.make("bailian/qwen-image-2.0", response_format="url"))
        equal(answer.json()["data"][0]["url"], root + "/result/0?Signature=x")
        body, headers = form(("image", PNG, "a.png", "image/png"), ("prompt", "x"), ("model", "bailian/qwen-image-2.0"))
        self.good(self.post(EDIT, body, headers))
        equal(bodies[-1]["input"]["messages"][0]["content"], [{"image": "data:image/png;base64," + B64}, {"text": "x"}])
        bodies.clear()
        answer = self.good(self.make("bailian/qwen-image-2.0", n=8))
        equal(([b["parameters"]["n"] for b in bodies], [d["b64_json"] for d in answer.json()["data"]]), ([6, 2], [B64] * 8))
        equal(self.gateway.row(answer)["images"], 8)

    def check_bailian_tasks(self):
        """The older models: handed in, asked for, fetched."""
        root = self.upstream.url[:-3]
        tasks = providers.BailianTasks(root, PNG)
        self.play(tasks)
        answer = self.good(self.make("bailian/wan2.2-t2i-flash", n=2, size="1024x768", negative_prompt="rain", seed=1))
        equal([d["b64_json"] for d in answer.json()["data"]], [B64, B64])
        equal(tasks.bodies[0], {"model": "wan2.2-t2i-flash", "input": {"prompt": "a train", "negative_prompt": "rain"},
                                "parameters": {"n": 2, "size": "1024*768", "seed": 1}})
        equal([c.method + " " + c.path.split("?")[0] for c in self.calls if "image-synthesis" not in c.path],
              ["GET /api/v1/tasks/t1"] * 3 + ["GET /result/0", "GET /result/1"])
        equal(self.gateway.row(answer)["images"], 2)
        answer = self.good(self.make("bailian/qwen-image", response_format="url"))
        equal(answer.json()["data"][0]["url"], root + "/result/0?Signature=x")
        body, headers = form(("image", PNG, "a.png", "image/png"), ("prompt", "x"), ("model", "bailian/wanx2.1-imageedit"))
        self.good(self.post(EDIT, body, headers))
        equal(tasks.bodies[-1]["input"], {"prompt": "x", "function": "description_edit",
                                          "base_image_url": "data:image/png;base64," + B64})
        body, headers = form(("image[]", PNG, "a.png", "image/png"), ("image[]", PNG, "b.png", "image/png"), ("prompt", "x"),
                             ("model", "bailian/wan2.5-i2i-preview"))
        self.good(self.post(EDIT, body, headers))
        equal(tasks.bodies[-1]["input"], {"prompt": "x", "images": ["data:image/png;base64," + B64] * 2})
        tasks.bodies.clear()
        answer = self.good(self.make("bailian/wan2.2-t2i-flash", n=6))
        equal([b["parameters"]["n"] for b in tasks.bodies], [4, 2], "more than the model makes at once")
        equal(([d["b64_json"] for d in answer.json()["data"]], self.gateway.row(answer)["images"]), ([B64] * 6, 6))

    def check_bailian_tasks_end_otherwise(self):
        for ending, status, code, images in (
                ("failed", 502, "InternalError", 0), ("moderation", 400, "content_policy_violation", 0),
                ("all failed", 400, "content_policy_violation", 0), ("partly", 200, None, 1), ("unknown", 502, "upstream_expired", 0),
                ("canceled", 502, "upstream_expired", 0), ("suspended", 200, None, 2),
                ("refused", 400, "InvalidParameter", 0), ("bumpy", 200, None, 2)):
            tasks = providers.BailianTasks(self.upstream.url[:-3], PNG, ending)
            self.play(tasks)
            answer = self.make("bailian/wan2.2-t2i-flash", n=2)
            equal((answer.status, len(tasks.bodies)), (status, 1), (ending, answer.body))
            if images:
                equal(len(answer.json()["data"]), images, ending)
            else:
                assert answer.json()["error"]["code"] in (code, "server_error"), (ending, answer.body)

    def check_bailian_tasks_nobody_waits_for(self):
        """Called off, and not asked for again."""
        for ending in ("never", "runs on"):
            tasks = providers.BailianTasks(self.upstream.url[:-3], PNG, ending)
            self.play(tasks)
            connection = self.gateway.connect()
            connection.request("POST", MAKE, json.dumps({"model": "bailian/wan2.2-t2i-flash", "prompt": "x"}).encode(),
                               self.gateway.headers(None, None))
            wait_for(lambda: tasks.polls, 10, "a poll")
            connection.close()
            wait_for(lambda: tasks.cancelled, 5, "its end")
            # Another one is asked for three times; in that time nobody asks for the first.
            tasks.ending = "done"
            self.good(self.make("bailian/wan2.2-t2i-flash"))
            equal((len(tasks.bodies), tasks.cancelled), (2, ["t1"]), "what was made is not called off")

    # ------------------------------------------------------------------------------------------------------- Imagen
    def check_imagen(self):
        bodies = []

        def script(r, c):
            bodies.append(providers.imagen(r))
            c.whole(200, {"predictions": [{"bytesBase64Encoded": B64, "mimeType": "image/png"}] * bodies[-1]["parameters"]["sampleCount"]})
        self.play(script)
        answer = self.good(self.make("gemini/imagen-4.0-generate-001", n=3, size="2048x1152"))
        equal([d["b64_json"] for d in answer.json()["data"]], [B64] * 3)
        equal((len(bodies), bodies[0]), (1, {"instances": [{"prompt": "a train"}], "parameters": {
            "sampleCount": 3, "aspectRatio": "16:9", "sampleImageSize": "2K"}}))
        equal(self.gateway.row(answer)["images"], 3)
        answer = self.good(self.make("gemini/imagen-4.0-generate-001", response_format="url"))
        equal(self.fetched(answer.json()["data"][0]["url"]).body, PNG)
        self.play({"predictions": [{"raiFilteredReason": "not this"}, {"bytesBase64Encoded": B64, "mimeType": "image/png"}]})
        equal(len(self.good(self.make("gemini/imagen-4.0-generate-001", n=2)).json()["data"]), 1)
        for blocked in ({"predictions": [{"raiFilteredReason": "not this"}]}, {}):
            self.play(blocked)
            answer = self.make("gemini/imagen-4.0-generate-001")
            equal((answer.status, answer.json()["error"]["code"]), (400, "content_policy_violation"), answer.body)
        body, headers = form(("image", PNG, "a.png", "image/png"), ("prompt", "x"), ("model", "gemini/imagen-4.0-generate-001"))
        self.play({})
        self.refused(self.post(EDIT, body, headers), "image")

    def check_pictures_by_address_where_bytes_are_wanted(self):
        """By the rules of egress: never of this machine; what is wrong there is the client's to mend."""
        self.play({})
        for address in ("https://127.0.0.1:9/a.png", "https://localhost/a.png"):
            answer = self.post(EDIT, {"model": "gemini/gemini-3.1-flash-image", "prompt": "x",
                                      "images": [{"image_url": address}]})
            error = self.refused(answer, "images")
            assert "this machine" in error["message"] or "private" in error["message"], error
        bodies = []

        def script(r, c):
            bodies.append(providers.gemini_picture(r))
            c.whole(200, {"candidates": [{"content": {"parts": [{"inlineData": {"mimeType": "image/png", "data": B64}}]},
                                          "finishReason": "STOP"}]})
        with Files({"/a.png": (200, "image/png", PNG), "/b": (200, "application/octet-stream", PNG),
                    "/page": (200, "image/png", b"<p>"), "/gone": (404, "text/plain", b"")}) as files:
            self.gateway.environment["SSL_CERT_FILE"] = files.certificate
            self.gateway.configure({**self.config, "fetch": {"allow_hosts": ["localhost"]}})
            self.gateway.stop()
            self.gateway.start()
            self.play(script)

            def edit(*paths, model="gemini/gemini-3.1-flash-image"):
                return self.post(EDIT, {"model": model, "prompt": "x", "images": [
                    {"image_url": p if p.startswith("data:") else files.url + p} for p in paths]})
            data = "data:image/png;base64," + B64
            self.good(edit("/a.png", data, "/b"))
            equal(bodies[-1]["contents"][0]["parts"],
                  [{"text": "x"}] + [{"inlineData": {"mimeType": "image/png", "data": B64}}] * 3)
            for name in ("authorization", "x-goog-api-key", "x-api-key"):
                assert all(name not in {h.lower() for h in headers} for _, headers in files.asked), "a key went there"
            for path in ("/page", "/gone"):
                bodies.clear()
                answer = edit("/a.png", path)
                equal((answer.status, bodies), (400, []), answer.body)
            # The next in a chain gets the address, or the bytes, anew.
            self.play(lambda r, c: c.whole(503, {"error": {"message": "down"}}) if "generateContent" in r.path
                      else c.whole(200, {"data": [{"b64_json": B64}]}))
            self.good(edit("/a.png", model="paint"))
            self.gateway.configure(self.config)
            del self.gateway.environment["SSL_CERT_FILE"]

    def check_ratios_in_pixels(self):
        """Where a provider takes pixels only."""
        sizes = []

        def script(r, c):
            sizes.append((providers.bailian_picture(r)["parameters"] if "bailian" in way else providers.seedream_picture(r))["size"])
            c.whole(400, {"code": "InvalidParameter", "message": "enough", "error": {"message": "enough"}})
        for way, more, size in (("bailian/qwen-image-2.0", {"aspect_ratio": "16:9"}, "1664*928"),
                                ("bailian/qwen-image-max", {"aspect_ratio": "3:4"}, "1104*1472"),
                                ("bailian/qwen-image-2.0", {"aspect_ratio": "1:1", "size": "1024x1024"}, "1024*1024"),
                                ("byteplus/seedream-4-0-250828", {"aspect_ratio": "16:9"}, "2736x1536"),
                                ("byteplus/seedream-4-0-250828", {"aspect_ratio": "1:1", "resolution": "1k"}, "1024x1024"),
                                ("byteplus/seedream-4-0-250828", {"aspect_ratio": "9:16", "resolution": "4K"}, "3072x5456"),
                                ("byteplus/seedream-4-0-250828", {"resolution": "2k"}, "2K"),
                                ("byteplus/seedream-4-0-250828", {"aspect_ratio": "4:3", "size": "1600x1200"}, "1600x1200")):
            self.play(script)
            self.make(way, **more)
            equal((sizes[-1:], self.playing.wrong), ([size], []), (way, more))
        tasks = providers.BailianTasks(self.upstream.url[:-3], PNG)
        self.play(tasks)
        self.good(self.make("bailian/qwen-image-plus", aspect_ratio="9:16"))
        equal(tasks.bodies[0]["parameters"]["size"], "928*1664")
        self.play({})
        self.refused(self.make("bailian/qwen-image-2.0", aspect_ratio="2:1"), "aspect_ratio", "16:9", "size")
        self.refused(self.make("bailian/wan2.2-t2i-flash", aspect_ratio="16:9"), "aspect_ratio", "size")
        self.refused(self.make("byteplus/seedream-4-0-250828", aspect_ratio="wide"), "aspect_ratio", "16:9")
        for model in ("bailian/qwen-image-2.0", "byteplus/seedream-4-0-250828"):
            self.refused(self.make(model, aspect_ratio="1:1", size="1024x768"), "size", "aspect_ratio")

    def check_bailian_faults(self):
        self.play({"code": "DataInspectionFailed", "message": "no", "request_id": "r"})
        answer = self.make("bailian/qwen-image-2.0")
        equal((answer.status, answer.json()["error"]["code"]), (400, "content_policy_violation"))
        for address in ("http://elsewhere.example/a", "https://10.0.0.1/a", "https://localhost/a"):
            self.play({"output": {"choices": [{"message": {"content": [{"image": address}]}}]}})
            answer = self.make("bailian/qwen-image-2.0")
            equal((answer.status, {c.method for c in self.calls}), (502, {"POST"}), address)

        def expired(r, c):
            if r.method == "GET":
                c.whole(403, {"error": "expired"})
            else:
                c.whole(200, {"output": {"choices": [{"message": {"content": [
                    {"image": self.upstream.url[:-3] + "/result"}]}}]}})
        self.play(expired)
        answer = self.make("bailian/qwen-image-2.0")
        equal((answer.status, len([c for c in self.calls if c.method == "POST"])), (502, 1), "made, and paid, once")

    # ----------------------------------------------------------------------------------------------------- BytePlus
    def check_seedream(self):
        bodies = []

        def script(r, c):
            bodies.append(providers.seedream_picture(r))
            c.whole(200, {"data": [{"b64_json": B64, "size": "2048x2048"}],
                          "usage": {"generated_images": 1, "output_tokens": 16384, "total_tokens": 16384}})
        self.play(script)
        answer = self.good(self.make("byteplus/seedream-4-0-250828", n=2, size="2048x2048"))
        equal(([d["b64_json"] for d in answer.json()["data"]], len(bodies)), ([B64, B64], 2))
        equal((bodies[0]["size"], bodies[0]["response_format"]), ("2048x2048", "b64_json"))
        row = self.gateway.row(answer)
        equal((row["images"], row["cost_micro_usd"]), (2, 60000))
        for model, given in (("seedream-4-0-250828", {}), ("seedream-5-0-260128", {"output_format": "jpeg"})):
            self.good(self.make("byteplus/" + model, output_format="jpeg"))
            equal({name: bodies[-1][name] for name in bodies[-1] if name == "output_format"}, given)
        for image in (PNG_URL, [PNG_URL], [PNG_URL, "https://a.example/b.png"]):  # as its own clients write it
            self.good(self.make("byteplus/seedream-4-0-250828", image=image))
            equal(bodies[-1]["image"], image if len(image) == 2 else PNG_URL)
        self.play(lambda r, c: c.whole(400, {"error": {"code": "InputTextSensitiveContentDetected", "message": "no"}}))
        equal(self.make("byteplus/seedream-4-0-250828").status, 400)

    # ----------------------------------------------------------------------------------------------------- refusals
    def check_what_a_provider_cannot_do(self):
        self.play({})
        for model, member, value in (
                ("gemini/gemini-3.1-flash-image", "quality", "high"), ("gemini/gemini-3.1-flash-image", "style", "vivid"),
                ("gemini/gemini-3.1-flash-image", "background", "transparent"),
                ("gemini/gemini-3.1-flash-image", "negative_prompt", "x"), ("xai/grok-imagine-image", "seed", 1),
                ("xai/grok-imagine-image", "quality", "xhigh"), ("xai/grok-imagine-image", "watermark", True),
                ("bailian/qwen-image-2.0", "quality", "high"), ("bailian/qwen-image-2.0", "output_format", "webp"),
                ("byteplus/seedream-4-0-250828", "seed", 1), ("byteplus/seedream-4-0-250828", "output_format", "png")):
            error = self.refused(self.make(model, **{member: value}), member)
            equal(error["code"], "unsupported_parameter")
        self.refused(self.make("xai/grok-imagine-image", n=11), "n", "10")
        self.refused(self.make("xai/grok-imagine-image", response_format="png"), "response_format")
        self.refused(self.post(MAKE, {"model": "xai/grok-imagine-image"}), "prompt")
        self.refused(self.post(EDIT, {"model": "xai/grok-imagine-image", "prompt": "x"}), "image")
        self.refused(self.post(EDIT, {"model": "xai/grok-imagine-image", "prompt": "x",
                                      "images": [{"file_id": "file-1"}]}), "images", "OpenAI")
        body, headers = form(("image", PNG, "a.png", "image/png"), ("mask", PNG, "m.png", "image/png"), ("prompt", "x"),
                             ("model", "xai/grok-imagine-image"))
        self.refused(self.post(EDIT, body, headers), "mask")
        self.refused(self.make("bailian/wan2.5-i2i-preview"), "image", "edits")
        self.refused(self.make("gemini/imagen-4.0-generate-001", n=5), "n", "4")
        self.refused(self.make("gemini/imagen-4.0-generate-001", resolution="4K"), "resolution", "2K")
        self.refused(self.make("gemini/imagen-4.0-generate-001", aspect_ratio="21:9"), "aspect_ratio", "16:9")
        self.refused(self.make("gemini/imagen-4.0-generate-001", seed=1), "seed")
        answer = self.post(MAKE, {"model": "xai/grok-imagine-image", "prompt": "x"}, {"x-token-station-strict": "true"})
        equal(answer.status, 502)
        answer = self.post(MAKE, {"model": "bailian/qwen-image-2.0", "prompt": "x", "user": "u"},
                           {"x-token-station-strict": "true"})
        equal((answer.status, answer.json()["error"]["param"]), (400, "user"))


if __name__ == "__main__":
    sys.exit(ImageChecks(sys.argv[1]).run("images", sys.argv[2:]))
