// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gateway/demo/jsonvalue.h"
#include "gateway/demo/questionbuilder.h"

namespace station {

/** A string, or an array of parts as Chat, Responses and Messages name them; parts of other kinds are passed over. */
Content readContent(const std::optional<JsonValue> &content);

/** Chat's or Responses' `tool_choice`. */
void readOpenAiToolChoice(JsonValue request, Question &question);

/** `stop`, `stop_sequences` and their like: a string or an array of strings. */
void readStops(const std::optional<JsonValue> &stops, Question &question);

} // namespace station
