// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/media/videodesk.h"

#include "gateway/content/mediastore.h"
#include "gateway/dialects/errorbody.h"
#include "gateway/exchange/clientname.h"
#include "gateway/exchange/exchangeplan.h"
#include "gateway/json/jsonbuilder.h"
#include "gateway/ledger/contextreply.h"
#include "gateway/ledger/ledger.h"
#include "gateway/media/filesender.h"
#include "gateway/media/videoprice.h"
#include "providers/media/adapters.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QUrlQuery>

namespace station {

namespace {

constexpr int kMostListed = 100;
constexpr int kLongestWaitS = 600;

Error noJob(const QByteArray &id)
{
    return {ErrorCode::NotFound, "There is no video job \"" + id + "\" of this gateway key", "id"};
}

QByteArray queryValue(const HttpRequest &request, const char *name)
{
    return QUrlQuery(QString::fromUtf8(request.query)).queryItemValue(QLatin1String(name)).toUtf8();
}

/** Whether a retry of the SDKs that Stainless makes: OpenAI's, Anthropic's and others count their tries. */
bool isRetry(const Headers &headers)
{
    return headers.value("x-stainless-retry-count").toInt() > 0;
}

bool isStrict(const VideoVisit &visit, const Config &config)
{
    const QByteArray strict = visit.request.headers.value("x-token-station-strict").toLower();
    return strict.isEmpty() ? config.strict : strict == "true";
}

/** As many parts as it takes to make `count` videos, by tasks of which each may make so many. */
std::vector<VideoItem> partsFor(int count, int atOnce)
{
    return std::vector<VideoItem>(count <= atOnce ? 1 : size_t(count));
}

void answerError(const VideoVisit &visit, const Error &error)
{
    Headers headers = visit.headers;
    for (const auto &[name, value] : errorHeaders(Dialect::Chat, error))
        headers.add(name, value);
    headers.add("x-token-station-request-id", visit.requestId);
    visit.response->send(errorStatus(Dialect::Chat, error), headers, errorBody(Dialect::Chat, error, visit.requestId));
}

} // namespace

VideoDesk::VideoDesk(VideoJobs &jobs, MediaStore &media, Ledger &ledger, ResponseOwners &owners)
    : m_jobs(jobs), m_media(media), m_ledger(ledger), m_owners(owners)
{
    connect(&m_jobs, &VideoJobs::changed, this, &VideoDesk::changed, Qt::QueuedConnection);
}

VideoDesk::~VideoDesk() = default;

void VideoDesk::handle(VideoVisit visit, std::shared_ptr<const RoutingTable> table)
{
    m_finished.clear();
    const bool isGet = visit.request.method == "GET";
    switch (visit.endpoint.kind) {
    case EndpointKind::VideoGenerations: isGet ? list(visit) : order(visit, *table); break;
    case EndpointKind::VideoItem: isGet ? show(visit) : remove(visit); break;
    case EndpointKind::VideoCancel: cancel(visit); break;
    default: break;
    }
}

// ------------------------------------------------------------------------------------------------------------ orders

void VideoDesk::refuse(const VideoVisit &visit, const Error &error, const QByteArray &requestedModel)
{
    LedgerRow row;
    row.startedMs = QDateTime::currentMSecsSinceEpoch();
    row.client = clientName(visit.request.headers);
    row.session = clientSession(visit.request.headers);
    row.key = visit.key.key.name;
    row.endpoint = visit.endpoint.path;
    row.requestedModel = requestedModel;
    row.status = errorStatus(Dialect::Chat, error);
    row.error = error.message.left(200);
    row.requestId = visit.requestId;
    m_ledger.append(std::move(row));
    answerError(visit, error);
}

Result<VideoOrder> VideoDesk::readOrder(VideoVisit &visit, VideoWish &wish, const RoutingTable &table)
{
    const GatewayKey &key = visit.key.key;
    const qint64 now = QDateTime::currentMSecsSinceEpoch();
    const ExchangeQuestion question {visit.endpoint, key, wish.model, nullptr, {}, m_owners};
    auto allowed = allowedTargets(question, table);
    if (!allowed)
        return allowed.error();
    auto capable = capableTargets(std::move(*allowed), question);
    if (!capable)
        return capable.error();

    VideoOrder order;
    std::optional<Error> first;
    std::optional<qint64> most = 0;
    int atOnce = wish.count;
    for (const Target &target : *capable) {
        const ProviderDescription &d = target.provider->description;
        VideoRequest request = wish.request;
        request.model = target.model;
        const VideoAdapter *adapter = videoAdapter(d, target.model);
        const auto checked = adapter->check(request);
        Result<void> fits;
        if (!checked)
            fits = checked.error();
        else if (!checked->isEmpty() && isStrict(visit, table.config()))
            fits = Error {ErrorCode::BadRequest,
                          d.name + " has no place for: " + checked->join(", ") + "; leave it out, or do without strict",
                          checked->first()};
        if (!fits) {
            if (!first)
                first = fits.error();
            continue;
        }
        if (order.job.targets.isEmpty())
            order.job.dropped = checked->join(", ");
        order.job.targets.append(d.id + '/' + target.model);
        atOnce = std::min(atOnce, adapter->mostAtOnce());
        const Model *model = table.catalog().find(d.id, target.model);
        const auto cost = d.included ? std::optional<qint64>(0)
            : model                  ? mostVideoMayCost(*model, wish.request.seconds, wish.count)
                                     : std::nullopt;
        if (!cost && key.budgetMicroUsd && !key.allowUnpriced)
            return Error {ErrorCode::Forbidden,
                          "The price of " + d.id + '/' + target.model + " is not known, and the gateway key \""
                              + key.name + "\" has a budget; make a key with --allow-unpriced to use it",
                          "model"};
        most = std::max(*most, cost.value_or(0));
    }
    if (order.job.targets.isEmpty())
        return *first;
    if (key.budgetMicroUsd && visit.key.meter) {
        if (!visit.key.meter->reserve(key, *most, now))
            return Error {ErrorCode::BudgetSpent,
                          "The budget of the gateway key \"" + key.name + "\" is used up for this "
                              + (key.budgetPeriod == BudgetPeriod::Day ? "day" : "month"),
                          {}};
        order.job.reservedMicroUsd = *most;
        order.meter = visit.key.meter;
    }
    order.job.key = key.name;
    order.job.prompt = wish.request.prompt;
    order.job.requestedModel = wish.model;
    order.job.parts = partsFor(wish.count, atOnce);
    order.job.requestId = visit.requestId;
    order.job.client = clientName(visit.request.headers);
    order.job.session = clientSession(visit.request.headers);
    order.job.idempotencyKey = visit.request.headers.value("idempotency-key");
    order.job.bodyHash = QCryptographicHash::hash(visit.request.body, QCryptographicHash::Sha256);
    order.isRetry = isRetry(visit.request.headers);
    order.request = std::move(wish.body);
    return order;
}

void VideoDesk::order(VideoVisit &visit, const RoutingTable &table)
{
    const GatewayKey &key = visit.key.key;
    int retryAfter = 0;
    if (key.requestsPerMinute > 0 && visit.key.meter
        && !visit.key.meter->takeRequest(key.requestsPerMinute, QDateTime::currentMSecsSinceEpoch(), &retryAfter)) {
        refuse(visit,
               {ErrorCode::RateLimited,
                "The gateway key \"" + key.name + "\" may make " + QByteArray::number(key.requestsPerMinute)
                    + " requests a minute; wait and try again",
                {},
                std::max(1, retryAfter)},
               {});
        return;
    }
    auto wish = readVideoRequest(visit.request);
    if (!wish) {
        refuse(visit, wish.error(), {});
        return;
    }
    auto order = readOrder(visit, *wish, table);
    if (!order) {
        refuse(visit, order.error(), wish->model);
        return;
    }
    VideoCallTerms terms = termsOf(visit);
    terms.isOrder = true;
    terms.asBase64 = wish->asBase64;
    const bool respondAsync = visit.request.headers.value("prefer").toLower().contains("respond-async");
    if (wish->isAsync || respondAsync)
        terms.form = VideoCallTerms::Form::Now;
    else
        terms.form = wish->stream ? VideoCallTerms::Form::Events : VideoCallTerms::Form::Wait;
    const double most = table.config().timeouts.videoSyncS;
    terms.waitMs = qint64(std::min(wish->timeoutS.value_or(most), most) * 1000);
    quint64 id = 0;
    open(visit, std::move(terms), id);
    // With its pictures it is long, and is kept elsewhere from now on.
    visit.request.body.clear();
    wish = VideoWish();
    m_jobs.order(std::move(*order), [reply = ContextReply(this), this, id](const Result<VideoJobs::Taken> &taken) {
        reply.deliver([this, id, taken] {
            VideoCall *call = find(id);
            if (!call)
                return;
            if (taken)
                call->update(taken->job);
            else
                call->stop(taken.error());
        });
    });
}

// ------------------------------------------------------------------------------------------------ calls that wait

VideoCallTerms VideoDesk::termsOf(const VideoVisit &visit) const
{
    VideoCallTerms terms;
    terms.origin = "http://" + visit.request.headers.value("host");
    terms.requestId = visit.requestId;
    terms.headers = visit.headers;
    return terms;
}

VideoCall &VideoDesk::open(const VideoVisit &visit, VideoCallTerms terms, quint64 &id)
{
    id = m_nextId++;
    auto call = std::make_unique<VideoCall>(*visit.response, std::move(terms), m_media, [this, id] {
        if (auto node = m_calls.extract(id))
            m_finished.push_back(std::move(node.mapped().call));
    });
    VideoCall &opened = *call;
    m_calls[id] = {std::move(call), visit.key};
    return opened;
}

VideoCall *VideoDesk::find(quint64 id)
{
    const auto found = m_calls.find(id);
    return found == m_calls.end() ? nullptr : found->second.call.get();
}

std::function<void(std::optional<VideoJob>)> VideoDesk::toCall(quint64 id, const QByteArray &name)
{
    return [reply = ContextReply(this), this, id, name](const std::optional<VideoJob> &job) {
        reply.deliver([this, id, name, job] {
            VideoCall *call = find(id);
            if (!call)
                return;
            if (job)
                call->update(*job);
            else
                call->stop(noJob(name));
        });
    };
}

void VideoDesk::changed(const VideoJob &job)
{
    m_finished.clear();
    std::vector<quint64> ids;
    for (const auto &[id, open] : m_calls) {
        if (open.call->isFor(job.id))
            ids.push_back(id);
    }
    for (const quint64 id : ids) {
        if (VideoCall *call = find(id))
            call->update(job);
    }
}

void VideoDesk::tick()
{
    m_finished.clear();
    std::vector<quint64> ids;
    for (const auto &entry : m_calls)
        ids.push_back(entry.first);
    for (const quint64 id : ids) {
        if (VideoCall *call = find(id))
            call->tick();
    }
}

void VideoDesk::stop(const Error &error)
{
    endCalls([](const Open &) { return true; }, error);
}

void VideoDesk::endInvalid(const std::function<bool(const KeyEntry &)> &isValid, const Error &error)
{
    // What is opened by its own token has no key that could be invalid.
    endCalls([&](const Open &open) { return !open.key.key.name.isEmpty() && !isValid(open.key); }, error);
}

void VideoDesk::endCalls(const std::function<bool(const Open &)> &isMeant, const Error &error)
{
    std::vector<quint64> ids;
    for (const auto &[id, open] : m_calls) {
        if (isMeant(open))
            ids.push_back(id);
    }
    for (const quint64 id : ids) {
        if (VideoCall *call = find(id))
            call->stop(error);
    }
}

// -------------------------------------------------------------------------------------------------------- the others

void VideoDesk::show(VideoVisit &visit)
{
    VideoCallTerms terms = termsOf(visit);
    const double wait = queryValue(visit.request, "wait").toDouble();
    if (queryValue(visit.request, "stream") == "true"
        || visit.request.headers.value("accept").contains("text/event-stream")) {
        terms.form = VideoCallTerms::Form::Events;
    } else if (wait > 0) {
        terms.form = VideoCallTerms::Form::Watch;
        terms.waitMs = qint64(std::min<double>(wait, kLongestWaitS) * 1000);
    }
    quint64 id = 0;
    open(visit, std::move(terms), id);
    m_jobs.find(visit.endpoint.id, visit.key.key.name, toCall(id, visit.endpoint.id));
}

void VideoDesk::cancel(VideoVisit &visit)
{
    VideoCallTerms terms = termsOf(visit);
    terms.form = VideoCallTerms::Form::Watch;
    terms.waitMs = kLongestWaitS * 1000;
    quint64 id = 0;
    open(visit, std::move(terms), id);
    const QByteArray name = visit.endpoint.id;
    m_jobs.find(
        name, visit.key.key.name,
        [reply = ContextReply(this), this, id, name, key = visit.key.key.name](const std::optional<VideoJob> &job) {
            reply.deliver([this, id, name, key, job] {
                VideoCall *call = find(id);
                if (!call)
                    return;
                if (job && job->isOver())
                    call->stop({ErrorCode::Conflict,
                                "The job has ended already: it is " + videoStatusName(job->status()), "id"});
                else
                    m_jobs.cancel(name, key, toCall(id, name));
            });
        });
}

void VideoDesk::remove(VideoVisit &visit)
{
    const QByteArray name = visit.endpoint.id;
    const QByteArray key = visit.key.key.name;
    VideoCallTerms terms = termsOf(visit);
    terms.form = VideoCallTerms::Form::Watch;
    terms.waitMs = kLongestWaitS * 1000;
    quint64 id = 0;
    open(visit, std::move(terms), id);
    m_jobs.remove(name, key, [reply = ContextReply(this), this, id, name, key](const std::optional<VideoJob> &job) {
        reply.deliver([this, id, name, key, job] {
            VideoCall *call = find(id);
            if (!call)
                return;
            if (!job) {
                call->stop(noJob(name));
            } else if (job->isOver()) {
                JsonBuilder json;
                json.object().text("id", name).text("object", "video.generation").flag("deleted", true).endObject();
                call->finish(200, json.take());
            } else {
                m_jobs.cancel(name, key, toCall(id, name)); // under way: it is called off instead
            }
        });
    });
}

void VideoDesk::list(VideoVisit &visit)
{
    const QByteArray asked = queryValue(visit.request, "limit");
    bool isNumber = false;
    const int limit = asked.isEmpty() ? 20 : asked.toInt(&isNumber);
    if (!asked.isEmpty() && (!isNumber || limit < 1 || limit > kMostListed)) {
        answerError(visit, {ErrorCode::BadRequest, "\"limit\" must be a number from 1 to 100", "limit"});
        return;
    }
    quint64 id = 0;
    open(visit, termsOf(visit), id);
    const QByteArray origin = termsOf(visit).origin;
    m_jobs.list(visit.key.key.name, limit, queryValue(visit.request, "after"),
                [reply = ContextReply(this), this, id, origin](const std::vector<VideoJob> &jobs, bool more) {
                    reply.deliver([this, id, origin, jobs, more] {
                        JsonBuilder json;
                        json.object().text("object", "list").array("data");
                        for (const VideoJob &job : jobs)
                            json.raw(videoJson(job, origin));
                        json.endArray().flag("has_more", more).endObject();
                        if (VideoCall *call = find(id))
                            call->finish(200, json.take());
                    });
                });
}

void VideoDesk::sendPicture(VideoVisit visit)
{
    quint64 id = 0;
    open(visit, termsOf(visit), id);
    m_media.find(
        visit.endpoint.id,
        [reply = ContextReply(this), this, id, token = queryValue(visit.request, "t"),
         request = visit.request](const std::optional<MadeMedia> &media) {
            reply.deliver([this, id, token, request, media] {
                VideoCall *call = find(id);
                if (!call)
                    return;
                if (!media || !isSameToken(media->token, token)
                    || QDateTime::currentMSecsSinceEpoch() > media->openUntilMs) {
                    call->stop({ErrorCode::NotFound, "There is no picture at this address, or its hour is over", "id"});
                    return;
                }
                Headers headers = call->headers();
                headers.add("content-type", media->contentType);
                headers.add("cache-control", "private, max-age=3600");
                FileSender::send(request, *call->release(), media->path, std::move(headers));
            });
        });
}

void VideoDesk::sendContent(VideoVisit visit, bool hasKey)
{
    const QByteArray index = queryValue(visit.request, "index");
    bool isNumber = false;
    const int number = index.isEmpty() ? 0 : index.toInt(&isNumber);
    if (!index.isEmpty() && (!isNumber || number < 0)) {
        answerError(visit, {ErrorCode::BadRequest, "\"index\" is a number from 0", "index"});
        return;
    }
    quint64 id = 0;
    open(visit, termsOf(visit), id);
    const QByteArray name = visit.endpoint.id;
    const QByteArray token = queryValue(visit.request, "t");
    const QByteArray key = hasKey ? visit.key.key.name : QByteArray();
    m_media.find(videoMediaId(name, number),
                 [reply = ContextReply(this), this, id, name, token, key, hasKey,
                  request = visit.request](const std::optional<MadeMedia> &media) {
                     reply.deliver([this, id, name, token, key, hasKey, request, media] {
                         VideoCall *call = find(id);
                         if (!call)
                             return;
                         const bool isOpen = media && isSameToken(media->token, token)
                             && QDateTime::currentMSecsSinceEpoch() <= media->openUntilMs;
                         if (media && (isOpen || (hasKey && media->key == key))) {
                             Headers headers = call->headers();
                             headers.add("content-type", media->contentType);
                             headers.add("content-disposition",
                                         "inline; filename=\"" + media->id
                                             + (media->contentType == "video/mp4" ? ".mp4\"" : "\""));
                             headers.add("cache-control", "private, max-age=3600");
                             FileSender::send(request, *call->release(), media->path, std::move(headers));
                         } else if (!hasKey) {
                             call->stop(
                                 {ErrorCode::KeyRejected,
                                  "A video is opened by the gateway key that it was made with, or by the address "
                                  "that its job names",
                                  {}});
                         } else {
                             m_jobs.find(name, key, whyNoContent(id, name));
                         }
                     });
                 });
}

std::function<void(std::optional<VideoJob>)> VideoDesk::whyNoContent(quint64 id, const QByteArray &name)
{
    return [reply = ContextReply(this), this, id, name](const std::optional<VideoJob> &job) {
        reply.deliver([this, id, name, job] {
            VideoCall *call = find(id);
            if (!call)
                return;
            if (!job)
                call->stop(noJob(name));
            else if (!job->isOver())
                call->stop({ErrorCode::Conflict, "The video is not ready: the job is " + videoStatusName(job->status()),
                            "id"});
            else if (job->status() == VideoStatus::Completed)
                call->stop({ErrorCode::Gone,
                            "The video was kept for media.days and is no longer there, or was not made", "id"});
            else
                call->stop(
                    {ErrorCode::NotFound, "The job made no video: it is " + videoStatusName(job->status()), "id"});
        });
    };
}

} // namespace station
