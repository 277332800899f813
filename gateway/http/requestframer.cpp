// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/http/requestframer.h"

#include <algorithm>
#include <utility>

namespace station {

namespace {

/** RFC 9112, 2.2: a server ought to pass over at least one empty line; two is what old clients sent after a POST. */
constexpr int kLeadingBytes = 4;
constexpr qint64 kFirstReserve = 256 * 1024;

Error badRequest(const char *message)
{
    return {ErrorCode::BadRequest, message, {}, 0};
}

} // namespace

qsizetype RequestFramer::feed(QByteArrayView bytes)
{
    qsizetype taken = 0;
    if (m_state == State::Idle)
        taken = skipEmptyLines(bytes);
    if (m_state == State::Head)
        taken += feedHead(bytes.sliced(taken));
    if (m_state == State::Body)
        taken += feedBody(bytes.sliced(taken));
    return taken;
}

qsizetype RequestFramer::skipEmptyLines(QByteArrayView bytes)
{
    qsizetype at = 0;
    for (; at < bytes.size(); ++at) {
        const char expected = m_leadingBytes % 2 == 0 ? '\r' : '\n';
        if (bytes[at] == expected && m_leadingBytes < kLeadingBytes) {
            ++m_leadingBytes;
            continue;
        }
        if (m_leadingBytes % 2 == 1 || bytes[at] == '\r' || bytes[at] == '\n')
            fail(badRequest("The request does not begin with a request line."));
        else
            m_state = State::Head;
        break;
    }
    return at;
}

qsizetype RequestFramer::feedHead(QByteArrayView bytes)
{
    const qsizetype before = m_buffer.size();
    if (before > 0)
        m_buffer.append(bytes);
    const QByteArrayView all = before > 0 ? QByteArrayView(m_buffer) : bytes;
    // Nothing past the limit is looked at, so that the outcome is the same however the bytes were split.
    const QByteArrayView visible = all.first(std::min<qsizetype>(all.size(), m_headerLimit));
    for (;;) {
        const qsizetype lineEnd = visible.indexOf('\n', std::max(m_lineStart, before));
        if (lineEnd < 0)
            break;
        if (lineEnd == 0 || visible[lineEnd - 1] != '\r') {
            parsePartialHead(visible, m_head);
            fail(badRequest("A line does not end with CR LF."));
            return bytes.size();
        }
        const bool isEmptyLine = lineEnd - 1 == m_lineStart;
        m_lineStart = lineEnd + 1;
        if (isEmptyLine) {
            const qsizetype taken = m_lineStart - before;
            acceptHead(visible.first(m_lineStart));
            return taken;
        }
    }
    if (all.size() > m_headerLimit) {
        parsePartialHead(visible, m_head);
        fail({ErrorCode::HeadersTooLarge,
              "The request line and the headers are larger than " + QByteArray::number(m_headerLimit) + " bytes.",
              {},
              0});
    } else if (before == 0) {
        m_buffer.append(bytes);
    }
    return bytes.size();
}

void RequestFramer::acceptHead(QByteArrayView bytes)
{
    if (auto error = parseRequestHead(bytes, m_head)) {
        const bool inStep = error->code != ErrorCode::BadRequest && !m_head.hasBody();
        fail(*std::move(error), inStep);
        return;
    }
    m_buffer.clear();
    if (m_head.framing == RequestHead::Framing::Length && m_head.contentLength > m_bodyLimit) {
        failTooLarge();
        return;
    }
    m_state = State::Body;
    m_bodyLeft = m_head.contentLength;
    m_continueWanted = m_head.expectsContinue;
    if (!m_head.hasBody()) {
        m_state = State::Complete;
        return;
    }
    if (m_head.framing == RequestHead::Framing::Chunked)
        m_chunks.emplace(m_headerLimit);
    if (m_head.coding != ContentCoding::Identity) {
        m_decoder = ContentDecoder::create(m_head.coding);
        if (!m_decoder)
            fail({ErrorCode::Internal, "There is no memory to decompress the body.", {}, 0});
    } else if (m_head.framing == RequestHead::Framing::Length) {
        m_body.reserve(std::min(m_bodyLeft, kFirstReserve));
    }
}

qsizetype RequestFramer::feedBody(QByteArrayView bytes)
{
    if (m_chunks)
        return feedChunks(bytes);
    const qsizetype length = std::min<qint64>(m_bodyLeft, bytes.size());
    if (appendToBody(bytes.first(length))) {
        m_bodyLeft -= length;
        if (m_bodyLeft == 0)
            finishBody();
    }
    return length;
}

qsizetype RequestFramer::feedChunks(QByteArrayView bytes)
{
    qsizetype taken = 0;
    while (m_state == State::Body && taken < bytes.size()) {
        const ChunkDecoder::Step step = m_chunks->next(bytes.sliced(taken));
        taken += step.taken;
        if (!appendToBody(step.data))
            break;
        switch (step.status) {
        case ChunkDecoder::Status::More: break;
        case ChunkDecoder::Status::Done: finishBody(); break;
        case ChunkDecoder::Status::Bad: fail(badRequest("The body is not in the chunked coding.")); break;
        case ChunkDecoder::Status::TooLarge:
            fail({ErrorCode::HeadersTooLarge, "The chunk extensions and trailers are too large.", {}, 0});
            break;
        }
    }
    return taken;
}

bool RequestFramer::appendToBody(QByteArrayView data)
{
    if (!m_decoder) {
        if (m_body.size() + data.size() > m_bodyLimit) {
            failTooLarge();
            return false;
        }
        m_body.append(data);
        return true;
    }
    switch (m_decoder->write(data, m_body, m_bodyLimit)) {
    case ContentDecoder::Status::Good: return true;
    case ContentDecoder::Status::Corrupt: fail(badRequest("The body is not what Content-Encoding says.")); break;
    case ContentDecoder::Status::TooLarge: failTooLarge(); break;
    }
    return false;
}

void RequestFramer::finishBody()
{
    m_state = State::Complete;
    if (m_decoder && !m_decoder->isWhole())
        fail(badRequest("The compressed body ends too early."), true);
}

bool RequestFramer::takeContinue()
{
    // A client that sends the body all the same needs no word.
    return std::exchange(m_continueWanted, false) && m_state == State::Body && m_body.isEmpty();
}

HttpRequest RequestFramer::take()
{
    HttpRequest request = std::move(m_head.request);
    request.body = std::exchange(m_body, {});
    reset();
    return request;
}

void RequestFramer::setLimits(int headerBytes, qint64 bodyBytes)
{
    m_headerLimit = headerBytes;
    m_bodyLimit = bodyBytes;
}

void RequestFramer::reset()
{
    m_state = State::Idle;
    m_inStep = false;
    m_continueWanted = false;
    m_leadingBytes = 0;
    m_lineStart = 0;
    m_buffer.clear();
    m_head = {};
    m_body.clear();
    m_bodyLeft = 0;
    m_chunks.reset();
    m_decoder.reset();
    m_error = {};
}

void RequestFramer::readPartialHead()
{
    if (m_state == State::Head)
        parsePartialHead(m_buffer, m_head);
}

void RequestFramer::fail(Error error, bool inStep)
{
    m_state = State::Failed;
    m_error = std::move(error);
    m_inStep = inStep;
    m_body.clear();
    m_decoder.reset();
}

void RequestFramer::failTooLarge()
{
    fail({ErrorCode::BodyTooLarge, "The body is larger than " + QByteArray::number(m_bodyLimit) + " bytes.", {}, 0});
}

} // namespace station
