// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/usage/usagereport.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTimeZone>

#include <algorithm>
#include <map>

namespace station {

namespace {

struct Column {
    const char *name;
    qint64 UsageSum::*member;
    bool isMoney = false; ///< micro-USD, written as USD
};

constexpr Column kColumns[] = {{"exchanges", &UsageSum::exchanges},
                               {"failed", &UsageSum::failed},
                               {"input_tokens", &UsageSum::inputTokens},
                               {"output_tokens", &UsageSum::outputTokens},
                               {"cached_tokens", &UsageSum::cachedTokens},
                               {"cache_write_tokens", &UsageSum::cacheWriteTokens},
                               {"reasoning_tokens", &UsageSum::reasoningTokens},
                               {"estimated_tokens", &UsageSum::estimatedTokens},
                               {"cost_usd", &UsageSum::costMicroUsd, true},
                               {"estimated_cost_usd", &UsageSum::estimatedCostMicroUsd, true},
                               {"unpriced_exchanges", &UsageSum::unpricedExchanges},
                               {"unpriced_tokens", &UsageSum::unpricedTokens}};

void add(UsageSum &to, const UsageSum &sum)
{
    for (const Column &column : kColumns)
        to.*column.member += sum.*column.member;
}

QByteArray money(qint64 microUsd)
{
    return QByteArray::number(microUsd / 1'000'000) + '.'
        + QByteArray::number(microUsd % 1'000'000).rightJustified(6, '0');
}

/** Quoted where a reader would otherwise see more than one cell, or a spreadsheet a formula. */
QByteArray cell(QByteArray text)
{
    if (!text.isEmpty() && QByteArrayView("=+-@").contains(text.front()))
        text.prepend('\'');
    if (!text.contains(',') && !text.contains('"') && !text.contains('\n') && !text.contains('\r'))
        return text;
    return '"' + text.replace('"', "\"\"") + '"';
}

QString isoTime(qint64 ms)
{
    const QDateTime local = QDateTime::fromMSecsSinceEpoch(ms);
    return local.toOffsetFromUtc(local.offsetFromUtc()).toString(Qt::ISODate);
}

} // namespace

UsageReport::UsageReport(std::vector<qint64> starts, std::vector<UsagePoint> points)
    : m_starts(std::move(starts)), m_points(std::move(points))
{
    std::map<QByteArray, UsageSum> groups;
    for (const UsagePoint &point : m_points)
        add(groups[point.sum.group], point.sum);
    for (auto &[name, sum] : groups) {
        sum.group = name;
        m_groups.push_back(std::move(sum));
    }
    std::stable_sort(m_groups.begin(), m_groups.end(), [](const UsageSum &a, const UsageSum &b) {
        return std::pair(allTokens(a), a.exchanges) > std::pair(allTokens(b), b.exchanges);
    });
}

size_t UsageReport::stepOf(qint64 ms) const
{
    const auto after = std::upper_bound(m_starts.begin(), m_starts.end(), ms);
    return after == m_starts.begin() ? 0 : size_t(after - m_starts.begin()) - 1;
}

std::vector<UsageSum> UsageReport::course(const QByteArray &group) const
{
    std::vector<UsageSum> steps(m_starts.size());
    for (const UsagePoint &point : m_points) {
        if (!steps.empty() && (group.isNull() || point.sum.group == group))
            add(steps[stepOf(point.startMs)], point.sum);
    }
    return steps;
}

UsageSum UsageReport::total() const
{
    UsageSum sum;
    for (const UsageSum &group : m_groups)
        add(sum, group);
    return sum;
}

QByteArray UsageReport::csv(const QByteArray &by) const
{
    QByteArray text = "start," + by;
    for (const Column &column : kColumns)
        text += ',' + QByteArray(column.name);
    text += "\r\n"; // RFC 4180
    for (const UsagePoint &point : m_points) {
        text += isoTime(point.startMs).toLatin1() + ',' + cell(point.sum.group);
        for (const Column &column : kColumns) {
            const qint64 value = point.sum.*column.member;
            text += ',' + (column.isMoney ? money(value) : QByteArray::number(value));
        }
        text += "\r\n";
    }
    return text;
}

QByteArray UsageReport::json(const QByteArray &by) const
{
    QJsonArray rows;
    for (const UsagePoint &point : m_points) {
        QJsonObject row {{QStringLiteral("start"), isoTime(point.startMs)},
                         {QString::fromLatin1(by), QString::fromUtf8(point.sum.group)}};
        for (const Column &column : kColumns) {
            const qint64 value = point.sum.*column.member;
            row.insert(QString::fromLatin1(column.name),
                       column.isMoney ? QJsonValue(double(value) / 1e6) : QJsonValue(value));
        }
        rows.append(row);
    }
    return QJsonDocument(rows).toJson();
}

} // namespace station
