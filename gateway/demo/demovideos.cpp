// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/demo/demovideos.h"

#include "gateway/demo/demofilm.h"
#include "gateway/json/jsonbuilder.h"
#include "providers/media/imageadapter.h"

#include <QDateTime>
#include <QRandomGenerator>
#include <QRegularExpression>

#include <algorithm>

namespace station {

namespace {

constexpr double kMostSeconds = 15;
constexpr qsizetype kMostWords = 120; ///< of the prompt: the id has to be a name of decent length

struct DemoVideo {
    qint64 begunMs = 0;
    int makesMs = 4000;
    double seconds = 4;
    QByteArray size = "1280x720";
    QByteArray model;
    QByteArray fault; ///< "moderation", "failed" or none
    QByteArray words; ///< of the prompt
};

QByteArray idOf(const DemoVideo &video)
{
    const QByteArray text = QByteArray::number(video.begunMs) + '\n' + QByteArray::number(video.makesMs) + '\n'
        + QByteArray::number(video.seconds) + '\n' + video.size + '\n' + video.model + '\n' + video.fault + '\n'
        + QByteArray::number(QRandomGenerator::global()->generate()) + '\n' + video.words;
    return "video_" + text.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}

Result<DemoVideo> videoOf(const QByteArray &id)
{
    const QList<QByteArray> lines = QByteArray::fromBase64(id.mid(6), QByteArray::Base64UrlEncoding).split('\n');
    if (!id.startsWith("video_") || lines.size() < 8)
        return Error {ErrorCode::NotFound, "The demo has made no video '" + id.left(80) + "'.", "id"};
    DemoVideo video;
    video.begunMs = lines[0].toLongLong();
    video.makesMs = lines[1].toInt();
    video.seconds = lines[2].toDouble();
    video.size = lines[3];
    video.model = lines[4];
    video.fault = lines[5];
    video.words = lines.sliced(7).join('\n');
    return video;
}

qint64 ageMs(const DemoVideo &video)
{
    return QDateTime::currentMSecsSinceEpoch() - video.begunMs;
}

DemoMediaReply atOnce(const QByteArray &type, const QByteArray &body)
{
    ScriptOptions options;
    options.delayMs = 0;
    options.paceMs = 0;
    return {type, body, options};
}

QByteArray videoObject(const QByteArray &id, const DemoVideo &video)
{
    const qint64 age = ageMs(video);
    const bool isOver = age >= video.makesMs;
    const bool isQueued = age < video.makesMs / 10;
    const qint64 created = video.begunMs / 1000;
    JsonBuilder json;
    json.object().text("id", id).text("object", "video").text("model", video.model).number("created_at", created);
    json.text("status",
              !isOver                     ? (isQueued ? "queued" : "in_progress")
                  : video.fault.isEmpty() ? "completed"
                                          : "failed");
    json.number("progress", std::min<qint64>(100, age * 100 / std::max(1, video.makesMs)));
    if (isOver)
        json.number("completed_at", (video.begunMs + video.makesMs) / 1000);
    else
        json.null("completed_at");
    json.null("expires_at").text("seconds", QByteArray::number(video.seconds)).text("size", video.size);
    if (isOver && !video.fault.isEmpty()) {
        const bool isModeration = video.fault == "moderation";
        json.object("error").text("code", isModeration ? "moderation_blocked" : "video_generation_failed");
        json.text("message",
                  isModeration ? "The prompt was held back. This is simulated." : "This failure is simulated.");
        json.endObject();
    } else {
        json.null("error");
    }
    return json.endObject().take();
}

} // namespace

Result<DemoMediaReply> startDemoVideo(const HttpRequest &request)
{
    DemoVideo video;
    QByteArray prompt;
    const auto set = [&](std::string_view name, const QByteArray &value) {
        if (name == "model")
            video.model = value;
        else if (name == "prompt")
            prompt = value;
        else if (name == "seconds")
            video.seconds = value.toDouble();
        else if (name == "size")
            video.size = value;
    };
    if (const auto read = readDemoFields(request, set); !read)
        return read.error();
    const auto scripted = readScriptedModel(video.model);
    if (!scripted)
        return scripted.error();
    if (scripted->model != DemoModel::Animator)
        return Error {ErrorCode::BadRequest, "The demo's model for videos is animator.", "model"};
    if (prompt.isEmpty())
        return Error {ErrorCode::BadRequest, "Send a prompt.", "prompt"};
    if (!(video.seconds > 0 && video.seconds <= kMostSeconds))
        return Error {ErrorCode::BadRequest, "The demo makes videos of up to 15 seconds.", "seconds"};
    const auto size = sizeOf(video.size);
    if (!size || std::max(size->first, size->second) > 1280)
        return Error {ErrorCode::BadRequest, "The demo makes videos of at most 1280x720 or 720x1280.", "size"};
    static const QRegularExpression kWish(QStringLiteral("\\berror\\s+(moderation|failed)\\b"),
                                          QRegularExpression::CaseInsensitiveOption);
    video.fault = kWish.match(QString::fromUtf8(prompt)).captured(1).toLower().toUtf8();
    video.begunMs = QDateTime::currentMSecsSinceEpoch();
    video.makesMs = scripted->options.makesMs;
    video.words = QString::fromUtf8(prompt).left(kMostWords).toUtf8();
    DemoMediaReply reply = atOnce("application/json", videoObject(idOf(video), video));
    reply.options = scripted->options;
    reply.options.paceMs = 0;
    return reply;
}

Result<DemoMediaReply> showDemoVideo(const QByteArray &id)
{
    const auto video = videoOf(id);
    if (!video)
        return video.error();
    return atOnce("application/json", videoObject(id, *video));
}

Result<DemoMediaReply> sendDemoVideo(const QByteArray &id)
{
    const auto video = videoOf(id);
    if (!video)
        return video.error();
    if (ageMs(*video) < video->makesMs || !video->fault.isEmpty())
        return Error {ErrorCode::NotFound, "The video is not ready.", "id"};
    const auto size = sizeOf(video->size).value_or(std::pair(640, 368));
    return atOnce("video/mp4", demoFilm(video->words, size.first, size.second, video->seconds));
}

} // namespace station
