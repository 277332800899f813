// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/media/speechexchange.h"

#include "gateway/media/speechanswer.h"
#include "gateway/media/speechrequest.h"
#include "providers/media/adapters.h"

namespace station {

SpeechExchange::SpeechExchange(const HttpRequest &request)
    : MediaExchange(request), m_asked(readSpeechRequest(request.body))
{
}

Result<std::unique_ptr<MediaJob>> SpeechExchange::begin(const ProviderDescription &provider, const QByteArray &model)
{
    m_speech = nullptr;
    m_collected.clear();
    const SpeechAdapter *adapter = speechAdapter(provider.id);
    if (!adapter)
        return std::unique_ptr<MediaJob>();
    if (!m_asked)
        return m_asked.error();
    if (m_asked->voice.isEmpty())
        return Error {ErrorCode::BadRequest, "Say which \"voice\" is to speak", "voice"};
    m_present = *m_asked;
    m_present.model = model;
    auto job = adapter->begin(m_present, provider.baseUrl);
    if (!job)
        return job.error();
    m_speech = job->get();
    return std::unique_ptr<MediaJob>(std::move(*job));
}

std::unique_ptr<Answer> SpeechExchange::jobAnswer()
{
    return std::make_unique<SpeechAnswer>(*m_speech, m_present.events, m_collected);
}

qint64 SpeechExchange::characters() const
{
    if (!m_asked)
        return 0;
    qint64 count = 0;
    for (const char c : m_asked->input)
        count += (uchar(c) & 0xc0) != 0x80; // of UTF-8, the bytes that begin a character
    return count;
}

void SpeechExchange::complete(MediaAccount &account) const
{
    if (m_asked)
        account.units.characters = characters();
}

std::optional<qint64> SpeechExchange::mostItMayCost(const Model &model) const
{
    const qint64 count = characters();
    if (const auto cost = Catalog::cost(model, MediaUnits {count, {}, {}}))
        return cost;
    // Slow speech has a dozen characters a second, and audio no more than some thirty tokens.
    return model.isPriced() ? Catalog::cost(model, PricedTokens {count, 3 * count + 100, 0, 0}) : std::nullopt;
}

} // namespace station
