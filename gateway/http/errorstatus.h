// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "providers/base/error.h"

namespace station {

/** The HTTP status of an error (contract, "Errors"). */
constexpr int httpStatus(ErrorCode code)
{
    switch (code) {
    case ErrorCode::BadRequest: return 400;
    case ErrorCode::KeyRejected: return 401;
    case ErrorCode::BudgetSpent: return 402;
    case ErrorCode::Forbidden: return 403;
    case ErrorCode::NotFound: return 404;
    case ErrorCode::MethodNotAllowed: return 405;
    case ErrorCode::SlowRequest: return 408;
    case ErrorCode::Conflict: return 409;
    case ErrorCode::Gone: return 410;
    case ErrorCode::BodyTooLarge: return 413;
    case ErrorCode::UnsupportedMedia: return 415;
    case ErrorCode::ExpectationFailed: return 417;
    case ErrorCode::UpgradeRefused: return 426;
    case ErrorCode::RateLimited: return 429;
    case ErrorCode::HeadersTooLarge: return 431;
    case ErrorCode::Internal: return 500;
    case ErrorCode::UpstreamBroken: return 502;
    case ErrorCode::Unavailable: return 503;
    case ErrorCode::UpstreamTimeout: return 504;
    }
    return 500;
}

} // namespace station
