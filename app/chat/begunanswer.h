// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/chat/chatrequest.h"

namespace station {

/**
 * Whether the model goes on with an answer that the request begins, as far as its provider's description and the rules
 * for Claude tell. Absent: it would begin anew. Otherwise the member that marks the begun turn; empty: its place as the
 * last one is enough.
 */
std::optional<QByteArray> begunAnswerMark(const ChatRequest &request);

} // namespace station
