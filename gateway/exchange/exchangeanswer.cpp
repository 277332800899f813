// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The second half of an exchange: what becomes of the provider's answer, good or bad.
#include "gateway/conversation/failurebody.h"
#include "gateway/dialects/errorbody.h"
#include "gateway/exchange/exchange.h"
#include "gateway/exchange/passedanswer.h"
#include "gateway/exchange/translatedanswer.h"
#include "gateway/routing/retrypolicy.h"
#include "providers/base/handover.h"

#include <QThreadPool>

namespace station {

namespace {

constexpr qsizetype kErrorBodyBytes = 1024 * 1024;
constexpr int kClientLeft = 499;

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

} // namespace

void Exchange::responseHead(int status, Headers &&headers)
{
    m_status = status;
    m_providerHeaders = std::move(headers);
    m_lastProviderMs = m_clock.elapsed();
    m_row.firstByteUs = m_clock.nsecsElapsed() / 1000;
    if (m_call)
        m_row.connectedUs = std::min(*m_row.firstByteUs, *m_row.calledUs + m_call->connectUs());
    m_context.shared.limits.take(m_row.provider, m_providerHeaders, m_row.startedMs);
    if (m_bodies)
        m_bodies->answered(status, m_providerHeaders);
    if (status < 200 || status >= 300) {
        m_collecting = true;
        return;
    }
    const QByteArray type = m_providerHeaders.value("content-type").toLower();
    // Some servers label a stream as plain text, or not at all; one body in its place is JSON.
    const bool asked = m_written ? m_written->stream : wantsEvents();
    const bool isEventStream = type.startsWith("text/event-stream") || (asked && !m_media && !type.contains("json"));
    bool known = false;
    const qint64 length = m_providerHeaders.value("content-length").toLongLong(&known);
    if (known && length == 0 && m_endpoint.callsModel()) {
        std::exchange(m_call, nullptr)->cancel();
        callFailed({TransportEnd::Kind::Broken, "it was empty", true, true});
        return;
    }
    provider().circuit->succeeded();
    if (!isTranslated() && m_response->hasBegun() && !isEventStream) {
        // The stream was opened for the waiting client, and now the provider answers with one body.
        TransportCall *call = std::exchange(m_call, nullptr);
        call->cancel();
        breakOff({ErrorCode::UpstreamBroken,
                  provider().description.name + " answered a request for a stream without one",
                  {}},
                 "no stream");
        return;
    }
    beginAnswer(isEventStream, known && !m_dropUsageChunk ? length : -1);
    publish(LiveState::Streaming);
}

void Exchange::beginAnswer(bool eventStream, qint64 length)
{
    if (m_written) {
        const ProviderDescription &asked = provider().description;
        const QByteArray &model = m_targets[m_target].model;
        const ReadSource source {asked.id, issuerOf(asked.id, model), eventStream,
                                 asked.chat.forModel(model).thinkTags};
        m_answer = std::make_unique<TranslatedAnswer>(m_written->dialect, source, m_written->names, *m_writer,
                                                      isStreamRequested());
        return;
    }
    if (m_media)
        m_answer = m_media->answer(m_providerHeaders);
    else
        m_answer = std::make_unique<PassedAnswer>(m_endpoint.dialect, eventStream, m_dropUsageChunk,
                                                  m_endpoint.passthroughName().isEmpty(), m_row.requestedModel);
    if (isTranslated())
        return;
    if (!m_response->hasBegun()) {
        m_response->begin(m_status, answerHeaders(clientHeaders(m_providerHeaders)), length);
        m_lastWriteMs = m_clock.elapsed();
    }
}

void Exchange::responseBytes(QByteArrayView bytes)
{
    m_lastProviderMs = m_clock.elapsed();
    if (m_bodies)
        m_bodies->answered(bytes);
    if (m_collecting) {
        if (m_errorBody.size() + bytes.size() <= kErrorBodyBytes)
            m_errorBody.append(bytes);
        return;
    }
    if (m_answer && m_response)
        relay(bytes);
}

void Exchange::relay(QByteArrayView bytes)
{
    const QByteArrayView ready = m_answer->take(bytes);
    const auto failure = m_answer->failure();
    if (!ready.isEmpty() && (!failure || m_response->hasBegun()))
        write(ready);
    if (failure) {
        if (TransportCall *call = std::exchange(m_call, nullptr))
            call->cancel();
        answerFailed(*failure);
        return;
    }
    if (!m_row.firstTokenUs && m_answer->hasContent())
        m_row.firstTokenUs = m_clock.nsecsElapsed() / 1000;
    publish(LiveState::Streaming);
    if (m_call && !m_paused && m_response->waitingBytes() > HttpResponse::kPauseAbove) {
        m_paused = true;
        m_call->pause();
    }
}

void Exchange::write(QByteArrayView bytes)
{
    if (!m_response->hasBegun())
        beginEventStream();
    m_response->write(bytes);
    keepSent(bytes);
    m_lastWriteMs = m_lastProviderMs;
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
    if (!m_targets.empty() && !m_answer)
        provider().circuit->undecided();
    callOff();
    m_row.status = m_answer ? m_status : kClientLeft;
    end("cancelled");
}

void Exchange::responseEnd(const TransportEnd &transportEnd)
{
    m_call = nullptr;
    if (m_ended || !m_response)
        return;
    if (m_collecting && transportEnd.kind == TransportEnd::Kind::Complete) {
        providerRefused();
    } else if (m_answer && transportEnd.kind == TransportEnd::Kind::Complete) {
        finishRelay();
    } else if (m_answer && (m_response->hasBegun() || transportEnd.kind == TransportEnd::Kind::IdleTimeout)) {
        provider().circuit->failed(Circuit::now());
        breakOff(endError(transportEnd, provider().description.name), "provider broke off");
    } else {
        m_answer.reset(); // nothing of it has been sent
        callFailed(transportEnd);
    }
}

void Exchange::finishRelay()
{
    const QByteArray rest = m_answer->finish();
    if (const auto failure = m_answer->failure()) {
        if (m_response->hasBegun() && !rest.isEmpty())
            write(rest);
        answerFailed(*failure);
        return;
    }
    if (!m_answer->isWhole()) {
        // Closed in good order, but in the middle of the answer: what a cut body looks like behind some proxies.
        breakOff({ErrorCode::UpstreamBroken, provider().description.name + " ended its stream before its end", {}},
                 "stream without its end");
        return;
    }
    if (m_media && m_media->hasNext()) {
        // What has been done at this provider is not to be done, and paid, again at another.
        if (!m_isClientsFile)
            m_targets.resize(m_target + 1);
        m_tries = 0;
        m_context.after(m_media->nextAfterMs(), m_id, &Exchange::callAgain);
        return;
    }
    if (auto work = m_answer->slowRest()) {
        QThreadPool::globalInstance()->start(handedToPool([work = std::move(work), reply = m_context.replyTo(m_id)] {
            reply([made = work()](Exchange &exchange) {
                if (made)
                    exchange.sendRest(*made);
                else
                    exchange.breakOff(made.error(), "answer not made");
            });
        }));
        return;
    }
    sendRest(rest);
}

void Exchange::sendRest(const QByteArray &rest)
{
    m_row.status = m_status;
    if (isTranslated() && !m_answer->isStream()) {
        Headers headers = answerHeaders(translatedHeaders(m_providerHeaders));
        headers.add("content-type", m_media ? m_answer->contentType() : responseContentType(m_endpoint.dialect, {}));
        keepSent(rest);
        releaseResponse()->send(m_status, headers, rest);
    } else {
        if (!rest.isEmpty())
            write(rest);
        if (!m_response->hasBegun())
            beginEventStream();
        releaseResponse()->end();
    }
    end({});
}

void Exchange::breakOff(const Error &error, const QByteArray &ledgerError)
{
    if (!m_response->hasBegun()) {
        // A translated answer waits for its first content or, asked for whole, for its end: there is a status to send.
        fail(error, ledgerError);
        return;
    }
    QByteArray last;
    if (m_answer) {
        last = m_answer->breakOff(error);
    } else if (m_writer) {
        m_writer->failed(m_collecting
                             ? readFailure(provider().description.name, m_status, m_providerHeaders, m_errorBody)
                             : failureOf(error));
        last = m_writer->take();
    } else if (!m_media || wantsEvents()) {
        last = errorEvent(m_endpoint.dialect, error, 0, m_collecting ? m_errorBody : QByteArray());
    }
    HttpResponse *response = releaseResponse();
    m_row.status = m_status ? m_status : 200;
    if (m_bodies && isTranslated())
        m_bodies->replied(last);
    if (!last.isEmpty()) {
        response->write(last);
        response->end();
    } else {
        response->abort();
    }
    end(ledgerError);
}

void Exchange::answerFailed(const Failure &failure)
{
    // Within an answer of status 200; where a stream has begun, its writer has told it as the dialect does.
    const QByteArray ledgerError = "provider failed: " + (failure.code.isEmpty() ? QByteArray("error") : failure.code);
    if (m_media && m_response->hasBegun()) {
        breakOff({ErrorCode::UpstreamBroken, provider().description.name + ": " + failure.message, {}}, ledgerError);
        return;
    }
    if (m_response->hasBegun()) {
        m_row.status = m_status;
        releaseResponse()->end();
        end(ledgerError);
        return;
    }
    if (m_translation)
        m_writer = makeResponseWriter(m_endpoint.dialect, m_translation->shape(m_request, m_endpoint, m_row.requestId));
    m_answer.reset();
    if (isPassing(failure)) {
        provider().circuit->failed(Circuit::now());
        const qint64 wished = qint64(failure.retryAfterSeconds) * 1000;
        if (tryLater(wished ? std::optional(wished) : std::nullopt))
            return;
    }
    if (m_isResult) {
        resultLost(failure.message);
        return;
    }
    Failure named = failure;
    if (!named.message.startsWith(provider().description.name))
        named.message.prepend(provider().description.name + ": ");
    failWith(named, ledgerError);
}

void Exchange::failWith(const Failure &failure, const QByteArray &ledgerError)
{
    Headers headers = answerHeaders(translatedHeaders(m_providerHeaders));
    for (const auto &[name, value] : failureHeaders(m_endpoint.dialect, failure))
        headers.set(name, value);
    m_row.status = failureStatus(m_endpoint.dialect, failure);
    const QByteArray body = failureBody(m_endpoint.dialect, failure, m_row.requestId);
    if (m_bodies)
        m_bodies->replied(body);
    releaseResponse()->send(m_row.status, headers, body);
    end(ledgerError);
}

void Exchange::providerRefused()
{
    if (isProviderFailure(m_status))
        provider().circuit->failed(Circuit::now());
    else
        provider().circuit->succeeded();
    if (m_status == 401 && m_usesLocalLogin && !m_loginRenewed) {
        m_loginRenewed = true;
        askCodexLogin(Secret(m_login.authorization.mid(qsizetype(strlen("Bearer ")))));
        return;
    }
    Failure failure = readFailure(provider().description.name, m_status, m_providerHeaders, m_errorBody);
    if (const QByteArray hint = retirement(); !hint.isEmpty())
        failure.message += " (" + hint + ')';
    if (!m_withoutOpaque && !m_response->hasBegun() && isTranslatable(m_endpoint.kind) && refusesOpaque(failure)
        && dialectFor(provider().description, m_endpoint.dialect)) {
        // The account changed, or the bytes are too old. Without them the model loses thoughts, not the conversation.
        m_withoutOpaque = true;
        m_context.after(0, m_id, &Exchange::callAgain);
        return;
    }
    if (isRetryable(m_status, m_errorBody) && tryLater(retryAfterMs(m_providerHeaders)))
        return;
    if (m_isResult) {
        resultLost("its address answers with status " + QByteArray::number(m_status));
        return;
    }
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
    } else if (m_response->hasBegun()) {
        Error error = providerError(provider().description.name, m_status);
        if (isTranslated() && m_media) {
            // Its own error is in a shape that this client does not read.
            m_collecting = false;
            error.message = failure.message;
        }
        breakOff(error, ledgerError);
    } else if (isTranslated()) {
        failWith(failure, ledgerError);
    } else {
        sendRefusal();
    }
}

QByteArray Exchange::retirement() const
{
    const Model *model = m_table->catalog().find(provider().description.id, m_row.model);
    return model ? model->retirement() : QByteArray();
}

void Exchange::sendRefusal()
{
    // A refused credential of ours is not the client's 401, which agents would repeat for minutes.
    int status = m_status;
    if (status == 401)
        status = m_endpoint.dialect == Dialect::Responses ? 400 : 403;
    else if (status == 403 && m_endpoint.dialect == Dialect::Responses)
        status = 400;
    Headers headers = answerHeaders(clientHeaders(m_providerHeaders));
    if (isPermanentStatus(status) && !headers.contains("x-should-retry"))
        headers.add("x-should-retry", "false");
    // The body is the provider's own.
    if (const QByteArray hint = retirement(); !hint.isEmpty())
        headers.add("x-token-station-hint", hint);
    m_row.status = status;
    releaseResponse()->send(status, headers, m_errorBody);
    end("provider status " + QByteArray::number(m_status));
}

void Exchange::callFailed(const TransportEnd &transportEnd)
{
    m_keptBroke = transportEnd.keptBroke;
    if (m_keptBroke)
        provider().circuit->undecided();
    else
        provider().circuit->failed(Circuit::now());
    const bool timedOut = transportEnd.kind == TransportEnd::Kind::FirstByteTimeout;
    if (timedOut && !m_isResult) {
        // It may still be at work; asking it again would have the answer made, and paid, twice.
        if (m_target + 1 < m_targets.size()) {
            ++m_target;
            m_context.after(0, m_id, &Exchange::callNext);
            return;
        }
    } else if (tryLater({})) {
        return;
    }
    if (m_isResult) {
        resultLost(endError(transportEnd, "its address").message);
        return;
    }
    fail(endError(transportEnd, provider().description.name), timedOut ? "provider timed out" : "provider unreachable");
}

} // namespace station
