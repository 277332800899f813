// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "providers/media/klingvideo.h"

#include "providers/media/klingtoken.h"
#include "providers/media/mediajson.h"
#include "providers/media/speechadapter.h"

#include <QRegularExpression>

namespace station {

namespace {

/** "kling-v3.0" is called kling-v3 there, "kling-v2.5-turbo" kling-v2-5-turbo. */
QByteArray modelName(QByteArray model)
{
    model.replace('.', '-');
    return model.endsWith("-0") ? model.chopped(2) : model;
}

/** 26 for kling-v2-6, 30 for kling-v3; 0 where the name says nothing. */
int versionOf(const QByteArray &model)
{
    static const QRegularExpression kVersion(QStringLiteral("-v(\\d+)(?:-(\\d)(?!\\d))?"));
    const auto match = kVersion.match(QString::fromUtf8(modelName(model)));
    return match.captured(1).toInt() * 10 + match.captured(2).toInt();
}

/** The last part of the path, which is its own for each kind of job. */
QByteArray kindOf(const VideoRequest &r)
{
    if (!r.references.isEmpty())
        return "multi-image2video";
    return r.image.isEmpty() ? "text2video" : "image2video";
}

VideoAbilities abilitiesOf(const VideoRequest &r)
{
    VideoAbilities abilities;
    const int version = versionOf(r.model);
    abilities.needsPrompt = r.image.isEmpty();
    abilities.lastFrame = true;
    abilities.references = 4;
    abilities.negativePrompt = true;
    abilities.watermark = true;
    abilities.longestPrompt = 2500;
    abilities.audio = version == 0 || version >= 26 ? QList<bool> {true, false} : QList<bool> {false};
    if (version >= 30) {
        abilities.shortest = 3;
        abilities.longest = 15;
    } else {
        abilities.durations = {5, 10};
    }
    if (r.image.isEmpty())
        abilities.ratios = {"16:9", "9:16", "1:1"};
    abilities.resolutions = {"720p", "1080p"};
    return abilities;
}

void addPicture(QByteArray &body, const char *before, const QByteArray &url)
{
    const auto data = pictureData(url);
    body += before;
    mediajson::appendQuoted(body, data ? data->base64 : QByteArrayView(url)); // bare base64, without "data:"
}

MediaFault faultOf(qint64 code, const QByteArray &message)
{
    int status = 400;
    QByteArray name = QByteArray::number(code);
    if (code >= 1000 && code <= 1004)
        status = 401;
    else if (code >= 1100 && code <= 1102)
        status = 402; // account, arrears, used up: waiting does not help
    else if (code == 1103 || code == 1304)
        status = 403;
    else if (code == 1202 || code == 1203)
        status = 404;
    else if (code == 1300 || code == 1301)
        name = "content_policy_violation";
    else if (code == 1302 || code == 1303)
        status = 429;
    else if (code >= 5000)
        status = 503;
    return {status, name, message.isEmpty() ? "error " + QByteArray::number(code) : message};
}

/** Errors come with a status of 200 too. */
std::optional<MediaFault> readFault(const mediajson::Element &root)
{
    const auto code = mediajson::integer(root, "/code");
    if (!code || *code == 0)
        return {};
    return faultOf(*code, mediajson::text(root, "/message"));
}

} // namespace

Result<QList<QByteArray>> KlingVideo::check(const VideoRequest &r) const
{
    const VideoAbilities abilities = abilitiesOf(r);
    const auto shape = chosenShape(r, "Kling", abilities.ratios, abilities.resolutions);
    if (r.audio.value_or(false) && shape && shape->resolution == "720p")
        return unsupported(r.size.isEmpty() ? "resolution" : "size",
                           "Kling makes sound at 1080p only; ask for 1080p, or leave it open");
    if (!r.image.isEmpty() && !r.size.isEmpty())
        return unsupported("size", "Kling takes the picture's own ratio; send a resolution instead of a size");
    if (QString::fromUtf8(r.negativePrompt).size() > 2500)
        return unsupported("negative_prompt", "Kling takes a negative_prompt of at most 2500 characters");
    return checkAbilities(r, "Kling", abilities);
}

MediaCall KlingVideo::submit(const VideoRequest &r, const QByteArray &baseUrl) const
{
    using mediajson::quoted;
    const VideoAbilities abilities = abilitiesOf(r);
    const auto shape = chosenShape(r, "Kling", abilities.ratios, abilities.resolutions);
    MediaCall call;
    call.url = baseUrl + "/v1/videos/" + kindOf(r);
    call.headers = {{"content-type", "application/json"}};
    QByteArray &body = call.body;
    body.reserve(lengthOf(r));
    body += "{\"model_name\":" + quoted(modelName(r.model)) + ",\"external_task_id\":" + quoted(r.job);
    if (!r.prompt.isEmpty())
        body += ",\"prompt\":" + quoted(r.prompt);
    if (!r.negativePrompt.isEmpty())
        body += ",\"negative_prompt\":" + quoted(r.negativePrompt);
    if (!r.image.isEmpty())
        addPicture(body, ",\"image\":", r.image);
    if (!r.lastFrame.isEmpty())
        addPicture(body, ",\"image_tail\":", r.lastFrame);
    if (!r.references.isEmpty()) {
        body += ",\"image_list\":[";
        for (qsizetype i = 0; i < r.references.size(); ++i) {
            addPicture(body, i ? ",{\"image\":" : "{\"image\":", r.references[i]);
            body += '}';
        }
        body += ']';
    }
    const bool isPro = (shape && shape->resolution == "1080p")
        || (r.resolution.isEmpty() && r.size.isEmpty() && (r.audio.value_or(false) || !r.lastFrame.isEmpty()));
    if (isPro)
        body += ",\"mode\":\"pro\"";
    else if (shape && shape->resolution == "720p")
        body += ",\"mode\":\"std\"";
    if (r.seconds)
        body += ",\"duration\":" + quoted(secondsText(*r.seconds));
    if (shape && !shape->ratio.isEmpty())
        body += ",\"aspect_ratio\":" + quoted(shape->ratio);
    if (r.audio && versionOf(r.model) >= 26)
        body += QByteArray(",\"sound\":") + (*r.audio ? "\"on\"" : "\"off\"");
    if (r.watermark)
        body += ",\"watermark_info\":{\"enabled\":true}";
    body += '}';
    mediajson::layOver(body, r.options);
    return call;
}

VideoTaken KlingVideo::readTask(const VideoRequest &request, QByteArrayView body) const
{
    simdjson::dom::parser parser;
    mediajson::Element root;
    if (auto fault = mediajson::parse(parser, body, root))
        return *fault;
    if (auto fault = readFault(root))
        return *fault;
    const QByteArray id = mediajson::text(root, "/data/task_id");
    if (id.isEmpty())
        return MediaFault {};
    // With its kind, and with what the answer will not say: whether the copy with the mark is the one.
    return kindOf(request) + '/' + id + (request.watermark ? "#w" : "");
}

MediaCall KlingVideo::poll(const QByteArray &task, const QByteArray &baseUrl) const
{
    MediaCall call;
    call.method = "GET";
    call.url = baseUrl + "/v1/videos/" + (task.endsWith("#w") ? task.chopped(2) : task);
    return call;
}

std::optional<MediaCall> KlingVideo::find(const VideoRequest &request, const QByteArray &baseUrl) const
{
    return poll(kindOf(request) + '/' + request.job, baseUrl);
}

Result<VideoProgress> KlingVideo::readProgress(int, QByteArrayView body, const QByteArray &task,
                                               const QByteArray &) const
{
    simdjson::dom::parser parser;
    mediajson::Element root;
    if (const auto fault = mediajson::parse(parser, body, root))
        return Error {ErrorCode::UpstreamBroken, fault->message, {}};
    if (const auto fault = readFault(root))
        return Error {ErrorCode::UpstreamBroken, fault->message, {}};
    VideoProgress progress;
    progress.state = videoState(mediajson::text(root, "/data/task_status"));
    if (progress.state == VideoProgress::State::Failed)
        progress.fault = videoFault({}, mediajson::text(root, "/data/task_status_msg"));
    if (progress.state != VideoProgress::State::Done)
        return progress;
    const char *wanted = task.endsWith("#w") ? "/watermark_url" : "/url";
    for (const mediajson::Element video : mediajson::list(root, "/data/task_result/videos")) {
        QByteArray url = mediajson::text(video, wanted);
        if (url.isEmpty())
            url = mediajson::text(video, "/url");
        if (!url.isEmpty())
            progress.files.push_back({url, {}, false});
        const double seconds = mediajson::text(video, "/duration").toDouble();
        if (seconds > 0)
            progress.usage.seconds = progress.usage.seconds.value_or(0) + seconds;
    }
    progress.usage.providerUnits = mediajson::text(root, "/data/final_unit_deduction");
    if (progress.files.empty())
        return Error {ErrorCode::UpstreamBroken, "the answer names no video", {}};
    return progress;
}

std::optional<MediaFault> KlingVideo::readRefusal(int, QByteArrayView body) const
{
    simdjson::dom::parser parser;
    mediajson::Element root;
    if (mediajson::parse(parser, body, root))
        return {};
    return readFault(root);
}

bool KlingVideo::mayTokenBeStale(int status, const QByteArray &credential) const
{
    return status == 401 && isKlingPair(credential);
}

bool KlingVideo::isQueueFull(const MediaFault &fault) const
{
    return fault.code == "1302" || fault.code == "1303";
}

} // namespace station
