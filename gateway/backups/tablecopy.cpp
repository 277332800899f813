// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/backups/tablecopy.h"

#include <QFile>

namespace station {

namespace {

constexpr int kBusyMs = 5000;

Result<void> asItIs(Database &)
{
    return {};
}

DatabaseAddress fileAddress(const QString &path)
{
    DatabaseAddress address;
    address.path = path;
    return address;
}

QString quotedText(QString text)
{
    return u'\'' + text.replace(QLatin1Char('\''), QStringLiteral("''")) + u'\'';
}

QString quotedName(QString name)
{
    return u'"' + name.replace(QLatin1Char('"'), QStringLiteral("\"\"")) + u'"';
}

Result<QStringList> firstColumn(Database &database, const QString &statement)
{
    QSqlQuery query = database.query();
    if (!query.exec(statement))
        return database.errorFor(query.lastError());
    QStringList values;
    while (query.next())
        values << query.value(0).toString();
    return values;
}

/** `condition`: of the rows that are replaced; empty: all are. */
Result<void> takeTable(Database &database, const QString &table, const QString &condition)
{
    const auto names =
        firstColumn(database, QStringLiteral("SELECT name FROM pragma_table_info(%1)").arg(quotedText(table)));
    if (!names)
        return names.error();
    QStringList columns;
    for (const QString &name : *names)
        columns << quotedName(name);
    const QString all = columns.join(u',');
    const QString name = quotedName(table);
    const QString where = condition.isEmpty() ? QString() : QStringLiteral(" WHERE ") + condition;
    // A row that stays is not replaced by what the copy knew of it.
    if (!database.run(QStringLiteral("DELETE FROM main.%1%2").arg(name, where))
        || !database.run(
            QStringLiteral("INSERT OR IGNORE INTO main.%1 (%2) SELECT %2 FROM taken.%1%3").arg(name, all, where)))
        return database.errorFor(database.failure());
    return {};
}

} // namespace

Result<void> copyDatabase(const DatabaseAddress &from, const QString &copy, const QStringList &emptied)
{
    Database database(from, kBusyMs, asItIs);
    if (const auto opened = database.open(); !opened)
        return opened;
    if (!database.run(QStringLiteral("VACUUM INTO ") + quotedText(copy))) {
        const Error error = database.errorFor(database.failure());
        QFile::remove(copy);
        return error;
    }
    QFile::setPermissions(copy, QFile::ReadOwner | QFile::WriteOwner);
    if (emptied.isEmpty())
        return {};
    Database made(fileAddress(copy), kBusyMs, asItIs);
    if (const auto opened = made.open(); !opened)
        return opened;
    // What is deleted is not to be found in the file either.
    bool done = made.run(QStringLiteral("PRAGMA secure_delete = ON"));
    for (const QString &table : emptied)
        done = done && made.run(QStringLiteral("DELETE FROM ") + quotedName(table));
    done = done && made.run(QStringLiteral("PRAGMA wal_checkpoint(TRUNCATE)"));
    return done ? Result<void>() : made.errorFor(made.failure());
}

Result<void> prepareCopy(const QString &copy, const QString &prepared, Database::Schema schema)
{
    if (!QFile::copy(copy, prepared))
        return Error {ErrorCode::Internal,
                      "The backup cannot be read beside what is there; free some space on the disk of "
                          + prepared.toUtf8(),
                      {}};
    Database database(fileAddress(prepared), kBusyMs, schema);
    return database.open();
}

Result<void> takeTables(const DatabaseAddress &into, const QString &prepared, Database::Schema schema,
                        const Untaken &untaken)
{
    Database database(into, kBusyMs, schema);
    if (const auto opened = database.open(); !opened)
        return opened;
    const auto tables = firstColumn(
        database, QStringLiteral("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"));
    if (!tables)
        return tables.error();
    if (!database.run(QStringLiteral("ATTACH DATABASE %1 AS taken").arg(quotedText(prepared))) || !database.begin())
        return database.errorFor(database.failure());
    for (const QString &table : *tables) {
        if (untaken.tables.contains(table))
            continue;
        if (const auto taken = takeTable(database, table, untaken.rows.value(table)); !taken) {
            database.rollback();
            return taken;
        }
    }
    if (!database.commit())
        return database.errorFor(database.failure());
    // What was there before is not to stay in the log of writes.
    (void)database.run(QStringLiteral("DETACH DATABASE taken"));
    (void)database.run(QStringLiteral("PRAGMA wal_checkpoint(TRUNCATE)"));
    return {};
}

} // namespace station
