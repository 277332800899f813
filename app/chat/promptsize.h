// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/chat/chatrequest.h"

namespace station {

/** Tokens that the request's prompt comes to, by the gateway's own estimate (gateway/conversation/tokenestimate.h). */
qint64 estimatedTokens(const ChatRequest &request);

} // namespace station
