// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/media/transcriptionexchange.h"

#include "gateway/media/transcriptanswer.h"
#include "gateway/media/transcriptionrequest.h"
#include "providers/media/adapters.h"
#include "providers/media/audioformat.h"

#include <cmath>

namespace station {

TranscriptionExchange::TranscriptionExchange(const HttpRequest &request)
    : MediaExchange(request), m_form(Form::read(request.body, request.headers.value("content-type")))
{
    if (!m_form)
        return;
    m_stream = isFormStream(*m_form);
    if (const FormField *file = m_form->find("file"))
        m_fileMs = audioDurationMs(file->value);
}

Result<std::unique_ptr<MediaJob>> TranscriptionExchange::begin(const ProviderDescription &provider,
                                                               const QByteArray &model)
{
    m_transcription = nullptr;
    const TranscriptionAdapter *adapter = transcriptionAdapter(provider.id);
    if (!adapter)
        return std::unique_ptr<MediaJob>();
    if (!m_form)
        return m_form.error();
    auto asked = readTranscriptionRequest(*m_form);
    if (!asked)
        return asked.error();
    m_present = std::move(*asked);
    m_present.model = model;
    auto job = adapter->begin(m_present, provider.baseUrl);
    if (!job)
        return job.error();
    m_transcription = job->get();
    return std::unique_ptr<MediaJob>(std::move(*job));
}

std::unique_ptr<Answer> TranscriptionExchange::jobAnswer()
{
    return std::make_unique<TranscriptAnswer>(*m_transcription, m_present);
}

void TranscriptionExchange::complete(MediaAccount &account) const
{
    if (m_transcription && !account.usage.audioMs && m_transcription->transcript().seconds)
        account.usage.audioMs = std::llround(*m_transcription->transcript().seconds * 1000);
    account.units.audioMs = account.usage.audioMs ? account.usage.audioMs : m_fileMs;
}

std::optional<qint64> TranscriptionExchange::mostItMayCost(const Model &model) const
{
    // Speech is packed no tighter than some 16 kbit/s.
    const qint64 most = m_fileMs.value_or(m_request.body.size() / 2);
    if (const auto cost = Catalog::cost(model, MediaUnits {{}, {}, most}))
        return cost;
    // Some thirty tokens a second of audio, and hardly ten of text.
    return model.isPriced() ? Catalog::cost(model, PricedTokens {most * 32 / 1000 + 200, most / 100 + 200, 0, 0})
                            : std::nullopt;
}

} // namespace station
