// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gateway/ledger/boundedthread.h"
#include "gateway/ledger/database.h"
#include "gateway/ledger/rowinserter.h"

#include <QString>

#include <atomic>
#include <optional>

namespace station {

/**
 * The thread that writes the ledger. Rows are collected for at most 100 ms from the first on and committed as one
 * group. While the database does not take them they wait, packed, and are tried again each second.
 */
class LedgerWriter : public std::enable_shared_from_this<LedgerWriter> {
public:
    /** More rows than these do not wait: the oldest are dropped and counted. */
    static constexpr qint64 maxBacklog = 1'000'000;

    /** `onProblem` is called on the writer's thread whenever problem() changed, never after stop(). */
    LedgerWriter(DatabaseAddress address, int keepDays, std::function<void(const QString &)> onProblem);

    /** Starts the thread and waits until it has opened the database. */
    Result<void> start();
    /** Any thread; takes a lock for some ten nanoseconds. Rows before start() are dropped. */
    void append(LedgerRow &&row);
    /** True where everything appended before is committed; false where that failed or took too long. */
    bool flush(std::chrono::milliseconds timeout);
    /** Writes what is queued as long as the time allows, and ends the thread. */
    void stop(std::chrono::milliseconds timeout);

    qint64 backlog() const { return m_waiting.load(std::memory_order_relaxed); }
    QString problem() const;

private:
    using Clock = std::chrono::steady_clock;

    void run();
    void waitForWork(std::unique_lock<std::mutex> &lock);
    bool isOutOfTime() const;
    bool writeAll(const LedgerRows &rows, bool retryNow);
    bool writeBacklog();
    void keepForLater(const LedgerRows &rows, size_t first);
    bool commit(const LedgerRows &rows, size_t first, size_t count);
    bool commitOnce(const LedgerRows &rows, size_t first, size_t count);
    bool ensureOpen();
    void closeDatabase();
    void purge();
    void setProblem(QString problem);

    const int m_keepDays;

    // The writer thread's own.
    Database m_database;
    std::optional<RowInserter> m_inserter;
    RowBacklog m_backlog;
    Clock::time_point m_retryAt;
    Clock::time_point m_purgeAt;

    mutable std::mutex m_mutex;        ///< guards what follows
    std::condition_variable m_wake;    ///< for the writer
    std::condition_variable m_settled; ///< for flush()
    LedgerRows m_incoming;
    quint64 m_appended = 0;    ///< rows ever taken
    quint64 m_handled = 0;     ///< of these, how many were tried at least once
    bool m_lastWritten = true; ///< whether nothing is left of those
    bool m_running = false;
    bool m_sleeping = false;
    bool m_flush = false;
    bool m_stopping = false;
    Clock::time_point m_stopBy;
    quint64 m_dropped = 0; ///< rows lost since the problem began
    QString m_problem;
    std::function<void(const QString &)> m_onProblem;
    std::atomic<qint64> m_waiting = 0;

    BoundedThread m_thread;
};

} // namespace station
