// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gateway/ledger/ledgerrow.h"

namespace station {

/** Calls `column(name, member)` for every column of the table "ledger" but its id: the one list of them. */
template <typename Row, typename Column> void forEachColumn(Row &row, Column &&column)
{
    column("started_ms", row.startedMs);
    column("duration_us", row.durationUs);
    column("first_token_us", row.firstTokenUs);
    column("overhead_us", row.overheadUs);
    column("client", row.client);
    column("session", row.session);
    column("key_name", row.key);
    column("endpoint", row.endpoint);
    column("requested_model", row.requestedModel);
    column("provider", row.provider);
    column("model", row.model);
    column("path", row.path);
    column("status", row.status);
    column("error", row.error);
    column("input_tokens", row.tokens.input);
    column("output_tokens", row.tokens.output);
    column("cached_tokens", row.tokens.cachedRead);
    column("cache_write_tokens", row.tokens.cacheWrite);
    column("reasoning_tokens", row.tokens.reasoning);
    column("estimated", row.tokens.estimated);
    column("images", row.images);
    column("characters", row.characters);
    column("media_ms", row.mediaMs);
    column("cost_micro_usd", row.costMicroUsd);
    column("included", row.included);
    column("dropped", row.dropped);
    column("changed", row.changed);
    column("request_id", row.requestId);
    column("accepted_us", row.acceptedUs);
    column("called_us", row.calledUs);
    column("connected_us", row.connectedUs);
    column("first_byte_us", row.firstByteUs);
    column("calls", row.calls);
    column("mapped", row.mapped);
}

} // namespace station
