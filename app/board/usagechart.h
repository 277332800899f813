// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/backend.h"

#include <QAbstractListModel>
#include <QHash>
#include <QtQml/qqmlregistration.h>

namespace station {

/** Tokens and cost by hour of today, or by day of the last week or month: one row a bar. Main thread. */
class UsageChart : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the board")
    Q_PROPERTY(int period READ period WRITE setPeriod NOTIFY periodChanged)
    Q_PROPERTY(QString title READ title NOTIFY changed)
    Q_PROPERTY(QStringList scale READ scale NOTIFY changed)
    Q_PROPERTY(QString costText READ costText NOTIFY changed)
    Q_PROPERTY(QString costNote READ costNote NOTIFY changed)
    Q_PROPERTY(bool empty READ empty NOTIFY changed)
    Q_PROPERTY(int count READ count NOTIFY periodChanged)
public:
    enum Period { Day, Week, Month };
    Q_ENUM(Period)
    enum Role {
        TokensRole = Qt::UserRole, ///< 0..1 of the scale
        CostRole,                  ///< 0..1 of the largest cost
        NowRole,                   ///< the hour or day that runs
        FutureRole,
        TickRole, ///< what stands under the bar, mostly nothing
        SpokenRole,
    };

    UsageChart(Backend &backend, std::function<qint64()> now, QObject *parent = nullptr);

    int period() const { return m_period; }
    void setPeriod(int period);
    QString title() const;
    /** The four figures of the axis, the largest first. */
    QStringList scale() const;
    QString costText() const;
    QString costNote() const;
    bool empty() const;
    int count() const { return int(m_bars.size()); }

    /** The next of 3, 6, 15, 30, 60 … above a figure, so that a third of it is round. */
    static qint64 roundTop(qint64 largest);
    /** The four figures of an axis up to `most`, the largest first. */
    static QStringList scaleOf(qint64 most, QString (*written)(qint64, const QLocale &));

    /** Asks for the sums of the period again. */
    void reload();
    /** Counts exchanges that ended. */
    void add(const LedgerRow &row);
    /** Tells the bars, where they have changed; called at the board's own pace. */
    void publish();

    int rowCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : count(); }
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

Q_SIGNALS:
    void periodChanged();
    void changed();

private:
    struct Bar {
        qint64 startMs = 0;
        qint64 tokens = 0;
        qint64 cost = 0;
        qint64 estimatedCost = 0;
        qint64 unpriced = 0;
    };

    void layOut();
    int barAt(qint64 ms) const;
    qint64 top() const;
    qint64 largestCost() const;

    Backend &m_backend;
    std::function<qint64()> m_now;
    int m_period = Day;
    int m_request = 0;
    std::vector<Bar> m_bars;
    bool m_told = false; ///< what the bars are now
};

} // namespace station
