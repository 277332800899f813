// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "providers/media/xaiimages.h"

#include "providers/media/mediajson.h"

namespace station {

namespace {

/** The provider's price of a call is told in these (wire notes of images, 4): 1e-10 US dollars. */
constexpr qint64 kTicksPerMicroUsd = 10'000;

class Job final : public ImageJob {
public:
    Job(const ImageRequest &request, QByteArray ratio, const QByteArray &baseUrl)
        : m_request(request), m_ratio(std::move(ratio)), m_baseUrl(baseUrl)
    {
    }

    std::optional<MediaFault> finish() override
    {
        simdjson::dom::parser parser;
        mediajson::Element root;
        if (const auto fault = mediajson::parse(parser, m_body, root))
            return fault;
        m_usage.costTicks = mediajson::integer(root, "/usage/cost_in_usd_ticks");
        if (const auto ticks = m_usage.costTicks)
            m_usage.costMicroUsd = (*ticks + kTicksPerMicroUsd / 2) / kTicksPerMicroUsd;
        m_images.clear();
        bool blocked = false;
        for (const mediajson::Element item : mediajson::list(root, "/data")) {
            bool respects = true;
            if (item["respect_moderation"].get(respects) == simdjson::SUCCESS && !respects) {
                blocked = true;
                continue;
            }
            m_images.push_back({mediajson::text(item, "/b64_json"), mediajson::text(item, "/url"),
                                mediajson::text(item, "/mime_type"), mediajson::text(item, "/revised_prompt")});
        }
        if (m_images.empty() && blocked)
            return MediaFault {400, "content_policy_violation", "the picture was held back by moderation"};
        if (m_images.empty())
            return MediaFault {502, "no_image", "the answer holds no picture"};
        return {};
    }

protected:
    MediaCall call() override
    {
        using mediajson::quoted;
        MediaCall call;
        call.url = m_baseUrl + (m_request.images.empty() ? "/images/generations" : "/images/edits");
        call.headers = {{"content-type", "application/json"}};
        call.body.reserve(m_request.prompt.size() + imageUrlsSize(m_request.images) + 1024);
        call.body += "{\"model\":" + quoted(m_request.model) + ",\"prompt\":" + quoted(m_request.prompt)
            + ",\"n\":" + QByteArray::number(m_request.count)
            + ",\"response_format\":" + (m_request.wantsUrl ? "\"url\"" : "\"b64_json\"");
        if (!m_ratio.isEmpty())
            call.body += ",\"aspect_ratio\":" + quoted(m_ratio);
        if (const QByteArray resolution = this->resolution(); !resolution.isEmpty())
            call.body += ",\"resolution\":" + quoted(resolution);
        if (!m_request.quality.isEmpty() && m_request.quality != "auto")
            call.body += ",\"quality\":" + quoted(m_request.quality);
        if (!m_request.outputFormat.isEmpty())
            call.body += ",\"output_format\":" + quoted(m_request.outputFormat);
        if (!m_request.user.isEmpty())
            call.body += ",\"user\":" + quoted(m_request.user);
        const bool several = m_request.images.size() > 1;
        for (size_t i = 0; i < m_request.images.size(); ++i) {
            call.body += i ? "," : several ? ",\"images\":[" : ",\"image\":";
            call.body += "{\"type\":\"image_url\",\"url\":";
            appendImageUrl(call.body, m_request.images[i]);
            call.body += '}';
        }
        call.body += several ? "]" : "";
        call.body += '}';
        return call;
    }

private:
    QByteArray resolution() const
    {
        if (!m_request.resolution.isEmpty())
            return m_request.resolution.toLower();
        const auto size = sizeOf(m_request.size);
        return size && std::max(size->first, size->second) > 1536 ? QByteArray("2k") : QByteArray();
    }

    const ImageRequest &m_request;
    const QByteArray m_ratio;
    const QByteArray m_baseUrl;
};

} // namespace

Result<std::unique_ptr<ImageJob>> XaiImages::begin(const ImageRequest &request, const QByteArray &baseUrl) const
{
    static const QList<QByteArray> kRatios {"1:1", "16:9", "9:16",   "4:3",    "3:4",  "3:2", "2:3",
                                            "2:1", "1:2",  "19.5:9", "9:19.5", "20:9", "9:20"};
    ImageAbilities abilities;
    abilities.inputImages = 3;
    abilities.qualities = {"low", "medium", "high"};
    abilities.outputFormats = {"png", "jpeg", "webp"}; // which of them, it says itself
    abilities.aspectRatio = true;
    abilities.resolution = true;
    if (const auto checked = checkAbilities(request, "xAI", abilities); !checked)
        return checked.error();
    auto ratio = chosenRatio(request, "xAI", kRatios);
    if (!ratio)
        return ratio.error();
    return std::unique_ptr<ImageJob>(std::make_unique<Job>(request, *ratio, baseUrl));
}

} // namespace station
