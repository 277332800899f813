// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/exchange/passedanswer.h"

#include "gateway/dialects/errorbody.h"
#include "gateway/exchange/bodywalk.h"
#include "gateway/json/jsontext.h"

#include <utility>

namespace station {

PassedAnswer::PassedAnswer(Dialect dialect, bool eventStream, bool dropUsageChunk, bool endsItself, QByteArray model)
    : m_dialect(dialect), m_endsItself(endsItself), m_meter(dialect, eventStream)
{
    if (eventStream && dialect == Dialect::Messages)
        m_model = std::move(model);
    if (eventStream)
        m_relay.emplace(dropUsageChunk);
}

QByteArrayView PassedAnswer::take(QByteArrayView bytes)
{
    const QByteArrayView ready = m_relay ? m_relay->take(bytes) : bytes;
    m_meter.feed(bytes);
    return m_model.isEmpty() || ready.isEmpty() ? ready : renamed(ready);
}

QByteArrayView PassedAnswer::renamed(QByteArrayView ready)
{
    // Whole events are handed on, so the first one is here with all of its message.
    const qsizetype start = ready.indexOf("\"message_start\"");
    if (start < 0)
        return ready;
    const QByteArray model = std::exchange(m_model, {});
    qsizetype from = ready.indexOf("\"model\"", ready.first(start).lastIndexOf('\n') + 1);
    const qsizetype lineEnd = ready.indexOf('\n', start);
    if (from < 0 || (lineEnd >= 0 && from > lineEnd))
        return ready;
    from = ready.indexOf('"', from + 7);
    const qsizetype to = from < 0 ? -1 : ready.indexOf('"', from + 1);
    if (to < 0 || ready.sliced(from, to - from).contains('\\'))
        return ready;
    m_renamed = ready.first(from).toByteArray() + json::quoted(model) + ready.sliced(to + 1).toByteArray();
    return m_renamed;
}

QByteArray PassedAnswer::finish()
{
    m_meter.finish();
    return m_relay && isWhole() ? m_relay->takeRest() : QByteArray();
}

QByteArray PassedAnswer::breakOff(const Error &error)
{
    m_meter.finish();
    if (!m_relay || !m_relay->isBetweenEvents())
        return {};
    return errorEvent(m_dialect, error, m_meter.eventCount());
}

QByteArray PassedAnswer::keepAlive()
{
    return m_relay && m_relay->isBetweenEvents() ? passingKeepAlive(m_dialect) : QByteArray();
}

QByteArray passingKeepAlive(Dialect dialect)
{
    switch (dialect) {
    // The Messages SDK wants message_start before anything else, pings excepted.
    case Dialect::Messages: return "event: ping\ndata: {\"type\": \"ping\"}\n\n";
    case Dialect::Chat:
    case Dialect::Gemini: return ": keep-alive\n\n";
    case Dialect::Responses: break; // nothing that every client takes can be put into a passing stream
    }
    return {};
}

} // namespace station
