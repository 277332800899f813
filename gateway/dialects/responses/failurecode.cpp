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

FailureKind failureKind(QByteArrayView code, QByteArrayView type)
{
    struct Known {
        const char *code;
        FailureKind kind;
    };
    constexpr Known kKnown[] = {
        {"context_length_exceeded", FailureKind::ContextTooLong},
        {"insufficient_quota", FailureKind::QuotaSpent},
        {"usage_not_included", FailureKind::QuotaSpent},
        {"usage_limit_reached", FailureKind::WindowSpent},
        {"rate_limit_exceeded", FailureKind::RateLimited},
        {"rate_limit_error", FailureKind::RateLimited},
        {"server_is_overloaded", FailureKind::Overloaded},
        {"slow_down", FailureKind::Overloaded},
        {"overloaded_error", FailureKind::Overloaded},
        {"invalid_prompt", FailureKind::BadRequest},
        {"invalid_request_error", FailureKind::BadRequest},
        {"invalid_encrypted_content", FailureKind::BadRequest},
        {"invalid_image", FailureKind::BadRequest},
        {"bio_policy", FailureKind::ContentPolicy},
        {"cyber_policy", FailureKind::ContentPolicy},
        {"content_policy_violation", FailureKind::ContentPolicy},
        {"content_filter", FailureKind::ContentPolicy},
        {"model_not_found", FailureKind::NotFound},
        {"invalid_api_key", FailureKind::CredentialRefused},
        {"authentication_error", FailureKind::CredentialRefused},
    };
    for (const QByteArrayView word : {code, type}) {
        for (const Known &known : kKnown) {
            if (word == known.code)
                return known.kind;
        }
    }
    return FailureKind::ServerError;
}

} // namespace station::responses
