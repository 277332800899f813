// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What a provider answers to a take that hands its task in: it is taken, or refused, and then tried again, or the next
// one asked.
#include "gateway/conversation/failurebody.h"
#include "gateway/media/videoengine.h"
#include "gateway/media/videotake.h"
#include "gateway/routing/retrypolicy.h"
#include "providers/media/adapters.h"

#include <QDateTime>
#include <QRandomGenerator>

namespace station {

namespace {

constexpr qint64 kQueueMs = 5 * 60 * 1000; ///< a full queue at the provider is waited for so long

qint64 now()
{
    return QDateTime::currentMSecsSinceEpoch();
}

/** A status that says no; what is behind a proxy's own errors nobody knows. */
bool isRefusal(int status)
{
    return (status >= 400 && status < 500 && status != 408) || status == 500 || status == 503;
}

} // namespace

Failure VideoTake::refusal() const
{
    auto *self = const_cast<VideoTake *>(this);
    const auto known = self->provider();
    if (const auto fault = self->adapter()->readRefusal(m_status, m_body)) {
        Failure failure;
        failure.kind = failureKind(fault->status, {fault->code}, fault->message);
        failure.message = fault->message;
        failure.code = fault->code;
        failure.status = fault->status;
        if (const auto wished = retryAfterMs(m_headers))
            failure.retryAfterSeconds = int((*wished + 999) / 1000);
        return failure;
    }
    return readFailure(known->description.name, m_status, m_headers, m_body);
}

void VideoTake::submitted(const TransportEnd &end)
{
    handedIn();
    const auto known = provider();
    if (end.kind != TransportEnd::Kind::Complete) {
        known->circuit->failed(Circuit::now());
        if (end.requestMayHaveRun) {
            lookForTask();
            return;
        }
        refused(
            failureOf({ErrorCode::UpstreamBroken, known->description.name + " cannot be reached: " + end.message, {}}),
            0, true);
        return;
    }
    if (m_status >= 200 && m_status < 300) {
        const VideoTaken answer = adapter()->readTask(m_request, m_body);
        if (const auto *task = std::get_if<QByteArray>(&answer)) {
            known->circuit->succeeded();
            taken(*task);
            return;
        }
        const MediaFault &fault = std::get<MediaFault>(answer);
        if (fault.message.isEmpty() || fault.code == "invalid_answer") {
            lookForTask(); // it may have been taken for all we know
            return;
        }
        // Errors with a status of 200.
        known->circuit->succeeded();
        Failure failure;
        failure.status = fault.status ? fault.status : 400;
        failure.kind = failureKind(failure.status, {fault.code}, fault.message);
        failure.message = fault.message;
        failure.code = fault.code;
        refused(failure, failure.status, isRetryable(failure.status, m_body));
        return;
    }
    if (!isRefusal(m_status)) {
        known->circuit->failed(Circuit::now());
        lookForTask();
        return;
    }
    const Failure failure = refusal();
    const int status = failure.status ? failure.status : m_status;
    // A token that has just expired, or does not hold yet by the other side's clock: the next one is made anew.
    if (adapter()->mayTokenBeStale(status, known->secret.reveal()) && !std::exchange(m_signedAnew, true)) {
        known->circuit->succeeded();
        part().phase = VideoPhase::Waiting;
        if (save())
            after(0, &VideoTake::prepare);
        return;
    }
    if (isProviderFailure(status))
        known->circuit->failed(Circuit::now());
    else
        known->circuit->succeeded();
    const MediaFault asFault {status, failure.code, failure.message};
    if (adapter()->isQueueFull(asFault)) {
        if (m_queuedMs == 0)
            m_queuedMs = now();
        if (now() - m_queuedMs < kQueueMs) {
            part().phase = VideoPhase::Waiting;
            if (save())
                after(std::max<qint64>(1000, retryAfterMs(m_headers).value_or(std::min(m_tries * 1000, 15'000))),
                      &VideoTake::prepare);
            return;
        }
    }
    refused(failure, status, isRetryable(status, m_body));
}

void VideoTake::taken(const QByteArray &task)
{
    part().phase = VideoPhase::Running;
    part().task = task;
    part().owner = 0;
    part().submittedMs = now();
    part().mayBePaid = true;
    m_request = {};
    if (!save())
        return;
    if (m_run.job.cancelWanted)
        cancel();
    else
        pollLater(wishedMs());
}

void VideoTake::refused(const Failure &failure, int status, bool mayTryAgain)
{
    if (m_run.job.cancelWanted) {
        end(VideoPhase::Cancelled);
        return;
    }
    if (mayTryAgain && m_tries <= config().retry.attempts) {
        const auto delay = retryDelayMs(config().retry, m_tries, retryAfterMs(m_headers),
                                        QRandomGenerator::global()->generateDouble());
        if (delay) {
            part().phase = VideoPhase::Waiting;
            if (save())
                after(*delay, &VideoTake::prepare);
            return;
        }
    }
    if (status == 0 || mayFailOver(status))
        nextTarget(failure);
    else
        fail(failure);
}

void VideoTake::nextTarget(const Failure &failure)
{
    if (part().target + 1 >= m_run.job.targets.size()) {
        fail(failure);
        return;
    }
    ++part().target;
    part().phase = VideoPhase::Waiting;
    m_tries = 0;
    m_signedAnew = false;
    m_queuedMs = 0;
    if (save())
        after(0, &VideoTake::go);
}

} // namespace station
