// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <initializer_list>

namespace station {

/** Why a provider did not answer, in words that belong to no dialect (the rows of the translation matrix §13). */
enum class FailureKind {
    BadRequest,
    ContextTooLong,
    CredentialRefused, ///< the provider refused its own key or login
    QuotaSpent,        ///< no credit; waiting does not help
    NotFound,
    TooLarge,
    RateLimited,
    WindowSpent, ///< a subscription's window is used up until a time that the message names
    ContentPolicy,
    Overloaded,
    ServerError,
    Timeout,
    Broken, ///< the connection or the protocol broke
};

/**
 * What a provider's words for an error mean, in any dialect. `words`: its code, type and status, the most telling
 * first; `httpStatus`: 0 where none came with it, as within a stream. Words that say no more than that the request is
 * wrong count less than the status.
 */
FailureKind failureKind(int httpStatus, std::initializer_list<QByteArrayView> words, QByteArrayView message);

struct Failure {
    FailureKind kind = FailureKind::ServerError;
    QByteArray message; ///< the provider's own words
    QByteArray code;    ///< the provider's own code or type, where it has one
    QByteArray param;
    int status = 0;            ///< the provider's HTTP status; 0 within a stream
    int retryAfterSeconds = 0; ///< 0: not said
    qint64 resetsAtS = 0;      ///< WindowSpent: Unix time, where it is said
};

} // namespace station
