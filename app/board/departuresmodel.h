// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/backend.h"

#include <QAbstractListModel>
#include <QHash>
#include <QSortFilterProxyModel>
#include <QTimer>
#include <QtQml/qqmlregistration.h>

#include <deque>

namespace station {

/**
 * Exchanges as they run and end, the newest on top. Keeps every running one and the newest ended ones. Main thread.
 */
class DeparturesModel : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the board")
    Q_PROPERTY(int count READ count NOTIFY countChanged)
    Q_PROPERTY(int running READ running NOTIFY countChanged)
    Q_PROPERTY(int failed READ failed NOTIFY countChanged)
    /** False while more than five rows a second come in: then they appear at once. */
    Q_PROPERTY(bool slides READ slides NOTIFY slidesChanged)
public:
    enum Role {
        TimeRole = Qt::UserRole,
        ClientRole,
        AskedRole,
        RenamedRole, ///< another model answered than was asked for
        CodeRole,    ///< line code of the provider, empty where none was called
        AnsweredRole,
        InputRole,
        OutputRole,
        SpeedRole,
        FirstTokenRole,
        CostRole,
        LampRole, ///< running, open, closed, off
        StateRole,
        ShortStateRole,
        RunningRole,
        FailedRole,
        InputToneRole, ///< ink, ink2, ink3
        OutputToneRole,
        CostToneRole,
        SpokenRole,
    };
    static constexpr int kEnded = 200;

    explicit DeparturesModel(std::function<qint64()> now, QObject *parent = nullptr);

    void setLineCodes(const QHash<QByteArray, QByteArray> &codes) { m_codes = codes; }
    /** The ended exchanges that were there before; the newest first. */
    void setHistory(const std::vector<LedgerRow> &rows);
    void apply(const LiveBatch &batch);
    /** Lets the seconds of running rows go on: the first ten at once, ten more with each of the next frames. */
    void tick();

    int count() const { return int(m_rows.size()); }
    int running() const { return m_running; }
    int failed() const { return m_failed; }
    bool slides() const { return m_slides; }
    /** Tokens a second over all that stream now. */
    double tokensPerSecond() const;

    int rowCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : count(); }
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

Q_SIGNALS:
    void countChanged();
    void slidesChanged();

private:
    void tellNext();
    void trim();
    void recount();

    std::function<qint64()> m_now;
    std::deque<LiveExchange> m_rows;
    QHash<QByteArray, QByteArray> m_codes;
    int m_running = 0;
    int m_failed = 0;
    bool m_slides = true;
    bool m_half = false; ///< of the rows that count: the one that was told last
    QTimer m_telling;
    int m_untold = 0; ///< the first row that the second has not reached
    qint64 m_second = 0;
    int m_newThisSecond = 0;
};

/** All of them, the running or the failed ones. */
class DeparturesFilter : public QSortFilterProxyModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the board")
    Q_PROPERTY(int mode READ mode WRITE setMode NOTIFY modeChanged)
public:
    enum Mode { All, Running, Failed };
    Q_ENUM(Mode)

    using QSortFilterProxyModel::QSortFilterProxyModel;
    int mode() const { return m_mode; }
    void setMode(int mode);

Q_SIGNALS:
    void modeChanged();

protected:
    bool filterAcceptsRow(int row, const QModelIndex &parent) const override;

private:
    int m_mode = All;
};

} // namespace station
