// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "providers/audio/audioencoder.h"

#include "providers/audio/encodermodule.h"
#include "providers/base/modulefile.h"

#include <QLibrary>

namespace station {

namespace {

/** Loads the module at the first call: FFmpeg brings dozens of libraries along, which few need. Any thread. */
const audio::EncoderModule &encoders()
{
    static const audio::EncoderModule loaded = [] {
        const QString file = moduleFile(QStringLiteral(STATION_AUDIO_MODULE));
        if (file.isEmpty())
            return audio::EncoderModule();
        QLibrary library(file);
        const auto find =
            reinterpret_cast<audio::EncoderModuleFunction>(library.resolve(audio::kEncoderModuleFunction));
        return find ? *find() : audio::EncoderModule();
    }();
    return loaded;
}

} // namespace

bool AudioEncoder::canMake(AudioKind kind)
{
    return kind != AudioKind::Wav && kind != AudioKind::Pcm && encoders().canMake && encoders().canMake(kind);
}

Result<std::unique_ptr<AudioEncoder>> AudioEncoder::make(AudioKind kind, int rate)
{
    if (!canMake(kind))
        return Error {ErrorCode::Internal, "there is no encoder for " + audioKindName(kind) + " here", {}};
    return encoders().make(kind, rate);
}

} // namespace station
