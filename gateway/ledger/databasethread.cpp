// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/ledger/databasethread.h"

#include <QLoggingCategory>

namespace station {

Q_LOGGING_CATEGORY(lcDatabase, "station.database")

void DatabaseThread::ask(Question question)
{
    const std::lock_guard lock(m_mutex);
    if (m_stopping)
        return;
    m_questions.push_back(std::move(question));
    if (!m_thread.isStarted())
        m_thread.start([self = shared_from_this()] { self->run(); });
    m_wake.notify_one();
}

bool DatabaseThread::isStarted()
{
    const std::lock_guard lock(m_mutex);
    return m_thread.isStarted();
}

void DatabaseThread::stop(std::chrono::milliseconds timeout)
{
    std::deque<Question> dropped;
    {
        const std::lock_guard lock(m_mutex);
        m_stopping = true;
        dropped.swap(m_questions);
        m_wake.notify_one();
    }
    m_thread.finish(timeout);
}

void DatabaseThread::run()
{
    std::unique_lock lock(m_mutex);
    while (!m_stopping) {
        if (m_questions.empty()) {
            m_wake.wait(lock);
            continue;
        }
        const Question question = std::move(m_questions.front());
        m_questions.pop_front();
        lock.unlock();
        const Result<void> opened = m_database.ensureOpen();
        if (!opened)
            qCWarning(lcDatabase).noquote() << opened.error().message;
        question(opened ? &m_database : nullptr);
        if (m_database.failure().isValid()) {
            qCWarning(lcDatabase).noquote() << m_database.explain(m_database.failure());
            m_database.close();
        }
        lock.lock();
    }
    lock.unlock();
    m_database.close();
}

} // namespace station
