// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "providers/media/geminiimages.h"

#include "providers/media/imagenimages.h"
#include "providers/media/mediajson.h"
#include "providers/media/speechadapter.h"

namespace station {

namespace {

/** Of what is named by URL: the most that a request may carry within it (wire notes of audio, A5). */
constexpr qsizetype kMostFetched = 100 * 1024 * 1024;

/** Pictures that the client names by URL are fetched first, since the bytes themselves are wanted here. */
class Job final : public ImageJob {
public:
    Job(const ImageRequest &request, QByteArray ratio, const QByteArray &baseUrl)
        : m_request(request), m_ratio(std::move(ratio)), m_baseUrl(baseUrl)
    {
        for (const InputImage &image : request.images) {
            if (image.url.startsWith("https:"))
                m_urls.append(image.url);
        }
    }

    bool hasNext() const override { return !m_isHeldBack && int(m_images.size()) < m_request.count; }

    std::optional<MediaFault> finish() override
    {
        if (isFetching())
            return keepFetched();
        simdjson::dom::parser parser;
        mediajson::Element root;
        if (const auto fault = mediajson::parse(parser, m_body, root))
            return fault;
        bool found = false;
        for (const mediajson::Element part : mediajson::list(root, "/candidates/0/content/parts")) {
            bool thought = false;
            if (part["thought"].get(thought) == simdjson::SUCCESS && thought)
                continue;
            const QByteArray data = mediajson::text(part, "/inlineData/data");
            if (data.isEmpty())
                continue;
            m_images.push_back({data, {}, mediajson::text(part, "/inlineData/mimeType"), {}});
            found = true;
        }
        if (!found) {
            const MediaFault fault = mediajson::googleFault(root, "picture");
            m_isHeldBack = !m_images.empty() && fault.code == "content_policy_violation";
            return m_isHeldBack ? std::nullopt : std::optional(fault); // what was made before is paid, and given
        }
        MediaUsage one;
        mediajson::readGoogleUsage(root, one);
        if (one.inputTokens && one.outputTokens) {
            for (const auto member : {&MediaUsage::inputTokens, &MediaUsage::outputTokens,
                                      &MediaUsage::inputPictureTokens, &MediaUsage::outputPictureTokens}) {
                if (one.*member)
                    m_usage.*member = (m_usage.*member).value_or(0) + *(one.*member);
            }
        }
        return {};
    }

protected:
    MediaCall call() override
    {
        using mediajson::quoted;
        MediaCall call;
        if (isFetching()) {
            call.method = "GET";
            call.url = m_urls[m_fetched.size()];
            call.withKey = false;
            call.isClients = true;
            return call;
        }
        call.url = m_baseUrl + "/models/" + m_request.model.toPercentEncoding() + ":generateContent";
        call.headers = {{"content-type", "application/json"}};
        call.body.reserve(m_request.prompt.size() + imageUrlsSize(m_request.images)
                          + mediajson::base64Size(m_fetchedBytes) + 1024);
        call.body += "{\"contents\":[{\"role\":\"user\",\"parts\":[{\"text\":" + quoted(m_request.prompt) + '}';
        qsizetype fetched = 0;
        for (const InputImage &image : m_request.images) {
            if (image.url.startsWith("https:")) {
                call.body += m_fetched[fetched++];
                continue;
            }
            const bool isData = image.bytes.isEmpty();
            const qsizetype comma = image.url.indexOf(',');
            const QByteArray type = isData ? image.url.mid(5, image.url.indexOf(';') - 5) : image.contentType;
            call.body += ",{\"inlineData\":{\"mimeType\":" + quoted(type) + ",\"data\":\"";
            if (isData)
                call.body.append(QByteArrayView(image.url).sliced(comma + 1));
            else
                mediajson::appendBase64(call.body, image.bytes);
            call.body += "\"}}";
        }
        call.body += "]}],\"generationConfig\":{\"responseModalities\":[\"IMAGE\"]";
        if (m_request.seed)
            call.body += ",\"seed\":" + QByteArray::number(*m_request.seed);
        QByteArray config;
        if (!m_ratio.isEmpty())
            config = "\"aspectRatio\":" + quoted(m_ratio);
        if (const QByteArray size = imageSize(); !size.isEmpty())
            config += (config.isEmpty() ? "" : ",") + ("\"imageSize\":" + quoted(size));
        if (!config.isEmpty())
            call.body += ",\"imageConfig\":{" + config + '}';
        call.body += "}}";
        return call;
    }

private:
    bool isFetching() const { return m_fetched.size() < m_urls.size(); }
    std::optional<MediaFault> keepFetched()
    {
        const QByteArray type = imageContentType(m_body);
        m_fetchedBytes += m_body.size();
        if (type.isEmpty())
            return MediaFault {400, "invalid_image", "what lies at " + m_urls[m_fetched.size()] + " is no picture"};
        if (m_fetchedBytes > kMostFetched)
            return MediaFault {400, "too_large", "the pictures are larger than 100 MB together"};
        QByteArray part = ",{\"inlineData\":{\"mimeType\":" + mediajson::quoted(type) + ",\"data\":\"";
        part.reserve(part.size() + mediajson::base64Size(m_body.size()) + 8);
        mediajson::appendBase64(part, m_body);
        part += "\"}}";
        m_fetched.append(std::move(part));
        return {};
    }

    /** By the longest side; 1K is what comes unasked. */
    QByteArray imageSize() const
    {
        if (!m_request.resolution.isEmpty())
            return m_request.resolution.toUpper();
        const auto size = sizeOf(m_request.size);
        const int longest = size ? std::max(size->first, size->second) : 0;
        return longest > 3072 ? QByteArray("4K") : longest > 1536 ? QByteArray("2K") : QByteArray();
    }

    const ImageRequest &m_request;
    const QByteArray m_ratio;
    const QByteArray m_baseUrl;
    QByteArrayList m_urls;
    QByteArrayList m_fetched; ///< as parts of the request
    qsizetype m_fetchedBytes = 0;
    bool m_isHeldBack = false; ///< the next one, after others
};

} // namespace

Result<std::unique_ptr<ImageJob>> GeminiImages::begin(const ImageRequest &request, const QByteArray &baseUrl) const
{
    if (request.model.startsWith("imagen"))
        return ImagenImages().begin(request, baseUrl);
    static const QList<QByteArray> kRatios {"1:1",  "2:3",  "3:2",  "3:4", "4:3", "4:5", "5:4",
                                            "9:16", "16:9", "21:9", "1:4", "4:1", "1:8", "8:1"};
    ImageAbilities abilities;
    abilities.inputImages = 14;
    abilities.qualities = {"standard"};
    abilities.aspectRatio = true;
    abilities.resolution = true;
    abilities.seed = true;
    if (const auto checked = checkAbilities(request, "Google Gemini", abilities); !checked)
        return checked.error();
    for (const InputImage &image : request.images) {
        const bool isData = image.url.startsWith("data:") && image.url.contains(";base64,");
        if (image.bytes.isEmpty() && !isData && !image.url.startsWith("https:"))
            return unsupported("images", "A picture is a file, an https: address, or a data: URL in base64");
    }
    auto ratio = chosenRatio(request, "Google Gemini", kRatios);
    if (!ratio)
        return ratio.error();
    return std::unique_ptr<ImageJob>(std::make_unique<Job>(request, *ratio, baseUrl));
}

} // namespace station
