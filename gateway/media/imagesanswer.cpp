// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/media/imagesanswer.h"

#include "gateway/content/mediastore.h"
#include "gateway/dialects/errorbody.h"
#include "gateway/exchange/passedanswer.h"
#include "gateway/json/jsonbuilder.h"

#include <QDateTime>

namespace station {

namespace {

void writeDetails(JsonBuilder &json, const char *name, qint64 all, std::optional<qint64> pictures)
{
    if (pictures && *pictures <= all)
        json.object(name).number("text_tokens", all - *pictures).number("image_tokens", *pictures).endObject();
}

void writeUsage(JsonBuilder &json, const MediaUsage &usage)
{
    const bool hasTokens = usage.inputTokens && usage.outputTokens;
    if (!hasTokens && !usage.costTicks)
        return;
    json.object("usage");
    if (hasTokens) {
        json.number("input_tokens", *usage.inputTokens).number("output_tokens", *usage.outputTokens);
        json.number("total_tokens", *usage.inputTokens + *usage.outputTokens);
        writeDetails(json, "input_tokens_details", *usage.inputTokens, usage.inputPictureTokens);
        writeDetails(json, "output_tokens_details", *usage.outputTokens, usage.outputPictureTokens);
    }
    if (usage.costTicks) {
        json.number("cost_in_usd_ticks", *usage.costTicks);
        json.raw("cost", QByteArray::number(double(*usage.costTicks) * 1e-10, 'g', 12)); // US dollars
    }
    json.endObject();
}

/** What OpenAI's events say of a picture, as far as the picture and the request tell it. */
void writeFacts(JsonBuilder &json, const MadeImage &image, const ImageRequest &request)
{
    constexpr qsizetype kHeadBytes = 256 * 1024; // of base64; what stands before a JPEG's frame may be long
    const QByteArray head = QByteArray::fromBase64(image.base64.left(kHeadBytes));
    if (const QByteArray size = imageSize(head); !size.isEmpty())
        json.text("size", size);
    if (!request.quality.isEmpty() && request.quality != "auto")
        json.text("quality", request.quality);
    if (const QByteArray type = imageContentType(head); !type.isEmpty())
        json.text("output_format", type.sliced(qstrlen("image/")));
}

} // namespace

ImagesAnswer::ImagesAnswer(ImageJob &job, const ImageRequest &request, MediaStore &store, QByteArray origin)
    : JobAnswer(job), m_job(job), m_request(request), m_store(store), m_origin(std::move(origin))
{
}

QByteArrayView ImagesAnswer::take(QByteArrayView bytes)
{
    takeInto(bytes);
    return {};
}

QByteArray ImagesAnswer::finish()
{
    if (!finishJob() || m_job.hasNext())
        return {};
    m_isDone = true;
    return m_request.stream ? events() : whole();
}

QByteArray ImagesAnswer::addressOf(const MadeImage &image) const
{
    if (!image.url.isEmpty())
        return image.url;
    const QByteArray bytes = QByteArray::fromBase64(image.base64);
    QByteArray type = imageContentType(bytes);
    if (type.isEmpty())
        type = image.contentType.isEmpty() ? QByteArray("application/octet-stream") : image.contentType;
    return m_origin + m_store.keepPicture(bytes, type);
}

QByteArray ImagesAnswer::whole() const
{
    JsonBuilder json;
    json.object().number("created", QDateTime::currentSecsSinceEpoch()).array("data");
    for (const MadeImage &image : m_job.images()) {
        json.object();
        if (m_request.wantsUrl)
            json.text("url", addressOf(image));
        else
            json.text("b64_json", image.base64);
        if (!image.revisedPrompt.isEmpty())
            json.text("revised_prompt", image.revisedPrompt);
        if (!image.contentType.isEmpty())
            json.text("mime_type", image.contentType);
        json.endObject();
    }
    json.endArray();
    writeUsage(json, m_job.usage());
    return json.endObject().take();
}

QByteArray ImagesAnswer::events() const
{
    const QByteArray type = m_request.isEdit ? "image_edit.completed" : "image_generation.completed";
    QByteArray out;
    for (const MadeImage &image : m_job.images()) {
        JsonBuilder json;
        json.object().text("type", type).text("b64_json", image.base64);
        json.number("created_at", QDateTime::currentSecsSinceEpoch());
        writeFacts(json, image, m_request);
        writeUsage(json, m_job.usage());
        out += "event: " + type + "\ndata: " + json.endObject().take() + "\n\n";
    }
    return out;
}

QByteArray ImagesAnswer::contentType() const
{
    return m_request.stream ? "text/event-stream; charset=utf-8" : "application/json";
}

QByteArray ImagesAnswer::breakOff(const Error &error)
{
    return m_request.stream ? errorEvent(Dialect::Chat, error, 0) : QByteArray();
}

QByteArray ImagesAnswer::keepAlive()
{
    return m_request.stream ? passingKeepAlive(Dialect::Chat) : QByteArray();
}

} // namespace station
