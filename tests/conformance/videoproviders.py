# SPDX-FileCopyrightText: 2026 Token Station contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Providers of videos, as the wire notes have them: each says what is wrong with a request, counts what it was asked to
make, and takes a task through its states (videotasks.py)."""
import base64
import hashlib
import hmac
import json
import time

from mediaproviders import GOOGLE_KEY, SOON, authorised, form_parts, json_body
from videotasks import VIDEO, Tasks
from wireshape import ADDRESS, BASE64, Between, Text, Wrong, fits, need

RATIOS = {"1:1", "16:9", "9:16", "4:3", "3:4"}
WAN_SIZES = {"480P": {"832*480", "480*832", "624*624"},
             "720P": {"1280*720", "720*1280", "960*960", "1088*832", "832*1088"},
             "1080P": {"1920*1080", "1080*1920", "1440*1440", "1632*1248", "1248*1632"}}


def bare_picture(value):
    """As Kling takes it."""
    return BASE64(value) or (ADDRESS(value) and not value.startswith("data:"))


def jwt_claims(token, secret):
    head, claims, signature = token.split(".")
    decode = lambda part: base64.urlsafe_b64decode(part + "=" * (-len(part) % 4))
    need("=" not in token, "base64url without padding")
    need(json.loads(decode(head)) == {"alg": "HS256", "typ": "JWT"}, "the token's head")
    wanted = hmac.new(secret.encode(), (head + "." + claims).encode(), hashlib.sha256).digest()
    need(hmac.compare_digest(wanted, decode(signature)), "the token's signature")
    return json.loads(decode(claims))


class Simulated(Tasks):
    """Answers all of them; `script` of mediacheck.Playing."""

    def __call__(self, request, connection):
        path = request.path.split("?")[0]
        if path in ("/v1/chat/completions", "/v1/responses"):
            connection.whole(404, {"error": {"message": "that model is gone", "type": "invalid_request_error"}})
            return
        try:
            for name in ("xai", "kling", "wan", "seedance", "omni", "veo", "relay", "content"):
                if getattr(self, name)(request, path, connection):
                    return
            raise Wrong("nothing at " + request.method + " " + path)
        except (Wrong, KeyError, IndexError, TypeError, ValueError) as error:
            self.wrong.append("%s %s: %r" % (request.method, request.path, error))
            connection.whole(400, {"error": {"message": "wrong: %r" % error, "type": "invalid_request_error"}})

    # xAI (wire notes of video, 7)
    def xai(self, request, path, connection):
        if request.method == "POST" and path == "/v1/videos/generations":
            authorised(request)
            body = json_body(request)
            fits(body, {"model": Text(form="grok-imagine-video.*"), "prompt": Text(), "duration?": range(1, 16),
                        "aspect_ratio?": RATIOS | {"3:2", "2:3"}, "resolution?": {"480p", "720p", "1080p"},
                        "image?": {"url": ADDRESS}, "reference_images?": [{"url": ADDRESS}], "generate_audio?": bool, "user?": str})
            need(body.get("resolution") != "1080p" or ("-1.5" in body["model"] and "reference_images" not in body), "1080p")
            need(len(body.get("reference_images", [])) <= 7, "more than 7 references")
            task = self.take("xai", body["prompt"], body, connection)
            if task:
                connection.whole(200, {"request_id": task.id}, SOON)
            return True
        if request.method != "GET" or not path.startswith("/v1/videos/xai-"):
            return False
        authorised(request)
        task = self.find(path.rsplit("/", 1)[1], connection)
        if not task:
            return True
        state = self.state(task)
        if state == "queued":  # which may say so, or nothing at all
            connection.whole(202, {"status": "pending"} if task.scenario == "worded" else b"", SOON)
        elif state in ("running", "word"):
            connection.whole(200, {"status": "pending" if state == "running" else task.word, "progress": 50}, SOON)
        elif state == "failed":
            code = "moderation_blocked" if task.prompt.endswith("by its code") else "internal"
            connection.whole(200, {"status": "failed", "error": {"code": code, "message": "it broke"}}
                             if "words" not in task.prompt else {"status": "failed", "code": "internal", "error": "it broke"})
        elif state == "expired":
            connection.whole(200, {"status": "expired"})
        else:
            connection.whole(200, {"status": "done", "progress": 100, "model": task.body["model"], "video": {
                "url": self.link(task), "duration": 5, "respect_moderation": state != "moderation"},
                "usage": {"cost_in_usd_ticks": 4000000000}})
        return True

    # Kling (4)
    def kling(self, request, path, connection):
        parts = path.split("/")
        if len(parts) < 4 or parts[3] not in ("text2video", "image2video", "multi-image2video"):
            return False
        if self.kling_pair:
            claims = jwt_claims(request.headers["authorization"].removeprefix("Bearer "), self.kling_pair[1])
            now = time.time()
            fits(claims, {"iss": str, "exp": int, "nbf": int})
            need(claims["iss"] == self.kling_pair[0] and claims["nbf"] <= now < claims["exp"] <= now + 1801, claims)
        else:
            authorised(request)
        if request.method == "POST":
            body = json_body(request)
            newest = body["model_name"].startswith("kling-v3")
            fits(body, {"model_name": Text(form=r"kling-v\d[a-z\d-]*"), "external_task_id": Text(), "prompt?": Text(2500),
                        "negative_prompt?": Text(2500), "image?": bare_picture, "image_tail?": bare_picture,
                        "image_list?": [{"image": bare_picture}], "mode?": {"std", "pro"}, "cfg_scale?": Between(0, 1),
                        "duration?": {str(n) for n in range(3, 16)} if newest else {"5", "10"},
                        "aspect_ratio?": {"16:9", "9:16", "1:1"}, "sound?": {"on", "off"}, "watermark_info?": {"enabled": bool}})
            need("prompt" in body or parts[3] == "image2video", "prompt")
            need(body.get("sound") != "on" or (body.get("mode") == "pro" and body["model_name"] in (
                "kling-v2-6", "kling-v3")), "sound is of v2-6 and v3, in mode pro")
            need("cfg_scale" not in body or "-v2" not in body["model_name"], "cfg_scale is not of v2")
            need("image" in body or "image_tail" not in body, "image_tail needs image")
            need(parts[3] == ("multi-image2video" if "image_list" in body else "image2video" if "image" in body
                              else "text2video"), "the kind of job")
            need("aspect_ratio" not in body or "image" not in body, "a ratio with a picture")
            need(all(t.external != body["external_task_id"] for t in self.tasks.values() if t.kind == "kling"),
                 "external_task_id is taken")
            task = self.take("kling", body.get("prompt", ""), body, connection, body["external_task_id"])
            if task:
                task.path = parts[3]
                connection.whole(200, {"code": 0, "message": "SUCCEED", "request_id": "r", "data": {
                    "task_id": task.id, "task_status": "submitted", "created_at": 1, "updated_at": 1}}, SOON)
            return True
        need(request.method == "GET" and len(parts) == 5, request.method)
        wanted = parts[4]
        known = [t for t in self.tasks.values() if t.kind == "kling" and wanted in (t.id, t.external)]
        if not known:
            connection.whole(404, {"code": 1202, "message": "no such task", "request_id": "r"}, SOON)
            return True
        task = self.find(known[0].id, connection)
        if not task:
            return True
        task.path = getattr(task, "path", parts[3])
        need(parts[3] == task.path, "asked at another path")
        state = self.state(task)
        data = {"task_id": task.id, "task_status": {"queued": "submitted", "running": "processing", "done": "succeed",
                                                      "word": task.word}.get(state, "failed")}
        if state == "done":
            data["task_result"] = {"videos": [{"id": "v", "url": self.link(task), "watermark_url": self.link(task).replace(".mp4", "-marked.mp4"),
                                               "duration": "5.0"}]}
            data["final_unit_deduction"] = "2.5"
        elif data["task_status"] == "failed":
            data["task_status_msg"] = "content policy: not that" if state == "moderation" else "it broke"
        connection.whole(200, {"code": 0, "message": "SUCCEED", "request_id": "r", "data": data}, SOON)
        return True

    # Wan (5)
    @staticmethod
    def wan_shape(model):
        """Of its five ways to pictures, and of what each version takes."""
        version = model.removeprefix("wan").removeprefix("x")[:3]
        newest, text = version == "2.7", "t2v" in model
        inputs = {"prompt": Text(1500 if version == "2.5" else None), "negative_prompt?": Text(500), "audio_url?": ADDRESS}
        parameters = {"seed?": range(2 ** 31), "prompt_extend?": bool, "watermark?": bool, "duration?": {
            "2.5": {5, 10}, "2.6": range(2, 11 if "r2v" in model else 16), "2.7": range(2, 11 if "r2v" in model else 16)}.get(
            version, {5})}
        tiers = ("720P", "1080P") if version in ("2.6", "2.7") else ("480P", "720P", "1080P")
        if newest:
            inputs["media" if not text else "media?"] = [{"type": {"first_frame", "last_frame", "reference_image"}, "url": ADDRESS}]
        elif "kf2v" in model:
            inputs.update({"first_frame_url": ADDRESS, "last_frame_url?": ADDRESS})
        elif "i2v" in model:
            inputs["img_url"] = ADDRESS
        elif "r2v" in model:
            inputs["reference_urls"] = lambda urls: 1 <= len(urls) <= 5 and all(u.startswith("https://") for u in urls)
        if newest or "i2v" in model or "kf2v" in model:
            parameters["resolution?"] = set(tiers)
            if newest and "i2v" not in model:
                parameters["ratio?"] = RATIOS
        else:
            parameters["size?"] = set().union(*(WAN_SIZES[tier] for tier in tiers))
        if version in ("2.5", "2.6"):
            parameters["audio?"] = bool
        return {"model": str, "input": inputs, "parameters": parameters}

    def wan(self, request, path, connection):
        services = "/api/v1/services/aigc/"
        if request.method == "POST" and path.startswith(services):
            authorised(request)
            need(request.headers.get("x-dashscope-async") == "enable", "X-DashScope-Async")
            body = json_body(request)
            need(path == services + ("image2video" if "kf2v" in body["model"] else "video-generation") + "/video-synthesis", path)
            fits(body, self.wan_shape(body["model"]))
            task = self.take("wan", body["input"]["prompt"], body, connection)
            if task:
                connection.whole(200, {"output": {"task_status": "PENDING", "task_id": task.id}, "request_id": "r"}, SOON)
            return True
        if not path.startswith("/api/v1/tasks/"):
            return False
        authorised(request)
        if path == "/api/v1/tasks/" and request.method == "GET":  # which tells neither what they are made of
            connection.whole(200, {"total": len(self.tasks), "page_no": 1, "request_id": "r", "data": [
                {"task_id": t.id, "model_name": t.body["model"], "gmt_create": t.created * 1000, "status": "RUNNING",
                 "api_key_id": "1", "region": "cn-beijing"} for t in self.newest("wan")]}, SOON)
            return True
        need(request.method in ("GET", "POST"), request.method)
        identity = path.split("/")[4]
        task = self.find(identity, connection, request.method == "GET")
        if not task:
            return True
        if request.method == "POST":
            need(path.endswith("/cancel") and not request.body, path)
            if task.polls > 1:
                connection.whole(400, {"code": "UnsupportedOperation", "message": "only while PENDING"})
            else:
                task.cancelled = True
                connection.whole(200, {"request_id": "r"})
            return True
        state = self.state(task)
        if state in ("moderation", "failed"):
            output = {"task_id": task.id, "task_status": "FAILED", "message": "it broke",
                      "code": "DataInspectionFailed" if state == "moderation" else "InternalError"}
            if "above" in task.prompt:  # the words of it stand beside the output
                connection.whole(200, {"output": {"task_status": "FAILED"}, "code": output["code"], "message": "it broke"}, SOON)
                return True
            if "bare" in task.prompt:   # or there is none
                connection.whole(200, {"code": output["code"], "message": "it broke", "request_id": "r"}, SOON)
                return True
        else:
            output = {"task_id": task.id, "task_status": {"queued": "PENDING", "running": "RUNNING", "done": "SUCCEEDED",
                                                          "expired": "UNKNOWN", "cancelled": "CANCELED", "word": task.word}[state]}
        answer = {"output": output, "request_id": "r"}
        if state == "done":
            output["video_url"] = self.link(task)
            output["orig_prompt"] = task.prompt
            billed = 8 if task.scenario == "longer" else 5  # with the video that was sent along
            answer["usage"] = {"duration": billed, "input_video_duration": billed - 5, "output_video_duration": 5, "SR": 720,
                               "size": "1280*720", "ratio": "16:9", "fps": 24, "video_count": 1}
        connection.whole(200, answer, SOON)
        return True

    # Seedance (6)
    def seedance(self, request, path, connection):
        tasks = "/v1/contents/generations/tasks"
        if not path.startswith(tasks):
            return False
        authorised(request)
        if request.method == "POST":
            body = json_body(request)
            model = body["model"]
            first, second = "1-0" in model, "seedance-2-0" in model
            small = second and ("-fast" in model or "-mini" in model)
            tiers = ["480p", "720p"] + (["1080p"] if not small else []) + (["4k"] if second and not small else [])
            longest = 15 if second else 30 if "2-5" in model else 12
            fits(body, {"model": str, "content": [dict], "watermark?": bool, "resolution?": set(tiers), "seed?": range(-1, 2 ** 32),
                        "ratio?": RATIOS | {"21:9", "adaptive"}, "duration?": range(2 if first else 4, longest + 1),
                        "safety_identifier?": Text(64), "camera_fixed?": bool, "return_last_frame?": bool, "priority?": range(10),
                        "service_tier?": {"default", "flex"}, **({} if first else {"generate_audio": bool})})
            text = [fits(c, {"type": {"text"}, "text": Text()})["text"] for c in body["content"] if c["type"] == "text"]
            pictures = [c for c in body["content"] if c["type"] != "text"]
            for one in pictures:
                fits(one, {"type": {"image_url"}, "image_url": {"url": ADDRESS}, "role": {"first_frame", "last_frame", "reference_image"}})
            need(not pictures or body.get("ratio", "adaptive") == "adaptive", "a ratio with a picture")
            task = self.take("seedance", text[0] if text else "", body, connection)
            if task:
                connection.whole(200, {"id": task.id}, SOON)
            return True
        if path == tasks:
            connection.whole(200, {"total": len(self.tasks), "items": [
                {"id": t.id, "model": t.body["model"], "status": "queued", "created_at": t.created,
                 "updated_at": t.created, "seed": t.body["seed"]} for t in self.newest("seedance")]}, SOON)
            return True
        need(request.method in ("GET", "DELETE"), request.method)
        task = self.find(path.rsplit("/", 1)[1], connection, request.method == "GET")
        if not task:
            return True
        if request.method == "DELETE":
            if task.polls > 1:
                connection.whole(409, {"error": {"code": "InvalidAction", "message": "it runs"}})
            else:
                task.cancelled = True
                connection.whole(200, b"")
            return True
        state = self.state(task)
        answer = {"id": task.id, "model": task.body["model"], "status": {"done": "succeeded", "moderation": "failed",
                                                                             "word": task.word}.get(state, state), "created_at": 1, "updated_at": 2}
        if state == "done":
            answer.update(content={"video_url": self.link(task)}, usage={"completion_tokens": 108000, "total_tokens": 108000},
                          resolution="720p", ratio="16:9", duration=5, framespersecond=24)
        elif answer["status"] == "failed":
            answer["error"] = {"code": "OutputVideoSensitiveContentDetected" if state == "moderation" else "InternalError",
                               "message": "it broke"}
        connection.whole(200, answer, SOON)
        return True

    # Gemini Omni (2)
    def omni(self, request, path, connection):
        if not path.startswith("/v1/interactions"):
            return False
        authorised(request, *GOOGLE_KEY)
        need(request.headers.get("api-revision") == "2026-05-20", "Api-Revision")
        if request.method == "POST" and path == "/v1/interactions":
            body = json_body(request)
            fits(body, {
                "model": Text(form="gemini-omni-.+"), "input": [{"type": {"user_input"}, "content": [dict]}],
                "response_modalities": lambda value: value == ["video"], "background": {True}, "response_format": {
                    "type": {"video"}, "delivery": {"uri", "inline"}, "aspect_ratio?": {"16:9", "9:16"},
                    "resolution?": {"360p", "720p", "1080p", "4k"},
                    "duration?": lambda value: value.endswith("s") and 3 <= float(value[:-1]) <= 10},
                "generation_config": {"video_config": {"task": {"text_to_video", "image_to_video", "reference_to_video"}}}})
            content = body["input"][0]["content"]
            for part in content[:-1]:
                fits(part, {"type": {"image"}, "data": BASE64, "mime_type": Text(form="image/[a-z]+")})
            fits(content[-1], {"type": {"text"}, "text": Text()})
            kind = body["generation_config"]["video_config"]["task"]
            need((kind == "text_to_video") == (len(content) == 1), kind)
            task = self.take("omni", content[-1]["text"], body, connection)
            if task:
                connection.whole(200, {"id": task.id, "status": "queued"}, SOON)
            return True
        need(request.method in ("GET", "POST"), request.method)
        task = self.find(path.split("/")[3], connection, request.method == "GET")
        if not task:
            return True
        if request.method == "POST":
            need(path.endswith("/cancel"), path)
            task.cancelled = True
            connection.whole(200, {"id": task.id, "status": "cancelled"})
            return True
        state = self.state(task)
        answer = {"id": task.id, "status": {"queued": "queued", "running": "in_progress", "cancelled": "cancelled",
                                            "failed": "failed", "expired": "incomplete", "word": task.word}.get(state, "completed"),
                  "usage": {"total_input_tokens": 10, "total_output_tokens": 5000, "total_tokens": 5010}}
        if state == "done" and task.scenario == "inline":
            answer["output_video"] = {"data": base64.b64encode(VIDEO).decode(), "mime_type": "video/mp4"}
        elif state == "done" and task.scenario == "named":
            answer["output_video"] = {"uri": self.link(task), "mime_type": "video/mp4"}
        elif state == "done":
            answer["steps"] = [{"type": "thought"}, {"type": "model_output", "content": [
                {"type": "video", "uri": self.link(task), "mime_type": "video/mp4"}]}]
        elif state in ("failed", "expired"):
            answer["error"] = {"code": 13, "status": "INTERNAL", "message": "it broke"}
        connection.whole(200, answer, SOON)
        return True

    # Veo (3)
    def veo(self, request, path, connection):
        if not path.startswith(("/v1/models/veo", "/v1/operations/")):
            return False
        authorised(request, *GOOGLE_KEY)
        if request.method == "POST":
            need(path.endswith(":predictLongRunning"), path)
            body = json_body(request)
            picture = {"bytesBase64Encoded": BASE64, "mimeType": Text(form="image/[a-z]+")}
            fits(body, {"instances": [{"prompt": str, "image?": picture, "lastFrame?": picture,
                                       "referenceImages?": [{"image": picture, "referenceType": {"asset"}}]}],
                        "parameters": {"sampleCount": range(1, 5), "durationSeconds?": {4, 6, 8}, "aspectRatio?": {"16:9", "9:16"},
                                       "resolution?": {"720p", "1080p", "4k"}, "negativePrompt?": str, "enhancePrompt?": bool,
                                       "personGeneration?": {"dont_allow", "allow_adult", "allow_all"}}})
            instance, = body["instances"]
            need("image" in instance or "lastFrame" not in instance, "lastFrame needs image")
            need("referenceImages" not in instance or ("image" not in instance and instance["prompt"]
                                                       and len(instance["referenceImages"]) <= 3), "referenceImages")
            task = self.take("veo", instance["prompt"], body, connection)
            if task:
                task.name = (path[len("/v1/"):path.rindex(":")] + "/" if task.scenario != "short" else "") + "operations/" + task.id
                connection.whole(200, {"name": task.name}, SOON)
            return True
        need(request.method == "GET", request.method)
        task = self.find(path.rsplit("/", 1)[1], connection)
        if not task:
            return True
        need(path == "/v1/" + task.name, "asked at another path")
        state = self.state(task)
        answer = {"name": task.name}
        if state == "done" and task.scenario == "inline":
            answer.update(done=True, response={"videos": [
                {"bytesBase64Encoded": base64.b64encode(VIDEO).decode(), "mimeType": "video/mp4"}]})
        elif state == "done" and task.scenario.startswith("rpc"):
            answer.update(done=True, error={"code": int(task.scenario[3:]), "message": "it broke"})
        elif state == "done" and task.scenario in ("generated", "within", "none"):
            videos = {"generatedVideos": [{"video": {"uri": self.link(task)}}]} if task.scenario != "none" else {}
            answer.update(done=True, response={"generateVideoResponse": videos} if task.scenario == "within" else videos)
        elif state == "done":
            held_back = task.scenario == "partly"
            answer.update(done=True, response={"generateVideoResponse": {"generatedSamples": [
                {"video": {"uri": self.link(task)}} for _ in range(task.body["parameters"]["sampleCount"] - held_back)]}})
            if held_back:
                answer["response"]["generateVideoResponse"].update(raiMediaFilteredCount=1,
                                                                   raiMediaFilteredReasons=["against the rules"])
        elif state == "moderation":
            answer.update(done=True, response={"generateVideoResponse": {
                "raiMediaFilteredCount": 1, "raiMediaFilteredReasons": ["it broke"]}})
        elif state in ("failed", "expired"):
            answer.update(done=True, error={"code": 13, "message": "it broke", "status": "INTERNAL"})
        connection.whole(200, answer, SOON)
        return True

    # OpenAI's shape at a relay (8)
    def relay(self, request, path, connection):
        if not path.startswith("/v1/videos"):
            return False
        authorised(request)
        if request.method == "POST":
            if request.headers["content-type"].startswith("multipart/"):
                parts = form_parts(request)
                body = {p[0]: p[3].decode() for p in parts if p[1] is None}
                need([p[0] for p in parts if p[1]] == ["input_reference"], "input_reference is a file")
                need([p[2] for p in parts if p[1]] == ["image/png"], "its type")
            else:
                body = json_body(request)
            ours = body["model"].startswith("sora-2")  # a relay's models have more sizes and seconds
            large = {"1024x1792", "1792x1024"} if "pro" in body["model"] else set()
            fits(body, {"model": Text(), "prompt": Text(32000), "seconds?": {"4", "8", "12"} if ours else Text(form=r"\d+"),
                        "size?": {"720x1280", "1280x720"} | large if ours else Text(form=r"\d+x\d+"),
                        "input_reference?": {"image_url": ADDRESS}, **({} if ours else {"quality?": str, "steps?": str})})
            task = self.take("relay", body["prompt"], body, connection)
            if task:
                connection.whole(200, {"task_id" if task.scenario == "taskid" else "id": task.id, "object": "video", "status": "queued", "progress": 0,
                                       "seconds": body.get("seconds", "4"), "size": "720x1280"}, SOON)
            return True
        if path == "/v1/videos":
            need(request.method == "GET", request.method)
            connection.whole(200, {"object": "list", "has_more": False, "data": [
                {"id": t.id, "object": "video", "model": t.body["model"], "prompt": t.body["prompt"], "status": "queued",
                 "seconds": t.body.get("seconds", "4"), "size": "720x1280", "created_at": t.created}
                for t in self.newest("relay")]}, SOON)
            return True
        need(request.method == "GET", request.method)
        task = self.find(path.split("/")[3], connection)
        if not task:
            return True
        if path.endswith("/content"):
            self.send_video(task, connection)
            return True
        state = self.state(task)
        # The words of another relay than the one above.
        word = {"queued": "submitted", "running": "processing", "done": "success", "moderation": "error",
                "failed": "error", "expired": "expired", "word": task.word}[state]
        answer = {"id": task.id, "object": "video", "status": word, "progress": min(100, task.polls * 30), "seconds": "5",
                  "size": "720x1280", "error": None}
        if word == "error":
            answer["error"] = {"code": "moderation_blocked" if state == "moderation" else "failed", "message": "it broke"}
        connection.whole(200, answer, SOON)
        return True
