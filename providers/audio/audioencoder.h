// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "providers/base/result.h"
#include "providers/media/audioformat.h"

#include <QByteArray>
#include <QByteArrayView>

#include <memory>

namespace station {

/**
 * Turns samples into MP3, Opus in Ogg, AAC (ADTS) or FLAC as they come, for providers that hand out nothing but
 * samples. The codecs are FFmpeg's, in a module beside the program that is loaded when it is first asked for. One
 * thread at a time.
 */
class AudioEncoder {
public:
    virtual ~AudioEncoder() = default;

    /** Whether such sound can be made here; loads the module. Any thread. */
    static bool canMake(AudioKind kind);
    /** `rate`: of the samples, in Hz. Any thread. */
    static Result<std::unique_ptr<AudioEncoder>> make(AudioKind kind, int rate);

    /** Samples as in AudioKind::Pcm, cut anywhere; what the client gets now, often nothing. */
    virtual Result<QByteArray> take(QByteArrayView pcm) = 0;
    /** The end of it. */
    virtual Result<QByteArray> finish() = 0;
};

} // namespace station
