// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gateway/http/httprequest.h"
#include "providers/base/error.h"

#include <optional>

namespace station {

enum class ContentCoding { Identity, Gzip, Zstd };

/** What the request line and the headers of one request say. */
struct RequestHead {
    enum class Framing { None, Length, Chunked };

    HttpRequest request; ///< without body and peer
    int minorVersion = 1;
    bool keepAlive = true;
    bool expectsContinue = false;
    bool wantsUpgrade = false; ///< to anything but h2c, which a server may pass over (RFC 9110, 7.8)
    Framing framing = Framing::None;
    qint64 contentLength = 0; ///< with Framing::Length
    ContentCoding coding = ContentCoding::Identity;

    bool hasBody() const { return framing == Framing::Chunked || (framing == Framing::Length && contentLength > 0); }
};

/**
 * Reads a head, line ends and the empty line included, by the strict side of RFC 9112.
 *
 * A BadRequest means that the framing cannot be trusted; after UnsupportedMedia and ExpectationFailed it can. What was
 * read before the fault is in `head`, so that the error can be written in the client's dialect.
 */
std::optional<Error> parseRequestHead(QByteArrayView bytes, RequestHead &head);

/** As much of a head that never became whole as can be read: for the error that follows. */
void parsePartialHead(QByteArrayView bytes, RequestHead &head);

/** RFC 9110, 5.6.2: the characters of methods and header names. */
bool isTokenCharacter(char c);

} // namespace station
