// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/requests/requestdetail.h"
#include "app/requests/requestlist.h"
#include "app/requests/resender.h"

#include <QObject>
#include <QTimer>
#include <QtQml/qqmlregistration.h>

namespace station {

/** The inspector: what is searched for, what is chosen, and what can be done with it. Main thread. */
class Requests : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the composition root")
    Q_PROPERTY(station::RequestList *list READ list CONSTANT)
    Q_PROPERTY(station::RequestDetail *detail READ detail CONSTANT)
    Q_PROPERTY(QString words READ words WRITE setWords NOTIFY wordsChanged)
    Q_PROPERTY(QString problem READ problem NOTIFY wordsChanged)
    Q_PROPERTY(int mode READ mode WRITE setMode NOTIFY modeChanged)
    Q_PROPERTY(QString inLedger READ inLedger NOTIFY inLedgerChanged)
    Q_PROPERTY(bool everUsed READ everUsed NOTIFY inLedgerChanged)
    Q_PROPERTY(QString hindrance READ hindrance NOTIFY hindranceChanged)
    Q_PROPERTY(bool sending READ sending NOTIFY sendingChanged)
    Q_PROPERTY(QString sendProblem READ sendProblem NOTIFY sendingChanged)
public:
    enum Mode { All, Running, Failed, Translated, Dropped };
    Q_ENUM(Mode)

    Requests(Backend &backend, std::function<qint64()> now, QObject *parent = nullptr);

    RequestList *list() { return &m_list; }
    RequestDetail *detail() { return &m_detail; }
    QString words() const { return m_words; }
    void setWords(const QString &words);
    /** What of the words is not understood, or empty. */
    QString problem() const { return m_problem; }
    int mode() const { return m_mode; }
    void setMode(int mode);
    /** "41,208 in the ledger" */
    QString inLedger() const;
    bool everUsed() const { return m_inLedger > 0; }
    /** Why the chosen request cannot be copied or sent again; empty where it can. */
    QString hindrance() const { return m_detail.hindrance(); }
    bool sending() const { return m_resender.isSending(); }
    QString sendProblem() const { return m_sendProblem; }

    /** The place was opened: asks for what there is. */
    Q_INVOKABLE void open();
    Q_INVOKABLE void choose(int row);
    Q_INVOKABLE void close() { m_detail.clear(); }
    Q_INVOKABLE int chosenRow() const;
    /** The chosen request as curl; empty, with `sendProblem`, where it cannot be written. */
    Q_INVOKABLE QString curl();
    Q_INVOKABLE void sendAgain(const QString &model);
    Q_INVOKABLE void stopSending();

Q_SIGNALS:
    void wordsChanged();
    void modeChanged();
    void inLedgerChanged();
    void hindranceChanged();
    void sendingChanged();
    /** The request that was sent again stands in this row. */
    void sentAgain(int row);

private:
    void search();
    void countLedger();
    void follow(const LiveExchange &exchange);

    Backend &m_backend;
    std::function<qint64()> m_now;
    RequestList m_list;
    RequestDetail m_detail;
    Resender m_resender;
    QTimer m_typing;
    QString m_words;
    QString m_problem;
    int m_mode = All;
    qint64 m_inLedger = 0;
    bool m_opened = false;
    QString m_sendProblem;
    QByteArray m_awaited; ///< the id of the request that was sent again, until it stands in the list
};

} // namespace station
