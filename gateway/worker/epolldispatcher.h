// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractEventDispatcher>

#include <atomic>
#include <map>
#include <unordered_map>
#include <vector>

namespace station {

/**
 * A worker thread's event loop on epoll (Linux).
 *
 * Qt's own loop hands every watched socket to poll() at every turn. A worker watches two sockets for each open stream,
 * so that with a thousand paced streams most of its time would go there. Everything else of Qt's event loop (posted
 * events, timers, socket notifiers) behaves as with Qt's.
 */
class EpollDispatcher final : public QAbstractEventDispatcher {
    Q_OBJECT
public:
    explicit EpollDispatcher(QObject *parent = nullptr);
    ~EpollDispatcher() override;

    bool processEvents(QEventLoop::ProcessEventsFlags flags) override;
    void registerSocketNotifier(QSocketNotifier *notifier) override;
    void unregisterSocketNotifier(QSocketNotifier *notifier) override;
    void registerTimer(int timerId, qint64 interval, Qt::TimerType timerType, QObject *object) override;
    bool unregisterTimer(int timerId) override;
    bool unregisterTimers(QObject *object) override;
    QList<TimerInfo> registeredTimers(QObject *object) const override;
    int remainingTime(int timerId) override;
    void wakeUp() override;
    void interrupt() override;
    void startingUp() override;

private:
    struct Socket {
        QSocketNotifier *read = nullptr;
        QSocketNotifier *write = nullptr;
        QSocketNotifier *exception = nullptr;
        quint32 watched = 0; ///< the events that epoll knows of
        bool isChanged = false;

        quint32 wanted() const;
        QSocketNotifier *&slot(int type);
    };
    struct Timer {
        qint64 interval = 0; ///< ms
        Qt::TimerType type = Qt::CoarseTimer;
        QObject *object = nullptr;
        qint64 due = 0; ///< ms of the steady clock
        bool running = false;
    };

    void watch(int descriptor, Socket &socket);
    QSocketNotifier *notifier(int descriptor, int type);
    void applyChanges();
    bool deliverSocketEvents(int count);
    bool deliverTimers();
    void schedule(int timerId, Timer &timer, qint64 due);
    void unschedule(int timerId, const Timer &timer);
    int msToNextTimer() const;

    int m_epoll = -1;
    int m_wakeDescriptor = -1;
    std::atomic<bool> m_woken = false;          ///< by another thread
    bool m_wokenHere = false;                   ///< by this one, which needs no descriptor for it
    std::atomic<Qt::HANDLE> m_thread = nullptr; ///< set as the thread starts, when others may wake it already
    std::atomic<bool> m_interrupted = false;
    std::vector<Socket> m_sockets; ///< by descriptor, which the system keeps small
    std::vector<int> m_changed;    ///< descriptors whose events epoll is to learn before the next wait
    std::unordered_map<int, Timer> m_timers;
    std::multimap<qint64, int> m_schedule; ///< due → timer id
};

} // namespace station
