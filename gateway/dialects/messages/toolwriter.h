// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gateway/dialects/messages/writing.h"

namespace station::messages {

/** Writes `tools` and `tool_choice`. */
void writeTools(Writing &writing);

/** Whether the request makes the model call a tool. */
bool forcesTool(const ConversationRequest &request);

} // namespace station::messages
