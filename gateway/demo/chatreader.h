// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gateway/demo/jsonvalue.h"
#include "gateway/demo/question.h"
#include "providers/base/result.h"

namespace station {

/** Reads a Chat Completions request. */
Result<Question> readChatRequest(JsonValue request);

} // namespace station
