// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/dialects/chat/contentreader.h"

#include "gateway/dialects/chat/media.h"
#include "gateway/json/jsontext.h"

namespace station::chat {

namespace {

/** {"url":…,"detail":…}, or the URL alone as Mistral writes it. */
void readUrl(json::Value value, MediaSource &source, QByteArray *detail)
{
    if (json::isString(value)) {
        source = sourceOfUrl(json::view(value));
        return;
    }
    json::members(value, [&](std::string_view name, json::Value member) {
        if (name == "url")
            source = sourceOfUrl(json::view(member));
        else if (name == "detail" && detail)
            *detail = json::text(member);
    });
}

struct File {
    MediaSource source;
    QByteArray name;
};

File readFile(json::Value value)
{
    File file;
    json::members(value, [&](std::string_view name, json::Value member) {
        if (name == "file_data") {
            if (!json::isNull(member))
                file.source = sourceOfUrl(json::view(member));
        } else if (name == "file_id") {
            file.source.fileId = json::text(member);
        } else if (name == "filename") {
            file.name = json::text(member);
        }
    });
    return file;
}

MediaSource readAudio(json::Value value)
{
    MediaSource source;
    QByteArray format;
    json::members(value, [&](std::string_view name, json::Value member) {
        if (name == "data") {
            // Bailian's own clients send a data URL here.
            const std::string_view data = json::view(member);
            if (data.substr(0, 5) == "data:")
                source = sourceOfUrl(data);
            else
                source.data = json::bytes(data);
        } else if (name == "format") {
            format = json::text(member);
        }
    });
    if (source.mimeType.isEmpty())
        source.mimeType = mimeOfAudioFormat(format);
    return source;
}

/** Mistral's thoughts: {"type":"thinking","thinking":[{"type":"text","text":…}]}. */
QByteArray readThinking(json::Value value)
{
    if (json::isString(value))
        return json::text(value);
    QByteArray text;
    json::elements(value, [&](json::Value part, size_t) {
        json::members(part, [&](std::string_view name, json::Value member) {
            if (name == "text")
                text += json::text(member);
        });
    });
    return text;
}

/** A part whose members may stand in any order: everything is read, and put together once the type is known. */
struct AnyPart {
    QByteArray type;
    QByteArray text;
    CacheMark cache;
    ImagePart image;
    File file;
    MediaSource audio;
    MediaSource video;
    MediaSource document;
    QByteArray documentName;
    QByteArray thinking;
};

void readMember(AnyPart &part, std::string_view name, json::Value value)
{
    if (name == "type")
        part.type = json::text(value);
    else if (name == "text" || name == "refusal")
        part.text = json::text(value);
    else if (name == "image_url")
        readUrl(value, part.image.source, &part.image.detail);
    else if (name == "input_audio")
        part.audio = readAudio(value);
    else if (name == "file")
        part.file = readFile(value);
    else if (name == "video_url")
        readUrl(value, part.video, nullptr);
    else if (name == "document_url")
        readUrl(value, part.document, nullptr);
    else if (name == "document_name")
        part.documentName = json::text(value);
    else if (name == "thinking")
        part.thinking = readThinking(value);
    else if (name == "cache_control" || name == "prompt_cache_breakpoint")
        part.cache = readCacheMark(value);
    else if (name == "detail")
        part.image.detail = json::text(value);
}

bool isEmpty(const MediaSource &source)
{
    return source.data.isEmpty() && source.url.isEmpty() && source.fileId.isEmpty();
}

Part finished(AnyPart &&part, std::string_view whole)
{
    if (part.type == "text" || part.type == "input_text" || part.type == "output_text")
        return TextPart {std::move(part.text), part.cache, {}};
    if (part.type == "refusal")
        return RefusalPart {std::move(part.text)};
    if (part.type == "image_url") {
        if (isEmpty(part.image.source))
            json::fail("An image needs image_url.url");
        part.image.cache = part.cache;
        return std::move(part.image);
    }
    if (part.type == "input_audio")
        return AudioPart {std::move(part.audio)};
    if (part.type == "file") {
        if (isEmpty(part.file.source))
            json::fail("A file needs file_data or file_id");
        DocumentPart document;
        document.source = std::move(part.file.source);
        document.name = std::move(part.file.name);
        document.cache = part.cache;
        return document;
    }
    if (part.type == "video_url")
        return VideoPart {std::move(part.video), {}};
    if (part.type == "document_url") {
        DocumentPart document;
        document.source = std::move(part.document);
        document.name = std::move(part.documentName);
        return document;
    }
    if (part.type == "thinking") {
        ReasoningPart reasoning;
        reasoning.texts.push_back(std::move(part.thinking));
        reasoning.isPlain = true;
        return reasoning;
    }
    if (part.type.isEmpty())
        json::fail("A content part needs a type");
    const QByteArray json = json::bytes(whole).trimmed();
    if (!json::isValid(json))
        json::fail("The JSON is not valid here");
    return NativePart {Dialect::Chat, std::move(part.type), json, std::move(part.text)};
}

/** One part. Its JSON is at hand, unread, for the case that its type turns out to be unknown. */
Part readPart(json::Value element)
{
    auto object = json::checked(element.get_object());
    const std::string_view whole = json::checked(object.raw_json());
    json::checked(object.reset());
    AnyPart part;
    for (auto field : object) {
        const std::string_view name = json::checked(field.unescaped_key());
        try {
            readMember(part, name, json::checked(field.value()));
        } catch (json::ReadError &error) {
            json::prefixPath(error, name);
            throw;
        }
    }
    return finished(std::move(part), whole);
}

} // namespace

MediaSource sourceOfUrl(std::string_view url)
{
    MediaSource source;
    if (url.substr(0, 5) != "data:") {
        source.url = json::bytes(url);
        return source;
    }
    const size_t comma = url.find(',');
    if (comma == std::string_view::npos)
        json::fail("This data URL has no data");
    std::string_view head = url.substr(5, comma - 5);
    constexpr std::string_view kBase64 = ";base64";
    if (head.size() < kBase64.size() || head.substr(head.size() - kBase64.size()) != kBase64)
        json::fail("A data URL must be base64");
    head.remove_suffix(kBase64.size());
    // Parameters such as a charset or a file name say nothing that a provider asks for.
    source.mimeType = json::bytes(head.substr(0, head.find(';')));
    source.data = json::bytes(url.substr(comma + 1));
    return source;
}

CacheMark readCacheMark(json::Value mark)
{
    CacheMark cache;
    if (json::isNull(mark))
        return cache;
    cache.set = true;
    json::members(mark, [&](std::string_view name, json::Value value) {
        if (name == "ttl")
            cache.ttl = json::text(value);
    });
    return cache;
}

void readContent(json::Value content, std::vector<Part> &parts)
{
    switch (json::typeOf(content)) {
    case json::Type::null: return;
    case json::Type::string: parts.emplace_back(TextPart {json::text(content), {}, {}}); return;
    case json::Type::array: break;
    default: json::fail("content must be a string or an array of parts");
    }
    json::elements(content, [&](json::Value element, size_t) {
        if (json::isString(element)) {
            parts.emplace_back(TextPart {json::text(element), {}, {}});
            return;
        }
        parts.push_back(readPart(element));
    });
}

void readImages(json::Value images, std::vector<Part> &parts)
{
    if (!json::isArray(images))
        return;
    json::elements(images, [&](json::Value element, size_t) {
        ImagePart image;
        json::members(element, [&](std::string_view name, json::Value value) {
            if (name == "image_url")
                readUrl(value, image.source, &image.detail);
        });
        if (!isEmpty(image.source))
            parts.emplace_back(std::move(image));
    });
}

} // namespace station::chat
