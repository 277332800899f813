#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Token Station contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The catalog's fetched list and a user's own prices, in a gateway that runs.

  check_catalog.py GATEWAY_BINARY
"""
import json
import os
import pathlib
import subprocess
import sys

import station
from exchangecheck import ask, reply
from station import equal, wait_for
from upstream import Upstream

LIST = (pathlib.Path(__file__).resolve().parent.parent / "unit" / "catalog" / "data" / "modelsdev.json").read_bytes()
SONNET = "anthropic/claude-sonnet-4-6"


class Whatever(dict):
    """One answer to all that is asked."""
    play = None

    def get(self, *_):
        return self.play


class Catalog:
    def __init__(self, binary):
        self.upstream = Upstream()
        self.upstream.answers = Whatever()
        self.upstream.answers.play = self.answer
        self.list = lambda c: c.whole(200, LIST)
        key = {"env": "PROVIDER_KEY"}
        providers = {name: {"base_url": self.upstream.url, "key": key} for name in ("anthropic", "openai")}
        self.gateway = station.Gateway(binary, {"providers": providers}, {
            "PROVIDER_KEY": "sk-provider-secret",
            "TOKEN_STATION_CATALOG_URL": self.upstream.url.replace("/v1", "/api.json")})

    def answer(self, request, connection):
        if request.path == "/api.json":
            self.asked = request
            self.list(connection)
        elif request.method == "GET":
            connection.whole(404, {"error": {"message": "there is no list"}})
        else:
            connection.whole(200, reply(1000, 100))

    def update(self):
        return subprocess.run([self.gateway.binary, "models", "--update"], env=self.gateway.environment,
                              capture_output=True, text=True, timeout=20)

    def listed(self):
        return {m["model"]: m for m in json.loads(self.gateway.run("models", "--json"))}

    def served(self):
        return [m["id"] for m in self.gateway.call("/v1/models").json()["data"]]

    def cost(self, model):
        answer = self.gateway.call("/v1/chat/completions", ask(model))
        equal(answer.status, 200, answer.body)
        return self.gateway.row(answer)["cost_micro_usd"]

    def own_prices(self, text):
        folder = os.path.join(self.gateway.home, "data", "catalog")
        os.makedirs(folder, exist_ok=True)
        path = os.path.join(folder, "prices.json")
        with open(path + ".new", "w", encoding="utf-8") as file:
            file.write(text)
        os.replace(path + ".new", path)
        return path

    def check_1_update(self):
        """It is asked for without a key, and holds at once in a gateway that runs."""
        assert "anthropic/claude-next" not in self.served()
        equal(self.listed()[SONNET]["usd_in"], 3)
        done = self.update()
        equal(done.returncode, 0, done.stderr)
        lines = done.stdout.splitlines()
        assert "new: anthropic/claude-next" in lines and "priced: " + SONNET in lines, lines
        assert lines[-1].startswith("9 models in the list, "), lines
        assert not {"authorization", "x-api-key", "cookie"} & set(self.asked.headers), self.asked.headers
        equal(self.listed()[SONNET]["usd_in"], 2)
        wait_for(lambda: "anthropic/claude-next" in self.served(), 3, "the model of the list")

    def check_2_failures(self):
        """Nothing is lost to an answer that is no list."""
        before = self.listed()
        for name, play, words in (("gone", lambda c: c.whole(503, b""), "status 503"),
                                  ("page", lambda c: c.whole(200, b"<html>"), "no list"),
                                  ("empty", lambda c: c.whole(200, b"{}"), "no model"),
                                  ("cut", lambda c: (c.head(200, "application/json", len(LIST)), c.send(LIST[:900]),
                                                     c.reset()), "")):
            self.list = play
            done = self.update()
            equal((name, done.returncode, done.stdout), (name, 1, ""))
            assert words in done.stderr and len(done.stderr.splitlines()) == 1, done.stderr
        equal(self.listed(), before)

    def check_3_own_prices(self):
        equal(self.cost("openai/gpt-5.4"), 1000 * 2.5 + 100 * 15)
        path = self.own_prices(json.dumps({"version": 1, "models": [
            {"provider": "openai", "id": "gpt-5.4", "prices": {"input": 1, "output": 2.5}},
            {"provider": "openai", "id": "of-the-house", "prices": {"input": 0.1, "output": 0.2}}]}))
        wait_for(lambda: self.cost("openai/gpt-5.4") == 1250, 3, "one's own price")
        equal(self.cost("openai/of-the-house"), 120)
        equal(self.listed()["openai/gpt-5.4"]["usd_in"], 1)
        os.remove(path)
        wait_for(lambda: self.cost("openai/gpt-5.4") == 4000, 3, "the catalog's price")
        equal(self.cost("openai/of-the-house"), None)

    def check_4_broken_prices(self):
        """The gateway goes on, says what is wrong, and touches nothing."""
        path = self.own_prices('{"version": 1, "models": [')
        wait_for(lambda: path.encode() in self.gateway.log, 3, "the warning")
        equal(self.cost("openai/gpt-5.4"), 4000)
        done = subprocess.run([self.gateway.binary, "models"], env=self.gateway.environment, capture_output=True,
                              text=True, timeout=20)
        assert done.returncode == 1 and path in done.stderr, done
        with open(path, encoding="utf-8") as file:
            equal(file.read(), '{"version": 1, "models": [')
        os.remove(path)

    def run(self):
        outcomes = station.Outcomes()
        with self.gateway:
            for name in sorted(dir(self)):
                if name.startswith("check_"):
                    outcomes.check(name, getattr(self, name))
        self.upstream.close()
        return outcomes.report("catalog")


if __name__ == "__main__":
    sys.exit(Catalog(sys.argv[1]).run())
