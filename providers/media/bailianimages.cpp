// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "providers/media/bailianimages.h"

#include "providers/media/dashscope.h"

namespace station {

namespace {

class Job final : public ImageJob {
public:
    Job(const ImageRequest &request, const QByteArray &baseUrl) : m_request(request), m_baseUrl(baseUrl) { }

    bool hasNext() const override { return m_isMade && !m_request.wantsUrl && m_fetched < m_images.size(); }

    std::optional<MediaFault> finish() override
    {
        if (!m_isMade)
            return readAnswer();
        MadeImage &image = m_images[m_fetched];
        image.contentType = imageContentType(m_body);
        if (image.contentType.isEmpty())
            return MediaFault {502, "no_image", "what lies at the picture's address is no picture"};
        image.base64 = m_body.toBase64();
        ++m_fetched;
        return {};
    }

protected:
    MediaCall call() override
    {
        using mediajson::quoted;
        MediaCall call;
        if (m_isMade) {
            call.method = "GET";
            call.url = m_images[m_fetched].url;
            call.withKey = false;
            return call;
        }
        call.url = dashscope::root(m_baseUrl) + "/services/aigc/multimodal-generation/generation";
        call.headers = {{"content-type", "application/json"}};
        call.body =
            "{\"model\":" + quoted(m_request.model) + ",\"input\":{\"messages\":[{\"role\":\"user\",\"content\":[";
        for (const InputImage &image : m_request.images)
            call.body += "{\"image\":" + quoted(imageUrl(image)) + "},";
        call.body += "{\"text\":" + quoted(m_request.prompt)
            + "}]}]},\"parameters\":{\"n\":" + QByteArray::number(m_request.count);
        if (!m_request.size.isEmpty())
            call.body += ",\"size\":" + quoted(QByteArray(m_request.size).replace('x', '*'));
        if (!m_request.negativePrompt.isEmpty())
            call.body += ",\"negative_prompt\":" + quoted(m_request.negativePrompt);
        if (m_request.seed)
            call.body += ",\"seed\":" + QByteArray::number(*m_request.seed);
        if (m_request.watermark)
            call.body += ",\"watermark\":" + QByteArray(*m_request.watermark ? "true" : "false");
        call.body += "}}";
        return call;
    }

private:
    std::optional<MediaFault> readAnswer()
    {
        simdjson::dom::parser parser;
        mediajson::Element root;
        if (const auto fault = mediajson::parse(parser, m_body, root))
            return fault;
        if (const auto fault = dashscope::fault(root))
            return fault;
        m_images.clear();
        // Several pictures come as several choices or as several items of one.
        for (const mediajson::Element choice : mediajson::list(root, "/output/choices")) {
            for (const mediajson::Element item : mediajson::list(choice, "/message/content")) {
                const QByteArray url = mediajson::text(item, "/image");
                if (url.isEmpty())
                    continue;
                if (!dashscope::mayFetch(url, m_baseUrl))
                    return MediaFault {502, "bad_address",
                                       "the picture lies at an address that is no public https one"};
                m_images.push_back({{}, url, {}, {}});
            }
        }
        if (m_images.empty())
            return MediaFault {502, "no_image", "the answer holds no picture"};
        m_isMade = true;
        return {};
    }

    const ImageRequest &m_request;
    const QByteArray m_baseUrl;
    bool m_isMade = false;
    size_t m_fetched = 0;
};

} // namespace

Result<std::unique_ptr<ImageJob>> BailianImages::begin(const ImageRequest &request, const QByteArray &baseUrl) const
{
    // The older models are jobs that are asked for again and again, by another path (wire notes of images, 5.3).
    static constexpr const char *kOlder[] = {"wanx", "wan2.1", "wan2.2", "wan2.5"};
    for (const char *older : kOlder) {
        if (request.model.startsWith(older))
            return Error {ErrorCode::BadRequest,
                          request.model + " is not reached by this endpoint; use a qwen-image or wan2.6 model",
                          "model"};
    }
    ImageAbilities abilities;
    abilities.inputImages = 3;
    abilities.negativePrompt = true;
    abilities.seed = true;
    abilities.watermark = true;
    if (const auto checked = checkAbilities(request, "Alibaba Bailian", abilities); !checked)
        return checked.error();
    if (request.count > 6)
        return Error {ErrorCode::BadRequest, "Alibaba Bailian makes at most 6 pictures at once", "n"};
    return std::unique_ptr<ImageJob>(std::make_unique<Job>(request, baseUrl));
}

} // namespace station
