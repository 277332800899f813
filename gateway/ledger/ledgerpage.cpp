// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/ledger/ledgerpage.h"

#include "gateway/ledger/database.h"
#include "gateway/ledger/rowinserter.h"
#include "gateway/ledger/rowreader.h"
#include "gateway/ledger/usagerollup.h"

#include <QElapsedTimer>
#include <QStringList>
#include <QVariant>

namespace station {
namespace {

// Rows that one statement goes through: some ten milliseconds.
constexpr int rowsPerStep = 5000;

/** Conditions of a WHERE with their values. */
struct Conditions {
    QStringList terms;
    QVariantList values;

    QString text() const { return terms.isEmpty() ? QString() : QStringLiteral(" AND ") + terms.join(u" AND "); }
};

class PageReader {
public:
    PageReader(Database &database, const LedgerFilter &filter)
        : m_database(database), m_filter(filter),
          m_like(database.isPostgres() ? QStringLiteral("ILIKE") : QStringLiteral("LIKE"))
    {
        collectRolledUp();
        collectIndexed();
        collectRest();
    }

    /** Whether every condition but the time is one that the sums by quarter hour can answer. */
    bool canCount() const { return m_rest.terms.isEmpty() && !m_filter.translated && !m_filter.dropped; }

    std::optional<LedgerPage> read(LedgerCursor before, int count, int budgetMs)
    {
        QElapsedTimer clock;
        clock.start();
        LedgerPage page;
        if (before.startedMs >= m_filter.untilMs)
            before = {m_filter.untilMs - 1, LedgerFilter::forever};
        while (true) {
            qint64 floor = m_filter.sinceMs;
            if (!skipEmptyQuarters(before, floor))
                return std::nullopt;
            if (before.startedMs < floor)
                return ended(std::move(page));
            if (!raiseToStep(before, floor) || !readRows(before, floor, count, page))
                return std::nullopt;
            if (int(page.rows.size()) >= count)
                return page;
            if (floor <= m_filter.sinceMs)
                return ended(std::move(page));
            before = {floor - 1, LedgerFilter::forever};
            page.next = before;
            if (clock.hasExpired(budgetMs))
                return page;
        }
    }

    /** The number of rows in all, from the sums; nothing where the database failed. */
    std::optional<qint64> count()
    {
        const bool failed = m_filter.state == LedgerFilter::State::Failed;
        const qint64 firstWhole = usageBucket(m_filter.sinceMs + usageBucketMs - 1);
        const qint64 lastWhole = usageBucket(m_filter.untilMs);
        if (lastWhole <= firstWhole)
            return countRows(m_filter.sinceMs, m_filter.untilMs);
        QVariantList values {firstWhole, lastWhole};
        values += m_rolledUp.values;
        QSqlQuery query = m_database.query();
        if (!run(query,
                 QStringLiteral("SELECT CAST(COALESCE(SUM(%1), 0) AS BIGINT) FROM usage_quarters "
                                "WHERE bucket_ms >= ? AND bucket_ms < ?%2")
                     .arg(failed ? QStringLiteral("failed") : QStringLiteral("exchanges"), m_rolledUp.text()),
                 values)
            || !query.next())
            return std::nullopt;
        const qint64 whole = query.value(0).toLongLong();
        const auto head = countRows(m_filter.sinceMs, firstWhole);
        const auto tail = countRows(lastWhole, m_filter.untilMs);
        return head && tail ? std::optional(whole + *head + *tail) : std::nullopt;
    }

private:
    static LedgerPage ended(LedgerPage page)
    {
        page.atEnd = true;
        return page;
    }

    void contains(Conditions &to, const QString &column, const QByteArray &part) const
    {
        if (part.isEmpty())
            return;
        to.terms << QStringLiteral("%1 %2 ? ESCAPE '!'").arg(column, m_like);
        to.values << pattern(part);
    }

    static QString pattern(const QByteArray &part)
    {
        QString text = databaseText(part);
        text.replace(u'!', QStringLiteral("!!"))
            .replace(u'%', QStringLiteral("!%"))
            .replace(u'_', QStringLiteral("!_"));
        return u'%' + text + u'%';
    }

    void collectRolledUp()
    {
        contains(m_rolledUp, QStringLiteral("provider"), m_filter.provider);
        contains(m_rolledUp, QStringLiteral("client"), m_filter.client);
        contains(m_rolledUp, QStringLiteral("key_name"), m_filter.key);
        if (!m_filter.model.isEmpty()) {
            m_rolledUp.terms << QStringLiteral("(model %1 ? ESCAPE '!' OR (provider <> '' AND "
                                               "provider || '/' || model %1 ? ESCAPE '!'))")
                                    .arg(m_like);
            m_rolledUp.values << pattern(m_filter.model) << pattern(m_filter.model);
        }
    }

    void collectIndexed()
    {
        // Written as the indexes of schema.cpp are, so that those are used.
        if (m_filter.state == LedgerFilter::State::Failed || m_filter.state == LedgerFilter::State::Cancelled)
            m_indexed << QStringLiteral("error IS NOT NULL");
        if (m_filter.dropped)
            m_indexed << QStringLiteral("dropped IS NOT NULL");
        if (m_filter.translated)
            m_indexed << QStringLiteral("path = 'translated'");
    }

    void collectRest()
    {
        contains(m_rest, QStringLiteral("requested_model"), m_filter.asked);
        contains(m_rest, QStringLiteral("endpoint"), m_filter.endpoint);
        contains(m_rest, QStringLiteral("session"), m_filter.session);
        if (m_filter.leastStatus > 0 || m_filter.mostStatus < 999) {
            m_rest.terms << QStringLiteral("status >= ?") << QStringLiteral("status <= ?");
            m_rest.values << m_filter.leastStatus << m_filter.mostStatus;
        }
        if (m_filter.state == LedgerFilter::State::Done)
            m_rest.terms << QStringLiteral("error IS NULL");
        else if (m_filter.state == LedgerFilter::State::Cancelled)
            m_rest.terms << QStringLiteral("error = 'cancelled'");
        for (const QByteArray &word : m_filter.words) {
            QStringList any;
            for (const char *column : {"client", "session", "key_name", "endpoint", "provider", "model",
                                       "requested_model", "error", "request_id"}) {
                any << QStringLiteral("%1 %2 ? ESCAPE '!'").arg(QLatin1String(column), m_like);
                m_rest.values << pattern(word);
            }
            m_rest.terms << u'(' + any.join(u" OR ") + u')';
        }
    }

    QString indexedText() const
    {
        return m_indexed.isEmpty() ? QString() : QStringLiteral(" AND ") + m_indexed.join(u" AND ");
    }

    QString failedText() const
    {
        return m_filter.state == LedgerFilter::State::Failed ? QStringLiteral(" AND error <> 'cancelled'") : QString();
    }

    bool run(QSqlQuery &query, const QString &statement, const QVariantList &values)
    {
        query.setForwardOnly(true);
        if (query.prepare(statement)) {
            for (const QVariant &value : values)
                query.addBindValue(value);
            if (query.exec())
                return true;
        }
        return m_database.fail(query.lastError());
    }

    /** With what the sums know, goes straight to the newest quarter hour that has such rows; `before` may end there. */
    bool skipEmptyQuarters(LedgerCursor &before, qint64 &floor)
    {
        const bool failed = m_filter.state == LedgerFilter::State::Failed;
        if (m_rolledUp.terms.isEmpty() && !failed)
            return true;
        QSqlQuery query = m_database.query();
        if (!run(query,
                 QStringLiteral("SELECT bucket_ms FROM usage_quarters WHERE bucket_ms <= ?%1%2 "
                                "ORDER BY bucket_ms DESC LIMIT 1")
                     .arg(m_rolledUp.text(), failed ? QStringLiteral(" AND failed > 0") : QString()),
                 QVariantList {before.startedMs} + m_rolledUp.values))
            return false;
        if (!query.next()) {
            before = {-1, -1};
            floor = std::max<qint64>(floor, 0);
            return !query.lastError().isValid() || m_database.fail(query.lastError());
        }
        const qint64 bucket = query.value(0).toLongLong();
        if (bucket + usageBucketMs <= before.startedMs)
            before = {bucket + usageBucketMs - 1, LedgerFilter::forever};
        floor = std::max(floor, bucket);
        return true;
    }

    /** Raises `floor` so that the next statement goes through no more rows than a step has. */
    bool raiseToStep(LedgerCursor before, qint64 &floor)
    {
        QSqlQuery query = m_database.query();
        if (!run(query,
                 QStringLiteral("SELECT started_ms FROM ledger WHERE started_ms <= ?%1 "
                                "ORDER BY started_ms DESC LIMIT 1 OFFSET %2")
                     .arg(indexedText())
                     .arg(rowsPerStep),
                 {before.startedMs}))
            return false;
        if (query.next())
            floor = std::max(floor, query.value(0).toLongLong());
        return true;
    }

    bool readRows(LedgerCursor before, qint64 floor, int count, LedgerPage &page)
    {
        const int wanted = count - int(page.rows.size());
        QVariantList values {floor, before.startedMs, before.startedMs, before.id};
        values += m_rolledUp.values;
        values += m_rest.values;
        QSqlQuery query = m_database.query();
        if (!run(query,
                 QStringLiteral("SELECT id, %1 FROM ledger WHERE started_ms >= ? AND started_ms <= ? "
                                "AND (started_ms < ? OR id < ?)%2%3%4%5 ORDER BY started_ms DESC, id DESC LIMIT %6")
                     .arg(rowColumns(), indexedText(), failedText(), m_rolledUp.text(), m_rest.text())
                     .arg(wanted),
                 values))
            return false;
        while (query.next()) {
            page.rows.push_back(readRow(query, 1));
            page.next = {page.rows.back().startedMs, query.value(0).toLongLong()};
        }
        return !query.lastError().isValid() || m_database.fail(query.lastError());
    }

    std::optional<qint64> countRows(qint64 sinceMs, qint64 untilMs)
    {
        if (untilMs <= sinceMs)
            return 0;
        QSqlQuery query = m_database.query();
        if (!run(query,
                 QStringLiteral("SELECT COUNT(*) FROM ledger WHERE started_ms >= ? AND started_ms < ?%1%2%3")
                     .arg(indexedText(), failedText(), m_rolledUp.text()),
                 QVariantList {sinceMs, untilMs} + m_rolledUp.values)
            || !query.next())
            return std::nullopt;
        return query.value(0).toLongLong();
    }

    Database &m_database;
    const LedgerFilter &m_filter;
    const QString m_like;
    Conditions m_rolledUp; ///< also columns of usage_quarters
    QStringList m_indexed; ///< that have an index of their own
    Conditions m_rest;
};

} // namespace

std::optional<LedgerPage> readPage(Database &database, const LedgerFilter &filter, LedgerCursor before, int count,
                                   int budgetMs)
{
    return PageReader(database, filter).read(before, std::max(1, count), budgetMs);
}

std::optional<qint64> readTotal(Database &database, const LedgerFilter &filter)
{
    PageReader reader(database, filter);
    return reader.canCount() ? reader.count() : std::nullopt;
}

} // namespace station
