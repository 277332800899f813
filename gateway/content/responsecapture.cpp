// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/content/responsecapture.h"

#include "gateway/json/jsonreader.h"

namespace station {

ResponseCapture::ResponseCapture(bool stream, qsizetype maxBytes) : m_maxBytes(maxBytes)
{
    SseSink &events = *this;
    if (stream)
        m_events.emplace(events, maxBytes);
}

void ResponseCapture::take(QByteArrayView bytes)
{
    if (m_events) {
        m_events->feed(bytes);
        return;
    }
    m_tooLong = m_tooLong || m_body.size() + bytes.size() > m_maxBytes;
    if (!m_tooLong)
        m_body.append(bytes);
}

void ResponseCapture::sseEvent(QByteArrayView, QByteArrayView data)
{
    // The type stands at the front in every stream on record; a delta is not parsed for it.
    if (!data.first(std::min<qsizetype>(data.size(), 64)).contains("response."))
        return;
    if (!data.contains("\"response.completed\"") && !data.contains("\"response.incomplete\""))
        return;
    json::Reader reader;
    QByteArray type;
    QByteArray response;
    const auto read = reader.read(data, [&](json::Value root) {
        json::members(root, [&](std::string_view name, json::Value value) {
            if (name == "type")
                type = json::text(value);
            else if (name == "response")
                response = json::raw(value);
        });
    });
    if (read && (type == "response.completed" || type == "response.incomplete"))
        m_body = response;
}

std::optional<ResponseCapture::Response> ResponseCapture::finish()
{
    if (m_events)
        m_events->finish();
    if (m_tooLong || m_body.isEmpty())
        return std::nullopt;
    Response response {{}, m_body};
    QByteArray status;
    json::Reader reader;
    const auto read = reader.read(m_body, [&](json::Value root) {
        json::members(root, [&](std::string_view name, json::Value value) {
            if (name == "id" && json::isString(value))
                response.id = json::text(value);
            else if (name == "status" && json::isString(value))
                status = json::text(value);
        });
    });
    if (!read || response.id.isEmpty() || (status != "completed" && status != "incomplete"))
        return std::nullopt;
    return response;
}

} // namespace station
