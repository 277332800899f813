// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gateway/ledger/ledgerrow.h"

#include <QByteArray>

#include <array>
#include <atomic>
#include <map>
#include <mutex>

namespace station {

/** Counts since the start, for GET /metrics (Prometheus text format 0.0.4). Any thread. */
class Metrics {
public:
    void started() { m_running.fetch_add(1, std::memory_order_relaxed); }
    /** The end of an exchange that started() counted. */
    void ended(const LedgerRow &row);
    void retried() { m_retries.fetch_add(1, std::memory_order_relaxed); }

    qint64 running() const { return m_running.load(std::memory_order_relaxed); }
    QByteArray text(qint64 ledgerBacklog) const;

private:
    static constexpr std::array<double, 10> kBuckets {0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 120};
    struct Line {
        std::map<int, qint64> byStatus;
        qint64 inputTokens = 0;
        qint64 outputTokens = 0;
        qint64 cachedTokens = 0;
        qint64 costMicroUsd = 0;
        std::array<qint64, kBuckets.size()> durations {};
        qint64 durationCount = 0;
        double durationSum = 0;
    };

    std::atomic<qint64> m_running = 0;
    std::atomic<qint64> m_retries = 0;
    mutable std::mutex m_mutex;
    std::map<QByteArray, Line> m_lines; ///< by provider
};

} // namespace station
