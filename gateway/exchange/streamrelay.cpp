// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/exchange/streamrelay.h"

#include <cstring>

namespace station {

namespace {

/** Length of `bytes` up to and with the last blank line; 0 where there is none. Line ends: LF, CRLF or CR. */
qsizetype endOfLastEvent(QByteArrayView bytes)
{
    for (qsizetype i = bytes.size() - 1; i > 0; --i) {
        const char c = bytes[i];
        if (c != '\n' && c != '\r')
            continue;
        const char before = bytes[i - 1];
        if (c == '\n'
            && (before == '\n' || (before == '\r' && i >= 2 && (bytes[i - 2] == '\n' || bytes[i - 2] == '\r'))))
            return i + 1;
        if (c == '\r' && before == '\r')
            return i + 1;
    }
    return 0;
}

/** Length of the first event in `bytes`, which ends with a blank line. */
qsizetype endOfFirstEvent(QByteArrayView bytes)
{
    for (qsizetype i = 0; i + 1 < bytes.size(); ++i) {
        if (bytes[i] == '\n' && bytes[i + 1] == '\n')
            return i + 2;
        if (bytes[i] == '\n' && bytes[i + 1] == '\r')
            return qMin(bytes.size(), i + 3);
        if (bytes[i] == '\r' && bytes[i + 1] == '\r')
            return i + 2;
    }
    return bytes.size();
}

const char *find(QByteArrayView text, QByteArrayView needle)
{
    return static_cast<const char *>(memmem(text.data(), size_t(text.size()), needle.data(), size_t(needle.size())));
}

/** Whether the member `name` (with quotes) has a value that begins with `first`. */
bool memberBegins(QByteArrayView event, QByteArrayView name, QByteArrayView first)
{
    const char *end = event.data() + event.size();
    const char *at = find(event, name);
    if (!at)
        return false;
    at += name.size();
    while (at < end && (*at == ' ' || *at == ':'))
        ++at;
    if (end - at < first.size() || memcmp(at, first.data(), size_t(first.size() - 1)) != 0)
        return false;
    at += first.size() - 1;
    while (at < end && *at == ' ' && first.size() > 1)
        ++at;
    return at < end && *at == first.back();
}

} // namespace

QByteArrayView StreamRelay::take(QByteArrayView bytes)
{
    // What was handed on by the call before is no longer read by anybody.
    m_out.resize(0);
    if (m_held.isEmpty()) {
        const qsizetype end = m_insideEvent ? endBehindTail(bytes) : endOfLastEvent(bytes);
        const QByteArrayView rest = bytes.sliced(end);
        if (end > 0)
            m_insideEvent = false;
        if (m_insideEvent || rest.size() > kHoldBytes) {
            m_insideEvent = m_insideEvent || !rest.isEmpty();
            keepTail(bytes);
            return m_dropUsageChunk ? filtered(bytes) : bytes;
        }
        m_held = rest.toByteArray();
        return filtered(bytes.first(end));
    }
    m_held.append(bytes);
    // Only the new bytes, and the few before them, can hold the end that was not there before.
    const qsizetype end = endOfLastEvent(m_held);
    if (m_held.size() - end > kHoldBytes) {
        m_out.swap(m_held);
        m_held.resize(0);
        m_insideEvent = true;
        keepTail(m_out);
        return m_out;
    }
    m_out = m_held.first(end);
    m_held.remove(0, end);
    if (end > 0)
        m_insideEvent = false;
    return filtered(m_out);
}

void StreamRelay::keepTail(QByteArrayView bytes)
{
    m_tail = m_tail.append(bytes.last(qMin<qsizetype>(bytes.size(), 3))).right(3);
}

qsizetype StreamRelay::endBehindTail(QByteArrayView bytes) const
{
    if (const qsizetype end = endOfLastEvent(bytes); end > 0)
        return end;
    // The blank line may have begun in what was handed on before.
    QByteArray joined = m_tail;
    joined.append(bytes.first(qMin<qsizetype>(bytes.size(), 3)));
    return qMax<qsizetype>(0, endOfLastEvent(joined) - m_tail.size());
}

QByteArray StreamRelay::takeRest()
{
    if (m_held.isEmpty())
        return {};
    QByteArray rest;
    rest.swap(m_held);
    return filtered(rest).toByteArray();
}

QByteArrayView StreamRelay::filtered(QByteArrayView events)
{
    if (!m_dropUsageChunk || !find(events, "\"choices\""))
        return events;
    QByteArray kept;
    kept.reserve(events.size());
    bool dropped = false;
    for (QByteArrayView left = events; !left.isEmpty();) {
        const QByteArrayView event = left.first(endOfFirstEvent(left));
        left = left.sliced(event.size());
        if (memberBegins(event, "\"choices\"", "[]") && memberBegins(event, "\"usage\"", "{"))
            dropped = true;
        else
            kept.append(event);
    }
    if (!dropped)
        return events;
    m_out = std::move(kept);
    return m_out;
}

} // namespace station
