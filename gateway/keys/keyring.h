// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gateway/keys/gatewaykey.h"

#include <QList>

#include <memory>
#include <mutex>
#include <vector>

namespace station {

/** What a key has used so far; shared by all threads and kept when the keys are loaded anew. */
class KeyMeter {
public:
    /**
     * Counts a request; false where that exceeds `perMinute`, with the seconds to wait in `retryAfter`. The minute
     * slides: of the requests in the clock's last full window as many count as if they had been spread evenly over it.
     * So a burst across the border of two windows is refused, and no list of times is needed. 0 sets no limit.
     */
    bool takeRequest(int perMinute, qint64 nowMs, int *retryAfter);
    /**
     * Reserves what an exchange may cost at most; false where spent + reserved + `microUsd` would pass the budget.
     * The period's start is found from `nowMs` in local time; a new period starts at zero.
     */
    bool reserve(const GatewayKey &key, qint64 microUsd, qint64 nowMs);
    /**
     * Ends a reservation with what the exchange did cost. That counts in the period that reserve() saw last; what was
     * reserved stays reserved when a new period begins.
     */
    void settle(qint64 reservedMicroUsd, qint64 costMicroUsd);
    /** What the ledger says was spent in the current period; called when a budget, or another period, comes in force.
     */
    void startWith(const GatewayKey &key, qint64 spentMicroUsd, qint64 nowMs);
    qint64 spentMicroUsd() const;

private:
    void rollPeriod(BudgetPeriod period, qint64 nowMs);

    mutable std::mutex m_mutex;
    qint64 m_windowStartMs = 0;
    int m_windowCount = 0;
    int m_previousCount = 0;
    qint64 m_periodStartMs = 0;
    qint64 m_periodEndMs = 0;
    qint64 m_spent = 0;
    qint64 m_reserved = 0;
};

/** Start of the calendar day or month that holds `nowMs`, in local time, as Unix milliseconds. */
qint64 budgetPeriodStart(BudgetPeriod period, qint64 nowMs);

/** A key with its meter. */
struct KeyEntry {
    GatewayKey key;
    std::shared_ptr<KeyMeter> meter;
};

/** The keys at one moment; immutable, so that any thread may look one up. */
class KeyRing {
public:
    KeyRing() = default;
    /** Meters of keys that `previous` had too (same hash) are carried over. */
    KeyRing(const QList<GatewayKey> &keys, const KeyRing *previous);

    /**
     * The entry of a presented key, or nullptr. Hashes the text and compares the hash with every entry without an
     * early way out, so that the time taken tells nothing about the key. An expired key is found too.
     */
    const KeyEntry *find(QByteArrayView presented) const;
    const std::vector<KeyEntry> &entries() const { return m_entries; }
    bool isEmpty() const { return m_entries.empty(); }

private:
    std::vector<KeyEntry> m_entries;
};

} // namespace station
