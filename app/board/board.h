// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/board/boardmodel.h"
#include "app/board/departuresmodel.h"
#include "app/board/usagechart.h"

#include <QDate>
#include <QObject>
#include <QTimer>
#include <QtQml/qqmlregistration.h>

namespace station {

/**
 * The main board: today's sum, a row a line, the system line, the last hundred exchanges, the clock.
 *
 * Figures change at most ten times a second (twice with reduced motion), however fast batches come in. Main thread.
 */
class Board : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the composition root")
    Q_PROPERTY(station::BoardModel *lines READ lines CONSTANT)
    Q_PROPERTY(station::DeparturesModel *departures READ departures CONSTANT)
    Q_PROPERTY(station::DeparturesFilter *shownDepartures READ shownDepartures CONSTANT)
    Q_PROPERTY(station::UsageChart *chart READ chart CONSTANT)
    Q_PROPERTY(QString sum READ sum NOTIFY changed)
    Q_PROPERTY(QString system READ system NOTIFY changed)
    Q_PROPERTY(QString systemTone READ systemTone NOTIFY changed)
    Q_PROPERTY(QString systemLamp READ systemLamp NOTIFY changed)
    Q_PROPERTY(QString ticks READ ticks NOTIFY changed)
    Q_PROPERTY(QString success READ success NOTIFY changed)
    Q_PROPERTY(QString successNote READ successNote NOTIFY changed)
    Q_PROPERTY(QString speed READ speed NOTIFY changed)
    Q_PROPERTY(QString clock READ clock NOTIFY clockChanged)
    Q_PROPERTY(QString date READ date NOTIFY clockChanged)
    Q_PROPERTY(bool live READ live NOTIFY changed)
    Q_PROPERTY(bool firstRun READ firstRun NOTIFY changed)
    Q_PROPERTY(bool loading READ loading NOTIFY changed)
    Q_PROPERTY(bool reducedMotion READ reducedMotion WRITE setReducedMotion NOTIFY reducedMotionChanged)
public:
    static constexpr int kIntervalMs = 100;
    static constexpr int kReducedIntervalMs = 500;
    static constexpr int kTicks = 100;

    /** `now` gives Unix milliseconds. */
    Board(Backend &backend, std::function<qint64()> now, QObject *parent = nullptr);

    BoardModel *lines() { return &m_lines; }
    DeparturesModel *departures() { return &m_departures; }
    DeparturesFilter *shownDepartures() { return &m_shown; }
    UsageChart *chart() { return &m_chart; }

    QString sum() const { return m_sum; }
    QString system() const { return m_system; }
    /** ok, disturbed, or quiet where nothing can be said yet. */
    QString systemTone() const { return m_systemTone; }
    /** Its shape, as the rail has it for the gateway: open, disturbed, running, off or closed. */
    QString systemLamp() const { return m_systemLamp; }
    /** One letter an exchange, the newest last: o done, x failed, c left by the client. */
    QString ticks() const { return m_ticks; }
    QString success() const;
    QString successNote() const;
    QString speed() const;
    QString clock() const;
    QString date() const;
    /** The gateway listens: figures are amber. */
    bool live() const;
    /** Nothing ran today and nothing is in the history. */
    bool firstRun() const;
    bool loading() const { return m_loading > 0; }
    bool reducedMotion() const { return m_reducedMotion; }
    void setReducedMotion(bool reduced);

    /** Today's totals over all lines, for the tray. */
    LineTotals today() const;
    int running() const { return int(m_running.size()); }
    /** Lines in trouble. */
    int disturbed() const { return m_disturbed; }

Q_SIGNALS:
    void changed();
    void clockChanged();
    void reducedMotionChanged();

private:
    void reload();
    void take(const LiveBatch &batch);
    void schedule();
    void publish();
    void everySecond();
    void countTick(LiveState state);
    void tellSystem(const std::vector<ProviderInfo> &providers);

    Backend &m_backend;
    std::function<qint64()> m_now;
    BoardModel m_lines;
    DeparturesModel m_departures;
    DeparturesFilter m_shown;
    UsageChart m_chart;
    QHash<QByteArray, LineTotals> m_base; ///< ended exchanges of today
    QHash<quint64, LiveExchange> m_running;
    QTimer m_publish;
    QTimer m_second;
    QDate m_day;
    qint64 m_dayStartMs = 0;
    qint64 m_lastSortMs = 0;
    int m_loading = 0;
    int m_request = 0;
    int m_disturbed = 0;
    bool m_reducedMotion = false;
    QString m_sum;
    QString m_system;
    QString m_systemTone;
    QString m_systemLamp;
    QString m_ticks;
};

} // namespace station
