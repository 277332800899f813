// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gateway/ledger/ledger.h"
#include "gateway/ledger/ledgercolumns.h"

#include <QDateTime>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QVariant>

#include <ctime>

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
constexpr bool sanitized = true;
#else
constexpr bool sanitized = false;
#endif

#ifdef __SANITIZE_THREAD__
// QProcess starts a program by vfork(), after which the thread sanitizer would let this process make no more threads.
// The long history is for tests/tsan.supp: a report can be told from the known ones only while its stacks are
// remembered.
extern "C" const char *__tsan_default_options();
extern "C" const char *__tsan_default_options()
{
    return "die_after_fork=0:history_size=7";
}
#endif

/** A row as a busy agent makes them, told apart by `number`. */
inline station::LedgerRow plainRow(qint64 number, qint64 startedMs)
{
    station::LedgerRow row;
    row.startedMs = startedMs;
    row.durationUs = 1'200'000 + number;
    row.firstTokenUs = 340'000;
    row.overheadUs = 180;
    row.client = "claude-code";
    row.session = "0f8fad5b-d9cb-469f-a165-70867728950e";
    row.key = "laptop";
    row.endpoint = "/v1/messages";
    row.requestedModel = "sonnet";
    row.provider = "anthropic";
    row.model = "claude-sonnet-4-6";
    row.path = "passthrough";
    row.status = 200;
    row.tokens.input = 1000;
    row.tokens.output = 200;
    row.tokens.cachedRead = 800;
    row.costMicroUsd = 1234;
    row.requestId = "req-" + QByteArray::number(number);
    return row;
}

/** All members as text; absent ones differ from zero and from empty. */
inline QByteArray asText(const station::LedgerRow &row)
{
    struct {
        QByteArray text;
        void operator()(const char *name, qint64 value)
        {
            text += QByteArray(name) + '=' + QByteArray::number(value) + ' ';
        }
        void operator()(const char *name, int value) { operator()(name, qint64(value)); }
        void operator()(const char *name, bool value) { operator()(name, qint64(value)); }
        void operator()(const char *name, const std::optional<qint64> &value)
        {
            if (value)
                operator()(name, *value);
        }
        void operator()(const char *name, const QByteArray &value) { text += QByteArray(name) + "='" + value + "' "; }
    } writer;
    station::forEachColumn(row, writer);
    return writer.text;
}

/** A connection that knows nothing of the classes under test. */
class RawDatabase {
public:
    explicit RawDatabase(const QString &path)
    {
        m_db = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), name());
        m_db.setDatabaseName(path);
        m_db.open();
    }
    ~RawDatabase()
    {
        m_db = QSqlDatabase();
        QSqlDatabase::removeDatabase(name());
    }
    Q_DISABLE_COPY_MOVE(RawDatabase)

    bool run(const QByteArray &statement) { return QSqlQuery(m_db).exec(QString::fromLatin1(statement)); }
    /** The first value of a query, or -1 where that fails. */
    qint64 number(const char *statement)
    {
        QSqlQuery query(m_db);
        return query.exec(QString::fromLatin1(statement)) && query.next() ? query.value(0).toLongLong() : -1;
    }

private:
    QString name() const { return QStringLiteral("raw-%1").arg(quintptr(this)); }

    QSqlDatabase m_db;
};

inline qint64 rowsIn(const QString &path)
{
    return RawDatabase(path).number("SELECT COUNT(*) FROM ledger");
}

inline qint64 utcMs(const char *iso)
{
    return QDateTime::fromString(QString::fromLatin1(iso), Qt::ISODate).toMSecsSinceEpoch();
}

inline void setTimeZone(const char *zone)
{
    qputenv("TZ", zone);
    ::tzset();
}
