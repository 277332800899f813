// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "providers/media/transcriptionadapter.h"

namespace station {

/** xAI POST /stt: a form without a model, whose last part is the file (wire notes of audio, A4). */
class XaiTranscription final : public TranscriptionAdapter {
public:
    Result<std::unique_ptr<TranscriptionJob>> begin(const TranscriptionRequest &request,
                                                    const QByteArray &baseUrl) const override;
};

} // namespace station
