// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gateway/ledger/database.h"

#include <QHash>
#include <QStringList>

namespace station {

/**
 * Writes a SQLite database as it is now to a new file, of its owner alone, without the rows of the `emptied` tables.
 * Others may go on writing meanwhile.
 */
Result<void> copyDatabase(const DatabaseAddress &from, const QString &copy, const QStringList &emptied);

/**
 * Brings a copy that an older program may have made up to this one's tables, beside it: `prepared` is a new file.
 * Refuses what is damaged or newer.
 */
Result<void> prepareCopy(const QString &copy, const QString &prepared, Database::Schema schema);

/** What of a database is not taken from a copy. */
struct Untaken {
    QStringList tables;           ///< stay as they are
    QHash<QString, QString> rows; ///< by table: the condition of those that are replaced; the others stay
};

/**
 * Gives a database the rows of a prepared copy, in one transaction: all of them or, where it fails, none. Who has the
 * database open goes on with it, which could not be if its file were exchanged.
 */
Result<void> takeTables(const DatabaseAddress &into, const QString &prepared, Database::Schema schema,
                        const Untaken &untaken);

} // namespace station
