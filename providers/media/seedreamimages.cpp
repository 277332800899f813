// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "providers/media/seedreamimages.h"

#include "providers/media/mediajson.h"

namespace station {

namespace {

/** Only its fifth generation is asked for a format; the others make JPEG (wire notes of images, 6). */
bool takesFormat(const QByteArray &model)
{
    return model.contains("-5-0");
}

/** Of the sides of a square of that resolution, "2K"; its own default where the client names none. */
int sideOf(const QByteArray &resolution)
{
    bool isNumber = false;
    const int thousands = resolution.left(1).toInt(&isNumber);
    return isNumber && resolution.size() == 2 && resolution.toUpper().endsWith('K') ? thousands * 1024 : 2048;
}

class Job final : public ImageJob {
public:
    Job(const ImageRequest &request, QByteArray size, const QByteArray &baseUrl)
        : m_request(request), m_size(std::move(size)), m_baseUrl(baseUrl)
    {
    }

    bool hasNext() const override { return !m_isHeldBack && int(m_images.size()) < m_request.count; }

    std::optional<MediaFault> finish() override
    {
        simdjson::dom::parser parser;
        mediajson::Element root;
        if (const auto fault = mediajson::parse(parser, m_body, root))
            return fault;
        const size_t before = m_images.size();
        for (const mediajson::Element item : mediajson::list(root, "/data")) {
            if (MadeImage image {mediajson::text(item, "/b64_json"), mediajson::text(item, "/url"), {}, {}};
                !image.base64.isEmpty() || !image.url.isEmpty())
                m_images.push_back(std::move(image));
        }
        if (m_images.size() == before) {
            const QByteArray code = mediajson::text(root, "/data/0/error/code");
            if (code.isEmpty())
                return MediaFault {502, "no_image", "the answer holds no picture"};
            const bool isPolicy = code.contains("Sensitive");
            m_isHeldBack = isPolicy && before > 0;
            if (!m_isHeldBack) // what was made before is paid, and given
                return MediaFault {code.startsWith("Internal") ? 502 : 400,
                                   isPolicy ? QByteArray("content_policy_violation") : code,
                                   mediajson::text(root, "/data/0/error/message")};
        }
        return {};
    }

protected:
    MediaCall call() override
    {
        using mediajson::quoted;
        MediaCall call;
        call.url = m_baseUrl + "/images/generations";
        call.headers = {{"content-type", "application/json"}};
        call.body.reserve(m_request.prompt.size() + imageUrlsSize(m_request.images) + 1024);
        call.body += "{\"model\":" + quoted(m_request.model) + ",\"prompt\":" + quoted(m_request.prompt)
            + ",\"response_format\":" + (m_request.wantsUrl ? "\"url\"" : "\"b64_json\"");
        if (!m_size.isEmpty())
            call.body += ",\"size\":" + quoted(m_size);
        if (!m_request.outputFormat.isEmpty() && takesFormat(m_request.model))
            call.body += ",\"output_format\":" + quoted(m_request.outputFormat);
        if (m_request.watermark)
            call.body += ",\"watermark\":" + QByteArray(*m_request.watermark ? "true" : "false");
        const bool several = m_request.images.size() > 1;
        for (size_t i = 0; i < m_request.images.size(); ++i) {
            call.body += i ? "," : several ? ",\"image\":[" : ",\"image\":";
            appendImageUrl(call.body, m_request.images[i]);
        }
        call.body += several ? "]" : "";
        call.body += '}';
        return call;
    }

private:
    const ImageRequest &m_request;
    const QByteArray m_size; ///< "2048x2048" or "2K"
    const QByteArray m_baseUrl;
    bool m_isHeldBack = false; ///< the next one, after others
};

} // namespace

Result<std::unique_ptr<ImageJob>> SeedreamImages::begin(const ImageRequest &request, const QByteArray &baseUrl) const
{
    ImageAbilities abilities;
    abilities.inputImages = 10;
    abilities.outputFormats =
        takesFormat(request.model) ? QList<QByteArray> {"png", "jpeg"} : QList<QByteArray> {"jpeg"};
    abilities.aspectRatio = true;
    abilities.resolution = true;
    abilities.watermark = true;
    if (const auto checked = checkAbilities(request, "BytePlus", abilities); !checked)
        return checked.error();
    auto size = sizeOfRatio(request, sideOf(request.resolution));
    if (!size)
        return size.error();
    if (size->isEmpty())
        size = request.size.isEmpty() ? request.resolution.toUpper() : request.size;
    return std::unique_ptr<ImageJob>(std::make_unique<Job>(request, *size, baseUrl));
}

} // namespace station
