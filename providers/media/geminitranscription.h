// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "providers/media/transcriptionadapter.h"

namespace station {

/** Gemini hears through generateContent; its transcription models through /interactions (wire notes of audio, A5). */
class GeminiTranscription final : public TranscriptionAdapter {
public:
    Result<std::unique_ptr<TranscriptionJob>> begin(const TranscriptionRequest &request,
                                                    const QByteArray &baseUrl) const override;
};

} // namespace station
