// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "providers/media/xaivideo.h"

#include "providers/media/mediajson.h"

namespace station {

namespace {

/** The provider's price of a call is told in these: 1e-10 US dollars. */
constexpr qint64 kTicksPerMicroUsd = 10'000;

VideoAbilities abilitiesOf(const VideoRequest &request)
{
    VideoAbilities abilities;
    abilities.references = 7;
    abilities.audio = {true, false};
    abilities.shortest = 1;
    abilities.longest = 15;
    abilities.ratios = {"1:1", "16:9", "9:16", "4:3", "3:4", "3:2", "2:3"};
    abilities.resolutions = {"480p", "720p"};
    if (request.model.contains("-1.5") && request.references.isEmpty())
        abilities.resolutions.append("1080p");
    abilities.user = true;
    return abilities;
}

void addPicture(QByteArray &body, const char *before, const QByteArray &url)
{
    body.append(before).append("{\"url\":");
    mediajson::appendQuoted(body, url);
    body += '}';
}

} // namespace

Result<QList<QByteArray>> XaiVideo::check(const VideoRequest &request) const
{
    return checkAbilities(request, "xAI", abilitiesOf(request));
}

MediaCall XaiVideo::submit(const VideoRequest &r, const QByteArray &baseUrl) const
{
    using mediajson::quoted;
    const VideoAbilities abilities = abilitiesOf(r);
    const auto shape = chosenShape(r, "xAI", abilities.ratios, abilities.resolutions);
    MediaCall call;
    call.url = baseUrl + "/videos/generations";
    call.headers = {{"content-type", "application/json"}};
    QByteArray &body = call.body;
    body.reserve(lengthOf(r));
    body += "{\"model\":" + quoted(r.model) + ",\"prompt\":" + quoted(r.prompt);
    if (r.seconds)
        body += ",\"duration\":" + secondsText(*r.seconds);
    if (shape && !shape->ratio.isEmpty())
        body += ",\"aspect_ratio\":" + quoted(shape->ratio);
    if (shape && !shape->resolution.isEmpty())
        body += ",\"resolution\":" + quoted(shape->resolution);
    if (!r.image.isEmpty())
        addPicture(body, ",\"image\":", r.image);
    if (!r.references.isEmpty()) {
        body += ",\"reference_images\":[";
        for (qsizetype i = 0; i < r.references.size(); ++i)
            addPicture(body, i ? "," : "", r.references[i]);
        body += ']';
    }
    if (r.audio)
        body += QByteArray(",\"generate_audio\":") + (*r.audio ? "true" : "false");
    if (!r.user.isEmpty())
        body += ",\"user\":" + quoted(r.user);
    body += '}';
    mediajson::layOver(body, r.options);
    return call;
}

VideoTaken XaiVideo::readTask(const VideoRequest &, QByteArrayView body) const
{
    return readTaskId(body, {"/request_id"}, "/code", "/error");
}

MediaCall XaiVideo::poll(const QByteArray &task, const QByteArray &baseUrl) const
{
    MediaCall call;
    call.method = "GET";
    call.url = baseUrl + "/videos/" + task.toPercentEncoding();
    return call;
}

Result<VideoProgress> XaiVideo::readProgress(int status, QByteArrayView body, const QByteArray &,
                                             const QByteArray &) const
{
    VideoProgress progress;
    // 202 is "not yet", and its body may be empty.
    if (status == 202 && body.trimmed().isEmpty())
        return progress;
    simdjson::dom::parser parser;
    mediajson::Element root;
    if (const auto fault = mediajson::parse(parser, body, root)) {
        if (status == 202)
            return progress;
        return Error {ErrorCode::UpstreamBroken, fault->message, {}};
    }
    using State = VideoProgress::State;
    const QByteArray word = mediajson::text(root, "/status");
    progress.state = status == 202 ? State::Running : videoState(word);
    if (progress.state == State::Queued)
        progress.state = State::Running; // "pending" says no more than that it is under way
    if (const auto percent = mediajson::integer(root, "/progress"))
        progress.percent = int(*percent);
    const QByteArray url = mediajson::text(root, "/video/url");
    if (word.isEmpty() && !url.isEmpty())
        progress.state = State::Done;
    if (const auto ticks = mediajson::integer(root, "/usage/cost_in_usd_ticks"))
        progress.usage.costMicroUsd = (*ticks + kTicksPerMicroUsd / 2) / kTicksPerMicroUsd;
    progress.usage.seconds = mediajson::number(root, "/video/duration");
    progress.usage.listPriceHolds = false; // it depends on resolution and input, and the provider tells what it was
    if (progress.state == State::Failed) {
        QByteArray message = mediajson::text(root, "/error/message");
        if (message.isEmpty())
            message = mediajson::text(root, "/error");
        progress.fault = videoFault(mediajson::text(root, "/error/code"), message);
    }
    if (progress.state != State::Done)
        return progress;
    bool respects = true;
    if (root.at_pointer("/video/respect_moderation").get(respects) == simdjson::SUCCESS && !respects) {
        progress.state = State::Failed;
        progress.fault = {400, "content_policy_violation", "the video was held back by moderation"};
    } else if (url.isEmpty()) {
        return Error {ErrorCode::UpstreamBroken, "the answer names no video", {}};
    } else {
        progress.files.push_back({url, {}, false});
    }
    return progress;
}

} // namespace station
