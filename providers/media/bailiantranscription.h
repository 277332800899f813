// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "providers/media/transcriptionadapter.h"

namespace station {

/** Qwen-ASR: the recording in a message, text without times (wire notes of audio, A6). */
class BailianTranscription final : public TranscriptionAdapter {
public:
    Result<std::unique_ptr<TranscriptionJob>> begin(const TranscriptionRequest &request,
                                                    const QByteArray &baseUrl) const override;
};

} // namespace station
