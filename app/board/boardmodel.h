// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/backend.h"

#include <QAbstractListModel>
#include <QHash>
#include <QLocale>
#include <QtQml/qqmlregistration.h>

namespace station {

/** What one line moved today. */
struct LineTotals {
    qint64 reported = 0;  ///< tokens
    qint64 estimated = 0; ///< tokens
    qint64 costMicroUsd = 0;
    qint64 estimatedMicroUsd = 0;
    qint64 unpricedTokens = 0;
    qint64 includedTokens = 0;

    qint64 tokens() const { return reported + estimated; }
    /** Adds an exchange; one that still runs counts as an estimate. */
    void add(const LiveExchange &exchange, bool running);
    void add(const UsageSum &sum);
};

/** A figure for the flaps. It carries "≈" only where the estimated part changes what can be read off it. */
QString flapFigure(qint64 reported, qint64 estimated, const QLocale &locale);
/** The same in a sentence. */
QString sumInWords(qint64 reported, qint64 estimated, const QLocale &locale);

/** The rows of the main board: one a line that is set up or moved something today. Main thread. */
class BoardModel : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the board")
    Q_PROPERTY(int count READ count NOTIFY countChanged)
public:
    enum Role {
        NameRole = Qt::UserRole, ///< the provider's own spelling
        FlapNameRole,            ///< capitals, at most ten
        FigureRole,              ///< for five flaps, empty where the line is not set up
        FigureToneRole,          ///< amber, ink, ink2
        FillRole,                ///< 0..1 of the share meter
        PercentRole,
        CostRole,
        CostToneRole, ///< ink, ink2, ink3, blue
        RunningRole,  ///< exchanges under way
        LastRole,     ///< what stands at the row's end: the count, a dash, or why the line is disturbed
        LampRole,     ///< open, disturbed, closed, off, simulated
        TrunkRole,    ///< true where a train runs on this line or one below it
        SpokenRole,   ///< the row in words
    };

    explicit BoardModel(QObject *parent = nullptr) : QAbstractListModel(parent) { }

    /** Takes new figures and tells the rows that changed; `sort` allows rows to change places. */
    void update(const std::vector<ProviderInfo> &providers, const QHash<QByteArray, LineTotals> &totals,
                const QHash<QByteArray, int> &running, bool live, bool sort);

    /** Whether today's figures are known; until then the flaps are blank, since nothing measured is zero. */
    void setKnown(bool known) { m_known = known; }

    int count() const { return int(m_rows.size()); }
    int rowCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : count(); }
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

Q_SIGNALS:
    void countChanged();

private:
    struct Row {
        QByteArray id;
        qint64 tokens = 0;
        QHash<int, QVariant> values;
    };

    Row makeRow(const ProviderInfo &provider, const LineTotals &totals, int running, bool live) const;

    std::vector<Row> m_rows;
    bool m_known = true;
};

} // namespace station
