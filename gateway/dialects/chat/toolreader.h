// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gateway/conversation/request.h"
#include "gateway/json/jsonreader.h"

namespace station::chat {

/** One element of `tools`. */
Tool readTool(json::Value value);
/** One element of the old `functions`. */
Tool readLegacyFunction(json::Value value);

/** `tool_choice`, and with `legacy` the old `function_call`. */
ToolChoice readToolChoice(json::Value value, bool legacy);

} // namespace station::chat
