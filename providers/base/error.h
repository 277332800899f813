// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace station {

/**
 * What went wrong, in words that belong to no protocol.
 *
 * Mapped to an HTTP status and to each dialect's error body in gateway/dialects/errorbody.cpp; when adding an
 * enumerator here, add it there (the compiler's switch warning reminds you).
 */
enum class ErrorCode {
    BadRequest,        ///< 400: the request itself is wrong
    KeyRejected,       ///< 401: gateway key missing, wrong, or two different ones
    BudgetSpent,       ///< 402: the gateway key's budget is used up
    Forbidden,         ///< 403: not allowed for this key, host, origin; or no provider credential
    NotFound,          ///< 404: unknown model or path
    MethodNotAllowed,  ///< 405
    Conflict,          ///< 409: not while it stands as it does
    Gone,              ///< 410: it was here, and is no longer kept
    SlowRequest,       ///< 408: the client took too long to send its request
    BodyTooLarge,      ///< 413
    UnsupportedMedia,  ///< 415: a content encoding that we do not read
    ExpectationFailed, ///< 417
    UpgradeRefused,    ///< 426: no WebSocket here
    RateLimited,       ///< 429: the key's requests a minute
    HeadersTooLarge,   ///< 431
    Internal,          ///< 500: our own fault
    UpstreamBroken,    ///< 502: the provider broke the protocol or the connection
    Unavailable,       ///< 503: circuit open, draining, or too many connections
    UpstreamTimeout,   ///< 504: the provider did not answer in time
};

/** An error on its way to a person or a client. `message` is shown as it is: it says what to do, and holds no secret.
 */
struct Error {
    ErrorCode code = ErrorCode::Internal;
    QByteArray message;        ///< UTF-8, one sentence or two
    QByteArray param;          ///< the request's member at fault, or empty
    int retryAfterSeconds = 0; ///< 0: none is sent
    QByteArray wireCode = {};  ///< `code` in OpenAI's shape, where another than the usual one is customary
};

} // namespace station
