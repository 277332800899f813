// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// A take whose task may have been made and whose id is lost: looked for at the provider, and never made again unless
// the provider itself would not make it twice.
#include "gateway/conversation/failurebody.h"
#include "gateway/media/videoengine.h"
#include "gateway/media/videotake.h"
#include "providers/media/adapters.h"

#include <QDateTime>

namespace station {

namespace {

constexpr int kLooks = 3;     ///< answers that do not know it; it may be listed a moment later
constexpr int kLookMs = 2000; ///< unless the answer says when
constexpr int kSoonestLookMs = 100;
constexpr int kProbeMs = 5000;               ///< until a task is asked again whose it is
constexpr int kTurnMs = 30;                  ///< until the others have perhaps been handed in
constexpr qint64 kLookingMs = 5 * 60 * 1000; ///< for a provider that gives no answer, or for others' turns to end

qint64 now()
{
    return QDateTime::currentMSecsSinceEpoch();
}

} // namespace

void VideoTake::lookForTask()
{
    const auto known = provider();
    if (!known) {
        submissionUnknown();
        return;
    }
    if (m_request.job.isEmpty()) { // after a restart
        auto request = m_engine.requestOf(m_run.job, m_index);
        if (request)
            m_request = std::move(*request);
        dropPictures(m_request);
    }
    const QByteArray &baseUrl = known->description.baseUrl;
    if (const auto call = adapter()->find(m_request, baseUrl)) {
        start(Step::Find, *call);
        return;
    }
    if (const auto call = adapter()->listCandidates(baseUrl)) {
        start(Step::Candidates, *call);
        return;
    }
    if (m_lookingMs == 0)
        m_lookingMs = now();
    const auto call = adapter()->list(baseUrl);
    if (!call || now() - m_lookingMs > kLookingMs) {
        submissionUnknown();
        return;
    }
    // One that is handed in meanwhile may be listed before it is known whose it is.
    const auto handIns = m_engine.handIns(known->description.id);
    if (handIns.underWay > 0) {
        after(kTurnMs, &VideoTake::lookForTask);
        return;
    }
    m_handInsSeen = handIns.begun;
    start(Step::List, *call);
}

void VideoTake::listed(const TransportEnd &end)
{
    const QByteArray id = provider()->description.id;
    const bool isAnswer = end.kind == TransportEnd::Kind::Complete;
    if (isAnswer && m_status >= 200 && m_status < 300 && m_engine.handIns(id).begun == m_handInsSeen) {
        for (const QByteArray &task : adapter()->readList(m_request, m_body, part().submittedMs)) {
            if (!m_engine.knowsTask(id, task)) {
                taken(task);
                return;
            }
        }
        ++m_looks;
    }
    const bool hasNoList = isAnswer && (m_status == 404 || m_status == 405);
    if (hasNoList || m_looks >= kLooks)
        submissionUnknown();
    else
        lookLater();
}

void VideoTake::lookLater()
{
    after(std::clamp<qint64>(wishedMs().value_or(kLookMs), kSoonestLookMs, kProbeMs), &VideoTake::lookForTask);
}

void VideoTake::candidatesListed(const TransportEnd &end)
{
    const bool isAnswer = end.kind == TransportEnd::Kind::Complete && m_status < 500 && m_status != 429;
    const bool isGood = isAnswer && m_status >= 200 && m_status < 300;
    m_candidates = isGood ? adapter()->readCandidates(m_request, m_body, part().submittedMs) : QList<QByteArray>();
    m_isUndecided = !isAnswer; // what passes is waited out
    if (isAnswer && !isGood)
        submissionUnknown();
    else
        probeNext();
}

void VideoTake::probeNext()
{
    if (m_run.job.cancelWanted) {
        part().mayBePaid = true;
        notCancelled();
        return;
    }
    const QByteArray id = provider()->description.id;
    m_candidates.removeIf(
        [this, &id](const QByteArray &task) { return m_foreign.contains(task) || m_engine.knowsTask(id, task); });
    if (!m_candidates.isEmpty())
        start(Step::Probe, adapter()->poll(m_candidates.first(), provider()->description.baseUrl));
    else if (now() - part().submittedMs > qint64(config().timeouts.videoJobS * 1000)
             || (!m_isUndecided && ++m_looks >= kLooks))
        submissionUnknown();
    else if (m_isUndecided)
        after(wishedMs().value_or(kProbeMs), &VideoTake::lookForTask);
    else
        lookLater();
}

void VideoTake::probed(const TransportEnd &end)
{
    const QByteArray task = m_candidates.takeFirst();
    const bool isGood = end.kind == TransportEnd::Kind::Complete && m_status >= 200 && m_status < 300;
    const std::optional<bool> isOwn = isGood ? adapter()->isOwn(m_request, m_body) : std::nullopt;
    if (isOwn.value_or(false) && !m_engine.knowsTask(provider()->description.id, task)) {
        taken(task);
        return;
    }
    if (isOwn)
        m_foreign.append(task);
    else
        m_isUndecided = true;
    probeNext();
}

void VideoTake::looked(const TransportEnd &end)
{
    const bool isGood = end.kind == TransportEnd::Kind::Complete;
    if (isGood && m_status >= 200 && m_status < 300) {
        const VideoTaken answer = adapter()->readTask(m_request, m_body);
        if (const auto *task = std::get_if<QByteArray>(&answer)) {
            taken(*task);
            return;
        }
    }
    const bool isUnknownThere = isGood && m_status < 500 && m_status != 401 && m_status != 403 && m_status != 429;
    if (isUnknownThere && ++m_looks >= kLooks) {
        // It never came to be, and its own id keeps it from being made twice.
        refused(failureOf({ErrorCode::UpstreamBroken,
                           provider()->description.name + " broke the connection and did not take the job",
                           {}}),
                0, true);
        return;
    }
    if (now() - part().submittedMs > qint64(config().timeouts.videoJobS * 1000)) {
        submissionUnknown();
        return;
    }
    lookLater();
}

void VideoTake::submissionUnknown()
{
    part().mayBePaid = true;
    Failure failure;
    failure.kind = FailureKind::Broken;
    failure.code = "submission_unknown";
    failure.message =
        "the connection was lost while the job was handed in. Whether it was taken, and is billed, nobody can tell; it "
        "was not sent again, so that it is not paid twice. Look into the provider's own list of jobs or usage: if it "
        "is not there, send the request anew";
    fail(std::move(failure));
}

} // namespace station
