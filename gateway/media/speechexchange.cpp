// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/media/speechexchange.h"

#include "gateway/json/jsonreader.h"
#include "gateway/media/speechanswer.h"
#include "gateway/media/speechrequest.h"
#include "providers/media/adapters.h"
#include "providers/media/textpieces.h"

namespace station {

SpeechExchange::SpeechExchange(const HttpRequest &request) : MediaExchange(request)
{
    // What is passed on need not be understood: no more is read here than what is counted.
    json::Reader reader;
    const auto read = reader.read(request.body, [this](json::Value root) {
        json::members(root, [this](std::string_view name, json::Value value) {
            if (name == "input" && json::isString(value))
                m_characters = characterCount(json::view(value));
            else if (name == "stream_format" && json::isString(value))
                m_events = json::view(value) == "sse";
        });
    });
    if (!read)
        m_characters.reset();
}

Result<std::unique_ptr<MediaJob>> SpeechExchange::begin(const ProviderDescription &provider, const QByteArray &model)
{
    m_speech = nullptr;
    m_collected.clear();
    const SpeechAdapter *adapter = speechAdapter(provider.id);
    if (!adapter)
        return std::unique_ptr<MediaJob>();
    auto asked = readSpeechRequest(m_request.body);
    if (!asked)
        return asked.error();
    m_present = std::move(*asked);
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

void SpeechExchange::complete(MediaAccount &account) const
{
    // A text of which a part failed is paid as far as it was spoken.
    account.units.characters =
        hasNext() && account.usage.spokenCharacters ? account.usage.spokenCharacters : m_characters;
}

std::optional<qint64> SpeechExchange::mostItMayCost(const Model &model) const
{
    const qint64 count = m_characters.value_or(0);
    if (const auto cost = Catalog::cost(model, MediaUnits {count, {}, {}}))
        return cost;
    // Slow speech has a dozen characters a second, and audio no more than some thirty tokens.
    return model.isPriced() ? Catalog::cost(model, PricedTokens {count, 3 * count + 100, 0, 0}) : std::nullopt;
}

} // namespace station
