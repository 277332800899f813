// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gateway/ledger/ledgerrow.h"

#include <QByteArrayList>

#include <limits>
#include <vector>

namespace station {

/**
 * Which exchanges one looks for: all that is set has to hold. Texts are looked for within the column's text, ASCII
 * letters without regard to case; an empty one is no condition.
 */
struct LedgerFilter {
    enum class State { Any, Done, Failed, Cancelled };

    QByteArray provider;
    QByteArray model; ///< the provider's name for it, or provider/model
    QByteArray asked; ///< the model as the client named it
    QByteArray client;
    QByteArray key;
    QByteArray endpoint;
    QByteArray session;
    int leastStatus = 0;
    int mostStatus = 999;
    State state = State::Any;
    bool translated = false;   ///< only those
    bool dropped = false;      ///< only those with fields that had no place
    qint64 sinceMs = 0;        ///< Unix milliseconds; the first moment
    qint64 untilMs = forever;  ///< the first moment that is too late
    QByteArrayList words = {}; ///< each in any of the texts of a row

    static constexpr qint64 forever = std::numeric_limits<qint64>::max();

    bool operator==(const LedgerFilter &) const = default;
    /** The same question of a row at hand. */
    bool matches(const LedgerRow &row) const;
};

/** A place among the rows, newest first: what comes after it is older. The default is before the newest. */
struct LedgerCursor {
    qint64 startedMs = LedgerFilter::forever;
    qint64 id = LedgerFilter::forever;
};

/** Some rows, the newest first. */
struct LedgerPage {
    std::vector<LedgerRow> rows;
    LedgerCursor next;
    /** Nothing is older. Otherwise there may be more behind `next`, also where `rows` is short or empty. */
    bool atEnd = false;
    /** How many there are in all; asked of the first page only, and absent where only a count would tell. */
    std::optional<qint64> total;
    /** The database did not answer. */
    bool failed = false;
};

} // namespace station
