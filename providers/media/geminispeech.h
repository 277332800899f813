// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "providers/media/speechadapter.h"

namespace station {

/** Gemini speaks through generateContent, in samples that come all at once (wire notes of audio, B4). */
class GeminiSpeech final : public SpeechAdapter {
public:
    Result<std::unique_ptr<SpeechJob>> begin(const SpeechRequest &request, const QByteArray &baseUrl) const override;
};

} // namespace station
