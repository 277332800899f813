// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gateway/dialects/messages/writing.h"

namespace station::messages {

/** Writes `tools` and `tool_choice`. */
void writeTools(Writing &writing);

/** Whether a schema says of itself that it is an object's, as `input_schema` has to. */
bool isObjectSchema(const JsonText &schema);

/** Whether the request makes the model call a tool. */
bool forcesTool(const ConversationRequest &request);

} // namespace station::messages
