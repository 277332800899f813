// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/chat/chatclient.h"

#include <QTimer>
#include <QVariantList>

namespace station {

/** Languages that one may choose, the window's first: maps with id ("de", "zh_CN") and its name in itself. */
QVariantList targetLanguages();
/** The name of a language in itself. */
QString languageName(const QString &language);
/** What asks a model for the translation and nothing else. */
QString translationPrompt(const QString &text, const QString &language);

/** One text put into another language by a model, told as it comes, at most four times a second. Main thread. */
class Translator : public QObject {
    Q_OBJECT
public:
    explicit Translator(QObject *parent = nullptr);

    void start(const QUrl &root, const Secret &key, const ChatRequest &request, const QString &message);
    /** What is there by then is told as finished. */
    void stop();
    bool running() const { return !m_message.isEmpty(); }
    /** The one that is translated; empty: none. */
    QString message() const { return m_message; }
    /** Of the newest one, as its stream told them; and the gateway's name for its exchange. */
    const ChatUsage &usage() const { return m_usage; }
    QByteArray requestId() const { return m_client.requestId(); }

Q_SIGNALS:
    void came(const QString &message, const QString &text);
    /** `problem`: the provider's own words; empty: all went well. */
    void finished(const QString &message, const QString &text, const QString &problem);

private:
    void take(const ChatEvents &events);
    void end(const QString &problem);

    ChatClient m_client;
    QTimer m_tell;
    ChatUsage m_usage;
    QString m_message;
    QString m_text;
};

} // namespace station
