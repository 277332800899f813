# SPDX-FileCopyrightText: 2026 Token Station contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the checks of videos share: a gateway on simulated providers that count what they are asked to make."""
import base64
import signal
from concurrent.futures import ThreadPoolExecutor

import mediaproviders
import station
from station import equal, wait_for
from upstream import Upstream
from videoproviders import Simulated

MAKE = "/v1/video/generations"
PNG = "data:image/png;base64," + base64.b64encode(mediaproviders.png()).decode()
MODELS = {"xai": "xai/grok-imagine-video-1.5", "kling": "kling/kling-v2.6", "wan": "bailian/wan2.6-t2v",
          "seedance": "byteplus/seedance-1-5-pro-251215", "omni": "gemini/gemini-omni-1.1-flash",
          "veo": "gemini/veo-3.1-generate-preview", "relay": "second/some-video", "sora": "openai/sora-2"}
OVER = ("completed", "failed", "cancelled", "expired")
FOUND = ("kling", "seedance", "relay", "sora", "wan")  # where a task whose id was lost can be found again


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
        providers = {name: {"base_url": self.upstream.url, "key": key} for name in ("xai", "bailian", "byteplus", "gemini", "openai")}
        providers["kling"] = {"base_url": self.upstream.url[:-3], "key": key}
        providers["second"] = {"type": "openai-compatible", "base_url": self.upstream.url, "key": key}
        self.config = {
            "providers": providers, "retry": {"attempts": 2, "base_ms": 20, "max_ms": 500},
            "circuit": {"failures": 1000, "open_s": 1},
            "aliases": {"film": ["second/down-first", "xai/grok-imagine-video"],
                        "spent": ["kling/kling-v2.6", "xai/grok-imagine-video"]},
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

    def restart(self, number=signal.SIGKILL):
        self.gateway.stop(number)
        self.gateway.start()

    def run(self, wanted):
        outcomes = station.Outcomes()
        with self.gateway:
            for name in sorted(dir(self)):
                if name.startswith("check_") and (not wanted or name in wanted):
                    self.simulated.wrong.clear()
                    outcomes.check(name, getattr(self, name))
        self.upstream.close()
        return outcomes.report("videos")
