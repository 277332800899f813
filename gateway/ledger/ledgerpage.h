// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gateway/ledger/ledgerfilter.h"

#include <optional>

namespace station {

class Database;

/**
 * At most `count` rows that are older than `before`. It looks no longer than about `budgetMs`, and no longer than it
 * takes to find one page: what is rare comes in several short pages. An absent answer left its reason in the database.
 */
std::optional<LedgerPage> readPage(Database &database, const LedgerFilter &filter, LedgerCursor before, int count,
                                   int budgetMs);
/** How many rows fit in all, where the sums by quarter hour know that; nothing where they do not. */
std::optional<qint64> readTotal(Database &database, const LedgerFilter &filter);

} // namespace station
