// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "providers/media/speechadapter.h"

namespace station {

/** Qwen-TTS: samples in events, or a file to be fetched where none come (wire notes of audio, B5). */
class BailianSpeech final : public SpeechAdapter {
public:
    Result<std::unique_ptr<SpeechJob>> begin(const SpeechRequest &request, const QByteArray &baseUrl) const override;
};

} // namespace station
