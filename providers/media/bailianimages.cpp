// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "providers/media/bailianimages.h"

#include "providers/media/bailianimagejob.h"
#include "providers/media/speechadapter.h"

#include <algorithm>
#include <array>
#include <iterator>

namespace station {

namespace {

class Job final : public BailianImageJob {
public:
    using BailianImageJob::BailianImageJob;

protected:
    MediaCall ask() override
    {
        using mediajson::quoted;
        MediaCall call;
        call.url = dashscope::root(m_baseUrl) + "/services/aigc/multimodal-generation/generation";
        call.headers = {{"content-type", "application/json"}};
        call.body.reserve(m_request.prompt.size() + imageUrlsSize(m_request.images) + 1024);
        call.body +=
            "{\"model\":" + quoted(m_request.model) + ",\"input\":{\"messages\":[{\"role\":\"user\",\"content\":[";
        for (const InputImage &image : m_request.images) {
            call.body += "{\"image\":";
            appendImageUrl(call.body, image);
            call.body += "},";
        }
        call.body += "{\"text\":" + quoted(m_request.prompt) + "}]}]},\"parameters\":";
        call.body += dashscope::imageParameters(m_request, atOnce(), m_size, m_request.negativePrompt) + '}';
        return call;
    }

    std::optional<MediaFault> read(const mediajson::Element &root) override
    {
        forget();
        // Several pictures come as several choices or as several items of one.
        for (const mediajson::Element choice : mediajson::list(root, "/output/choices")) {
            for (const mediajson::Element item : mediajson::list(choice, "/message/content")) {
                const QByteArray url = mediajson::text(item, "/image");
                if (url.isEmpty())
                    continue;
                if (auto fault = add(url))
                    return fault;
            }
        }
        return made();
    }
};

/** Older models are tasks, by a path of their own (wire notes of images, 5.3). */
bool isTask(const QByteArray &model)
{
    static constexpr const char *kOlder[] = {"wanx", "wan2.1", "wan2.2", "wan2.5"};
    return model == "qwen-image" || model == "qwen-image-plus"
        || std::any_of(std::begin(kOlder), std::end(kOlder),
                       [&model](const char *older) { return model.startsWith(older); });
}

struct Pixels {
    const char *ratio;
    const char *size;
};
/** The sizes of the first Qwen-Image, which the newer ones make too (its documentation, and wire notes of images, 5.1).
 */
constexpr std::array<Pixels, 5> kPixels {{
    {"16:9", "1664x928"},
    {"4:3", "1472x1104"},
    {"1:1", "1328x1328"},
    {"3:4", "1104x1472"},
    {"9:16", "928x1664"},
}};

/** The client's size, or what its aspect_ratio is in pixels. */
Result<QByteArray> sizeFor(const ImageRequest &request)
{
    const auto free = sizeOfRatio(request, 1328);
    if (!free)
        return free.error();
    if (request.aspectRatio.isEmpty() || !request.size.isEmpty())
        return request.size;
    QByteArray ratios;
    for (const Pixels &one : kPixels) {
        if (request.aspectRatio == one.ratio)
            return QByteArray(one.size);
        ratios += (ratios.isEmpty() ? "" : ", ") + QByteArray(one.ratio);
    }
    return unsupported("aspect_ratio",
                       "Alibaba Bailian makes pictures of these ratios with this model: " + ratios
                           + "; for another one send a size");
}

} // namespace

Result<std::unique_ptr<ImageJob>> BailianImages::begin(const ImageRequest &request, const QByteArray &baseUrl) const
{
    const bool task = isTask(request.model);
    ImageAbilities abilities;
    // Of the older ones, those that edit say so in their names.
    const bool edits = request.model.contains("i2i") || request.model.contains("imageedit");
    abilities.inputImages = !task ? 3 : request.model.contains("imageedit") ? 1 : edits ? 3 : 0;
    abilities.negativePrompt = true;
    abilities.seed = true;
    abilities.watermark = true;
    abilities.aspectRatio = request.model.startsWith("qwen-image"); // what others make of one is not known
    if (const auto checked = checkAbilities(request, "Alibaba Bailian", abilities); !checked)
        return checked.error();
    if (task && edits && request.images.empty())
        return Error {ErrorCode::BadRequest, "This model edits pictures: send one, to /v1/images/edits", "image"};
    const auto size = sizeFor(request);
    if (!size)
        return size.error();
    const int most = task ? 4 : 6; // wire notes of images, 7
    if (task)
        return makeBailianImageTask(request, *size, baseUrl, most);
    return std::unique_ptr<ImageJob>(std::make_unique<Job>(request, *size, baseUrl, most));
}

} // namespace station
