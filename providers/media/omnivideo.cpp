// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "providers/media/omnivideo.h"

#include "providers/media/mediajson.h"

namespace station {

namespace {

constexpr const char *kApiRevision = "2026-05-20";

VideoAbilities abilities()
{
    VideoAbilities abilities;
    abilities.references = 10;
    abilities.audio = {true};
    abilities.shortest = 3;
    abilities.longest = 10;
    abilities.wholeSeconds = false;
    abilities.ratios = {"16:9", "9:16"};
    abilities.resolutions = {"360p", "720p", "1080p", "4k"};
    return abilities;
}

MediaCall interaction(const QByteArray &method, const QByteArray &url)
{
    MediaCall call;
    call.method = method;
    call.url = url;
    call.headers = {{"api-revision", kApiRevision}};
    return call;
}

void addPicture(QByteArray &content, const QByteArray &url)
{
    if (const auto picture = pictureData(url)) {
        content += "{\"type\":\"image\",\"mime_type\":" + mediajson::quoted(picture->contentType) + ",\"data\":\"";
        content.append(picture->base64).append("\"},");
    }
}

/** A video's own member, or that of the last step in which the model spoke. */
std::optional<mediajson::Element> videoIn(const mediajson::Element &root)
{
    if (const auto own = mediajson::at(root, "/output_video"))
        return own;
    std::optional<mediajson::Element> found;
    for (const mediajson::Element step : mediajson::list(root, "/steps")) {
        if (mediajson::text(step, "/type") != "model_output")
            continue;
        for (const mediajson::Element part : mediajson::list(step, "/content")) {
            if (mediajson::text(part, "/type") == "video")
                found = part;
        }
    }
    return found;
}

} // namespace

Result<QList<QByteArray>> OmniVideo::check(const VideoRequest &request) const
{
    return checkAbilities(request, "Gemini", abilities());
}

MediaCall OmniVideo::submit(const VideoRequest &r, const QByteArray &baseUrl) const
{
    using mediajson::quoted;
    const auto shape = chosenShape(r, "Gemini", abilities().ratios, abilities().resolutions);
    MediaCall call = interaction("POST", baseUrl + "/interactions");
    call.headers.add("content-type", "application/json");
    const char *task = !r.references.isEmpty() ? "reference_to_video"
        : r.image.isEmpty()                    ? "text_to_video"
                                               : "image_to_video";
    QByteArray &body = call.body;
    body.reserve(lengthOf(r));
    body += "{\"model\":" + quoted(r.model) + ",\"input\":[{\"type\":\"user_input\",\"content\":[";
    addPicture(body, r.image);
    for (const QByteArray &reference : r.references)
        addPicture(body, reference);
    body += "{\"type\":\"text\",\"text\":" + quoted(r.prompt)
        + "}]}],\"response_modalities\":[\"video\"],\"background\":true,"
          "\"response_format\":{\"type\":\"video\",\"delivery\":\"uri\"";
    if (shape && !shape->ratio.isEmpty())
        body += ",\"aspect_ratio\":" + quoted(shape->ratio);
    if (shape && !shape->resolution.isEmpty())
        body += ",\"resolution\":" + quoted(shape->resolution);
    if (r.seconds)
        body += ",\"duration\":" + quoted(secondsText(*r.seconds) + 's');
    body += "},\"generation_config\":{\"video_config\":{\"task\":\"" + QByteArray(task) + "\"}}}";
    mediajson::layOver(body, r.options);
    return call;
}

VideoTaken OmniVideo::readTask(const VideoRequest &, QByteArrayView body) const
{
    return readTaskId(body, {"/id"}, "/error/status", "/error/message");
}

MediaCall OmniVideo::poll(const QByteArray &task, const QByteArray &baseUrl) const
{
    return interaction("GET", baseUrl + "/interactions/" + task.toPercentEncoding());
}

std::optional<MediaCall> OmniVideo::cancel(const QByteArray &task, const QByteArray &baseUrl) const
{
    return interaction("POST", baseUrl + "/interactions/" + task.toPercentEncoding() + "/cancel");
}

Result<VideoProgress> OmniVideo::readProgress(int, QByteArrayView body, const QByteArray &, const QByteArray &) const
{
    simdjson::dom::parser parser;
    mediajson::Element root;
    if (const auto fault = mediajson::parse(parser, body, root))
        return Error {ErrorCode::UpstreamBroken, fault->message, {}};
    using State = VideoProgress::State;
    VideoProgress progress;
    const QByteArray word = mediajson::text(root, "/status");
    progress.state = videoState(word);
    // Nobody is there to act, or to go on with it.
    if (word == "requires_action" || word == "requires_continuation")
        progress.state = State::Failed;
    progress.usage.inputTokens = mediajson::integer(root, "/usage/total_input_tokens");
    progress.usage.outputTokens = mediajson::integer(root, "/usage/total_output_tokens");
    if (progress.state == State::Failed) {
        QByteArray code = mediajson::text(root, "/error/status");
        if (code.isEmpty())
            code = mediajson::text(root, "/error/code");
        progress.fault = videoFault(code.isEmpty() ? word : code, mediajson::text(root, "/error/message"));
    }
    if (progress.state != State::Done)
        return progress;
    const auto video = videoIn(root);
    VideoFile file;
    if (video) {
        file.url = mediajson::text(*video, "/uri");
        file.base64 = mediajson::text(*video, "/data");
        file.withKey = true;
    }
    if (file.url.isEmpty() && file.base64.isEmpty()) {
        progress.state = State::Failed;
        progress.fault = {400, "content_policy_violation",
                          "the video was held back: the answer is complete without it"};
        return progress;
    }
    progress.files.push_back(std::move(file));
    return progress;
}

} // namespace station
