// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/http/chunkdecoder.h"

#include "gateway/http/requesthead.h"

#include <algorithm>

namespace station {

namespace {

int hexValue(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    if (c >= 'a' && c <= 'f')
        return c - 'a' + 10;
    if (c >= 'A' && c <= 'F')
        return c - 'A' + 10;
    return -1;
}

bool isTextCharacter(char c)
{
    const auto byte = static_cast<unsigned char>(c);
    return (byte >= 0x20 && byte != 0x7f) || byte == '\t';
}

} // namespace

ChunkDecoder::Step ChunkDecoder::next(QByteArrayView input)
{
    qsizetype at = 0;
    while (at < input.size()) {
        if (m_state == State::Data) {
            const qsizetype length = std::min<qint64>(m_left, input.size() - at);
            m_left -= length;
            if (m_left == 0)
                m_state = State::DataReturn;
            return {at + length, input.sliced(at, length), Status::More};
        }
        const Status status = take(input[at++]);
        if (status != Status::More)
            return {at, {}, status};
    }
    return {at, {}, Status::More};
}

ChunkDecoder::Status ChunkDecoder::take(char c)
{
    switch (m_state) {
    case State::SizeStart:
    case State::Size:
    case State::SpaceAfterSize:
    case State::Extension: return takeSize(c);
    case State::SizeLineFeed:
        if (c != '\n')
            return Status::Bad;
        m_state = m_left > 0 ? State::Data : State::TrailerStart;
        return Status::More;
    case State::Data: break;
    case State::DataReturn: m_state = State::DataLineFeed; return c == '\r' ? Status::More : Status::Bad;
    case State::DataLineFeed: m_state = State::SizeStart; return c == '\n' ? Status::More : Status::Bad;
    case State::TrailerStart:
    case State::TrailerName:
    case State::TrailerValue: return takeTrailer(c);
    case State::TrailerLineFeed: m_state = State::TrailerStart; return c == '\n' ? Status::More : Status::Bad;
    case State::LastLineFeed: return c == '\n' ? Status::Done : Status::Bad;
    }
    return Status::Bad;
}

ChunkDecoder::Status ChunkDecoder::takeSize(char c)
{
    const int digit = hexValue(c);
    if (digit >= 0 && (m_state == State::SizeStart || m_state == State::Size)) {
        if (m_left >> 58) // the next digit would reach the sign
            return Status::Bad;
        m_left = (m_left << 4) | digit;
        // Endless zeros are a line without end, too.
        if (m_state == State::Size && m_left == 0 && --m_extraLeft < 0)
            return Status::TooLarge;
        m_state = State::Size;
        return Status::More;
    }
    if (m_state == State::SizeStart)
        return Status::Bad;
    if (c == '\r' && m_state != State::SpaceAfterSize) {
        m_state = State::SizeLineFeed;
        return Status::More;
    }
    if (--m_extraLeft < 0)
        return Status::TooLarge;
    if (m_state == State::Extension)
        return isTextCharacter(c) ? Status::More : Status::Bad;
    // After the size, space may stand before an extension but not before the line's end (RFC 9112, 7.1.1).
    if (c == ';')
        m_state = State::Extension;
    else if (c == ' ' || c == '\t')
        m_state = State::SpaceAfterSize;
    else
        return Status::Bad;
    return Status::More;
}

ChunkDecoder::Status ChunkDecoder::takeTrailer(char c)
{
    if (m_state == State::TrailerStart && c == '\r') {
        m_state = State::LastLineFeed;
        return Status::More;
    }
    if (--m_extraLeft < 0)
        return Status::TooLarge;
    if (m_state == State::TrailerValue) {
        if (c == '\r')
            m_state = State::TrailerLineFeed;
        return c == '\r' || isTextCharacter(c) ? Status::More : Status::Bad;
    }
    if (c == ':' && m_state == State::TrailerName) {
        m_state = State::TrailerValue;
        return Status::More;
    }
    m_state = State::TrailerName;
    return isTokenCharacter(c) ? Status::More : Status::Bad;
}

} // namespace station
