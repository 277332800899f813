// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gateway/conversation/request.h"
#include "gateway/json/jsonreader.h"

namespace station::messages {

/** One entry of `tools`: the client's own function, or a tool that Anthropic defined. */
Tool readTool(json::Value value, std::vector<ExtraMember> &extras, size_t index);

/** `tool_choice` and, in it, whether one turn may hold several calls. A named tool is resolved by resolveChoice(). */
void readToolChoice(json::Value value, ConversationRequest &request);

/** A choice of a tool by the name of one that Anthropic defined becomes one by its type. */
void resolveChoice(ConversationRequest &request);

} // namespace station::messages
