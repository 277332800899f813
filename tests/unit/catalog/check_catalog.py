#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Token Station contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Checks resources/providers.json and resources/catalog.json: shape, plausibility, known facts, reproducibility."""

import datetime
import functools
import json
import os
import pathlib
import re
import sys
import unittest
from collections import Counter
from decimal import Decimal

RESOURCES = pathlib.Path(__file__).resolve().parents[3] / "resources"
sys.path.insert(0, str(RESOURCES))
import build_catalog  # noqa: E402

# Provider ids are a promise to users (scripts name models by them); the code is what the board shows.
PROVIDERS = {
    "openai": "OA", "openai-codex": "OC", "anthropic": "AN", "claude-code": "CC", "gemini": "GM", "groq": "GQ",
    "xai": "XA", "bailian": "BL", "kling": "KL", "byteplus": "BP", "deepseek": "DS", "mistral": "MS", "moonshot": "MO",
    "openrouter": "OR", "zai": "ZA", "minimax": "MM", "cerebras": "CE", "ollama": "OL", "lmstudio": "LM",
    "llamacpp": "LC", "local": "LO", "demo": "DM",
}
LIST_THEIR_OWN = {"ollama", "lmstudio", "llamacpp", "local"}  # what they have is found out at run time
INSIDE = {"local", "demo"}  # nothing is called for them

STYLES = {"bearer", "x-api-key", "x-goog-api-key", "none", "optional-bearer", "client-login", "kling-jwt"}
DIALECTS = {"chat", "responses", "messages", "gemini"}
PASSTHROUGH = {"embeddings", "moderations", "completions", "audio/translations", "audio/transcriptions",
               "audio/speech", "images/generations", "images/edits", "responses/compact",
               "responses/input_tokens", "responses/manage", "count_tokens", "videos"}
MEDIA = {"speech", "transcription", "images", "video"}
LIFECYCLES = {"current", "preview", "deprecated", "retired"}
EFFORTS = ["none", "minimal", "default", "low", "medium", "high", "xhigh", "max"]
OUTPUTS = {"text", "image", "audio", "video"}
TOKEN_PRICES = ["input", "output", "cached_input", "cache_write", "cache_write_1h"]

# Copied by hand from the price lists: dollars as listed, or cents a token times 10,000 (MiniMax: times a million).
PRICES = {
    "openai/gpt-4o": {"input": "2.5", "output": "10", "cached_input": "1.25"},
    "openai/gpt-5.4": {"input": "2.5", "output": "15", "cached_input": "0.25", "tiers": [
        {"above_input_tokens": 272000, "input": "5", "output": "22.5", "cached_input": "0.5"}]},
    "openai/gpt-5.6-luna": {"input": "0.2", "output": "1.2", "cached_input": "0.02", "cache_write": "0.25", "tiers": [
        {"above_input_tokens": 272000, "input": "0.4", "output": "1.8", "cached_input": "0.04", "cache_write": "0.5"}]},
    "openai/gpt-4o-mini": {"input": "0.15", "output": "0.6", "cached_input": "0.075"},
    "openai/gpt-image-2": {"input": "5", "output": "30", "cached_input": "1.25"},
    "openai/whisper-1": {"audio_minute": "0.006"},
    "openai/tts-1-hd": {"characters_million": "30"},
    "anthropic/claude-sonnet-4-6": {"input": "3", "output": "15", "cached_input": "0.3", "cache_write": "3.75",
                                    "cache_write_1h": "6"},
    "anthropic/claude-opus-4-8": {"input": "5", "output": "25", "cached_input": "0.5", "cache_write": "6.25",
                                  "cache_write_1h": "10"},
    "gemini/gemini-2.5-pro": {"input": "1.25", "output": "10", "cached_input": "0.125", "tiers": [
        {"above_input_tokens": 200000, "input": "2.5", "output": "15", "cached_input": "0.25"}]},
    "gemini/gemini-3.1-pro-preview": {"input": "2", "output": "12", "cached_input": "0.2", "tiers": [
        {"above_input_tokens": 200000, "input": "4", "output": "18", "cached_input": "0.4"}]},
    "gemini/gemini-1.5-flash": {"input": "0.075", "output": "0.3", "tiers": [
        {"above_input_tokens": 128000, "input": "0.15", "output": "0.6"}]},
    "gemini/gemini-3.1-flash-image": {"input": "0.5", "output": "60"},
    "gemini/gemini-2.5-flash-preview-tts": {"input": "0.5", "output": "10"},
    "groq/openai/gpt-oss-120b": {"input": "0.15", "output": "0.6"},
    "groq/whisper-large-v3": {"audio_minute": "0.00185"},
    "xai/grok-4.3": {"input": "1.25", "output": "2.5", "cached_input": "0.2"},
    "xai/grok-imagine-image": {"image": "0.02"},
    "xai/grok-imagine-video": {"video_second": "0.05"},
    "bailian/qwen3-max": {"input": "1.2", "output": "6", "cached_input": "0.24"},
    "bailian/qwen3-asr-flash": {"audio_minute": "0.0021"},
    "byteplus/seed-2-0-pro": {"input": "0.5", "output": "3", "cached_input": "0.1", "tiers": [
        {"above_input_tokens": 128000, "input": "1", "output": "6", "cached_input": "0.2"}]},
    "byteplus/deepseek-v3-2": {"input": "0.28", "output": "0.42", "cached_input": "0.056", "tiers": [
        {"above_input_tokens": 32000, "input": "0.56", "output": "0.84", "cached_input": "0.056"}]},
    "byteplus/seedream-4-5": {"image": "0.04"},
    "deepseek/deepseek-v4-pro": {"input": "0.435", "output": "0.87", "cached_input": "0.003625"},
    "mistral/mistral-large-2512": {"input": "0.5", "output": "1.5"},
    "moonshot/kimi-k2.6": {"input": "0.95", "output": "4", "cached_input": "0.16"},
    "openrouter/deepseek/deepseek-v3.2": {"input": "0.252", "output": "0.378", "cached_input": "0.0252"},
    "openrouter/anthropic/claude-haiku-4.5": {"input": "1", "output": "5", "cached_input": "0.1",
                                              "cache_write": "1.25"},
    "zai/glm-4.7": {"input": "0.6", "output": "2.2", "cached_input": "0.11"},
    "minimax/MiniMax-M2.7-highspeed": {"input": "0.6", "output": "2.4", "cached_input": "0.06",
                                       "cache_write": "0.375"},
    "cerebras/zai-glm-4.7": {"input": "2.25", "output": "2.75"},
}

# Contradicting sources, or a unit that the catalog does not have: no figure is better than a wrong one.
UNPRICED = ["cerebras/gpt-oss-120b", "mistral/mistral-medium-latest", "mistral/mistral-small-latest",
            "moonshot/kimi-k2-turbo-preview", "xai/grok-3-fast", "xai/grok-4.20-0309-reasoning",
            "gemini/gemini-flash-latest", "gemini/gemma-4-31b-it", "groq/groq/compound", "openrouter/openrouter/auto",
            "kling/kling-v3", "openai/gpt-audio", "byteplus/seedance-1-5-pro-251215", "bailian/qwen3-32b"]

FACTS = {
    "openai/gpt-5.4": {"kinds": ["chat", "vision", "tools", "reasoning", "stateful"], "max_output_tokens": 128000},
    "openai/gpt-4.1": {"context_window": 1047576, "max_output_tokens": 32768, "lifecycle": "deprecated",
                       "retired_on": "2027-01-14"},
    "openai/dall-e-3": {"kinds": ["image"], "lifecycle": "retired", "retired_on": "2026-05-12"},
    "openai/sora-2": {"kinds": ["video"], "lifecycle": "retired", "retired_on": "2026-09-24"},
    "openai/gpt-4o-transcribe": {"kinds": ["speech-to-text"], "successor": "gpt-transcribe"},
    "openai-codex/gpt-5.3-codex": {"context_window": 272000, "kinds": ["chat", "vision", "tools", "reasoning"]},
    "anthropic/claude-opus-4-7": {"context_window": 1000000, "max_output_tokens": 128000,
                                  "effort": ["low", "medium", "high", "xhigh", "max"]},
    "anthropic/claude-haiku-4-5-20251001": {"context_window": 200000, "max_output_tokens": 64000},
    "gemini/gemini-2.5-flash": {"context_window": 1048576, "max_output_tokens": 65536,
                                "successor": "gemini-3.5-flash-lite"},
    "gemini/gemini-3.1-flash-tts-preview": {"kinds": ["text-to-speech"], "output": ["audio"]},
    "groq/whisper-large-v3-turbo": {"kinds": ["speech-to-text"], "input": ["audio"], "output": ["text"]},
    "kling/kling-v3": {"kinds": ["video"], "input": ["text", "image"]},
    "deepseek/deepseek-v4-flash": {"context_window": 1000000, "max_output_tokens": 384000},
    "mistral/mistral-embed": {"kinds": ["embedding"]},
    "demo/hello": {"kinds": ["chat", "vision", "tools"]},
    "demo/thinker": {"kinds": ["chat", "reasoning"]},
    "demo/tools": {"kinds": ["chat", "tools"]},
    "demo/errors": {"kinds": ["chat"]},
}


def no_duplicates(pairs):
    names = [name for name, _ in pairs]
    if len(names) != len(set(names)):
        raise ValueError(f"repeated member in {names}")
    return dict(pairs)


def load(name):
    text = (RESOURCES / name).read_text(encoding="utf-8")
    return text, json.loads(text, parse_float=Decimal, parse_int=int, object_pairs_hook=no_duplicates)


def for_each(entries):
    """Runs a test once an entry of self.<entries>, so that one failure hides no other."""
    def decorate(test):
        @functools.wraps(test)
        def run(self):
            for name, entry in getattr(self, entries).items():
                with self.subTest(name):
                    test(self, entry)
        return run
    return decorate


def exact(prices):
    """The hand-written strings as the numbers that the file holds."""
    return {unit: [exact(tier) for tier in value] if unit == "tiers" else Decimal(value)
            for unit, value in prices.items()}


class Providers(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        _, file = load("providers.json")
        cls.file = file
        cls.providers = {provider["id"]: provider for provider in file["providers"]}

    def test_every_provider_once_with_its_code(self):
        self.assertEqual(self.file["version"], 1)
        self.assertEqual(len(self.file["providers"]), len(self.providers), "an id is there twice")
        self.assertEqual({name: provider["code"] for name, provider in self.providers.items()}, PROVIDERS)

    @for_each("providers")
    def test_members(self, provider):
        required = {"id", "name", "code", "credential", "dialects", "stateful_responses", "cost", "local"}
        optional = {"base_url", "headers", "passthrough", "models", "usage_on_request", "media", "prefixes", "note",
                    "test_path", "prefers_responses", "chat"}
        self.assertLessEqual(required, set(provider))
        self.assertLessEqual(set(provider), required | optional)
        for member in ("stateful_responses", "prefers_responses", "local", "usage_on_request"):
            self.assertIsInstance(provider.get(member, False), bool)
        self.assertIn(provider["cost"], ("metered", "included"))
        self.assertLessEqual(set(provider["dialects"]), DIALECTS)
        self.assertLessEqual(set(provider.get("passthrough", [])), PASSTHROUGH)
        self.assertLessEqual(set(provider.get("media", [])), MEDIA)
        if "note" in provider:
            self.assertRegex(provider["note"], r"^[A-Z].*[^.]\.$")

    @for_each("providers")
    def test_roots(self, provider):
        self.assertEqual("base_url" in provider, provider["id"] not in INSIDE)
        if "base_url" in provider:
            # A key must not travel open: plain http only to this machine.
            scheme = r"http://localhost:\d+" if provider["local"] else r"https://[a-z0-9.-]+"
            self.assertRegex(provider["base_url"], rf"^{scheme}(/[A-Za-z0-9._/-]*[A-Za-z0-9])?$")
        for options in provider["dialects"].values():
            self.assertLessEqual(set(options), {"root"})
            self.assertRegex(options.get("root", "/x"), r"^/[a-z0-9./-]*[a-z0-9]$")

    @for_each("providers")
    def test_credentials(self, provider):
        credential = provider["credential"]
        self.assertLessEqual(set(credential), {"style", "env", "page"})
        self.assertIn(credential["style"], STYLES)
        for name in credential.get("env", []):
            self.assertRegex(name, r"^[A-Z][A-Z0-9_]+$")
        if credential["style"] in ("bearer", "x-api-key", "x-goog-api-key", "kling-jwt"):
            self.assertTrue(credential["env"])
            self.assertRegex(credential["page"], r"^https://")

    @for_each("providers")
    def test_model_lists(self, provider):
        if "models" in provider:
            self.assertEqual(set(provider["models"]), {"path", "shape"})
            self.assertRegex(provider["models"]["path"], r"^/[a-z/]+$")
            self.assertIn(provider["models"]["shape"], ("openai", "anthropic", "gemini", "codex"))

    @for_each("providers")
    def test_members_agree_with_each_other(self, provider):
        passthrough = set(provider.get("passthrough", []))
        if "count_tokens" in passthrough:
            self.assertIn("messages", provider["dialects"])
        if provider["stateful_responses"] or provider.get("prefers_responses") or any(each.startswith("responses/") for each in passthrough):
            self.assertIn("responses", provider["dialects"])
        if provider["local"]:
            self.assertEqual(provider["cost"], "included")
        if provider.get("usage_on_request"):
            self.assertIn("chat", provider["dialects"])

    def test_promises(self):
        self.assertFalse(self.providers["openai"]["usage_on_request"], "OpenAI's requests stay raw")
        self.assertEqual(self.providers["openai"]["base_url"], "https://api.openai.com/v1")
        self.assertEqual(self.providers["anthropic"]["base_url"], "https://api.anthropic.com/v1")
        for name in ("anthropic", "claude-code"):
            self.assertEqual(self.providers[name]["headers"], {"anthropic-version": "2023-06-01"})
        self.assertEqual(len(self.providers["kling"]["credential"]["env"]), 2, "an access key and a secret key")
        included = {name for name, provider in self.providers.items() if provider["cost"] == "included"}
        self.assertEqual(included, {"openai-codex", "claude-code", "ollama", "lmstudio", "llamacpp", "local", "demo"})

    def test_a_bare_name_leads_to_one_provider(self):
        prefixes = [(prefix, name) for name, provider in self.providers.items()
                    for prefix in provider.get("prefixes", [])]
        for prefix, name in prefixes:
            for other, owner in prefixes:
                if owner != name:
                    self.assertFalse(prefix.startswith(other), f"{prefix} of {name} begins as {other} of {owner}")


class Catalog(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.text, cls.file = load("catalog.json")
        cls.models = {f"{model['provider']}/{model['id']}": model for model in cls.file["models"]}
        _, supplement = load("catalog-supplement.json")
        cls.free = {f"{rule['provider']}/{model}" for rule in supplement["models"] if rule.get("free")
                    for model in rule["id"]}
        _, providers = load("providers.json")
        cls.providers = {provider["id"]: provider for provider in providers["providers"]}

    def test_head(self):
        self.assertEqual(list(self.file), ["version", "generated", "sources", "models"])
        self.assertEqual(self.file["version"], 1)
        self.assertRegex(self.file["generated"], r"^20\d\d-(0[1-9]|1[0-2])$")
        licensed = [source for source in self.file["sources"] if source.get("licence") == "MIT"]
        self.assertEqual(len(licensed), 2, "both price lists ask for attribution")

    def test_sorted_one_model_a_line(self):
        order = [(model["provider"], model["id"]) for model in self.file["models"]]
        self.assertEqual(order, sorted(set(order)))
        lines = [line for line in self.text.splitlines() if '"provider":' in line]
        self.assertEqual([json.loads(line.strip().rstrip(","))["id"] for line in lines], [each for _, each in order])

    def test_providers(self):
        present = {model["provider"] for model in self.file["models"]}
        self.assertEqual(present, set(PROVIDERS) - LIST_THEIR_OWN)
        self.assertLessEqual(present, set(self.providers))

    @for_each("models")
    def test_members(self, model):
        self.assertLessEqual({"provider", "id", "name", "kinds"}, set(model))
        self.assertEqual(list(model), [member for member in build_catalog.MEMBERS if member in model])
        self.assertTrue(model["name"].strip())
        self.assertRegex(model["id"], r"^[A-Za-z0-9~][A-Za-z0-9._:/~-]*$")
        self.assertNotRegex(model["id"], r"-(lte|gt)-\d+k$", "a price tier is not a model")
        self.assertEqual(model["kinds"], [kind for kind in build_catalog.KINDS if kind in model["kinds"]])
        self.assertTrue(model["kinds"])
        for member in ("context_window", "max_output_tokens"):
            self.assertIsInstance(model.get(member, 1), int)
            self.assertTrue(1 <= model.get(member, 1) <= 20_000_000)
        if "context_window" in model:
            self.assertLessEqual(model.get("max_output_tokens", 0), model["context_window"])
        self.assertEqual(model.get("input", []), [item for item in build_catalog.INPUTS
                                                  if item in model.get("input", [])])
        self.assertLessEqual(set(model.get("output", [])), OUTPUTS)
        self.assertEqual(model.get("effort", []), [level for level in EFFORTS if level in model.get("effort", [])])

    @for_each("models")
    def test_kinds_agree_with_what_goes_in_and_out(self, model):
        made = {"image": "image", "video": "video", "text-to-speech": "audio"}
        kinds = set(model["kinds"])
        if kinds & {"vision", "tools", "reasoning", "stateful"}:
            self.assertIn("chat", kinds)
        self.assertEqual("vision" in kinds, "chat" in kinds and "image" in model.get("input", []))
        if "chat" not in kinds:
            for kind in kinds & set(made):
                self.assertIn(made[kind], model["output"])
        if "speech-to-text" in kinds:
            self.assertIn("audio", model["input"])
        if "effort" in model:
            self.assertIn("reasoning", kinds)
        if "stateful" in kinds:
            self.assertTrue(self.providers[model["provider"]]["stateful_responses"])

    @for_each("models")
    def test_lifecycle(self, model):
        self.assertIn(model.get("lifecycle", "current"), LIFECYCLES)
        if "retired_on" in model:
            self.assertIn(model["lifecycle"], ("deprecated", "retired"))
            day = datetime.date.fromisoformat(model["retired_on"])
            # The catalog speaks of the month in which it was made: a day before it is past, one after it is not.
            month = f"{day.year}-{day.month:02}"
            if month != self.file["generated"]:
                self.assertEqual(model["lifecycle"] == "retired", month < self.file["generated"])
        if "successor" in model:
            successor = f"{model['provider']}/{model['successor']}"
            self.assertIn(successor, self.models)
            self.assertNotEqual(model["successor"], model["id"])

    @for_each("models")
    def test_prices(self, model):
        prices = model.get("prices", {})
        free = f"{model['provider']}/{model['id']}" in self.free or model["id"].endswith(":free")
        if self.providers[model["provider"]]["cost"] == "included":
            self.assertEqual(prices, {})
        self.assertEqual(list(prices), [unit for unit in build_catalog.PRICES if unit in prices])
        tiers = prices.get("tiers", [])
        for unit, price in [*prices.items(), *(pair for tier in tiers for pair in tier.items())]:
            if unit in ("tiers", "above_input_tokens"):
                continue
            self.assertEqual(price == 0, free, f"{unit}: zero means free and nothing else")
            self.assertGreaterEqual(price, 0)
            self.assertGreaterEqual(Decimal(price).as_tuple().exponent, -6, f"{unit}: {price} has noise in it")
        if "chat" in model["kinds"]:
            self.assertEqual("input" in prices, "output" in prices, "half a price makes a wrong cost")
        if not free:
            self.plausible(prices)
            self.ascending(prices, tiers)

    def plausible(self, prices):
        # The dearest published output price is o1-pro's 600; image models are charged up to 120.
        self.assertLess(prices.get("output", 0), 1000)
        self.assertLessEqual(prices.get("input", 0), 150)
        self.assertLessEqual(prices.get("cached_input", 0), prices.get("input", 0))
        if "cached_input" in prices:
            self.assertGreaterEqual(prices["cached_input"] * 200, prices["input"])
        if "cache_write_1h" in prices:
            self.assertGreater(prices["cache_write_1h"], prices["cache_write"] if "cache_write" in prices else 0)
        for unit, top in (("image", 1), ("video_second", 1), ("audio_minute", 1), ("characters_million", 100)):
            self.assertLess(prices.get(unit, 0), top)

    def ascending(self, prices, tiers):
        steps = [prices, *tiers]
        limits = [tier["above_input_tokens"] for tier in tiers]
        self.assertEqual(limits, sorted(set(limits)))
        for below, above in zip(steps, steps[1:]):
            self.assertIsInstance(above["above_input_tokens"], int)
            self.assertLessEqual(set(above), {"above_input_tokens", *TOKEN_PRICES})
            for unit in set(above) - {"above_input_tokens"}:
                self.assertGreaterEqual(above[unit], below[unit])
            self.assertGreater(above["input"], below["input"])

    def test_known_prices(self):
        for name, prices in PRICES.items():
            with self.subTest(model=name):
                self.assertEqual(self.models[name].get("prices"), exact(prices))

    def test_known_unpriced(self):
        for name in UNPRICED:
            with self.subTest(model=name):
                self.assertNotIn("prices", self.models[name])
        self.assertNotIn("cached_input", self.models["minimax/MiniMax-M2.7"]["prices"], "0.06 or 0.03")
        self.assertNotIn("cache_write", self.models["anthropic/claude-3-sonnet-20240229"]["prices"], "0.3 or 3.75")

    def test_known_free(self):
        zero = {"input": 0, "output": 0}
        self.assertEqual(self.models["zai/glm-4.7-flash"]["prices"], zero)
        self.assertEqual(self.models["openrouter/openai/gpt-oss-120b:free"]["prices"], zero)
        self.assertNotIn("prices", self.models["openrouter/openrouter/owl-alpha"], "zero there says nothing")

    def test_known_facts(self):
        for name, facts in FACTS.items():
            for member, value in facts.items():
                with self.subTest(model=name, member=member):
                    self.assertEqual(self.models[name].get(member), value)

    def test_subscription_has_the_current_models(self):
        current = {model["id"] for model in self.file["models"] if model["provider"] == "anthropic"
                   and model.get("lifecycle") == "current"}
        mirrored = {model["id"] for model in self.file["models"] if model["provider"] == "claude-code"}
        self.assertEqual(mirrored, current)
        self.assertIn("claude-sonnet-4-6", mirrored)

    def test_every_text_provider_has_a_model_that_chats(self):
        chats = Counter(model["provider"] for model in self.file["models"] if "chat" in model["kinds"])
        for name, provider in self.providers.items():
            if provider["dialects"] and name not in LIST_THEIR_OWN:
                self.assertGreater(chats[name], 0, name)

    @unittest.skipUnless(os.environ.get("STATION_CATALOG_SOURCE"), "STATION_CATALOG_SOURCE names no price list")
    def test_rebuild_gives_the_same_bytes(self):
        source = build_catalog.read(os.environ["STATION_CATALOG_SOURCE"])
        supplement = build_catalog.read(RESOURCES / "catalog-supplement.json")
        text, _ = build_catalog.build(source, supplement)
        self.assertTrue(text == self.text, "catalog.json is not what build_catalog.py makes of this source")


class Licences(unittest.TestCase):
    def test_fonts_come_with_their_licence(self):
        fonts = RESOURCES / "fonts"
        self.assertEqual(len(list(fonts.glob("*.ttf"))), 7)
        licence = "\n".join(file.read_text(encoding="utf-8") for file in fonts.glob("LICENSE*"))
        self.assertRegex(licence, r"SIL OPEN FONT LICENSE Version 1\.1")
        for font in fonts.glob("*.ttf"):
            self.assertEqual(font.read_bytes()[:4], b"\0\1\0\0", f"{font.name} is no TrueType file")

    def test_icon(self):
        self.assertTrue(re.search(r"<svg\b", (RESOURCES / "icons" / "token-station.svg").read_text(encoding="utf-8")))


if __name__ == "__main__":
    unittest.main()
