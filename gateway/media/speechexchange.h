// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gateway/media/mediaexchange.h"
#include "providers/media/speechadapter.h"

namespace station {

/** POST /v1/audio/speech. */
class SpeechExchange final : public MediaExchange {
public:
    explicit SpeechExchange(const HttpRequest &request);

    bool isStream() const override { return m_events; }
    std::optional<qint64> mostItMayCost(const Model &model) const override;

protected:
    Result<std::unique_ptr<MediaJob>> begin(const ProviderDescription &provider, const QByteArray &model) override;
    std::unique_ptr<Answer> jobAnswer() override;
    void complete(MediaAccount &account) const override;

private:
    std::optional<qint64> m_characters; ///< of the input, where there is one
    bool m_events = false;
    SpeechRequest m_present; ///< what the present job refers to
    SpeechJob *m_speech = nullptr;
    QByteArray m_collected; ///< audio of a job that does not stream, from all its calls
};

} // namespace station
