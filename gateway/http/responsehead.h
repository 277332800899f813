// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "providers/base/headers.h"

namespace station {

/** "OK" and its like; empty for a status that has no registered phrase. */
QByteArrayView reasonPhrase(int status);
/** RFC 9110, 5.6.7: "Sun, 06 Nov 1994 08:49:37 GMT", and the same object as long as the second is the same. */
const QByteArray &httpDate();
/** Whether an answer of that status never has a body (RFC 9112, 6.3). */
constexpr bool isBodiless(int status)
{
    return status < 200 || status == 204 || status == 304;
}

/** How the body is framed and what becomes of the connection. */
struct ResponseFraming {
    qint64 contentLength = -1; ///< -1: no such header
    bool chunked = false;
    bool close = false;     ///< "connection: close"
    bool keepAlive = false; ///< "connection: keep-alive", which HTTP/1.0 needs
};

/**
 * Appends status line, headers and the empty line. Of `headers`, those that are the server's own to write (date,
 * connection, and the framing) are passed over, and so is any that would break the head open.
 */
void appendResponseHead(QByteArray &out, int status, const Headers &headers, const ResponseFraming &framing);

} // namespace station
