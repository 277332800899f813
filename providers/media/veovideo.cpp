// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "providers/media/veovideo.h"

#include "providers/media/mediajson.h"

namespace station {

namespace {

VideoAbilities abilities()
{
    VideoAbilities abilities;
    abilities.lastFrame = true;
    abilities.references = 3;
    abilities.negativePrompt = true;
    abilities.audio = {true};
    abilities.durations = {4, 6, 8};
    abilities.ratios = {"16:9", "9:16"};
    abilities.resolutions = {"720p", "1080p", "4k"};
    return abilities;
}

void addPicture(QByteArray &body, const char *before, const QByteArray &url)
{
    const auto data = pictureData(url).value_or(VideoPicture());
    body.append(before).append("{\"bytesBase64Encoded\":\"").append(data.base64);
    body += "\",\"mimeType\":" + mediajson::quoted(data.contentType) + '}';
}

/** A google.rpc code as an HTTP status. */
int statusOf(qint64 code)
{
    switch (code) {
    case 3: return 400;
    case 7: return 403;
    case 8: return 429;
    default: return 502;
    }
}

/** Google's words for what was held back. */
QByteArray reasonsIn(const mediajson::Element &root)
{
    QByteArray reasons;
    for (const char *list :
         {"/response/generateVideoResponse/raiMediaFilteredReasons", "/response/raiMediaFilteredReasons"}) {
        for (const mediajson::Element reason : mediajson::list(root, list))
            reasons += (reasons.isEmpty() ? "" : " ") + mediajson::text(reason, "");
    }
    return reasons;
}

/** Of several samples, those that were held back are only counted. */
QByteArray heldBack(const mediajson::Element &root)
{
    auto count = mediajson::integer(root, "/response/generateVideoResponse/raiMediaFilteredCount");
    if (!count)
        count = mediajson::integer(root, "/response/raiMediaFilteredCount");
    if (count.value_or(0) == 0)
        return {};
    const QByteArray reasons = reasonsIn(root);
    return (*count == 1 ? QByteArray("one video was held back") : QByteArray::number(*count) + " videos were held back")
        + (reasons.isEmpty() ? QByteArray() : ": " + reasons);
}

} // namespace

Result<QList<QByteArray>> VeoVideo::check(const VideoRequest &request) const
{
    return checkAbilities(request, "Veo", abilities());
}

MediaCall VeoVideo::submit(const VideoRequest &r, const QByteArray &baseUrl) const
{
    using mediajson::quoted;
    const auto shape = chosenShape(r, "Veo", abilities().ratios, abilities().resolutions);
    MediaCall call;
    call.url = baseUrl + "/models/" + r.model.toPercentEncoding() + ":predictLongRunning";
    call.headers = {{"content-type", "application/json"}};
    QByteArray &body = call.body;
    body.reserve(lengthOf(r));
    body += "{\"instances\":[{\"prompt\":" + quoted(r.prompt);
    if (!r.image.isEmpty())
        addPicture(body, ",\"image\":", r.image);
    if (!r.lastFrame.isEmpty())
        addPicture(body, ",\"lastFrame\":", r.lastFrame);
    if (!r.references.isEmpty()) {
        body += ",\"referenceImages\":[";
        for (qsizetype i = 0; i < r.references.size(); ++i) {
            addPicture(body, i ? ",{\"image\":" : "{\"image\":", r.references[i]);
            body += ",\"referenceType\":\"asset\"}";
        }
        body += ']';
    }
    body += "}],\"parameters\":{\"sampleCount\":" + QByteArray::number(r.count);
    if (r.seconds)
        body += ",\"durationSeconds\":" + secondsText(*r.seconds);
    if (shape && !shape->ratio.isEmpty())
        body += ",\"aspectRatio\":" + quoted(shape->ratio);
    if (shape && !shape->resolution.isEmpty())
        body += ",\"resolution\":" + quoted(shape->resolution);
    if (!r.negativePrompt.isEmpty())
        body += ",\"negativePrompt\":" + quoted(r.negativePrompt);
    body += "}}";
    mediajson::layOver(body, r.options);
    return call;
}

VideoTaken VeoVideo::readTask(const VideoRequest &, QByteArrayView body) const
{
    return readTaskId(body, {"/name"}, "/error/status", "/error/message");
}

MediaCall VeoVideo::poll(const QByteArray &task, const QByteArray &baseUrl) const
{
    MediaCall call;
    call.method = "GET";
    call.url = baseUrl + '/' + task;
    return call;
}

Result<VideoProgress> VeoVideo::readProgress(int, QByteArrayView body, const QByteArray &, const QByteArray &) const
{
    simdjson::dom::parser parser;
    mediajson::Element root;
    if (const auto fault = mediajson::parse(parser, body, root))
        return Error {ErrorCode::UpstreamBroken, fault->message, {}};
    using State = VideoProgress::State;
    VideoProgress progress;
    bool isDone = false;
    if (root.at_pointer("/done").get(isDone) != simdjson::SUCCESS || !isDone)
        return progress;
    if (mediajson::at(root, "/error")) {
        progress.state = State::Failed;
        progress.fault = videoFault(mediajson::text(root, "/error/status"), mediajson::text(root, "/error/message"));
        if (progress.fault.code != "content_policy_violation")
            progress.fault.status = statusOf(mediajson::integer(root, "/error/code").value_or(13));
        return progress;
    }
    progress.state = State::Done;
    // Three names for the same (wire notes of video, 3).
    for (const char *list : {"/response/generateVideoResponse/generatedSamples", "/response/generatedVideos",
                             "/response/generateVideoResponse/generatedVideos", "/response/videos"}) {
        for (const mediajson::Element sample : mediajson::list(root, list)) {
            VideoFile file;
            file.url = mediajson::text(sample, "/video/uri");
            file.base64 = mediajson::text(sample, "/bytesBase64Encoded");
            file.withKey = true;
            if (!file.url.isEmpty() || !file.base64.isEmpty())
                progress.files.push_back(std::move(file));
        }
        if (!progress.files.empty()) {
            progress.warning = heldBack(root);
            return progress;
        }
    }
    const QByteArray reasons = reasonsIn(root);
    progress.state = State::Failed;
    progress.fault = {400, "content_policy_violation",
                      reasons.isEmpty() ? QByteArray("the video was held back") : reasons};
    return progress;
}

} // namespace station
