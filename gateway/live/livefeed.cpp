// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/live/livefeed.h"

#include <algorithm>

namespace station {
namespace {

constexpr qint64 batchIntervalMs = 100;

} // namespace

LiveFeed::LiveFeed(QObject *parent) : QObject(parent)
{
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, &LiveFeed::deliver);
}

void LiveFeed::subscribe()
{
    m_subscribed.store(true, std::memory_order_relaxed);
}

void LiveFeed::publish(LiveExchange exchange)
{
    if (!hasSubscriber())
        return;
    bool first = false;
    {
        const std::lock_guard lock(m_mutex);
        first = m_pending.empty();
        const auto [at, isNew] = m_index.try_emplace(exchange.id, m_pending.size());
        if (isNew)
            m_pending.push_back(std::move(exchange));
        else
            m_pending[at->second] = std::move(exchange);
    }
    // One event a batch, so that an idle feed wakes nobody up and a busy one does not flood its thread.
    if (first)
        QMetaObject::invokeMethod(this, &LiveFeed::scheduleDelivery, Qt::QueuedConnection);
}

void LiveFeed::scheduleDelivery()
{
    const qint64 elapsed = m_sinceBatch.isValid() ? m_sinceBatch.elapsed() : batchIntervalMs;
    m_timer.start(int(std::max(qint64(0), batchIntervalMs - elapsed)));
}

void LiveFeed::deliver()
{
    LiveBatch exchanges;
    {
        const std::lock_guard lock(m_mutex);
        exchanges.swap(m_pending);
        m_index.clear();
    }
    m_sinceBatch.start();
    if (!exchanges.empty())
        Q_EMIT batch(exchanges);
}

} // namespace station
