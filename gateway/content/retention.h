// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace station {

class Database;

/**
 * Keeps a table of the content store within days and bytes. The table has the columns `created_ms` (Unix ms) and
 * `bytes`. To be used on the store's thread, within the transaction that adds to the table.
 */
class Retention {
public:
    explicit Retention(QString table) : m_table(std::move(table)) { }

    /** After `added` bytes came in: what is too old goes, then the oldest beyond the space. False: the database failed.
     */
    bool apply(Database &database, int days, qint64 mostBytes, qint64 added, qint64 nowMs);
    /** Only what is too old goes. */
    bool dropOld(Database &database, int days, qint64 nowMs);
    /** What was counted may not hold, since a transaction was undone or rows went otherwise. */
    void forget() { m_size.reset(); }

private:
    std::optional<qint64> sizeOf(Database &database) const;

    const QString m_table;
    /** What all rows take at most. Summed up at the first one and where the space runs out. */
    std::optional<qint64> m_size;
};

} // namespace station
