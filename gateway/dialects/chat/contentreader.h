// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gateway/conversation/request.h"
#include "gateway/json/jsonreader.h"

#include <vector>

namespace station::chat {

/** Reads `content`: a string, or an array of typed parts. Parts of an unknown type are kept as NativePart. */
void readContent(json::Value content, std::vector<Part> &parts);

/** An URL as a source: a data URL is taken apart (its base64 stays text), any other stays an URL. */
MediaSource sourceOfUrl(std::string_view url);

/** `images` of an assistant message, as OpenRouter gives pictures that the model made. */
void readImages(json::Value images, std::vector<Part> &parts);

/** {"type":"ephemeral","ttl"} of OpenRouter and Bailian, or {"mode":"explicit"} of OpenAI. */
CacheMark readCacheMark(json::Value mark);

} // namespace station::chat
