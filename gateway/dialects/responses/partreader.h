// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gateway/conversation/request.h"
#include "gateway/json/jsonreader.h"

namespace station::responses {

/** Reads the content of a message or the output of a tool: a string, or an array of parts. Null is nothing. */
void readContent(json::Value value, std::vector<Part> &parts);

/** The paragraphs of `summary` or `content` of a reasoning item. */
void readTexts(json::Value value, std::vector<QByteArray> &texts);

} // namespace station::responses
