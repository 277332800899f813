// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/media/videojob.h"

#include "gateway/conversation/failurebody.h"
#include "gateway/json/jsonbuilder.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace station {

namespace {

QString str(const QByteArray &bytes)
{
    return QString::fromUtf8(bytes);
}

QByteArray text(const QJsonObject &o, const char *name)
{
    return o.value(QLatin1String(name)).toString().toUtf8();
}

qint64 whole(const QJsonObject &o, const char *name)
{
    return qint64(o.value(QLatin1String(name)).toDouble());
}

QJsonArray strings(const QList<QByteArray> &list)
{
    QJsonArray array;
    for (const QByteArray &item : list)
        array.append(str(item));
    return array;
}

QList<QByteArray> texts(const QJsonObject &o, const char *name)
{
    QList<QByteArray> list;
    for (const QJsonValue item : o.value(QLatin1String(name)).toArray())
        list.append(item.toString().toUtf8());
    return list;
}

template <typename T> void put(QJsonObject &o, const char *name, const std::optional<T> &value)
{
    if (value)
        o.insert(QLatin1String(name), double(*value));
}

template <typename T> void get(const QJsonObject &o, const char *name, std::optional<T> &value)
{
    if (const QJsonValue v = o.value(QLatin1String(name)); v.isDouble())
        value = T(v.toDouble());
}

QJsonObject usageObject(const VideoUsage &usage)
{
    QJsonObject o;
    put(o, "seconds", usage.seconds);
    put(o, "input", usage.inputTokens);
    put(o, "output", usage.outputTokens);
    put(o, "cost", usage.costMicroUsd);
    o.insert(QLatin1String("resolution"), str(usage.resolution));
    o.insert(QLatin1String("units"), str(usage.providerUnits));
    o.insert(QLatin1String("listed"), usage.listPriceHolds);
    return o;
}

VideoUsage readUsage(const QJsonObject &o)
{
    VideoUsage usage;
    get(o, "seconds", usage.seconds);
    get(o, "input", usage.inputTokens);
    get(o, "output", usage.outputTokens);
    get(o, "cost", usage.costMicroUsd);
    usage.resolution = text(o, "resolution");
    usage.providerUnits = text(o, "units");
    usage.listPriceHolds = o.value(QLatin1String("listed")).toBool(true);
    return usage;
}

QJsonObject failureObject(const Failure &failure)
{
    return {{QLatin1String("kind"), int(failure.kind)}, {QLatin1String("message"), str(failure.message)},
            {QLatin1String("code"), str(failure.code)}, {QLatin1String("param"), str(failure.param)},
            {QLatin1String("status"), failure.status},  {QLatin1String("after"), failure.retryAfterSeconds}};
}

Failure readStoredFailure(const QJsonObject &o)
{
    Failure failure;
    failure.kind = FailureKind(whole(o, "kind"));
    failure.message = text(o, "message");
    failure.code = text(o, "code");
    failure.param = text(o, "param");
    failure.status = int(whole(o, "status"));
    failure.retryAfterSeconds = int(whole(o, "after"));
    return failure;
}

QJsonObject partObject(const VideoItem &part)
{
    QJsonArray files;
    for (const VideoFile &file : part.files) {
        // A video within the answer is asked for again after a restart: it is no matter for a table.
        files.append(QJsonObject {{QLatin1String("url"), str(file.url)}, {QLatin1String("key"), file.withKey}});
    }
    QJsonArray results;
    for (const VideoResult &result : part.results) {
        QJsonObject o {{QLatin1String("index"), result.index},
                       {QLatin1String("type"), str(result.contentType)},
                       {QLatin1String("bytes"), double(result.bytes)}};
        put(o, "seconds", result.facts.seconds);
        put(o, "width", result.facts.width);
        put(o, "height", result.facts.height);
        results.append(o);
    }
    QJsonObject o {{QLatin1String("phase"), int(part.phase)},
                   {QLatin1String("target"), part.target},
                   {QLatin1String("task"), str(part.task)},
                   {QLatin1String("submitted"), double(part.submittedMs)},
                   {QLatin1String("owner"), double(part.owner)},
                   {QLatin1String("queued"), part.queuedThere},
                   {QLatin1String("percent"), part.percent},
                   {QLatin1String("files"), files},
                   {QLatin1String("results"), results},
                   {QLatin1String("paid"), part.mayBePaid},
                   {QLatin1String("usage"), usageObject(part.usage)}};
    if (!part.failure.message.isEmpty())
        o.insert(QLatin1String("failure"), failureObject(part.failure));
    return o;
}

VideoItem readPart(const QJsonObject &o)
{
    VideoItem part;
    part.phase = VideoPhase(whole(o, "phase"));
    part.target = int(whole(o, "target"));
    part.task = text(o, "task");
    part.submittedMs = whole(o, "submitted");
    part.owner = whole(o, "owner");
    part.queuedThere = o.value(QLatin1String("queued")).toBool();
    part.percent = int(whole(o, "percent"));
    part.mayBePaid = o.value(QLatin1String("paid")).toBool();
    part.usage = readUsage(o.value(QLatin1String("usage")).toObject());
    part.failure = readStoredFailure(o.value(QLatin1String("failure")).toObject());
    for (const QJsonValue file : o.value(QLatin1String("files")).toArray())
        part.files.push_back({text(file.toObject(), "url"), {}, file.toObject().value(QLatin1String("key")).toBool()});
    for (const QJsonValue value : o.value(QLatin1String("results")).toArray()) {
        const QJsonObject r = value.toObject();
        VideoResult result;
        result.index = int(whole(r, "index"));
        result.contentType = text(r, "type");
        result.bytes = whole(r, "bytes");
        get(r, "seconds", result.facts.seconds);
        get(r, "width", result.facts.width);
        get(r, "height", result.facts.height);
        part.results.push_back(result);
    }
    return part;
}

/** US dollars with as many places as there are: "0.4", "0.000123". */
QByteArray dollars(qint64 microUsd)
{
    QByteArray text = QByteArray::number(double(microUsd) / 1e6, 'f', 6);
    while (text.endsWith('0'))
        text.chop(1);
    return text.endsWith('.') ? text + '0' : text;
}

void writeOptional(JsonBuilder &json, QByteArrayView name, const std::optional<double> &value)
{
    if (value)
        json.raw(name, secondsText(*value));
    else
        json.null(name);
}

void writeTextOrNull(JsonBuilder &json, QByteArrayView name, const QByteArray &value)
{
    if (value.isEmpty())
        json.null(name);
    else
        json.text(name, value);
}

void writeTime(JsonBuilder &json, QByteArrayView name, qint64 ms)
{
    if (ms)
        json.number(name, ms / 1000);
    else
        json.null(name);
}

void writeData(JsonBuilder &json, const VideoJob &job, const QByteArray &origin)
{
    json.array("data");
    for (const VideoItem &part : job.parts) {
        for (const VideoResult &result : part.results) {
            json.object();
            json.text("url",
                      origin + "/v1/video/generations/" + job.id + "/content?index=" + QByteArray::number(result.index)
                          + "&t=" + job.token);
            json.text("mime_type", result.contentType).number("bytes", result.bytes);
            writeOptional(json, "duration", result.facts.seconds ? result.facts.seconds : part.usage.seconds);
            const auto side = [&json](QByteArrayView name, const std::optional<int> &value) {
                if (value)
                    json.number(name, *value);
                else
                    json.null(name);
            };
            side("width", result.facts.width);
            side("height", result.facts.height);
            json.number("expires_at", job.expiresMs / 1000).endObject();
        }
    }
    json.endArray();
}

void writeUsage(JsonBuilder &json, const VideoJob &job)
{
    std::optional<double> seconds;
    std::optional<qint64> tokens;
    QByteArray units;
    qint64 videos = 0;
    for (const VideoItem &part : job.parts) {
        videos += qint64(part.results.size());
        if (part.usage.seconds)
            seconds = seconds.value_or(0) + *part.usage.seconds;
        if (part.usage.outputTokens)
            tokens = tokens.value_or(0) + *part.usage.outputTokens;
        if (!part.usage.providerUnits.isEmpty())
            units = secondsText(units.toDouble() + part.usage.providerUnits.toDouble());
    }
    if (videos == 0) {
        json.null("usage");
        return;
    }
    json.object("usage");
    writeOptional(json, "seconds", seconds);
    writeTextOrNull(json, "resolution", job.leading().usage.resolution);
    json.number("videos", videos);
    if (tokens)
        json.number("tokens", *tokens);
    else
        json.null("tokens");
    writeTextOrNull(json, "provider_units", units);
    json.endObject();
}

/** message, type, code and param as OpenAI's clients know them, and the provider's own words. */
void writeError(JsonBuilder &json, const VideoJob &job, const Failure &failure)
{
    const FailureNames names = failureNames(failure.kind);
    json.object("error").text("message", failure.message).text("type", names.openAiType);
    if (failure.kind == FailureKind::ContentPolicy)
        json.text("code", "content_policy_violation");
    else
        writeTextOrNull(json, "code", failure.code.isEmpty() ? QByteArray(names.openAiCode) : failure.code);
    writeTextOrNull(json, "param", failure.param);
    json.text("job_id", job.id).object("provider").text("name", job.provider());
    writeTextOrNull(json, "code", failure.code);
    json.endObject().endObject();
}

} // namespace

bool VideoJob::isOver() const
{
    return std::all_of(parts.begin(), parts.end(), [](const VideoItem &part) { return station::isOver(part.phase); });
}

VideoStatus VideoJob::status() const
{
    const auto any = [this](VideoPhase phase) {
        return std::any_of(parts.begin(), parts.end(), [phase](const VideoItem &part) { return part.phase == phase; });
    };
    if (!isOver()) {
        const bool isQueued = std::all_of(parts.begin(), parts.end(), [](const VideoItem &part) {
            return part.phase <= VideoPhase::Submitting || (part.phase == VideoPhase::Running && part.queuedThere);
        });
        return isQueued ? VideoStatus::Queued : VideoStatus::InProgress;
    }
    if (any(VideoPhase::Done))
        return VideoStatus::Completed;
    if (any(VideoPhase::Cancelled))
        return VideoStatus::Cancelled;
    return any(VideoPhase::Failed) ? VideoStatus::Failed : VideoStatus::Expired;
}

const VideoItem &VideoJob::leading() const
{
    for (const VideoPhase phase : {VideoPhase::Done, VideoPhase::Failed}) {
        for (const VideoItem &part : parts) {
            if (part.phase == phase)
                return part;
        }
    }
    return parts.front();
}

QByteArray VideoJob::provider() const
{
    const QByteArray &target = targets[leading().target];
    return target.left(target.indexOf('/'));
}

QByteArray VideoJob::model() const
{
    const QByteArray &target = targets[leading().target];
    return target.mid(target.indexOf('/') + 1);
}

const Failure *VideoJob::failure() const
{
    const VideoStatus now = status();
    return now == VideoStatus::Failed || now == VideoStatus::Expired ? &leading().failure : nullptr;
}

bool VideoJob::wasRefused() const
{
    return status() == VideoStatus::Failed
        && std::none_of(parts.begin(), parts.end(), [](const VideoItem &part) { return part.mayBePaid; });
}

int VideoJob::percent() const
{
    int sum = 0;
    for (const VideoItem &part : parts)
        sum += part.phase == VideoPhase::Done    ? 100
            : part.phase == VideoPhase::Fetching ? 99
                                                 : std::max(0, part.percent);
    return sum / int(parts.size());
}

QByteArray videoStatusName(VideoStatus status)
{
    switch (status) {
    case VideoStatus::Queued: return "queued";
    case VideoStatus::InProgress: return "in_progress";
    case VideoStatus::Completed: return "completed";
    case VideoStatus::Failed: return "failed";
    case VideoStatus::Cancelled: return "cancelled";
    case VideoStatus::Expired: return "expired";
    }
    return {};
}

QByteArray writeVideoRecord(const VideoJob &job)
{
    QJsonArray parts;
    for (const VideoItem &part : job.parts)
        parts.append(partObject(part));
    QJsonObject o {{QLatin1String("id"), str(job.id)},
                   {QLatin1String("key"), str(job.key)},
                   {QLatin1String("token"), str(job.token)},
                   {QLatin1String("prompt"), str(job.prompt)},
                   {QLatin1String("requested"), str(job.requestedModel)},
                   {QLatin1String("targets"), strings(job.targets)},
                   {QLatin1String("created"), double(job.createdMs)},
                   {QLatin1String("ended"), double(job.endedMs)},
                   {QLatin1String("expires"), double(job.expiresMs)},
                   {QLatin1String("cancel"), job.cancelWanted},
                   {QLatin1String("parts"), parts},
                   {QLatin1String("warnings"), strings(job.warnings)},
                   {QLatin1String("reported"), job.costReported},
                   {QLatin1String("included"), job.included},
                   {QLatin1String("reserved"), double(job.reservedMicroUsd)},
                   {QLatin1String("request"), str(job.requestId)},
                   {QLatin1String("client"), str(job.client)},
                   {QLatin1String("session"), str(job.session)},
                   {QLatin1String("dropped"), str(job.dropped)}};
    put(o, "cost", job.costMicroUsd);
    return QJsonDocument(o).toJson(QJsonDocument::Compact);
}

std::optional<VideoJob> readVideoRecord(const QByteArray &record)
{
    const QJsonObject o = QJsonDocument::fromJson(record).object();
    VideoJob job;
    job.id = text(o, "id");
    job.key = text(o, "key");
    job.token = text(o, "token");
    job.prompt = text(o, "prompt");
    job.requestedModel = text(o, "requested");
    job.targets = texts(o, "targets");
    job.createdMs = whole(o, "created");
    job.endedMs = whole(o, "ended");
    job.expiresMs = whole(o, "expires");
    job.cancelWanted = o.value(QLatin1String("cancel")).toBool();
    job.warnings = texts(o, "warnings");
    job.costReported = o.value(QLatin1String("reported")).toBool();
    job.included = o.value(QLatin1String("included")).toBool();
    job.reservedMicroUsd = whole(o, "reserved");
    job.requestId = text(o, "request");
    job.client = text(o, "client");
    job.session = text(o, "session");
    job.dropped = text(o, "dropped");
    get(o, "cost", job.costMicroUsd);
    for (const QJsonValue part : o.value(QLatin1String("parts")).toArray())
        job.parts.push_back(readPart(part.toObject()));
    const bool isSound = !job.id.isEmpty() && !job.parts.empty()
        && std::all_of(job.parts.begin(), job.parts.end(), [&job](const VideoItem &part) {
               return part.target >= 0 && part.target < job.targets.size() && part.phase <= VideoPhase::Expired;
           });
    return isSound ? std::optional(job) : std::nullopt;
}

QByteArray videoJson(const VideoJob &job, const QByteArray &origin)
{
    JsonBuilder json;
    json.object().text("id", job.id).text("object", "video.generation").number("created", job.createdMs / 1000);
    writeTime(json, "completed", job.endedMs);
    writeTime(json, "expires_at", job.expiresMs);
    json.text("model", job.requestedModel).text("provider", job.provider()).text("provider_model", job.model());
    const VideoStatus status = job.status();
    json.text("status", videoStatusName(status));
    json.number("progress", status == VideoStatus::Completed ? 100 : job.percent());
    json.text("prompt", job.prompt);
    writeData(json, job, origin);
    writeUsage(json, job);
    if (job.costMicroUsd) {
        json.object("cost").text("amount", dollars(*job.costMicroUsd)).text("currency", "USD");
        json.text("source", job.costReported ? "provider" : "computed").endObject();
    } else {
        json.null("cost");
    }
    json.array("warnings");
    for (const QByteArray &warning : job.warnings)
        json.text(warning);
    json.endArray();
    if (const Failure *failure = job.failure())
        writeError(json, job, *failure);
    else
        json.null("error");
    return json.endObject().take();
}

QByteArray videoErrorJson(const VideoJob &job)
{
    JsonBuilder json;
    json.object();
    if (const Failure *failure = job.failure()) {
        writeError(json, job, *failure);
    } else {
        Failure cancelled;
        cancelled.kind = FailureKind::BadRequest;
        cancelled.message = "The job was cancelled";
        cancelled.code = "cancelled";
        writeError(json, job, cancelled);
    }
    return json.endObject().take();
}

QByteArray videoMediaId(const QByteArray &job, int index)
{
    return job + '-' + QByteArray::number(index);
}

} // namespace station
