// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gateway/conversation/failure.h"
#include "providers/base/error.h"
#include "providers/registry/providerdescription.h"

namespace station {

/**
 * What a provider's error answer means, in whichever of the known shapes its body is: OpenAI's, Anthropic's, Google's
 * (also as a list of one), the flat ones of Mistral and xAI, FastAPI's `detail`, or no JSON at all. The message is the
 * provider's own with its name before it.
 */
Failure readFailure(const QByteArray &providerName, int status, const Headers &headers, const QByteArray &body);

/** An error of the gateway's own, as a stream's end tells it. */
Failure failureOf(const Error &error);

/** The HTTP status that a client of the dialect acts on rightly (contract, "Errors"). */
int failureStatus(Dialect dialect, const Failure &failure);
/** The whole JSON body of the error answer, with the wordings that clients look for. */
QByteArray failureBody(Dialect dialect, const Failure &failure, const QByteArray &requestId);
/** content-type, retry-after, and x-should-retry: false where trying again is no use. */
Headers failureHeaders(Dialect dialect, const Failure &failure);
/** Whether the same request may do better in a moment. */
bool isPassing(const Failure &failure);

/** The names that the dialects have for a kind of failure (translation matrix §13). */
struct FailureNames {
    const char *openAiType;
    const char *openAiCode; ///< null: none
    const char *anthropicType;
    const char *geminiStatus;
};
FailureNames failureNames(FailureKind kind);
/** The message as Claude Code looks for it where the context is too long; any other message as it is. */
QByteArray messageForMessages(const Failure &failure);

} // namespace station
