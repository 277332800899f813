// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gateway/ledger/ledgerrow.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <atomic>
#include <mutex>
#include <unordered_map>
#include <vector>

namespace station {

/** Where an exchange stands, as the board shows it. */
enum class LiveState { Started, Waiting, Streaming, Done, Failed, Cancelled };

/** A snapshot of one exchange. `row` fills up as the exchange goes on and is final once the state is an end. */
struct LiveExchange {
    quint64 id = 0;
    LiveState state = LiveState::Started;
    LedgerRow row;
    /** Tokens counted so far from the passing stream; an estimate until the provider reports. */
    qint64 outputSoFar = 0;
    /** The provider's own words where it refused; for the window alone, never for the ledger. */
    QByteArray problem = {};
};

using LiveBatch = std::vector<LiveExchange>;

/**
 * Carries what happens on the worker threads to the one thread that shows it, at most 10 times a second.
 *
 * publish() is called on any thread; only the newest snapshot of an exchange between two batches is kept. Where nobody
 * subscribed, it costs one atomic read.
 */
class LiveFeed : public QObject {
    Q_OBJECT
public:
    explicit LiveFeed(QObject *parent = nullptr);

    /** From now on batches are delivered; call on the thread that owns the feed. */
    void subscribe();
    bool hasSubscriber() const { return m_subscribed.load(std::memory_order_relaxed); }
    void publish(LiveExchange exchange);

Q_SIGNALS:
    /** In the feed's own thread; in the order in which the exchanges first appeared since the last batch. */
    void batch(const station::LiveBatch &exchanges);

private:
    void scheduleDelivery();
    void deliver();

    std::atomic<bool> m_subscribed = false;
    std::mutex m_mutex;
    LiveBatch m_pending;
    std::unordered_map<quint64, size_t> m_index;
    QTimer m_timer {this}; ///< a child, so that it moves to another thread together with the feed
    QElapsedTimer m_sinceBatch;
};

} // namespace station
