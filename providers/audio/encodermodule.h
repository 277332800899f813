// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "providers/audio/audioencoder.h"

/** What the module with the codecs hands out. */
namespace station::audio {

struct EncoderModule {
    bool (*canMake)(AudioKind kind) = nullptr;
    Result<std::unique_ptr<AudioEncoder>> (*make)(AudioKind kind, int rate) = nullptr;
};

/** The module's one exported function. */
constexpr const char *kEncoderModuleFunction = "station_audio_encoders";
using EncoderModuleFunction = const EncoderModule *(*)();

} // namespace station::audio
