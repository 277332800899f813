// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "providers/media/speechadapter.h"

namespace station {

/** xAI POST /tts: no model, raw audio as it is made (wire notes of audio, B6). */
class XaiSpeech final : public SpeechAdapter {
public:
    Result<std::unique_ptr<SpeechJob>> begin(const SpeechRequest &request, const QByteArray &baseUrl) const override;
};

} // namespace station
