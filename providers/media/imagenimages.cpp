// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "providers/media/imagenimages.h"

#include "providers/media/mediajson.h"
#include "providers/media/speechadapter.h"

namespace station {

namespace {

constexpr int kMostPictures = 4;

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
        QByteArray reason;
        m_images.clear();
        // What was held back is missing, or says why in place of its bytes.
        for (const mediajson::Element one : mediajson::list(root, "/predictions")) {
            const QByteArray data = mediajson::text(one, "/bytesBase64Encoded");
            if (data.isEmpty())
                reason = mediajson::text(one, "/raiFilteredReason");
            else
                m_images.push_back({data, {}, mediajson::text(one, "/mimeType"), mediajson::text(one, "/prompt")});
        }
        if (!m_images.empty())
            return {};
        return MediaFault {400, "content_policy_violation",
                           reason.isEmpty() ? QByteArray("the pictures were held back") : reason};
    }

protected:
    MediaCall call() override
    {
        using mediajson::quoted;
        MediaCall call;
        call.url = m_baseUrl + "/models/" + m_request.model.toPercentEncoding() + ":predict";
        call.headers = {{"content-type", "application/json"}};
        call.body = "{\"instances\":[{\"prompt\":" + quoted(m_request.prompt)
            + "}],\"parameters\":{\"sampleCount\":" + QByteArray::number(m_request.count);
        if (!m_ratio.isEmpty())
            call.body += ",\"aspectRatio\":" + quoted(m_ratio);
        const auto size = sizeOf(m_request.size);
        if (!m_request.resolution.isEmpty())
            call.body += ",\"sampleImageSize\":" + quoted(m_request.resolution.toUpper());
        else if (size && std::max(size->first, size->second) > 1536)
            call.body += ",\"sampleImageSize\":\"2K\"";
        call.body += "}}";
        return call;
    }

private:
    const ImageRequest &m_request;
    const QByteArray m_ratio;
    const QByteArray m_baseUrl;
};

} // namespace

Result<std::unique_ptr<ImageJob>> ImagenImages::begin(const ImageRequest &request, const QByteArray &baseUrl) const
{
    static const QList<QByteArray> kRatios {"1:1", "3:4", "4:3", "9:16", "16:9"};
    ImageAbilities abilities;
    abilities.aspectRatio = true;
    abilities.resolution = true;
    if (const auto checked = checkAbilities(request, "Imagen", abilities); !checked)
        return checked.error();
    if (request.count > kMostPictures)
        return Error {ErrorCode::BadRequest, "Imagen makes at most 4 pictures at once", "n"};
    const QByteArray resolution = request.resolution.toUpper();
    const auto size = sizeOf(request.size);
    if (!resolution.isEmpty() && resolution != "1K" && resolution != "2K")
        return unsupported("resolution", "Imagen makes pictures of 1K and 2K");
    if (size && std::max(size->first, size->second) > 3072)
        return unsupported("size", "Imagen makes pictures of at most 2K");
    auto ratio = chosenRatio(request, "Imagen", kRatios);
    if (!ratio)
        return ratio.error();
    return std::unique_ptr<ImageJob>(std::make_unique<Job>(request, *ratio, baseUrl));
}

} // namespace station
