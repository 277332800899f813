// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "providers/media/videoadapter.h"

#include "providers/media/imageadapter.h"
#include "providers/media/mediajson.h"
#include "providers/media/speechadapter.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace station {

namespace {

QByteArray listed(const QList<double> &values)
{
    QByteArray text;
    for (const double value : values)
        text += (text.isEmpty() ? "" : ", ") + secondsText(value);
    return text;
}

Result<void> checkSeconds(const VideoRequest &r, const QByteArray &provider, const VideoAbilities &a)
{
    if (!r.seconds)
        return {};
    const double wanted = *r.seconds;
    if (!a.durations.isEmpty()) {
        if (a.durations.contains(wanted))
            return {};
        return unsupported("duration",
                           provider + " makes videos of these seconds with this model: " + listed(a.durations));
    }
    const bool isWhole = std::floor(wanted) == wanted;
    if (a.longest > 0 && wanted >= a.shortest && wanted <= a.longest && (isWhole || !a.wholeSeconds))
        return {};
    return unsupported("duration",
                       provider + " makes videos of " + secondsText(a.shortest) + " to " + secondsText(a.longest)
                           + (a.wholeSeconds ? " whole seconds" : " seconds") + " with this model");
}

Result<void> checkPictures(const VideoRequest &r, const QByteArray &provider, const VideoAbilities &a)
{
    if (!r.image.isEmpty() && !a.image)
        return unsupported("image", provider + " makes videos from text only with this model");
    if (!r.lastFrame.isEmpty() && !a.lastFrame)
        return unsupported("last_frame", provider + " takes no last_frame with this model; leave it out");
    if (!r.lastFrame.isEmpty() && r.image.isEmpty())
        return Error {ErrorCode::BadRequest, "A last_frame needs the first one: send an \"image\" too", "image"};
    if (!r.references.isEmpty() && (!r.image.isEmpty() || !r.lastFrame.isEmpty()))
        return Error {ErrorCode::BadRequest, "reference_images go without image and last_frame; send one of them",
                      "reference_images"};
    if (r.references.size() > a.references)
        return unsupported("reference_images",
                           a.references == 0
                               ? provider + " takes no reference_images with this model; leave them out"
                               : provider + " takes at most " + QByteArray::number(a.references) + " reference_images");
    return {};
}

} // namespace

Result<QList<QByteArray>> checkAbilities(const VideoRequest &r, const QByteArray &provider, const VideoAbilities &a)
{
    const auto refuse = [&provider](const QByteArray &param, const QByteArray &words) {
        return unsupported(param, provider + ' ' + words);
    };
    if (r.prompt.isEmpty() && (a.needsPrompt || (r.image.isEmpty() && r.references.isEmpty())))
        return Error {ErrorCode::BadRequest, "Say what the video is to show: send a \"prompt\"", "prompt"};
    if (a.longestPrompt && QString::fromUtf8(r.prompt).size() > a.longestPrompt)
        return refuse("prompt", "takes prompts of at most " + QByteArray::number(a.longestPrompt) + " characters");
    if (!r.negativePrompt.isEmpty() && !a.negativePrompt)
        return refuse("negative_prompt",
                      "takes no negative_prompt with this model; say in the prompt what not to show");
    if (const auto checked = checkPictures(r, provider, a); !checked)
        return checked.error();
    if (const auto checked = checkSeconds(r, provider, a); !checked)
        return checked.error();
    if (r.seed && !a.seed)
        return refuse("seed", "takes no seed with this model; leave it out");
    if (r.audio && !a.audio.contains(*r.audio))
        return refuse("audio",
                      *r.audio ? QByteArray("makes no sound with this model; leave audio out")
                               : QByteArray("always makes sound with this model; leave audio out"));
    if (r.watermark && !a.watermark)
        return refuse("watermark", "takes no watermark; leave it out");
    if (const auto shape = chosenShape(r, provider, a.ratios, a.resolutions); !shape)
        return shape.error();
    QList<QByteArray> dropped;
    if (!r.user.isEmpty() && !a.user)
        dropped.append("user");
    return dropped;
}

Result<VideoShape> chosenShape(const VideoRequest &r, const QByteArray &provider, const QList<QByteArray> &ratios,
                               const QList<QByteArray> &resolutions)
{
    VideoShape shape {r.aspectRatio, r.resolution.toLower()};
    if (!r.size.isEmpty()) {
        const auto size = sizeOf(r.size);
        if (!size)
            return Error {ErrorCode::BadRequest, "A size is written like 1280x720", "size"};
        static const QList<QByteArray> kUsual {"16:9", "9:16", "1:1", "4:3", "3:4", "3:2", "2:3", "21:9"};
        const auto ratio = nearestRatio(size->first, size->second, ratios.isEmpty() ? kUsual : ratios);
        if (!ratio)
            return unsupported("size",
                               provider + " makes videos of these ratios, and " + r.size
                                   + " is near to none of them: " + ratios.join(", "));
        int side = std::min(size->first, size->second);
        if (side == 1088)
            side = 1080; // a whole number of blocks
        const QByteArray resolution = side == 2160 ? QByteArray("4k") : QByteArray::number(side) + 'p';
        if ((!shape.ratio.isEmpty() && shape.ratio != *ratio)
            || (!shape.resolution.isEmpty() && shape.resolution != resolution))
            return Error {ErrorCode::BadRequest,
                          "size says something else than aspect_ratio or resolution; send either", "size"};
        if (!resolutions.contains(resolution))
            return unsupported("size",
                               resolutions.isEmpty() ? provider + " takes no size with this model; leave it out"
                                                     : provider + " makes videos of these resolutions with this model: "
                                       + resolutions.join(", "));
        shape = {*ratio, resolution};
    }
    if (!shape.ratio.isEmpty() && !ratios.contains(shape.ratio))
        return unsupported(r.size.isEmpty() ? "aspect_ratio" : "size",
                           ratios.isEmpty()
                               ? provider + " takes the picture's own ratio here; leave aspect_ratio out"
                               : provider + " makes videos of these ratios with this model: " + ratios.join(", "));
    if (!shape.resolution.isEmpty() && !resolutions.contains(shape.resolution))
        return unsupported("resolution",
                           resolutions.isEmpty() ? provider + " takes no resolution with this model; leave it out"
                                                 : provider
                                   + " makes videos of these resolutions with this model: " + resolutions.join(", "));
    return shape;
}

std::optional<VideoPicture> pictureData(const QByteArray &url)
{
    static constexpr QByteArrayView kBase64 = ";base64,";
    const qsizetype at = url.indexOf(kBase64);
    if (!url.startsWith("data:") || at < 0 || at > 200)
        return {};
    QByteArray type = url.sliced(5, at - 5);
    if (const qsizetype semicolon = type.indexOf(';'); semicolon >= 0)
        type.truncate(semicolon);
    return VideoPicture {type, QByteArrayView(url).sliced(at + kBase64.size())};
}

QByteArray secondsText(double seconds)
{
    return QByteArray::number(seconds, 'g', 10);
}

qsizetype lengthOf(const VideoRequest &r)
{
    const qsizetype words = r.prompt.size() + r.negativePrompt.size() + r.user.size() + r.options.size();
    qsizetype length = 4096 + 2 * words + r.image.size() + r.lastFrame.size();
    for (const QByteArray &reference : r.references)
        length += reference.size() + 200;
    return length;
}

void dropPictures(VideoRequest &request)
{
    static const QByteArray kGone = "data:";
    for (QByteArray *picture : {&request.image, &request.lastFrame}) {
        if (!picture->isEmpty())
            *picture = kGone;
    }
    for (QByteArray &reference : request.references)
        reference = kGone;
    request.viewed.clear();
}

bool isSince(std::optional<qint64> createdSecond, qint64 sentMs)
{
    constexpr qint64 kClocksDiffer = 60; // seconds
    return createdSecond && *createdSecond >= sentMs / 1000 - kClocksDiffer;
}

VideoProgress::State videoState(const QByteArray &word)
{
    using State = VideoProgress::State;
    static constexpr std::array<std::pair<const char *, State>, 24> kWords {{
        {"queued", State::Queued},     {"pending", State::Queued},      {"submitted", State::Queued},
        {"not_start", State::Queued},  {"in_progress", State::Running}, {"processing", State::Running},
        {"running", State::Running},   {"suspended", State::Running},   {"completed", State::Done},
        {"complete", State::Done},     {"succeeded", State::Done},      {"success", State::Done},
        {"succeed", State::Done},      {"done", State::Done},           {"finished", State::Done},
        {"failed", State::Failed},     {"failure", State::Failed},      {"error", State::Failed},
        {"incomplete", State::Failed}, {"cancelled", State::Cancelled}, {"canceled", State::Cancelled},
        {"expired", State::Expired},   {"unknown", State::Expired},     {"budget_exceeded", State::Failed},
    }};
    const QByteArray lower = word.toLower();
    for (const auto &[name, state] : kWords) {
        if (lower == name)
            return state;
    }
    return State::Running;
}

VideoTaken readTaskId(QByteArrayView body, std::initializer_list<const char *> ids, const char *code,
                      const char *message)
{
    simdjson::dom::parser parser;
    mediajson::Element root;
    if (auto fault = mediajson::parse(parser, body, root))
        return *fault;
    for (const char *pointer : ids) {
        if (QByteArray id = mediajson::text(root, pointer); !id.isEmpty())
            return id;
    }
    return MediaFault {0, mediajson::text(root, code), mediajson::text(root, message)};
}

MediaFault videoFault(const QByteArray &code, const QByteArray &message)
{
    // Wire notes of video, 10. Kling says it in words alone.
    static constexpr std::array<const char *, 6> kPolicy {"moderation", "sensitive",      "policy",
                                                          "safety",     "datainspection", "content_filter"};
    const QByteArray words = (code.isEmpty() ? message : code).toLower();
    const bool isPolicy = words.startsWith("rai")
        || std::any_of(kPolicy.begin(), kPolicy.end(), [&words](const char *word) { return words.contains(word); });
    MediaFault fault {isPolicy ? 400 : 502, isPolicy ? QByteArray("content_policy_violation") : code, message};
    if (message.isEmpty())
        fault.message = "the video was not made" + (code.isEmpty() ? QByteArray() : " (" + code + ')');
    return fault;
}

} // namespace station
