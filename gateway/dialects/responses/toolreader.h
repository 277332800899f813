// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gateway/conversation/request.h"
#include "gateway/json/jsonreader.h"

namespace station::responses {

/** Reads one entry of a list of tools; a namespace gives several. */
void readTool(json::Value value, std::vector<Tool> &tools);

/** Adds the tools that an item of the input declares; one that is there already stays as it is. */
void addTools(std::vector<Tool> added, std::vector<Tool> &tools);

void readToolChoice(json::Value value, ToolChoice &choice, JsonText &source);

} // namespace station::responses
