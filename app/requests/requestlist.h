// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/backend.h"

#include <QAbstractListModel>
#include <QHash>
#include <QtQml/qqmlregistration.h>

#include <deque>
#include <map>

namespace station {

/**
 * Exchanges that fit a filter, the newest on top: what runs and ends now, and the ledger behind it, which is read page
 * by page as one scrolls, on the ledger's own thread. Main thread.
 */
class RequestList : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the inspector")
    Q_PROPERTY(int count READ count NOTIFY countChanged)
    Q_PROPERTY(QString found READ found NOTIFY countChanged)
    Q_PROPERTY(bool loading READ loading NOTIFY loadingChanged)
    Q_PROPERTY(bool searching READ searching NOTIFY loadingChanged)
    Q_PROPERTY(QString searchedTo READ searchedTo NOTIFY loadingChanged)
    Q_PROPERTY(bool failed READ failed NOTIFY loadingChanged)
public:
    enum Role {
        ExchangeRole = Qt::UserRole, ///< the request's id
        TimeRole,
        LampRole,
        CodeRole,
        ModelRole,
        TokensRole,
        SpeedRole, ///< "101.8 tokens/s", or empty
        AskedRole, ///< who asked, and for what
        CostRole,
        CostToneRole,
        ProblemRole, ///< why it failed, or empty
        RunningRole,
        SpokenRole,
    };

    static constexpr int kPage = 100;
    /** More rows than these are not kept; the oldest go, and are read again where one scrolls to them. */
    static constexpr int kMostRows = 20'000;

    RequestList(Backend &backend, std::function<qint64()> now, QObject *parent = nullptr);

    /** Begins anew. `onlyRunning`: what runs now, and nothing of the ledger. */
    void show(const LedgerFilter &filter, bool onlyRunning);
    void reload();

    int count() const { return int(m_rows.size()); }
    /** "1,204", or "300+" while nobody knows how many there are. */
    QString found() const;
    /** Nothing of what is asked for has come yet; what was shown before still stands. */
    bool loading() const { return m_loading && m_fresh; }
    /** Older exchanges are being looked for. */
    bool searching() const { return m_loading && !m_fresh; }
    /** How far back the search has come. */
    QString searchedTo() const;
    /** The ledger does not answer. */
    bool failed() const { return m_failed; }

    /** The exchange of a row, or nothing. */
    const LiveExchange *at(int row) const;
    /** The row of a request, or -1. */
    int rowOf(const QByteArray &requestId) const;

    int rowCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : count(); }
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;
    bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;

Q_SIGNALS:
    void countChanged();
    void loadingChanged();
    /** An exchange went on or ended. */
    void updated(const station::LiveExchange &exchange);
    /** The first rows of what was asked for are here. */
    void shown();

private:
    void ask();
    void take(LedgerPage page);
    void apply(const LiveBatch &batch);
    void applyOne(const LiveExchange &exchange);
    bool fits(const LiveExchange &exchange) const;
    void replaceAll(LedgerPage page);
    void append(LedgerPage page);
    void trim();
    void tick();
    QString timeText(qint64 startedMs) const;

    Backend &m_backend;
    std::function<qint64()> m_now;
    LedgerFilter m_filter;
    bool m_onlyRunning = false;
    std::deque<LiveExchange> m_rows;
    std::map<quint64, LiveExchange> m_running; ///< all that run, whether they fit or not
    std::deque<LiveExchange> m_ended;          ///< the last ones, which the ledger may not have yet
    QHash<QByteArray, QByteArray> m_codes;
    LedgerCursor m_next;
    std::optional<qint64> m_total;
    bool m_atEnd = true;
    bool m_loading = false;
    bool m_fresh = false; ///< the page that is awaited is the first one
    bool m_failed = false;
    int m_request = 0;
    int m_wanted = 0; ///< rows that are still to come before the search pauses
};

} // namespace station
