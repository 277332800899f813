// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/board/boardmodel.h"

#include "app/figures.h"
#include "app/providers/providerlamp.h"

#include <QDateTime>

#include <algorithm>

namespace station {

namespace {

constexpr int kNameFlaps = 10;

} // namespace

void LineTotals::add(const LiveExchange &exchange, bool running)
{
    const LedgerRow &row = exchange.row;
    const qint64 tokens =
        row.tokens.input.value_or(0) + (running ? exchange.outputSoFar : row.tokens.output.value_or(0));
    if (running || row.tokens.estimated)
        estimated += tokens;
    else
        reported += tokens;
    // What an exchange costs counts once it has ended.
    if (running)
        return;
    if (row.included)
        includedTokens += tokens;
    else if (row.costMicroUsd)
        (row.tokens.estimated ? estimatedMicroUsd : costMicroUsd) += *row.costMicroUsd;
    else
        unpricedTokens += tokens;
}

void LineTotals::add(const UsageSum &sum)
{
    reported += sum.inputTokens + sum.outputTokens;
    estimated += sum.estimatedTokens;
    costMicroUsd += sum.costMicroUsd;
    estimatedMicroUsd += sum.estimatedCostMicroUsd;
    unpricedTokens += sum.unpricedTokens;
}

QString flapFigure(qint64 reported, qint64 estimated, const QLocale &locale)
{
    const QString whole = figures::flaps(reported + estimated, locale);
    return figures::flaps(reported, locale) == whole ? whole : QChar(0x2248) + whole;
}

QString sumInWords(qint64 reported, qint64 estimated, const QLocale &locale)
{
    const QString whole = figures::compact(reported + estimated, locale);
    return figures::compact(reported, locale) == whole ? whole : QChar(0x2248) + whole;
}

BoardModel::Row BoardModel::makeRow(const ProviderInfo &provider, const LineTotals &totals, int running,
                                    bool live) const
{
    const QLocale locale;
    Row row;
    row.id = provider.id;
    row.tokens = totals.tokens();
    const bool setUp = provider.state != ProviderState::NoKey;
    QString flapName = provider.boardName.isEmpty() ? provider.name : provider.boardName;
    flapName = locale.toUpper(flapName).left(kNameFlaps);
    const QString figure =
        m_known && (setUp || totals.tokens() > 0) ? flapFigure(totals.reported, totals.estimated, locale) : QString();
    const bool estimated = figure.startsWith(QChar(0x2248));

    QString costText;
    QString costTone = QStringLiteral("ink");
    if (provider.state == ProviderState::Simulated) {
        costText = tr("simulated");
        costTone = QStringLiteral("blue");
    } else if (totals.costMicroUsd + totals.estimatedMicroUsd > 0) {
        costText = figures::money(totals.costMicroUsd + totals.estimatedMicroUsd, locale);
        const bool sure = figures::money(totals.costMicroUsd, locale) == costText;
        if (!sure) {
            costText = figures::estimate(costText);
            costTone = QStringLiteral("ink2");
        }
    } else {
        costTone = QStringLiteral("ink3");
        costText = totals.unpricedTokens > 0             ? tr("unpriced")
            : totals.includedTokens > 0                  ? tr("included")
            : provider.state == ProviderState::FoundHere ? tr("found here")
                                                         : figures::dash();
    }

    QString last = running > 0 ? figures::grouped(running, locale) : figures::dash();
    QString word = tr("open");
    switch (provider.state) {
    case ProviderState::Disturbed:
        word = tr("disturbed");
        last = provider.retryAtMs > 0
            ? tr("retry %1").arg(figures::clock(QDateTime::fromMSecsSinceEpoch(provider.retryAtMs)))
            : (provider.problemShort.isEmpty() ? word : provider.problemShort);
        break;
    case ProviderState::KeyRefused: last = word = tr("key refused"); break;
    case ProviderState::Simulated: word = tr("simulated"); break;
    case ProviderState::FoundHere: word = tr("found here"); break;
    case ProviderState::NoKey: word = tr("no key"); break;
    case ProviderState::Open: break;
    }

    row.values = {{NameRole, provider.name},
                  {FlapNameRole, flapName},
                  {FigureRole, figure},
                  {FigureToneRole,
                   estimated  ? QStringLiteral("ink2")
                       : live ? QStringLiteral("amber")
                              : QStringLiteral("ink")},
                  {CostRole, costText},
                  {CostToneRole, costTone},
                  {RunningRole, running},
                  {LastRole, last},
                  {LampRole, live || !isOpen(provider.state) ? lampOf(provider.state) : QStringLiteral("off")},
                  {PercentRole, setUp ? figures::dash() : QString()},
                  {SpokenRole, word}};
    return row;
}

void BoardModel::update(const std::vector<ProviderInfo> &providers, const QHash<QByteArray, LineTotals> &totals,
                        const QHash<QByteArray, int> &running, bool live, bool sort)
{
    std::vector<Row> rows;
    for (const ProviderInfo &provider : providers) {
        const LineTotals sum = totals.value(provider.id);
        const int trains = running.value(provider.id);
        if (provider.state != ProviderState::NoKey || sum.tokens() > 0 || trains > 0)
            rows.push_back(makeRow(provider, sum, trains, live));
    }
    const auto place = [this](const QByteArray &id) {
        const auto it = std::find_if(m_rows.begin(), m_rows.end(), [&id](const Row &row) { return row.id == id; });
        return it - m_rows.begin();
    };
    if (sort || m_rows.empty())
        std::stable_sort(rows.begin(), rows.end(), [](const Row &a, const Row &b) { return a.tokens > b.tokens; });
    else
        std::stable_sort(rows.begin(), rows.end(),
                         [&place](const Row &a, const Row &b) { return place(a.id) < place(b.id); });

    std::vector<qint64> tokens;
    tokens.reserve(rows.size());
    for (const Row &row : rows)
        tokens.push_back(row.tokens);
    const std::vector<int> percents = figures::shares(tokens);
    int largest = 0;
    for (int percent : percents)
        largest = std::max(largest, percent);
    const double scale = std::min(100, (largest / 10 + 1) * 10);
    bool below = false;
    for (size_t i = rows.size(); i-- > 0;) {
        Row &row = rows[i];
        below = below || row.values[RunningRole].toInt() > 0;
        const bool any = row.tokens > 0;
        row.values[TrunkRole] = below;
        row.values[FillRole] = any ? percents[i] / scale : 0.0;
        if (any)
            row.values[PercentRole] = tr("%1 %").arg(percents[i]);
        const QString figure = row.values[FigureRole].toString();
        row.values[SpokenRole] = tr("%1, %2 tkns, %3 % of today, %4")
                                     .arg(row.values[NameRole].toString(), figure.isEmpty() ? figures::dash() : figure)
                                     .arg(percents[i])
                                     .arg(row.values[SpokenRole].toString());
    }

    if (rows.size() != m_rows.size()) {
        beginResetModel();
        m_rows = std::move(rows);
        endResetModel();
        Q_EMIT countChanged();
        return;
    }
    for (size_t i = 0; i < rows.size(); ++i) {
        QList<int> changed;
        for (auto it = rows[i].values.cbegin(); it != rows[i].values.cend(); ++it) {
            if (m_rows[i].values.value(it.key()) != it.value())
                changed.append(it.key());
        }
        m_rows[i] = std::move(rows[i]);
        if (!changed.isEmpty())
            Q_EMIT dataChanged(index(int(i)), index(int(i)), changed);
    }
}

QVariant BoardModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= count())
        return {};
    return m_rows[size_t(index.row())].values.value(role);
}

QHash<int, QByteArray> BoardModel::roleNames() const
{
    return {
        {NameRole, "name"},       {FlapNameRole, "flapName"}, {FigureRole, "figure"}, {FigureToneRole, "figureTone"},
        {FillRole, "fill"},       {PercentRole, "percent"},   {CostRole, "cost"},     {CostToneRole, "costTone"},
        {RunningRole, "running"}, {LastRole, "last"},         {LampRole, "lamp"},     {TrunkRole, "trunk"},
        {SpokenRole, "spoken"}};
}

} // namespace station
