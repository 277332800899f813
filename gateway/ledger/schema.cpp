// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/ledger/schema.h"

#include "gateway/ledger/database.h"
#include "gateway/ledger/schemabackup.h"

#include <QRandomGenerator>
#include <QStringList>
#include <QVariant>

namespace station {
namespace {

// Two gateways that start at once must not both make the tables. Any number that nobody else uses will do.
constexpr auto postgresMigrationLock = "SELECT pg_advisory_xact_lock(7823510946)";

/** The statements that lead from version `from` to the next one. */
QStringList migration(int from, bool postgres)
{
    if (from == 1)
        return {QStringLiteral("ALTER TABLE ledger ADD COLUMN changed TEXT")};
    if (from == 2)
        return {
            QStringLiteral("ALTER TABLE ledger ADD COLUMN accepted_us BIGINT"),
            QStringLiteral("ALTER TABLE ledger ADD COLUMN called_us BIGINT"),
            QStringLiteral("ALTER TABLE ledger ADD COLUMN connected_us BIGINT"),
            QStringLiteral("ALTER TABLE ledger ADD COLUMN first_byte_us BIGINT"),
            QStringLiteral("ALTER TABLE ledger ADD COLUMN calls INTEGER NOT NULL DEFAULT 0"),
            // For the few rows that people look for; others cost nothing more to write. See ledgerpage.cpp.
            QStringLiteral("CREATE INDEX ledger_failed ON ledger (started_ms) WHERE error IS NOT NULL"),
            QStringLiteral("CREATE INDEX ledger_dropped ON ledger (started_ms) WHERE dropped IS NOT NULL"),
            QStringLiteral("CREATE INDEX ledger_translated ON ledger (started_ms) WHERE path = 'translated'"),
        };
    if (from == 3)
        return {QStringLiteral("ALTER TABLE ledger ADD COLUMN mapped TEXT")};
    Q_ASSERT(from == 0);
    const QString id = postgres ? QStringLiteral("BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY")
                                : QStringLiteral("INTEGER PRIMARY KEY");
    return {
        QStringLiteral("CREATE TABLE station_meta (name TEXT PRIMARY KEY, value BIGINT NOT NULL)"),
        QStringLiteral("INSERT INTO station_meta (name, value) VALUES ('schema_version', 0)"),
        // Begins anywhere, so that a database made anew has another revision than the one it replaces.
        QStringLiteral("INSERT INTO station_meta (name, value) VALUES ('keys_revision', %1)")
            .arg(QRandomGenerator::system()->bounded(qint64(1), qint64(1) << 50)),
        // One row per exchange. Absent values are NULL, times are Unix milliseconds, costs micro-USD.
        QStringLiteral("CREATE TABLE ledger (id %1, started_ms BIGINT NOT NULL, duration_us BIGINT NOT NULL, "
                       "first_token_us BIGINT, overhead_us BIGINT NOT NULL, client TEXT, session TEXT, key_name TEXT, "
                       "endpoint TEXT, requested_model TEXT, provider TEXT, model TEXT, path TEXT, "
                       "status INTEGER NOT NULL, error TEXT, input_tokens BIGINT, output_tokens BIGINT, "
                       "cached_tokens BIGINT, cache_write_tokens BIGINT, reasoning_tokens BIGINT, "
                       "estimated SMALLINT NOT NULL, images BIGINT, characters BIGINT, media_ms BIGINT, "
                       "cost_micro_usd BIGINT, included SMALLINT NOT NULL, dropped TEXT, request_id TEXT)")
            .arg(id),
        QStringLiteral("CREATE INDEX ledger_started ON ledger (started_ms)"),
        // The ledger summed up by quarter hours (every time zone in use differs from UTC by a multiple of those),
        // written in the same transaction as the rows; see usagerollup.h.
        QStringLiteral("CREATE TABLE usage_quarters (bucket_ms BIGINT NOT NULL, provider TEXT NOT NULL, "
                       "model TEXT NOT NULL, key_name TEXT NOT NULL, client TEXT NOT NULL, exchanges BIGINT NOT NULL, "
                       "failed BIGINT NOT NULL, input_tokens BIGINT NOT NULL, output_tokens BIGINT NOT NULL, "
                       "cached_tokens BIGINT NOT NULL, cache_write_tokens BIGINT NOT NULL, "
                       "reasoning_tokens BIGINT NOT NULL, estimated_tokens BIGINT NOT NULL, "
                       "cost_micro_usd BIGINT NOT NULL, estimated_cost_micro_usd BIGINT NOT NULL, "
                       "unpriced_exchanges BIGINT NOT NULL, unpriced_tokens BIGINT NOT NULL, "
                       "PRIMARY KEY (bucket_ms, provider, model, key_name, client))"),
        QStringLiteral("CREATE TABLE gateway_keys (name TEXT PRIMARY KEY, hash TEXT NOT NULL UNIQUE, models TEXT, "
                       "requests_per_minute INTEGER NOT NULL, budget_micro_usd BIGINT, budget_period TEXT NOT NULL, "
                       "allow_unpriced SMALLINT NOT NULL, created_ms BIGINT NOT NULL, expires_ms BIGINT, "
                       "last_used_ms BIGINT)"),
    };
}

/** 0 where there are no tables yet; absent where the database did not answer. */
std::optional<qint64> readVersion(Database &database, QSqlError &failure)
{
    QSqlQuery query = database.query();
    // Not to_regclass(): inside a transaction that answers from a cache, and would not see what another session has
    // committed while this one waited for the lock below.
    const QString exists = database.isPostgres()
        ? QStringLiteral("SELECT 1 FROM pg_tables WHERE tablename = 'station_meta' "
                         "AND schemaname = ANY (current_schemas(false))")
        : QStringLiteral("SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'station_meta'");
    if (query.exec(exists)) {
        if (!query.next())
            return 0;
        if (query.exec(QStringLiteral("SELECT value FROM station_meta WHERE name = 'schema_version'")) && query.next())
            return query.value(0).toLongLong();
    }
    failure = query.lastError();
    return std::nullopt;
}

bool migrate(Database &database, qint64 from)
{
    for (qint64 version = from; version < schemaVersion; ++version) {
        const QStringList statements = migration(int(version), database.isPostgres());
        for (const QString &statement : statements) {
            if (!database.run(statement))
                return false;
        }
    }
    return database.run(
        QStringLiteral("UPDATE station_meta SET value = %1 WHERE name = 'schema_version'").arg(schemaVersion));
}

} // namespace

Result<void> updateSchema(Database &database)
{
    QSqlError failure;
    std::optional<qint64> version = readVersion(database, failure);
    if (version && *version < schemaVersion) {
        if (const auto kept = backUpBeforeMigration(database, *version); !kept)
            return kept;
        if (!database.begin())
            return database.errorFor(database.failure());
        if (database.isPostgres() && !database.run(QString::fromLatin1(postgresMigrationLock)))
            return database.errorFor(database.failure());
        // Another process may have been faster.
        version = readVersion(database, failure);
        if (version && *version < schemaVersion && !(migrate(database, *version))) {
            database.rollback();
            return database.errorFor(database.failure());
        }
        if (!version || !database.commit()) {
            database.rollback();
            return database.errorFor(version ? database.failure() : failure);
        }
        return {};
    }
    if (!version)
        return database.errorFor(failure);
    if (*version > schemaVersion)
        return Error {ErrorCode::Internal,
                      QStringLiteral("%1 was written by a newer Token Station (its schema is version %2, this program "
                                     "knows %3); it is left as it is. Update Token Station, or give another database "
                                     "in storage.url.")
                          .arg(database.address().label())
                          .arg(*version)
                          .arg(schemaVersion)
                          .toUtf8(),
                      {},
                      0};
    return {};
}

} // namespace station
