// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The second half of a take: waiting for the task, calling it off, and getting the video.
#include "gateway/content/mediastore.h"
#include "gateway/conversation/failurebody.h"
#include "gateway/media/videoengine.h"
#include "gateway/media/videotake.h"
#include "gateway/routing/retrypolicy.h"
#include "providers/http/proxychoice.h"
#include "providers/media/adapters.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QRandomGenerator>
#include <QUrl>

namespace station {

namespace {

constexpr qint64 kSoonestPollMs = 100;
constexpr qint64 kLatestPollMs = 60'000;
constexpr int kMostPollErrors = 10;
constexpr int kMostFetchErrors = 6;
constexpr int kMostRedirects = 3;
constexpr qint64 kMostVideoBytes = 4LL * 1024 * 1024 * 1024;
constexpr int kFetchMs = 30 * 60 * 1000;

qint64 now()
{
    return QDateTime::currentMSecsSinceEpoch();
}

} // namespace

std::optional<qint64> VideoTake::wishedMs() const
{
    const auto ms = wishedPollMs(m_headers);
    return ms ? ms : retryAfterMs(m_headers);
}

bool VideoTake::isTooLate() const
{
    const VideoItem &part = m_run.job.parts[size_t(m_index)];
    return now() - part.submittedMs > qint64(config().timeouts.videoJobS * 1000);
}

void VideoTake::pollLater(std::optional<qint64> wished)
{
    const qint64 age = now() - part().submittedMs;
    if (m_pollErrors == 0)
        m_lastWishMs = wished;
    qint64 ms = m_lastWishMs  ? std::max(*m_lastWishMs, kSoonestPollMs)
        : !m_hasPolled        ? adapter()->firstPollMs()
        : age > 2 * 60 * 1000 ? 15'000
                              : std::min(5000, adapter()->firstPollMs());
    if (m_pollErrors > 0)
        ms = std::min<qint64>(ms << std::min(m_pollErrors, 6), kLatestPollMs);
    // Many jobs must not ask all at the same moment.
    ms += qint64(double(ms) * 0.4 * (QRandomGenerator::global()->generateDouble() - 0.5));
    if (wished)
        ms = *wished;
    after(std::clamp(ms, kSoonestPollMs, kLatestPollMs), &VideoTake::poll);
}

void VideoTake::poll()
{
    const auto known = provider();
    if (!known || !adapter()) {
        go();
        return;
    }
    start(Step::Poll, adapter()->poll(part().task, known->description.baseUrl));
}

void VideoTake::polled(const TransportEnd &end)
{
    const auto known = provider();
    const auto late = [this] {
        if (!isTooLate())
            return false;
        Failure failure;
        failure.kind = FailureKind::Timeout;
        failure.code = "upstream_expired";
        failure.message = "the video was not finished in time (timeouts.video_job_s)";
        fail(std::move(failure), VideoPhase::Expired);
        return true;
    };
    if (end.kind != TransportEnd::Kind::Complete || m_status == 429 || m_status >= 500) {
        // It is being made, and paid: what passes is waited out.
        ++m_pollErrors;
        if (!late())
            pollLater(wishedMs());
        return;
    }
    m_hasPolled = true;
    auto progress = m_status < 300 ? adapter()->readProgress(m_status, m_body, part().task, known->description.baseUrl)
                                   : Result<VideoProgress>(Error {ErrorCode::UpstreamBroken, refusal().message, {}});
    m_body.clear();
    if (!progress) {
        if (++m_pollErrors >= kMostPollErrors) {
            Failure failure;
            failure.kind = FailureKind::Broken;
            failure.code = "upstream_failed";
            failure.message = progress.error().message;
            fail(std::move(failure));
        } else if (!late()) {
            pollLater(wishedMs());
        }
        return;
    }
    m_pollErrors = 0;
    using State = VideoProgress::State;
    VideoItem &mine = part();
    mine.usage = progress->usage;
    switch (progress->state) {
    case State::Queued:
    case State::Running: {
        if (late())
            return;
        const bool queued = progress->state == State::Queued;
        const int percent = std::max(mine.percent, std::clamp(progress->percent.value_or(mine.percent), -1, 99));
        if (queued != mine.queuedThere || percent != mine.percent) {
            mine.queuedThere = queued;
            mine.percent = percent;
            if (!save())
                return;
        }
        pollLater(wishedMs());
        return;
    }
    case State::Done:
        if (!progress->warning.isEmpty())
            warn(known->description.name + ": " + progress->warning);
        mine.phase = VideoPhase::Fetching;
        mine.files = std::move(progress->files);
        mine.queuedThere = false;
        if (save())
            fetchNext();
        return;
    case State::Failed: {
        Failure failure;
        failure.kind = failureKind(progress->fault.status, {progress->fault.code}, progress->fault.message);
        failure.code = progress->fault.code;
        failure.message = progress->fault.message;
        failure.status = progress->fault.status;
        fail(std::move(failure));
        return;
    }
    case State::Cancelled: this->end(VideoPhase::Cancelled); return;
    case State::Expired: {
        Failure failure;
        failure.kind = FailureKind::Timeout;
        failure.code = "upstream_expired";
        failure.message = "the provider let the job expire";
        fail(std::move(failure), VideoPhase::Expired);
        return;
    }
    }
}

// ------------------------------------------------------------------------------------------------------ calling it off

void VideoTake::cancel()
{
    const VideoPhase phase = part().phase;
    if (station::isOver(phase) || phase == VideoPhase::Submitting || m_cancelling)
        return; // one that is being handed in is called off once it is known
    if (phase == VideoPhase::Waiting) {
        end(VideoPhase::Cancelled);
        return;
    }
    const auto known = provider();
    const auto call = phase == VideoPhase::Running && known && adapter()
        ? adapter()->cancel(part().task, known->description.baseUrl)
        : std::nullopt;
    if (!call) {
        notCancelled();
        return;
    }
    stopCalls();
    m_cancelling = true;
    start(Step::Cancel, *call);
}

void VideoTake::cancelled(const TransportEnd &end)
{
    if (end.kind == TransportEnd::Kind::Complete && m_status >= 200 && m_status < 300) {
        part().mayBePaid = false;
        this->end(VideoPhase::Cancelled);
    } else {
        notCancelled();
    }
}

void VideoTake::notCancelled()
{
    warn("upstream_not_cancelled");
    end(VideoPhase::Cancelled);
}

void VideoTake::warn(const QByteArray &warning)
{
    if (!m_run.job.warnings.contains(warning))
        m_run.job.warnings.append(warning);
}

// ------------------------------------------------------------------------------------------------------- getting it

void VideoTake::fetchNext()
{
    VideoItem &mine = part();
    if (mine.results.size() >= mine.files.size()) {
        mine.percent = 100;
        end(VideoPhase::Done);
        return;
    }
    const VideoFile &file = mine.files[mine.results.size()];
    if (file.url.isEmpty() && file.base64.isEmpty()) { // it came within an answer, which a restart has lost
        mine.phase = VideoPhase::Running;
        mine.files.clear();
        poll();
        return;
    }
    const QByteArray id = videoMediaId(m_run.job.id, m_index + int(mine.results.size()));
    const QString path =
        m_engine.media().fileFor(id) + QStringLiteral(".part%1").arg(QCoreApplication::applicationPid());
    m_file = std::make_unique<QFile>(path);
    m_writeFailed = false;
    if (!m_file->open(QIODevice::ReadWrite | QIODevice::Truncate, QFileDevice::ReadOwner | QFileDevice::WriteOwner)) {
        fetchFailed("it could not be written: " + m_file->errorString().toUtf8(), false);
        return;
    }
    if (!file.base64.isEmpty()) {
        takeBytes(QByteArray::fromBase64(file.base64));
        fileComplete();
        return;
    }
    m_redirects = 0;
    fetchFrom(file.url, file.withKey);
}

void VideoTake::fetchFrom(const QByteArray &url, bool withKey)
{
    const auto known = provider();
    m_status = 0;
    m_body.clear();
    if (known && originOf(url) == originOf(known->description.baseUrl)) {
        MediaCall call;
        call.method = "GET";
        call.url = url;
        call.withKey = withKey;
        start(Step::Fetch, std::move(call));
        return;
    }
    // Elsewhere: without the key, and by the rules for whatever is named by URL.
    m_status = 200;
    Fetcher::Options options;
    options.types = {""}; // the bytes say what it is
    options.limits = Fetcher::Limits {kMostVideoBytes, kFetchMs, config().fetch.allowHosts};
    options.sink = [this](QByteArrayView bytes) { takeBytes(bytes); };
    m_download = m_engine.fetcher().fetch(url, std::move(options), [this](const Result<FetchedFile> &file) {
        m_download = 0;
        if (file)
            fileComplete();
        else
            fetchFailed(file.error().message, file.error().message.contains("status 4"));
    });
}

void VideoTake::takeBytes(QByteArrayView bytes)
{
    if (m_file && !m_writeFailed)
        m_writeFailed = m_file->size() + bytes.size() > kMostVideoBytes
            || m_file->write(bytes.data(), bytes.size()) != bytes.size();
}

void VideoTake::fetched(const TransportEnd &end)
{
    if (end.kind != TransportEnd::Kind::Complete) {
        fetchFailed("the download broke off: " + end.message, false);
    } else if (m_status >= 300 && m_status < 400 && ++m_redirects <= kMostRedirects) {
        const QUrl from = QUrl::fromEncoded(part().files[part().results.size()].url);
        fetchFrom(from.resolved(QUrl::fromEncoded(m_headers.value("location"))).toEncoded(), false);
    } else if (m_status != 200) {
        fetchFailed("its address answers with status " + QByteArray::number(m_status),
                    m_status >= 400 && m_status < 500);
    } else {
        fileComplete();
    }
}

void VideoTake::fileComplete()
{
    if (m_writeFailed || !m_file->flush()) {
        fetchFailed("it could not be written: " + m_file->errorString().toUtf8(), false);
        return;
    }
    m_file->seek(0);
    VideoResult result;
    result.contentType = videoContentType(m_file->read(16));
    if (result.contentType.isEmpty()) {
        fetchFailed("what came is no video", false);
        return;
    }
    VideoItem &mine = part();
    result.index = m_index + int(mine.results.size());
    result.bytes = m_file->size();
    result.facts = readVideoFacts(*m_file);
    MadeMedia media;
    media.id = videoMediaId(m_run.job.id, result.index);
    media.key = m_run.job.key;
    media.token = m_run.job.token;
    media.contentType = result.contentType;
    media.bytes = result.bytes;
    media.createdMs = now();
    media.openUntilMs = media.createdMs + m_engine.media().days() * MediaStore::kDayMs;
    const QString path = m_engine.media().fileFor(media.id);
    m_file->close();
    QFile::remove(path);
    if (!m_file->rename(path)) {
        fetchFailed("it could not be kept: " + m_file->errorString().toUtf8(), false);
        return;
    }
    m_file.reset();
    if (!m_engine.enter(media)) {
        fetchFailed("it could not be kept in the content store", false);
        return;
    }
    mine.results.push_back(std::move(result));
    if (mine.results.size() >= mine.files.size() || save())
        fetchNext();
}

void VideoTake::fetchFailed(const QByteArray &why, bool isGone)
{
    if (m_file) {
        m_file->remove();
        m_file.reset();
    }
    if (++m_fetchErrors >= kMostFetchErrors) {
        Failure failure;
        failure.kind = FailureKind::Broken;
        failure.code = "result_not_fetched";
        failure.message = "the video was made, but could not be fetched: " + why;
        fail(std::move(failure));
        return;
    }
    const qint64 ms = std::min<qint64>(500LL << m_fetchErrors, 30'000);
    if (!isGone) {
        after(ms, &VideoTake::fetchNext);
        return;
    }
    // The address has expired: the provider names a new one, or the same.
    part().phase = VideoPhase::Running;
    part().files.clear();
    part().results.clear();
    if (save())
        after(ms, &VideoTake::poll);
}

} // namespace station
