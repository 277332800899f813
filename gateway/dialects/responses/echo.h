// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gateway/dialects/pieces.h"

namespace station {

/** What every response object to this Responses request repeats of it, with OpenAI's defaults; empty for others. */
std::vector<std::pair<QByteArray, JsonText>> echoOf(const ConversationRequest &request);

namespace responses {
/** Whether the response object repeats this member of the request. */
bool isEchoed(std::string_view member);
} // namespace responses

} // namespace station
