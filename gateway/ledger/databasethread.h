// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gateway/ledger/boundedthread.h"
#include "gateway/ledger/database.h"
#include "gateway/ledger/schema.h"

#include <deque>

namespace station {

/** A database with a thread and a connection of its own, so that nobody waits for it: what is asked is done in turn. */
class DatabaseThread : public std::enable_shared_from_this<DatabaseThread> {
public:
    /** Gets the open database, or nullptr where it could not be opened. Must not throw. */
    using Question = std::function<void(Database *)>;

    explicit DatabaseThread(DatabaseAddress address, Database::Schema schema = updateSchema)
        : m_database(std::move(address), 5000, schema)
    {
    }

    /** Any thread. Questions are answered in turn. */
    void ask(Question question);
    /** Whether anything was ever asked. */
    bool isStarted();
    /** Drops the questions that were not begun. */
    void stop(std::chrono::milliseconds timeout);

private:
    void run();

    Database m_database; ///< the thread's
    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::deque<Question> m_questions;
    bool m_stopping = false;
    BoundedThread m_thread;
};

} // namespace station
