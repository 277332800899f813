// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gateway/ledger/ledger.h"

#include <map>
#include <tuple>

namespace station {

class Database;

/** Usage is summed up by quarter hours: every time zone in use differs from UTC by a multiple of those. */
constexpr qint64 usageBucketMs = 15 * 60 * 1000;

/** The start of the quarter hour that holds `ms`. */
constexpr qint64 usageBucket(qint64 ms)
{
    return ms - ((ms % usageBucketMs) + usageBucketMs) % usageBucketMs;
}

/** Brings counts that no exchange can have into a range in which sums over years do not overflow. */
void boundCounts(LedgerRow &row);

/**
 * The sums of some rows by quarter hour, provider, model, key and client, to be added to the table usage_quarters in
 * the transaction that writes the rows. With them a question about months reads thousands of rows, not millions.
 */
class UsageRollup {
public:
    void add(const LedgerRow &row);
    /** Adds the sums to the table, and tells the keys when they were used last. */
    bool write(Database &database) const;

private:
    /** Written in this order, so that two gateways cannot lock each other out. */
    using Group = std::tuple<qint64, QByteArray, QByteArray, QByteArray, QByteArray>;
    std::map<Group, UsageSum> m_groups;
    std::map<QByteArray, qint64> m_keysUsed;
};

} // namespace station
