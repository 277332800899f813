// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/cli/command.h"
#include "gateway/cli/table.h"
#include "gateway/config/config.h"
#include "gateway/service/providerset.h"
#include "providers/catalog/catalog.h"

namespace station {

namespace {

/** US dollars a million tokens. */
Cell dollars(std::optional<qint64> nanoPerToken)
{
    return nanoPerToken ? Cell(double(*nanoPerToken) / 1000) : Cell();
}

QByteArray lifecycleName(ModelLifecycle lifecycle)
{
    switch (lifecycle) {
    case ModelLifecycle::Unknown: break;
    case ModelLifecycle::Current: return "current";
    case ModelLifecycle::Preview: return "preview";
    case ModelLifecycle::Deprecated: return "deprecated";
    case ModelLifecycle::Retired: return "retired";
    }
    return {};
}

} // namespace

int modelsCommand(const QStringList &arguments)
{
    CommandLine line("models", "Lists the catalog: names, kinds, context, and US dollars a million tokens.");
    line.addOption(QStringLiteral("provider"), QStringLiteral("Only this provider's models."), QStringLiteral("ID"));
    line.addOption(QStringLiteral("kind"),
                   QStringLiteral("Only models of this kind: chat, vision, tools, reasoning, stateful, speech-to-text, "
                                  "text-to-speech, image, video, embedding, moderation."),
                   QStringLiteral("KIND"));
    line.addJsonOption();
    line.parse(arguments);
    const auto config = loadConfig(line.paths().configFile);
    if (!config)
        return failed(config.error());
    const QByteArray provider = line.value(QStringLiteral("provider")).toUtf8();
    const auto kind = modelKindFromName(line.value(QStringLiteral("kind")).toUtf8());
    if (line.isSet(QStringLiteral("kind")) && !kind)
        line.wrongUsage(QStringLiteral("\"%1\" is not a kind of model").arg(line.value(QStringLiteral("kind"))));

    const auto catalog = Catalog::builtIn()->with(configuredModels(*config));
    Table table({"model", "kinds", "context", "output", "usd_in", "usd_out", "usd_cached", "lifecycle"});
    int rows = 0;
    for (const Model &m : catalog->models()) {
        if ((!provider.isEmpty() && m.provider != provider) || (kind && !m.kinds.testFlag(*kind)))
            continue;
        ++rows;
        table.add({m.qualifiedId(), modelKindNames(m.kinds).join(','), m.contextWindow ? Cell(m.contextWindow) : Cell(),
                   m.maxOutputTokens ? Cell(m.maxOutputTokens) : Cell(), dollars(m.prices.input),
                   dollars(m.prices.output), dollars(m.prices.cachedInput), lifecycleName(m.lifecycle)});
    }
    if (rows == 0 && !provider.isEmpty())
        return failed({ErrorCode::NotFound, "The catalog has no such models of \"" + provider + "\"", {}});
    table.print(line.wantsJson());
    return kDone;
}

} // namespace station
