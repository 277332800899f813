// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/exchange/bodyrecorder.h"

#include "gateway/content/bodylog.h"
#include "gateway/content/redaction.h"

namespace station {
namespace {

QByteArray asLines(const Headers &headers)
{
    QByteArray lines;
    for (const auto &[name, value] : redacted(headers))
        lines += name + ": " + value + '\n';
    return lines;
}

/** Shares the bytes where they are kept whole. */
LoggedBody asLogged(const QByteArray &body)
{
    return {body.size() > BodyLog::kMostOfBody ? body.first(BodyLog::kMostOfBody) : body, body.size()};
}

void append(LoggedBody &body, QByteArrayView bytes)
{
    const qsizetype room = BodyLog::kMostOfBody - body.bytes.size();
    if (room > 0)
        body.bytes.append(bytes.first(std::min(room, bytes.size())));
    body.size += bytes.size();
}

} // namespace

BodyRecorder::BodyRecorder(const HttpRequest &client)
{
    m_record.method = client.method;
    m_record.path = redactedUrl(client.query.isEmpty() ? client.path : client.path + '?' + client.query);
    m_record.clientHeaders = asLines(client.headers);
    m_record.clientRequest = asLogged(client.body);
}

void BodyRecorder::sent(const TransportRequest &request)
{
    m_record.url = redactedUrl(request.url);
    m_record.sentHeaders = asLines(request.headers);
    m_record.sentRequest = asLogged(request.body);
    m_record.status = 0;
    m_record.answerHeaders.clear();
    m_record.providerAnswer = {};
}

void BodyRecorder::answered(int status, const Headers &headers)
{
    m_record.status = status;
    m_record.answerHeaders = asLines(headers);
}

void BodyRecorder::answered(QByteArrayView bytes)
{
    append(m_record.providerAnswer, bytes);
}

void BodyRecorder::replied(QByteArrayView bytes)
{
    append(m_record.clientAnswer, bytes);
}

BodyRecord BodyRecorder::take(const QByteArray &requestId)
{
    m_record.requestId = requestId;
    return std::move(m_record);
}

} // namespace station
