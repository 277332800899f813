// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/media/imageexchange.h"

#include "gateway/media/imagerequest.h"
#include "gateway/media/imagesanswer.h"
#include "providers/media/adapters.h"

namespace station {

namespace {

/** Of a picture in the best quality, roughly; for budgets. */
constexpr qint64 kTokensAPicture = 8000;

} // namespace

ImageExchange::ImageExchange(const HttpRequest &request, bool isEdit, MediaStore &store)
    : MediaExchange(request), m_store(store), m_asked(readImageRequest(request, isEdit)),
      m_stream(m_asked && m_asked->stream)
{
}

Result<std::unique_ptr<MediaJob>> ImageExchange::begin(const ProviderDescription &provider, const QByteArray &model)
{
    m_images = nullptr;
    const ImageAdapter *adapter = imageAdapter(provider.id);
    if (!adapter)
        return std::unique_ptr<MediaJob>();
    if (!m_asked && provider.passthrough.contains("images/generations"))
        return std::unique_ptr<MediaJob>(); // its own judgement is better than ours
    if (!m_asked)
        return m_asked.error();
    m_present = *m_asked;
    m_present.model = model;
    auto job = adapter->begin(m_present, provider.baseUrl);
    if (!job)
        return job.error();
    m_images = job->get();
    if (m_images && provider.passthrough.contains("images/generations"))
        writePlainBody(m_request, m_present);
    if (m_images && !m_present.user.isEmpty() && provider.id != "xai" && provider.id != "openai")
        m_dropped = "user";
    return std::unique_ptr<MediaJob>(std::move(*job));
}

std::unique_ptr<Answer> ImageExchange::jobAnswer()
{
    return std::make_unique<ImagesAnswer>(*m_images, m_present, m_store, "http://" + m_request.headers.value("host"));
}

void ImageExchange::complete(MediaAccount &account) const
{
    if (m_images)
        account.units.images = qint64(m_images->images().size());
}

std::optional<qint64> ImageExchange::mostItMayCost(const Model &model) const
{
    const qint64 count = m_asked ? m_asked->count : 1;
    if (const auto cost = Catalog::cost(model, MediaUnits {{}, count, {}}))
        return cost;
    return model.isPriced()
        ? Catalog::cost(model, PricedTokens {m_request.body.size() / 4 * count, kTokensAPicture * count, 0, 0})
        : std::nullopt;
}

} // namespace station
