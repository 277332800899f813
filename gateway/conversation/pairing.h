// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gateway/conversation/matrix.h"
#include "gateway/conversation/request.h"

namespace station {

/**
 * Brings tool calls and results together as every provider demands: all results of a turn's calls directly behind it,
 * in one user turn and before any other part, in the order of the calls. A call without a result gets one that says so,
 * a result without a call becomes text; both are reported. Results get their tool's name.
 */
void pairToolCalls(ConversationRequest &request, TranslationReport &report);

} // namespace station
