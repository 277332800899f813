#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Token Station contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Builds catalog.json from a published price list and the hand-kept supplement.

usage: build_catalog.py --source models-source.json --out catalog.json [--supplement FILE] [--report FILE]

The source maps provider -> model id -> facts. Two price lists meet in it: `usd_per_million` (US dollars a million
tokens) and `cents_per_unit` (US cents a unit). What is not known stays absent; a price of zero is kept only where
the model is known to be free. The supplement wins over the source. Same input, same bytes out.
"""

import argparse
import fnmatch
import json
import pathlib
import re
import sys
from collections import Counter, defaultdict
from decimal import Decimal

MILLION_TOKENS_FROM_CENTS = Decimal(10_000)  # cents a token -> dollars a million tokens
CENTS = Decimal(100)
CONTRADICTION = "price sources conflict, left unpriced"
CONFLICT = Decimal("1.01")  # two sources that differ by more than 1 % contradict each other
DEEPEST_CACHE_DISCOUNT = 200  # published discounts reach 1/120; beyond this it is another unit in the wrong field

# The source's MiniMax figures are in dollars where the field says cents: every one is a hundredth of the list price.
WRONG_SCALE = {"minimax": Decimal(100)}

TIER = re.compile(r"^(?P<base>.+)-(?P<side>lte|gt)-(?P<thousands>\d+)k$")
SNAPSHOT = re.compile(r"^(?P<base>.+?)-(20\d\d-\d\d-\d\d|20\d{6}|2[4-9]\d{4})$")
KINDS = ["chat", "vision", "tools", "reasoning", "stateful", "speech-to-text", "text-to-speech", "image", "video",
         "embedding", "moderation"]
PRICES = ["input", "output", "cached_input", "cache_write", "cache_write_1h", "tiers", "image", "video_second",
          "audio_minute", "characters_million"]
MEMBERS = ["provider", "id", "name", "kinds", "context_window", "max_output_tokens", "input", "output", "prices",
           "lifecycle", "retired_on", "successor", "effort"]
INPUTS = ["text", "image", "audio", "pdf", "video"]


class Report:
    """What the source said that the catalog does not repeat, and why."""

    def __init__(self):
        self.notes = defaultdict(list)

    def add(self, topic, provider, model, detail=""):
        self.notes[topic].append(f"{provider}/{model}" + (f": {detail}" if detail else ""))


def decimal(value):
    """Six decimals are finer than any published price; more is noise of binary fractions (0.7999999999999999)."""
    return Decimal(value).quantize(Decimal("0.000001")).normalize()


def plain(number):
    return format(Decimal(number).normalize(), "f")


def encode(value):
    """Compact JSON in which prices are plain decimals, never 3.5e-05."""
    if isinstance(value, bool) or value is None or isinstance(value, str):
        return json.dumps(value, ensure_ascii=False)
    if isinstance(value, (int, Decimal)):
        return plain(value)
    if isinstance(value, list):
        return "[" + ",".join(encode(item) for item in value) + "]"
    return "{" + ",".join(f"{encode(key)}:{encode(item)}" for key, item in value.items()) + "}"


# --- names ----------------------------------------------------------------------------------------------------------

WORDS = {word.lower(): word for word in
         "GPT GLM TTS ASR VL MT HD OCR OSS QwQ QvQ DeepSeek MiniMax ChatGPT DALL-E AI T2I T2V I2I I2V R2V".split()}


def readable(model):
    """A display name for a model that has none: gpt-5.6-sol -> GPT-5.6 Sol, claude-opus-4-8 -> Claude Opus 4.8."""
    tail = model.split("/")[-1]
    snapshot = SNAPSHOT.match(tail)
    date = tail[len(snapshot["base"]) + 1:] if snapshot else ""
    joined = []
    for word in (snapshot["base"] if snapshot else tail).split("-"):
        if re.fullmatch(r"a?\d+(\.\d+)?b", word):  # 32b, a3b: numbers of parameters
            word = word.upper()
        word = WORDS.get(word.lower(), word[:1].upper() + word[1:])
        if joined and re.fullmatch(r"\d", word) and re.fullmatch(r"V?\d", joined[-1]):
            joined[-1] += "." + word
        elif joined and joined[-1] in ("GPT", "GLM") and word[:1].isdigit():
            joined[-1] += "-" + word
        else:
            joined.append(word)
    return " ".join(joined) + (f" ({date})" if date else "")


# --- prices ---------------------------------------------------------------------------------------------------------

def listed_in_dollars(entry):
    names = {"input": "input", "output": "output", "cacheRead": "cached_input", "cacheWrite": "cache_write"}
    listed = entry.get("usd_per_million") or {}
    # Zero is "not known" in this list, and a negative one "depends on the model that answers".
    return {unit: decimal(listed[name]) for name, unit in names.items() if listed.get(name, 0) > 0}


def listed_in_cents(entry, scale, note):
    listed = entry.get("cents_per_unit") or {}
    extra = listed.get("additional_units") or {}

    def cents(name, table=listed):
        return Decimal((table.get(name) or {}).get("price", 0))

    def tokens(value):
        return decimal(value * MILLION_TOKENS_FROM_CENTS * scale)

    prices = {
        "input": tokens(cents("request_token") or cents("request_text_token")),
        "output": tokens(cents("response_token")),
        "cached_input": tokens(cents("cache_read_input_token") or cents("cache_read_text_input_token")),
        "cache_write": tokens(cents("cache_write_input_token")),
        "cache_write_1h": tokens(cents("cache_write_1h", extra)),
    }
    # Of an image or video model what counts is the price of the tokens that the picture is made of.
    made_of = cents("response_image_token") or cents("image_token", extra) or cents("output_video_token", extra)
    if made_of:
        prices["output"] = tokens(made_of)
    elif "image" in listed:
        prices["image"] = decimal(Decimal(listed["image"]["default"]["default"]["price"]) / CENTS)
    if cents("generated_images", extra):
        prices["image"] = decimal(cents("generated_images", extra) / CENTS)
    for name in ("video_seconds", "video_duration_seconds_1280_720"):
        if cents(name, extra):
            prices["video_second"] = decimal(cents(name, extra) / CENTS)

    audio = [tokens(cents(name)) for name in ("request_audio_token", "response_audio_token") if cents(name)]
    if audio:
        note("sound has its own token price, token prices not used",
             f"text {plain(prices['input'])}, sound {plain(audio[0])}")
        prices["input"] = prices["output"] = prices["cached_input"] = Decimal(0)
    thinking = tokens(cents("reasoning_token"))
    if thinking and thinking != prices["output"]:
        prices["thinking"] = thinking
    return {unit: price for unit, price in prices.items() if price > 0}


def believable(prices, others, note):
    """Drops cache prices that cannot be what the field says (storage an hour, another unit), unless another publisher
    says the same."""
    kept = dict(prices)
    reference = prices.get("input")
    for unit in ("cached_input", "cache_write", "cache_write_1h"):
        if unit not in kept or reference is None:
            continue
        price = kept[unit]
        wrong = (unit == "cached_input" and not reference / DEEPEST_CACHE_DISCOUNT <= price <= reference) \
            or (unit != "cached_input" and price < reference)
        if wrong and not any(same(price, other[unit]) for other in others if unit in other):
            note("cache price not believable, dropped", f"{unit} {plain(price)} with input {plain(reference)}")
            del kept[unit]
    return kept


def same(one, other):
    return max(one, other) / min(one, other) <= CONFLICT


def agreed(candidates, note):
    """One price a unit from several lists; where they differ by more than 1 % none."""
    prices = {}
    for unit in {unit for candidate in candidates for unit in candidate}:
        values = [candidate[unit] for candidate in candidates if unit in candidate]
        if not same(max(values), min(values)):
            note(CONTRADICTION, f"{unit} " + " or ".join(plain(value) for value in dict.fromkeys(values)))
        else:
            prices[unit] = values[-1]  # lists agree within rounding; the last one has more digits
    return prices


# --- the source -----------------------------------------------------------------------------------------------------

def merge_tiers(models):
    """{id: (own entry or {}, {(side, limit): entry})}: ids that are price tiers of one model become that model."""
    merged = {}
    for model, entry in models.items():
        tier = TIER.match(model)
        if not tier:
            merged.setdefault(model, ({}, {}))
            merged[model] = (entry, merged[model][1])
        else:
            merged.setdefault(tier["base"], ({}, {}))[1][(tier["side"], int(tier["thousands"]) * 1000)] = entry
    return merged


def prices_of(provider, entry, tiers, note):
    scale = WRONG_SCALE.get(provider, Decimal(1))

    def candidates(entries):
        dollars = [listed_in_dollars(each) for each in entries]
        cents = [listed_in_cents(each, scale, note) for each in entries]
        return [believable(listed, cents, note) for listed in dollars if listed] \
            + [believable(listed, dollars, note) for listed in cents if listed]

    low = [tiers[key] for key in sorted(tiers) if key[0] == "lte"]
    prices = agreed(candidates([entry] + low), note)
    limits = [limit for side, limit in tiers if side == "gt"]
    if limits:
        # Where a model has two sets of tiers they are the same prices under two limits; the higher one is the maker's.
        above = agreed(candidates([tiers[key] for key in sorted(tiers) if key[0] == "gt"]), note)
        differs = {unit: price for unit, price in above.items() if unit in prices}
        if any(prices[unit] != price for unit, price in differs.items()):
            order = [unit for unit in PRICES if unit in differs]
            prices["tiers"] = [{"above_input_tokens": max(limits), **{unit: differs[unit] for unit in order}}]
    return prices


def kinds_of(model, entry):
    name = model.lower()
    kind = entry.get("kind") or {}
    supported = kind.get("supported", [])
    if "embed" in name:
        return ["embedding"]
    if re.search(r"(^|-)tts(-|$)", name):
        return ["text-to-speech"]
    if re.search(r"transcribe|whisper|(^|-)asr(-|$)", name):
        return ["speech-to-text"]
    if re.search(r"(^|-)(image|imagen)(-|$)|dall-e|seedream|seededit", name):
        return ["image"]
    if re.search(r"^(veo|sora)-|omni-flash-preview", name) and "qwen" not in name:
        return ["video"]
    kinds = ["chat"]
    # Agents' list of models: whatever is in it calls tools, and it knows what goes in.
    if "input" in entry:
        kinds += ["tools"] + (["vision"] if "image" in entry["input"] else [])
        kinds += ["reasoning"] if entry.get("reasoning") else []
    else:
        kinds += [{"image": "vision"}.get(item, item) for item in supported if item in ("tools", "image")]
    if kind.get("primary") == "moderation" or "guard" in name:
        kinds.append("moderation")
    return kinds


def from_source(source, supplement, report):
    catalog = {}
    for provider, models in source.items():
        left_out = [pattern for rule in supplement["leave_out"] if rule["provider"] == provider
                    for pattern in rule["id"]]
        for model, (entry, tiers) in merge_tiers(models).items():
            pattern = next((each for each in left_out if fnmatch.fnmatchcase(model, each)), None)
            if pattern:
                report.add("left out by the supplement", provider, model)
                continue

            def note(topic, detail):
                report.add(topic, provider, model, detail)

            facts = {"provider": provider, "id": model}
            if entry.get("name"):
                facts["name"] = re.sub(r" \(latest\)$", "", entry["name"])
            facts["kinds"] = kinds_of(model, entry)
            for member in ("context_window", "max_output_tokens"):
                if entry.get(member, 0) > 0:
                    facts[member] = entry[member]
            if "input" in entry:
                facts["input"] = list(entry["input"])
            facts["told"] = bool(entry.get("kind") or "input" in entry)
            free = model.endswith(":free")
            if provider not in supplement["included"]:
                facts["prices"] = {"input": Decimal(0), "output": Decimal(0)} if free \
                    else prices_of(provider, entry, tiers, note)
            catalog[(provider, model)] = facts
    return catalog


def inherit(catalog):
    """A dated snapshot takes from its undated name what the source does not say of the snapshot itself."""
    for (provider, model), facts in catalog.items():
        snapshot = SNAPSHOT.match(model)
        base = catalog.get((provider, snapshot["base"])) if snapshot else None
        if base is None:
            continue
        for member in ("context_window", "max_output_tokens", "input"):
            if member in base:
                facts.setdefault(member, base[member])
        if "name" in base and "name" not in facts:
            facts["name"] = f"{base['name']} ({model[len(snapshot['base']) + 1:]})"
        if base["told"]:
            facts["kinds"] = list(dict.fromkeys(facts["kinds"] + base["kinds"])) if facts["told"] else base["kinds"]


# --- the supplement -------------------------------------------------------------------------------------------------

def matching(catalog, provider, pattern):
    return [key for key in catalog if key[0] == provider and fnmatch.fnmatchcase(key[1], pattern)]


def apply(catalog, supplement):
    for rule in supplement["models"]:
        for pattern in rule["id"]:
            keys = matching(catalog, rule["provider"], pattern)
            if not keys:
                if "*" in pattern:
                    raise SystemExit(f"supplement: {rule['provider']}/{pattern} matches no model")
                keys = [(rule["provider"], pattern)]
                catalog[keys[0]] = {"provider": rule["provider"], "id": pattern, "kinds": [], "told": True}
            for key in keys:
                amend(catalog[key], rule)
    for rule in supplement["mirrors"]:
        for (provider, model), facts in list(catalog.items()):
            if provider == rule["of"] and facts.get("lifecycle") == rule["lifecycle"]:
                copied = {member: value for member, value in facts.items() if member != "prices"}
                catalog[(rule["provider"], model)] = {**copied, "provider": rule["provider"]}


def amend(facts, rule):
    for member in MEMBERS[2:]:
        if member not in rule or member == "prices":
            continue
        if rule[member] is None:
            facts.pop(member, None)
        else:
            facts[member] = rule[member]
    facts["kinds"] = [kind for kind in facts["kinds"] + rule.get("add_kinds", []) if kind not in
                      rule.get("drop_kinds", [])]
    if "add_input" in rule:
        facts["input"] = facts.get("input", ["text"]) + rule["add_input"]
    prices = facts.setdefault("prices", {})
    if rule.get("unpriced"):
        prices.clear()
    for unit, price in rule.get("prices", {}).items():
        if price is None:
            prices.pop(unit, None)
        else:
            prices[unit] = price
    if rule.get("plain_output"):
        prices.pop("thinking", None)
    if "tier_limit" in rule:
        for tier in prices.get("tiers", []):
            tier["above_input_tokens"] = rule["tier_limit"]
    if "long_prompt" in rule:  # a surcharge that is a factor on the base prices, as the makers publish it
        surcharge = rule["long_prompt"]
        tier = {"above_input_tokens": surcharge["above_input_tokens"]}
        for unit in ("input", "output", "cached_input", "cache_write"):
            if unit in prices:
                tier[unit] = decimal(prices[unit] * surcharge["output" if unit == "output" else "input"])
        prices["tiers"] = [tier]


# --- the end product ------------------------------------------------------------------------------------------------

def finish(facts, report):
    def note(topic, detail=""):
        report.add(topic, facts["provider"], facts["id"], detail)

    facts["kinds"] = [kind for kind in KINDS if kind in facts["kinds"]]
    kinds = set(facts["kinds"])
    facts.setdefault("name", readable(facts["id"]))

    made = {"image": "image", "video": "video", "text-to-speech": "audio"}
    outputs = [made[kind] for kind in made if kind in kinds and "chat" not in kinds]
    takes = ["audio"] if "speech-to-text" in kinds and "chat" not in kinds else ["text"]
    facts["input"] = facts.get("input", takes) + (["image"] if "vision" in kinds else [])
    facts["input"] = [item for item in INPUTS if item in facts["input"]]
    if "embedding" not in kinds:
        facts.setdefault("output", outputs or ["text"])

    if facts.get("max_output_tokens", 0) > facts.get("context_window", sys.maxsize):
        note("output limit above the context window, dropped", str(facts.pop("max_output_tokens")))
    if "lifecycle" not in facts and re.search(r"preview|(^|-)(beta|exp|experimental)(-|$)", facts["id"]):
        facts["lifecycle"] = "preview"

    prices = facts.get("prices") or {}
    if "thinking" in prices:
        note("thinking has its own output price, left unpriced",
             f"{plain(prices.get('output', 0))} or {plain(prices.pop('thinking'))}")
        prices.pop("output", None)
    # Half a token price would make a cost that looks whole: both or none.
    if kinds & {"chat", "image"} and ("input" in prices) != ("output" in prices) or \
            "input" not in prices and "cached_input" in prices:
        note("token prices incomplete, dropped", ", ".join(sorted(set(prices) - {"image"})))
        prices = {unit: price for unit, price in prices.items() if unit in ("image", "video_second", "audio_minute")}
    facts["prices"] = {unit: prices[unit] for unit in PRICES if unit in prices}
    return {member: facts[member] for member in MEMBERS if facts.get(member)}


def text_of(supplement, models):
    head = ",\n".join(f' "{member}":{encode(supplement[member])}' for member in ("version", "generated", "sources"))
    return "{\n" + head + ',\n "models":[\n' + ",\n".join("  " + encode(model) for model in models) + "\n ]\n}\n"


def summary(models, report, supplement):
    lines = [f"{'provider':14}{'models':>8}{'priced':>8}{'unpriced':>10}{'included':>10}{'retired':>9}"]
    count = Counter()
    for model in models:
        provider = model["provider"]
        state = "included" if provider in supplement["included"] else "priced" if "prices" in model else "unpriced"
        for name in ("models", state) + (("retired",) if model.get("lifecycle") == "retired" else ()):
            count[(provider, name)] += 1
            count[("all", name)] += 1
    for provider in sorted({model["provider"] for model in models}) + ["all"]:
        lines.append(f"{provider:14}" + "".join(f"{count[(provider, name)]:>{width}}" for name, width in
                     (("models", 8), ("priced", 8), ("unpriced", 10), ("included", 10), ("retired", 9))))
    priced = {f"{model['provider']}/{model['id']}": model.get("prices", {}) for model in models}
    for topic in sorted(report.notes):
        notes = sorted(set(report.notes[topic]))
        if topic == CONTRADICTION:
            settled = {note for note in notes if note.split(": ")[1].split()[0] in priced[note.split(": ")[0]]}
            notes = [note + (" (settled by the supplement)" if note in settled else "") for note in notes]
        lines += ["", f"{topic} ({len(notes)}):"] + [f"  {note}" for note in notes]
    return "\n".join(lines) + "\n"


def build(source, supplement):
    """(text of catalog.json, text of the report)"""
    report = Report()
    catalog = from_source(source, supplement, report)
    inherit(catalog)
    apply(catalog, supplement)
    models = [finish(catalog[key], report) for key in sorted(catalog)]
    return text_of(supplement, models), summary(models, report, supplement)


def read(path):
    return json.loads(pathlib.Path(path).read_text(encoding="utf-8"), parse_float=Decimal)


def main():
    parser = argparse.ArgumentParser(description="Builds catalog.json from a published price list.")
    parser.add_argument("--source", required=True, help="the price list, provider -> model -> facts")
    parser.add_argument("--out", required=True, help="where catalog.json goes")
    parser.add_argument("--supplement", default=pathlib.Path(__file__).with_name("catalog-supplement.json"))
    parser.add_argument("--report", help="where the report goes; standard output without it")
    arguments = parser.parse_args()
    text, report = build(read(arguments.source), read(arguments.supplement))
    pathlib.Path(arguments.out).write_text(text, encoding="utf-8")
    if arguments.report:
        pathlib.Path(arguments.report).write_text(report, encoding="utf-8")
    else:
        sys.stdout.write(report)


if __name__ == "__main__":
    main()
