// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/board/usagechart.h"

#include "app/figures.h"

#include <QDateTime>

#include <algorithm>
#include <cmath>
#include <utility>

namespace station {

UsageChart::UsageChart(Backend &backend, std::function<qint64()> now, QObject *parent)
    : QAbstractListModel(parent), m_backend(backend), m_now(std::move(now))
{
    layOut();
}

void UsageChart::setPeriod(int period)
{
    if (m_period == period || period < Day || period > Month)
        return;
    m_period = period;
    reload();
    Q_EMIT periodChanged();
}

QString UsageChart::title() const
{
    return m_period == Day ? tr("Tokens by hour") : tr("Tokens by day");
}

void UsageChart::layOut()
{
    beginResetModel();
    m_bars.clear();
    const QDate today = QDateTime::fromMSecsSinceEpoch(m_now()).date();
    if (m_period == Day) {
        // Hours of the wall clock: a day on which it is set has 23 or 25 of them.
        const qint64 end = today.addDays(1).startOfDay().toMSecsSinceEpoch();
        for (qint64 at = today.startOfDay().toMSecsSinceEpoch(); at < end; at += 3'600'000)
            m_bars.push_back({.startMs = at});
    } else {
        const int days = m_period == Week ? 7 : 30;
        for (int i = days - 1; i >= 0; --i)
            m_bars.push_back({.startMs = today.addDays(-i).startOfDay().toMSecsSinceEpoch()});
    }
    endResetModel();
}

int UsageChart::barAt(qint64 ms) const
{
    const auto it =
        std::upper_bound(m_bars.begin(), m_bars.end(), ms, [](qint64 at, const Bar &bar) { return at < bar.startMs; });
    return int(it - m_bars.begin()) - 1;
}

void UsageChart::reload()
{
    layOut();
    const int request = ++m_request;
    // Hours also for the days: a day of the ledger need not be a day of this time zone.
    m_backend.usage(m_bars.front().startMs, UsageGroup::Hour, this, [this, request](std::vector<UsageSum> sums) {
        if (request != m_request)
            return;
        for (const UsageSum &sum : sums) {
            const int at = barAt(sum.group.toLongLong() * 1000);
            if (at < 0)
                continue;
            Bar &bar = m_bars[size_t(at)];
            bar.tokens += sum.inputTokens + sum.outputTokens + sum.estimatedTokens;
            bar.cost += sum.costMicroUsd;
            bar.estimatedCost += sum.estimatedCostMicroUsd;
            bar.unpriced += sum.unpricedTokens;
        }
        m_told = false;
        publish();
    });
    m_told = false;
    publish();
}

void UsageChart::add(const LedgerRow &row)
{
    const int at = barAt(row.startedMs);
    if (at < 0)
        return;
    m_told = false;
    Bar &bar = m_bars[size_t(at)];
    const qint64 tokens = row.tokens.input.value_or(0) + row.tokens.output.value_or(0);
    bar.tokens += tokens;
    if (row.included)
        return;
    if (row.costMicroUsd)
        (row.tokens.estimated ? bar.estimatedCost : bar.cost) += *row.costMicroUsd;
    else
        bar.unpriced += tokens;
}

void UsageChart::publish()
{
    // The board says ten times a second that something runs; bars grow with what has ended.
    if (std::exchange(m_told, true))
        return;
    if (!m_bars.empty())
        Q_EMIT dataChanged(index(0), index(count() - 1));
    Q_EMIT changed();
}

qint64 UsageChart::top() const
{
    qint64 largest = 0;
    for (const Bar &bar : m_bars)
        largest = std::max(largest, bar.tokens);
    return roundTop(largest);
}

qint64 UsageChart::roundTop(qint64 largest)
{
    if (largest <= 0)
        return 3;
    // The next 3, 6, 15, 30, 60 … so that a third of it is a round figure.
    const double unit = std::pow(10.0, std::floor(std::log10(double(largest) / 3.0)));
    for (const double step : {1.0, 2.0, 5.0, 10.0}) {
        if (double(largest) <= 3 * step * unit)
            return std::max<qint64>(3, qint64(std::llround(3 * step * unit)));
    }
    return largest;
}

qint64 UsageChart::largestCost() const
{
    qint64 largest = 0;
    for (const Bar &bar : m_bars)
        largest = std::max(largest, bar.cost + bar.estimatedCost);
    return largest;
}

QStringList UsageChart::scale() const
{
    // On the board, as on its flaps.
    return scaleOf(top(), figures::flaps);
}

QStringList UsageChart::scaleOf(qint64 most, QString (*written)(qint64, const QLocale &))
{
    const QLocale locale;
    const auto text = [&locale, written](qint64 n) {
        QString figure = written(n, locale);
        return figure.remove(locale.decimalPoint() + QLatin1Char('0'));
    };
    return {text(most), text(most * 2 / 3), text(most / 3), QStringLiteral("0")};
}

QString UsageChart::costText() const
{
    qint64 cost = 0;
    for (const Bar &bar : m_bars)
        cost += bar.cost;
    return figures::money(cost, QLocale());
}

QString UsageChart::costNote() const
{
    qint64 estimated = 0;
    qint64 unpriced = 0;
    for (const Bar &bar : m_bars) {
        estimated += bar.estimatedCost;
        unpriced += bar.unpriced;
    }
    const QLocale locale;
    QStringList parts;
    if (estimated > 0)
        parts << QStringLiteral("+ ") + figures::estimate(figures::money(estimated, locale));
    if (unpriced > 0)
        parts << tr("%1 tkns unpriced").arg(figures::flaps(unpriced, locale));
    return parts.join(QStringLiteral(" · "));
}

bool UsageChart::empty() const
{
    return std::all_of(m_bars.begin(), m_bars.end(), [](const Bar &bar) { return bar.tokens == 0; });
}

QVariant UsageChart::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= count())
        return {};
    const Bar &bar = m_bars[size_t(index.row())];
    const qint64 now = m_now();
    const QDateTime start = QDateTime::fromMSecsSinceEpoch(bar.startMs);
    switch (role) {
    case TokensRole: return double(bar.tokens) / double(top());
    case CostRole: {
        const qint64 most = largestCost();
        return most > 0 ? double(bar.cost + bar.estimatedCost) / double(most) : 0.0;
    }
    case NowRole: return barAt(now) == index.row();
    case FutureRole: return bar.startMs > now;
    case TickRole:
        switch (m_period) {
        case Day: return start.time().hour() % 6 == 0 ? start.toString(QStringLiteral("HH")) : QString();
        case Week: return QLocale().dayName(start.date().dayOfWeek(), QLocale::ShortFormat);
        default: return index.row() % 7 == 1 ? QString::number(start.date().day()) : QString();
        }
    case SpokenRole: {
        const QString when = m_period == Day ? figures::clock(start) : figures::day(start.date(), QLocale());
        return tr("%1: %2 tkns, %3")
            .arg(when, figures::compact(bar.tokens, QLocale()),
                 figures::moneySum(bar.cost, bar.estimatedCost, QLocale()));
    }
    default: return {};
    }
}

QHash<int, QByteArray> UsageChart::roleNames() const
{
    return {{TokensRole, "tokens"}, {CostRole, "cost"}, {NowRole, "now"},
            {FutureRole, "future"}, {TickRole, "tick"}, {SpokenRole, "spoken"}};
}

} // namespace station
