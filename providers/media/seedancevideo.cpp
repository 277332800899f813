// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "providers/media/seedancevideo.h"

#include "providers/media/mediajson.h"
#include "providers/media/speechadapter.h"

#include <QCryptographicHash>
#include <QtEndian>

namespace station {

namespace {

bool isOf(const QByteArray &model, const char *version)
{
    return model.contains(QByteArray("seedance-") + version);
}

VideoAbilities abilitiesOf(const VideoRequest &r)
{
    const QByteArray &model = r.model;
    VideoAbilities abilities;
    const bool isFirst = isOf(model, "1-0");
    const bool isSecond = isOf(model, "2-0") || isOf(model, "2-5");
    const bool textOnly = model.contains("lite-t2v");
    abilities.image = !textOnly;
    abilities.lastFrame = !textOnly && !model.contains("pro-fast");
    abilities.references = isSecond ? 9 : model.contains("lite-i2v") ? 4 : 0;
    abilities.needsPrompt = r.image.isEmpty() && r.references.isEmpty();
    abilities.seed = true;
    abilities.watermark = true;
    abilities.user = true;
    abilities.audio = isFirst ? QList<bool> {false} : QList<bool> {true, false};
    abilities.shortest = isFirst ? 2 : 4;
    abilities.longest = isOf(model, "2-5") ? 30 : isOf(model, "2-0") ? 15 : isOf(model, "1-") ? 12 : 30;
    abilities.ratios = {"16:9", "9:16", "4:3", "3:4", "1:1", "21:9", "adaptive"};
    abilities.resolutions = {"480p", "720p"};
    const bool isSmall = model.contains("-fast") || model.contains("-mini");
    if (!(isOf(model, "2-0") && isSmall))
        abilities.resolutions.append("1080p");
    if (isOf(model, "2-0") && !isSmall)
        abilities.resolutions.append("4k");
    return abilities;
}

/**
 * A seed left open is drawn here and not there: it is told back with the task (wire notes of video, 6), and so the task
 * can be known again whose id was lost.
 */
qint64 ownSeed(const QByteArray &job)
{
    return qFromBigEndian<quint32>(QCryptographicHash::hash(job, QCryptographicHash::Sha256).constData());
}

bool hasPicture(const VideoRequest &r)
{
    return !r.image.isEmpty() || !r.references.isEmpty();
}

void addPicture(QByteArray &content, const QByteArray &url, const char *role)
{
    content += content.endsWith('[') ? "" : ",";
    content += "{\"type\":\"image_url\",\"image_url\":{\"url\":";
    mediajson::appendQuoted(content, url);
    content.append("},\"role\":\"").append(role).append("\"}");
}

} // namespace

Result<QList<QByteArray>> SeedanceVideo::check(const VideoRequest &r) const
{
    if (r.seed && (*r.seed < -1 || *r.seed > 4294967295))
        return unsupported("seed", "BytePlus takes a seed from -1 to 4294967295");
    if (r.user.size() > 64)
        return unsupported("user", "BytePlus takes a user of at most 64 characters");
    auto dropped = checkAbilities(r, "BytePlus", abilitiesOf(r));
    // A picture has its own ratio, and another one is an error for the newer models.
    if (dropped && hasPicture(r) && !r.aspectRatio.isEmpty() && r.aspectRatio != "adaptive")
        dropped->append("aspect_ratio");
    return dropped;
}

MediaCall SeedanceVideo::submit(const VideoRequest &r, const QByteArray &baseUrl) const
{
    using mediajson::quoted;
    const VideoAbilities abilities = abilitiesOf(r);
    const auto shape = chosenShape(r, "BytePlus", abilities.ratios, abilities.resolutions);
    MediaCall call;
    call.url = baseUrl + "/contents/generations/tasks";
    call.headers = {{"content-type", "application/json"}};
    QByteArray &body = call.body;
    body.reserve(lengthOf(r));
    body += "{\"model\":" + quoted(r.model) + ",\"content\":[";
    if (!r.prompt.isEmpty())
        body += "{\"type\":\"text\",\"text\":" + quoted(r.prompt) + '}';
    if (!r.image.isEmpty())
        addPicture(body, r.image, "first_frame");
    if (!r.lastFrame.isEmpty())
        addPicture(body, r.lastFrame, "last_frame");
    for (const QByteArray &reference : r.references)
        addPicture(body, reference, "reference_image");
    body += "],\"watermark\":" + QByteArray(r.watermark ? "true" : "false");
    if (shape && !shape->resolution.isEmpty())
        body += ",\"resolution\":" + quoted(shape->resolution);
    if (hasPicture(r))
        body += ",\"ratio\":\"adaptive\"";
    else if (shape && !shape->ratio.isEmpty())
        body += ",\"ratio\":" + quoted(shape->ratio);
    if (r.seconds)
        body += ",\"duration\":" + secondsText(*r.seconds);
    body += ",\"seed\":" + QByteArray::number(r.seed.value_or(ownSeed(r.job)));
    // Its default is not the same everywhere, and decides on the price.
    if (abilities.audio.contains(true))
        body += QByteArray(",\"generate_audio\":") + (r.audio.value_or(true) ? "true" : "false");
    if (!r.user.isEmpty())
        body += ",\"safety_identifier\":" + quoted(r.user);
    body += '}';
    mediajson::layOver(body, r.options);
    return call;
}

VideoTaken SeedanceVideo::readTask(const VideoRequest &, QByteArrayView body) const
{
    return readTaskId(body, {"/id"}, "/error/code", "/error/message");
}

MediaCall SeedanceVideo::poll(const QByteArray &task, const QByteArray &baseUrl) const
{
    MediaCall call;
    call.method = "GET";
    call.url = baseUrl + "/contents/generations/tasks/" + task.toPercentEncoding();
    return call;
}

std::optional<MediaCall> SeedanceVideo::list(const QByteArray &baseUrl) const
{
    MediaCall call;
    call.method = "GET";
    call.url = baseUrl + "/contents/generations/tasks?page_num=1&page_size=100"; // the newest first
    return call;
}

QList<QByteArray> SeedanceVideo::readList(const VideoRequest &r, QByteArrayView body, qint64 sentMs) const
{
    simdjson::dom::parser parser;
    mediajson::Element root;
    if (r.seed || mediajson::parse(parser, body, root))
        return {}; // the client's own seed may be another task's too
    QList<QByteArray> tasks;
    for (const mediajson::Element task : mediajson::list(root, "/items")) {
        const QByteArray id = mediajson::text(task, "/id");
        if (!id.isEmpty() && mediajson::integer(task, "/seed") == ownSeed(r.job)
            && isSince(mediajson::integer(task, "/created_at"), sentMs))
            tasks.prepend(id);
    }
    return tasks;
}

std::optional<MediaCall> SeedanceVideo::cancel(const QByteArray &task, const QByteArray &baseUrl) const
{
    MediaCall call = poll(task, baseUrl);
    call.method = "DELETE";
    return call;
}

Result<VideoProgress> SeedanceVideo::readProgress(int, QByteArrayView body, const QByteArray &,
                                                  const QByteArray &) const
{
    simdjson::dom::parser parser;
    mediajson::Element root;
    if (const auto fault = mediajson::parse(parser, body, root))
        return Error {ErrorCode::UpstreamBroken, fault->message, {}};
    VideoProgress progress;
    progress.state = videoState(mediajson::text(root, "/status"));
    if (progress.state == VideoProgress::State::Failed)
        progress.fault = videoFault(mediajson::text(root, "/error/code"), mediajson::text(root, "/error/message"));
    if (progress.state != VideoProgress::State::Done)
        return progress;
    const QByteArray url = mediajson::text(root, "/content/video_url");
    if (url.isEmpty())
        return Error {ErrorCode::UpstreamBroken, "the answer names no video", {}};
    progress.files.push_back({url, {}, false});
    progress.usage.outputTokens = mediajson::integer(root, "/usage/completion_tokens");
    progress.usage.seconds = mediajson::number(root, "/duration");
    progress.usage.resolution = mediajson::text(root, "/resolution");
    return progress;
}

std::optional<MediaFault> SeedanceVideo::readRefusal(int status, QByteArrayView body) const
{
    simdjson::dom::parser parser;
    mediajson::Element root;
    if (mediajson::parse(parser, body, root))
        return {};
    const QByteArray code = mediajson::text(root, "/error/code");
    if (status != 400 || !code.contains("Sensitive"))
        return {};
    return MediaFault {400, "content_policy_violation", mediajson::text(root, "/error/message")};
}

} // namespace station
