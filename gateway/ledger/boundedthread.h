// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>
#include <thread>

namespace station {

/**
 * A thread whose end is waited for only so long: a database server that hangs must not keep the program from ending.
 * What it runs has to own, by shared_ptr, everything that it touches.
 */
class BoundedThread {
public:
    BoundedThread() = default;
    ~BoundedThread() { finish(std::chrono::milliseconds(0)); }
    BoundedThread(const BoundedThread &) = delete;
    BoundedThread &operator=(const BoundedThread &) = delete;

    void start(std::function<void()> run)
    {
        m_end = std::make_shared<End>();
        m_thread = std::thread([run = std::move(run), end = m_end]() mutable {
            run();
            run = nullptr;
            const std::lock_guard lock(end->mutex);
            end->reached = true;
            end->changed.notify_all();
        });
    }

    bool isStarted() const { return m_thread.joinable(); }

    /** Waits for the end; a thread that does not come to it in time is left to itself. */
    void finish(std::chrono::milliseconds timeout)
    {
        if (!m_thread.joinable())
            return;
        std::unique_lock lock(m_end->mutex);
        const bool ended = m_end->changed.wait_for(lock, timeout, [this] { return m_end->reached; });
        lock.unlock();
        if (ended)
            m_thread.join();
        else
            m_thread.detach();
    }

private:
    struct End {
        std::mutex mutex;
        std::condition_variable changed;
        bool reached = false;
    };
    std::shared_ptr<End> m_end;
    std::thread m_thread;
};

} // namespace station
