// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "providers/base/result.h"
#include "providers/media/audioformat.h"

namespace station {

/** Packs audio as the client asked for it: samples into WAV, WAV into samples; everything else stays as it is. */
class AudioPacker {
public:
    explicit AudioPacker(AudioKind wanted) : m_wanted(wanted) { }

    /**
     * What the client gets now. `last`: nothing follows. `streaming`: more pieces come, so that a WAV header cannot
     * say how much. An error where the one cannot be made of the other.
     */
    Result<QByteArray> take(const QByteArray &audio, const AudioFormat &format, bool last, bool streaming);

private:
    /** WAV into samples of the rate that `pcm` has in OpenAI's API. */
    Result<QByteArray> unpacked(const QByteArray &wav) const;

    const AudioKind m_wanted;
    bool m_hasHeader = false;
    QByteArray m_held;
};

} // namespace station
