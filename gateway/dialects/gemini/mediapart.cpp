// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/dialects/gemini/mediapart.h"

#include "gateway/dialects/gemini/protomembers.h"

namespace station::gemini {

namespace {

struct Level {
    const char *detail;
    const char *resolution;
};
constexpr Level kLevels[] = {
    {"low", "MEDIA_RESOLUTION_LOW"},
    {"high", "MEDIA_RESOLUTION_HIGH"},
    {"original", "MEDIA_RESOLUTION_ULTRA_HIGH"},
};

QByteArray detailOf(const JsonText &mediaResolution)
{
    QByteArray level;
    json::Reader reader;
    const auto read = reader.read(mediaResolution, [&](json::Value root) {
        if (json::isString(root)) {
            level = json::text(root);
            return;
        }
        members(root, [&](std::string_view name, json::Value value) {
            // Anything beside the level must be kept as it is.
            level = name == "level" ? json::text(value) : QByteArray("?");
        });
    });
    for (const Level &row : kLevels) {
        if (read && level == row.resolution)
            return row.detail;
    }
    return {};
}

/** A plain text's own words; only where they can be written back as the same bytes. */
std::optional<QByteArray> plainText(const MediaSource &source)
{
    if (source.mimeType != "text/plain" || source.data.isEmpty())
        return std::nullopt;
    const QByteArray text = QByteArray::fromBase64(source.data);
    if (!simdjson::validate_utf8(text.constData(), size_t(text.size())) || text.toBase64() != source.data)
        return std::nullopt;
    return text;
}

QByteArray typeOfAddress(QByteArrayView url)
{
    if (isYouTube(url))
        return "video/*";
    for (const char *end : {".png", ".jpg", ".jpeg", ".webp", ".gif", ".heic", ".heif"}) {
        if (url.endsWith(end))
            return "image/*";
    }
    return {};
}

} // namespace

bool isGoogleFile(QByteArrayView uri)
{
    return uri.startsWith("gs://") || uri.startsWith("files/")
        || uri.startsWith("https://generativelanguage.googleapis.com/");
}

bool isYouTube(QByteArrayView uri)
{
    for (const char *start : {"https://www.youtube.com/", "https://youtube.com/", "https://youtu.be/"}) {
        if (uri.startsWith(start))
            return true;
    }
    return false;
}

Part mediaPart(MediaSource source, const JsonText &videoMetadata, const JsonText &mediaResolution)
{
    const QByteArray type = source.mimeType.isEmpty() ? typeOfAddress(source.url) : source.mimeType;
    if (type.startsWith("image/")) {
        ImagePart image;
        image.source = std::move(source);
        if (!mediaResolution.isEmpty())
            image.detail = detailOf(mediaResolution);
        return image;
    }
    if (type.startsWith("audio/"))
        return AudioPart {std::move(source)};
    if (type.startsWith("video/") || (type.isEmpty() && !videoMetadata.isEmpty()))
        return VideoPart {std::move(source), videoMetadata};
    DocumentPart document;
    if (auto text = plainText(source))
        document.text = std::move(*text);
    else
        document.source = std::move(source);
    return document;
}

MediaSource *sourceOf(Part &part)
{
    if (auto *image = std::get_if<ImagePart>(&part))
        return &image->source;
    if (auto *document = std::get_if<DocumentPart>(&part))
        return &document->source;
    if (auto *audio = std::get_if<AudioPart>(&part))
        return &audio->source;
    auto *video = std::get_if<VideoPart>(&part);
    return video ? &video->source : nullptr;
}

QByteArray resolutionOf(const QByteArray &detail)
{
    for (const Level &row : kLevels) {
        if (detail == row.detail)
            return row.resolution;
    }
    return {};
}

} // namespace station::gemini
