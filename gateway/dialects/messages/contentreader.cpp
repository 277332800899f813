// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/dialects/messages/contentreader.h"

#include "gateway/dialects/messages/nativetext.h"
#include "gateway/dialects/messages/typedobject.h"
#include "gateway/json/jsontext.h"

namespace station::messages {

namespace {

/** A block that has no other form here: whole, with what can be read of it. */
NativePart nativeOf(TypedObject &block, QByteArrayView type)
{
    NativePart part;
    part.dialect = Dialect::Messages;
    part.type = type.toByteArray();
    part.json = block.text();
    part.text = readableText(part.type, part.json);
    return part;
}

/** A source as it was written: what `data` is depends on its type. */
struct Source {
    MediaSource media;
    QByteArray text;
};

Source readSource(json::Value value, const BlockPlace &place)
{
    Source source;
    TypedObject object(value);
    const QByteArrayView type = object.type();
    object.members([&](std::string_view name, json::Value member) {
        if (name == "type" || json::isNull(member))
            return;
        if (name == "media_type")
            source.media.mimeType = json::text(member);
        else if (name == "data" && type == "text")
            source.text = json::text(member);
        else if (name == "data")
            source.media.data = json::text(member);
        else if (name == "url")
            source.media.url = json::text(member);
        else if (name == "file_id")
            source.media.fileId = json::text(member);
        else
            place.keep(name, member);
    });
    return source;
}

TextPart readText(TypedObject &block, const BlockPlace &place)
{
    TextPart part;
    block.members([&](std::string_view name, json::Value value) {
        if (name == "text") {
            part.text = json::text(value);
        } else if (name == "cache_control") {
            part.cache = readCacheMark(value, place);
        } else if (name == "citations") {
            part.citations = json::raw(value);
            if (part.citations == "null" || part.citations == "[]")
                part.citations.clear();
        } else if (name != "type") {
            place.keep(name, value);
        }
    });
    return part;
}

ImagePart readImage(TypedObject &block, const BlockPlace &place)
{
    ImagePart part;
    block.members([&](std::string_view name, json::Value value) {
        if (name == "source")
            part.source = readSource(value, place).media;
        else if (name == "cache_control")
            part.cache = readCacheMark(value, place);
        else if (name != "type")
            place.keep(name, value);
    });
    return part;
}

DocumentPart readDocument(TypedObject &block, const BlockPlace &place)
{
    DocumentPart part;
    block.members([&](std::string_view name, json::Value value) {
        if (name == "source") {
            Source source = readSource(value, place);
            part.source = std::move(source.media);
            part.text = std::move(source.text);
            if (!part.text.isEmpty())
                part.source = {};
        } else if (name == "title") {
            part.name = json::text(value);
        } else if (name == "context") {
            part.context = json::text(value);
        } else if (name == "cache_control") {
            part.cache = readCacheMark(value, place);
        } else if (name == "citations") {
            if (json::isNull(value))
                return;
            json::members(value, [&](std::string_view inner, json::Value member) {
                if (inner == "enabled")
                    part.citations = json::flag(member);
                else
                    place.keep(inner, member);
            });
        } else if (name != "type") {
            place.keep(name, value);
        }
    });
    return part;
}

ToolCallPart readCall(TypedObject &block, const BlockPlace &place)
{
    ToolCallPart part;
    block.members([&](std::string_view name, json::Value value) {
        if (name == "id") {
            part.id = json::text(value);
        } else if (name == "name") {
            part.name = json::text(value);
        } else if (name == "input") {
            part.arguments = json::raw(value);
        } else if (name == "cache_control") {
            part.cache = readCacheMark(value, place);
        } else if (name == "caller" && json::isObject(value)) {
            TypedObject caller(value);
            // What every answer says of every call that the model itself made.
            if (caller.type() == "direct")
                return;
            part.extras.push_back({"caller", caller.text()});
            place.keep("caller", part.extras.back().second);
        } else if (name != "type" && !json::isNull(value)) {
            part.extras.push_back({json::bytes(name), json::raw(value)});
            place.keep(name, part.extras.back().second);
        }
    });
    return part;
}

ToolResultPart readResult(TypedObject &block, const BlockPlace &place)
{
    ToolResultPart part;
    block.members([&](std::string_view name, json::Value value) {
        if (name == "tool_use_id")
            part.callId = json::text(value);
        else if (name == "content")
            readContent(value, {place.extras, place.list, place.turn, {}, place.block}, part.content);
        else if (name == "is_error" && !json::isNull(value))
            part.isError = json::flag(value);
        else if (name == "cache_control")
            part.cache = readCacheMark(value, place);
        else if (name != "type" && !json::isNull(value))
            place.keep(name, value);
    });
    return part;
}

/** thinking and redacted_thinking. An empty signature, as Claude Code returns foreign thoughts, is none. */
ReasoningPart readThinking(TypedObject &block, const BlockPlace &place)
{
    ReasoningPart part;
    block.members([&](std::string_view name, json::Value value) {
        if (name == "thinking") {
            QByteArray text = json::text(value);
            if (!text.isEmpty())
                part.texts.push_back(std::move(text));
        } else if (name == "signature" || name == "data") {
            const QByteArray sealed = json::text(value);
            if (!sealed.isEmpty())
                part.opaque = unseal(sealed, name == "data" ? Opaque::Kind::Redacted : Opaque::Kind::Signature);
        } else if (name != "type" && !json::isNull(value)) {
            place.keep(name, value);
        }
    });
    part.isPlain = part.opaque && part.opaque->kind == Opaque::Kind::Plain;
    return part;
}

void readBlock(json::Value value, const BlockPlace &place, std::vector<Part> &parts)
{
    TypedObject block(value);
    const QByteArrayView type = block.type();
    if (type == "text") {
        parts.push_back(readText(block, place));
    } else if (type == "tool_use") {
        parts.push_back(readCall(block, place));
    } else if (type == "tool_result") {
        parts.push_back(readResult(block, place));
    } else if (type == "thinking" || type == "redacted_thinking") {
        parts.push_back(readThinking(block, place));
    } else if (type == "image" || type == "document") {
        const QByteArrayView source = block.memberType("source");
        if (source == "base64" || source == "url" || source == "file" || (source == "text" && type == "document")) {
            if (type == "image")
                parts.push_back(readImage(block, place));
            else
                parts.push_back(readDocument(block, place));
        } else {
            parts.push_back(nativeOf(block, type));
        }
    } else if (type.isEmpty()) {
        json::fail("A content block needs a type");
    } else {
        parts.push_back(nativeOf(block, type));
    }
}

} // namespace

void BlockPlace::keep(std::string_view member, json::Value value) const
{
    keep(member, json::raw(value));
}

void BlockPlace::keep(std::string_view member, const JsonText &value) const
{
    QByteArray path = list.toByteArray();
    if (turn)
        path += '[' + QByteArray::number(qulonglong(*turn)) + ']';
    for (const std::optional<size_t> &index : {result, block}) {
        if (index)
            path += ".content[" + QByteArray::number(qulonglong(*index)) + ']';
    }
    extras.push_back({path + '.' + json::bytes(member), value});
}

CacheMark readCacheMark(json::Value value, const BlockPlace &place)
{
    CacheMark mark;
    if (json::isNull(value))
        return mark;
    mark.set = true;
    json::members(value, [&](std::string_view name, json::Value member) {
        if (name == "ttl")
            mark.ttl = json::text(member);
        else if (name != "type") // there is "ephemeral" alone
            place.keep(name, member);
    });
    return mark;
}

void readContent(json::Value content, BlockPlace place, std::vector<Part> &parts)
{
    if (json::isNull(content))
        return;
    if (json::isString(content)) {
        TextPart part;
        part.text = json::text(content);
        parts.push_back(std::move(part));
        return;
    }
    if (!json::isArray(content))
        json::fail("This must be a string or a list of blocks");
    json::elements(content, [&](json::Value block, size_t index) {
        place.block = index;
        readBlock(block, place, parts);
    });
}

} // namespace station::messages
