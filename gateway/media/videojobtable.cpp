// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/media/videojobtable.h"

#include "gateway/ledger/database.h"

#include <algorithm>

namespace station {

namespace {

constexpr qsizetype kPieceBytes = 512 * 1024;

QString str(const QByteArray &bytes)
{
    return QString::fromUtf8(bytes.isNull() ? QByteArray("") : bytes);
}

/** Qt binds a null array as NULL. */
QByteArray blob(const QByteArray &bytes)
{
    return bytes.isNull() ? QByteArray("") : bytes;
}

std::optional<VideoJob> firstOf(std::vector<VideoJob> jobs)
{
    return jobs.empty() ? std::nullopt : std::optional(std::move(jobs.front()));
}

} // namespace

bool VideoJobTable::insert(const VideoJob &job, const QByteArray &request)
{
    if (!m_database.begin())
        return false;
    if (insertJob(job) && insertRequest(job.id, request) && m_database.commit())
        return true;
    m_database.rollback();
    return false;
}

bool VideoJobTable::insertJob(const VideoJob &job)
{
    QSqlQuery query = m_database.query();
    query.prepare(QStringLiteral("INSERT INTO video_jobs (id, key_name, created_ms, active, idempotency, body_hash, "
                                 "revision, record) VALUES (?, ?, ?, 1, ?, ?, ?, ?)"));
    for (const QVariant &value :
         {QVariant(str(job.id)), QVariant(str(job.key)), QVariant(job.createdMs), QVariant(str(job.idempotencyKey)),
          QVariant(blob(job.bodyHash)), QVariant(job.revision), QVariant(writeVideoRecord(job))})
        query.addBindValue(value);
    return query.exec() || m_database.fail(query.lastError());
}

bool VideoJobTable::insertRequest(const QByteArray &id, const QByteArray &request)
{
    QSqlQuery query = m_database.query();
    query.prepare(QStringLiteral("INSERT INTO video_requests (job, piece, bytes) VALUES (?, ?, ?)"));
    for (qsizetype at = 0; at < request.size(); at += kPieceBytes) {
        query.bindValue(0, str(id));
        query.bindValue(1, at / kPieceBytes);
        query.bindValue(2,
                        QByteArray::fromRawData(request.constData() + at, std::min(kPieceBytes, request.size() - at)));
        if (!query.exec())
            return m_database.fail(query.lastError());
    }
    return true;
}

VideoJobTable::Saved VideoJobTable::save(VideoJob &job)
{
    QSqlQuery query = m_database.query();
    query.prepare(
        QStringLiteral("UPDATE video_jobs SET active = ?, revision = ?, record = ? WHERE id = ? AND revision = ?"));
    query.addBindValue(job.isOver() ? 0 : 1);
    query.addBindValue(job.revision + 1);
    query.addBindValue(writeVideoRecord(job));
    query.addBindValue(str(job.id));
    query.addBindValue(job.revision);
    if (!query.exec()) {
        m_database.fail(query.lastError());
        return Saved::Failed;
    }
    if (query.numRowsAffected() != 1)
        return Saved::Overtaken;
    ++job.revision;
    return Saved::Yes;
}

std::vector<VideoJob> VideoJobTable::read(const QString &condition, const QVariantList &values)
{
    QSqlQuery query = m_database.query();
    query.prepare(QStringLiteral("SELECT record, revision, idempotency, body_hash FROM video_jobs ") + condition);
    for (const QVariant &value : values)
        query.addBindValue(value);
    if (!query.exec()) {
        m_database.fail(query.lastError());
        return {};
    }
    std::vector<VideoJob> jobs;
    while (query.next()) {
        auto job = readVideoRecord(query.value(0).toByteArray());
        if (!job)
            continue;
        job->revision = query.value(1).toLongLong();
        job->idempotencyKey = query.value(2).toString().toUtf8();
        job->bodyHash = query.value(3).toByteArray();
        jobs.push_back(std::move(*job));
    }
    return jobs;
}

std::optional<VideoJob> VideoJobTable::find(const QByteArray &id)
{
    return firstOf(read(QStringLiteral("WHERE id = ?"), {str(id)}));
}

QByteArray VideoJobTable::request(const QByteArray &id, qsizetype reserved)
{
    QByteArray request;
    request.reserve(requestSize(id) + reserved);
    QSqlQuery query = m_database.query();
    query.prepare(QStringLiteral("SELECT bytes FROM video_requests WHERE job = ? ORDER BY piece"));
    query.addBindValue(str(id));
    if (!query.exec()) {
        m_database.fail(query.lastError());
        return {};
    }
    while (query.next())
        request += query.value(0).toByteArray();
    return request;
}

qint64 VideoJobTable::requestSize(const QByteArray &id)
{
    QSqlQuery query = m_database.query();
    query.prepare(QStringLiteral("SELECT SUM(LENGTH(bytes)) FROM video_requests WHERE job = ?"));
    query.addBindValue(str(id));
    if (!query.exec()) {
        m_database.fail(query.lastError());
        return 0;
    }
    return query.next() ? query.value(0).toLongLong() : 0;
}

bool VideoJobTable::dropRequest(const QByteArray &id)
{
    QSqlQuery query = m_database.query();
    query.prepare(QStringLiteral("DELETE FROM video_requests WHERE job = ?"));
    query.addBindValue(str(id));
    return query.exec() || m_database.fail(query.lastError());
}

std::vector<VideoJob> VideoJobTable::active()
{
    return read(QStringLiteral("WHERE active = 1 ORDER BY created_ms"), {});
}

std::vector<VideoJob> VideoJobTable::since(qint64 createdMs)
{
    return read(QStringLiteral("WHERE created_ms >= ?"), {createdMs});
}

std::vector<VideoJob> VideoJobTable::list(const QByteArray &key, int limit, const QByteArray &after)
{
    QString condition = QStringLiteral("WHERE key_name = ?");
    QVariantList values {str(key)};
    if (!after.isEmpty()) {
        condition += QStringLiteral(" AND (created_ms, id) < (SELECT created_ms, id FROM video_jobs WHERE id = ?)");
        values.append(str(after));
    }
    return read(condition + QStringLiteral(" ORDER BY created_ms DESC, id DESC LIMIT %1").arg(limit), values);
}

std::optional<VideoJob> VideoJobTable::byIdempotencyKey(const QByteArray &key, const QByteArray &idempotencyKey)
{
    return firstOf(read(QStringLiteral("WHERE key_name = ? AND idempotency = ? ORDER BY created_ms DESC LIMIT 1"),
                        {str(key), str(idempotencyKey)}));
}

std::optional<VideoJob> VideoJobTable::byBody(const QByteArray &key, const QByteArray &bodyHash, qint64 sinceMs)
{
    return firstOf(read(
        QStringLiteral("WHERE key_name = ? AND body_hash = ? AND created_ms >= ? ORDER BY created_ms DESC LIMIT 1"),
        {str(key), bodyHash, sinceMs}));
}

bool VideoJobTable::remove(const QByteArray &id)
{
    QSqlQuery query = m_database.query();
    query.prepare(QStringLiteral("DELETE FROM video_jobs WHERE id = ?"));
    query.addBindValue(str(id));
    return query.exec() || m_database.fail(query.lastError());
}

bool VideoJobTable::dropOld(qint64 beforeMs)
{
    return m_database.run(QStringLiteral("DELETE FROM video_jobs WHERE active = 0 AND created_ms < %1").arg(beforeMs))
        && m_database.run(QStringLiteral("DELETE FROM video_requests WHERE job NOT IN "
                                         "(SELECT id FROM video_jobs WHERE active = 1)"));
}

} // namespace station
