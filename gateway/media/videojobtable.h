// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gateway/media/videojob.h"

#include <QString>
#include <QVariantList>

namespace station {

class Database;

/**
 * The jobs in the content store. To be used on the thread that opened the database; a false or empty answer where it
 * failed, which the database's failure() tells from "there is none".
 */
class VideoJobTable {
public:
    explicit VideoJobTable(Database &database) : m_database(database) { }

    /** `request`: what its parts are handed in with; kept in pieces, since it may be as long as the body limit. */
    bool insert(const VideoJob &job, const QByteArray &request);
    enum class Saved { Yes, Overtaken, Failed };
    /** Overtaken: another process has changed it since it was read; revision is counted up otherwise. */
    Saved save(VideoJob &job);
    std::optional<VideoJob> find(const QByteArray &id);
    /** With `reserved` bytes of room behind its end. */
    QByteArray request(const QByteArray &id, qsizetype reserved);
    qint64 requestSize(const QByteArray &id);
    /** Takes what it was handed in with away, pictures and all. */
    bool dropRequest(const QByteArray &id);
    std::vector<VideoJob> active();
    std::vector<VideoJob> since(qint64 createdMs);
    /** The newest first; those before `after`, where that is not empty. */
    std::vector<VideoJob> list(const QByteArray &key, int limit, const QByteArray &after);
    std::optional<VideoJob> byIdempotencyKey(const QByteArray &key, const QByteArray &idempotencyKey);
    /** The newest of that key and body since then. */
    std::optional<VideoJob> byBody(const QByteArray &key, const QByteArray &bodyHash, qint64 sinceMs);
    bool remove(const QByteArray &id);
    bool dropOld(qint64 beforeMs);

private:
    bool insertJob(const VideoJob &job);
    bool insertRequest(const QByteArray &id, const QByteArray &request);
    std::vector<VideoJob> read(const QString &condition, const QVariantList &values);

    Database &m_database;
};

} // namespace station
