// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/content/responsestore.h"

#include "gateway/content/contentschema.h"
#include "gateway/content/retention.h"
#include "gateway/json/jsonreader.h"
#include "gateway/ledger/databasethread.h"

#include <QDateTime>
#include <QLoggingCategory>
#include <QVariant>

#include <future>

namespace station {

namespace {

Q_LOGGING_CATEGORY(lcStore, "station.responses")

/** A conversation of more answers than this is not put together again: it could only be a ring. */
constexpr int kLongestChain = 10'000;

QByteArray withoutBrackets(QByteArrayView array)
{
    array = array.trimmed();
    return array.size() < 2 ? QByteArray() : array.sliced(1, array.size() - 2).trimmed().toByteArray();
}

std::optional<StoredResponse> read(Database &database, const QByteArray &id, const QByteArray &key)
{
    QSqlQuery query = database.query();
    query.prepare(QStringLiteral("SELECT previous, input, body FROM responses WHERE id = ? AND key_name = ?"));
    query.addBindValue(QString::fromUtf8(id));
    query.addBindValue(QString::fromUtf8(key));
    if (!query.exec()) {
        database.fail(query.lastError());
        return std::nullopt;
    }
    if (!query.next())
        return std::nullopt;
    return StoredResponse {id, key, query.value(0).toByteArray(), query.value(1).toByteArray(),
                           query.value(2).toByteArray()};
}

bool write(Database &database, const StoredResponse &response, qint64 nowMs)
{
    QSqlQuery query = database.query();
    query.prepare(QStringLiteral("INSERT OR REPLACE INTO responses (id, key_name, previous, created_ms, input, body, "
                                 "bytes) VALUES (?, ?, ?, ?, ?, ?, ?)"));
    query.addBindValue(QString::fromUtf8(response.id));
    query.addBindValue(QString::fromUtf8(response.key));
    query.addBindValue(QString::fromUtf8(response.previous.isNull() ? QByteArray("") : response.previous));
    query.addBindValue(nowMs);
    query.addBindValue(response.input);
    query.addBindValue(response.body);
    query.addBindValue(qint64(response.input.size() + response.body.size()));
    return query.exec() || database.fail(query.lastError());
}

Error notFound(const QByteArray &id)
{
    return {ErrorCode::NotFound,
            "Previous response with id '" + id
                + "' not found. It may be older than responses_store keeps it, or another key's; send the whole "
                  "conversation as input instead",
            "previous_response_id"};
}

Result<QByteArray> readHistory(Database &database, const QByteArray &newest, const QByteArray &key)
{
    std::vector<StoredResponse> chain;
    for (QByteArray id = newest; !id.isEmpty(); id = chain.back().previous) {
        auto found = read(database, id, key);
        if (!found || chain.size() >= kLongestChain)
            return notFound(id);
        chain.push_back(std::move(*found));
    }
    QByteArray items;
    const auto add = [&items](const QByteArray &more) {
        if (!more.isEmpty())
            items.append(items.isEmpty() ? "" : ",").append(more);
    };
    for (auto response = chain.rbegin(); response != chain.rend(); ++response) {
        add(withoutBrackets(response->input));
        add(outputItems(response->body));
    }
    return items;
}

} // namespace

struct ResponseStore::Shared {
    std::mutex mutex;
    Limits limits;
    Retention retention {QStringLiteral("responses")}; ///< the thread's own
};

ResponseStore::ResponseStore(const QString &dataFolder)
    : m_thread(std::make_shared<DatabaseThread>(contentAddress(dataFolder), updateContentSchema)),
      m_shared(std::make_shared<Shared>())
{
}

ResponseStore::~ResponseStore()
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

void ResponseStore::setLimits(Limits limits)
{
    const std::lock_guard lock(m_shared->mutex);
    m_shared->limits = limits;
}

void ResponseStore::save(StoredResponse response)
{
    m_thread->ask([response = std::move(response), shared = m_shared](Database *database) {
        Limits limits;
        {
            const std::lock_guard lock(shared->mutex);
            limits = shared->limits;
        }
        const qint64 now = QDateTime::currentMSecsSinceEpoch();
        const qint64 bytes = response.input.size() + response.body.size();
        if (!database || !database->begin() || !write(*database, response, now)
            || !shared->retention.apply(*database, limits.days, limits.bytes, bytes, now) || !database->commit()) {
            if (database)
                database->rollback();
            shared->retention.forget();
            qCWarning(lcStore) << "a response could not be kept; requests that go on from it will be refused";
        }
    });
}

void ResponseStore::find(const QByteArray &id, const QByteArray &key,
                         std::function<void(std::optional<StoredResponse>)> done)
{
    m_thread->ask([id, key, done = std::move(done)](Database *database) {
        done(database ? read(*database, id, key) : std::nullopt);
    });
}

void ResponseStore::history(const QByteArray &id, const QByteArray &key, std::function<void(Result<QByteArray>)> done)
{
    m_thread->ask([id, key, done = std::move(done)](Database *database) {
        done(database ? readHistory(*database, id, key) : Result<QByteArray>(notFound(id)));
    });
}

void ResponseStore::remove(const QByteArray &id, const QByteArray &key, std::function<void(bool)> done)
{
    m_thread->ask([id, key, done = std::move(done)](Database *database) {
        const bool found = database && read(*database, id, key);
        if (found) {
            QSqlQuery query = database->query();
            query.prepare(QStringLiteral("DELETE FROM responses WHERE id = ?"));
            query.addBindValue(QString::fromUtf8(id));
            if (!query.exec()) {
                database->fail(query.lastError());
                done(false);
                return;
            }
        }
        done(found);
    });
}

void ResponseStore::clear(std::function<void(bool)> done)
{
    m_thread->ask([done = std::move(done)](Database *database) {
        done(database && database->run(QStringLiteral("DELETE FROM responses")));
    });
}

QByteArray outputItems(const QByteArray &response)
{
    QByteArray items;
    json::Reader reader;
    const auto read = reader.read(response, [&items](json::Value root) {
        json::members(root, [&items](std::string_view name, json::Value value) {
            if (name == "output")
                items = withoutBrackets(json::raw(value));
        });
    });
    return read ? items : QByteArray();
}

} // namespace station
