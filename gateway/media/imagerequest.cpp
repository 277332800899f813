// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/media/imagerequest.h"

#include "gateway/json/jsonreader.h"
#include "gateway/media/formreader.h"
#include "providers/media/formwriter.h"
#include "providers/media/mediajson.h"

namespace station {

namespace {

constexpr int kMostImages = 10;

bool isForm(const HttpRequest &request)
{
    return request.headers.value("content-type").toLower().startsWith("multipart/");
}

/** A member or field that is no picture, as text. */
void setScalar(std::string_view name, const QByteArray &value, ImageRequest &r)
{
    const QByteArray text = value == "null" ? QByteArray() : value;
    if (text.isEmpty() || name == "model")
        return;
    if (name == "prompt") {
        r.prompt = text;
    } else if (name == "n") {
        r.count = text.toInt();
        if (r.count < 1 || r.count > kMostImages)
            json::fail("n is a number from 1 to 10");
    } else if (name == "size") {
        r.size = text == "auto" ? QByteArray() : text;
    } else if (name == "quality") {
        r.quality = text;
    } else if (name == "output_format") {
        r.outputFormat = text;
    } else if (name == "response_format") {
        if (text != "url" && text != "b64_json")
            json::fail("response_format is url or b64_json");
        r.saysFormat = true;
        r.wantsUrl = text == "url";
    } else if (name == "stream") {
        r.stream = text == "true" || text == "1";
    } else if (name == "user") {
        r.user = text;
    } else if (name == "aspect_ratio") {
        r.aspectRatio = text;
    } else if (name == "resolution") {
        r.resolution = text;
    } else if (name == "negative_prompt") {
        r.negativePrompt = text;
    } else if (name == "seed") {
        bool isNumber = false;
        r.seed = text.toLongLong(&isNumber);
        if (!isNumber)
            json::fail("seed is a whole number");
    } else if (name == "watermark") {
        if (text != "true" && text != "false")
            json::fail("watermark is true or false");
        r.watermark = text == "true";
    } else if (name == "partial_images") {
        return; // fewer may come than were asked for
    } else {
        // What is the default changes nothing, and need not be refused.
        const bool isDefault = (name == "background" && (text == "auto" || text == "opaque"))
            || (name == "moderation" && text == "auto") || (name == "output_compression" && text == "100")
            || (name == "input_fidelity" && text == "low");
        if (!isDefault)
            r.others.append(QByteArray(name.data(), qsizetype(name.size())));
    }
}

/** Of a data: URL nothing is copied: it is a view of the body. */
InputImage readReference(json::Value value, const QByteArray &body)
{
    InputImage image;
    if (json::isString(value)) {
        image.url = json::textIn(value, body);
        return image;
    }
    json::members(value, [&](std::string_view name, json::Value member) {
        if (name == "image_url" || name == "url")
            image.url = json::textIn(member, body);
        else if (name == "file_id")
            image.fileId = json::text(member);
        else if (name != "type") // xAI's own form says "image_url" in it
            json::fail("A picture is named by image_url or file_id");
    });
    if (image.url.isEmpty() == image.fileId.isEmpty())
        json::fail("A picture is named by image_url or file_id, and by one of them");
    if (!image.url.isEmpty() && !image.url.startsWith("https://") && !image.url.startsWith("data:"))
        json::fail("A picture's address begins with https:// or data:");
    return image;
}

/** A list, or the one that xAI and BytePlus call `image`. */
void readReferences(json::Value value, const QByteArray &body, ImageRequest &r)
{
    if (json::isArray(value))
        json::elements(value, [&](json::Value one, size_t) { r.images.push_back(readReference(one, body)); });
    else if (!json::isNull(value))
        r.images.push_back(readReference(value, body));
}

Result<void> readForm(const HttpRequest &request, ImageRequest &r)
{
    const auto form = Form::read(request.body, request.headers.value("content-type"));
    if (!form)
        return form.error();
    for (const FormField &field : form->fields()) {
        if (field.isFile) {
            InputImage image;
            image.bytes = field.value;
            image.contentType = imageContentType(field.value);
            if (image.contentType.isEmpty())
                return Error {ErrorCode::BadRequest, "A picture is a PNG, JPEG or WebP file", field.name};
            if (field.name == "mask")
                r.mask = image;
            else
                r.images.push_back(image);
            continue;
        }
        try {
            setScalar({field.name.constData(), size_t(field.name.size())}, field.value.trimmed().toByteArray(), r);
        } catch (const json::ReadError &error) {
            Error named = error.error;
            named.param = field.name;
            return named;
        }
    }
    return {};
}

} // namespace

Result<ImageRequest> readImageRequest(const HttpRequest &request, bool isEdit)
{
    ImageRequest r;
    r.isEdit = isEdit;
    if (isForm(request)) {
        if (const auto read = readForm(request, r); !read)
            return read.error();
    } else {
        const QByteArray &body = request.body;
        json::Reader reader;
        const auto read = reader.readInPlace(body, [&](json::Value root) {
            json::members(root, [&](std::string_view name, json::Value value) {
                if (name == "images" || name == "image")
                    readReferences(value, body, r);
                else if (name == "mask" && !json::isNull(value))
                    r.mask = readReference(value, body);
                else
                    setScalar(name, json::isString(value) ? json::text(value) : json::raw(value), r);
            });
        });
        if (!read)
            return read.error();
    }
    if (r.prompt.isEmpty())
        return Error {ErrorCode::BadRequest, "Say what to make: send a \"prompt\"", "prompt"};
    if (isEdit && r.images.empty())
        return Error {ErrorCode::BadRequest, "Send the picture that is to be edited", "image"};
    return r;
}

void writePlainBody(const HttpRequest &request, ImageRequest &image)
{
    if (isForm(request)) {
        const auto form = Form::read(request.body, request.headers.value("content-type"));
        FormWriter writer(request.body.size());
        for (const FormField &field : form ? form->fields() : std::vector<FormField>()) {
            if (field.isFile)
                writer.file(field.name, field.fileName, field.contentType, field.value);
            else if (field.name == "model")
                writer.field(field.name, image.model);
            else if (field.name != "response_format")
                writer.field(field.name, field.value.toByteArray());
        }
        image.plainContentType = writer.contentType();
        image.plainBody = writer.take();
        return;
    }
    image.plainContentType = "application/json";
    QByteArray &out = image.plainBody;
    out.clear();
    out.reserve(request.body.size() + image.model.size() + 64);
    out += "{\"model\":";
    mediajson::appendQuoted(out, image.model);
    json::Reader reader;
    const auto read = reader.readInPlace(request.body, [&](json::Value root) {
        json::members(root, [&](std::string_view name, json::Value value) {
            if (name == "model" || name == "response_format")
                return;
            out += ',';
            mediajson::appendQuoted(out, {name.data(), qsizetype(name.size())});
            out += ':';
            out += json::rawInPlace(value);
        });
    });
    Q_UNUSED(read) // it was read without an error before
    out += '}';
}

} // namespace station
