// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/ledger/rowinserter.h"

#include "gateway/ledger/database.h"
#include "gateway/ledger/ledgercolumns.h"

#include <QStringList>
#include <QVariant>

namespace station {
namespace {

// With PostgreSQL a statement is a round trip, so many rows go into one. SQLite gains nothing and loses nothing.
constexpr size_t rowsPerStatement = 64;

QString insertStatement(size_t rows)
{
    QStringList names;
    LedgerRow any;
    forEachColumn(any, [&](const char *name, const auto &) { names.append(QString::fromLatin1(name)); });
    const QString row = u'(' + QStringList(names.size(), QStringLiteral("?")).join(u',') + u')';
    return QStringLiteral("INSERT INTO ledger (%1) VALUES %2")
        .arg(names.join(u','), QStringList(qsizetype(rows), row).join(u','));
}

/** Binds members at rising positions; what is absent or empty becomes NULL. */
class Binder {
public:
    explicit Binder(QSqlQuery &query) : m_query(query) { }

    void operator()(const char *, qint64 value) { m_query.bindValue(m_at++, value); }
    void operator()(const char *, int value) { m_query.bindValue(m_at++, value); }
    void operator()(const char *, bool value) { m_query.bindValue(m_at++, int(value)); }
    void operator()(const char *, const std::optional<qint64> &value)
    {
        m_query.bindValue(m_at++, value ? QVariant(*value) : QVariant(QMetaType::fromType<qint64>()));
    }
    void operator()(const char *, const QByteArray &value)
    {
        m_query.bindValue(m_at++, value.isEmpty() ? QVariant(QMetaType::fromType<QString>()) : databaseText(value));
    }

private:
    QSqlQuery &m_query;
    int m_at = 0;
};

} // namespace

QString databaseText(const QByteArray &text)
{
    QString result = QString::fromUtf8(text);
    result.remove(QChar(u'\0'));
    return result;
}

RowInserter::RowInserter(const Database &database) : m_many(database.query()), m_one(database.query())
{
    if (!m_many.prepare(insertStatement(rowsPerStatement)))
        m_failure = m_many.lastError();
    else if (!m_one.prepare(insertStatement(1)))
        m_failure = m_one.lastError();
}

bool RowInserter::insert(const LedgerRows &rows, size_t first, size_t count)
{
    if (m_failure.isValid())
        return false;
    while (count > 0) {
        const size_t step = count >= rowsPerStatement ? rowsPerStatement : 1;
        if (!insertWith(step == 1 ? m_one : m_many, rows, first, step))
            return false;
        first += step;
        count -= step;
    }
    return true;
}

bool RowInserter::insertWith(QSqlQuery &statement, const LedgerRows &rows, size_t first, size_t count)
{
    Binder binder(statement);
    for (size_t i = first; i < first + count; ++i)
        forEachColumn(rows[i], binder);
    if (!statement.exec()) {
        m_failure = statement.lastError();
        return false;
    }
    statement.finish();
    return true;
}

} // namespace station
