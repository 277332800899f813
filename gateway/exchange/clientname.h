// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "providers/base/headers.h"

namespace station {

/** The client's short name for the ledger and the board, from its user-agent: claude-code, codex, openai-node, curl …
 */
QByteArray clientName(const Headers &headers);
/** The conversation that the client names (Claude Code's and Codex's session ids), or empty. */
QByteArray clientSession(const Headers &headers);
/** Whether the caller is the Claude Code or the Codex program (wire notes of the clients, A2 and D2). */
bool isClaudeCode(const Headers &headers);
bool isCodex(const Headers &headers);

} // namespace station
