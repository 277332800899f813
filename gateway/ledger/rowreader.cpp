// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/ledger/rowreader.h"

#include "gateway/ledger/ledgercolumns.h"

#include <QSqlQuery>
#include <QStringList>
#include <QVariant>

namespace station {
namespace {

class ColumnReader {
public:
    ColumnReader(const QSqlQuery &query, int first) : m_query(query), m_at(first) { }

    void operator()(const char *, qint64 &value) { value = next().toLongLong(); }
    void operator()(const char *, int &value) { value = next().toInt(); }
    void operator()(const char *, bool &value) { value = next().toInt() != 0; }
    void operator()(const char *, std::optional<qint64> &value)
    {
        if (const QVariant stored = next(); !stored.isNull())
            value = stored.toLongLong();
    }
    void operator()(const char *, QByteArray &value) { value = next().toString().toUtf8(); }

private:
    QVariant next() { return m_query.value(m_at++); }

    const QSqlQuery &m_query;
    int m_at;
};

} // namespace

QString rowColumns()
{
    QStringList names;
    LedgerRow any;
    forEachColumn(any, [&](const char *name, const auto &) { names.append(QString::fromLatin1(name)); });
    return names.join(QStringLiteral(", "));
}

LedgerRow readRow(const QSqlQuery &query, int first)
{
    LedgerRow row;
    forEachColumn(row, ColumnReader(query, first));
    return row;
}

} // namespace station
