// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/content/creationstore.h"

#include "gateway/content/contentschema.h"
#include "gateway/ledger/contextreply.h"
#include "gateway/ledger/databasethread.h"

#include <QDir>
#include <QFile>
#include <QLoggingCategory>
#include <QSaveFile>
#include <QVariant>

#include <future>

namespace station {

namespace {

Q_LOGGING_CATEGORY(lcCreations, "station.creations")

bool write(Database &database, const StoredCreation &creation)
{
    QSqlQuery query = database.query();
    query.prepare(QStringLiteral("INSERT OR REPLACE INTO creations (id, kind, created_ms, state, about, file) VALUES "
                                 "(?, ?, ?, ?, ?, ?)"));
    query.addBindValue(creation.id);
    query.addBindValue(creation.kind);
    query.addBindValue(creation.createdMs);
    query.addBindValue(creation.state);
    query.addBindValue(QString::fromUtf8(creation.about));
    // Qt's driver stores a null string as NULL.
    query.addBindValue(creation.file.isNull() ? QStringLiteral("") : creation.file);
    return query.exec() || database.fail(query.lastError());
}

/** Whole or not at all, and for nobody else to read. */
bool writeFile(const QString &folder, const QString &name, const QByteArray &bytes)
{
    constexpr auto owner = QFileDevice::ReadOwner | QFileDevice::WriteOwner;
    QDir().mkpath(folder);
    QFile::setPermissions(folder, owner | QFileDevice::ExeOwner);
    QSaveFile file(QDir(folder).filePath(name));
    return file.open(QIODevice::WriteOnly) && file.setPermissions(owner) && file.write(bytes) == bytes.size()
        && file.commit();
}

StoredCreation from(const QSqlQuery &query)
{
    return {query.value(0).toString(), query.value(1).toString(),    query.value(2).toLongLong(),
            query.value(3).toString(), query.value(4).toByteArray(), query.value(5).toString()};
}

} // namespace

CreationStore::CreationStore(const QString &dataFolder)
    : m_thread(std::make_shared<DatabaseThread>(contentAddress(dataFolder), updateContentSchema)),
      m_folder(folder(dataFolder))
{
}

CreationStore::~CreationStore()
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

QString CreationStore::folder(const QString &dataFolder)
{
    return QDir(dataFolder).absoluteFilePath(QStringLiteral("creations"));
}

void CreationStore::save(StoredCreation creation, QByteArray bytes, QObject *context, std::function<void(bool)> kept)
{
    m_thread->ask([creation = std::move(creation), bytes = std::move(bytes), folder = m_folder,
                   reply = ContextReply(context), kept = std::move(kept)](Database *database) {
        const bool done =
            database && (bytes.isEmpty() || writeFile(folder, creation.file, bytes)) && write(*database, creation);
        if (!done)
            qCWarning(lcCreations) << "something made in the playground could not be kept";
        reply.deliver([kept, done] { kept(done); });
    });
}

void CreationStore::list(const QString &kind, QObject *context, std::function<void(std::vector<StoredCreation>)> done)
{
    m_thread->ask([kind, reply = ContextReply(context), done = std::move(done)](Database *database) {
        std::vector<StoredCreation> creations;
        if (database) {
            QSqlQuery query = database->query();
            query.prepare(
                QStringLiteral("SELECT id, kind, created_ms, state, about, file FROM creations WHERE kind = ? "
                               "ORDER BY created_ms DESC, rowid DESC"));
            query.addBindValue(kind);
            if (!query.exec())
                database->fail(query.lastError());
            while (query.next())
                creations.push_back(from(query));
        }
        reply.deliver([done, creations = std::move(creations)] { done(creations); });
    });
}

void CreationStore::remove(const StoredCreation &creation)
{
    m_thread->ask([id = creation.id, file = creation.file, folder = m_folder](Database *database) {
        if (!file.isEmpty())
            QFile::remove(QDir(folder).filePath(file));
        if (!database)
            return;
        QSqlQuery query = database->query();
        query.prepare(QStringLiteral("DELETE FROM creations WHERE id = ?"));
        query.addBindValue(id);
        if (!query.exec())
            database->fail(query.lastError());
    });
}

void CreationStore::clear(QObject *context, std::function<void(bool)> done)
{
    m_thread->ask([folder = m_folder, reply = ContextReply(context), done = std::move(done)](Database *database) {
        QDir(folder).removeRecursively();
        const bool cleared = database && database->run(QStringLiteral("DELETE FROM creations"));
        reply.deliver([done, cleared] { done(cleared); });
    });
}

} // namespace station
