// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/backend.h"
#include "app/usage/usageperiod.h"
#include "app/usage/usagereport.h"

#include <QObject>
#include <QTimer>
#include <QVariantList>
#include <QtQml/qqmlregistration.h>

namespace station {

/**
 * Tokens and money over a period, in steps of the local clock and calendar, grouped by what one asks for. While it is
 * open it follows what ends, at most every two seconds. Main thread.
 */
class Usage : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the composition root")
    Q_PROPERTY(bool open READ isOpen WRITE setOpen NOTIFY changed)
    Q_PROPERTY(int period READ period WRITE setPeriod NOTIFY changed)
    /** The first and the last day of the period of one's own, in the locale's short form. */
    Q_PROPERTY(QString from READ from NOTIFY changed)
    Q_PROPERTY(QString to READ to NOTIFY changed)
    Q_PROPERTY(int by READ by WRITE setBy NOTIFY changed)
    Q_PROPERTY(QString chosen READ chosen WRITE setChosen NOTIFY changed)
    Q_PROPERTY(QString chosenName READ chosenName NOTIFY changed)
    Q_PROPERTY(bool loading READ loading NOTIFY changed)
    Q_PROPERTY(bool empty READ empty NOTIFY changed)
    Q_PROPERTY(QVariantList rows READ rows NOTIFY changed)
    Q_PROPERTY(QVariantList bars READ bars NOTIFY changed)
    Q_PROPERTY(QStringList scale READ scale NOTIFY changed)
    Q_PROPERTY(QString costScale READ costScale NOTIFY changed)
    Q_PROPERTY(QVariantList totals READ totals NOTIFY changed)
    Q_PROPERTY(QVariantList budgets READ budgets NOTIFY changed)
    Q_PROPERTY(QString note READ note NOTIFY changed)
    Q_PROPERTY(bool noteIsProblem READ noteIsProblem NOTIFY changed)
    /** The days that were typed last are none, or in the wrong order: the note says why. */
    Q_PROPERTY(bool firstDayWrong READ firstDayWrong NOTIFY changed)
    Q_PROPERTY(bool lastDayWrong READ lastDayWrong NOTIFY changed)
public:
    enum Period { Today, Days7, Days30, Weeks12, Months12, Own };
    Q_ENUM(Period)
    enum By { Provider, Model, Client, Key, Session };
    Q_ENUM(By)

    Usage(Backend &backend, std::function<qint64()> now, QObject *parent = nullptr);

    bool isOpen() const { return m_open; }
    void setOpen(bool open);
    int period() const { return m_period; }
    void setPeriod(int period);
    QString from() const;
    QString to() const;
    /** Shows from one day to the end of another: as ISO 8601 or the locale writes them. Says whether they are days. */
    Q_INVOKABLE bool setOwn(const QString &from, const QString &to);
    int by() const { return m_by; }
    void setBy(int by);
    /** The id of the group whose course is shown; empty: all. */
    QString chosen() const { return QString::fromUtf8(m_chosen); }
    void setChosen(const QString &group);
    QString chosenName() const;
    bool loading() const { return m_loading; }
    bool empty() const { return m_report.groups().empty(); }
    /** {id, name, code, exchanges, failed, input, cached, output, share (0..1), percent, cost, costTone} */
    QVariantList rows() const;
    /** {tokens (0..1), cost (0..1), tick, now, future, spoken} */
    QVariantList bars() const;
    /** The four figures of the axis, the largest first. */
    QStringList scale() const;
    /** The largest cost of a bar. */
    QString costScale() const;
    /** {label, text, tone} */
    QVariantList totals() const;
    /** A map for each key that has a budget: name, text, level (0..1), tone. */
    QVariantList budgets() const;
    /** Where a file was saved, or why not. */
    QString note() const { return m_note; }
    bool noteIsProblem() const { return m_noteIsProblem; }
    bool firstDayWrong() const { return m_firstDayWrong && !m_note.isEmpty(); }
    bool lastDayWrong() const { return m_lastDayWrong && !m_note.isEmpty(); }

    /** Saves what is shown as "csv" or "json" among the person's downloads. */
    Q_INVOKABLE void save(const QString &format);
    /** Tests have a folder of their own. */
    void setSaveFolder(const QString &folder) { m_saveFolder = folder; }

Q_SIGNALS:
    void changed();

private:
    void reload();
    QDate today() const;
    UsagePeriod shownPeriod() const;
    QByteArray byName() const;
    QString nameOf(const QByteArray &group) const;
    qint64 largestTokens() const;
    qint64 largestCost() const;

    Backend &m_backend;
    std::function<qint64()> m_now;
    UsagePeriod m_shown;
    UsageReport m_report;
    std::vector<UsageSum> m_course;
    QTimer m_follow;
    QString m_saveFolder;
    QString m_note;
    bool m_noteIsProblem = false;
    bool m_firstDayWrong = false; ///< what the note is about
    bool m_lastDayWrong = false;
    bool m_open = false;
    bool m_loading = false;
    int m_period = Days7;
    QDate m_from;
    QDate m_to;
    int m_by = Provider;
    QByteArray m_chosen;
    int m_request = 0;
};

} // namespace station
