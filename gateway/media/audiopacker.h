// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "providers/audio/audioencoder.h"
#include "providers/base/result.h"
#include "providers/media/audioformat.h"

#include <memory>

namespace station {

/**
 * Packs audio as the client asked for it: samples into WAV or into a codec's packing, WAV into samples; everything else
 * stays as it is. Movable between threads between two calls.
 */
class AudioPacker {
public:
    explicit AudioPacker(AudioKind wanted) : m_wanted(wanted) { }

    /**
     * What the client gets now. `last`: nothing follows. `streaming`: more pieces come, so that a WAV header cannot
     * say how much. An error where the one cannot be made of the other.
     */
    Result<QByteArray> take(const QByteArray &audio, const AudioFormat &format, bool last, bool streaming);
    /** Whether what the format brings has to be encoded, which takes a thread half a second for minutes of speech. */
    bool encodes(const AudioFormat &format) const;

private:
    /** WAV into samples of the rate that `pcm` has in OpenAI's API. */
    Result<QByteArray> unpacked(const QByteArray &wav) const;
    Result<QByteArray> encoded(const QByteArray &audio, const AudioFormat &format, bool last);

    const AudioKind m_wanted;
    bool m_hasHeader = false; ///< written, or read of a WAV that is encoded
    QByteArray m_held;
    std::unique_ptr<AudioEncoder> m_encoder;
};

} // namespace station
