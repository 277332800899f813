// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gateway/dialects/messages/writing.h"

namespace station::messages {

/** Writes `system`. */
void writeSystem(Writing &writing);

/** Writes `messages`: consecutive turns of a role as one, system text where it may stand. */
void writeMessages(Writing &writing);

/** Whether the answer being continued called tools without a thinking block that can be given back. */
bool lacksThinking(const Writing &writing);

} // namespace station::messages
