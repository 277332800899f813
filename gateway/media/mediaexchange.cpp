// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/media/mediaexchange.h"

#include "gateway/media/imageexchange.h"
#include "gateway/media/passedmedia.h"
#include "gateway/media/speechexchange.h"
#include "gateway/media/transcriptionexchange.h"
#include "providers/media/adapters.h"

namespace station {

std::unique_ptr<MediaExchange> MediaExchange::make(const HttpRequest &request, const Endpoint &endpoint,
                                                   MediaStore &store)
{
    switch (endpoint.kind) {
    case EndpointKind::AudioSpeech: return std::make_unique<SpeechExchange>(request);
    case EndpointKind::AudioTranscriptions: return std::make_unique<TranscriptionExchange>(request);
    case EndpointKind::ImageGenerations: return std::make_unique<ImageExchange>(request, false, store);
    case EndpointKind::ImageEdits: return std::make_unique<ImageExchange>(request, true, store);
    default: return nullptr;
    }
}

bool MediaExchange::hasAdapter(const ProviderDescription &provider, EndpointKind kind)
{
    switch (kind) {
    case EndpointKind::AudioSpeech: return speechAdapter(provider.id);
    case EndpointKind::AudioTranscriptions: return transcriptionAdapter(provider.id);
    case EndpointKind::ImageGenerations:
    case EndpointKind::ImageEdits: return imageAdapter(provider.id);
    case EndpointKind::VideoGenerations: return videoAdapter(provider, {});
    default: return false;
    }
}

Result<std::optional<MediaCall>> MediaExchange::call(const Target &target, bool strict)
{
    if (target.provider != m_target.provider || target.model != m_target.model) {
        m_job.reset();
        m_dropped.clear();
        auto job = begin(target.provider->description, target.model);
        if (!job)
            return job.error();
        if (strict && !m_dropped.isEmpty())
            return Error {ErrorCode::BadRequest,
                          target.provider->description.name + " has no place for: " + m_dropped
                              + "; leave it out, or do without strict",
                          m_dropped.split(',').first()};
        m_target = target;
        m_job = std::move(*job);
    }
    if (!m_job)
        return std::optional<MediaCall>();
    return std::optional(m_job->begin());
}

std::unique_ptr<Answer> MediaExchange::answer(const Headers &provider)
{
    if (m_job) {
        m_job->head(provider);
        return jobAnswer();
    }
    m_passed = std::make_shared<MediaAccount>();
    return std::make_unique<PassedMedia>(provider.value("content-type"), m_passed);
}

MediaAccount MediaExchange::account() const
{
    MediaAccount account = m_passed ? *m_passed : MediaAccount();
    if (m_job)
        account.usage = m_job->usage();
    complete(account);
    return account;
}

bool MediaExchange::isPaid() const
{
    if (!m_job)
        return false;
    const MediaAccount account = this->account();
    return account.usage.costMicroUsd || account.usage.inputTokens || account.usage.spokenCharacters
        || account.units.images.value_or(0) > 0;
}

std::optional<qint64> MediaExchange::cost(const MediaAccount &account, const Model *model)
{
    if (account.usage.costMicroUsd)
        return account.usage.costMicroUsd;
    if (!model)
        return {};
    if (const auto cost = Catalog::cost(*model, account.units))
        return cost;
    const MediaUsage &usage = account.usage;
    if (!usage.inputTokens || !usage.outputTokens || !model->isPriced() || usage.hasPictures)
        return {};
    return Catalog::cost(*model,
                         PricedTokens {*usage.inputTokens, *usage.outputTokens, usage.cachedTokens.value_or(0), 0});
}

} // namespace station
