// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gateway/ledger/ledgerfilter.h"
#include "gateway/ledger/ledgerrow.h"
#include "providers/base/result.h"

#include <QObject>

#include <functional>
#include <memory>
#include <vector>

namespace station {

/** Sums over a group of exchanges. Shares, rates and averages are for the reader to compute. */
struct UsageSum {
    QByteArray group; ///< provider, model, key, client, session, or a time bucket's start in Unix seconds
    qint64 exchanges = 0;
    qint64 failed = 0;
    qint64 inputTokens = 0; ///< reported ones
    qint64 outputTokens = 0;
    qint64 cachedTokens = 0;
    qint64 cacheWriteTokens = 0;
    qint64 reasoningTokens = 0;
    qint64 estimatedTokens = 0; ///< input and output of exchanges with estimated counts
    qint64 costMicroUsd = 0;    ///< of priced exchanges with reported counts
    qint64 estimatedCostMicroUsd = 0;
    qint64 unpricedExchanges = 0;
    qint64 unpricedTokens = 0;
};

/** Session: the client's name, a blank, and its session; empty where it names none. Read row by row, so slower. */
enum class UsageGroup { Provider, Model, Key, Client, Session, Hour, Day };

/** The steps of a course: of the local clock and calendar; weeks begin on Mondays. */
enum class UsageStep { Hour, Day, Week, Month };

/** What one group used in one step. */
struct UsagePoint {
    qint64 startMs = 0; ///< the step's, Unix ms
    UsageSum sum;
};

/**
 * The record of every exchange, in SQLite or PostgreSQL, written by one thread of its own.
 *
 * append() may be called on any thread and never waits. Rows are committed in groups at least every 200 ms. Where the
 * disk is full or the database is gone, rows wait in memory and are tried again each second; problem() says so.
 */
class Ledger : public QObject {
    Q_OBJECT
public:
    struct Options {
        QByteArray url = "sqlite:"; ///< "sqlite:" is data/ledger.sqlite; or "sqlite:PATH", "postgresql://…"
        QString folder;             ///< the data folder
        int keepDays = 400;         ///< older rows are deleted; 0 keeps all
    };

    explicit Ledger(Options options, QObject *parent = nullptr);
    /** Writes what is queued, waiting at most 5 s, then closes. */
    ~Ledger() override;

    /** Opens and migrates the database; call once, before anything else. */
    Result<void> open();

    void append(LedgerRow row);

    /** Blocks until everything appended before the call is committed or failed to be. For tests and shutting down. */
    bool flush(int timeoutMs);

    /** Rows that wait for a database that does not take them. */
    qint64 backlog() const;
    /** The problem that keeps rows from being written, or empty. */
    QString problem() const;

    /** Sums from `sinceMs` (Unix ms) on; runs on a reading thread, calls back in `context`'s thread. */
    void usage(qint64 sinceMs, UsageGroup by, QObject *context, std::function<void(std::vector<UsageSum>)> done);
    /**
     * The sums of each group step by step, in the order of time, until before `untilMs`, which is the start of a
     * quarter hour; `by` is no time. Otherwise as usage().
     */
    void course(qint64 sinceMs, qint64 untilMs, UsageGroup by, UsageStep step, QObject *context,
                std::function<void(std::vector<UsagePoint>)> done);
    /** The newest rows first, at most `count`. */
    void latest(int count, QObject *context, std::function<void(std::vector<LedgerRow>)> done);
    /** At most `count` rows that fit and are older than `before`, or fewer in a short while; see readPage(). */
    void page(const LedgerFilter &filter, LedgerCursor before, int count, QObject *context,
              std::function<void(LedgerPage)> done);
    /** What a key has spent since `sinceMs`: cost, estimates included. Blocking, for the start and the command line. */
    qint64 spentMicroUsd(const QByteArray &key, qint64 sinceMs);
    /** usage() for a program that has nothing else to do. */
    std::vector<UsageSum> usageNow(qint64 sinceMs, UsageGroup by);

Q_SIGNALS:
    /** A problem came up, or (empty) is over. Emitted on the ledger's own thread (the one that made it). */
    void problemChanged(const QString &problem);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace station
