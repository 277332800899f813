// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "providers/media/imageadapter.h"

#include "providers/media/mediajson.h"
#include "providers/media/speechadapter.h"

#include <QtEndian>

#include <cmath>

namespace station {

Result<void> checkAbilities(const ImageRequest &r, const QByteArray &provider, const ImageAbilities &abilities)
{
    const auto refuse = [&provider](const QByteArray &param, const QByteArray &words) {
        return unsupported(param, provider + ' ' + words);
    };
    if (!r.others.isEmpty())
        return refuse(r.others.first(), "takes no \"" + r.others.first() + "\"; leave it out");
    if (r.mask)
        return refuse("mask", "takes no mask; say in the prompt what is to change");
    if (qsizetype(r.images.size()) > abilities.inputImages)
        return refuse("image",
                      abilities.inputImages == 0
                          ? QByteArray("edits no pictures with this model")
                          : "takes at most " + QByteArray::number(abilities.inputImages) + " pictures");
    for (const InputImage &image : r.images) {
        if (!image.fileId.isEmpty())
            return refuse("images", "does not know OpenAI's files; send the picture itself or its address");
    }
    if (!r.quality.isEmpty() && r.quality != "auto" && !abilities.qualities.contains(r.quality))
        return refuse("quality",
                      abilities.qualities.isEmpty()
                          ? QByteArray("takes no quality; leave it out")
                          : "takes one of these for quality: " + abilities.qualities.join(", "));
    if (!r.outputFormat.isEmpty() && !abilities.outputFormats.contains(r.outputFormat))
        return refuse("output_format", "makes pictures as " + abilities.outputFormats.join(" or ") + " only");
    if (!r.aspectRatio.isEmpty() && !abilities.aspectRatio)
        return refuse("aspect_ratio", "takes a size instead of an aspect_ratio");
    if (!r.resolution.isEmpty() && !abilities.resolution)
        return refuse("resolution", "takes a size instead of a resolution");
    if (!r.negativePrompt.isEmpty() && !abilities.negativePrompt)
        return refuse("negative_prompt", "takes no negative_prompt; leave it out");
    if (r.seed && !abilities.seed)
        return refuse("seed", "takes no seed; leave it out");
    if (r.watermark.value_or(false) && !abilities.watermark) // none is the default
        return refuse("watermark", "takes no watermark; leave it out");
    return {};
}

std::optional<std::pair<int, int>> sizeOf(const QByteArray &size)
{
    const QList<QByteArray> sides = size.split('x');
    if (sides.size() != 2)
        return {};
    const int width = sides[0].toInt();
    const int height = sides[1].toInt();
    return width > 0 && height > 0 ? std::optional(std::pair(width, height)) : std::nullopt;
}

std::optional<QByteArray> nearestRatio(int width, int height, const QList<QByteArray> &ratios)
{
    const double wanted = std::log(double(width) / height);
    double best = std::log(1.03);
    std::optional<QByteArray> found;
    for (const QByteArray &ratio : ratios) {
        const qsizetype colon = ratio.indexOf(':');
        if (colon < 0)
            continue;
        const double off = std::abs(wanted - std::log(ratio.left(colon).toDouble() / ratio.mid(colon + 1).toDouble()));
        if (off <= best) {
            best = off;
            found = ratio;
        }
    }
    return found;
}

Result<QByteArray> chosenRatio(const ImageRequest &request, const QByteArray &provider, const QList<QByteArray> &ratios)
{
    if (!request.aspectRatio.isEmpty()) {
        if (ratios.contains(request.aspectRatio))
            return request.aspectRatio;
        return unsupported("aspect_ratio", provider + " makes pictures of these ratios: " + ratios.join(", "));
    }
    if (request.size.isEmpty())
        return QByteArray();
    const auto size = sizeOf(request.size);
    if (!size)
        return Error {ErrorCode::BadRequest, "A size is written like 1024x1024", "size"};
    const auto ratio = nearestRatio(size->first, size->second, ratios);
    if (!ratio)
        return unsupported("size",
                           provider + " makes pictures of these ratios, and " + request.size
                               + " is near to none of them: " + ratios.join(", "));
    return *ratio;
}

Result<QByteArray> sizeOfRatio(const ImageRequest &request, int side)
{
    if (request.aspectRatio.isEmpty())
        return QByteArray();
    const qsizetype colon = request.aspectRatio.indexOf(':');
    const double wide = request.aspectRatio.left(qMax<qsizetype>(colon, 0)).toDouble();
    const double high = request.aspectRatio.mid(colon + 1).toDouble();
    if (!(wide > 0 && high > 0) || wide / high > 16 || high / wide > 16)
        return Error {ErrorCode::BadRequest, "An aspect_ratio is written like 16:9", "aspect_ratio"};
    if (!request.size.isEmpty()) {
        const auto size = sizeOf(request.size);
        if (size && !nearestRatio(size->first, size->second, {request.aspectRatio}))
            return Error {ErrorCode::BadRequest, "size says something else than aspect_ratio; send either", "size"};
        return request.size;
    }
    const auto pixels = [side](double ratio) { return qMax(1, qRound(side * std::sqrt(ratio) / 16)) * 16; };
    return QByteArray::number(pixels(wide / high)) + 'x' + QByteArray::number(pixels(high / wide));
}

void appendImageUrl(QByteArray &json, const InputImage &image)
{
    if (!image.url.isEmpty()) {
        mediajson::appendQuoted(json, image.url);
        return;
    }
    json += "\"data:" + image.contentType + ";base64,";
    mediajson::appendBase64(json, image.bytes);
    json += '"';
}

qsizetype imageUrlsSize(const std::vector<InputImage> &images)
{
    qsizetype size = 0;
    for (const InputImage &image : images)
        size += image.url.size() + mediajson::base64Size(image.bytes.size()) + 100;
    return size;
}

QByteArray imageContentType(QByteArrayView bytes)
{
    if (bytes.startsWith("\x89PNG"))
        return "image/png";
    if (bytes.startsWith("\xff\xd8\xff"))
        return "image/jpeg";
    if (bytes.startsWith("RIFF") && bytes.size() > 12 && bytes.sliced(8, 4) == "WEBP")
        return "image/webp";
    if (bytes.startsWith("GIF8"))
        return "image/gif";
    return {};
}

QByteArray imageSize(QByteArrayView bytes)
{
    const auto sizeText = [](quint32 width, quint32 height) {
        return QByteArray::number(width) + 'x' + QByteArray::number(height);
    };
    if (bytes.startsWith("\x89PNG") && bytes.size() >= 24)
        return sizeText(qFromBigEndian<quint32>(bytes.data() + 16), qFromBigEndian<quint32>(bytes.data() + 20));
    if (!bytes.startsWith("\xff\xd8\xff"))
        return {};
    // Segments of marker and length, until that of a frame (ISO 10918-1, B.2.2).
    for (qsizetype at = 2; at + 9 <= bytes.size() && uchar(bytes[at]) == 0xff;) {
        const uchar marker = uchar(bytes[at + 1]);
        const bool isFrame = marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
        if (isFrame)
            return sizeText(qFromBigEndian<quint16>(bytes.data() + at + 7),
                            qFromBigEndian<quint16>(bytes.data() + at + 5));
        at += 2 + qFromBigEndian<quint16>(bytes.data() + at + 2);
    }
    return {};
}

} // namespace station
