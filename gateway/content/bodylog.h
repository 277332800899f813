// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gateway/content/bodyrecord.h"

#include <QString>

#include <atomic>
#include <functional>
#include <memory>
#include <optional>

namespace station {

class DatabaseThread;

/**
 * Requests and answers as they were, where `log.bodies` asks for them: in the content store, for `log.bodies_days`.
 *
 * A thread of its own reads and writes; every function may be called on any thread and none waits. Answers come on
 * that thread. Where the disk is slower than what comes in, records are left out rather than kept waiting.
 */
class BodyLog {
public:
    /** Of one body, more than this is not kept. */
    static constexpr qsizetype kMostOfBody = 1024 * 1024;
    /** All records together; beyond it the oldest go. */
    static constexpr qint64 kMostBytes = 512LL * 1024 * 1024;
    /** Records that wait to be written. */
    static constexpr qint64 kMostWaiting = 64LL * 1024 * 1024;

    explicit BodyLog(const QString &dataFolder);
    /** Writes what it was given, waiting at most 4 s. */
    ~BodyLog();

    void setDays(int days);
    void save(BodyRecord record);
    /** Whether there is a content store to look into. */
    bool hasAny() const;
    void find(const QByteArray &requestId, std::function<void(std::optional<BodyRecord>)> done);
    /** Deletes what is older than its days; makes no file where there is none. */
    void dropOld();
    /** Deletes everything. */
    void clear(std::function<void(bool)> done);

private:
    struct Shared;
    const QString m_file;
    std::shared_ptr<DatabaseThread> m_thread;
    std::shared_ptr<Shared> m_shared; ///< with the thread
};

} // namespace station
