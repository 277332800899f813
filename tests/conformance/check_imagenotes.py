#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Token Station contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Pictures by the wire notes of images, line by line (NOTES.md).

  check_imagenotes.py GATEWAY_BINARY [CHECK …]
"""
import base64
import json
import sys

import mediaproviders as providers
import openaiproviders as openai
from mediacheck import MediaChecks, form
from station import equal

MAKE, EDIT = "/v1/images/generations", "/v1/images/edits"
PNG = providers.png()
B64 = base64.b64encode(PNG).decode()
URL = "data:image/png;base64," + B64
GEMINI, XAI, QWEN = "gemini/gemini-3.1-flash-image", "xai/grok-imagine-image", "bailian/qwen-image-2.0"
WAN, SEEDREAM, IMAGEN = "bailian/wan2.2-t2i-flash", "byteplus/seedream-4-0-250828", "gemini/imagen-4.0-generate-001"


def told(body):
    """The events of an answer as (name, data)."""
    return [(block.split("\n")[0].removeprefix("event: "), json.loads(block.split("\n")[1].removeprefix("data: ")))
            for block in body.decode().split("\n\n") if block and not block.startswith(":")]


def gemini_answer(*parts, reason="STOP", **more):
    return {"candidates": [{"content": {"parts": list(parts)}, "finishReason": reason}], **more}


def inline(**more):
    return {"inlineData": {"mimeType": "image/png", "data": B64}, **more}


class ImageNotes(MediaChecks):
    def make(self, model, **more):
        return self.post(MAKE, {"model": model, "prompt": "a train", **more})

    def edit(self, model, *urls, **more):
        return self.post(EDIT, {"model": model, "prompt": "more", "images": [{"image_url": url} for url in urls], **more})

    def error(self, answer):
        return answer.status, answer.json()["error"]["code"]

    # ---------------------------------------------------------------------------------------------- OpenAI's own (1, 2)
    def check_openai_members(self):
        """Every member comes to it with its type; what it refuses is its own answer, in both bodies of an edit."""
        self.play(openai.picture(B64))
        answer = self.good(self.make("openai/gpt-image-2", n=2, quality="high", size="1536x1024", output_format="webp",
                                     output_compression=80, background="transparent", moderation="low", user="u"))
        equal((len(answer.json()["data"]), answer.json()["usage"]), (2, openai.DETAILS["usage"]))
        equal(answer.json()["data"][0]["revised_prompt"], "better")
        body, headers = form(*[("image[]", PNG, "%d.png" % i, "image/png") for i in range(16)], ("mask", PNG, "m.png", "image/png"),
                             ("prompt", "x"), ("model", "openai/gpt-image-2"), ("n", "2"), ("input_fidelity", "high"),
                             ("quality", "medium"), ("background", "opaque"), ("size", "1024x1024"))
        equal(len(self.good(self.post(EDIT, body, headers)).json()["data"]), 2)
        self.good(self.post(EDIT, {"model": "openai/gpt-image-2", "prompt": "x", "moderation": "low", "mask": {"file_id": "file-2"},
                                   "images": [{"image_url": URL}, {"file_id": "file-1"}]}))
        equal(len(self.calls), 3)
        for more, param in (({"style": "vivid"}, "style"), ({"complexity": "low"}, "complexity"), ({"seed": 1}, "seed")):
            answer = self.make("openai/gpt-image-2", **more)
            equal((answer.status, answer.json()["error"]["param"], answer.header("x-should-retry")), (400, param, "false"))
        equal(self.playing.wrong, [])

    def check_openai_with_a_format(self):
        """response_format is taken out, and nothing else is; the address that OpenAI does not give is the gateway's."""
        self.play(openai.picture(B64))
        for name in ("b64_json", "url"):
            answer = self.good(self.make("openai/gpt-image-2.6-flare", response_format=name, n=2, quality="xhigh", background="auto"))
            equal([set(one) >= {name} for one in answer.json()["data"]], [True, True], answer.body[:200])
            answer = self.good(self.post(EDIT, {"model": "openai/chatgpt-image-latest", "prompt": "x", "response_format": name,
                                                "images": [{"image_url": URL}]}))
            equal(name in answer.json()["data"][0], True)
            usage = answer.json()["usage"]
            equal((usage["input_tokens"], usage["input_tokens_details"]["image_tokens"]), (50, 40))

    def check_openai_events(self):
        """With their names; fewer parts than asked for, none, large ones; those of an edit have names of their own."""
        large = base64.b64encode(PNG + bytes(4 << 20)).decode()
        for partials, data in ((2, B64), (0, B64), (1, large)):
            self.play(openai.picture(data, partials))
            for answer, kind in ((self.make("openai/gpt-image-2", stream=True, partial_images=3), "image_generation"),
                                 (self.edit("openai/gpt-image-2", URL, stream=True, partial_images=3), "image_edit")):
                events = told(self.good(answer).body)
                equal([name for name, _ in events], [kind + ".partial_image"] * partials + [kind + ".completed"])
                equal((events[-1][1]["b64_json"] == data, events[-1][1]["usage"]["total_tokens"]), (True, 100))
                row = self.gateway.row(answer)
                equal((row["images"], row["input_tokens"], row["output_tokens"], row["error"]), (1, 50, 50, None))

    # ------------------------------------------------------------------------------------------------------- Gemini (3)
    def check_gemini_reasons(self):
        """Each reason for which there is no picture: held back is the client's, the others may pass."""
        cases = [(gemini_answer(reason=reason), 400) for reason in (
            "IMAGE_SAFETY", "IMAGE_PROHIBITED_CONTENT", "IMAGE_RECITATION", "SAFETY", "PROHIBITED_CONTENT", "RECITATION")]
        cases += [({"promptFeedback": {"blockReason": reason}}, 400) for reason in (
            "SAFETY", "IMAGE_SAFETY", "PROHIBITED_CONTENT", "BLOCKLIST", "JAILBREAK")]
        cases += [(gemini_answer(reason=reason), 502) for reason in ("NO_IMAGE", "IMAGE_OTHER", "STOP")]
        cases += [(gemini_answer({"text": "I would rather not"}), 502), (gemini_answer(inline(thought=True)), 502), ({}, 502)]
        for body, status in cases:
            self.play(lambda r, c: (providers.gemini_picture(r), c.whole(200, body)))
            answer = self.make(GEMINI)
            equal((answer.status, self.playing.wrong, len(self.calls)), (status, [], 1 if status == 400 else 3), body)
            equal(answer.json()["error"]["code"] == "content_policy_violation", status == 400, answer.body)

    def check_gemini_says_when(self):
        """RetryInfo among an error's details, with no header: in seconds for the client."""
        self.play(lambda r, c: c.whole(429, {"error": {"code": 429, "message": "slow down", "status": "RESOURCE_EXHAUSTED", "details": [
            {"@type": "type.googleapis.com/google.rpc.Help"},
            {"@type": "type.googleapis.com/google.rpc.RetryInfo", "retryDelay": "34.4s"}]}}))
        answer = self.make(GEMINI)
        equal((answer.status, answer.header("retry-after")), (429, "35"), answer.body)

    def check_sizes_by_the_longest_side(self):
        """Gemini to 1536 1K, to 3072 2K, then 4K; xAI to 1536 1k, then 2k; a ratio more than 3 % off is refused."""
        seen = []

        def script(r, c):
            if "generateContent" in r.path:
                seen.append(providers.gemini_picture(r)["generationConfig"].get("imageConfig", {}))
                c.whole(200, gemini_answer(inline()))
            else:
                body = providers.xai_picture(r)
                seen.append({name: body[name] for name in ("aspect_ratio", "resolution") if name in body})
                c.whole(200, {"data": [{"b64_json": B64}]})
        self.play(script)
        for size, ratio, gemini, xai in (
                ("1536x1024", "3:2", None, None), ("1024x1536", "2:3", None, None), ("1792x1024", "16:9", "2K", "2k"),
                ("1024x1792", "9:16", "2K", "2k"), ("3072x3072", "1:1", "2K", "2k"), ("3088x3088", "1:1", "4K", "2k"),
                ("1040x1024", "1:1", None, None)):
            self.good(self.make(GEMINI, size=size))
            equal(seen[-1], {"aspectRatio": ratio, **({"imageSize": gemini} if gemini else {})}, size)
            self.good(self.make(XAI, size=size))
            equal(seen[-1], {"aspect_ratio": ratio, **({"resolution": xai} if xai else {})}, size)
        for resolution in ("1K", "2k", "4K", "512"):
            self.good(self.make(GEMINI, resolution=resolution, aspect_ratio="21:9"))
            equal(seen[-1], {"aspectRatio": "21:9", "imageSize": resolution.upper()})
        for ratio in ("19.5:9", "9:20", "2:1"):
            self.good(self.make(XAI, aspect_ratio=ratio, resolution="2K"))
            equal(seen[-1], {"aspect_ratio": ratio, "resolution": "2k"})
        self.play({})
        self.refused(self.make(GEMINI, size="1060x1024"), "size", "1:1")
        self.refused(self.make(XAI, aspect_ratio="21:9"), "aspect_ratio", "20:9")

    def check_how_many_pictures_go_along(self):
        """Fourteen to Gemini, three to xAI and Bailian, ten to Seedream; one more is refused before it is asked."""
        def script(r, c):
            if "generateContent" in r.path:
                equal(len(providers.gemini_picture(r)["contents"][0]["parts"]), 15)
                c.whole(200, gemini_answer(inline()))
            elif r.path == providers.DASHSCOPE:
                equal(len(providers.bailian_picture(r)["input"]["messages"][0]["content"]), 4)
                c.whole(200, {"output": {"choices": [{"message": {"content": [{"image": self.upstream.url[:-3] + "/result/0"}]}}]}})
            elif r.path.startswith("/result/"):
                openai.send(c, "image/png", PNG)
            else:
                body = providers.seedream_picture(r) if "seedream" in r.model else providers.xai_picture(r)
                equal(len(body.get("image", body.get("images"))), 10 if "seedream" in r.model else 3)
                c.whole(200, {"data": [{"b64_json": B64}]})
        for model, most in ((GEMINI, 14), (XAI, 3), (QWEN, 3), (SEEDREAM, 10)):
            self.play(script)
            self.good(self.edit(model, *[URL] * most))
            self.play({})
            self.refused(self.edit(model, *[URL] * (most + 1)), "image", str(most))
        for model in (IMAGEN, WAN):
            self.refused(self.edit(model, URL), "image")

    # ---------------------------------------------------------------------------------------------------------- xAI (4)
    def check_xai_holds_some_back(self):
        """One of two: the other one is given, with what both cost; all of them: a 400, and the cost all the same."""
        self.play(lambda r, c: (providers.xai_picture(r), c.whole(200, {"data": [
            {"url": "", "b64_json": "", "respect_moderation": False, "revised_prompt": ""},
            {"b64_json": B64, "respect_moderation": True, "mime_type": "image/jpeg", "revised_prompt": "a red train"}],
            "usage": {"cost_in_usd_ticks": 400000000}})))
        answer = self.good(self.make(XAI, n=2))
        one, = answer.json()["data"]
        equal((one["b64_json"], one["revised_prompt"], self.gateway.row(answer)["cost_micro_usd"]), (B64, "a red train", 40000))
        self.play({"data": [{"url": "", "respect_moderation": False}], "usage": {"cost_in_usd_ticks": 400000000}})
        answer = self.make(XAI)
        equal((self.error(answer), self.gateway.row(answer)["cost_micro_usd"]), ((400, "content_policy_violation"), 40000))
        self.play({"data": []})
        equal(self.make(XAI).status, 502)

    def check_xai_errors_of_three_shapes(self):
        for status, wanted in ((400, 400), (401, 403), (422, 400), (429, 429), (500, 500)):
            for error in ({"error": {"message": "bad thing", "type": "x", "code": "c"}}, {"code": "c", "error": "bad thing"},
                          {"error": "bad thing"}):
                self.play(lambda r, c: (providers.xai_picture(r), c.whole(status, error)))
                answer = self.make(XAI)
                assert answer.status in (wanted, status) and "bad thing" in answer.json()["error"]["message"], answer.body

    # ------------------------------------------------------------------------------------------------------ Bailian (5)
    def check_bailian_answers(self):
        """Several choices, several items of one, words among them, either name for the count; the key stays away."""
        root = self.upstream.url[:-3]
        one = {"image": root + "/result/0"}

        def script(r, c):
            if r.method == "GET":
                providers.need("authorization" not in r.headers, "the key went to a result's address")
                openai.send(c, "image/png", PNG)
                return
            providers.bailian_picture(r)
            c.whole(200, {"output": {"choices": choices}, "usage": usage, "request_id": "r"})
        for contents, usage in (([[one], [one]], {"image_count": 2}), ([[one, one]], {"output_image_count": 2, "output_width": 2}),
                                ([[{"text": "Here"}, one, {"text": "and"}, one]], {}), ([[one], [], [one]], {})):
            choices = [{"finish_reason": "stop", "message": {"role": "assistant", "content": content}} for content in contents]
            self.play(script)
            answer = self.good(self.make(QWEN, n=2))
            equal((len(answer.json()["data"]), self.gateway.row(answer)["images"]), (2, 2), contents)
        for output in ({}, {"choices": []}, {"choices": [{"message": {"content": [{"text": "no"}]}}]}):
            self.play({"output": output, "request_id": "r"})
            equal(self.make(QWEN).status, 502, output)

    def check_tasks_are_asked_for_by_the_second(self):
        """As Bailian's own SDK asks, unless an answer says when."""
        for more, least, most in (([], 0.9, 3), ([("openai-poll-after-ms", "100")], 0.09, 0.8)):
            def script(r, c):
                if r.path.startswith("/result/"):
                    openai.send(c, "image/png", PNG)
                elif r.method == "POST":
                    c.whole(200, {"output": {"task_id": "t", "task_status": "PENDING"}}, more)
                else:
                    c.whole(200, {"output": {"task_id": "t", "task_status": "SUCCEEDED", "results": [
                        {"url": self.upstream.url[:-3] + "/result/0"}]}})
            self.play(script)
            self.good(self.make(WAN))
            made, asked, _ = self.calls
            assert least <= asked.time - made.time < most, asked.time - made.time

    def check_results_lie_where_they_are_said_to(self):
        """A redirect is not followed: no provider call is (the contract, Egress); nor is what is no picture taken for one."""
        root = self.upstream.url[:-3]
        for model in (QWEN, WAN):
            def script(r, c):
                if r.path == "/elsewhere":
                    openai.send(c, "image/png", PNG)
                elif r.path.startswith("/result/"):
                    c.head(302, "text/plain", 0, [("location", root + "/elsewhere")])
                elif r.method == "GET" or model == QWEN:
                    c.whole(200, {"output": {"choices": [{"message": {"content": [{"image": root + "/result/0"}]}}],
                                             "task_id": "t", "task_status": "SUCCEEDED", "results": [{"url": root + "/result/0"}]}})
                else:
                    c.whole(200, {"output": {"task_id": "t", "task_status": "PENDING"}}, [("openai-poll-after-ms", "100")])
            self.play(script)
            answer = self.make(model)
            equal((self.error(answer), [r for r in self.calls if r.path == "/elsewhere"]), ((502, "result_not_fetched"), []), model)

    # ----------------------------------------------------------------------------------------------------- Seedream (6)
    def check_seedream_answers(self):
        """Pictures that failed among others, in usage or as an item; sizes as words; an address for who wants one."""
        def script(r, c):
            body = providers.seedream_picture(r)
            url = body["response_format"] == "url"
            c.whole(200, {"model": "m", "created": 1, "data": [{"url": "https://ark.example/1.jpeg", "size": "2048x2048"} if url
                                                               else {"b64_json": B64, "size": "2048x2048"}],
                          "usage": {"generated_images": 1, "output_tokens": 16384, "total_tokens": 16384}})
        self.play(script)
        equal(self.good(self.make(SEEDREAM, response_format="url")).json()["data"][0]["url"], "https://ark.example/1.jpeg")
        for more, size in (({"resolution": "4k"}, "4K"), ({"size": "1600x1200"}, "1600x1200"), ({}, None)):
            self.good(self.make(SEEDREAM, watermark=True, **more))
            body = json.loads(self.calls[-1].body)
            equal((body.get("size"), body["watermark"]), (size, True))
        for code, status, calls in (("InternalServiceError", 502, 3), ("InvalidParameter", 400, 1),
                                    ("OutputImageSensitiveContentDetected", 400, 1)):
            self.play({"data": [{"error": {"code": code, "message": "it broke"}}]})
            answer = self.make(SEEDREAM)
            equal((answer.status, len(self.calls), "it broke" in answer.json()["error"]["message"]), (status, calls, True), code)
        self.play({"data": []})
        equal(self.make(SEEDREAM).status, 502)

    def check_what_was_made_before(self):
        """Of several calls the last is held back: the pictures before it are given. It fails: they are paid all the same."""
        tokens = {"usageMetadata": {"promptTokenCount": 10, "candidatesTokenCount": 1000}}
        made = {GEMINI: gemini_answer(inline(), **tokens), SEEDREAM: {"data": [{"b64_json": B64}], "usage": {"generated_images": 1}}}
        held = {GEMINI: gemini_answer(reason="IMAGE_SAFETY"),
                SEEDREAM: {"data": [{"error": {"code": "OutputImageSensitiveContentDetected", "message": "no"}}]}}
        cost = {GEMINI: 2 * (5 + 60000), SEEDREAM: 2 * 30000}
        for model in (GEMINI, SEEDREAM):
            for last in ((200, held[model]), (400, {"error": {"code": "SomeCode", "message": "enough"}})):
                self.play(lambda r, c: c.whole(200, made[model]) if len(self.calls) < 3 else c.whole(*last))
                answer = self.make(model, n=3)
                equal((answer.status, len(self.calls)), (last[0], 3), answer.body)
                if last[0] == 200:
                    equal(len(answer.json()["data"]), 2)
                row = self.gateway.row(answer)
                equal((row["images"], row["cost_micro_usd"]), (2, cost[model]), (model, last))

    # ------------------------------------------------------------------------------------------------------- Matrix (7)
    def check_matrix(self):
        """What is refused, by whom: named, and before the provider was asked."""
        self.play({})
        nobody = {"style": "vivid", "background": "transparent", "output_compression": 50, "moderation": "low", "complexity": "low",
                  "input_fidelity": "high"}
        for model, refused in (
                (GEMINI, {"quality": "high", "negative_prompt": "x", "watermark": True, "output_format": "webp"}),
                (XAI, {"quality": "hd", "seed": 1, "negative_prompt": "x", "watermark": True, "output_format": "gif"}),
                (XAI, {"quality": "standard"}), (XAI, {"quality": "max"}),
                (QWEN, {"quality": "low", "output_format": "jpeg", "resolution": "2K"}),
                (WAN, {"quality": "low", "output_format": "jpeg", "aspect_ratio": "1:1"}),
                (SEEDREAM, {"quality": "high", "seed": 1, "negative_prompt": "x", "output_format": "png"}),
                (IMAGEN, {"quality": "high", "seed": 1, "negative_prompt": "x", "watermark": True, "output_format": "webp"})):
            for member, value in {**nobody, **refused}.items():
                error = self.refused(self.make(model, **{member: value}), member)
                equal(error["code"], "unsupported_parameter", (model, member))
        for member, value in (("seed", "one"), ("seed", 1.5), ("watermark", "maybe"), ("n", 0), ("n", 11), ("n", 1.5), ("size", "big")):
            self.refused(self.make(QWEN if member != "size" else GEMINI, **{member: value}), member)
        for model in (GEMINI, XAI, QWEN, SEEDREAM):
            self.refused(self.post(EDIT, {"model": model, "prompt": "x", "images": [{"file_id": "file-1"}]}), "images", "OpenAI")
            self.refused(self.edit(model, URL, mask={"image_url": URL}), "mask")

    def check_defaults_are_no_wishes(self):
        """What is the default anyway is taken out; what has no visible effect is dropped and told."""
        defaults = {"background": "auto", "moderation": "auto", "output_compression": 100, "quality": "auto", "n": 1,
                    "size": "auto", "partial_images": 0, "stream": False}

        def script(r, c):
            if r.path.startswith("/result/"):
                openai.send(c, "image/png", PNG)
            elif "generateContent" in r.path:
                equal(set(providers.gemini_picture(r)["generationConfig"]), {"responseModalities"})
                c.whole(200, gemini_answer(inline()))
            elif "predict" in r.path:
                equal(providers.imagen(r)["parameters"], {"sampleCount": 1})
                c.whole(200, {"predictions": [{"bytesBase64Encoded": B64, "mimeType": "image/png"}]})
            elif r.path == providers.DASHSCOPE:
                equal(providers.bailian_picture(r)["parameters"], {"n": 1})
                c.whole(200, {"output": {"choices": [{"message": {"content": [{"image": self.upstream.url[:-3] + "/result/0"}]}}]}})
            else:
                body = providers.seedream_picture(r) if "seedream" in r.model else providers.xai_picture(r)
                equal(set(body) - {"user", "image"}, {"model", "prompt", "response_format"} | ({"n"} if "grok" in r.model else set()))
                c.whole(200, {"data": [{"b64_json": B64}]})
        for model in (GEMINI, XAI, QWEN, SEEDREAM, IMAGEN):
            self.play(script)
            answer = self.good(self.make(model, user="u", **defaults))
            equal(answer.header("x-token-station-dropped"), None if model == XAI else "user", model)
        for model in (GEMINI, XAI, IMAGEN):
            self.good(self.make(model, watermark=False, negative_prompt="", **({} if model == XAI else {"output_format": "png"})))
        self.good(self.make(GEMINI, quality="standard"))
        # Of an edit, the one event has its own name.
        for model in (GEMINI, XAI, QWEN, SEEDREAM):
            answer = self.good(self.edit(model, URL, stream=True, partial_images=2))
            (name, event), = told(answer.body)
            equal((name, event["type"], event["b64_json"]), ("image_edit.completed", "image_edit.completed", B64))


if __name__ == "__main__":
    sys.exit(ImageNotes(sys.argv[1]).run("the notes of images", sys.argv[2:]))
