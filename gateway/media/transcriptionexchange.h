// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gateway/media/formreader.h"
#include "gateway/media/mediaexchange.h"
#include "providers/media/transcriptionadapter.h"

namespace station {

/** POST /v1/audio/transcriptions. */
class TranscriptionExchange final : public MediaExchange {
public:
    explicit TranscriptionExchange(const HttpRequest &request);

    bool isStream() const override { return m_stream; }
    /** Models without streams answer a request for one with JSON: what comes shows only then. */
    bool mayOpenEarly() const override { return isTranslated(); }
    std::optional<qint64> mostItMayCost(const Model &model) const override;

protected:
    Result<std::unique_ptr<MediaJob>> begin(const ProviderDescription &provider, const QByteArray &model) override;
    std::unique_ptr<Answer> jobAnswer() override;
    void complete(MediaAccount &account) const override;

private:
    Result<Form> m_form;
    bool m_stream = false;
    std::optional<qint64> m_fileMs; ///< how long the file plays, where its kind tells
    TranscriptionRequest m_present; ///< what the present job refers to
    TranscriptionJob *m_transcription = nullptr;
};

} // namespace station
