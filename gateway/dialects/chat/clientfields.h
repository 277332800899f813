// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gateway/conversation/matrix.h"
#include "gateway/conversation/request.h"

namespace station::chat {

/** What a report calls by the client's own name. */
enum class Field {
    MaxOutput,
    Temperature,
    TopP,
    TopK,
    Stop,
    Seed,
    Choices,
    PresencePenalty,
    FrequencyPenalty,
    LogitBias,
    Logprobs,
    User,
    Metadata,
    ServiceTier,
    CacheMark,
    Effort,
    Budget,
    Summary,
    ToolChoice,
    Parallel,
    Thoughts,
    Format,
    System,
    Turns,
    Verbosity,
    Store,
};

QByteArray clientField(Dialect dialect, Field field);

} // namespace station::chat
