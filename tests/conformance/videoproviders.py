# SPDX-FileCopyrightText: 2026 Token Station contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Providers of videos, as the wire notes have them: each says what is wrong with a request, counts what it was asked to
make, and takes a task through its states (videotasks.py)."""
import base64
import hashlib
import hmac
import json
import time

from mediaproviders import Wrong, authorised, form_parts, json_body, members, need
from videotasks import SOON, VIDEO, Tasks


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
            members(body, ["model", "prompt"], ["duration", "aspect_ratio", "resolution", "image", "reference_images",
                                                "generate_audio", "user"])
            need(isinstance(body.get("duration", 1), int) and 1 <= body.get("duration", 1) <= 15, "duration")
            need(body.get("resolution", "480p") in ("480p", "720p", "1080p"), "resolution")
            for one in ([body["image"]] if "image" in body else []) + body.get("reference_images", []):
                members(one, ["url"])
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
        if state == "queued":
            connection.whole(202, b"", SOON)
        elif state == "running":
            connection.whole(200, {"status": "pending", "progress": 50}, SOON)
        elif state == "failed":
            connection.whole(200, {"status": "failed", "error": {"code": "internal", "message": "it broke"}})
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
            members(claims, ["iss", "exp", "nbf"])
            need(claims["iss"] == self.kling_pair[0] and claims["nbf"] <= now < claims["exp"] <= now + 1801, claims)
        else:
            authorised(request)
        if request.method == "POST":
            body = json_body(request)
            members(body, ["model_name", "external_task_id"], [
                "prompt", "negative_prompt", "image", "image_tail", "image_list", "mode", "duration", "aspect_ratio", "sound",
                "watermark_info", "cfg_scale"])
            need("." not in body["model_name"], "dots in model_name")
            need(len(body.get("negative_prompt", "")) <= 2500, "the negative prompt is too long")
            need(parts[3] == ("multi-image2video" if "image_list" in body else "image2video" if "image" in body
                              else "text2video"), "the kind of job")
            need("aspect_ratio" not in body or "image" not in body, "a ratio with a picture")
            need(isinstance(body.get("duration", "5"), str), "duration is a string")
            need(not body.get("image", "").startswith("data:"), "base64 is bare")
            need(all(t.external != body["external_task_id"] for t in self.tasks.values() if t.kind == "kling"),
                 "external_task_id is taken")
            task = self.take("kling", body.get("prompt", ""), body, connection, body["external_task_id"])
            if task:
                task.path = parts[3]
                connection.whole(200, {"code": 0, "message": "SUCCEED", "request_id": "r", "data": {
                    "task_id": task.id, "task_status": "submitted", "created_at": 1, "updated_at": 1}}, SOON)
            return True
        wanted = parts[4]
        known = [t for t in self.tasks.values() if t.kind == "kling" and wanted in (t.id, t.external)]
        if not known:
            connection.whole(404, {"code": 1202, "message": "no such task", "request_id": "r"})
            return True
        task = self.find(known[0].id, connection)
        if not task:
            return True
        task.path = getattr(task, "path", parts[3])
        need(parts[3] == task.path, "asked at another path")
        state = self.state(task)
        data = {"task_id": task.id, "task_status": {"queued": "submitted", "running": "processing", "done": "succeed"}.get(
            state, "failed")}
        if state == "done":
            data["task_result"] = {"videos": [{"id": "v", "url": self.link(task), "watermark_url": self.link(task),
                                               "duration": "5.0"}]}
            data["final_unit_deduction"] = "2.5"
        elif data["task_status"] == "failed":
            data["task_status_msg"] = "content policy: not that" if state == "moderation" else "it broke"
        connection.whole(200, {"code": 0, "message": "SUCCEED", "request_id": "r", "data": data}, SOON)
        return True

    # Wan (5)
    def wan(self, request, path, connection):
        services = "/api/v1/services/aigc/"
        if request.method == "POST" and path.startswith(services):
            authorised(request)
            need(request.headers.get("x-dashscope-async") == "enable", "X-DashScope-Async")
            body = json_body(request)
            members(body, ["model", "input", "parameters"])
            old = "kf2v" in body["model"]
            need(len(body["input"]["prompt"]) <= 1500 or "wan2.5" not in body["model"], "the prompt is too long")
            need(path == services + ("image2video" if old else "video-generation") + "/video-synthesis", path)
            members(body["input"], ["prompt"], ["negative_prompt", "img_url", "first_frame_url", "last_frame_url", "media",
                                                "reference_urls", "audio_url"])
            members(body["parameters"], [], ["size", "resolution", "ratio", "duration", "seed", "prompt_extend",
                                             "watermark", "audio"])
            need("x" not in body["parameters"].get("size", ""), "a size is written 1280*720")
            need(body["parameters"].get("resolution", "720P") in ("480P", "720P", "1080P"), "a capital P")
            need(("media" in body["input"]) <= body["model"].startswith("wan2.7"), "media is of 2.7")
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
                 "api_key_id": "1", "region": "cn-beijing"} for t in self.newest("wan")]})
            return True
        identity = path.split("/")[4]
        task = self.find(identity, connection, request.method == "GET")
        if not task:
            return True
        if request.method == "POST":
            need(path.endswith("/cancel"), path)
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
        else:
            output = {"task_id": task.id, "task_status": {"queued": "PENDING", "running": "RUNNING", "done": "SUCCEEDED",
                                                          "expired": "UNKNOWN", "cancelled": "CANCELED"}[state]}
        answer = {"output": output, "request_id": "r"}
        if state == "done":
            output["video_url"] = self.link(task)
            output["orig_prompt"] = task.prompt
            answer["usage"] = {"duration": 5, "output_video_duration": 5, "SR": 720, "video_count": 1}
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
            members(body, ["model", "content", "watermark"], ["resolution", "ratio", "duration", "seed", "generate_audio",
                                                              "safety_identifier", "camera_fixed"])
            text = [c["text"] for c in body["content"] if c["type"] == "text"]
            pictures = [c for c in body["content"] if c["type"] == "image_url"]
            for one in pictures:
                members(one, ["type", "image_url", "role"])
            need(not pictures or body.get("ratio", "adaptive") == "adaptive", "a ratio with a picture")
            need(("generate_audio" in body) == ("1-0" not in body["model"]), "generate_audio")
            need(-1 <= body.get("seed", -1) < 2 ** 32, "seed")
            task = self.take("seedance", text[0] if text else "", body, connection)
            if task:
                connection.whole(200, {"id": task.id}, SOON)
            return True
        if path == tasks:
            connection.whole(200, {"total": len(self.tasks), "items": [
                {"id": t.id, "model": t.body["model"], "status": "queued", "created_at": t.created,
                 "updated_at": t.created, "seed": t.body["seed"]} for t in self.newest("seedance")]})
            return True
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
        answer = {"id": task.id, "model": task.body["model"], "status": {"done": "succeeded", "moderation": "failed"}.get(
            state, state), "created_at": 1, "updated_at": 2}
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
        authorised(request, "x-goog-api-key", "sk-provider-secret")
        if request.method == "POST" and path == "/v1/interactions":
            body = json_body(request)
            members(body, ["model", "input", "response_modalities", "background", "response_format", "generation_config"])
            need(body["response_modalities"] == ["video"] and body["background"] is True, "background")
            members(body["response_format"], ["type", "delivery"], ["aspect_ratio", "resolution", "duration"])
            need(body["response_format"].get("duration", "5s").endswith("s"), "duration")
            content = body["input"][0]["content"]
            for part in content[:-1]:
                members(part, ["type", "data", "mime_type"])
                base64.b64decode(part["data"], validate=True)
            kind = body["generation_config"]["video_config"]["task"]
            need((kind == "text_to_video") == (len(content) == 1), kind)
            task = self.take("omni", content[-1]["text"], body, connection)
            if task:
                connection.whole(200, {"id": task.id, "status": "queued"}, SOON)
            return True
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
                                            "failed": "failed", "expired": "incomplete"}.get(state, "completed"),
                  "usage": {"total_input_tokens": 10, "total_output_tokens": 5000, "total_tokens": 5010}}
        if state == "done" and task.scenario == "inline":
            answer["output_video"] = {"data": base64.b64encode(VIDEO).decode(), "mime_type": "video/mp4"}
        elif state == "done":
            answer["steps"] = [{"type": "thought"}, {"type": "model_output", "content": [
                {"type": "video", "uri": self.link(task), "mime_type": "video/mp4"}]}]
        elif state in ("failed", "expired"):
            answer["error"] = {"code": 13, "status": "INTERNAL", "message": "it broke"}
        connection.whole(200, answer, SOON)
        return True

    # Veo (3)
    def veo(self, request, path, connection):
        if not path.startswith("/v1/models/veo"):
            return False
        authorised(request, "x-goog-api-key", "sk-provider-secret")
        if request.method == "POST":
            need(path.endswith(":predictLongRunning"), path)
            body = json_body(request)
            members(body, ["instances", "parameters"])
            instance, = body["instances"]
            members(instance, ["prompt"], ["image", "lastFrame", "referenceImages"])
            members(body["parameters"], ["sampleCount"], ["durationSeconds", "aspectRatio", "resolution", "negativePrompt",
                                                          "personGeneration"])
            need(body["parameters"].get("durationSeconds", 8) in (4, 6, 8), "durationSeconds")
            need(1 <= body["parameters"]["sampleCount"] <= 4, "sampleCount")
            task = self.take("veo", instance["prompt"], body, connection)
            if task:
                task.name = path[len("/v1/"):path.rindex(":")] + "/operations/" + task.id
                connection.whole(200, {"name": task.name}, SOON)
            return True
        task = self.find(path.rsplit("/", 1)[1], connection)
        if not task:
            return True
        state = self.state(task)
        answer = {"name": task.name}
        if state == "done" and task.scenario == "inline":
            answer.update(done=True, response={"videos": [
                {"bytesBase64Encoded": base64.b64encode(VIDEO).decode(), "mimeType": "video/mp4"}]})
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
            else:
                body = json_body(request)
            members(body, ["model", "prompt"], ["seconds", "size", "input_reference", "quality", "steps"])
            need(isinstance(body.get("seconds", "4"), str), "seconds is a string")
            task = self.take("relay", body["prompt"], body, connection)
            if task:
                connection.whole(200, {"id": task.id, "object": "video", "status": "queued", "progress": 0,
                                       "seconds": body.get("seconds", "4"), "size": "720x1280"}, SOON)
            return True
        if path == "/v1/videos":
            need(request.method == "GET", request.method)
            connection.whole(200, {"object": "list", "has_more": False, "data": [
                {"id": t.id, "object": "video", "model": t.body["model"], "prompt": t.body["prompt"], "status": "queued",
                 "seconds": t.body.get("seconds", "4"), "size": "720x1280", "created_at": t.created}
                for t in self.newest("relay")]})
            return True
        task = self.find(path.split("/")[3], connection)
        if not task:
            return True
        if path.endswith("/content"):
            self.send_video(task, connection)
            return True
        state = self.state(task)
        # The words of another relay than the one above.
        word = {"queued": "submitted", "running": "processing", "done": "success", "moderation": "error",
                "failed": "error", "expired": "expired"}[state]
        answer = {"id": task.id, "object": "video", "status": word, "progress": min(100, task.polls * 30), "seconds": "5",
                  "size": "720x1280", "error": None}
        if word == "error":
            answer["error"] = {"code": "moderation_blocked" if state == "moderation" else "failed", "message": "it broke"}
        connection.whole(200, answer, SOON)
        return True
