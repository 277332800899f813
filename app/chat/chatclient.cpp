// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/chat/chatclient.h"

#include "app/chat/chatreader.h"

#include <QNetworkProxy>
#include <QNetworkReply>
#include <QNetworkRequest>

namespace station {

ChatClient::ChatClient(QObject *parent) : QObject(parent)
{
    // Only ever to the gateway on this machine.
    m_network.setProxy(QNetworkProxy::NoProxy);
    m_network.setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
}

ChatClient::~ChatClient()
{
    stop();
}

void ChatClient::start(const QUrl &root, const Secret &key, const ChatRequest &request)
{
    stop();
    m_requestId.clear();
    m_status = 0;
    m_reader = ChatReader::make(request.dialect);
    QNetworkRequest http(root.resolved(QUrl::fromEncoded(request.path())));
    http.setHeader(QNetworkRequest::ContentTypeHeader, QByteArray("application/json"));
    http.setRawHeader("accept", "text/event-stream");
    http.setRawHeader("authorization", "Bearer " + key.reveal());
    http.setRawHeader("user-agent", "playground/" STATION_VERSION);
    if (request.dialect == "messages")
        http.setRawHeader("anthropic-version", "2023-06-01");
    http.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    http.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    http.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    m_reply = m_network.post(http, request.body());
    connect(m_reply, &QNetworkReply::readyRead, this, &ChatClient::readSome);
    connect(m_reply, &QNetworkReply::finished, this, &ChatClient::ended);
}

void ChatClient::stop()
{
    if (!m_reply)
        return;
    // Its head may be there, though nothing of the answer is: what it took is counted by this.
    if (m_requestId.isEmpty())
        m_requestId = m_reply->rawHeader("x-token-station-request-id");
    QNetworkReply *reply = m_reply;
    m_reply = nullptr;
    reply->disconnect(this);
    reply->abort();
    reply->deleteLater();
}

void ChatClient::readSome()
{
    if (m_requestId.isEmpty())
        m_requestId = m_reply->rawHeader("x-token-station-request-id");
    m_status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (m_status != 200)
        return;
    const ChatEvents read = m_reader->feed(m_reply->readAll());
    if (!read.empty())
        Q_EMIT events(read);
}

void ChatClient::ended()
{
    QNetworkReply *reply = m_reply;
    m_reply = nullptr;
    reply->deleteLater();
    m_requestId = reply->rawHeader("x-token-station-request-id");
    m_status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    ChatEvents last;
    if (m_status == 200) {
        last = m_reader->feed(reply->readAll());
        const ChatEvents rest = m_reader->finish();
        last.insert(last.end(), rest.begin(), rest.end());
    } else if (m_status > 0) {
        last.push_back({ChatEvent::Kind::Error, ChatReader::errorWords(m_status, reply->readAll()), -1, {}});
    } else {
        last.push_back(
            {ChatEvent::Kind::Error, tr("The gateway does not answer: %1").arg(reply->errorString()), -1, {}});
    }
    if (!last.empty())
        Q_EMIT events(last);
}

} // namespace station
