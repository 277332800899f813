// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gateway/ledger/ledgerrow.h"

class QSqlQuery;
class QString;

namespace station {

/** Every column of a LedgerRow, for a SELECT. */
QString rowColumns();
/** The row that a query stands at, its columns from position `first` on. */
LedgerRow readRow(const QSqlQuery &query, int first);

} // namespace station
