// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "providers/media/speechadapter.h"

namespace station {

/** Groq POST /audio/speech: like OpenAI, but short texts in WAV alone with Orpheus (wire notes of audio, B3). */
class GroqSpeech final : public SpeechAdapter {
public:
    Result<std::unique_ptr<SpeechJob>> begin(const SpeechRequest &request, const QByteArray &baseUrl) const override;
};

} // namespace station
