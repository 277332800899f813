// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gateway/modelinfos.h"

#include "app/gateway/providerinfos.h"

#include <QCoreApplication>

namespace station {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(station::ModelInfos)
};

/** US dollars a million tokens are 0.001 of the catalog's unit; the window wants millionths. */
std::optional<qint64> microUsdPerMillion(std::optional<qint64> nanoPerToken)
{
    return nanoPerToken ? std::optional(*nanoPerToken * 1000) : std::nullopt;
}

std::optional<qint64> microUsd(std::optional<qint64> nanoUsd)
{
    return nanoUsd ? std::optional((*nanoUsd + 500) / 1000) : std::nullopt;
}

/** Which parameters of a request the model has, as far as the descriptions of its provider say. */
void tellParameters(const ProviderDescription &description, const Model &model, ModelInfo &info)
{
    const QByteArray dialect = chatDialect(description);
    const ChatQuirks &quirks = description.chat.forModel(model.id);
    if (dialect == "chat") {
        info.temperature = !quirks.refuses("temperature");
        info.maxTokensMember = quirks.maxTokens;
    }
    if (!model.kinds.testFlag(ModelKind::Reasoning))
        return;
    if (dialect == "chat" && quirks.thinking != ChatQuirks::Switch::Effort)
        return;
    info.efforts = dialect == "chat" ? quirks.efforts : QList<QByteArray>();
    if (info.efforts.isEmpty())
        info.efforts = {"low", "medium", "high"};
    // How much Claude and Gemini think is told them in another way by each generation; the translation knows it.
    info.effortDialect = dialect == "responses" ? dialect : QByteArray("chat");
}

void tellPrices(const Model &model, ModelInfo &info)
{
    info.inputMicroUsd = microUsdPerMillion(model.prices.input);
    info.outputMicroUsd = microUsdPerMillion(model.prices.output);
    info.cachedMicroUsd = microUsdPerMillion(model.prices.cachedInput);
    info.cacheWriteMicroUsd = microUsdPerMillion(model.prices.cacheWrite);
    info.imageMicroUsd = microUsd(model.unitPrices.image);
    info.minuteMicroUsd = microUsd(model.unitPrices.audioMinute);
    info.charactersMicroUsd = microUsd(model.unitPrices.charactersMillion);
    info.secondMicroUsd = microUsd(model.unitPrices.videoSecond);
    info.isPricedByUser = model.isPricedByUser;
}

/** What keeps the model from being used; empty: nothing does. */
QString missing(const Provider &provider, const Model &model)
{
    if (model.lifecycle == ModelLifecycle::Retired)
        return Words::tr("retired by its provider");
    if (provider.description.credential == CredentialStyle::ClientLogin)
        return Words::tr("only for the program whose sign-in it is");
    if (!provider.isUsable())
        return Words::tr("a key for %1").arg(QString::fromUtf8(provider.description.name));
    return {};
}

ModelInfo modelInfo(const Provider &provider, const Model &model)
{
    ModelInfo info;
    info.id = model.qualifiedId();
    info.provider = model.provider;
    for (const QByteArray &kind : modelKindNames(model.kinds))
        info.kinds.append(QString::fromLatin1(kind));
    if (model.contextWindow)
        info.contextTokens = model.contextWindow;
    if (model.maxOutputTokens)
        info.maxOutputTokens = model.maxOutputTokens;
    info.input = model.input;
    info.lifecycle = model.lifecycle;
    info.retiredOn = QString::fromLatin1(model.retiredOn);
    info.successor = model.successor;
    tellPrices(model, info);
    tellParameters(provider.description, model, info);
    info.missing = missing(provider, model);
    info.usable = info.missing.isEmpty();
    return info;
}

} // namespace

std::vector<ModelInfo> modelInfos(const RoutingTable &table)
{
    std::vector<ModelInfo> infos;
    for (const Model &model : table.catalog().models()) {
        if (const auto provider = table.provider(model.provider))
            infos.push_back(modelInfo(*provider, model));
    }
    return infos;
}

} // namespace station
