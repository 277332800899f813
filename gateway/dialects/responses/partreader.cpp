// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/dialects/responses/partreader.h"

#include "gateway/dialects/responses/objectview.h"
#include "gateway/json/jsontext.h"

#include <QStringDecoder>

namespace station::responses {

namespace {

/** data:<type>[;parameters];base64,<data>, split without decoding; false: it is another URL. */
bool splitDataUrl(QByteArrayView url, MediaSource &source)
{
    if (!url.startsWith("data:"))
        return false;
    const qsizetype comma = url.indexOf(',');
    const QByteArrayView head = comma < 0 ? QByteArrayView() : url.sliced(5, comma - 5);
    if (!head.endsWith(";base64"))
        json::fail("This data URL is not of the form data:<type>;base64,<data>");
    source.mimeType = head.first(head.indexOf(';')).toByteArray().toLower();
    source.data = url.sliced(comma + 1).toByteArray();
    return true;
}

struct RawPart {
    QByteArray text;
    QByteArray url; ///< image_url or file_url
    QByteArray fileId;
    QByteArray fileData;
    QByteArray fileName;
    QByteArray detail;
    MediaSource audio;
    JsonText annotations;
    CacheMark cache;
};

void readAudio(json::Value value, MediaSource &audio)
{
    json::members(value, [&](std::string_view name, json::Value member) {
        if (name == "data")
            audio.data = json::text(member);
        else if (name == "format")
            audio.mimeType = json::text(member);
    });
    // The two formats that OpenAI takes; others are named as media types name them.
    audio.mimeType = audio.mimeType == "mp3" ? "audio/mpeg" : "audio/" + audio.mimeType;
}

void readCache(json::Value value, CacheMark &cache)
{
    if (json::isNull(value))
        return;
    cache.set = true;
    json::members(value, [&](std::string_view name, json::Value member) {
        if (name == "ttl")
            cache.ttl = json::text(member);
    });
}

RawPart readMembers(ObjectView &object)
{
    RawPart part;
    object.members([&](std::string_view name, json::Value value) {
        if (name == "text" || name == "refusal")
            part.text = json::text(value);
        else if (name == "image_url" || name == "file_url")
            part.url = json::text(value);
        else if (name == "file_id")
            part.fileId = json::text(value);
        else if (name == "file_data")
            part.fileData = json::text(value);
        else if (name == "filename")
            part.fileName = json::text(value);
        else if (name == "detail")
            part.detail = json::text(value);
        else if (name == "input_audio")
            readAudio(value, part.audio);
        else if (name == "prompt_cache_breakpoint")
            readCache(value, part.cache);
        else if (name == "annotations" && json::isArray(value))
            part.annotations = json::raw(value);
        // logprobs of replayed answers and a client's own marks mean nothing to a model.
    });
    if (part.annotations == "[]")
        part.annotations.clear();
    return part;
}

DocumentPart asDocument(RawPart &part)
{
    DocumentPart document;
    document.name = part.fileName;
    document.cache = part.cache;
    document.source.url = part.url;
    document.source.fileId = part.fileId;
    if (!part.detail.isEmpty())
        document.source.extras.emplace_back("detail", json::quoted(part.detail));
    if (part.fileData.isEmpty())
        return document;
    if (!splitDataUrl(part.fileData, document.source)) {
        document.source.mimeType = "application/pdf";
        document.source.data = part.fileData;
    }
    if (document.source.mimeType == "text/plain") {
        const QByteArray text = QByteArray::fromBase64(document.source.data);
        QStringDecoder utf8(QStringDecoder::Utf8);
        [[maybe_unused]] const QString decoded = utf8(text);
        if (!utf8.hasError()) {
            document.text = text;
            document.source = {};
        }
    }
    return document;
}

Part readPart(json::Value value)
{
    ObjectView object(value);
    const QByteArray type = object.stringMember("type").toByteArray();
    if (type == "input_text" || type == "output_text" || type == "text") {
        RawPart part = readMembers(object);
        return TextPart {part.text, part.cache, part.annotations};
    }
    if (type == "refusal")
        return RefusalPart {readMembers(object).text};
    if (type == "input_image") {
        RawPart part = readMembers(object);
        ImagePart image {{}, part.detail, part.cache};
        image.source.fileId = part.fileId;
        if (!splitDataUrl(part.url, image.source))
            image.source.url = part.url;
        if (image.source.url.isEmpty() && image.source.data.isEmpty() && image.source.fileId.isEmpty())
            json::fail("An input_image needs an image_url or a file_id");
        return image;
    }
    if (type == "input_file") {
        RawPart part = readMembers(object);
        if (part.url.isEmpty() && part.fileData.isEmpty() && part.fileId.isEmpty())
            json::fail("An input_file needs file_data, a file_url or a file_id");
        return asDocument(part);
    }
    if (type == "input_audio")
        return AudioPart {readMembers(object).audio};
    return NativePart {Dialect::Responses, type, object.checkedText(), {}};
}

} // namespace

void readContent(json::Value value, std::vector<Part> &parts)
{
    switch (json::typeOf(value)) {
    case json::Type::null: return;
    case json::Type::string: parts.push_back(TextPart {json::text(value), {}, {}}); return;
    case json::Type::array: break;
    default: json::fail("This must be a string or an array of parts");
    }
    json::elements(value, [&](json::Value part, size_t) { parts.push_back(readPart(part)); });
}

void readTexts(json::Value value, std::vector<QByteArray> &texts)
{
    if (json::isNull(value))
        return;
    json::elements(value, [&](json::Value part, size_t) {
        json::members(part, [&](std::string_view name, json::Value member) {
            if (name == "text")
                texts.push_back(json::text(member));
        });
    });
}

} // namespace station::responses
