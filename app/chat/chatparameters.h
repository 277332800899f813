// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/chat/chatrequest.h"

#include <QObject>
#include <QtQml/qqmlregistration.h>

namespace station {

/** What a person set for the conversation, as fields hold it. An empty field leaves it to the model. Main thread. */
class ChatParameters : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the composition root")
    Q_PROPERTY(QString system READ system WRITE setSystem NOTIFY changed)
    Q_PROPERTY(QString temperature READ temperature WRITE setTemperature NOTIFY changed)
    Q_PROPERTY(QString topP READ topP WRITE setTopP NOTIFY changed)
    Q_PROPERTY(QString maxTokens READ maxTokens WRITE setMaxTokens NOTIFY changed)
    Q_PROPERTY(QString effort READ effort WRITE setEffort NOTIFY changed)
    /** Members of the request as JSON. What cannot be read stays here as it was typed, and goes nowhere. */
    Q_PROPERTY(QString more READ more WRITE setMore NOTIFY changed)
    /** What is wrong with them; empty: nothing. */
    Q_PROPERTY(QString problem READ problem NOTIFY changed)
    /** How many of them are not the models' own. */
    Q_PROPERTY(int count READ count NOTIFY changed)
public:
    using QObject::QObject;

    const ChatSettings &settings() const { return m_settings; }
    /** Takes all of them, also in place of what was typed and cannot be read. */
    void apply(const ChatSettings &settings);

    QString system() const { return m_settings.system; }
    void setSystem(const QString &text);
    /** 0 to 2. */
    QString temperature() const;
    void setTemperature(const QString &text);
    /** 0 to 1. */
    QString topP() const;
    void setTopP(const QString &text);
    QString maxTokens() const;
    void setMaxTokens(const QString &text);
    QString effort() const { return QString::fromLatin1(m_settings.effort); }
    void setEffort(const QString &effort);
    QString more() const;
    void setMore(const QString &text);
    QString problem() const { return problemOf(m_typed); }
    Q_INVOKABLE QString problemOf(const QString &more) const;
    int count() const { return int(m_settings.toJson().size()); }

Q_SIGNALS:
    void changed();

private:
    void change(const ChatSettings &settings);

    ChatSettings m_settings;
    QString m_typed; ///< `more` as it was typed; empty: it came from elsewhere
};

} // namespace station
