// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/content/contentschema.h"

#include "gateway/ledger/schemabackup.h"

#include <QDir>
#include <QStringList>
#include <QVariant>

namespace station {

namespace {

// Each step leads from the version of its index to the next one. A step that was shipped is never changed.
const QStringList kSteps[] = {
    {
        QStringLiteral("CREATE TABLE responses (id TEXT PRIMARY KEY, key_name TEXT NOT NULL, previous TEXT NOT NULL, "
                       "created_ms INTEGER NOT NULL, input BLOB NOT NULL, body BLOB NOT NULL, bytes INTEGER NOT NULL)"),
        QStringLiteral("CREATE INDEX responses_created ON responses (created_ms)"),
    },
    {
        QStringLiteral(
            "CREATE TABLE bodies (request_id BLOB PRIMARY KEY, created_ms INTEGER NOT NULL, "
            "bytes INTEGER NOT NULL, method BLOB NOT NULL, path BLOB NOT NULL, client_headers BLOB NOT NULL, "
            "client_body BLOB NOT NULL, client_size INTEGER NOT NULL, url BLOB NOT NULL, "
            "sent_headers BLOB NOT NULL, sent_body BLOB NOT NULL, sent_size INTEGER NOT NULL, "
            "status INTEGER NOT NULL, answer_headers BLOB NOT NULL, answer_body BLOB NOT NULL, "
            "answer_size INTEGER NOT NULL, reply_body BLOB NOT NULL, reply_size INTEGER NOT NULL)"),
        QStringLiteral("CREATE INDEX bodies_created ON bodies (created_ms)"),
    },
    // Made media and the jobs that make videos.
    {
        QStringLiteral("CREATE TABLE made_media (id TEXT PRIMARY KEY, key_name TEXT NOT NULL, token TEXT NOT NULL, "
                       "content_type TEXT NOT NULL, bytes INTEGER NOT NULL, created_ms INTEGER NOT NULL, "
                       "open_until_ms INTEGER NOT NULL)"),
        QStringLiteral("CREATE INDEX made_media_created ON made_media (created_ms)"),
        QStringLiteral("CREATE TABLE video_jobs (id TEXT PRIMARY KEY, key_name TEXT NOT NULL, created_ms INTEGER NOT "
                       "NULL, active INTEGER NOT NULL, idempotency TEXT NOT NULL, body_hash BLOB NOT NULL, revision "
                       "INTEGER NOT NULL, record BLOB NOT NULL, request BLOB NOT NULL)"),
        QStringLiteral("CREATE INDEX video_jobs_key ON video_jobs (key_name, created_ms)"),
        QStringLiteral("CREATE INDEX video_jobs_active ON video_jobs (active)"),
    },
    {
        QStringLiteral("CREATE TABLE conversations (id TEXT PRIMARY KEY, title TEXT NOT NULL, folded TEXT NOT "
                       "NULL, created_ms INTEGER NOT NULL, updated_ms INTEGER NOT NULL, settings TEXT NOT NULL)"),
        QStringLiteral("CREATE TABLE messages (id TEXT PRIMARY KEY, conversation TEXT NOT NULL, created_ms INTEGER "
                       "NOT NULL, body TEXT NOT NULL, words TEXT NOT NULL, folded TEXT NOT NULL)"),
        QStringLiteral("CREATE INDEX messages_conversation ON messages (conversation)"),
        QStringLiteral("CREATE TABLE attachments (id TEXT NOT NULL, conversation TEXT NOT NULL, data BLOB NOT NULL, "
                       "PRIMARY KEY (conversation, id))"),
    },
    {
        QStringLiteral("CREATE TABLE creations (id TEXT PRIMARY KEY, kind TEXT NOT NULL, created_ms INTEGER NOT NULL, "
                       "state TEXT NOT NULL, about TEXT NOT NULL, file TEXT NOT NULL)"),
        QStringLiteral("CREATE INDEX creations_kind ON creations (kind, created_ms)"),
    },
    // What a video is handed in with: beside its job, which is written anew at each step, and in pieces.
    {
        QStringLiteral("CREATE TABLE video_requests (job TEXT NOT NULL, piece INTEGER NOT NULL, bytes BLOB NOT NULL, "
                       "PRIMARY KEY (job, piece))"),
        QStringLiteral("INSERT INTO video_requests SELECT id, 0, request FROM video_jobs WHERE active = 1"),
        QStringLiteral("ALTER TABLE video_jobs DROP COLUMN request"),
    },
};

std::optional<int> readVersion(Database &database)
{
    QSqlQuery query = database.query();
    if (query.exec(QStringLiteral("PRAGMA user_version")) && query.next())
        return query.value(0).toInt();
    database.fail(query.lastError());
    return std::nullopt;
}

bool migrate(Database &database, int from)
{
    for (size_t step = size_t(from); step < std::size(kSteps); ++step) {
        for (const QString &statement : kSteps[step]) {
            if (!database.run(statement))
                return false;
        }
    }
    return database.run(QStringLiteral("PRAGMA user_version = %1").arg(std::size(kSteps)));
}

} // namespace

DatabaseAddress contentAddress(const QString &dataFolder)
{
    DatabaseAddress address;
    address.path = QDir(dataFolder).absoluteFilePath(QStringLiteral("content.sqlite"));
    address.ownFolder = true;
    return address;
}

QStringList contentFolders(const QString &dataFolder)
{
    const QDir data(dataFolder);
    QStringList folders;
    const QStringList names = data.entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    for (const QString &name : names) {
        if (name != QStringLiteral("backups") && name != QStringLiteral("state"))
            folders << data.filePath(name);
    }
    return folders;
}

Result<void> updateContentSchema(Database &database)
{
    // What is deleted is gone, and not just unlinked.
    if (!database.run(QStringLiteral("PRAGMA secure_delete = ON")))
        return database.errorFor(database.failure());
    constexpr int newest = int(std::size(kSteps));
    const auto found = readVersion(database);
    if (found == newest)
        return {};
    if (const auto kept = backUpBeforeMigration(database, found && *found < newest ? *found : 0); !kept)
        return kept;
    if (!database.begin())
        return database.errorFor(database.failure());
    // Another process may have been faster.
    const auto version = readVersion(database);
    if (version && *version > newest) {
        database.rollback();
        return Error {ErrorCode::Internal,
                      database.address().label().toUtf8()
                          + " was written by a newer Token Station and is left as it is; update Token Station",
                      {}};
    }
    if (!version || !migrate(database, *version) || !database.commit()) {
        const Error error = database.errorFor(database.failure());
        database.rollback();
        return error;
    }
    return {};
}

} // namespace station
