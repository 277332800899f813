// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/metrics/metrics.h"

namespace station {

void Metrics::ended(const LedgerRow &row)
{
    m_running.fetch_sub(1, std::memory_order_relaxed);
    const double seconds = double(row.durationUs) / 1e6;
    const std::lock_guard lock(m_mutex);
    Line &line = m_lines[row.provider];
    ++line.byStatus[row.status];
    line.inputTokens += row.tokens.input.value_or(0);
    line.outputTokens += row.tokens.output.value_or(0);
    line.cachedTokens += row.tokens.cachedRead.value_or(0);
    line.costMicroUsd += row.costMicroUsd.value_or(0);
    for (size_t i = 0; i < kBuckets.size(); ++i) {
        if (seconds <= kBuckets[i])
            ++line.durations[i];
    }
    ++line.durationCount;
    line.durationSum += seconds;
}

QByteArray Metrics::text(qint64 ledgerBacklog) const
{
    QByteArray out;
    const auto head = [&out](const char *name, const char *type, const char *help) {
        out += QByteArray("# HELP ") + name + ' ' + help + "\n# TYPE " + name + ' ' + type + '\n';
    };
    const auto number = [](double value) { return QByteArray::number(value, 'g', 12); };
    head("token_station_exchanges_running", "gauge", "Exchanges under way.");
    out += "token_station_exchanges_running " + QByteArray::number(running()) + '\n';
    head("token_station_retries_total", "counter", "Calls to providers that were tried again.");
    out += "token_station_retries_total " + QByteArray::number(m_retries.load(std::memory_order_relaxed)) + '\n';
    head("token_station_ledger_backlog", "gauge", "Ledger rows that wait to be written.");
    out += "token_station_ledger_backlog " + QByteArray::number(ledgerBacklog) + '\n';

    const std::lock_guard lock(m_mutex);
    const auto label = [](const QByteArray &provider) { return "{provider=\"" + provider + '"'; };
    head("token_station_exchanges_total", "counter", "Exchanges by provider and the status that the client got.");
    for (const auto &[provider, line] : m_lines) {
        for (const auto &[status, count] : line.byStatus)
            out += "token_station_exchanges_total" + label(provider) + ",status=\"" + QByteArray::number(status)
                + "\"} " + QByteArray::number(count) + '\n';
    }
    head("token_station_tokens_total", "counter", "Tokens by provider and kind, reported or estimated.");
    for (const auto &[provider, line] : m_lines) {
        for (const auto &[kind, count] : {std::pair("input", line.inputTokens), std::pair("output", line.outputTokens),
                                          std::pair("cached", line.cachedTokens)})
            out += "token_station_tokens_total" + label(provider) + ",kind=\"" + kind + "\"} "
                + QByteArray::number(count) + '\n';
    }
    head("token_station_cost_usd_total", "counter", "Cost of priced exchanges in US dollars.");
    for (const auto &[provider, line] : m_lines)
        out += "token_station_cost_usd_total" + label(provider) + "} " + number(double(line.costMicroUsd) / 1e6) + '\n';
    head("token_station_exchange_seconds", "histogram", "Duration of exchanges in seconds.");
    for (const auto &[provider, line] : m_lines) {
        for (size_t i = 0; i < kBuckets.size(); ++i)
            out += "token_station_exchange_seconds_bucket" + label(provider) + ",le=\"" + number(kBuckets[i]) + "\"} "
                + QByteArray::number(line.durations[i]) + '\n';
        out += "token_station_exchange_seconds_bucket" + label(provider) + ",le=\"+Inf\"} "
            + QByteArray::number(line.durationCount) + '\n';
        out += "token_station_exchange_seconds_sum" + label(provider) + "} " + number(line.durationSum) + '\n';
        out += "token_station_exchange_seconds_count" + label(provider) + "} " + QByteArray::number(line.durationCount)
            + '\n';
    }
    return out;
}

} // namespace station
