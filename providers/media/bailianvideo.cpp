// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "providers/media/bailianvideo.h"

#include "providers/media/dashscope.h"
#include "providers/media/speechadapter.h"

#include <array>

namespace station {

namespace {

/** What a model's name says of it: "wan2.6-i2v-flash". */
struct Kind {
    int version = 0; ///< 26; 0 where the name says none
    bool fromText = false;
    bool fromPicture = false;
    bool betweenPictures = false;
    bool fromReferences = false;

    bool isNewForm() const { return version >= 27; }
    /** The older ones that take pixels in place of a resolution. */
    bool wantsSize() const { return !isNewForm() && !fromPicture && !betweenPictures; }
};

Kind kindOf(const QByteArray &model)
{
    Kind kind;
    const QByteArray name = model.toLower();
    const qsizetype digits = name.startsWith("wanx") ? 4 : 3;
    const QByteArray number = name.mid(digits, 3);
    if (number.size() == 3 && number[1] == '.')
        kind.version = number.left(1).toInt() * 10 + number.mid(2).toInt();
    kind.betweenPictures = name.contains("kf2v");
    kind.fromPicture = name.contains("i2v");
    kind.fromReferences = name.contains("r2v");
    kind.fromText = !kind.betweenPictures && !kind.fromPicture && !kind.fromReferences;
    return kind;
}

struct Pixels {
    const char *resolution;
    const char *ratio;
    const char *size;
};
/** Wire notes of video, 5. */
constexpr std::array<Pixels, 13> kPixels {{
    {"720p", "16:9", "1280*720"},
    {"720p", "9:16", "720*1280"},
    {"720p", "1:1", "960*960"},
    {"720p", "4:3", "1088*832"},
    {"720p", "3:4", "832*1088"},
    {"1080p", "16:9", "1920*1080"},
    {"1080p", "9:16", "1080*1920"},
    {"1080p", "1:1", "1440*1440"},
    {"1080p", "4:3", "1632*1248"},
    {"1080p", "3:4", "1248*1632"},
    {"480p", "16:9", "832*480"},
    {"480p", "9:16", "480*832"},
    {"480p", "1:1", "624*624"},
}};

QByteArray pixelsOf(const VideoShape &shape)
{
    const QByteArray resolution = shape.resolution.isEmpty() ? QByteArray("720p") : shape.resolution;
    const QByteArray ratio = shape.ratio.isEmpty() ? QByteArray("16:9") : shape.ratio;
    for (const Pixels &one : kPixels) {
        if (resolution == one.resolution && ratio == one.ratio)
            return one.size;
    }
    return {};
}

/** The request with its size as ratio and resolution, where it is one of the table's. */
VideoRequest withoutPixels(const VideoRequest &r)
{
    VideoRequest other = r;
    for (const Pixels &one : kPixels) {
        const bool isOther = (!r.aspectRatio.isEmpty() && r.aspectRatio != one.ratio)
            || (!r.resolution.isEmpty() && r.resolution.toLower() != one.resolution);
        if (isOther || QByteArray(r.size).replace('x', '*') != one.size)
            continue;
        other.size.clear();
        other.aspectRatio = one.ratio;
        other.resolution = one.resolution;
        break;
    }
    return other;
}

VideoAbilities abilitiesOf(const VideoRequest &r)
{
    const Kind kind = kindOf(r.model);
    VideoAbilities abilities;
    abilities.needsPrompt = kind.fromText || kind.fromReferences;
    abilities.image = kind.fromPicture || kind.betweenPictures;
    abilities.lastFrame = kind.betweenPictures || (kind.isNewForm() && kind.fromPicture);
    abilities.references = kind.fromReferences ? 5 : 0;
    abilities.negativePrompt = true;
    if (kind.version == 25)
        abilities.longestPrompt = 1500;
    abilities.seed = true;
    abilities.watermark = true;
    if (kind.version >= 26) {
        abilities.shortest = 2;
        abilities.longest = kind.fromReferences ? 10 : 15;
    } else {
        abilities.durations = kind.version == 25 ? QList<double> {5, 10} : QList<double> {5};
    }
    if (kind.fromText || kind.fromReferences)
        abilities.ratios = {"16:9", "9:16", "1:1", "4:3", "3:4"};
    abilities.resolutions = {"720p", "1080p"};
    if (kind.version < 26)
        abilities.resolutions.prepend("480p");
    if (kind.isNewForm())
        abilities.audio = {true};
    else
        abilities.audio = kind.version >= 25 ? QList<bool> {true, false} : QList<bool> {false};
    return abilities;
}

void addMedia(QByteArray &body, const char *type, const QByteArray &url)
{
    body += body.endsWith('[') ? "" : ",";
    body += "{\"type\":\"" + QByteArray(type) + "\",\"url\":";
    mediajson::appendQuoted(body, url);
    body += '}';
}

void addUrl(QByteArray &body, const char *before, const QByteArray &url)
{
    body += before;
    mediajson::appendQuoted(body, url);
}

/** The pictures, in whichever of the four forms the model has. */
void addPictures(QByteArray &body, const VideoRequest &r, const Kind &kind)
{
    if (kind.isNewForm()) {
        if (r.image.isEmpty() && r.references.isEmpty())
            return;
        body += ",\"media\":[";
        if (!r.image.isEmpty())
            addMedia(body, "first_frame", r.image);
        if (!r.lastFrame.isEmpty())
            addMedia(body, "last_frame", r.lastFrame);
        for (const QByteArray &reference : r.references)
            addMedia(body, "reference_image", reference);
        body += ']';
    } else if (kind.betweenPictures) {
        addUrl(body, ",\"first_frame_url\":", r.image);
        if (!r.lastFrame.isEmpty())
            addUrl(body, ",\"last_frame_url\":", r.lastFrame);
    } else if (!r.image.isEmpty()) {
        addUrl(body, ",\"img_url\":", r.image);
    } else if (!r.references.isEmpty()) {
        for (qsizetype i = 0; i < r.references.size(); ++i)
            addUrl(body, i ? "," : ",\"reference_urls\":[", r.references[i]);
        body += ']';
    }
}

} // namespace

Result<QList<QByteArray>> BailianVideo::check(const VideoRequest &request) const
{
    const VideoRequest r = withoutPixels(request);
    const Kind kind = kindOf(r.model);
    const VideoAbilities abilities = abilitiesOf(r);
    const auto dropped = checkAbilities(r, "Alibaba Bailian", abilities);
    if (!dropped)
        return dropped.error();
    if ((kind.fromPicture || kind.betweenPictures) && r.image.isEmpty())
        return Error {ErrorCode::BadRequest, "This model makes videos from a picture: send an \"image\"", "image"};
    if (kind.fromReferences && r.references.isEmpty())
        return Error {ErrorCode::BadRequest, "This model makes videos from references: send \"reference_images\"",
                      "reference_images"};
    if (QString::fromUtf8(r.negativePrompt).size() > 500)
        return unsupported("negative_prompt", "Alibaba Bailian takes a negative_prompt of at most 500 characters");
    if (!kind.isNewForm()) {
        for (const QByteArray &reference : r.references) {
            if (!reference.startsWith("https:"))
                return unsupported("reference_images", "This model takes references by https address only");
        }
    }
    if (r.seed && (*r.seed < 0 || *r.seed > 2147483647))
        return unsupported("seed", "Alibaba Bailian takes a seed from 0 to 2147483647");
    const auto shape = chosenShape(r, "Alibaba Bailian", abilities.ratios, abilities.resolutions);
    if (kind.wantsSize() && shape && (!shape->ratio.isEmpty() || !shape->resolution.isEmpty())
        && pixelsOf(*shape).isEmpty())
        return unsupported("aspect_ratio", "Alibaba Bailian makes videos of 480p in 16:9, 9:16 and 1:1 only");
    return dropped;
}

MediaCall BailianVideo::submit(const VideoRequest &request, const QByteArray &baseUrl) const
{
    using mediajson::quoted;
    const VideoRequest r = withoutPixels(request);
    const Kind kind = kindOf(r.model);
    const VideoAbilities abilities = abilitiesOf(r);
    const auto shape = chosenShape(r, "Alibaba Bailian", abilities.ratios, abilities.resolutions);
    MediaCall call;
    call.url = dashscope::root(baseUrl) + "/services/aigc/"
        + (kind.betweenPictures ? "image2video" : "video-generation") + "/video-synthesis";
    call.headers = {{"content-type", "application/json"}, {"x-dashscope-async", "enable"}};
    QByteArray &body = call.body;
    body.reserve(lengthOf(r));
    body += "{\"model\":" + quoted(r.model) + ",\"input\":{\"prompt\":" + quoted(r.prompt);
    if (!r.negativePrompt.isEmpty())
        body += ",\"negative_prompt\":" + quoted(r.negativePrompt);
    addPictures(body, r, kind);
    body += "},\"parameters\":{\"watermark\":" + QByteArray(r.watermark ? "true" : "false");
    if (shape && kind.wantsSize()) {
        if (!shape->ratio.isEmpty() || !shape->resolution.isEmpty())
            body += ",\"size\":" + quoted(pixelsOf(*shape));
    } else if (shape) {
        if (!shape->resolution.isEmpty())
            body += ",\"resolution\":" + quoted(shape->resolution.toUpper());
        if (!shape->ratio.isEmpty())
            body += ",\"ratio\":" + quoted(shape->ratio);
    }
    if (r.seconds)
        body += ",\"duration\":" + secondsText(*r.seconds);
    if (r.seed)
        body += ",\"seed\":" + QByteArray::number(*r.seed);
    if (r.audio && (kind.version == 25 || kind.version == 26))
        body += QByteArray(",\"audio\":") + (*r.audio ? "true" : "false");
    body += "}}";
    mediajson::layOver(body, r.options);
    return call;
}

VideoTaken BailianVideo::readTask(const VideoRequest &, QByteArrayView body) const
{
    simdjson::dom::parser parser;
    mediajson::Element root;
    if (auto fault = mediajson::parse(parser, body, root))
        return *fault;
    QByteArray id = mediajson::text(root, "/output/task_id");
    if (!id.isEmpty())
        return id;
    return dashscope::fault(root).value_or(MediaFault {});
}

MediaCall BailianVideo::poll(const QByteArray &task, const QByteArray &baseUrl) const
{
    MediaCall call;
    call.method = "GET";
    call.url = dashscope::root(baseUrl) + "/tasks/" + task.toPercentEncoding();
    return call;
}

std::optional<MediaCall> BailianVideo::cancel(const QByteArray &task, const QByteArray &baseUrl) const
{
    MediaCall call = poll(task, baseUrl);
    call.method = "POST";
    call.url += "/cancel";
    return call;
}

std::optional<MediaCall> BailianVideo::listCandidates(const QByteArray &baseUrl) const
{
    MediaCall call;
    call.method = "GET";
    call.url = dashscope::root(baseUrl) + "/tasks/?page_no=1&page_size=100"; // of a day, the newest first
    return call;
}

QList<QByteArray> BailianVideo::readCandidates(const VideoRequest &r, QByteArrayView body, qint64 sentMs) const
{
    constexpr qint64 kTakenWithinS = 600;
    QList<QByteArray> tasks;
    simdjson::dom::parser parser;
    mediajson::Element root;
    if (r.prompt.isEmpty() || mediajson::parse(parser, body, root))
        return tasks; // it is the prompt by which one's own is known in the end
    for (const mediajson::Element task : mediajson::list(root, "/data")) {
        const auto createdMs = mediajson::integer(task, "/gmt_create");
        if (mediajson::text(task, "/model_name") == r.model && createdMs && isSince(*createdMs / 1000, sentMs)
            && *createdMs / 1000 <= sentMs / 1000 + kTakenWithinS)
            tasks.prepend(mediajson::text(task, "/task_id"));
    }
    tasks.removeAll(QByteArray());
    return tasks;
}

std::optional<bool> BailianVideo::isOwn(const VideoRequest &r, QByteArrayView body) const
{
    simdjson::dom::parser parser;
    mediajson::Element root;
    if (mediajson::parse(parser, body, root))
        return false;
    // Only what is done tells what it was made of.
    const VideoProgress::State state = videoState(mediajson::text(root, "/output/task_status"));
    if (state == VideoProgress::State::Queued || state == VideoProgress::State::Running)
        return std::nullopt;
    return mediajson::text(root, "/output/orig_prompt") == r.prompt;
}

Result<VideoProgress> BailianVideo::readProgress(int, QByteArrayView body, const QByteArray &, const QByteArray &) const
{
    simdjson::dom::parser parser;
    mediajson::Element root;
    if (const auto fault = mediajson::parse(parser, body, root))
        return Error {ErrorCode::UpstreamBroken, fault->message, {}};
    const QByteArray word = mediajson::text(root, "/output/task_status");
    VideoProgress progress;
    progress.state = videoState(word);
    if (word.isEmpty()) { // an error with a status of 200
        const auto fault = dashscope::fault(root);
        if (!fault)
            return Error {ErrorCode::UpstreamBroken, "the answer says nothing of the task", {}};
        progress.state = VideoProgress::State::Failed;
        progress.fault = *fault;
        return progress;
    }
    if (progress.state == VideoProgress::State::Failed) {
        QByteArray code = mediajson::text(root, "/output/code");
        QByteArray message = mediajson::text(root, "/output/message");
        if (code.isEmpty()) {
            code = mediajson::text(root, "/code");
            message = mediajson::text(root, "/message");
        }
        progress.fault = videoFault(code, message);
    }
    if (progress.state != VideoProgress::State::Done)
        return progress;
    const QByteArray url = mediajson::text(root, "/output/video_url");
    if (url.isEmpty())
        return Error {ErrorCode::UpstreamBroken, "the answer names no video", {}};
    progress.files.push_back({url, {}, false});
    // What is billed: with the seconds of a video that was sent along.
    progress.usage.seconds = mediajson::number(root, "/usage/duration");
    if (!progress.usage.seconds)
        progress.usage.seconds = mediajson::number(root, "/usage/output_video_duration");
    if (const auto lines = mediajson::integer(root, "/usage/SR"))
        progress.usage.resolution = QByteArray::number(*lines) + 'p';
    return progress;
}

std::optional<MediaFault> BailianVideo::readRefusal(int, QByteArrayView body) const
{
    simdjson::dom::parser parser;
    mediajson::Element root;
    if (mediajson::parse(parser, body, root))
        return {};
    auto fault = dashscope::fault(root);
    return fault && fault->code == "content_policy_violation" ? fault : std::nullopt;
}

} // namespace station
