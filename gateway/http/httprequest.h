// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "providers/base/headers.h"

#include <QByteArray>
#include <QHostAddress>

namespace station {

/** One request as the handlers see it: unframed, with its whole body, content encodings taken off. */
struct HttpRequest {
    QByteArray method;
    QByteArray path;  ///< as sent, without the query; still percent-encoded
    QByteArray query; ///< as sent, without the question mark
    /** As sent, but without those that framed or encoded the body (content-length, transfer-encoding, content-encoding,
     *  expect); an absolute target's host stands in Host. */
    Headers headers;
    QByteArray body; ///< dechunked and decompressed
    QHostAddress peer;
};

} // namespace station
