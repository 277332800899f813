// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "providers/media/openaiimages.h"

#include "providers/media/mediajson.h"

namespace station {

namespace {

class Job final : public ImageJob {
public:
    Job(const ImageRequest &request, const QByteArray &baseUrl) : m_request(request), m_baseUrl(baseUrl) { }

    std::optional<MediaFault> finish() override
    {
        simdjson::dom::parser parser;
        mediajson::Element root;
        if (const auto fault = mediajson::parse(parser, m_body, root))
            return fault;
        m_images.clear();
        const QByteArray format = mediajson::text(root, "/output_format");
        for (const mediajson::Element item : mediajson::list(root, "/data"))
            m_images.push_back({mediajson::text(item, "/b64_json"), mediajson::text(item, "/url"),
                                format.isEmpty() ? QByteArray() : "image/" + format,
                                mediajson::text(item, "/revised_prompt")});
        if (m_images.empty())
            return MediaFault {502, "no_image", "the answer holds no picture"};
        m_usage.inputTokens = mediajson::integer(root, "/usage/input_tokens");
        m_usage.outputTokens = mediajson::integer(root, "/usage/output_tokens");
        m_usage.inputPictureTokens = mediajson::integer(root, "/usage/input_tokens_details/image_tokens");
        m_usage.outputPictureTokens = mediajson::integer(root, "/usage/output_tokens_details/image_tokens");
        m_usage.hasPictures = m_usage.inputPictureTokens.value_or(0) > 0;
        return {};
    }

protected:
    MediaCall call() override
    {
        MediaCall call;
        call.url = m_baseUrl + (m_request.isEdit ? "/images/edits" : "/images/generations");
        call.headers = {{"content-type", m_request.plainContentType}};
        call.body = m_request.plainBody;
        return call;
    }

private:
    const ImageRequest &m_request;
    const QByteArray m_baseUrl;
};

} // namespace

Result<std::unique_ptr<ImageJob>> OpenAiImages::begin(const ImageRequest &request, const QByteArray &baseUrl) const
{
    const bool isNewer = request.model.startsWith("gpt-image-") || request.model.startsWith("chatgpt-image-");
    if (!isNewer || !request.saysFormat || request.stream)
        return std::unique_ptr<ImageJob>();
    return std::unique_ptr<ImageJob>(std::make_unique<Job>(request, baseUrl));
}

} // namespace station
