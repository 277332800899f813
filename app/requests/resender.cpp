// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/requests/resender.h"

#include "app/requests/curlcommand.h"
#include "gateway/json/jsonbuilder.h"
#include "gateway/json/jsonreader.h"
#include "gateway/json/jsontext.h"

#include <QNetworkProxy>
#include <QNetworkReply>
#include <QNetworkRequest>

namespace station {

Result<RenamedRequest> withModel(const BodyRecord &record, const QByteArray &model)
{
    if (record.clientRequest.isCut())
        return Error {ErrorCode::BadRequest,
                      Resender::tr("The request was too long to be kept whole, so it cannot be sent again.").toUtf8(),
                      {}};
    RenamedRequest renamed {record.path, record.clientRequest.bytes};
    const QByteArray models = "/models/";
    const qsizetype at = record.path.indexOf(models);
    const qsizetype verb = record.path.indexOf(':', at);
    if (at >= 0 && verb > at) {
        renamed.path = record.path.first(at + models.size()) + model.toPercentEncoding("/:@") + record.path.mid(verb);
        return renamed;
    }
    bool found = false;
    JsonBuilder json;
    json.object();
    json::Reader reader;
    const auto read = reader.read(record.clientRequest.bytes, [&](json::Value root) {
        json::members(root, [&](std::string_view name, json::Value value) {
            if (name == "model") {
                found = true;
                json.text("model", model);
            } else {
                json.raw(json::bytes(name), json::raw(value));
            }
        });
    });
    if (!read || !found)
        return Error {ErrorCode::BadRequest,
                      Resender::tr("The request is a form or names no model, so it cannot be sent again.").toUtf8(),
                      {}};
    json.endObject();
    renamed.body = json.take();
    return renamed;
}

Resender::Resender(QObject *parent) : QObject(parent)
{
    // Only ever to the gateway on this machine.
    m_network.setProxy(QNetworkProxy::NoProxy);
    m_network.setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
}

Resender::~Resender()
{
    stop();
}

void Resender::send(const QUrl &root, const Secret &key, const BodyRecord &record, const QByteArray &model)
{
    stop();
    const auto renamed = withModel(record, model);
    if (!renamed) {
        Q_EMIT ended(QString::fromUtf8(renamed.error().message));
        return;
    }
    QNetworkRequest http(root.resolved(QUrl::fromEncoded(renamed->path)));
    for (const auto &[name, value] : carriedHeaders(record.clientHeaders))
        http.setRawHeader(name, value);
    if (!http.hasRawHeader("content-type"))
        http.setRawHeader("content-type", "application/json");
    http.setRawHeader("authorization", "Bearer " + key.reveal());
    http.setRawHeader("user-agent", "inspector/" STATION_VERSION);
    http.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    http.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    http.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    m_told = false;
    m_reply = m_network.post(http, renamed->body);
    connect(m_reply, &QNetworkReply::metaDataChanged, this, &Resender::headersCame);
    // What it says is kept by the body log; here only its end counts.
    connect(m_reply, &QNetworkReply::readyRead, m_reply, [reply = m_reply.data()] {
        if (reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt() < 400)
            reply->readAll();
    });
    connect(m_reply, &QNetworkReply::finished, this, &Resender::finish);
}

bool Resender::isSending() const
{
    return m_reply;
}

void Resender::stop()
{
    QNetworkReply *reply = std::exchange(m_reply, nullptr);
    if (!reply)
        return;
    reply->disconnect(this);
    reply->abort();
    reply->deleteLater();
}

void Resender::headersCame()
{
    const QByteArray id = m_reply->rawHeader("x-token-station-request-id");
    if (m_told || id.isEmpty())
        return;
    m_told = true;
    Q_EMIT began(id);
}

void Resender::finish()
{
    QNetworkReply *reply = std::exchange(m_reply, nullptr);
    reply->deleteLater();
    const int status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (status == 0)
        Q_EMIT ended(tr("The gateway does not answer: %1").arg(reply->errorString()));
    else
        Q_EMIT ended(status < 400 ? QString() : tr("It was answered with status %1.").arg(status));
}

} // namespace station
