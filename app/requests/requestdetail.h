// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/backend.h"
#include "app/requests/bodylines.h"

#include <QObject>
#include <QVariantList>
#include <QtQml/qqmlregistration.h>

#include <optional>

namespace station {

/** One exchange in full: its figures, where the time went, and, where bodies were logged, what was said. Main thread.
 */
class RequestDetail : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the inspector")
    Q_PROPERTY(bool shown READ isShown NOTIFY changed)
    Q_PROPERTY(QString requestId READ requestId NOTIFY changed)
    Q_PROPERTY(QString code READ code NOTIFY changed)
    Q_PROPERTY(QString title READ title NOTIFY changed)
    Q_PROPERTY(QString note READ note NOTIFY changed)
    Q_PROPERTY(QVariantList badges READ badges NOTIFY changed)
    Q_PROPERTY(QVariantList figures READ figureList NOTIFY changed)
    Q_PROPERTY(QVariantList steps READ steps NOTIFY changed)
    Q_PROPERTY(QStringList axis READ axis NOTIFY changed)
    Q_PROPERTY(QString timeNote READ timeNote NOTIFY changed)
    Q_PROPERTY(QStringList dropped READ dropped NOTIFY changed)
    Q_PROPERTY(QStringList altered READ altered NOTIFY changed)
    Q_PROPERTY(QStringList mapped READ mapped NOTIFY changed)
    Q_PROPERTY(bool translated READ isTranslated NOTIFY changed)
    Q_PROPERTY(QString provider READ providerName NOTIFY changed)
    Q_PROPERTY(QString cause READ cause NOTIFY bodiesChanged)
    Q_PROPERTY(QString bodyState READ bodyState NOTIFY bodiesChanged)
    Q_PROPERTY(QString sentTitle READ sentTitle NOTIFY bodiesChanged)
    Q_PROPERTY(QString gotTitle READ gotTitle NOTIFY bodiesChanged)
    Q_PROPERTY(QString sentNote READ sentNote NOTIFY bodiesChanged)
    Q_PROPERTY(QString gotNote READ gotNote NOTIFY bodiesChanged)
    Q_PROPERTY(QString answerNote READ answerNote NOTIFY bodiesChanged)
    Q_PROPERTY(QString replyNote READ replyNote NOTIFY bodiesChanged)
    Q_PROPERTY(bool answerPassed READ isAnswerPassed NOTIFY bodiesChanged)
    Q_PROPERTY(QVariantList headers READ headers NOTIFY bodiesChanged)
    Q_PROPERTY(station::BodyLines *requestLines READ requestLines CONSTANT)
    Q_PROPERTY(station::BodyLines *answerLines READ answerLines CONSTANT)
public:
    RequestDetail(Backend &backend, std::function<qint64()> now, QObject *parent = nullptr);

    void show(const LiveExchange &exchange);
    void clear();
    /** The exchange went on; another one's progress is none of ours. */
    void update(const LiveExchange &exchange);

    bool isShown() const { return m_shown; }
    QString requestId() const { return QString::fromLatin1(m_exchange.row.requestId); }
    QString code() const;
    QString title() const;
    QString note() const { return askedBy(m_exchange.row); }
    /** Who asked, and for what. */
    static QString askedBy(const LedgerRow &row);
    /** {text, kind} */
    QVariantList badges() const;
    /** {label, text, tone} */
    QVariantList figureList() const;
    /** {name, from, to (0..1 of the whole), text, kind: gateway, waiting, stream} */
    QVariantList steps() const;
    /** Five times along the waterfall, the first one 0. */
    QStringList axis() const;
    QString timeNote() const;
    QStringList dropped() const;
    QStringList altered() const;
    QStringList mapped() const;
    bool isTranslated() const { return m_exchange.row.path == "translated"; }
    QString providerName() const;
    /** running, loading, kept, off (nothing is logged), missing (logged, but not this one). */
    QString bodyState() const;
    QString sentTitle() const;
    QString gotTitle() const;
    QString sentNote() const;
    QString gotNote() const;
    QString answerNote() const;
    QString replyNote() const;
    /** The client got the provider's answer as it was. */
    /** Why it failed, in the words of who refused it; empty where those are not known, or it did not. */
    QString cause() const;
    bool isAnswerPassed() const { return m_record && m_record->clientAnswer.size == 0; }
    /** {title, lines: {name, value}} */
    QVariantList headers() const;
    BodyLines *requestLines() { return &m_requestLines; }
    BodyLines *answerLines() { return &m_answerLines; }

    const LiveExchange &exchange() const { return m_exchange; }
    const std::optional<BodyRecord> &record() const { return m_record; }
    /** Why the request cannot be shown or sent from what was kept; empty where it can. */
    QString hindrance() const;

Q_SIGNALS:
    void changed();
    void bodiesChanged();

private:
    void askBodies(int tries);
    void showBodies();

    Backend &m_backend;
    std::function<qint64()> m_now;
    LiveExchange m_exchange;
    bool m_shown = false;
    std::optional<BodyRecord> m_record;
    bool m_loading = false;
    int m_request = 0;
    BodyLines m_requestLines;
    BodyLines m_answerLines;
};

} // namespace station
