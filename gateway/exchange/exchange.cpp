// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/exchange/exchange.h"

#include "gateway/dialects/errorbody.h"
#include "gateway/dialects/providererror.h"
#include "gateway/exchange/clientname.h"
#include "gateway/routing/retrypolicy.h"

#include <QDateTime>
#include <QRandomGenerator>

#include <algorithm>
#include <chrono>

namespace station {

namespace {

constexpr qsizetype kErrorBodyBytes = 1024 * 1024;
constexpr int kClientLeft = 499;
constexpr qint64 kCredentialWaitMs = 5000;

qint64 steadyMs()
{
    using namespace std::chrono;
    return duration_cast<milliseconds>(steady_clock::now().time_since_epoch()).count();
}

/** Statuses that say that this provider will not do, while another one may. */
bool mayFailOver(int status)
{
    return status == 401 || status == 402 || status == 403 || status == 404 || isRetryable(status, {});
}

/** Counting tokens uses none, and costs nothing anywhere. */
bool isTokenCount(EndpointKind kind)
{
    return kind == EndpointKind::CountTokens || kind == EndpointKind::ResponsesInputTokens
        || kind == EndpointKind::GeminiCountTokens;
}

Error endError(const TransportEnd &end, const QByteArray &provider)
{
    switch (end.kind) {
    case TransportEnd::Kind::ConnectFailed:
        return {ErrorCode::UpstreamBroken, provider + " cannot be reached: " + end.message, {}};
    case TransportEnd::Kind::ConnectTimeout:
        return {ErrorCode::UpstreamTimeout, provider + " cannot be reached: no connection in time", {}};
    case TransportEnd::Kind::FirstByteTimeout:
        return {ErrorCode::UpstreamTimeout, provider + " did not answer in time (timeouts.first_byte_s)", {}};
    case TransportEnd::Kind::IdleTimeout:
        return {ErrorCode::UpstreamTimeout, provider + " stopped in the middle of its answer (timeouts.idle_s)", {}};
    case TransportEnd::Kind::Broken:
        return {ErrorCode::UpstreamBroken,
                provider + (end.answerBegan ? " broke off its answer: " : " closed the connection without an answer: ")
                    + end.message,
                {}};
    case TransportEnd::Kind::Complete: break;
    }
    return {ErrorCode::UpstreamBroken, provider + " ended its answer too early", {}};
}

/** A status and body of the provider's own, as an error of ours for a stream that has begun. */
Error providerError(const QByteArray &provider, int status)
{
    return {status == 429 ? ErrorCode::RateLimited : ErrorCode::UpstreamBroken,
            provider + " answered with status " + QByteArray::number(status),
            {}};
}

QByteArray keepAlive(Dialect dialect)
{
    switch (dialect) {
    case Dialect::Messages: return "event: ping\ndata: {\"type\": \"ping\"}\n\n";
    case Dialect::Chat:
    case Dialect::Gemini: return ": keep-alive\n\n";
    case Dialect::Responses: break; // nothing that every client takes can be put into a passing stream
    }
    return {};
}

} // namespace

Exchange::Exchange(ExchangeContext &context, quint64 id, HttpRequest request, HttpResponse &response, Endpoint endpoint,
                   KeyEntry key, ClientLogin login, Headers extraHeaders, QByteArray requestId)
    : m_context(context), m_id(id), m_table(context.table), m_request(std::move(request)), m_response(&response),
      m_endpoint(std::move(endpoint)), m_key(std::move(key)), m_login(std::move(login)),
      m_extraHeaders(std::move(extraHeaders))
{
    m_clock.start();
    m_row.startedMs = QDateTime::currentMSecsSinceEpoch();
    m_row.client = clientName(m_request.headers);
    m_row.session = clientSession(m_request.headers);
    m_row.key = m_key.key.name;
    m_row.endpoint = m_endpoint.path;
    m_row.requestId = std::move(requestId);
    m_response->setListener(this);
    m_context.shared.metrics.started();
}

Exchange::~Exchange()
{
    if (m_call)
        m_call->cancel();
    if (m_response)
        m_response->setListener(nullptr);
}

void Exchange::start()
{
    int retryAfter = 0;
    if (m_key.key.requestsPerMinute > 0 && m_key.meter
        && !m_key.meter->takeRequest(m_key.key.requestsPerMinute, m_row.startedMs, &retryAfter)) {
        fail({ErrorCode::RateLimited,
              "The gateway key \"" + m_key.key.name + "\" may make " + QByteArray::number(m_key.key.requestsPerMinute)
                  + " requests a minute; wait and try again",
              {},
              std::max(1, retryAfter)});
        return;
    }
    auto model = requestedModel(m_request, m_endpoint, m_facts);
    if (!model) {
        fail(model.error());
        return;
    }
    m_row.requestedModel = std::move(*model);
    if (const auto chosen = chooseTargets(); !chosen) {
        fail(chosen.error());
        return;
    }
    if (m_waitingForCredentials)
        return;
    if (const auto reserved = reserveBudget(); !reserved) {
        fail(reserved.error());
        return;
    }
    publish(LiveState::Waiting);
    callNext();
}

ExchangeQuestion Exchange::question() const
{
    return {m_endpoint,           m_key.key,
            m_row.requestedModel, m_facts ? &*m_facts : nullptr,
            m_login.provider,     m_context.shared.owners};
}

Result<void> Exchange::chooseTargets()
{
    m_waitingForCredentials = false;
    const ExchangeQuestion asked = question();
    auto targets = allowedTargets(asked, *m_table);
    if (!targets)
        return targets.error();
    if (!m_table->isComplete() && m_clock.elapsed() < kCredentialWaitMs
        && std::any_of(targets->begin(), targets->end(),
                       [](const Target &t) { return !t.provider->credentialKnown; })) {
        m_waitingForCredentials = true;
        return {};
    }
    auto capable = capableTargets(std::move(*targets), asked);
    if (!capable)
        return capable.error();
    m_targets = std::move(*capable);
    return {};
}

Result<void> Exchange::reserveBudget()
{
    if (!m_key.key.budgetMicroUsd || !m_key.meter || !m_endpoint.callsModel() || isTokenCount(m_endpoint.kind))
        return {};
    const auto most = mostItMayCost(m_targets, question(), m_request.body.size(), m_table->catalog());
    if (!most)
        return most.error();
    if (!m_key.meter->reserve(m_key.key, *most, m_row.startedMs))
        return Error {ErrorCode::BudgetSpent,
                      "The budget of the gateway key \"" + m_key.key.name + "\" is used up for this "
                          + (m_key.key.budgetPeriod == BudgetPeriod::Day ? "day" : "month"),
                      {}};
    m_reserved = *most;
    return {};
}

bool Exchange::isStreamRequested() const
{
    // Without alt=sse, Gemini's stream is one JSON array.
    return (m_endpoint.kind == EndpointKind::GeminiStream && m_request.query.split('&').contains("alt=sse"))
        || (m_facts && m_facts->stream);
}

void Exchange::callNext()
{
    const qint64 now = steadyMs();
    qint64 openFor = 0;
    while (m_target < m_targets.size() && !provider().circuit->allow(now)) {
        const qint64 left = provider().circuit->openForMs(now);
        openFor = openFor ? std::min(openFor, left) : left;
        ++m_target;
    }
    if (m_target >= m_targets.size()) {
        m_target = m_targets.size() - 1;
        fail({ErrorCode::Unavailable,
              provider().description.name + " failed again and again and is left alone for a while; try again in "
                  + QByteArray::number(openFor / 1000 + 1) + " s",
              {},
              int(openFor / 1000 + 1)},
             "circuit open");
        return;
    }
    m_tries = 0;
    callAgain();
}

bool Exchange::needsLocalLogin() const
{
    return provider().localLogin && m_login.authorization.isEmpty() && isCodex(m_request.headers);
}

void Exchange::codexLoginKnown(const Result<CodexTokens> &tokens)
{
    if (m_ended)
        return;
    if (!tokens) {
        provider().circuit->undecided();
        fail(tokens.error(), "no Codex login");
        return;
    }
    m_usesLocalLogin = true;
    m_login = {provider().description.id, "Bearer " + tokens->accessToken.reveal(), tokens->accountId};
    callAgain();
}

void Exchange::callAgain()
{
    const Target &target = m_targets[m_target];
    if (needsLocalLogin()) {
        m_context.askCodexLogin({}, m_id);
        return;
    }
    auto upstream =
        makeUpstreamRequest(m_request, m_endpoint, target, m_facts ? &*m_facts : nullptr, m_login, m_table->config());
    m_row.provider = provider().description.id;
    m_row.model = target.model;
    if (!upstream) {
        provider().circuit->undecided();
        if (m_target + 1 < m_targets.size()) {
            ++m_target;
            callNext();
            return;
        }
        m_row.provider.clear();
        fail(upstream.error(), "no credential");
        return;
    }
    ++m_tries;
    m_row.path = "passthrough";
    m_dropUsageChunk = upstream->dropUsageChunk;
    m_status = 0;
    m_collecting = false;
    m_errorBody.clear();
    m_lastProviderMs = m_clock.elapsed();
    if (m_row.overheadUs == 0)
        m_row.overheadUs = m_clock.nsecsElapsed() / 1000;
    m_call = m_context.transport.start(std::move(upstream->request), *this);
}

bool Exchange::tryLater(std::optional<qint64> wishedMs)
{
    const Config::Retry &policy = m_table->config().retry;
    if (m_tries <= policy.attempts) {
        const auto delay = retryDelayMs(policy, m_tries, wishedMs, QRandomGenerator::global()->generateDouble());
        if (delay) {
            m_context.shared.metrics.retried();
            m_context.after(int(*delay), m_id, &Exchange::callAgain);
            return true;
        }
    }
    if (m_target + 1 < m_targets.size()) {
        ++m_target;
        // Not from within the callback of the call that has just ended.
        m_context.after(0, m_id, &Exchange::callNext);
        return true;
    }
    return false;
}

void Exchange::responseHead(int status, Headers &&headers)
{
    m_status = status;
    m_providerHeaders = std::move(headers);
    m_lastProviderMs = m_clock.elapsed();
    if (status < 200 || status >= 300) {
        m_collecting = true;
        return;
    }
    const QByteArray type = m_providerHeaders.value("content-type").toLower();
    // Some servers label a stream as plain text, or not at all; one body in its place is JSON.
    m_isEventStream = type.startsWith("text/event-stream") || (isStreamRequested() && !type.contains("json"));
    bool known = false;
    const qint64 length = m_providerHeaders.value("content-length").toLongLong(&known);
    if (known && length == 0 && m_endpoint.callsModel()) {
        std::exchange(m_call, nullptr)->cancel();
        callFailed({TransportEnd::Kind::Broken, "it was empty", true, true});
        return;
    }
    provider().circuit->succeeded();
    if (m_response->hasBegun() && !m_isEventStream) {
        // The stream was opened for the waiting client, and now the provider answers with one body.
        TransportCall *call = std::exchange(m_call, nullptr);
        call->cancel();
        breakOff({ErrorCode::UpstreamBroken,
                  provider().description.name + " answered a request for a stream without one",
                  {}},
                 "no stream");
        return;
    }
    m_relaying = true;
    m_meter.emplace(m_endpoint.dialect, m_isEventStream);
    if (m_isEventStream)
        m_relay.emplace(m_dropUsageChunk);
    if (!m_response->hasBegun()) {
        m_response->begin(status, answerHeaders(clientHeaders(m_providerHeaders)),
                          known && !m_dropUsageChunk ? length : -1);
        m_lastWriteMs = m_clock.elapsed();
    }
    publish(LiveState::Streaming);
}

void Exchange::responseBytes(QByteArrayView bytes)
{
    m_lastProviderMs = m_clock.elapsed();
    if (m_collecting) {
        if (m_errorBody.size() + bytes.size() <= kErrorBodyBytes)
            m_errorBody.append(bytes);
        return;
    }
    if (m_relaying && m_response)
        relay(bytes);
}

void Exchange::relay(QByteArrayView bytes)
{
    const QByteArrayView ready = m_relay ? m_relay->take(bytes) : bytes;
    if (!ready.isEmpty()) {
        m_response->write(ready);
        m_lastWriteMs = m_lastProviderMs;
    }
    m_meter->feed(bytes);
    if (!m_row.firstTokenUs && m_meter->hasContent())
        m_row.firstTokenUs = m_clock.nsecsElapsed() / 1000;
    publish(LiveState::Streaming);
    if (m_call && !m_paused && m_response->waitingBytes() > HttpResponse::kPauseAbove) {
        m_paused = true;
        m_call->pause();
    }
}

void Exchange::responseDrained()
{
    if (m_paused && m_call) {
        m_paused = false;
        m_call->resume();
    }
}

void Exchange::clientGone()
{
    m_response = nullptr;
    if (m_ended)
        return;
    if (TransportCall *call = std::exchange(m_call, nullptr))
        call->cancel();
    if (!m_targets.empty() && !m_relaying)
        provider().circuit->undecided();
    m_row.status = m_relaying ? m_status : kClientLeft;
    end("cancelled");
}

void Exchange::responseEnd(const TransportEnd &transportEnd)
{
    m_call = nullptr;
    if (m_ended || !m_response)
        return;
    if (m_collecting && transportEnd.kind == TransportEnd::Kind::Complete) {
        providerRefused();
    } else if (m_relaying) {
        if (transportEnd.kind == TransportEnd::Kind::Complete) {
            finishRelay();
        } else {
            provider().circuit->failed(steadyMs());
            breakOff(endError(transportEnd, provider().description.name), "provider broke off");
        }
    } else {
        callFailed(transportEnd);
    }
}

void Exchange::finishRelay()
{
    m_meter->finish();
    if (m_isEventStream) {
        const QByteArray rest = m_relay->takeRest();
        if (!m_meter->sawEnd() && m_endpoint.passthroughName().isEmpty()) {
            // Closed in good order, but in the middle of the answer: what a cut body looks like behind some proxies.
            breakOff({ErrorCode::UpstreamBroken, provider().description.name + " ended its stream before its end", {}},
                     "stream without its end");
            return;
        }
        if (!rest.isEmpty())
            m_response->write(rest);
    }
    HttpResponse *response = std::exchange(m_response, nullptr);
    response->setListener(nullptr);
    response->end();
    m_row.status = m_status;
    end({});
}

void Exchange::breakOff(const Error &error, const QByteArray &ledgerError)
{
    if (m_meter)
        m_meter->finish();
    HttpResponse *response = std::exchange(m_response, nullptr);
    response->setListener(nullptr);
    m_row.status = m_status ? m_status : 200;
    if ((m_isEventStream || !m_relaying) && (!m_relay || m_relay->isBetweenEvents())) {
        response->write(errorEvent(m_endpoint.dialect, error, m_meter ? m_meter->eventCount() : 0,
                                   m_collecting ? m_errorBody : QByteArray()));
        response->end();
    } else {
        response->abort();
    }
    end(ledgerError);
}

void Exchange::providerRefused()
{
    if (isProviderFailure(m_status))
        provider().circuit->failed(steadyMs());
    else
        provider().circuit->succeeded();
    if (m_status == 401 && m_usesLocalLogin && !m_loginRenewed) {
        m_loginRenewed = true;
        m_context.askCodexLogin(Secret(m_login.authorization.mid(qsizetype(strlen("Bearer ")))), m_id);
        return;
    }
    if (isRetryable(m_status, m_errorBody) && tryLater(retryAfterMs(m_providerHeaders)))
        return;
    if (mayFailOver(m_status) && m_target + 1 < m_targets.size()) {
        ++m_target;
        m_context.after(0, m_id, &Exchange::callNext);
        return;
    }
    const QByteArray ledgerError = "provider status " + QByteArray::number(m_status);
    if (m_status >= 300 && m_status < 400) {
        m_collecting = false;
        fail({ErrorCode::UpstreamBroken,
              provider().description.name
                  + " answered with a redirect, which is never followed; set its base_url to the "
                    "address it now has",
              {}},
             ledgerError);
        return;
    }
    if (m_response->hasBegun()) {
        breakOff(providerError(provider().description.name, m_status), ledgerError);
        return;
    }
    // A refused credential of ours is not the client's 401, which agents would repeat for minutes.
    int status = m_status;
    if (status == 401)
        status = m_endpoint.dialect == Dialect::Responses ? 400 : 403;
    else if (status == 403 && m_endpoint.dialect == Dialect::Responses)
        status = 400;
    Headers headers = answerHeaders(clientHeaders(m_providerHeaders));
    if (isPermanentStatus(status) && !headers.contains("x-should-retry"))
        headers.add("x-should-retry", "false");
    HttpResponse *response = std::exchange(m_response, nullptr);
    response->setListener(nullptr);
    response->send(status, headers, m_errorBody);
    m_row.status = status;
    end(ledgerError);
}

void Exchange::callFailed(const TransportEnd &transportEnd)
{
    provider().circuit->failed(steadyMs());
    const bool timedOut = transportEnd.kind == TransportEnd::Kind::FirstByteTimeout;
    if (timedOut) {
        // It may still be at work; asking it again would have the answer made, and paid, twice.
        if (m_target + 1 < m_targets.size()) {
            ++m_target;
            m_context.after(0, m_id, &Exchange::callNext);
            return;
        }
    } else if (tryLater({})) {
        return;
    }
    fail(endError(transportEnd, provider().description.name), timedOut ? "provider timed out" : "provider unreachable");
}

void Exchange::stop(const Error &error)
{
    if (m_ended || !m_response)
        return;
    if (TransportCall *call = std::exchange(m_call, nullptr))
        call->cancel();
    if (!m_targets.empty() && !m_relaying)
        provider().circuit->undecided();
    if (m_relaying)
        breakOff(error, "stopped");
    else
        fail(error, "stopped");
}

void Exchange::fail(const Error &error, const QByteArray &ledgerError)
{
    const QByteArray words = ledgerError.isEmpty() ? error.message : ledgerError;
    if (m_response->hasBegun()) {
        breakOff(error, words);
        return;
    }
    Headers headers = answerHeaders();
    for (const auto &[name, value] : errorHeaders(m_endpoint.dialect, error))
        headers.add(name, value);
    HttpResponse *response = std::exchange(m_response, nullptr);
    response->setListener(nullptr);
    m_row.status = errorStatus(m_endpoint.dialect, error);
    response->send(m_row.status, headers, errorBody(m_endpoint.dialect, error, m_row.requestId));
    end(words);
}

Headers Exchange::answerHeaders(const Headers &provider) const
{
    Headers headers = provider;
    for (const auto &[name, value] : m_extraHeaders)
        headers.add(name, value);
    headers.add("x-token-station-request-id", m_row.requestId);
    if (!m_row.provider.isEmpty()) {
        headers.add("x-token-station-provider", m_row.provider);
        headers.add("x-token-station-model", m_row.model);
        headers.add("x-token-station-path", m_row.path);
    }
    return headers;
}

void Exchange::beginEventStream()
{
    Headers headers = answerHeaders();
    headers.add("content-type", "text/event-stream; charset=utf-8");
    headers.add("cache-control", "no-cache");
    m_response->begin(200, headers);
    m_lastWriteMs = m_clock.elapsed();
}

void Exchange::tick()
{
    if (m_ended || !m_response)
        return;
    const qint64 now = m_clock.elapsed();
    if (m_waitingForCredentials && now >= kCredentialWaitMs) {
        tableChanged();
        return;
    }
    if (m_targets.empty() || !isStreamRequested())
        return;
    if (!m_response->hasBegun()) {
        if (now >= kStatusWaitMs && m_status == 0)
            beginEventStream();
        return;
    }
    const bool open = !m_relaying || (m_isEventStream && m_relay->isBetweenEvents());
    if (open && now - m_lastWriteMs >= kKeepAliveMs && m_response->waitingBytes() == 0) {
        const QByteArray bytes = keepAlive(m_endpoint.dialect);
        // The Messages SDK wants message_start before anything else, pings excepted.
        if (!bytes.isEmpty())
            m_response->write(bytes);
        m_lastWriteMs = now;
    }
}

void Exchange::tableChanged()
{
    if (!m_waitingForCredentials || m_ended)
        return;
    m_table = m_context.table;
    if (const auto chosen = chooseTargets(); !chosen) {
        fail(chosen.error());
        return;
    }
    if (m_waitingForCredentials)
        return;
    if (const auto reserved = reserveBudget(); !reserved) {
        fail(reserved.error());
        return;
    }
    publish(LiveState::Waiting);
    callNext();
}

void Exchange::countTokens()
{
    if (!m_meter || isTokenCount(m_endpoint.kind))
        return;
    TokenCounts &tokens = m_row.tokens;
    tokens = m_meter->reported();
    const bool whole = m_row.error.isEmpty();
    const bool hasAnswerText = m_endpoint.passthroughName().isEmpty();
    if (!tokens.input && m_request.method == "POST") {
        tokens.input = estimatedInput(m_request.body.size());
        tokens.estimated = true;
    }
    // A stream that broke off reports no output, or (Messages) only what its first event could know.
    if (hasAnswerText
        && (!tokens.output || (!whole && m_isEventStream && tokens.output < m_meter->estimatedOutput()))) {
        tokens.output = m_meter->estimatedOutput();
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
    if (m_endpoint.dialect == Dialect::Responses && !m_meter->responseId().isEmpty())
        m_context.shared.owners.remember(m_meter->responseId(), {d.id, m_key.key.name});
}

void Exchange::end(const QByteArray &ledgerError)
{
    m_ended = true;
    m_row.error = ledgerError.left(200);
    m_row.durationUs = m_clock.nsecsElapsed() / 1000;
    if (m_relaying)
        countTokens();
    if (m_reserved > 0 || (m_key.key.budgetMicroUsd && m_row.costMicroUsd))
        m_key.meter->settle(m_reserved, m_row.costMicroUsd.value_or(0));
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
    live.outputSoFar = m_meter ? m_meter->estimatedOutput() : 0;
    if (state == LiveState::Streaming && !m_row.tokens.input)
        live.row.tokens.input = m_meter && m_meter->reported().input ? m_meter->reported().input : std::nullopt;
    feed.publish(std::move(live));
}

} // namespace station
