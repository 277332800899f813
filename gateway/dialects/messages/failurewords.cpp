// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/dialects/messages/failurewords.h"

#include <algorithm>
#include <array>

namespace station::messages {

namespace {

struct Named {
    FailureKind kind;
    QByteArrayView type;
};

/** The first row of a type is what it is read as, the first of a kind what it is written as. */
constexpr std::array kNamed {
    Named {FailureKind::BadRequest, "invalid_request_error"},
    Named {FailureKind::ContextTooLong, "invalid_request_error"},
    Named {FailureKind::ContentPolicy, "invalid_request_error"},
    // Claude Code repeats authentication_error, as if the key might become right.
    Named {FailureKind::CredentialRefused, "permission_error"},
    Named {FailureKind::CredentialRefused, "authentication_error"},
    Named {FailureKind::QuotaSpent, "billing_error"},
    Named {FailureKind::NotFound, "not_found_error"},
    Named {FailureKind::TooLarge, "request_too_large"},
    Named {FailureKind::RateLimited, "rate_limit_error"},
    Named {FailureKind::WindowSpent, "rate_limit_error"},
    // A stream that ends with it is asked for again as a stream; api_error is asked for whole.
    Named {FailureKind::Overloaded, "overloaded_error"},
    Named {FailureKind::ServerError, "api_error"},
    Named {FailureKind::Broken, "api_error"},
    Named {FailureKind::Timeout, "timeout_error"},
};

constexpr char kTooLong[] = "prompt is too long";

} // namespace

FailureKind failureKind(QByteArrayView type, const QByteArray &message)
{
    if (message.contains(kTooLong) || message.contains("exceed context limit"))
        return FailureKind::ContextTooLong;
    if (message.contains("credit balance is too low"))
        return FailureKind::QuotaSpent;
    const auto found = std::find_if(kNamed.begin(), kNamed.end(), [type](const Named &n) { return n.type == type; });
    return found == kNamed.end() ? FailureKind::ServerError : found->kind;
}

QByteArray errorType(FailureKind kind)
{
    const auto found = std::find_if(kNamed.begin(), kNamed.end(), [kind](const Named &n) { return n.kind == kind; });
    return found == kNamed.end() ? QByteArray("api_error") : found->type.toByteArray();
}

QByteArray errorMessage(const Failure &failure)
{
    if (failure.kind == FailureKind::ContextTooLong && !failure.message.contains(kTooLong)
        && !failure.message.contains("exceed context limit"))
        return QByteArray(kTooLong) + ": " + failure.message;
    return failure.message;
}

} // namespace station::messages
