// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gateway/ledger/ledger.h"

#include <QByteArray>

#include <vector>

namespace station {

/** Tokens of all kinds in a sum: those that were reported and those that are estimated. */
inline qint64 allTokens(const UsageSum &sum)
{
    return sum.inputTokens + sum.outputTokens + sum.estimatedTokens;
}

/** The sums of the ledger as a table, a course and files. */
class UsageReport {
public:
    /** `starts`: every step of the period, rising, also those in which nothing was used. Unix ms. */
    UsageReport(std::vector<qint64> starts, std::vector<UsagePoint> points);
    UsageReport() = default;

    /** Over the whole period, the most tokens first. */
    const std::vector<UsageSum> &groups() const { return m_groups; }
    /** Each step's sum, of one group or, where that is null, of all. As many as there are starts. */
    std::vector<UsageSum> course(const QByteArray &group) const;
    UsageSum total() const;
    const std::vector<qint64> &starts() const { return m_starts; }

    /** A line a step and group in which something was used, with a head; times are local, ISO 8601. `by` names the
     * group's column. */
    QByteArray csv(const QByteArray &by) const;
    QByteArray json(const QByteArray &by) const;

private:
    size_t stepOf(qint64 ms) const;

    std::vector<qint64> m_starts;
    std::vector<UsagePoint> m_points;
    std::vector<UsageSum> m_groups;
};

} // namespace station
