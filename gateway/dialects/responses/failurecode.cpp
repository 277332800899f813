// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/dialects/responses/failurecode.h"

namespace station::responses {

QByteArray failureCode(const Failure &failure, bool isCodex)
{
    // What Codex does with each is in the wire notes (clients D5): it repeats all that it does not know, so that what
    // cannot get better by itself is called invalid_prompt, whose message it shows.
    switch (failure.kind) {
    case FailureKind::ContextTooLong: return "context_length_exceeded";
    case FailureKind::QuotaSpent:
    case FailureKind::WindowSpent: return "insufficient_quota";
    case FailureKind::RateLimited: return "rate_limit_exceeded";
    case FailureKind::BadRequest:
    case FailureKind::CredentialRefused:
    case FailureKind::NotFound:
    case FailureKind::TooLarge:
    case FailureKind::ContentPolicy: return "invalid_prompt";
    case FailureKind::Overloaded:
        // Codex gives up on it, though another try is what helps.
        return isCodex ? "server_error" : "server_is_overloaded";
    case FailureKind::ServerError:
    case FailureKind::Timeout:
    case FailureKind::Broken: break;
    }
    return "server_error";
}

QByteArray failureMessage(const Failure &failure)
{
    // The words are those that Codex looks for.
    if (failure.kind == FailureKind::RateLimited && failure.retryAfterSeconds > 0
        && !failure.message.contains("try again in"))
        return failure.message + " Please try again in " + QByteArray::number(failure.retryAfterSeconds) + "s.";
    return failure.message;
}

} // namespace station::responses
