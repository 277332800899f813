// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "providers/media/transcriptionadapter.h"

namespace station {

/** Groq: as OpenAI, without subtitles and streams, which are made here (wire notes of audio, A3). */
class GroqTranscription final : public TranscriptionAdapter {
public:
    Result<std::unique_ptr<TranscriptionJob>> begin(const TranscriptionRequest &request,
                                                    const QByteArray &baseUrl) const override;
};

} // namespace station
