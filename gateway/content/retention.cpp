// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/content/retention.h"

#include "gateway/ledger/database.h"

#include <QVariant>

namespace station {

bool Retention::apply(Database &database, int days, qint64 mostBytes, qint64 added, qint64 nowMs)
{
    if (!dropOld(database, days, nowMs))
        return false;
    m_size = m_size ? *m_size + added : sizeOf(database);
    if (!m_size || *m_size <= mostBytes)
        return m_size.has_value();
    // The oldest: those for which all that is younger, and they themselves, take more than the space.
    if (!database.run(QStringLiteral("DELETE FROM %1 WHERE rowid IN (SELECT at FROM (SELECT rowid AS at, SUM(bytes) "
                                     "OVER (ORDER BY created_ms DESC, rowid DESC) AS total FROM %1) WHERE total > %2)")
                          .arg(m_table)
                          .arg(mostBytes)))
        return false;
    m_size = sizeOf(database);
    return m_size.has_value();
}

bool Retention::dropOld(Database &database, int days, qint64 nowMs)
{
    return database.run(QStringLiteral("DELETE FROM %1 WHERE created_ms < %2")
                            .arg(m_table)
                            .arg(nowMs - qint64(days) * 24 * 3600 * 1000));
}

std::optional<qint64> Retention::sizeOf(Database &database) const
{
    QSqlQuery query = database.query();
    if (query.exec(QStringLiteral("SELECT COALESCE(SUM(bytes), 0) FROM %1").arg(m_table)) && query.next())
        return query.value(0).toLongLong();
    database.fail(query.lastError());
    return std::nullopt;
}

} // namespace station
