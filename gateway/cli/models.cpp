// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/catalog/catalogfiles.h"
#include "gateway/catalog/catalogupdate.h"
#include "gateway/cli/command.h"
#include "gateway/cli/table.h"
#include "gateway/config/config.h"
#include "gateway/service/providerset.h"
#include "providers/catalog/catalog.h"

#include <QEventLoop>

#include <optional>

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

Result<std::vector<Model>> fetchedModels(const QByteArray &proxy)
{
    std::optional<Result<std::vector<Model>>> fetched;
    QEventLoop loop;
    CatalogUpdate update(proxy, [&](Result<std::vector<Model>> models) {
        fetched = std::move(models);
        loop.quit();
    });
    update.start();
    loop.exec();
    return std::move(*fetched);
}

int updateCatalog(CatalogFiles &files, const QByteArray &proxy)
{
    const auto models = fetchedModels(proxy);
    if (!models)
        return failed(models.error());
    const auto change = files.keepUpdate(*models, QDate::currentDate());
    if (!change)
        return failed(change.error());
    for (const QByteArray &model : change->added)
        printLine("new: " + model);
    for (const CatalogChange::Repriced &one : change->repriced)
        printLine("priced: " + one.model);
    printLine(QByteArray::number(qsizetype(models->size())) + " models in the list, "
              + QByteArray::number(change->added.size()) + " new, "
              + QByteArray::number(qsizetype(change->repriced.size())) + " with other prices");
    return kDone;
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
    line.addOption(QStringLiteral("update"),
                   QStringLiteral("Fetch the list of models and prices of models.dev, and say what is new in it."));
    line.addJsonOption();
    line.parse(arguments);
    const auto config = loadConfig(line.paths().configFile);
    if (!config)
        return failed(config.error());
    CatalogFiles files(line.paths().dataFolder);
    if (line.isSet(QStringLiteral("update")))
        return updateCatalog(files, config->proxy);
    if (const QByteArray problem = files.problem(); !problem.isEmpty())
        return failed({ErrorCode::BadRequest, problem, {}});
    const QByteArray provider = line.value(QStringLiteral("provider")).toUtf8();
    const auto kind = modelKindFromName(line.value(QStringLiteral("kind")).toUtf8());
    if (line.isSet(QStringLiteral("kind")) && !kind)
        line.wrongUsage(QStringLiteral("\"%1\" is not a kind of model").arg(line.value(QStringLiteral("kind"))));

    const auto catalog = files.priced(files.base()->with(configuredModels(*config)));
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
