// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/media/mediaclient.h"

#include "app/chat/chatreader.h"

#include <QCoreApplication>
#include <QHttpMultiPart>
#include <QJsonDocument>
#include <QNetworkProxy>
#include <QNetworkReply>
#include <QNetworkRequest>

#include <algorithm>

namespace station {

MediaClient::MediaClient(Backend &backend, QObject *parent) : QObject(parent), m_backend(backend)
{
    // Only ever to the gateway on this machine.
    m_network.setProxy(QNetworkProxy::NoProxy);
    m_network.setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
    connect(&backend, &Backend::liveBatch, this, &MediaClient::watch);
}

MediaClient::~MediaClient()
{
    stop();
}

QString MediaClient::root() const
{
    const GatewayStatus gateway = m_backend.gateway();
    return QStringLiteral("http://%1:%2").arg(gateway.host).arg(gateway.port);
}

void MediaClient::post(const QByteArray &path, const QJsonObject &body)
{
    start("POST", path, "application/json", QJsonDocument(body).toJson(QJsonDocument::Compact), nullptr);
}

void MediaClient::post(const QByteArray &path, std::unique_ptr<QHttpMultiPart> form)
{
    start("POST", path, {}, {}, std::move(form));
}

void MediaClient::get(const QByteArray &path)
{
    start("GET", path, {}, {}, nullptr);
}

void MediaClient::remove(const QByteArray &path)
{
    start("DELETE", path, {}, {}, nullptr);
}

void MediaClient::start(const QByteArray &method, const QByteArray &path, const QByteArray &type,
                        const QByteArray &body, std::unique_ptr<QHttpMultiPart> form)
{
    stop();
    m_body.clear();
    m_requestId.clear();
    m_firstByteUs = 0;
    m_clock.start();
    QNetworkRequest http(QUrl(root()).resolved(QUrl::fromEncoded(path)));
    if (!type.isEmpty())
        http.setHeader(QNetworkRequest::ContentTypeHeader, type);
    http.setRawHeader("authorization", "Bearer " + m_backend.internalKey().reveal());
    http.setRawHeader("user-agent", "playground/" STATION_VERSION);
    http.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    http.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    http.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    if (form) {
        m_reply = m_network.post(http, form.get());
        form.release()->setParent(m_reply);
    } else {
        m_reply = m_network.sendCustomRequest(http, method, body);
    }
    connect(m_reply, &QNetworkReply::readyRead, this, &MediaClient::read);
    connect(m_reply, &QNetworkReply::finished, this, &MediaClient::ended);
}

void MediaClient::stop()
{
    if (!m_reply)
        return;
    QNetworkReply *reply = m_reply;
    m_reply = nullptr;
    reply->disconnect(this);
    reply->abort();
    reply->deleteLater();
}

void MediaClient::read()
{
    m_requestId = m_reply->rawHeader("x-token-station-request-id");
    m_type = m_reply->header(QNetworkRequest::ContentTypeHeader).toByteArray();
    const QByteArray bytes = m_reply->readAll();
    if (bytes.isEmpty())
        return;
    if (m_firstByteUs == 0)
        m_firstByteUs = m_clock.nsecsElapsed() / 1000;
    m_body += bytes;
    if (m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt() < 300)
        Q_EMIT piece(bytes);
}

void MediaClient::ended()
{
    const QPointer<MediaClient> self(this);
    read();
    if (!self || !m_reply)
        return;
    QNetworkReply *reply = m_reply;
    m_reply = nullptr;
    reply->deleteLater();
    m_durationUs = m_clock.nsecsElapsed() / 1000;
    m_status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (m_status == 0)
        Q_EMIT failed(tr("The gateway does not answer: %1").arg(reply->errorString()));
    else if (m_status >= 300)
        Q_EMIT failed(ChatReader::errorWords(m_status, m_body));
    else if (reply->error() != QNetworkReply::NoError)
        Q_EMIT failed(tr("The answer broke off before its end."));
    else
        Q_EMIT succeeded(m_body);
}

void MediaClient::watch(const LiveBatch &batch)
{
    if (m_requestId.isEmpty())
        return;
    for (const LiveExchange &exchange : batch) {
        const bool over = exchange.state == LiveState::Done || exchange.state == LiveState::Failed
            || exchange.state == LiveState::Cancelled;
        if (over && exchange.row.requestId == m_requestId)
            Q_EMIT recorded(exchange.row);
    }
}

QStringList usableModels(const Backend &backend, const QString &kind)
{
    QStringList own;
    QStringList rest;
    for (const ModelInfo &model : backend.models()) {
        if (!model.usable || !model.kinds.contains(kind))
            continue;
        const bool free = model.provider == "local" || model.provider == "demo";
        (free ? own : rest) << QString::fromUtf8(model.id);
    }
    // What speaks on this machine is real; the demo's is simulated.
    std::stable_sort(own.begin(), own.end(), [](const QString &a, const QString &b) {
        return a.startsWith(QStringLiteral("local/")) && !b.startsWith(QStringLiteral("local/"));
    });
    return own + rest;
}

bool isSimulated(const Backend &backend, const QString &model)
{
    const QByteArray id = model.section(u'/', 0, 0).toUtf8();
    const auto providers = backend.providers();
    return std::any_of(providers.begin(), providers.end(), [&id](const ProviderInfo &provider) {
        return provider.id == id && provider.state == ProviderState::Simulated;
    });
}

} // namespace station
