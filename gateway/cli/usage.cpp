// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/cli/command.h"
#include "gateway/cli/table.h"
#include "gateway/config/config.h"
#include "gateway/ledger/ledger.h"

#include <QDateTime>
#include <QHash>
#include <QRegularExpression>

namespace station {

namespace {

/** "7d", "24h", "90m" or a date; in Unix milliseconds. */
std::optional<qint64> parseSince(const QString &text)
{
    static const QRegularExpression span(QStringLiteral("^([1-9][0-9]{0,5})([mhdw])$"));
    const qint64 now = QDateTime::currentMSecsSinceEpoch();
    if (const auto match = span.match(text); match.hasMatch()) {
        const QHash<QString, qint64> unit {{QStringLiteral("m"), 60},
                                           {QStringLiteral("h"), 3600},
                                           {QStringLiteral("d"), 86400},
                                           {QStringLiteral("w"), 7 * 86400}};
        return now - match.captured(1).toLongLong() * unit.value(match.captured(2)) * 1000;
    }
    const QDate day = QDate::fromString(text, Qt::ISODate);
    return day.isValid() ? std::optional(day.startOfDay().toMSecsSinceEpoch()) : std::nullopt;
}

} // namespace

int usageCommand(const QStringList &arguments)
{
    CommandLine line("usage", "Prints what was used: exchanges, tokens and cost.");
    line.addOption(QStringLiteral("since"), QStringLiteral("From when on: 90m, 24h, 7d (the default), 4w, or a date."),
                   QStringLiteral("7d"));
    line.addOption(QStringLiteral("by"), QStringLiteral("provider (the default), model, key or client."),
                   QStringLiteral("GROUP"));
    line.addJsonOption();
    line.parse(arguments);
    const auto since =
        parseSince(line.isSet(QStringLiteral("since")) ? line.value(QStringLiteral("since")) : QStringLiteral("7d"));
    if (!since)
        line.wrongUsage(QStringLiteral("--since takes 90m, 24h, 7d, 4w or a date such as 2026-11-01"));
    const QByteArray by =
        line.isSet(QStringLiteral("by")) ? line.value(QStringLiteral("by")).toUtf8() : QByteArray("provider");
    UsageGroup group = UsageGroup::Provider;
    if (by == "model")
        group = UsageGroup::Model;
    else if (by == "key")
        group = UsageGroup::Key;
    else if (by == "client")
        group = UsageGroup::Client;
    else if (by == "session")
        group = UsageGroup::Session;
    else if (by != "provider")
        line.wrongUsage(QStringLiteral("--by takes provider, model, key, client or session"));

    const Paths paths = line.paths();
    const auto config = loadConfig(paths.configFile);
    if (!config)
        return failed(config.error());
    if (const auto made = paths.create(); !made)
        return failed(made.error());
    Ledger ledger({config->storageUrl, paths.dataFolder, 0});
    if (const auto opened = ledger.open(); !opened)
        return failed(opened.error());
    Table table({by.constData(), "exchanges", "failed", "input", "output", "cached", "reasoning", "estimated", "usd",
                 "usd_estimated", "unpriced"});
    for (const UsageSum &sum : ledger.usageNow(*since, group)) {
        const bool priced = sum.costMicroUsd > 0 || sum.estimatedCostMicroUsd > 0 || sum.unpricedExchanges == 0;
        table.add({sum.group.isEmpty() ? QByteArray("(none)") : sum.group, sum.exchanges, sum.failed, sum.inputTokens,
                   sum.outputTokens, sum.cachedTokens, sum.reasoningTokens, sum.estimatedTokens,
                   priced ? Cell(double(sum.costMicroUsd) / 1e6) : Cell("unpriced"),
                   Cell(double(sum.estimatedCostMicroUsd) / 1e6), sum.unpricedExchanges});
    }
    table.print(line.wantsJson());
    return kDone;
}

} // namespace station
