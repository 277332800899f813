// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/media/audiopacker.h"

namespace station {

Result<QByteArray> AudioPacker::take(const QByteArray &audio, const AudioFormat &format, bool last, bool streaming)
{
    const bool isPcm = format.kind == AudioKind::Pcm;
    if (m_wanted == AudioKind::Wav && isPcm) {
        if (!streaming)
            return audio.isEmpty() ? audio : wavHeader(format.rate, audio.size()) + audio;
        if (m_hasHeader || audio.isEmpty())
            return audio;
        m_hasHeader = true;
        return wavHeader(format.rate, -1) + audio;
    }
    if (m_wanted == AudioKind::Pcm && isPcm && format.rate == AudioFormat::kOpenAiRate)
        return audio;
    if (m_wanted == AudioKind::Pcm && (isPcm || format.kind == AudioKind::Wav)) {
        m_held += audio;
        if (!last)
            return QByteArray();
        return isPcm ? resampled(m_held, format.rate, AudioFormat::kOpenAiRate) : unpacked(m_held);
    }
    if (m_wanted != format.kind)
        return Error {ErrorCode::UpstreamBroken,
                      "the audio came as " + audioKindName(format.kind) + " instead of " + audioKindName(m_wanted),
                      {}};
    return audio;
}

Result<QByteArray> AudioPacker::unpacked(const QByteArray &wav) const
{
    const auto info = readWavHeader(wav);
    if (!info || !info->isPcm || info->bits != 16 || info->channels != 1)
        return Error {ErrorCode::UpstreamBroken, "the audio is no WAV of one channel with 16 bits", {}};
    const qsizetype rest = wav.size() - info->dataOffset;
    const QByteArrayView samples =
        QByteArrayView(wav).sliced(info->dataOffset, info->dataBytes < 0 ? rest : qMin(rest, info->dataBytes));
    return resampled(samples, info->rate, AudioFormat::kOpenAiRate);
}

} // namespace station
