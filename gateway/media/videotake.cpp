// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/media/videotake.h"

#include "gateway/conversation/failurebody.h"
#include "gateway/exchange/upstreamrequest.h"
#include "gateway/media/videoengine.h"
#include "providers/media/adapters.h"

#include <QCoreApplication>
#include <QDateTime>

#ifdef Q_OS_UNIX
#include <csignal>
#endif

namespace station {

namespace {

constexpr qsizetype kMostBody = 300 * 1024 * 1024; ///< a video within the answer, as base64
constexpr int kCredentialWaitMs = 200;
constexpr int kTurnMs = 30; ///< until it may be this one's turn to be handed in
constexpr qint64 kLongRequest = 1024 * 1024;

qint64 now()
{
    return QDateTime::currentMSecsSinceEpoch();
}

/** Another process that is at it right now, as while one gateway takes over from another. */
bool isAlive(qint64 process)
{
#ifdef Q_OS_UNIX
    return process > 0 && process != QCoreApplication::applicationPid() && ::kill(pid_t(process), 0) == 0;
#else
    Q_UNUSED(process)
    return false;
#endif
}

} // namespace

VideoTake::VideoTake(VideoEngine &engine, VideoRun &run, int index) : m_engine(engine), m_run(run), m_index(index)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, [this] {
        if (const auto next = std::exchange(m_next, nullptr))
            (this->*next)();
    });
}

VideoTake::~VideoTake()
{
    stopCalls();
}

VideoItem &VideoTake::part()
{
    return m_run.job.parts[size_t(m_index)];
}

const Config &VideoTake::config() const
{
    return m_engine.table().config();
}

std::shared_ptr<const Provider> VideoTake::provider()
{
    const QByteArray &target = m_run.job.targets[part().target];
    return m_engine.table().provider(target.left(target.indexOf('/')));
}

const VideoAdapter *VideoTake::adapter()
{
    const auto known = provider();
    const QByteArray &target = m_run.job.targets[part().target];
    return known ? videoAdapter(known->description, target.mid(target.indexOf('/') + 1)) : nullptr;
}

void VideoTake::after(qint64 ms, void (VideoTake::*then)())
{
    m_next = then;
    m_timer.start(int(ms));
}

bool VideoTake::start(Step step, MediaCall call)
{
    const auto known = provider();
    auto request = makeMediaRequest(std::move(call), *known, config());
    if (!request) {
        fail(request.error());
        return false;
    }
    m_step = step;
    m_status = 0;
    m_body.clear();
    m_headers = {};
    m_call = m_engine.transport().start(std::move(request->request), *this);
    return true;
}

bool VideoTake::save()
{
    if (m_engine.save(m_run))
        return true;
    stopCalls();
    return false;
}

void VideoTake::end(VideoPhase phase)
{
    stopCalls();
    part().phase = phase;
    part().files.clear();
    save();
}

void VideoTake::fail(Failure failure, VideoPhase phase)
{
    const auto known = provider();
    if (known && !failure.message.startsWith(known->description.name))
        failure.message.prepend(known->description.name + ": ");
    const QByteArray &target = m_run.job.targets[part().target];
    const Model *model =
        known ? m_engine.table().catalog().find(known->description.id, target.mid(target.indexOf('/') + 1)) : nullptr;
    if (model && !model->retirement().isEmpty())
        failure.message += " (" + model->retirement() + ')';
    part().failure = std::move(failure);
    end(phase);
}

void VideoTake::fail(const Error &error)
{
    Failure failure = failureOf(error);
    part().failure = std::move(failure);
    end(VideoPhase::Failed);
}

void VideoTake::stopCalls()
{
    handedIn();
    m_timer.stop();
    m_next = nullptr;
    if (TransportCall *call = std::exchange(m_call, nullptr)) {
        call->cancel();
        if (const auto known = provider(); known && m_step == Step::Submit)
            known->circuit->undecided();
    }
    for (const quint64 id : std::exchange(m_pictures, {}))
        m_engine.fetcher().cancel(id);
    if (const quint64 id = std::exchange(m_download, 0))
        m_engine.fetcher().cancel(id);
    if (m_file) {
        m_file->remove();
        m_file.reset();
    }
}

void VideoTake::go()
{
    if (isOver(part().phase))
        return;
    const auto known = provider();
    if (!known || !adapter()) {
        fail(Error {ErrorCode::Unavailable,
                    "The provider of this job is no longer configured (" + m_run.job.targets[part().target] + ')',
                    "model"});
        return;
    }
    if (!known->credentialKnown) {
        after(kCredentialWaitMs, &VideoTake::go);
        return;
    }
    if (m_run.job.cancelWanted && part().phase != VideoPhase::Submitting) {
        cancel();
        return;
    }
    switch (part().phase) {
    case VideoPhase::Waiting: prepare(); break;
    case VideoPhase::Submitting:
        if (isAlive(part().owner) && now() - part().submittedMs < qint64(config().timeouts.firstByteS * 1000) + 60'000)
            after(1000, &VideoTake::go); // save() there, or its end, says how it went
        else
            lookForTask();
        break;
    case VideoPhase::Running: poll(); break;
    case VideoPhase::Fetching: fetchNext(); break;
    default: break;
    }
}

// ------------------------------------------------------------------------------------------------------- handing in

void VideoTake::prepare()
{
    if (!adapter()) {
        go();
        return;
    }
    if (!m_engine.hasTurn(provider()->description.id, pace())) {
        after(kTurnMs, &VideoTake::prepare); // before its pictures lie in memory
        return;
    }
    auto request = m_engine.requestOf(m_run.job, m_index);
    if (!request) {
        fail(request.error());
        return;
    }
    m_request = std::move(*request);
    m_hasFetched = false;
    if (const auto checked = adapter()->check(m_request); !checked) {
        nextTarget(failureOf(checked.error()));
        return;
    }
    if (!fetchPictures())
        submit();
}

HandInPace VideoTake::pace()
{
    const QByteArray &baseUrl = provider()->description.baseUrl;
    VideoRequest own;
    own.job = m_run.job.id;
    const bool isFindable = adapter()->find(own, baseUrl) || adapter()->list(baseUrl);
    return isFindable && m_run.requestBytes < kLongRequest ? HandInPace::Few : HandInPace::OneByOne;
}

bool VideoTake::fetchPictures()
{
    if (!adapter()->wantsData())
        return false;
    QList<QByteArray *> wanted;
    for (QByteArray *url : {&m_request.image, &m_request.lastFrame})
        wanted.append(url);
    for (QByteArray &url : m_request.references)
        wanted.append(&url);
    wanted.removeIf([](const QByteArray *url) { return !url->startsWith("https:"); });
    m_picturesAwaited = size_t(wanted.size());
    m_hasFetched = !wanted.isEmpty();
    for (QByteArray *url : wanted) {
        m_pictures.push_back(m_engine.fetcher().fetch(*url, {"image/"}, [this, url](const Result<FetchedFile> &file) {
            if (!file) {
                Error error = file.error();
                error.param = "image";
                fail(error);
                return;
            }
            *url = "data:" + file->type + ";base64," + file->bytes.toBase64();
            if (--m_picturesAwaited == 0) {
                m_pictures.clear();
                submit();
            }
        }));
    }
    return !wanted.isEmpty();
}

void VideoTake::submit()
{
    const auto known = provider();
    if (!known) { // taken out of the configuration meanwhile
        go();
        return;
    }
    const QByteArray &baseUrl = known->description.baseUrl;
    if (!m_engine.mayHandIn(known->description.id, pace())) {
        // What was fetched is kept; the rest is read again.
        after(kTurnMs, m_hasFetched ? &VideoTake::submit : &VideoTake::prepare);
        return;
    }
    m_handsInAt = known->description.id;
    if (!known->circuit->allow(Circuit::now())) {
        handedIn();
        nextTarget(failureOf({ErrorCode::Unavailable,
                              known->description.name + " failed again and again and is left alone for a while",
                              {},
                              int(known->circuit->openForMs(Circuit::now()) / 1000 + 1)}));
        return;
    }
    auto request = makeMediaRequest(adapter()->submit(m_request, baseUrl), *known, config());
    dropPictures(m_request);
    if (!request) {
        known->circuit->undecided();
        handedIn();
        nextTarget(failureOf(request.error()));
        return;
    }
    ++m_tries;
    request->request.freshConnection = true; // a kept one may have gone stale, which leaves the doubt
    // Until there is a connection nothing has been sent, and a crash leaves no doubt.
    request->request.mayBeSent = [this] { return beforeSending(); };
    m_step = Step::Submit;
    m_status = 0;
    m_body.clear();
    m_headers = {};
    m_call = m_engine.transport().start(std::move(request->request), *this);
}

bool VideoTake::beforeSending()
{
    part().phase = VideoPhase::Submitting;
    part().submittedMs = now();
    part().owner = QCoreApplication::applicationPid();
    m_looks = 0;
    m_lookingMs = 0;
    return save();
}

void VideoTake::handedIn()
{
    if (const QByteArray provider = std::exchange(m_handsInAt, {}); !provider.isEmpty())
        m_engine.handedIn(provider);
}

// ------------------------------------------------------------------------------------------------------- its answers

void VideoTake::responseHead(int status, Headers &&headers)
{
    m_status = status;
    m_headers = std::move(headers);
}

void VideoTake::responseBytes(QByteArrayView bytes)
{
    if (m_step == Step::Fetch && m_status == 200)
        takeBytes(bytes);
    else if (m_body.size() + bytes.size() <= kMostBody)
        m_body.append(bytes);
}

void VideoTake::responseEnd(const TransportEnd &end)
{
    m_call = nullptr;
    if (!adapter()) { // taken out of the configuration meanwhile
        m_step = Step::None;
        handedIn();
        part().mayBePaid = part().mayBePaid || part().phase == VideoPhase::Submitting;
        go();
        return;
    }
    // Nothing below deletes this object before its turn is over.
    switch (std::exchange(m_step, Step::None)) {
    case Step::Submit: submitted(end); break;
    case Step::Find: looked(end); break;
    case Step::List: listed(end); break;
    case Step::Candidates: candidatesListed(end); break;
    case Step::Probe: probed(end); break;
    case Step::Poll: polled(end); break;
    case Step::Cancel: cancelled(end); break;
    case Step::Fetch: fetched(end); break;
    case Step::None: break;
    }
}

} // namespace station
