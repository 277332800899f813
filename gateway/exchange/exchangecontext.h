// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gateway/exchange/responseowners.h"
#include "gateway/ledger/ledger.h"
#include "gateway/live/livefeed.h"
#include "gateway/media/imageshelf.h"
#include "gateway/metrics/metrics.h"
#include "gateway/routing/routingtable.h"
#include "providers/credentials/codexlogin.h"
#include "providers/http/transport.h"

#include <functional>
#include <memory>

namespace station {

class Exchange;

/** What all exchanges of all workers share; any thread. */
struct SharedServices {
    Ledger &ledger;
    LiveFeed &feed;
    Metrics &metrics;
    ResponseOwners &owners;
    ImageShelf &shelf;
    CodexLogin &codexLogin; ///< main thread; asked by queued invocation
};

/** What the exchanges of one worker share; the worker's thread. */
struct ExchangeContext {
    SharedServices &shared;
    Transport &transport;
    std::shared_ptr<const RoutingTable> table;
    /** Calls back on this thread after `ms`, unless that exchange has ended by then. */
    std::function<void(int ms, quint64 exchange, void (Exchange::*)())> after;
    /** Asks for the Codex login of this machine; calls back on this thread unless the exchange has ended by then. */
    std::function<void(const Secret &refused, quint64 exchange)> askCodexLogin;
    /** The exchange has ended and may be freed once the present callback is over. */
    std::function<void(Exchange &)> ended;
};

} // namespace station
