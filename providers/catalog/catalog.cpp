// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "providers/catalog/catalog.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <simdjson.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

using namespace Qt::StringLiterals;

namespace station {

namespace {

constexpr std::array<std::pair<const char *, ModelKind>, 11> kKindNames {{
    {"chat", ModelKind::Chat},
    {"vision", ModelKind::Vision},
    {"tools", ModelKind::Tools},
    {"reasoning", ModelKind::Reasoning},
    {"stateful", ModelKind::Stateful},
    {"speech-to-text", ModelKind::SpeechToText},
    {"text-to-speech", ModelKind::TextToSpeech},
    {"image", ModelKind::Image},
    {"video", ModelKind::Video},
    {"embedding", ModelKind::Embedding},
    {"moderation", ModelKind::Moderation},
}};

using simdjson::dom::element;
using simdjson::dom::object;

QByteArray bytes(std::string_view text)
{
    return QByteArray(text.data(), qsizetype(text.size()));
}

QByteArray text(const object &o, const char *name)
{
    std::string_view value;
    return o[name].get(value) == simdjson::SUCCESS ? bytes(value) : QByteArray();
}

qint64 integer(const object &o, const char *name)
{
    int64_t value = 0;
    return o[name].get(value) == simdjson::SUCCESS ? value : 0;
}

QList<QByteArray> texts(const object &o, const char *name)
{
    QList<QByteArray> list;
    simdjson::dom::array array;
    if (o[name].get(array) == simdjson::SUCCESS) {
        for (const element item : array) {
            std::string_view value;
            if (item.get(value) == simdjson::SUCCESS)
                list.append(bytes(value));
        }
    }
    return list;
}

/** US dollars a million tokens to nano-dollars a token. */
std::optional<qint64> price(const object &o, const char *name)
{
    double value = 0;
    if (o[name].get(value) != simdjson::SUCCESS)
        return {};
    return qint64(std::llround(value * 1000));
}

/** US dollars a unit to nano-dollars. */
std::optional<qint64> unitPrice(const object &o, const char *name)
{
    double value = 0;
    if (o[name].get(value) != simdjson::SUCCESS)
        return {};
    return qint64(std::llround(value * 1e9));
}

TokenPrices tokenPrices(const object &o)
{
    return {price(o, "input"), price(o, "output"), price(o, "cached_input"), price(o, "cache_write")};
}

constexpr std::array<std::pair<const char *, ModelLifecycle>, 4> kLifecycles {{
    {"current", ModelLifecycle::Current},
    {"preview", ModelLifecycle::Preview},
    {"deprecated", ModelLifecycle::Deprecated},
    {"retired", ModelLifecycle::Retired},
}};

ModelLifecycle lifecycle(const QByteArray &name)
{
    for (const auto &[word, value] : kLifecycles) {
        if (name == word)
            return value;
    }
    return ModelLifecycle::Unknown;
}

QString string(const QByteArray &utf8)
{
    return QString::fromUtf8(utf8);
}

QJsonArray written(const QList<QByteArray> &texts)
{
    QJsonArray list;
    for (const QByteArray &one : texts)
        list.append(string(one));
    return list;
}

void writePrice(QJsonObject &o, QLatin1String name, std::optional<qint64> nano, double unit)
{
    if (nano)
        o.insert(name, double(*nano) / unit);
}

QJsonObject written(const TokenPrices &prices)
{
    QJsonObject o;
    writePrice(o, "input"_L1, prices.input, 1000);
    writePrice(o, "output"_L1, prices.output, 1000);
    writePrice(o, "cached_input"_L1, prices.cachedInput, 1000);
    writePrice(o, "cache_write"_L1, prices.cacheWrite, 1000);
    return o;
}

QJsonObject written(const Model &model)
{
    QJsonObject o {{"provider"_L1, string(model.provider)}, {"id"_L1, string(model.id)}};
    const auto put = [&o](QLatin1String name, const QJsonValue &value, bool isThere) {
        if (isThere)
            o.insert(name, value);
    };
    put("name"_L1, string(model.name), !model.name.isEmpty());
    put("kinds"_L1, written(modelKindNames(model.kinds)), bool(model.kinds));
    put("context_window"_L1, model.contextWindow, model.contextWindow > 0);
    put("max_output_tokens"_L1, model.maxOutputTokens, model.maxOutputTokens > 0);
    put("input"_L1, written(model.input), !model.input.isEmpty());
    put("output"_L1, written(model.output), !model.output.isEmpty());
    QJsonObject prices = written(model.prices);
    writePrice(prices, "characters_million"_L1, model.unitPrices.charactersMillion, 1e9);
    writePrice(prices, "image"_L1, model.unitPrices.image, 1e9);
    writePrice(prices, "audio_minute"_L1, model.unitPrices.audioMinute, 1e9);
    writePrice(prices, "video_second"_L1, model.unitPrices.videoSecond, 1e9);
    QJsonArray tiers;
    for (const PriceTier &tier : model.tiers) {
        QJsonObject one = written(tier.prices);
        one.insert("above_input_tokens"_L1, tier.aboveInputTokens);
        tiers.append(one);
    }
    if (!tiers.isEmpty())
        prices.insert("tiers"_L1, tiers);
    put("prices"_L1, prices, !prices.isEmpty());
    for (const auto &[word, value] : kLifecycles)
        put("lifecycle"_L1, QLatin1String(word), value == model.lifecycle);
    put("retired_on"_L1, string(model.retiredOn), !model.retiredOn.isEmpty());
    put("successor"_L1, string(model.successor), !model.successor.isEmpty());
    return o;
}

Model readModel(const object &o)
{
    Model m;
    m.provider = text(o, "provider");
    m.id = text(o, "id");
    m.name = text(o, "name");
    for (const QByteArray &kind : texts(o, "kinds")) {
        if (const auto known = modelKindFromName(kind))
            m.kinds |= *known;
    }
    m.contextWindow = integer(o, "context_window");
    m.maxOutputTokens = integer(o, "max_output_tokens");
    m.input = texts(o, "input");
    m.output = texts(o, "output");
    object prices;
    if (o["prices"].get(prices) == simdjson::SUCCESS) {
        m.prices = tokenPrices(prices);
        m.unitPrices = {unitPrice(prices, "characters_million"), unitPrice(prices, "image"),
                        unitPrice(prices, "audio_minute"), unitPrice(prices, "video_second")};
        simdjson::dom::array tiers;
        if (prices["tiers"].get(tiers) == simdjson::SUCCESS) {
            for (const object tier : tiers)
                m.tiers.push_back({integer(tier, "above_input_tokens"), tokenPrices(tier)});
        }
    }
    m.lifecycle = lifecycle(text(o, "lifecycle"));
    m.retiredOn = text(o, "retired_on");
    m.successor = text(o, "successor");
    return m;
}

/** Edit distance, not counting further than `limit`. */
int distance(QByteArrayView a, QByteArrayView b, int limit)
{
    if (std::abs(a.size() - b.size()) > limit)
        return limit + 1;
    std::vector<int> row(size_t(b.size()) + 1);
    for (size_t j = 0; j < row.size(); ++j)
        row[j] = int(j);
    for (qsizetype i = 0; i < a.size(); ++i) {
        int diagonal = row[0]++;
        int best = row[0];
        for (qsizetype j = 0; j < b.size(); ++j) {
            const int substituted = diagonal + (a[i] == b[j] ? 0 : 1);
            diagonal = row[size_t(j) + 1];
            row[size_t(j) + 1] = std::min({substituted, diagonal + 1, row[size_t(j)] + 1});
            best = std::min(best, row[size_t(j) + 1]);
        }
        if (best > limit)
            return limit + 1;
    }
    return row.back();
}

} // namespace

QByteArray Model::retirement() const
{
    if (lifecycle != ModelLifecycle::Retired)
        return {};
    QByteArray words = qualifiedId() + " was retired";
    if (!retiredOn.isEmpty())
        words += " on " + retiredOn;
    return words + (successor.isEmpty() ? QByteArray() : "; use " + provider + '/' + successor + " instead");
}

std::optional<ModelKind> modelKindFromName(QByteArrayView name)
{
    const auto it =
        std::find_if(kKindNames.begin(), kKindNames.end(), [name](const auto &k) { return name == k.first; });
    return it == kKindNames.end() ? std::nullopt : std::optional(it->second);
}

QList<QByteArray> modelKindNames(ModelKinds kinds)
{
    QList<QByteArray> names;
    for (const auto &[name, kind] : kKindNames) {
        if (kinds.testFlag(kind))
            names.append(name);
    }
    return names;
}

std::shared_ptr<const Catalog> Catalog::builtIn()
{
    static const std::shared_ptr<const Catalog> catalog = [] {
        QFile file(QStringLiteral(":/station/catalog.json"));
        if (!file.open(QIODevice::ReadOnly))
            qFatal("the model catalog is missing from the program");
        return fromJson(file.readAll());
    }();
    return catalog;
}

std::shared_ptr<const Catalog> Catalog::fromJson(const QByteArray &json)
{
    auto catalog = std::make_shared<Catalog>();
    simdjson::dom::parser parser;
    simdjson::dom::array models;
    const auto root = parser.parse(json.constData(), size_t(json.size()));
    if (std::string_view generated; root["generated"].get(generated) == simdjson::SUCCESS)
        catalog->m_generated = QByteArray(generated.data(), qsizetype(generated.size()));
    if (root["models"].get(models) == simdjson::SUCCESS) {
        catalog->m_models.reserve(models.size());
        for (const element item : models) {
            object o;
            if (item.get(o) == simdjson::SUCCESS)
                catalog->add(readModel(o));
        }
    }
    return catalog;
}

QByteArray Catalog::toJson(const std::vector<Model> &models, const QByteArray &generated)
{
    QJsonArray list;
    for (const Model &model : models)
        list.append(written(model));
    return QJsonDocument(QJsonObject {{"version"_L1, 1}, {"generated"_L1, string(generated)}, {"models"_L1, list}})
        .toJson();
}

void Catalog::add(Model model)
{
    const QByteArray key = model.qualifiedId();
    if (m_byQualifiedId.contains(key))
        return;
    m_byQualifiedId.insert(key, m_models.size());
    m_providersById[model.id].append(model.provider);
    m_models.push_back(std::move(model));
}

std::shared_ptr<const Catalog> Catalog::with(const std::vector<Model> &more) const
{
    auto catalog = std::make_shared<Catalog>(*this);
    for (const Model &model : more) {
        const auto known = catalog->m_byQualifiedId.constFind(model.qualifiedId());
        if (known == catalog->m_byQualifiedId.cend()) {
            catalog->add(model);
            continue;
        }
        Model &kept = catalog->m_models[*known];
        if (model.contextWindow)
            kept.contextWindow = model.contextWindow;
        if (model.maxOutputTokens)
            kept.maxOutputTokens = model.maxOutputTokens;
    }
    return catalog;
}

std::shared_ptr<const Catalog> Catalog::updatedBy(const std::vector<Model> &later, const QByteArray &day) const
{
    auto catalog = std::make_shared<Catalog>(*this);
    catalog->m_generated = day;
    for (const Model &model : later) {
        const auto known = catalog->m_byQualifiedId.constFind(model.qualifiedId());
        if (known == catalog->m_byQualifiedId.cend()) {
            if (model.lifecycle != ModelLifecycle::Deprecated)
                catalog->add(model);
            continue;
        }
        Model &kept = catalog->m_models[*known];
        if (model.contextWindow)
            kept.contextWindow = model.contextWindow;
        if (model.maxOutputTokens)
            kept.maxOutputTokens = model.maxOutputTokens;
        if (model.lifecycle == ModelLifecycle::Deprecated && kept.lifecycle != ModelLifecycle::Retired)
            kept.lifecycle = model.lifecycle;
        if (!model.isPriced())
            continue;
        const bool same = kept.prices.input == model.prices.input && kept.prices.output == model.prices.output;
        const TokenPrices before = std::exchange(kept.prices, model.prices);
        if (!same || !model.tiers.empty())
            kept.tiers = model.tiers;
        if (same && !model.prices.cachedInput)
            kept.prices.cachedInput = before.cachedInput;
        if (same && !model.prices.cacheWrite)
            kept.prices.cacheWrite = before.cacheWrite;
    }
    return catalog;
}

std::shared_ptr<const Catalog> Catalog::pricedBy(const std::vector<Model> &own) const
{
    auto catalog = std::make_shared<Catalog>(*this);
    for (const Model &model : own) {
        const QByteArray key = model.qualifiedId();
        if (!catalog->m_byQualifiedId.contains(key))
            catalog->add(model);
        Model &kept = catalog->m_models[catalog->m_byQualifiedId.value(key)];
        kept.prices = model.prices;
        kept.tiers = model.tiers;
        kept.unitPrices = model.unitPrices;
        kept.isPricedByUser = true;
    }
    return catalog;
}

const Model *Catalog::find(QByteArrayView provider, QByteArrayView id) const
{
    QByteArray key;
    key.reserve(provider.size() + id.size() + 1);
    key.append(provider).append('/').append(id);
    const auto found = m_byQualifiedId.constFind(key);
    return found == m_byQualifiedId.cend() ? nullptr : &m_models[*found];
}

QList<QByteArray> Catalog::providersOf(QByteArrayView id) const
{
    return m_providersById.value(id.toByteArray());
}

QList<QByteArray> Catalog::closest(QByteArrayView name, const QList<QByteArray> &providers, int count) const
{
    const QByteArray wanted = name.toByteArray().toLower();
    const int limit = int(std::max<qsizetype>(2, wanted.size() / 3));
    std::vector<std::pair<int, QByteArray>> found;
    for (const Model &model : m_models) {
        if (!providers.contains(model.provider))
            continue;
        const QByteArray full = model.qualifiedId().toLower();
        int best = std::min(distance(wanted, full, limit), distance(wanted, model.id.toLower(), limit));
        if (best > limit && wanted.size() >= 4 && full.contains(wanted))
            best = limit;
        if (best <= limit)
            found.emplace_back(best, model.qualifiedId());
    }
    std::stable_sort(found.begin(), found.end(), [](const auto &a, const auto &b) { return a.first < b.first; });
    QList<QByteArray> names;
    for (size_t i = 0; i < found.size() && names.size() < count; ++i)
        names.append(found[i].second);
    return names;
}

std::optional<qint64> Catalog::cost(const Model &model, const PricedTokens &tokens)
{
    const TokenPrices *prices = &model.prices;
    for (const PriceTier &tier : model.tiers) {
        if (tokens.input > tier.aboveInputTokens)
            prices = &tier.prices;
    }
    qint64 nano = 0;
    const auto charge = [&nano](qint64 count, std::optional<qint64> each) {
        if (count > 0 && !each)
            return false;
        nano += count > 0 ? count * *each : 0;
        return true;
    };
    const qint64 plain = std::max<qint64>(0, tokens.input - tokens.cachedRead - tokens.cacheWrite);
    // Where a provider has no price of its own for cached input, it charges it as input.
    const auto cached = prices->cachedInput ? prices->cachedInput : prices->input;
    const auto written = prices->cacheWrite ? prices->cacheWrite : prices->input;
    if (!charge(plain, prices->input) || !charge(tokens.cachedRead, cached) || !charge(tokens.cacheWrite, written)
        || !charge(tokens.output, prices->output) || !prices->input)
        return {};
    return (nano + 500) / 1000;
}

std::optional<qint64> Catalog::cost(const Model &model, const MediaUnits &units)
{
    const UnitPrices &prices = model.unitPrices;
    double nano = 0;
    if (prices.charactersMillion && units.characters)
        nano = double(*prices.charactersMillion) * double(*units.characters) / 1e6;
    else if (prices.audioMinute && units.audioMs)
        nano = double(*prices.audioMinute) * double(*units.audioMs) / 60'000;
    else if (prices.image && units.images)
        nano = double(*prices.image) * double(*units.images);
    else
        return {};
    return std::llround(nano / 1000);
}

} // namespace station
