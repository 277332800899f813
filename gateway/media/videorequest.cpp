// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/media/videorequest.h"

#include "gateway/json/jsonreader.h"
#include "gateway/media/formreader.h"
#include "providers/media/imageadapter.h"
#include "providers/media/mediajson.h"

#include <QJsonDocument>

#include <algorithm>
#include <array>
#include <cmath>

namespace station {

namespace {

constexpr int kMostVideos = 4;

/** Other names under which clients of other gateways know the same. */
std::string_view properName(std::string_view name)
{
    static constexpr std::array<std::pair<std::string_view, std::string_view>, 8> kAliases {{
        {"input_reference", "image"},
        {"first_frame", "image"},
        {"image_tail", "last_frame"},
        {"last_frame_image", "last_frame"},
        {"seconds", "duration"},
        {"generate_audio", "audio"},
        {"metadata", "provider_options"},
        {"images", "reference_images"},
    }};
    for (const auto &[alias, proper] : kAliases) {
        if (name == alias)
            return proper;
    }
    return name;
}

/** An address, {"url": …}, {"image_url": …} or {"b64_json": …, "mime_type": …}; a data: URL is a view of the body. */
QByteArray readPicture(json::Value value, const QByteArray &body)
{
    QByteArray url;
    if (json::isNull(value))
        return url;
    if (json::isString(value)) {
        url = json::textIn(value, body);
    } else {
        QByteArray base64;
        QByteArray type = "image/png";
        json::members(value, [&](std::string_view name, json::Value member) {
            if (name == "url" || name == "image_url")
                url = json::textIn(member, body);
            else if (name == "b64_json")
                base64 = json::textIn(member, body);
            else if (name == "mime_type")
                type = json::text(member);
            else
                json::fail("A picture is a URL, {\"url\": …} or {\"b64_json\": …, \"mime_type\": …}");
        });
        if (!base64.isEmpty())
            url = "data:" + type + ";base64," + base64;
    }
    if (!url.startsWith("https://") && !pictureData(url))
        json::fail("A picture's address begins with https:// or data:image/…;base64,");
    return url;
}

/** A number, or a text that is one, as OpenAI's clients write seconds. */
double readNumber(json::Value value)
{
    if (!json::isString(value))
        return json::real(value);
    bool ok = false;
    const double number = json::text(value).toDouble(&ok);
    if (!ok)
        json::fail("must be a number");
    return number;
}

bool readFlag(json::Value value)
{
    if (!json::isString(value))
        return json::flag(value);
    const QByteArray text = json::text(value);
    if (text != "true" && text != "false")
        json::fail("must be true or false");
    return text == "true";
}

void setMember(std::string_view given, json::Value value, VideoWish &wish)
{
    const std::string_view name = properName(given);
    VideoRequest &r = wish.request;
    const QByteArray &body = wish.body;
    if (name == "image")
        r.image = readPicture(value, body);
    else if (name == "last_frame")
        r.lastFrame = readPicture(value, body);
    else if (name == "reference_images") {
        json::elements(value, [&](json::Value one, size_t) { r.references.append(readPicture(one, body)); });
    } else if (json::isNull(value))
        return; // as good as left out
    else if (name == "model")
        wish.model = json::text(value);
    else if (name == "prompt")
        r.prompt = json::text(value);
    else if (name == "negative_prompt")
        r.negativePrompt = json::text(value);
    else if (name == "duration") {
        r.seconds = readNumber(value);
        if (!(*r.seconds > 0 && *r.seconds <= 600))
            json::fail("must be a number of seconds greater than 0");
    } else if (name == "aspect_ratio")
        r.aspectRatio = json::text(value);
    else if (name == "resolution")
        r.resolution = json::text(value);
    else if (name == "size") {
        r.size = json::text(value).replace('*', 'x');
        if (!sizeOf(r.size))
            json::fail("is written like 1280x720");
    } else if (name == "seed") {
        const double seed = readNumber(value);
        if (std::floor(seed) != seed || std::abs(seed) > 9e15)
            json::fail("must be a whole number");
        r.seed = qint64(seed);
    } else if (name == "n") {
        const double count = readNumber(value);
        if (std::floor(count) != count || count < 1 || count > kMostVideos)
            json::fail("must be a whole number from 1 to 4");
        wish.count = int(count);
    } else if (name == "audio")
        r.audio = readFlag(value);
    else if (name == "watermark")
        r.watermark = readFlag(value);
    else if (name == "response_format") {
        const QByteArray format = json::text(value);
        if (format != "url" && format != "b64_json")
            json::fail("must be url or b64_json");
        wish.asBase64 = format == "b64_json";
    } else if (name == "user")
        r.user = json::text(value);
    else if (name == "async")
        wish.isAsync = readFlag(value);
    else if (name == "stream")
        wish.stream = readFlag(value);
    else if (name == "timeout") {
        wish.timeoutS = readNumber(value);
        if (*wish.timeoutS < 0)
            json::fail("must be a number of seconds");
    } else if (name == "provider_options") {
        if (!json::isObject(value))
            json::fail("must be an object with a member for each provider");
        wish.options = QJsonDocument::fromJson(json::raw(value)).object();
    } else
        json::fail("is no member of this request; what is a provider's own goes into provider_options");
}

/** Appends a field's value as a JSON string; a file as the data: URL that it would have been. */
Result<void> appendField(QByteArray &json, const FormField &field)
{
    if (!field.isFile) {
        mediajson::appendQuoted(json, field.value);
        return {};
    }
    const QByteArray type = imageContentType(field.value);
    if (type.isEmpty())
        return Error {ErrorCode::BadRequest, "A picture is a PNG, JPEG, WebP or GIF file", field.name};
    json += "\"data:" + type + ";base64,";
    mediajson::appendBase64(json, field.value);
    json += '"';
    return {};
}

/** A form as the JSON that would have said the same. */
Result<QByteArray> formAsJson(const HttpRequest &request)
{
    const auto form = Form::read(request.body, request.headers.value("content-type"));
    if (!form)
        return form.error();
    QByteArray json = "{";
    json.reserve(mediajson::base64Size(request.body.size()) + 4096 + json::Reader::kPadding);
    std::vector<const FormField *> references;
    for (const FormField &field : form->fields()) {
        const QByteArray name = field.name.endsWith("[]") ? field.name.chopped(2) : field.name;
        const std::string_view proper = properName({name.constData(), size_t(name.size())});
        if (proper == "reference_images") {
            references.push_back(&field);
            continue;
        }
        if (json.size() > 1)
            json += ',';
        mediajson::appendQuoted(json, {proper.data(), qsizetype(proper.size())});
        json += ':';
        if (proper == "provider_options" && json::isValid(field.value))
            json += field.value;
        else if (const auto appended = appendField(json, field); !appended)
            return appended.error();
    }
    for (size_t i = 0; i < references.size(); ++i) {
        json += i ? "," : json.size() > 1 ? ",\"reference_images\":[" : "\"reference_images\":[";
        if (const auto appended = appendField(json, *references[i]); !appended)
            return appended.error();
    }
    json += references.empty() ? "}" : "]}";
    return json;
}

} // namespace

Result<VideoWish> readVideoBody(const QByteArray &body)
{
    VideoWish wish;
    wish.body = body;
    QList<QByteArray> seen;
    json::Reader reader;
    const auto read = reader.readInPlace(wish.body, [&](json::Value root) {
        json::members(root, [&](std::string_view name, json::Value value) {
            const std::string_view proper = properName(name);
            const QByteArray known(proper.data(), qsizetype(proper.size()));
            if (seen.contains(known))
                json::fail("is given twice");
            seen.append(known);
            setMember(name, value, wish);
        });
    });
    if (!read) {
        Error error = read.error();
        // The message names the member, as its readers see no more than that.
        if (!error.param.isEmpty() && !error.message.contains(error.param))
            error.message = '"' + error.param + "\" " + error.message;
        return error;
    }
    if (wish.model.isEmpty())
        return Error {ErrorCode::BadRequest, "The request names no \"model\"; GET /v1/models lists what is usable",
                      "model"};
    VideoRequest &r = wish.request;
    const auto isView = [&wish](const QByteArray &url) { return json::isPartOf(url, wish.body); };
    if (isView(r.image) || isView(r.lastFrame) || std::any_of(r.references.begin(), r.references.end(), isView))
        r.viewed = wish.body;
    return wish;
}

Result<VideoWish> readVideoRequest(HttpRequest &request)
{
    if (!request.headers.value("content-type").toLower().startsWith("multipart/")) {
        request.body.reserve(request.body.size() + json::Reader::kPadding);
        return readVideoBody(request.body);
    }
    const auto body = formAsJson(request);
    if (!body)
        return body.error();
    return readVideoBody(*body);
}

} // namespace station
