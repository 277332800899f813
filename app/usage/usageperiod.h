// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gateway/ledger/ledger.h"

#include <QDate>
#include <QString>

#include <vector>

namespace station {

/** A stretch of the local calendar and the steps in which it is looked at. */
class UsagePeriod {
public:
    UsagePeriod() = default;

    static UsagePeriod today(QDate today);
    /** The last days, weeks or months; the one that today is in is the last. */
    static UsagePeriod last(int count, UsageStep step, QDate today);
    /** From one day to the end of another, which is no earlier, in steps of which there are few enough to look at. */
    static UsagePeriod between(QDate first, QDate lastDay);

    /** Of every step, rising; Unix ms. */
    const std::vector<qint64> &starts() const { return m_starts; }
    /** The first moment after it; Unix ms. */
    qint64 endMs() const { return m_endMs; }
    UsageStep step() const { return m_step; }
    /** Below a bar; empty below most where there are many. */
    QString tick(size_t bar) const;
    /** The step in words. */
    QString spoken(size_t bar) const;

private:
    UsagePeriod(QDate first, QDate end, UsageStep step);

    std::vector<qint64> m_starts;
    qint64 m_endMs = 0;
    UsageStep m_step = UsageStep::Day;
};

} // namespace station
