// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/media/videoengine.h"

#include "gateway/content/contentschema.h"
#include "gateway/content/mediastore.h"
#include "gateway/conversation/failurebody.h"
#include "gateway/json/jsonreader.h"
#include "gateway/ledger/ledger.h"
#include "gateway/live/livefeed.h"
#include "gateway/media/videoprice.h"
#include "gateway/media/videorequest.h"
#include "gateway/metrics/metrics.h"

#include <QDateTime>
#include <QJsonDocument>
#include <QLoggingCategory>

namespace station {

namespace {

Q_LOGGING_CATEGORY(lcVideo, "station.video")

constexpr int kBusyMs = 5000;
constexpr int kMostHandedIn = 2; ///< at once, at one provider
constexpr int kCleaningMs = 60 * 60 * 1000;
/** Jobs are remembered longer than their videos, so that a client hears what became of them. */
constexpr int kRememberDays = 30;

qint64 now()
{
    return QDateTime::currentMSecsSinceEpoch();
}

Error notKept(Database &database)
{
    Error error = database.errorFor(database.failure());
    error.message = "The job could not be kept, and so was not handed in: " + error.message;
    return error;
}

} // namespace

VideoEngine::VideoEngine(QString dataFolder, VideoServices services, VideoJobs &jobs)
    : m_dataFolder(std::move(dataFolder)), m_services(services), m_jobs(jobs),
      m_database(contentAddress(m_dataFolder), kBusyMs, updateContentSchema), m_stored(m_database)
{
}

VideoEngine::~VideoEngine()
{
    m_runs.clear();
    m_database.close();
}

Result<void> VideoEngine::openDatabase()
{
    const auto opened = m_database.ensureOpen();
    // A job that was handed in must not be forgotten, not even when the power fails.
    if (opened)
        m_database.run(QStringLiteral("PRAGMA synchronous=FULL"));
    return opened;
}

void VideoEngine::start()
{
    m_transport = std::make_unique<Transport>();
    m_fetcher = std::make_unique<Fetcher>();
    m_cleaning = std::make_unique<QTimer>();
    connect(m_cleaning.get(), &QTimer::timeout, this, [this] {
        m_services.media.dropOld();
        if (openDatabase())
            m_stored.dropOld(now() - (m_services.media.days() + kRememberDays) * MediaStore::kDayMs);
    });
    m_cleaning->start(kCleaningMs);
    if (m_table)
        setTable(std::exchange(m_table, nullptr));
}

void VideoEngine::setTable(std::shared_ptr<const RoutingTable> table)
{
    m_table = std::move(table);
    if (!m_transport)
        return; // start() comes back to it
    const Config &config = m_table->config();
    m_transport->setProxy(config.proxy);
    m_fetcher->setProxy(config.proxy);
    m_fetcher->setLimits(
        {qint64(config.fetch.maxMb) * 1024 * 1024, int(config.fetch.timeoutS * 1000), config.fetch.allowHosts});
    // Without its credentials a job could only fail.
    if (!m_resumed && m_table->isComplete()) {
        m_resumed = true;
        resume();
    }
}

void VideoEngine::resume()
{
    m_services.media.dropOld();
    if (const auto opened = openDatabase(); !opened) {
        qCWarning(lcVideo).noquote() << "video jobs cannot go on:" << opened.error().message;
        return;
    }
    for (VideoJob &job : m_stored.active()) {
        if (m_runs.contains(job.id))
            continue;
        std::shared_ptr<KeyMeter> meter;
        for (const KeyEntry &entry : m_table->keys().entries()) {
            if (entry.key.name == job.key)
                meter = entry.meter;
        }
        job.reservedMicroUsd = 0; // which the process that reserved it took along
        m_services.metrics.started();
        run(std::move(job), std::move(meter));
    }
}

void VideoEngine::run(VideoJob job, std::shared_ptr<KeyMeter> meter)
{
    auto run = std::make_unique<VideoRun>();
    VideoRun &started = *run;
    started.job = std::move(job);
    started.meter = std::move(meter);
    started.liveId = m_nextLiveId++;
    started.requestBytes = m_stored.requestSize(started.job.id);
    for (int i = 0; i < int(started.job.parts.size()); ++i)
        started.takes.push_back(std::make_unique<VideoTake>(*this, started, i));
    m_runs[started.job.id] = std::move(run);
    publish(started);
    for (const auto &take : started.takes)
        take->go();
}

std::optional<VideoJob> VideoEngine::joined(const VideoOrder &order, Result<void> &refused)
{
    const VideoJob &job = order.job;
    std::optional<VideoJob> known;
    if (!job.idempotencyKey.isEmpty()) {
        known = m_stored.byIdempotencyKey(job.key, job.idempotencyKey);
        if (known && known->bodyHash != job.bodyHash) {
            refused = Error {ErrorCode::BadRequest,
                             "This Idempotency-Key was used with another request; use a new one for each request",
                             "Idempotency-Key", 0, "idempotency_key_reused"};
            return {};
        }
    } else if (order.isRetry) {
        const auto &timeouts = m_table->config().timeouts;
        known =
            m_stored.byBody(job.key, job.bodyHash, now() - qint64((timeouts.videoJobS + timeouts.videoSyncS) * 1000));
    }
    if (!known || known->wasRefused())
        return {}; // the provider did not take it: it may be tried anew
    const auto running = m_runs.find(known->id);
    return running == m_runs.end() ? known : running->second->job;
}

Result<VideoJobs::Taken> VideoEngine::order(VideoOrder &order)
{
    const auto settleUnused = [&order] {
        if (order.meter && order.job.reservedMicroUsd > 0)
            order.meter->settle(order.job.reservedMicroUsd, 0);
    };
    if (const auto opened = openDatabase(); !opened) {
        settleUnused();
        return opened.error();
    }
    m_services.media.fileFor("0"); // makes the folder, by which the next start knows that there are jobs
    Result<void> refused;
    if (auto known = joined(order, refused)) {
        settleUnused();
        return VideoJobs::Taken {std::move(*known), true};
    }
    if (!refused) {
        settleUnused();
        return refused.error();
    }
    VideoJob job = order.job;
    job.id = "vg_" + randomWord();
    job.token = randomWord();
    job.createdMs = now();
    if (!m_stored.insert(job, order.request)) {
        settleUnused();
        return notKept(m_database);
    }
    order.request.clear();
    const QByteArray id = job.id;
    m_services.metrics.started();
    run(std::move(job), order.meter);
    return VideoJobs::Taken {m_runs.at(id)->job, false};
}

std::optional<VideoJob> VideoEngine::find(const QByteArray &id, const QByteArray &key)
{
    if (!openDatabase())
        return {};
    auto job = m_stored.find(id);
    return job && job->key == key ? job : std::nullopt;
}

std::vector<VideoJob> VideoEngine::list(const QByteArray &key, int limit, const QByteArray &after)
{
    if (!openDatabase())
        return {};
    return m_stored.list(key, limit, after);
}

std::optional<VideoJob> VideoEngine::cancel(const QByteArray &id, const QByteArray &key)
{
    auto job = find(id, key);
    const auto running = m_runs.find(id);
    if (!job || job->isOver() || running == m_runs.end())
        return job;
    VideoRun &run = *running->second;
    run.job.cancelWanted = true;
    if (!save(run))
        return find(id, key);
    // The run goes with its last take.
    for (size_t i = 0; m_runs.contains(id) && i < run.takes.size(); ++i)
        run.takes[i]->cancel();
    return find(id, key);
}

std::optional<VideoJob> VideoEngine::remove(const QByteArray &id, const QByteArray &key)
{
    auto job = find(id, key);
    if (!job || !job->isOver())
        return job;
    for (const VideoItem &part : job->parts) {
        for (const VideoResult &result : part.results)
            m_services.media.remove(videoMediaId(id, result.index));
    }
    m_stored.remove(id);
    return job;
}

bool VideoEngine::hasTurn(const QByteArray &provider, HandInPace pace) const
{
    const auto known = m_handIns.find(provider);
    return known == m_handIns.end() || known->second.underWay < (pace == HandInPace::Few ? kMostHandedIn : 1);
}

bool VideoEngine::mayHandIn(const QByteArray &provider, HandInPace pace)
{
    if (!hasTurn(provider, pace))
        return false;
    HandIns &handIns = m_handIns[provider];
    ++handIns.underWay;
    ++handIns.begun;
    return true;
}

bool VideoEngine::knowsTask(const QByteArray &provider, const QByteArray &task)
{
    if (!openDatabase())
        return true; // rather than give it to two
    // A task that may be anybody's is a few minutes old, and its job perhaps waited before.
    for (const VideoJob &job : m_stored.since(now() - 2 * MediaStore::kDayMs)) {
        for (const VideoItem &part : job.parts) {
            if (part.task == task && job.targets[part.target].startsWith(provider + '/'))
                return true;
        }
    }
    return false;
}

bool VideoEngine::enter(const MadeMedia &media)
{
    return openDatabase() && MediaStore::enter(m_database, media);
}

Result<VideoRequest> VideoEngine::requestOf(const VideoJob &job, int part)
{
    if (const auto opened = openDatabase(); !opened)
        return opened.error();
    auto wish = readVideoBody(m_stored.request(job.id, json::Reader::kPadding));
    if (!wish)
        return wish.error();
    VideoRequest request = std::move(wish->request);
    const QByteArray &target = job.targets[job.parts[size_t(part)].target];
    const QByteArray provider = target.left(target.indexOf('/'));
    request.model = target.mid(provider.size() + 1);
    request.count = job.parts.size() == 1 ? wish->count : 1;
    request.job = part == 0 ? job.id : job.id + '-' + QByteArray::number(part);
    const QJsonObject options = wish->options.value(QString::fromUtf8(provider)).toObject();
    if (!options.isEmpty())
        request.options = QJsonDocument(options).toJson(QJsonDocument::Compact);
    return request;
}

bool VideoEngine::save(VideoRun &run)
{
    VideoJob &job = run.job;
    const bool isOver = job.isOver();
    if (isOver)
        settle(job);
    const auto saved = openDatabase() ? m_stored.save(job) : VideoJobTable::Saved::Failed;
    if (saved != VideoJobTable::Saved::Yes) {
        // Not from within the take that asks. A disk that is full now may not be so in a moment.
        const int ms = saved == VideoJobTable::Saved::Overtaken ? 0 : 2000;
        QTimer::singleShot(ms, this, [this, id = job.id] { reload(id); });
        return false;
    }
    publish(run);
    if (isOver) {
        report(run);
        m_stored.dropRequest(job.id);
    }
    Q_EMIT m_jobs.changed(job);
    if (isOver) {
        // Its takes may be on the stack.
        QMetaObject::invokeMethod(
            this, [this, id = job.id] { m_runs.erase(id); }, Qt::QueuedConnection);
    }
    return true;
}

void VideoEngine::reload(const QByteArray &id)
{
    const auto running = m_runs.find(id);
    if (running == m_runs.end())
        return;
    if (!openDatabase()) {
        QTimer::singleShot(2000, this, [this, id] { reload(id); });
        return;
    }
    auto meter = running->second->meter;
    const qint64 reserved = running->second->job.reservedMicroUsd;
    m_runs.erase(running);
    auto job = m_stored.find(id);
    if (!job || job->isOver()) {
        if (meter && reserved > 0)
            meter->settle(reserved, job ? job->costMicroUsd.value_or(0) : 0);
        if (job)
            Q_EMIT m_jobs.changed(*job);
        return;
    }
    job->reservedMicroUsd = reserved;
    run(std::move(*job), std::move(meter));
}

void VideoEngine::settle(VideoJob &job) const
{
    job.endedMs = now();
    if (job.status() == VideoStatus::Completed) {
        job.expiresMs = job.endedMs + m_services.media.days() * MediaStore::kDayMs;
        for (const VideoItem &part : job.parts) {
            if (part.phase != VideoPhase::Done)
                job.warnings.append(part.failure.message.isEmpty() ? QByteArray("one video was cancelled")
                                                                   : "one video failed: " + part.failure.message);
        }
    }
    const auto provider = m_table->provider(job.provider());
    job.included = provider && provider->description.included;
    if (!job.included) {
        const VideoCost cost = videoCost(job, m_table->catalog().find(job.provider(), job.model()));
        job.costMicroUsd = cost.microUsd;
        job.costReported = cost.isReported;
    }
}

LedgerRow VideoEngine::rowOf(const VideoJob &job) const
{
    LedgerRow row;
    row.startedMs = job.createdMs;
    row.durationUs = ((job.endedMs ? job.endedMs : now()) - job.createdMs) * 1000;
    row.client = job.client;
    row.session = job.session;
    row.key = job.key;
    row.endpoint = "/v1/video/generations";
    row.requestedModel = job.requestedModel;
    row.provider = job.provider();
    row.model = job.model();
    row.path = "translated";
    row.status = 200;
    row.costMicroUsd = job.costMicroUsd;
    row.included = job.included;
    row.dropped = job.dropped;
    row.requestId = job.requestId;
    for (const VideoItem &part : job.parts) {
        const auto add = [](std::optional<qint64> &sum, std::optional<qint64> more) {
            if (more)
                sum = sum.value_or(0) + *more;
        };
        add(row.tokens.input, part.usage.inputTokens);
        add(row.tokens.output, part.usage.outputTokens);
        if (part.phase == VideoPhase::Done)
            add(row.mediaMs, videoMs(part));
    }
    if (!job.isOver())
        return row;
    if (const Failure *failure = job.failure()) {
        row.status = failureStatus(Dialect::Chat, *failure);
        row.error = ("provider failed: " + (failure->code.isEmpty() ? QByteArray("error") : failure->code)).left(200);
    } else if (job.status() == VideoStatus::Cancelled) {
        row.error = "cancelled";
    }
    return row;
}

void VideoEngine::report(const VideoRun &run)
{
    const VideoJob &job = run.job;
    if (run.meter && (job.reservedMicroUsd > 0 || job.costMicroUsd)) {
        // What may have been paid and nobody tells is not free for that: it counts as what it may have cost.
        const bool mayBePaid =
            std::any_of(job.parts.begin(), job.parts.end(), [](const VideoItem &part) { return part.mayBePaid; });
        run.meter->settle(job.reservedMicroUsd, job.costMicroUsd.value_or(mayBePaid ? job.reservedMicroUsd : 0));
    }
    LedgerRow row = rowOf(job);
    m_services.metrics.ended(row);
    m_services.ledger.append(std::move(row));
}

void VideoEngine::publish(const VideoRun &run) const
{
    if (!m_services.feed.hasSubscriber())
        return;
    LiveExchange live;
    live.id = run.liveId;
    live.row = rowOf(run.job);
    switch (run.job.status()) {
    case VideoStatus::Queued: live.state = LiveState::Waiting; break;
    case VideoStatus::InProgress: live.state = LiveState::Streaming; break;
    case VideoStatus::Completed: live.state = LiveState::Done; break;
    case VideoStatus::Cancelled: live.state = LiveState::Cancelled; break;
    case VideoStatus::Failed:
    case VideoStatus::Expired: live.state = LiveState::Failed; break;
    }
    if (const Failure *failure = run.job.failure())
        live.problem = failure->message.left(300);
    m_services.feed.publish(std::move(live));
}

} // namespace station
