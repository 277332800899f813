// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "providers/base/result.h"

#include <QByteArray>
#include <QString>

#include <functional>
#include <memory>
#include <optional>

namespace station {

class DatabaseThread;
class Database;

/** One answer of /v1/responses with what led to it. */
struct StoredResponse {
    QByteArray id;
    QByteArray key;      ///< the gateway key's name; nobody else's holder sees it
    QByteArray previous; ///< the id of the one before, or empty
    QByteArray input;    ///< JSON array: the items that this request added
    QByteArray body;     ///< JSON object: the response as the client got it
};

/**
 * Keeps Responses answers for providers that keep none, so that `previous_response_id`, GET and DELETE work there.
 *
 * A thread of its own reads and writes; every function may be called on any thread and none waits. Answers come on the
 * store's thread. What is older than the retention, or beyond the space, goes with the next answer that comes in.
 */
class ResponseStore {
public:
    struct Limits {
        int days = 30;
        qint64 bytes = 512LL * 1024 * 1024;
    };

    explicit ResponseStore(const QString &dataFolder);
    /** Writes what it was given, waiting at most 4 s. */
    ~ResponseStore();

    void setLimits(Limits limits);
    void save(StoredResponse response);
    void find(const QByteArray &id, const QByteArray &key, std::function<void(std::optional<StoredResponse>)> done);
    /**
     * Everything said up to and with that answer, oldest first: the items between the brackets of a JSON array. An
     * error (`previous_response_not_found`) where it, or one before it, is not here.
     */
    void history(const QByteArray &id, const QByteArray &key, std::function<void(Result<QByteArray>)> done);
    /** Calls back with whether it was there. */
    void remove(const QByteArray &id, const QByteArray &key, std::function<void(bool)> done);
    /** Deletes everything. */
    void clear(std::function<void(bool)> done);

private:
    std::shared_ptr<DatabaseThread> m_thread;
    struct Shared;
    std::shared_ptr<Shared> m_shared; ///< with the thread
};

/** The `output` of a response as the items between the brackets of a JSON array; empty where it has none. */
QByteArray outputItems(const QByteArray &response);

} // namespace station
