// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/ledger/usagerollup.h"

#include "gateway/ledger/database.h"
#include "gateway/ledger/rowinserter.h"

#include <QVariant>

#include <algorithm>

namespace station {
namespace {

QVariant notNull(const QByteArray &text)
{
    const QString result = databaseText(text);
    return result.isNull() ? QStringLiteral("") : result;
}

} // namespace

void boundCounts(LedgerRow &row)
{
    constexpr qint64 most = 1'000'000'000'000;
    for (std::optional<qint64> *count :
         {&row.tokens.input, &row.tokens.output, &row.tokens.cachedRead, &row.tokens.cacheWrite, &row.tokens.reasoning,
          &row.images, &row.characters, &row.mediaMs, &row.costMicroUsd}) {
        if (*count)
            *count = std::clamp(**count, qint64(0), most);
    }
    row.startedMs = std::max(row.startedMs, qint64(0));
}

void UsageRollup::add(const LedgerRow &row)
{
    UsageSum &sum = m_groups[Group {usageBucket(row.startedMs), row.provider, row.model, row.key, row.client}];
    ++sum.exchanges;
    if (!row.error.isEmpty() && row.error != "cancelled")
        ++sum.failed;
    const qint64 input = row.tokens.input.value_or(0);
    const qint64 output = row.tokens.output.value_or(0);
    if (row.tokens.estimated) {
        sum.estimatedTokens += input + output;
    } else {
        sum.inputTokens += input;
        sum.outputTokens += output;
    }
    sum.cachedTokens += row.tokens.cachedRead.value_or(0);
    sum.cacheWriteTokens += row.tokens.cacheWrite.value_or(0);
    sum.reasoningTokens += row.tokens.reasoning.value_or(0);
    // What is included costs no money; where no provider was called there was nothing to price.
    if (!row.included && row.costMicroUsd) {
        (row.tokens.estimated ? sum.estimatedCostMicroUsd : sum.costMicroUsd) += *row.costMicroUsd;
    } else if (!row.included && !row.provider.isEmpty()) {
        ++sum.unpricedExchanges;
        sum.unpricedTokens += input + output;
    }
    if (!row.key.isEmpty()) {
        qint64 &used = m_keysUsed[row.key];
        used = std::max(used, row.startedMs);
    }
}

bool UsageRollup::write(Database &database) const
{
    static const QString upsert = [] {
        const QStringList sums {QStringLiteral("exchanges"),          QStringLiteral("failed"),
                                QStringLiteral("input_tokens"),       QStringLiteral("output_tokens"),
                                QStringLiteral("cached_tokens"),      QStringLiteral("cache_write_tokens"),
                                QStringLiteral("reasoning_tokens"),   QStringLiteral("estimated_tokens"),
                                QStringLiteral("cost_micro_usd"),     QStringLiteral("estimated_cost_micro_usd"),
                                QStringLiteral("unpriced_exchanges"), QStringLiteral("unpriced_tokens")};
        QStringList additions;
        for (const QString &sum : sums)
            additions.append(QStringLiteral("%1 = usage_quarters.%1 + excluded.%1").arg(sum));
        return QStringLiteral("INSERT INTO usage_quarters (bucket_ms, provider, model, key_name, client, %1) "
                              "VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?) "
                              "ON CONFLICT (bucket_ms, provider, model, key_name, client) DO UPDATE SET %2")
            .arg(sums.join(u','), additions.join(u','));
    }();
    QSqlQuery query = database.query();
    if (!query.prepare(upsert))
        return database.fail(query.lastError());
    for (const auto &[group, sum] : m_groups) {
        const auto &[bucket, provider, model, key, client] = group;
        int at = 0;
        query.bindValue(at++, bucket);
        for (const QByteArray &text : {provider, model, key, client})
            query.bindValue(at++, notNull(text));
        for (const qint64 value : {sum.exchanges, sum.failed, sum.inputTokens, sum.outputTokens, sum.cachedTokens,
                                   sum.cacheWriteTokens, sum.reasoningTokens, sum.estimatedTokens, sum.costMicroUsd,
                                   sum.estimatedCostMicroUsd, sum.unpricedExchanges, sum.unpricedTokens})
            query.bindValue(at++, value);
        if (!query.exec())
            return database.fail(query.lastError());
    }
    query.finish();

    if (!query.prepare(QStringLiteral("UPDATE gateway_keys SET last_used_ms = ? "
                                      "WHERE name = ? AND COALESCE(last_used_ms, 0) < ?")))
        return database.fail(query.lastError());
    for (const auto &[name, usedMs] : m_keysUsed) {
        query.bindValue(0, usedMs);
        query.bindValue(1, notNull(name));
        query.bindValue(2, usedMs);
        if (!query.exec())
            return database.fail(query.lastError());
    }
    return true;
}

} // namespace station
