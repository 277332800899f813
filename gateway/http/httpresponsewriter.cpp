// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/http/httpresponsewriter.h"

#include "gateway/http/httpconnection.h"
#include "gateway/http/responsehead.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

namespace station {

namespace {

/** Up to here, copying a body behind its head costs less than a second write to the socket. */
constexpr qsizetype kCopyUpTo = 64 * 1024;

} // namespace

bool HttpResponseWriter::startHead(int status, qint64 contentLength, const Headers &headers, QByteArray &out)
{
    if (!m_open || m_begun)
        return false;
    m_begun = true;
    ResponseFraming framing;
    if (isBodiless(status)) {
        m_bodyEnd = BodyEnd::None;
    } else if (contentLength >= 0) {
        framing.contentLength = contentLength;
        m_bodyEnd = m_terms.isHead ? BodyEnd::None : BodyEnd::Length;
        m_lengthLeft = contentLength;
    } else if (m_terms.minorVersion == 0) {
        m_bodyEnd = m_terms.isHead ? BodyEnd::None : BodyEnd::Close;
    } else {
        framing.chunked = true;
        m_bodyEnd = m_terms.isHead ? BodyEnd::None : BodyEnd::Chunk;
    }
    m_persists = m_terms.keepAlive && m_bodyEnd != BodyEnd::Close && m_connection.mayPersist();
    framing.close = !m_persists;
    framing.keepAlive = m_persists && m_terms.minorVersion == 0;
    appendResponseHead(out, status, headers, framing);
    return true;
}

void HttpResponseWriter::send(int status, const Headers &headers, const QByteArray &body)
{
    QByteArray &out = m_connection.outputScratch();
    if (!startHead(status, body.size(), headers, out))
        return;
    if (m_bodyEnd == BodyEnd::None) {
        m_connection.put(out);
    } else if (body.size() <= kCopyUpTo) {
        out.append(body);
        m_connection.put(out);
    } else {
        m_connection.put(out);
        m_connection.put(body);
    }
    complete();
}

void HttpResponseWriter::begin(int status, const Headers &headers, qint64 contentLength)
{
    QByteArray &out = m_connection.outputScratch();
    if (startHead(status, contentLength, headers, out))
        m_connection.put(out);
}

void HttpResponseWriter::write(QByteArrayView bytes)
{
    if (!m_open || !m_begun || bytes.isEmpty())
        return;
    switch (m_bodyEnd) {
    case BodyEnd::None: return;
    case BodyEnd::Close: m_connection.put(m_connection.outputScratch().append(bytes)); break;
    case BodyEnd::Length: {
        const QByteArrayView fitting = bytes.first(std::min<qint64>(bytes.size(), m_lengthLeft));
        m_lengthLeft -= fitting.size();
        m_connection.put(m_connection.outputScratch().append(fitting));
        break;
    }
    case BodyEnd::Chunk: {
        std::array<char, 16> digits;
        const auto size = std::to_chars(digits.data(), digits.data() + digits.size(), bytes.size(), 16);
        QByteArray &out = m_connection.outputScratch();
        out.append(digits.data(), size.ptr - digits.data()).append("\r\n").append(bytes).append("\r\n");
        m_connection.put(out);
        break;
    }
    }
    if (m_open && waitingBytes() > kPauseAbove) {
        m_wasFull = true;
        m_connection.watchWrites();
    }
}

void HttpResponseWriter::end()
{
    if (!m_open || !m_begun)
        return;
    if (m_bodyEnd == BodyEnd::Length && m_lengthLeft > 0) {
        abort();
        return;
    }
    static const QByteArray kLastChunk = QByteArrayLiteral("0\r\n\r\n");
    m_connection.put(m_bodyEnd == BodyEnd::Chunk ? kLastChunk : QByteArray());
    complete();
}

void HttpResponseWriter::abort()
{
    if (!std::exchange(m_open, false))
        return;
    m_listener = nullptr;
    m_connection.breakOff(m_bodyEnd == BodyEnd::Close);
}

void HttpResponseWriter::complete()
{
    m_open = false;
    m_listener = nullptr;
    m_connection.responseComplete(m_persists);
}

qint64 HttpResponseWriter::waitingBytes() const
{
    return m_open ? m_connection.unsentBytes() : 0;
}

void HttpResponseWriter::lose()
{
    if (!std::exchange(m_open, false))
        return;
    if (ResponseListener *listener = std::exchange(m_listener, nullptr))
        listener->clientGone();
}

void HttpResponseWriter::noteTaken()
{
    if (!m_open || !m_wasFull || waitingBytes() >= kResumeBelow)
        return;
    m_wasFull = false;
    if (m_listener)
        m_listener->responseDrained();
}

} // namespace station
