// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gateway/live/livefeed.h"

#include <QString>

/** How an exchange reads, on the board as in the inspector. */
namespace station::exchanges {

bool isRunning(LiveState state);
/** What a row of the ledger ended as. */
LiveState endState(const LedgerRow &row);
/** Output tokens by the time since the first; 0 where that says nothing. `nowMs`: Unix ms. */
double tokensPerSecond(const LiveExchange &exchange, qint64 nowMs);
/** "streaming 4 s", "done", "429 provider status 429"; `brief` for narrow columns. */
QString stateText(const LiveExchange &exchange, qint64 nowMs, bool brief);
/** The lamp's kind: running, open, simulated, closed, off. */
QString lamp(const LiveExchange &exchange);
/** A count of tokens, an estimate with its sign, or a dash. */
QString tokens(const LedgerRow &row, const std::optional<qint64> &count);
/** The tone that a figure has by how it reads: ink, ink2 (an estimate), ink3 (a dash). */
QString tone(const QString &figure);
/** The same for what an exchange cost. */
QString costTone(const LedgerRow &row, bool running);

} // namespace station::exchanges
