// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The half of ContentReader that reads a part's members; what they mean is in contentreader.cpp.
#include "gateway/dialects/gemini/contentreader.h"
#include "gateway/dialects/gemini/mediapart.h"
#include "gateway/json/jsontext.h"

namespace station::gemini {

ContentReader::RawPart ContentReader::readPart(json::Value value)
{
    RawPart part;
    members(value, [&](std::string_view name, json::Value member) {
        if (name == "text")
            part.text = json::text(member);
        else if (name == "thought")
            part.thought = json::flag(member);
        else if (name == "thoughtSignature")
            part.signature = json::text(member);
        else if (name == "functionCall")
            part.call = readCall(member);
        else if (name == "functionResponse")
            part.response = readResponse(member);
        else if (name == "inlineData")
            part.media = readBlob(member);
        else if (name == "fileData")
            part.media = readFile(member);
        else if (name == "videoMetadata")
            part.videoMetadata = json::raw(member);
        else if (name == "mediaResolution")
            part.mediaResolution = json::raw(member);
        else
            part.rest.emplace_back(json::bytes(name), json::raw(member));
    });
    return part;
}

ContentReader::Media ContentReader::readBlob(json::Value blob)
{
    Media media;
    members(blob, [&](std::string_view name, json::Value value) {
        if (name == "mimeType")
            media.source.mimeType = json::text(value);
        else if (name == "data")
            media.source.data = json::text(value);
        else
            media.rest.emplace_back("inlineData." + json::bytes(name), json::raw(value));
    });
    return media;
}

ContentReader::Media ContentReader::readFile(json::Value file)
{
    Media media;
    members(file, [&](std::string_view name, json::Value value) {
        if (name == "mimeType") {
            media.source.mimeType = json::text(value);
        } else if (name == "fileUri") {
            const QByteArray uri = json::text(value);
            (isGoogleFile(uri) ? media.source.fileId : media.source.url) = uri;
        } else {
            media.rest.emplace_back("fileData." + json::bytes(name), json::raw(value));
        }
    });
    return media;
}

ContentReader::Call ContentReader::readCall(json::Value value)
{
    Call call;
    members(value, [&](std::string_view name, json::Value member) {
        if (name == "id")
            call.id = json::text(member);
        else if (name == "name")
            call.name = json::text(member);
        else if (name == "args")
            call.args = json::isNull(member) ? JsonText() : json::raw(member);
        else
            call.rest.emplace_back(json::bytes(name), json::raw(member));
    });
    return call;
}

ContentReader::Response ContentReader::readResponse(json::Value value)
{
    Response response;
    members(value, [&](std::string_view name, json::Value member) {
        if (name == "id") {
            response.id = json::text(member);
        } else if (name == "name") {
            response.name = json::text(member);
        } else if (name == "response") {
            if (!json::isNull(member) && !json::isObject(member))
                json::fail("The response of a function must be an object");
            response.object = json::isNull(member) ? JsonText() : json::raw(member);
        } else if (name == "parts") {
            json::elements(member, [&](json::Value part, size_t) {
                RawPart raw = readPart(part);
                if (raw.media)
                    addMedia(response.media, raw);
                else if (raw.text)
                    response.media.emplace_back(TextPart {*raw.text, {}, {}});
                else
                    json::fail("A part of a function's response must hold data");
            });
        } else {
            response.rest.emplace_back(json::bytes(name), json::raw(member));
        }
    });
    return response;
}

ResponseText readResponseText(json::Reader &reader, const JsonText &object)
{
    ResponseText found;
    int count = 0;
    QByteArray result;
    bool isString = false;
    const auto read = reader.read(object, [&](json::Value root) {
        json::members(root, [&](std::string_view name, json::Value value) {
            ++count;
            if (name != "output" && name != "error" && name != "result")
                return;
            isString = json::isString(value);
            result = isString ? json::text(value) : json::bytes(rawView(value));
            found.isError = name == "error" && result != "null";
            found.isWhole = name != "result" && isString;
        });
    });
    if (!read || count != 1 || result.isNull()) {
        found.isWhole = false;
        found.text = count ? object : QByteArray();
        return found;
    }
    found.text = result;
    return found;
}

} // namespace station::gemini
