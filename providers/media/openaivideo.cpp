// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "providers/media/openaivideo.h"

#include "providers/media/formwriter.h"
#include "providers/media/imageadapter.h"
#include "providers/media/mediajson.h"
#include "providers/media/speechadapter.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QVariant>

#include <cmath>

namespace station {

namespace {

/** The pixels of a ratio and a resolution; empty where both are left open. */
QByteArray sizeText(const VideoRequest &r)
{
    if (!r.size.isEmpty() || (r.aspectRatio.isEmpty() && r.resolution.isEmpty()))
        return r.size;
    const int side = r.resolution.isEmpty() ? 720
        : r.resolution.toLower() == "4k"    ? 2160
                                            : r.resolution.chopped(1).toInt();
    const QByteArray ratio = r.aspectRatio.isEmpty() ? QByteArray("16:9") : r.aspectRatio;
    const qsizetype colon = ratio.indexOf(':');
    const double wide = ratio.left(colon).toDouble();
    const double high = ratio.mid(colon + 1).toDouble();
    if (colon < 0 || wide <= 0 || high <= 0 || side <= 0)
        return {};
    const auto even = [](double value) { return QByteArray::number(std::lround(value / 2) * 2); };
    return wide >= high ? even(side * wide / high) + 'x' + QByteArray::number(side)
                        : QByteArray::number(side) + 'x' + even(side * high / wide);
}

} // namespace

Result<QList<QByteArray>> OpenAiVideo::check(const VideoRequest &r) const
{
    VideoAbilities abilities;
    abilities.audio = {true};
    abilities.ratios = {"16:9", "9:16"};
    abilities.resolutions = {"720p"};
    abilities.durations = {4, 8, 12};
    if (m_anyValue) {
        abilities.ratios += {"1:1", "4:3", "3:4", "3:2", "2:3", "21:9"};
        abilities.resolutions += {"360p", "480p", "1080p", "4k"};
        abilities.durations.clear();
        abilities.shortest = 1;
        abilities.longest = 60;
    }
    VideoRequest rest = r;
    rest.size.clear(); // it is sent as it is
    const auto dropped =
        checkAbilities(rest, m_anyValue ? QByteArray("This provider") : QByteArray("OpenAI"), abilities);
    if (!dropped)
        return dropped.error();
    if (!r.size.isEmpty() && (!r.aspectRatio.isEmpty() || !r.resolution.isEmpty()))
        return Error {ErrorCode::BadRequest, "Send either a size, or an aspect_ratio and a resolution", "size"};
    if (!r.size.isEmpty() && !sizeOf(r.size))
        return Error {ErrorCode::BadRequest, "A size is written like 1280x720", "size"};
    static const QList<QByteArray> kSmall {"720x1280", "1280x720"};
    static const QList<QByteArray> kLarge {"1024x1792", "1792x1024"};
    const QByteArray size = sizeText(r);
    if (!m_anyValue && !size.isEmpty() && !kSmall.contains(size) && !(kLarge.contains(size) && r.model.contains("pro")))
        return unsupported("size",
                           "OpenAI makes videos of these sizes with this model: "
                               + (r.model.contains("pro") ? kSmall + kLarge : kSmall).join(", "));
    return dropped;
}

MediaCall OpenAiVideo::submit(const VideoRequest &r, const QByteArray &baseUrl) const
{
    MediaCall call;
    call.url = baseUrl + "/videos";
    const QByteArray size = sizeText(r);
    if (const auto picture = pictureData(r.image)) {
        FormWriter form(picture->base64.size() / 4 * 3 + 4096);
        form.field("model", r.model);
        form.field("prompt", r.prompt);
        if (r.seconds)
            form.field("seconds", secondsText(*r.seconds));
        if (!size.isEmpty())
            form.field("size", size);
        const QJsonObject options = QJsonDocument::fromJson(r.options).object();
        for (auto it = options.begin(); it != options.end(); ++it) {
            if (it.key() != QLatin1String("model"))
                form.field(it.key().toUtf8(), it.value().toVariant().toString().toUtf8());
        }
        form.base64File("input_reference", "frame." + picture->contentType.mid(picture->contentType.indexOf('/') + 1),
                        picture->contentType, picture->base64);
        call.headers = {{"content-type", form.contentType()}};
        call.body = form.take();
        return call;
    }
    using mediajson::quoted;
    call.headers = {{"content-type", "application/json"}};
    call.body.reserve(lengthOf(r));
    call.body += "{\"model\":" + quoted(r.model) + ",\"prompt\":" + quoted(r.prompt);
    if (r.seconds)
        call.body += ",\"seconds\":" + quoted(secondsText(*r.seconds));
    if (!size.isEmpty())
        call.body += ",\"size\":" + quoted(size);
    if (!r.image.isEmpty())
        call.body += ",\"input_reference\":{\"image_url\":" + quoted(r.image) + '}';
    call.body += '}';
    mediajson::layOver(call.body, r.options);
    return call;
}

VideoTaken OpenAiVideo::readTask(const VideoRequest &, QByteArrayView body) const
{
    return readTaskId(body, {"/id", "/task_id"}, "/error/code", "/error/message"); // some relays have the latter
}

MediaCall OpenAiVideo::poll(const QByteArray &task, const QByteArray &baseUrl) const
{
    MediaCall call;
    call.method = "GET";
    call.url = baseUrl + "/videos/" + task.toPercentEncoding();
    return call;
}

Result<VideoProgress> OpenAiVideo::readProgress(int, QByteArrayView body, const QByteArray &task,
                                                const QByteArray &baseUrl) const
{
    simdjson::dom::parser parser;
    mediajson::Element root;
    if (const auto fault = mediajson::parse(parser, body, root))
        return Error {ErrorCode::UpstreamBroken, fault->message, {}};
    VideoProgress progress;
    progress.state = videoState(mediajson::text(root, "/status"));
    if (const auto percent = mediajson::integer(root, "/progress"))
        progress.percent = int(*percent);
    if (progress.state == VideoProgress::State::Failed)
        progress.fault = videoFault(mediajson::text(root, "/error/code"), mediajson::text(root, "/error/message"));
    if (progress.state == VideoProgress::State::Done)
        progress.files.push_back({baseUrl + "/videos/" + task.toPercentEncoding() + "/content", {}, true});
    const double seconds = mediajson::text(root, "/seconds").toDouble();
    if (seconds > 0)
        progress.usage.seconds = seconds;
    if (const auto size = sizeOf(mediajson::text(root, "/size"))) {
        const int side = std::min(size->first, size->second);
        progress.usage.resolution = QByteArray::number(side) + 'p';
        progress.usage.listPriceHolds = side <= 720;
    }
    return progress;
}

std::optional<MediaCall> OpenAiVideo::list(const QByteArray &baseUrl) const
{
    MediaCall call;
    call.method = "GET";
    call.url = baseUrl + "/videos?limit=100&order=desc";
    return call;
}

QList<QByteArray> OpenAiVideo::readList(const VideoRequest &r, QByteArrayView body, qint64 sentMs) const
{
    QList<QByteArray> tasks;
    simdjson::dom::parser parser;
    mediajson::Element root;
    if (mediajson::parse(parser, body, root))
        return tasks;
    const QByteArray size = sizeText(r);
    const QByteArray seconds = r.seconds ? secondsText(*r.seconds) : QByteArray();
    for (const mediajson::Element task : mediajson::list(root, "/data")) {
        // The request is told by what was asked for; one that is the same in all of it is as good.
        const auto differs = [&task](const char *member, const QByteArray &wanted) {
            const QByteArray told = mediajson::text(task, member);
            return !wanted.isEmpty() && !told.isEmpty() && told != wanted;
        };
        if (mediajson::text(task, "/prompt") == r.prompt && !r.prompt.isEmpty() && !differs("/model", r.model)
            && !differs("/size", size) && !differs("/seconds", seconds)
            && isSince(mediajson::integer(task, "/created_at"), sentMs))
            tasks.prepend(mediajson::text(task, "/id"));
    }
    tasks.removeAll(QByteArray());
    return tasks;
}

} // namespace station
