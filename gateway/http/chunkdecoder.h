// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>

namespace station {

/** Takes the chunked transfer coding off (RFC 9112, 7.1), at whatever splits the bytes come. */
class ChunkDecoder {
public:
    enum class Status {
        More,     ///< give it the next bytes
        Done,     ///< the body and its trailers are over; what follows is the next request
        Bad,      ///< not the chunked coding
        TooLarge, ///< extensions and trailers together are over the limit
    };
    struct Step {
        qsizetype taken = 0; ///< so many bytes of the input are used up
        QByteArrayView data; ///< a piece of the body, inside the input; may be empty
        Status status = Status::More;
    };

    /** `extraLimit`: of the bytes of extensions and trailers, which are read over. */
    explicit ChunkDecoder(qint64 extraLimit) : m_extraLeft(extraLimit) { }

    /** Reads on until a piece of data, the end or a fault, or until the input is used up. */
    Step next(QByteArrayView input);

private:
    enum class State {
        SizeStart,
        Size,
        SpaceAfterSize,
        Extension,
        SizeLineFeed,
        Data,
        DataReturn,
        DataLineFeed,
        TrailerStart,
        TrailerName,
        TrailerValue,
        TrailerLineFeed,
        LastLineFeed,
    };
    Status take(char c);
    Status takeSize(char c);
    Status takeTrailer(char c);

    State m_state = State::SizeStart;
    qint64 m_left = 0;
    qint64 m_extraLeft;
};

} // namespace station
