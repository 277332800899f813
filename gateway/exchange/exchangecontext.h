// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gateway/content/bodylog.h"
#include "gateway/content/responsestore.h"
#include "gateway/exchange/responseowners.h"
#include "gateway/ledger/ledger.h"
#include "gateway/live/livefeed.h"
#include "gateway/live/providerlimits.h"
#include "gateway/metrics/metrics.h"
#include "gateway/routing/routingtable.h"
#include "providers/credentials/codexlogin.h"
#include "providers/http/fetcher.h"
#include "providers/http/transport.h"

#include <functional>
#include <memory>

namespace station {

class Exchange;
class MediaStore;
class VideoJobs;

/** What all exchanges of all workers share; any thread. */
struct SharedServices {
    Ledger &ledger;
    LiveFeed &feed;
    Metrics &metrics;
    ResponseOwners &owners;
    ResponseStore &responses;
    BodyLog &bodies;
    ProviderLimits &limits;
    MediaStore &media;
    VideoJobs &videos;
    CodexLogin &codexLogin; ///< main thread; asked by queued invocation
};

/** Brings an answer back from another thread: runs the call on the worker's, unless the exchange has ended by then. */
using ExchangeReply = std::function<void(std::function<void(Exchange &)>)>;

/** What the exchanges of one worker share; the worker's thread. */
struct ExchangeContext {
    SharedServices &shared;
    Transport &transport;
    Fetcher &fetcher;
    std::shared_ptr<const RoutingTable> table;
    /** Calls back on this thread after `ms`, unless that exchange has ended by then. */
    std::function<void(int ms, quint64 exchange, void (Exchange::*)())> after;
    /** For an answer from another thread; called at most once. */
    std::function<ExchangeReply(quint64 exchange)> replyTo;
    /** The exchange has ended and may be freed once the present callback is over. */
    std::function<void(Exchange &)> ended;
};

} // namespace station
