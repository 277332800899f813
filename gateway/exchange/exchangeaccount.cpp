// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What an exchange came to: its calls, bodies, tokens and money, told to the ledger, the board and the budget.
#include "gateway/dialects/providererror.h"
#include "gateway/exchange/exchange.h"
#include "gateway/exchange/usagemeter.h"

namespace station {

void Exchange::noteCall(const TransportRequest &request)
{
    m_row.calledUs = m_clock.nsecsElapsed() / 1000;
    ++m_row.calls;
    m_row.connectedUs.reset();
    m_row.firstByteUs.reset();
    if (m_bodies)
        m_bodies->sent(request);
}

void Exchange::saveBodies()
{
    if (!m_bodies)
        return;
    const bool failed = !m_row.error.isEmpty() && m_row.error != "cancelled";
    if (failed || m_table->config().log.bodies == "all")
        m_context.shared.bodies.save(m_bodies->take(m_row.requestId));
}

void Exchange::countMedia()
{
    const MediaAccount account = m_media->account();
    m_row.characters = account.units.characters;
    m_row.images = account.units.images;
    m_row.mediaMs = account.units.audioMs;
    m_row.tokens.input = account.usage.inputTokens;
    m_row.tokens.output = account.usage.outputTokens;
    m_row.tokens.cachedRead = account.usage.cachedTokens;
    const ProviderDescription &d = provider().description;
    m_row.included = d.included;
    if (!d.included)
        m_row.costMicroUsd = MediaExchange::cost(account, m_table->catalog().find(d.id, m_row.model));
}

void Exchange::countTokens()
{
    if (!m_answer || isTokenCount(m_endpoint.kind))
        return;
    if (m_media) {
        countMedia();
        return;
    }
    TokenCounts &tokens = m_row.tokens;
    tokens = m_answer->reported();
    const bool whole = m_row.error.isEmpty();
    const bool hasAnswerText = m_endpoint.passthroughName().isEmpty();
    if (!tokens.input && m_request.method == "POST") {
        tokens.input = estimatedInput(m_request.body.size());
        tokens.estimated = true;
    }
    // A stream that broke off reports no output, or (Messages) only what its first event could know.
    if (hasAnswerText
        && (!tokens.output || (!whole && m_answer->isStream() && tokens.output < m_answer->estimatedOutput()))) {
        tokens.output = m_answer->estimatedOutput();
        tokens.estimated = true;
    }
    const ProviderDescription &d = provider().description;
    m_row.included = d.included;
    const Model *model = m_table->catalog().find(d.id, m_row.model);
    if (!d.included && model && tokens.input) {
        m_row.costMicroUsd = Catalog::cost(
            *model,
            {*tokens.input, tokens.output.value_or(0), tokens.cachedRead.value_or(0), tokens.cacheWrite.value_or(0)});
    }
    if (m_endpoint.dialect == Dialect::Responses && !isKept() && !m_answer->responseId().isEmpty())
        m_context.shared.owners.remember(m_answer->responseId(), {d.id, m_key.key.name});
}

void Exchange::end(const QByteArray &ledgerError)
{
    m_ended = true;
    m_row.error = ledgerError.left(200);
    m_row.durationUs = m_clock.nsecsElapsed() / 1000;
    if (m_answer)
        countTokens();
    else if (m_media && m_media->isPaid())
        countMedia();
    saveKept();
    saveBodies();
    cancelFetches();
    if (m_reserved > 0 || (m_key.key.budgetMicroUsd && m_row.costMicroUsd)) {
        // Media whose use nobody reports is not free for that: it counts as what it may have cost.
        const qint64 unknown = m_media && m_answer ? m_reserved : 0;
        m_key.meter->settle(m_reserved, m_row.costMicroUsd.value_or(unknown));
    }
    publish(ledgerError.isEmpty()            ? LiveState::Done
                : ledgerError == "cancelled" ? LiveState::Cancelled
                                             : LiveState::Failed);
    m_context.shared.metrics.ended(m_row);
    m_context.shared.ledger.append(std::move(m_row));
    m_context.ended(*this);
}

void Exchange::publish(LiveState state)
{
    LiveFeed &feed = m_context.shared.feed;
    if (!feed.hasSubscriber())
        return;
    LiveExchange live;
    live.id = m_id;
    live.state = state;
    live.row = m_row;
    if (!m_ended)
        live.row.durationUs = m_clock.nsecsElapsed() / 1000;
    if (state == LiveState::Failed && m_collecting)
        live.problem = providerErrorMessage(m_errorBody).left(300);
    live.outputSoFar = m_answer ? m_answer->estimatedOutput() : 0;
    if (state == LiveState::Streaming && !m_row.tokens.input)
        live.row.tokens.input = m_answer && m_answer->reported().input ? m_answer->reported().input : std::nullopt;
    feed.publish(std::move(live));
}

} // namespace station
