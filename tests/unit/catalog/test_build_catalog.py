#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Token Station contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Tests resources/build_catalog.py on small price lists, each with one fault of the real ones."""

import json
import pathlib
import sys
import unittest
from decimal import Decimal

RESOURCES = pathlib.Path(__file__).resolve().parents[3] / "resources"
sys.path.insert(0, str(RESOURCES))
import build_catalog  # noqa: E402


def parse(text):
    return json.loads(text, parse_float=Decimal)


def supplement(models=(), leave_out=(), mirrors=(), included=()):
    return {"version": 1, "generated": "2026-11", "sources": [], "included": list(included), "models": list(models),
            "leave_out": list(leave_out), "mirrors": list(mirrors)}


def build(source, **rules):
    """({provider/id: model}, report)"""
    text, report = build_catalog.build(parse(json.dumps(source) if isinstance(source, dict) else source),
                                       supplement(**rules))
    return {f"{model['provider']}/{model['id']}": model for model in parse(text)["models"]}, report


def cents(request, response, cached=None, **extra):
    entry = {"cents_per_unit": {"request_token": {"price": request}, "response_token": {"price": response}}}
    if cached is not None:
        entry["cents_per_unit"]["cache_read_input_token"] = {"price": cached}
    if extra:
        entry["cents_per_unit"]["additional_units"] = {name: {"price": price} for name, price in extra.items()}
    return entry


def dollars(request, response, cached=0):
    return {"usd_per_million": {"input": request, "output": response, "cacheRead": cached, "cacheWrite": 0}}


class Units(unittest.TestCase):
    def test_cents_a_token_become_dollars_a_million(self):
        models, _ = build({"p": {"m": cents(0.00025, 0.0015, 0.000025)}})
        self.assertEqual(models["p/m"]["prices"], {"input": Decimal("2.5"), "output": 15,
                                                   "cached_input": Decimal("0.25")})

    def test_minimax_cents_are_a_hundred_times_too_small(self):
        models, _ = build({"minimax": {"m": {**dollars(0.3, 1.2), **cents(3e-7, 1.2e-6)}},
                           "p": {"m": cents(3e-7, 1.2e-6)}})
        self.assertEqual(models["minimax/m"]["prices"], {"input": Decimal("0.3"), "output": Decimal("1.2")})
        self.assertEqual(models["p/m"]["prices"]["input"], Decimal("0.003"))

    def test_noise_of_binary_fractions_goes(self):
        models, _ = build('{"p":{"m":{"usd_per_million":{"input":0.7999999999999999,"output":2.1500000000000004}}}}')
        self.assertEqual(models["p/m"]["prices"], {"input": Decimal("0.8"), "output": Decimal("2.15")})

    def test_small_prices_are_written_as_plain_decimals(self):
        text, _ = build_catalog.build(parse('{"p":{"m":{"usd_per_million":{"input":0.000035,"output":0.0028}}}}'),
                                      supplement())
        self.assertIn('"prices":{"input":0.000035,"output":0.0028}', text)

    def test_pictures_and_seconds(self):
        models, _ = build({"p": {
            "seedream-9": cents(0, 0, generated_images=3.5),
            "veo-9": cents(0, 0, video_duration_seconds_1280_720=40),
            "x-image": {"cents_per_unit": {"image": {"default": {"default": {"price": 16.7}}}}},
            "y-image": cents(0.00005, 0.0003, image_token=0.006)}})
        self.assertEqual(models["p/seedream-9"]["prices"], {"image": Decimal("0.035")})
        self.assertEqual(models["p/veo-9"]["prices"], {"video_second": Decimal("0.4")})
        self.assertEqual(models["p/x-image"]["prices"], {"image": Decimal("0.167")})
        self.assertEqual(models["p/y-image"]["prices"], {"input": Decimal("0.5"), "output": 60},
                         "a picture is made of image tokens, not of text tokens")


class Unknown(unittest.TestCase):
    def test_zero_is_not_a_price(self):
        models, _ = build({"p": {"m": dollars(0, 0), "n": cents(0, 0)}})
        self.assertNotIn("prices", models["p/m"])
        self.assertNotIn("prices", models["p/n"])

    def test_a_name_that_says_free_is_free(self):
        models, _ = build({"p": {"m:free": dollars(0, 0)}})
        self.assertEqual(models["p/m:free"]["prices"], {"input": 0, "output": 0})

    def test_negative_is_not_a_price(self):
        models, _ = build({"p": {"router": dollars(-1000000, -1000000)}})
        self.assertNotIn("prices", models["p/router"])

    def test_half_a_price_is_dropped_and_listed(self):
        models, report = build({"p": {"m": dollars(3, 0, 0.3)}})
        self.assertNotIn("prices", models["p/m"])
        self.assertIn("p/m: cached_input, input", report)

    def test_unknown_members_stay_absent(self):
        models, _ = build({"p": {"m": cents(0.0001, 0.0002)}})
        self.assertEqual(set(models["p/m"]), {"provider", "id", "name", "kinds", "input", "output", "prices"})


class Conflicts(unittest.TestCase):
    def test_only_the_unit_in_conflict_is_unpriced(self):
        models, report = build({"p": {"m": {**dollars(2, 6, 0.5), **cents(0.0002, 0.0006, 0.000025)}}})
        self.assertEqual(models["p/m"]["prices"], {"input": 2, "output": 6})
        self.assertIn("p/m: cached_input 0.5 or 0.25", report)

    def test_one_percent_is_agreement(self):
        models, report = build({"p": {"m": {**dollars(1, 2), **cents(0.000101, 0.0002)}}})
        self.assertEqual(models["p/m"]["prices"]["input"], Decimal("1.01"))
        self.assertNotIn("conflict", report)
        models, report = build({"p": {"m": {**dollars(1, 2), **cents(0.000102, 0.0002)}}})
        self.assertNotIn("prices", models["p/m"])
        self.assertIn("p/m: input 1 or 1.02", report)

    def test_the_supplement_settles(self):
        rule = {"provider": "p", "id": ["m"], "prices": {"cached_input": Decimal("0.25")}}
        models, report = build({"p": {"m": {**dollars(2, 6, 0.5), **cents(0.0002, 0.0006, 0.000025)}}}, models=[rule])
        self.assertEqual(models["p/m"]["prices"]["cached_input"], Decimal("0.25"))
        self.assertIn("0.5 or 0.25 (settled by the supplement)", report)

    def test_cache_prices_that_are_something_else(self):
        storage = cents(0.00005, 0.0003, 0.00001)
        storage["cents_per_unit"]["cache_write_input_token"] = {"price": 0.00000083}
        models, report = build({"p": {"m": storage, "n": cents(0.0002, 0.0012, 0.00045),
                                      "o": cents(0.0015, 0.012, 0.0000005)}})
        self.assertEqual(set(models["p/m"]["prices"]), {"input", "output", "cached_input"})
        self.assertEqual(set(models["p/n"]["prices"]), {"input", "output"}, "dearer than what it is a discount on")
        self.assertEqual(set(models["p/o"]["prices"]), {"input", "output"}, "1/3000 of the input price")
        self.assertIn("cached_input 4.5 with input 2", report)

    def test_sound_and_thinking_have_prices_of_their_own(self):
        sound = cents(0.00025, 0.001)
        sound["cents_per_unit"]["request_audio_token"] = {"price": 0.0032}
        thinking = cents(0.00004, 0.00012)
        thinking["cents_per_unit"]["reasoning_token"] = {"price": 0.0004}
        models, report = build({"p": {"hears": sound, "thinks": thinking, "plain": thinking}},
                               models=[{"provider": "p", "id": ["plain"], "plain_output": True}])
        self.assertNotIn("prices", models["p/hears"])
        self.assertNotIn("prices", models["p/thinks"])
        self.assertEqual(models["p/plain"]["prices"], {"input": Decimal("0.4"), "output": Decimal("1.2")})
        self.assertIn("p/thinks: 1.2 or 4", report)


class Tiers(unittest.TestCase):
    def test_two_ids_are_one_model(self):
        models, _ = build({"p": {"m-lte-128k": cents(0.0001, 0.001, 0.00001),
                                 "m-gt-128k": cents(0.0002, 0.0015, 0.00002)}})
        self.assertEqual(list(models), ["p/m"])
        self.assertEqual(models["p/m"]["prices"], {
            "input": 1, "output": 10, "cached_input": Decimal("0.1"),
            "tiers": [{"above_input_tokens": 128000, "input": 2, "output": 15, "cached_input": Decimal("0.2")}]})

    def test_the_base_entry_keeps_its_facts(self):
        base = {**dollars(1, 10), "name": "M", "context_window": 1048576, "input": ["text", "image"], "reasoning": True}
        models, _ = build({"p": {"m": base, "m-gt-200k": cents(0.0002, 0.0015), "m-lte-200k": cents(0.0001, 0.001)}})
        self.assertEqual(models["p/m"]["context_window"], 1048576)
        self.assertEqual(models["p/m"]["prices"]["tiers"], [{"above_input_tokens": 200000, "input": 2, "output": 15}])

    def test_equal_tiers_are_none(self):
        models, _ = build({"p": {"m-lte-128k": cents(0.0001, 0.001), "m-gt-128k": cents(0.0001, 0.001)}})
        self.assertEqual(models["p/m"]["prices"], {"input": 1, "output": 10})

    def test_a_base_price_that_contradicts_its_tier(self):
        models, report = build({"p": {"m": dollars(3, 10), "m-lte-128k": cents(0.0001, 0.001),
                                      "m-gt-128k": cents(0.0002, 0.002)}})
        self.assertNotIn("prices", models["p/m"])
        self.assertIn("p/m: input 3 or 1", report)

    def test_two_sets_of_tiers(self):
        models, _ = build({"p": {"m-lte-128k": cents(0.0001, 0.001), "m-gt-128k": cents(0.0002, 0.002),
                                 "m-lte-200k": cents(0.0001, 0.001), "m-gt-200k": cents(0.0002, 0.002)}})
        self.assertEqual([tier["above_input_tokens"] for tier in models["p/m"]["prices"]["tiers"]], [200000])

    def test_the_supplement_knows_better_limits_and_surcharges(self):
        rules = [{"provider": "p", "id": ["m"], "tier_limit": 200000},
                 {"provider": "p", "id": ["n"], "long_prompt": {"above_input_tokens": 272000, "input": 2,
                                                                "output": Decimal("1.5")}}]
        models, _ = build({"p": {"m-lte-128k": cents(0.0001, 0.001), "m-gt-128k": cents(0.0002, 0.002),
                                 "n": cents(0.00025, 0.0015, 0.000025)}}, models=rules)
        self.assertEqual(models["p/m"]["prices"]["tiers"][0]["above_input_tokens"], 200000)
        self.assertEqual(models["p/n"]["prices"]["tiers"], [{
            "above_input_tokens": 272000, "input": 5, "output": Decimal("22.5"), "cached_input": Decimal("0.5")}])

    def test_a_name_that_only_ends_alike(self):
        models, _ = build({"p": {"glm-32b-128k": cents(0.0001, 0.001)}})
        self.assertEqual(list(models), ["p/glm-32b-128k"])


class Supplement(unittest.TestCase):
    def test_adds_removes_and_leaves_out(self):
        rules = [{"provider": "p", "id": ["new"], "kinds": ["video"], "input": ["text"], "lifecycle": "current"},
                 {"provider": "p", "id": ["m*"], "max_output_tokens": None, "add_kinds": ["reasoning"]}]
        models, _ = build({"p": {"m": {**cents(0.0001, 0.0002), "max_output_tokens": 99}, "x-realtime": cents(1, 1)}},
                          models=rules, leave_out=[{"provider": "p", "id": ["*realtime*"]}])
        self.assertEqual(sorted(models), ["p/m", "p/new"])
        self.assertEqual(models["p/new"], {"provider": "p", "id": "new", "name": "New", "kinds": ["video"],
                                           "input": ["text"], "output": ["video"], "lifecycle": "current"})
        self.assertNotIn("max_output_tokens", models["p/m"])
        self.assertEqual(models["p/m"]["kinds"], ["chat", "reasoning"])

    def test_a_pattern_without_a_model_is_a_mistake(self):
        with self.assertRaisesRegex(SystemExit, r"p/gone-\* matches no model"):
            build({"p": {"m": {}}}, models=[{"provider": "p", "id": ["gone-*"], "lifecycle": "retired"}])

    def test_a_subscription_mirrors_current_models_without_prices(self):
        models, _ = build({"p": {"m": dollars(1, 2), "old": dollars(1, 2)}}, included=["s"],
                          models=[{"provider": "p", "id": ["m"], "lifecycle": "current"}],
                          mirrors=[{"provider": "s", "of": "p", "lifecycle": "current"}])
        self.assertEqual(sorted(models), ["p/m", "p/old", "s/m"])
        self.assertNotIn("prices", models["s/m"])
        self.assertIn("prices", models["p/m"])

    def test_what_a_subscription_includes_has_no_price(self):
        models, _ = build({"s": {"m": dollars(1, 2)}}, included=["s"])
        self.assertNotIn("prices", models["s/m"])


class Shape(unittest.TestCase):
    def test_snapshots_take_what_their_name_says(self):
        base = {**dollars(1, 2), "name": "M", "context_window": 1000, "max_output_tokens": 100,
                "input": ["text", "image"], "reasoning": True}
        models, _ = build({"p": {"m": base, "m-2026-01-02": cents(0.0001, 0.0002),
                                 "m-20260102": {**cents(0.0001, 0.0002), "max_output_tokens": 50}}})
        self.assertEqual(models["p/m-2026-01-02"]["context_window"], 1000)
        self.assertEqual(models["p/m-2026-01-02"]["kinds"], ["chat", "vision", "tools", "reasoning"])
        self.assertEqual(models["p/m-2026-01-02"]["name"], "M (2026-01-02)")
        self.assertEqual(models["p/m-20260102"]["max_output_tokens"], 50)

    def test_an_output_limit_above_the_context_is_not_believed(self):
        models, report = build({"p": {"m": {"context_window": 100, "max_output_tokens": 200}}})
        self.assertNotIn("max_output_tokens", models["p/m"])
        self.assertIn("p/m: 200", report)

    def test_names(self):
        for model, name in {"gpt-5.6-sol": "GPT-5.6 Sol", "claude-opus-4-8": "Claude Opus 4.8", "kling-v2-5-turbo":
                            "Kling V2.5 Turbo", "qwen3-30b-a3b": "Qwen3 30B A3B", "seed-2-0-pro-260328":
                            "Seed 2.0 Pro (260328)", "x/gemini-3-pro-preview-02-05": "Gemini 3 Pro Preview 02 05",
                            "glm-5.2": "GLM-5.2"}.items():
            self.assertEqual(build_catalog.readable(model), name)

    def test_the_order_of_the_source_does_not_matter(self):
        entries = {"b": cents(0.0001, 0.001), "a-gt-128k": cents(0.0002, 0.002), "a-lte-128k": cents(0.0001, 0.001),
                   "a": dollars(1, 10)}
        backwards = dict(reversed(entries.items()))
        one = build_catalog.build(parse(json.dumps({"q": entries, "p": entries})), supplement())
        other = build_catalog.build(parse(json.dumps({"p": backwards, "q": backwards})), supplement())
        self.assertEqual(one, other)
        order = [model["id"] for model in parse(one[0])["models"]]
        self.assertEqual(order, ["a", "b", "a", "b"])


if __name__ == "__main__":
    unittest.main()
