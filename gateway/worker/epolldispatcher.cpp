// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/worker/epolldispatcher.h"

#include <QCoreApplication>
#include <QEvent>
#include <QSocketNotifier>
#include <QThread>

#include <algorithm>
#include <array>
#include <chrono>
#include <utility>

#include <sys/epoll.h>
#include <sys/eventfd.h>
#include <unistd.h>

namespace station {

namespace {

constexpr int kEventsATurn = 256;
constexpr int kPostedRounds = 4;

qint64 steadyMs()
{
    using namespace std::chrono;
    return duration_cast<milliseconds>(steady_clock::now().time_since_epoch()).count();
}

std::array<epoll_event, kEventsATurn> &eventBuffer()
{
    static thread_local std::array<epoll_event, kEventsATurn> events;
    return events;
}

} // namespace

quint32 EpollDispatcher::Socket::wanted() const
{
    return (read ? EPOLLIN : 0u) | (write ? EPOLLOUT : 0u) | (exception ? EPOLLPRI : 0u);
}

QSocketNotifier *&EpollDispatcher::Socket::slot(int type)
{
    return type == QSocketNotifier::Read ? read : type == QSocketNotifier::Write ? write : exception;
}

EpollDispatcher::EpollDispatcher(QObject *parent)
    : QAbstractEventDispatcher(parent), m_epoll(epoll_create1(EPOLL_CLOEXEC)),
      m_wakeDescriptor(eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK))
{
    epoll_event event = {};
    event.events = EPOLLIN;
    event.data.fd = m_wakeDescriptor;
    if (m_epoll < 0 || m_wakeDescriptor < 0 || epoll_ctl(m_epoll, EPOLL_CTL_ADD, m_wakeDescriptor, &event) != 0)
        qFatal("no descriptors are left for an event loop");
}

EpollDispatcher::~EpollDispatcher()
{
    close(m_wakeDescriptor);
    close(m_epoll);
}

bool EpollDispatcher::processEvents(QEventLoop::ProcessEventsFlags flags)
{
    m_interrupted = false;
    Q_EMIT awake();
    // What is posted while events are sent comes in the next round; most often it is to be done before the wait.
    for (int round = 0; round < kPostedRounds && (round == 0 || m_wokenHere); ++round) {
        m_wokenHere = false;
        m_woken = false;
        QCoreApplication::sendPostedEvents();
    }
    if (m_interrupted)
        return false;
    // An event that another thread posts from here on wakes the wait below by the descriptor.
    int timeout = 0;
    if (flags.testFlag(QEventLoop::WaitForMoreEvents) && !m_wokenHere && !m_woken) {
        timeout = flags.testFlag(QEventLoop::X11ExcludeTimers) ? -1 : msToNextTimer();
        Q_EMIT aboutToBlock();
    }
    applyChanges();
    const int count = epoll_wait(m_epoll, eventBuffer().data(), kEventsATurn, timeout);
    bool delivered = count > 0 && deliverSocketEvents(count);
    if (!flags.testFlag(QEventLoop::X11ExcludeTimers))
        delivered = deliverTimers() || delivered;
    return delivered;
}

bool EpollDispatcher::deliverSocketEvents(int count)
{
    // Delivering may run another loop, which uses the buffer again.
    std::array<epoll_event, kEventsATurn> events;
    std::copy_n(eventBuffer().begin(), count, events.begin());
    bool delivered = false;
    for (int i = 0; i < count; ++i) {
        const int descriptor = events[size_t(i)].data.fd;
        const quint32 what = events[size_t(i)].events;
        if (descriptor == m_wakeDescriptor) {
            quint64 value = 0;
            [[maybe_unused]] const auto got = read(m_wakeDescriptor, &value, sizeof value);
            continue;
        }
        const auto deliver = [&](int type, quint32 mask) {
            // Looked up each time: what is delivered may take any notifier away.
            QSocketNotifier *told = what & mask ? notifier(descriptor, type) : nullptr;
            if (!told)
                return;
            QEvent event(QEvent::SockAct);
            QCoreApplication::sendEvent(told, &event);
            delivered = true;
        };
        deliver(QSocketNotifier::Read, EPOLLIN | EPOLLHUP | EPOLLERR);
        deliver(QSocketNotifier::Write, EPOLLOUT | EPOLLHUP | EPOLLERR);
        deliver(QSocketNotifier::Exception, EPOLLPRI);
    }
    return delivered;
}

QSocketNotifier *EpollDispatcher::notifier(int descriptor, int type)
{
    return size_t(descriptor) < m_sockets.size() ? m_sockets[size_t(descriptor)].slot(type) : nullptr;
}

void EpollDispatcher::registerSocketNotifier(QSocketNotifier *notifier)
{
    const int descriptor = int(notifier->socket());
    if (size_t(descriptor) >= m_sockets.size())
        m_sockets.resize(size_t(descriptor) + 1);
    Socket &socket = m_sockets[size_t(descriptor)];
    socket.slot(notifier->type()) = notifier;
    watch(descriptor, socket);
}

void EpollDispatcher::unregisterSocketNotifier(QSocketNotifier *notifier)
{
    const int descriptor = int(notifier->socket());
    if (this->notifier(descriptor, notifier->type()) != notifier)
        return;
    Socket &socket = m_sockets[size_t(descriptor)];
    socket.slot(notifier->type()) = nullptr;
    // At once and not at the next turn: the descriptor may be closed by then, while a duplicate keeps its entry alive.
    watch(descriptor, socket);
}

void EpollDispatcher::watch(int descriptor, Socket &socket)
{
    const quint32 wanted = socket.wanted();
    if (wanted == socket.watched)
        return;
    if (wanted != 0 && socket.watched != 0) {
        // A socket that writes turns its notifier on and most often off again in the same turn.
        if (!std::exchange(socket.isChanged, true))
            m_changed.push_back(descriptor);
        return;
    }
    epoll_event event = {};
    event.events = wanted;
    event.data.fd = descriptor;
    epoll_ctl(m_epoll, wanted == 0 ? EPOLL_CTL_DEL : EPOLL_CTL_ADD, descriptor, &event);
    socket.watched = wanted;
}

void EpollDispatcher::applyChanges()
{
    for (const int descriptor : m_changed) {
        Socket &socket = m_sockets[size_t(descriptor)];
        const quint32 wanted = socket.wanted();
        if (!std::exchange(socket.isChanged, false) || wanted == socket.watched)
            continue;
        epoll_event event = {};
        event.events = wanted;
        event.data.fd = descriptor;
        epoll_ctl(m_epoll, EPOLL_CTL_MOD, descriptor, &event);
        socket.watched = wanted;
    }
    m_changed.clear();
}

void EpollDispatcher::schedule(int timerId, Timer &timer, qint64 due)
{
    timer.due = due;
    m_schedule.emplace(due, timerId);
}

void EpollDispatcher::unschedule(int timerId, const Timer &timer)
{
    const auto [first, last] = m_schedule.equal_range(timer.due);
    for (auto it = first; it != last; ++it) {
        if (it->second == timerId) {
            m_schedule.erase(it);
            return;
        }
    }
}

void EpollDispatcher::registerTimer(int timerId, qint64 interval, Qt::TimerType timerType, QObject *object)
{
    Timer &timer = m_timers[timerId];
    timer = {interval, timerType, object, 0, false};
    schedule(timerId, timer, steadyMs() + interval);
}

bool EpollDispatcher::unregisterTimer(int timerId)
{
    const auto found = m_timers.find(timerId);
    if (found == m_timers.end())
        return false;
    unschedule(timerId, found->second);
    m_timers.erase(found);
    return true;
}

bool EpollDispatcher::unregisterTimers(QObject *object)
{
    std::vector<int> ids;
    for (const auto &[id, timer] : m_timers) {
        if (timer.object == object)
            ids.push_back(id);
    }
    for (const int id : ids)
        unregisterTimer(id);
    return !ids.empty();
}

QList<QAbstractEventDispatcher::TimerInfo> EpollDispatcher::registeredTimers(QObject *object) const
{
    QList<TimerInfo> list;
    for (const auto &[id, timer] : m_timers) {
        if (timer.object == object)
            list.append(TimerInfo(id, int(timer.interval), timer.type));
    }
    return list;
}

int EpollDispatcher::remainingTime(int timerId)
{
    const auto found = m_timers.find(timerId);
    return found == m_timers.end() ? -1 : int(qMax<qint64>(0, found->second.due - steadyMs()));
}

int EpollDispatcher::msToNextTimer() const
{
    if (m_schedule.empty())
        return -1;
    return int(std::clamp<qint64>(m_schedule.begin()->first - steadyMs(), 0, 60'000));
}

bool EpollDispatcher::deliverTimers()
{
    const qint64 now = steadyMs();
    std::vector<int> due;
    for (auto it = m_schedule.begin(); it != m_schedule.end() && it->first <= now; ++it)
        due.push_back(it->second);
    bool delivered = false;
    for (const int id : due) {
        const auto found = m_timers.find(id);
        if (found == m_timers.end() || found->second.due > now || found->second.running)
            continue;
        Timer &timer = found->second;
        unschedule(id, timer);
        // Late ticks are not made up for.
        schedule(id, timer, qMax(timer.due + timer.interval, now + (timer.interval > 0 ? 1 : 0)));
        timer.running = true;
        QTimerEvent event(id);
        QCoreApplication::sendEvent(timer.object, &event);
        delivered = true;
        if (const auto still = m_timers.find(id); still != m_timers.end())
            still->second.running = false;
    }
    return delivered;
}

void EpollDispatcher::wakeUp()
{
    if (QThread::currentThreadId() == m_thread) {
        m_wokenHere = true;
        return;
    }
    if (m_woken.exchange(true))
        return;
    const quint64 one = 1;
    [[maybe_unused]] const auto written = write(m_wakeDescriptor, &one, sizeof one);
}

void EpollDispatcher::startingUp()
{
    m_thread = QThread::currentThreadId();
}

void EpollDispatcher::interrupt()
{
    m_interrupted = true;
    wakeUp();
}

} // namespace station
