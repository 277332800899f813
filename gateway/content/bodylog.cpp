// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/content/bodylog.h"

#include "gateway/content/contentschema.h"
#include "gateway/content/retention.h"
#include "gateway/ledger/databasethread.h"

#include <QDateTime>
#include <QFileInfo>
#include <QLoggingCategory>
#include <QStringList>
#include <QVariant>

#include <future>

namespace station {

namespace {

Q_LOGGING_CATEGORY(lcBodies, "station.bodies")

/** Calls `column(name, member)` for every column of the table "bodies" but its times and sizes: the one list of them.
 */
template <typename Record, typename Column> void forEachBodyColumn(Record &record, Column &&column)
{
    column("request_id", record.requestId);
    column("method", record.method);
    column("path", record.path);
    column("client_headers", record.clientHeaders);
    column("client_body", record.clientRequest.bytes);
    column("client_size", record.clientRequest.size);
    column("url", record.url);
    column("sent_headers", record.sentHeaders);
    column("sent_body", record.sentRequest.bytes);
    column("sent_size", record.sentRequest.size);
    column("status", record.status);
    column("answer_headers", record.answerHeaders);
    column("answer_body", record.providerAnswer.bytes);
    column("answer_size", record.providerAnswer.size);
    column("reply_body", record.clientAnswer.bytes);
    column("reply_size", record.clientAnswer.size);
}

QStringList columnNames()
{
    QStringList names;
    BodyRecord any;
    forEachBodyColumn(any, [&names](const char *name, const auto &) { names << QString::fromLatin1(name); });
    return names;
}

bool write(Database &database, const BodyRecord &record, qint64 nowMs)
{
    const QStringList names = columnNames();
    QSqlQuery query = database.query();
    query.prepare(QStringLiteral("INSERT OR REPLACE INTO bodies (created_ms, bytes, %1) VALUES (?, ?%2)")
                      .arg(names.join(QStringLiteral(", ")), QStringLiteral(", ?").repeated(names.size())));
    query.addBindValue(nowMs);
    query.addBindValue(record.bytes());
    forEachBodyColumn(record, [&query](const char *, const auto &value) {
        if constexpr (std::is_same_v<std::decay_t<decltype(value)>, QByteArray>)
            query.addBindValue(value.isNull() ? QByteArray("") : value); // a null one would be NULL
        else
            query.addBindValue(value);
    });
    return query.exec() || database.fail(query.lastError());
}

std::optional<BodyRecord> read(Database &database, const QByteArray &requestId)
{
    QSqlQuery query = database.query();
    query.prepare(QStringLiteral("SELECT %1 FROM bodies WHERE request_id = ?").arg(columnNames().join(u',')));
    query.addBindValue(requestId);
    if (!query.exec()) {
        database.fail(query.lastError());
        return std::nullopt;
    }
    if (!query.next())
        return std::nullopt;
    BodyRecord record;
    int at = 0;
    forEachBodyColumn(record, [&](const char *, auto &value) {
        value = query.value(at++).template value<std::decay_t<decltype(value)>>();
    });
    return record;
}

} // namespace

struct BodyLog::Shared {
    std::atomic<int> days = 1;
    std::atomic<qint64> waiting = 0;
    std::atomic<bool> told = false;                 ///< that records are left out
    Retention retention {QStringLiteral("bodies")}; ///< the thread's own
};

BodyLog::BodyLog(const QString &dataFolder)
    : m_file(contentAddress(dataFolder).path),
      m_thread(std::make_shared<DatabaseThread>(contentAddress(dataFolder), updateContentSchema)),
      m_shared(std::make_shared<Shared>())
{
}

BodyLog::~BodyLog()
{
    using namespace std::chrono_literals;
    if (m_thread->isStarted()) {
        auto written = std::make_shared<std::promise<void>>();
        auto done = written->get_future();
        m_thread->ask([written](Database *) { written->set_value(); });
        done.wait_for(3s);
    }
    m_thread->stop(1s);
}

void BodyLog::setDays(int days)
{
    m_shared->days = days;
}

void BodyLog::save(BodyRecord record)
{
    const qint64 bytes = record.bytes();
    if (m_shared->waiting.fetch_add(bytes) + bytes > kMostWaiting) {
        m_shared->waiting -= bytes;
        if (!m_shared->told.exchange(true))
            qCWarning(lcBodies) << "bodies come in faster than the disk takes them; some are left out of the log";
        return;
    }
    m_thread->ask([record = std::move(record), bytes, shared = m_shared](Database *database) {
        const qint64 now = QDateTime::currentMSecsSinceEpoch();
        if (!database || !database->begin() || !write(*database, record, now)
            || !shared->retention.apply(*database, shared->days, kMostBytes, bytes, now) || !database->commit()) {
            if (database)
                database->rollback();
            shared->retention.forget();
            qCWarning(lcBodies) << "the bodies of an exchange could not be kept";
        }
        if ((shared->waiting -= bytes) == 0)
            shared->told = false;
    });
}

bool BodyLog::hasAny() const
{
    return QFileInfo::exists(m_file);
}

void BodyLog::find(const QByteArray &requestId, std::function<void(std::optional<BodyRecord>)> done)
{
    m_thread->ask([requestId, done = std::move(done)](Database *database) {
        done(database ? read(*database, requestId) : std::nullopt);
    });
}

void BodyLog::dropOld()
{
    if (!hasAny())
        return;
    m_thread->ask([shared = m_shared](Database *database) {
        if (database)
            shared->retention.dropOld(*database, shared->days, QDateTime::currentMSecsSinceEpoch());
        shared->retention.forget();
    });
}

void BodyLog::clear(std::function<void(bool)> done)
{
    m_thread->ask([shared = m_shared, done = std::move(done)](Database *database) {
        shared->retention.forget();
        done(database && database->run(QStringLiteral("DELETE FROM bodies")));
    });
}

} // namespace station
