// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/catalog/ownprices.h"

#include "app/gatewaywords.h"

#include <QLocale>

#include <algorithm>
#include <cmath>

namespace station {

namespace {

/** No model is as dear; a price beyond it is one with the wrong unit. US dollars. */
constexpr double kMost = 100'000;

struct PriceField {
    const char *id;
    const char *name;
    const char *unit;
    std::optional<qint64> ModelInfo::*value; ///< micro-US-dollars a unit
};

constexpr PriceField kTokenFields[] = {
    {"input", QT_TRANSLATE_NOOP("station::OwnPrices", "In"), QT_TRANSLATE_NOOP("station::OwnPrices", "$ for 1M tokens"),
     &ModelInfo::inputMicroUsd},
    {"output", QT_TRANSLATE_NOOP("station::OwnPrices", "Out"),
     QT_TRANSLATE_NOOP("station::OwnPrices", "$ for 1M tokens"), &ModelInfo::outputMicroUsd},
    {"cached", QT_TRANSLATE_NOOP("station::OwnPrices", "Cached"),
     QT_TRANSLATE_NOOP("station::OwnPrices", "$ for 1M tokens"), &ModelInfo::cachedMicroUsd},
    {"written", QT_TRANSLATE_NOOP("station::OwnPrices", "Cache write"),
     QT_TRANSLATE_NOOP("station::OwnPrices", "$ for 1M tokens"), &ModelInfo::cacheWriteMicroUsd},
};

struct UnitField {
    const char *kind;
    PriceField field;
};

constexpr UnitField kUnitFields[] = {
    {"text-to-speech",
     {"characters", QT_TRANSLATE_NOOP("station::OwnPrices", "Text"),
      QT_TRANSLATE_NOOP("station::OwnPrices", "$ for 1M characters"), &ModelInfo::charactersMicroUsd}},
    {"speech-to-text",
     {"minute", QT_TRANSLATE_NOOP("station::OwnPrices", "Audio"), QT_TRANSLATE_NOOP("station::OwnPrices", "$ a minute"),
      &ModelInfo::minuteMicroUsd}},
    {"image",
     {"image", QT_TRANSLATE_NOOP("station::OwnPrices", "Image"), QT_TRANSLATE_NOOP("station::OwnPrices", "$ each"),
      &ModelInfo::imageMicroUsd}},
    {"video",
     {"second", QT_TRANSLATE_NOOP("station::OwnPrices", "Video"), QT_TRANSLATE_NOOP("station::OwnPrices", "$ a second"),
      &ModelInfo::secondMicroUsd}},
};

/** What can be priced of such a model: its tokens, unless it is of a kind that is counted otherwise. */
std::vector<PriceField> fieldsOf(const ModelInfo &model)
{
    const bool byTokens = model.inputMicroUsd || model.outputMicroUsd || model.kinds.contains(QStringLiteral("chat"));
    for (const UnitField &unit : kUnitFields) {
        if (!byTokens && model.kinds.contains(QLatin1String(unit.kind)))
            return {unit.field};
    }
    return {std::begin(kTokenFields), std::end(kTokenFields)};
}

std::optional<double> dollarsIn(const QString &text)
{
    bool isNumber = false;
    double value = QLocale().toDouble(text, &isNumber);
    if (!isNumber)
        value = QLocale::c().toDouble(text, &isNumber);
    return isNumber && std::isfinite(value) && value >= 0 && value <= kMost ? std::optional(value) : std::nullopt;
}

} // namespace

OwnPrices::OwnPrices(Backend &backend, QObject *parent) : QObject(parent), m_backend(backend)
{
    connect(&backend, &Backend::modelsChanged, this, &OwnPrices::changed);
}

std::optional<ModelInfo> OwnPrices::find(const QString &model) const
{
    for (ModelInfo &info : m_backend.models()) {
        if (info.id == model.toUtf8())
            return std::move(info);
    }
    return {};
}

bool OwnPrices::has(const QString &model) const
{
    const auto info = find(model);
    return info && info->isPricedByUser;
}

QVariantList OwnPrices::fields(const QString &model) const
{
    QVariantList list;
    const auto info = find(model);
    if (!info)
        return list;
    for (const PriceField &field : fieldsOf(*info)) {
        const auto microUsd = *info.*(field.value);
        QLocale locale;
        locale.setNumberOptions(QLocale::OmitGroupSeparator);
        list.append(QVariantMap {
            {QStringLiteral("id"), QLatin1String(field.id)},
            {QStringLiteral("name"), tr(field.name)},
            {QStringLiteral("unit"), tr(field.unit)},
            {QStringLiteral("value"), microUsd ? locale.toString(double(*microUsd) / 1e6, 'g', 10) : QString()}});
    }
    return list;
}

bool OwnPrices::set(const QString &model, const QVariantMap &values)
{
    const auto info = find(model);
    if (!info) {
        setProblem(tr("The model is no longer in the catalog"));
        return false;
    }
    Model own;
    own.provider = info->provider;
    own.id = info->id.mid(info->provider.size() + 1);
    std::map<QByteArray, double> dollars;
    for (const PriceField &field : fieldsOf(*info)) {
        const QString text = values.value(QLatin1String(field.id)).toString().trimmed();
        if (text.isEmpty())
            continue;
        const auto value = dollarsIn(text);
        if (!value) {
            setProblem(tr("Write “%1” as US dollars, for example %2").arg(tr(field.name), QLocale().toString(2.5)),
                       QLatin1String(field.id));
            return false;
        }
        dollars[field.id] = *value;
    }
    if (dollars.empty())
        return reset(model);
    const auto nano = [&dollars](const char *id, double unit) -> std::optional<qint64> {
        const auto found = dollars.find(id);
        return found == dollars.end() ? std::nullopt : std::optional<qint64>(std::llround(found->second * unit));
    };
    own.prices = {nano("input", 1000), nano("output", 1000), nano("cached", 1000), nano("written", 1000)};
    own.unitPrices = {nano("characters", 1e9), nano("image", 1e9), nano("minute", 1e9), nano("second", 1e9)};
    const bool byTokens = own.prices.input || own.prices.output || own.prices.cachedInput || own.prices.cacheWrite;
    if (byTokens && !own.isPriced()) {
        setProblem(tr("“In” and “Out” are both needed; 0 is for what is free"),
                   own.prices.input ? QStringLiteral("output") : QStringLiteral("input"));
        return false;
    }
    return finish(m_backend.setPrice(own));
}

bool OwnPrices::reset(const QString &model)
{
    return finish(m_backend.resetPrice(model.toUtf8()));
}

bool OwnPrices::finish(const Result<void> &done)
{
    setProblem(done ? QString() : gatewayWords(done.error().message));
    return bool(done);
}

void OwnPrices::setProblem(const QString &problem, const QString &wrong)
{
    m_problem = problem;
    m_wrong = wrong;
    Q_EMIT changed();
}

} // namespace station
