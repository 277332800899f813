// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/ledger/usagequery.h"

#include "gateway/ledger/database.h"
#include "gateway/ledger/rowinserter.h"
#include "gateway/ledger/usagerollup.h"

#include <QDateTime>
#include <QVariant>

#include <array>
#include <functional>
#include <map>

namespace station {
namespace {

using SumMember = qint64 UsageSum::*;

// The columns of usage_quarters in the order of the statement below.
constexpr std::array<SumMember, 12> sumMembers {&UsageSum::exchanges,         &UsageSum::failed,
                                                &UsageSum::inputTokens,       &UsageSum::outputTokens,
                                                &UsageSum::cachedTokens,      &UsageSum::cacheWriteTokens,
                                                &UsageSum::reasoningTokens,   &UsageSum::estimatedTokens,
                                                &UsageSum::costMicroUsd,      &UsageSum::estimatedCostMicroUsd,
                                                &UsageSum::unpricedExchanges, &UsageSum::unpricedTokens};

/** Rows of the ledger in the shape of usage_quarters, each one of its own. */
QString singleRows()
{
    return QStringLiteral(
               "SELECT started_ms - started_ms % %1 AS bucket_ms, COALESCE(provider, '') AS provider, "
               "COALESCE(model, '') AS model, COALESCE(key_name, '') AS key_name, COALESCE(client, '') AS client, "
               "1 AS exchanges, CASE WHEN error <> 'cancelled' THEN 1 ELSE 0 END AS failed, "
               "CASE WHEN estimated = 0 THEN COALESCE(input_tokens, 0) ELSE 0 END AS input_tokens, "
               "CASE WHEN estimated = 0 THEN COALESCE(output_tokens, 0) ELSE 0 END AS output_tokens, "
               "COALESCE(cached_tokens, 0) AS cached_tokens, COALESCE(cache_write_tokens, 0) AS cache_write_tokens, "
               "COALESCE(reasoning_tokens, 0) AS reasoning_tokens, "
               "CASE WHEN estimated <> 0 THEN COALESCE(input_tokens, 0) + COALESCE(output_tokens, 0) ELSE 0 END "
               "AS estimated_tokens, "
               "CASE WHEN included = 0 AND estimated = 0 THEN COALESCE(cost_micro_usd, 0) ELSE 0 END AS "
               "cost_micro_usd, "
               "CASE WHEN included = 0 AND estimated <> 0 THEN COALESCE(cost_micro_usd, 0) ELSE 0 END "
               "AS estimated_cost_micro_usd, "
               "CASE WHEN included = 0 AND cost_micro_usd IS NULL AND provider IS NOT NULL THEN 1 ELSE 0 END "
               "AS unpriced_exchanges, "
               "CASE WHEN included = 0 AND cost_micro_usd IS NULL AND provider IS NOT NULL "
               "THEN COALESCE(input_tokens, 0) + COALESCE(output_tokens, 0) ELSE 0 END AS unpriced_tokens")
        .arg(usageBucketMs);
}

/**
 * Everything since a moment in the shape of usage_quarters: whole quarter hours from there, and the rows of the first,
 * cut quarter hour. Sessions are in no quarter hour: for them all is read row by row. bindSource() gives its values.
 */
QString usageSource(UsageGroup by)
{
    if (by == UsageGroup::Session)
        return QStringLiteral("(%1, COALESCE(session, '') AS session FROM ledger "
                              "WHERE started_ms >= ?) AS quarters")
            .arg(singleRows());
    return QStringLiteral(
               "(SELECT bucket_ms, provider, model, key_name, client, exchanges, failed, input_tokens, output_tokens, "
               "cached_tokens, cache_write_tokens, reasoning_tokens, estimated_tokens, cost_micro_usd, "
               "estimated_cost_micro_usd, unpriced_exchanges, unpriced_tokens FROM usage_quarters WHERE bucket_ms >= ? "
               "UNION ALL %1 FROM ledger WHERE started_ms >= ? AND started_ms < ?) AS quarters")
        .arg(singleRows());
}

void bindSource(QSqlQuery &query, UsageGroup by, qint64 sinceMs)
{
    if (by == UsageGroup::Session) {
        query.addBindValue(sinceMs);
        return;
    }
    const qint64 bucket = usageBucket(sinceMs);
    const qint64 firstWhole = bucket == sinceMs ? bucket : bucket + usageBucketMs;
    query.addBindValue(firstWhole);
    query.addBindValue(sinceMs);
    query.addBindValue(firstWhole);
}

void addTo(UsageSum &total, const UsageSum &sum)
{
    for (const SumMember member : sumMembers)
        total.*member += sum.*member;
}

/** Start of the local step that holds a moment; asked in rising order, so that a day is worked out once. */
class LocalBuckets {
public:
    explicit LocalBuckets(UsageStep step) : m_step(step) { }

    qint64 startOf(qint64 ms)
    {
        if (ms >= m_start && ms < m_end)
            return m_start;
        const QDateTime local = QDateTime::fromMSecsSinceEpoch(ms);
        const QDate day = local.date();
        switch (m_step) {
        case UsageStep::Hour: {
            const qint64 hour = 3'600'000;
            const qint64 shifted = ms + qint64(local.offsetFromUtc()) * 1000;
            return ms - ((shifted % hour) + hour) % hour;
        }
        case UsageStep::Day: keep(day, day.addDays(1)); break;
        case UsageStep::Week: {
            const QDate monday = day.addDays(1 - day.dayOfWeek());
            keep(monday, monday.addDays(7));
            break;
        }
        case UsageStep::Month: {
            const QDate first(day.year(), day.month(), 1);
            keep(first, first.addMonths(1));
            break;
        }
        }
        return m_start;
    }

private:
    void keep(QDate from, QDate to)
    {
        m_start = from.startOfDay().toMSecsSinceEpoch();
        m_end = to.startOfDay().toMSecsSinceEpoch();
    }

    const UsageStep m_step;
    qint64 m_start = 0;
    qint64 m_end = 0;
};

/** Sums of quarter hours, in rising order, put together into local hours or days. */
std::vector<UsageSum> inLocalTime(const std::vector<UsageSum> &quarters, UsageStep step)
{
    LocalBuckets buckets(step);
    std::map<qint64, UsageSum> merged;
    for (const UsageSum &quarter : quarters)
        addTo(merged[buckets.startOf(quarter.group.toLongLong())], quarter);
    std::vector<UsageSum> result;
    for (auto &[start, sum] : merged) {
        sum.group = QByteArray::number(start / 1000);
        result.push_back(std::move(sum));
    }
    return result;
}

QString groupExpression(UsageGroup by)
{
    switch (by) {
    case UsageGroup::Provider: return QStringLiteral("provider");
    case UsageGroup::Model:
        return QStringLiteral("CASE WHEN provider = '' THEN model ELSE provider || '/' || model END");
    case UsageGroup::Key: return QStringLiteral("key_name");
    case UsageGroup::Client: return QStringLiteral("client");
    case UsageGroup::Session: return QStringLiteral("CASE WHEN session = '' THEN '' ELSE client || ' ' || session END");
    case UsageGroup::Hour:
    case UsageGroup::Day: break;
    }
    return QStringLiteral("bucket_ms");
}

/** Every column of the sums. PostgreSQL's sum of BIGINT is NUMERIC, hence the casts. */
QString sumColumns()
{
    QString sums;
    for (const char *column : {"exchanges", "failed", "input_tokens", "output_tokens", "cached_tokens",
                               "cache_write_tokens", "reasoning_tokens", "estimated_tokens", "cost_micro_usd",
                               "estimated_cost_micro_usd", "unpriced_exchanges", "unpriced_tokens"})
        sums += QStringLiteral(", CAST(SUM(%1) AS BIGINT)").arg(QLatin1String(column));
    return sums;
}

UsageSum readSum(const QSqlQuery &query, int first)
{
    UsageSum sum;
    for (size_t i = 0; i < sumMembers.size(); ++i)
        sum.*sumMembers[i] = query.value(first + int(i)).toLongLong();
    return sum;
}

/** Runs a question over everything since a moment, and `row` for each of its rows. */
bool forEachRow(Database &database, const QString &statement, UsageGroup by, qint64 sinceMs,
                const std::function<void(const QSqlQuery &)> &row)
{
    QSqlQuery query = database.query();
    query.setForwardOnly(true);
    if (!query.prepare(statement))
        return database.fail(query.lastError());
    bindSource(query, by, sinceMs);
    if (!query.exec())
        return database.fail(query.lastError());
    while (query.next())
        row(query);
    return !query.lastError().isValid() || database.fail(query.lastError());
}

} // namespace

std::optional<std::vector<UsageSum>> readUsage(Database &database, qint64 sinceMs, UsageGroup by)
{
    std::vector<UsageSum> result;
    const bool read = forEachRow(database,
                                 QStringLiteral("SELECT %1 AS usage_group%2 FROM %3 GROUP BY 1 ORDER BY 1")
                                     .arg(groupExpression(by), sumColumns(), usageSource(by)),
                                 by, sinceMs, [&result](const QSqlQuery &query) {
                                     UsageSum sum = readSum(query, 1);
                                     sum.group = query.value(0).toString().toUtf8();
                                     result.push_back(std::move(sum));
                                 });
    if (!read)
        return std::nullopt;
    if (by == UsageGroup::Hour)
        return inLocalTime(result, UsageStep::Hour);
    return by == UsageGroup::Day ? inLocalTime(result, UsageStep::Day) : result;
}

std::optional<std::vector<UsagePoint>> readCourse(Database &database, qint64 sinceMs, qint64 untilMs, UsageGroup by,
                                                  UsageStep step)
{
    LocalBuckets buckets(step);
    std::map<std::pair<qint64, QByteArray>, UsageSum> merged;
    const bool read = forEachRow(database,
                                 QStringLiteral("SELECT bucket_ms, %1 AS usage_group%2 FROM %3 WHERE bucket_ms < %4 "
                                                "GROUP BY 1, 2 ORDER BY 1")
                                     .arg(groupExpression(by), sumColumns(), usageSource(by), QString::number(untilMs)),
                                 by, sinceMs, [&](const QSqlQuery &query) {
                                     const qint64 start = buckets.startOf(query.value(0).toLongLong());
                                     addTo(merged[{start, query.value(1).toString().toUtf8()}], readSum(query, 2));
                                 });
    if (!read)
        return std::nullopt;
    std::vector<UsagePoint> points;
    for (auto &[place, sum] : merged) {
        sum.group = place.second;
        points.push_back({place.first, std::move(sum)});
    }
    return points;
}

std::optional<qint64> readSpent(Database &database, const QByteArray &key, qint64 sinceMs)
{
    QSqlQuery query = database.query();
    if (query.prepare(
            QStringLiteral("SELECT CAST(COALESCE(SUM(cost_micro_usd + estimated_cost_micro_usd), 0) AS BIGINT) "
                           "FROM %1 WHERE key_name = ?")
                .arg(usageSource(UsageGroup::Key)))) {
        bindSource(query, UsageGroup::Key, sinceMs);
        query.addBindValue(databaseText(key));
        if (query.exec() && query.next())
            return query.value(0).toLongLong();
    }
    database.fail(query.lastError());
    return std::nullopt;
}

} // namespace station
