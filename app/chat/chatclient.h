// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/chat/chatevent.h"
#include "app/chat/chatrequest.h"
#include "providers/base/secret.h"

#include <QNetworkAccessManager>
#include <QObject>
#include <QPointer>

#include <memory>

class QNetworkReply;

namespace station {

class ChatReader;

/** Sends one request at a time to the gateway of this window, and tells what comes back as events. Main thread. */
class ChatClient : public QObject {
    Q_OBJECT
public:
    explicit ChatClient(QObject *parent = nullptr);
    ~ChatClient() override;

    /** `root` is the gateway's, without a path. A request under way is stopped first. */
    void start(const QUrl &root, const Secret &key, const ChatRequest &request);
    /** Ends the connection; no event follows. */
    void stop();
    /** The gateway's name for the exchange, once its headers are here. */
    QByteArray requestId() const { return m_requestId; }
    /** The HTTP status of the newest answer; 0 where there was none. */
    int status() const { return m_status; }

Q_SIGNALS:
    /** The last one is Error or Finished. */
    void events(const station::ChatEvents &events);

private:
    void readSome();
    void ended();

    QNetworkAccessManager m_network;
    QPointer<QNetworkReply> m_reply;
    std::unique_ptr<ChatReader> m_reader;
    QByteArray m_requestId;
    int m_status = 0;
};

} // namespace station
