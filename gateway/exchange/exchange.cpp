// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/exchange/exchange.h"

#include "gateway/dialects/errorbody.h"
#include "gateway/dialects/providererror.h"
#include "gateway/exchange/clientname.h"
#include "gateway/exchange/passedanswer.h"
#include "gateway/routing/retrypolicy.h"

#include <QDateTime>
#include <QRandomGenerator>

#include <algorithm>

namespace station {

namespace {

constexpr qint64 kCredentialWaitMs = 5000;

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
    if (m_table->config().log.bodies != "off")
        m_bodies = std::make_unique<BodyRecorder>(m_request);
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
    m_row.acceptedUs = m_clock.nsecsElapsed() / 1000;
    m_media = MediaExchange::make(m_request, m_endpoint, m_context.shared.media);
    if (!askStore())
        route();
}

void Exchange::route()
{
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
        return m_historyError && capable.error().param == "previous_response_id" ? *m_historyError : capable.error();
    m_targets = std::move(*capable);
    return {};
}

Result<void> Exchange::reserveBudget()
{
    if (!m_key.key.budgetMicroUsd || !m_key.meter || !m_endpoint.callsModel() || isTokenCount(m_endpoint.kind))
        return {};
    const auto most = mostItMayCost(m_targets, question(), m_request.body.size(), m_table->catalog(), m_media.get());
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
    if (m_media)
        return m_media->isStream();
    return m_endpoint.kind == EndpointKind::GeminiStream || (m_facts && m_facts->stream);
}

bool Exchange::wantsEvents() const
{
    if (m_media)
        return m_media->isStream();
    // Without alt=sse, Gemini's stream is one JSON array.
    return (m_endpoint.kind == EndpointKind::GeminiStream && m_request.query.split('&').contains("alt=sse"))
        || (m_facts && m_facts->stream);
}

void Exchange::callNext()
{
    const qint64 now = Circuit::now();
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

void Exchange::askCodexLogin(const Secret &refused)
{
    CodexLogin &login = m_context.shared.codexLogin;
    QMetaObject::invokeMethod(&login, [&login, refused, reply = m_context.replyTo(m_id)] {
        login.request(refused, [reply](const Result<CodexTokens> &tokens) {
            reply([tokens](Exchange &exchange) { exchange.codexLoginKnown(tokens); });
        });
    });
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

void Exchange::answerTokenEstimate()
{
    provider().circuit->undecided();
    m_row.provider = provider().description.id;
    m_row.model = m_targets[m_target].model;
    m_row.path = "translated";
    const auto body = tokenEstimate(m_endpoint, m_request.body, m_row.provider);
    if (!body) {
        fail(body.error());
        return;
    }
    Headers headers = answerHeaders();
    headers.add("content-type", "application/json");
    headers.add("x-token-station-estimated", "true");
    m_row.status = 200;
    releaseResponse()->send(m_row.status, headers, *body);
    end({});
}

void Exchange::callAgain()
{
    const Target &target = m_targets[m_target];
    if (isTokenCount(m_endpoint.kind) && !takesEndpoint(*target.provider, m_endpoint)) {
        answerTokenEstimate();
        return;
    }
    if (needsLocalLogin()) {
        askCodexLogin({});
        return;
    }
    const std::optional<Dialect> written = writtenDialect();
    if (written && fetchMedia(*written))
        return;
    auto upstream = m_media ? mediaRequest() : written ? translatedRequest(*written) : passedRequest();
    m_row.provider = provider().description.id;
    m_row.model = target.model;
    m_row.path = isTranslated() ? "translated" : "passthrough";
    if (!upstream) {
        provider().circuit->undecided();
        if (m_target + 1 < m_targets.size()) {
            ++m_target;
            callNext();
            return;
        }
        m_row.provider.clear();
        fail(upstream.error(), upstream.error().code == ErrorCode::BadRequest ? "refused" : "no credential");
        return;
    }
    ++m_tries;
    m_dropUsageChunk = upstream->dropUsageChunk;
    m_status = 0;
    m_collecting = false;
    m_answer.reset();
    m_errorBody.clear();
    m_lastProviderMs = m_clock.elapsed();
    if (m_row.overheadUs == 0)
        m_row.overheadUs = m_clock.nsecsElapsed() / 1000;
    noteCall(upstream->request);
    m_isClientsFile = upstream->isClients;
    m_isResult = upstream->isResult;
    upstream->request.freshConnection = std::exchange(m_keptBroke, false);
    if (upstream->isElsewhere)
        fetchResult(upstream->request.url);
    else
        m_call = m_context.transport.start(std::move(upstream->request), *this);
}

std::optional<Dialect> Exchange::writtenDialect() const
{
    if (!isTranslatable(m_endpoint.kind))
        return std::nullopt;
    const auto dialect = dialectFor(provider().description, m_endpoint.dialect);
    // Opaque bytes that we sealed would not pass for the provider's own: they are opened, or left out, in writing. And
    // where we keep the answer, the provider is to be asked for the thoughts that belong to it.
    const bool isKeptHere = m_kept && !provider().description.statefulResponses;
    if (dialect == m_endpoint.dialect && !m_withoutOpaque && !isKeptHere && !mayHoldSealed(m_request.body))
        return std::nullopt;
    return dialect;
}

Result<UpstreamRequest> Exchange::passedRequest()
{
    m_written.reset();
    m_row.dropped.clear();
    m_row.changed.clear();
    m_row.mapped.clear();
    return makeUpstreamRequest(m_request, m_endpoint, m_targets[m_target], m_facts ? &*m_facts : nullptr, m_login,
                               m_table->config());
}

Result<void> Exchange::readTranslation()
{
    if (m_translation)
        return {};
    auto read = Translation::read(m_request, m_endpoint, m_row.requestedModel, isStreamRequested());
    if (!read)
        return read.error();
    m_translation = std::move(*read);
    if (m_kept)
        m_translation->keepHere(m_kept->previous);
    return {};
}

bool Exchange::isStrict() const
{
    const QByteArray strict = m_request.headers.value("x-token-station-strict").toLower();
    return strict.isEmpty() ? m_table->config().strict : strict == "true";
}

Result<UpstreamRequest> Exchange::mediaRequest()
{
    const Target &target = m_targets[m_target];
    auto call = m_media->call(target, isStrict());
    if (!call)
        return call.error();
    if (!*call)
        return passedRequest();
    m_row.dropped = m_media->dropped();
    return makeMediaRequest(std::move(**call), *target.provider, m_table->config());
}

Result<UpstreamRequest> Exchange::translatedRequest(Dialect dialect)
{
    if (auto read = readTranslation(); !read)
        return read.error();
    const Target &target = m_targets[m_target];
    auto written =
        m_translation->write(dialect, target, m_table->catalog().find(provider().description.id, target.model),
                             isStrict(), m_withoutOpaque, m_login, m_table->config());
    if (!written)
        return written.error();
    m_written = std::move(*written);
    m_row.dropped = m_written->dropped;
    m_row.changed = m_written->changed;
    m_row.mapped = m_written->mapped;
    if (!m_writer || !m_response->hasBegun())
        m_writer = makeResponseWriter(m_endpoint.dialect, m_translation->shape(m_request, m_endpoint, m_row.requestId));
    return std::move(m_written->upstream);
}

bool Exchange::tryLater(std::optional<qint64> wishedMs)
{
    const Config::Retry &policy = m_table->config().retry;
    if (m_tries <= policy.attempts) {
        const auto delay = m_keptBroke
            ? std::optional<qint64>(0) // nothing is wrong with the provider that would need time
            : retryDelayMs(policy, m_tries, wishedMs, QRandomGenerator::global()->generateDouble());
        if (delay) {
            m_context.shared.metrics.retried();
            m_context.after(int(*delay), m_id, &Exchange::callAgain);
            return true;
        }
    }
    // What has been made, and paid, is not made once more elsewhere.
    if (!m_isResult && m_target + 1 < m_targets.size()) {
        ++m_target;
        // Not from within the callback of the call that has just ended.
        m_context.after(0, m_id, &Exchange::callNext);
        return true;
    }
    return false;
}

HttpResponse *Exchange::releaseResponse()
{
    HttpResponse *response = std::exchange(m_response, nullptr);
    response->setListener(nullptr);
    return response;
}

void Exchange::stop(const Error &error)
{
    if (m_ended || !m_response)
        return;
    if (TransportCall *call = std::exchange(m_call, nullptr))
        call->cancel();
    callOff();
    if (!m_targets.empty() && !m_answer)
        provider().circuit->undecided();
    if (m_answer)
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
    m_row.status = errorStatus(m_endpoint.dialect, error);
    const QByteArray body = errorBody(m_endpoint.dialect, error, m_row.requestId);
    if (m_bodies)
        m_bodies->replied(body);
    releaseResponse()->send(m_row.status, headers, body);
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
        if (!m_row.dropped.isEmpty())
            headers.add("x-token-station-dropped", m_row.dropped);
    }
    return headers;
}

void Exchange::beginEventStream()
{
    Headers headers = answerHeaders(isTranslated() ? translatedHeaders(m_providerHeaders) : Headers());
    QByteArray type = m_answer ? m_answer->contentType() : QByteArray();
    if (type.isEmpty())
        type = wantsEvents() ? "text/event-stream; charset=utf-8" : "application/json";
    headers.add("content-type", type);
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
    if (m_targets.empty() || !isStreamRequested() || (!m_written && !wantsEvents()))
        return;
    if (m_media && !m_response->hasBegun() && !m_media->mayOpenEarly())
        return;
    if (!m_response->hasBegun()) {
        // A translated stream is held back until its first content, which may take long to come.
        if (now >= kStatusWaitMs && (m_status == 0 || m_answer)) {
            beginEventStream();
            if (!m_written)
                return;
            m_lastWriteMs = now - kKeepAliveMs; // so that its first sign of life goes out with it
        } else {
            return;
        }
    }
    if (now - m_lastWriteMs < kKeepAliveMs || m_response->waitingBytes() > 0)
        return;
    const QByteArray bytes = m_answer ? m_answer->keepAlive()
        : m_writer                    ? m_writer->keepAlive()
                                      : passingKeepAlive(m_endpoint.dialect);
    if (!bytes.isEmpty())
        m_response->write(bytes);
    m_lastWriteMs = now;
}

void Exchange::tableChanged()
{
    if (!m_waitingForCredentials || m_ended)
        return;
    m_table = m_context.table;
    route();
}

} // namespace station
