// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "providers/catalog/modelsdev.h"

#include <simdjson.h>

#include <algorithm>
#include <array>
#include <cmath>

namespace station {

namespace {

using simdjson::dom::array;
using simdjson::dom::element;
using simdjson::dom::object;

/** Their name of a provider, and ours. */
constexpr std::array<std::pair<const char *, const char *>, 13> kProviders {{
    {"openai", "openai"},
    {"anthropic", "anthropic"},
    {"google", "gemini"},
    {"groq", "groq"},
    {"xai", "xai"},
    {"alibaba", "bailian"},
    {"deepseek", "deepseek"},
    {"mistral", "mistral"},
    {"moonshotai", "moonshot"},
    {"openrouter", "openrouter"},
    {"zai", "zai"},
    {"minimax", "minimax"},
    {"cerebras", "cerebras"},
}};

QByteArray text(const object &o, const char *name)
{
    std::string_view value;
    return o[name].get(value) == simdjson::SUCCESS ? QByteArray(value.data(), qsizetype(value.size())) : QByteArray();
}

QList<QByteArray> texts(const object &o, const char *name)
{
    QList<QByteArray> list;
    array values;
    if (o[name].get(values) == simdjson::SUCCESS) {
        for (const element value : values) {
            std::string_view one;
            if (value.get(one) == simdjson::SUCCESS)
                list.append(QByteArray(one.data(), qsizetype(one.size())));
        }
    }
    return list;
}

qint64 count(const object &o, const char *name)
{
    double value = 0;
    return o[name].get(value) == simdjson::SUCCESS && value > 0 && value < 1e12 ? qint64(value) : 0;
}

/** US dollars a million tokens to nano-dollars a token. */
std::optional<qint64> price(const object &o, const char *name)
{
    double value = 0;
    if (o[name].get(value) != simdjson::SUCCESS || !(value >= 0) || value > 1e6)
        return {};
    return qint64(std::llround(value * 1000));
}

TokenPrices prices(const object &cost)
{
    TokenPrices p {price(cost, "input"), price(cost, "output"), price(cost, "cache_read"), price(cost, "cache_write")};
    // Nobody reads or writes a cache for nothing: that price is not known.
    if (p.cachedInput == 0)
        p.cachedInput.reset();
    if (p.cacheWrite == 0)
        p.cacheWrite.reset();
    return p;
}

std::vector<PriceTier> tiers(const object &cost)
{
    std::vector<PriceTier> found;
    array listed;
    if (cost["tiers"].get(listed) == simdjson::SUCCESS) {
        for (const element item : listed) {
            object tier;
            object what;
            if (item.get(tier) == simdjson::SUCCESS && tier["tier"].get(what) == simdjson::SUCCESS
                && text(what, "type") == "context" && count(what, "size") > 0)
                found.push_back({count(what, "size"), prices(tier)});
        }
    } else if (object longer; cost["context_over_200k"].get(longer) == simdjson::SUCCESS) {
        found.push_back({200'000, prices(longer)});
    }
    std::sort(found.begin(), found.end(),
              [](const PriceTier &a, const PriceTier &b) { return a.aboveInputTokens < b.aboveInputTokens; });
    return found;
}

bool isTrue(const object &o, const char *name)
{
    bool value = false;
    return o[name].get(value) == simdjson::SUCCESS && value;
}

ModelKinds kinds(const object &o, const Model &model)
{
    if (model.id.contains("embed"))
        return ModelKind::Embedding;
    const bool reads = model.input.contains("text");
    if (model.output.contains("video"))
        return ModelKind::Video;
    if (model.output.contains("image") && !model.output.contains("text"))
        return ModelKind::Image;
    if (model.output.contains("audio") && !model.output.contains("text"))
        return ModelKind::TextToSpeech;
    if (!reads && model.input.contains("audio"))
        return ModelKind::SpeechToText;
    ModelKinds kinds = ModelKind::Chat;
    if (model.input.contains("image"))
        kinds |= ModelKind::Vision;
    if (object granular;
        isTrue(o, "tool_call") || (o["tool_call"].get(granular) == simdjson::SUCCESS && isTrue(granular, "supported")))
        kinds |= ModelKind::Tools;
    if (isTrue(o, "reasoning"))
        kinds |= ModelKind::Reasoning;
    return kinds;
}

Model readModel(const QByteArray &provider, const QByteArray &id, const object &o)
{
    Model model;
    model.provider = provider;
    model.id = id;
    model.name = text(o, "name");
    if (object modalities; o["modalities"].get(modalities) == simdjson::SUCCESS) {
        model.input = texts(modalities, "input");
        model.output = texts(modalities, "output");
    }
    model.kinds = kinds(o, model);
    if (object limit; o["limit"].get(limit) == simdjson::SUCCESS) {
        model.contextWindow = count(limit, "context");
        model.maxOutputTokens = count(limit, "output");
    }
    // What is not text alone has prices beside those of its tokens of text.
    if (object cost; model.kinds.testFlag(ModelKind::Chat) && !model.output.contains("audio")
        && o["cost"].get(cost) == simdjson::SUCCESS) {
        const TokenPrices listed = prices(cost);
        if (listed.input.value_or(0) > 0 || listed.output.value_or(0) > 0 || id.endsWith(":free")) {
            model.prices = listed;
            model.tiers = tiers(cost);
        }
    }
    const QByteArray status = text(o, "status");
    if (status == "deprecated")
        model.lifecycle = ModelLifecycle::Deprecated;
    else if (status == "alpha" || status == "beta")
        model.lifecycle = ModelLifecycle::Preview;
    return model;
}

} // namespace

Result<std::vector<Model>> modelsOfModelsDev(const QByteArray &json)
{
    simdjson::dom::parser parser;
    object root;
    if (parser.parse(json.constData(), size_t(json.size())).get(root) != simdjson::SUCCESS)
        return Error {ErrorCode::UpstreamBroken, "The answer is no list of models", {}};
    std::vector<Model> found;
    for (const auto &[theirs, ours] : kProviders) {
        object provider;
        object models;
        if (root[theirs].get(provider) != simdjson::SUCCESS || provider["models"].get(models) != simdjson::SUCCESS)
            continue;
        for (const auto [id, value] : models) {
            object model;
            if (value.get(model) == simdjson::SUCCESS && !id.empty())
                found.push_back(readModel(ours, QByteArray(id.data(), qsizetype(id.size())), model));
        }
    }
    if (found.empty())
        return Error {ErrorCode::UpstreamBroken, "The answer lists no model of a provider that is known here", {}};
    return found;
}

} // namespace station
