// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gateway/demo/jsonvalue.h"
#include "gateway/demo/question.h"
#include "providers/base/result.h"

namespace station {

/** Reads a Gemini generateContent request; model and streaming are in its path. Both spellings of names are taken. */
Result<Question> readGeminiRequest(JsonValue request);

} // namespace station
