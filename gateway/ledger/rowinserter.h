// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gateway/ledger/rowbacklog.h"

#include <QSqlError>
#include <QSqlQuery>

namespace station {

class Database;

/** Text for a statement: no NUL, which PostgreSQL cannot hold; what is not UTF-8 is replaced. */
QString databaseText(const QByteArray &text);

/** Writes rows into the table "ledger". Lives no longer than the connection it was made for. */
class RowInserter {
public:
    explicit RowInserter(const Database &database);

    /** Writes `count` rows from `first` on, inside the transaction that is open. */
    bool insert(const LedgerRows &rows, size_t first, size_t count);
    const QSqlError &failure() const { return m_failure; }

private:
    bool insertWith(QSqlQuery &statement, const LedgerRows &rows, size_t first, size_t count);

    QSqlQuery m_many;
    QSqlQuery m_one;
    QSqlError m_failure;
};

} // namespace station
