// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "providers/base/result.h"

#include <QByteArray>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QString>

namespace station {

/** Where the storage's database is, as `storage.url` says. */
struct DatabaseAddress {
    enum class Kind { Sqlite, Postgres };

    Kind kind = Kind::Sqlite;
    QString path;             ///< SQLite: the file, absolute
    bool ownFolder = false;   ///< SQLite: the file lies in the data folder, whose permissions are ours to set
    QString host, user, name; ///< PostgreSQL; an empty host is libpq's own default
    int port = -1;
    QString connectOptions; ///< PostgreSQL: what the url's query says about TLS, as QSqlDatabase wants it

    /** What a message calls the database: the file, or the url without its query. */
    QString label() const;

    /**
     * "sqlite:" is `folder`/ledger.sqlite, "sqlite:PATH" a file (relative to `folder`),
     * "postgresql://user@host:port/db" a server. A url with a password is refused: libpq takes it from PGPASSWORD or
     * ~/.pgpass.
     */
    static Result<DatabaseAddress> parse(const QByteArray &url, const QString &folder);
};

/**
 * One connection to the storage's database: the one place where SQLite and PostgreSQL differ.
 *
 * To be used on the thread that calls open(), and closed or destroyed on it.
 */
class Database {
public:
    /** Makes the tables or brings older ones up to date. */
    using Schema = Result<void> (*)(Database &);

    /** `busyMs`: how long SQLite waits for another process's lock before a statement fails. */
    Database(DatabaseAddress address, int busyMs, Schema schema);
    ~Database();
    Q_DISABLE_COPY_MOVE(Database)

    /** Connects, makes the file or checks its permissions, and brings the schema up to date. */
    Result<void> open();
    void close();
    /** open(), unless it is open and its file is still the one in the folder. */
    Result<void> ensureOpen();
    bool isOpen() const { return m_db.isOpen(); }
    /** False where the SQLite file was deleted or replaced, so that what is written to it would be lost. */
    bool isFileInPlace() const;

    bool isPostgres() const { return m_address.kind == DatabaseAddress::Kind::Postgres; }
    const DatabaseAddress &address() const { return m_address; }

    QSqlQuery query() const;
    /** Runs a statement that returns nothing; failure() says why it did not work. */
    bool run(const QString &statement);
    /** Begins a transaction that will write. */
    bool begin();
    bool commit() { return run(QStringLiteral("COMMIT")); }
    void rollback();
    /** Why the last statement failed; invalid where nothing has since open(). */
    const QSqlError &failure() const { return m_failure; }
    /** Keeps why a query of the caller's own failed; always false. */
    bool fail(const QSqlError &error);
    /** What went wrong and what to do about it, in one or two sentences. */
    QString explain(const QSqlError &error) const;
    Error errorFor(const QSqlError &error) const;

private:
    Result<void> prepareFile();
    Result<void> openSqlite();
    Result<void> openPostgres();
    QString explainSqlite(const QSqlError &error) const;
    QString explainPostgres(const QSqlError &error) const;

    const DatabaseAddress m_address;
    const int m_busyMs;
    const Schema m_schema;
    QString m_connection;
    QSqlDatabase m_db;
    QSqlError m_failure;
    quint64 m_device = 0;
    quint64 m_inode = 0;
};

} // namespace station
