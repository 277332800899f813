// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/media/audiopacker.h"

namespace station {

namespace {

constexpr qsizetype kMostWavHeader = 64 * 1024; ///< with whatever chunks come before the samples

} // namespace

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
    if (encodes(format))
        return encoded(audio, format, last);
    if (m_wanted != format.kind)
        return Error {ErrorCode::UpstreamBroken,
                      "the audio came as " + audioKindName(format.kind) + " instead of " + audioKindName(m_wanted),
                      {}};
    return audio;
}

bool AudioPacker::encodes(const AudioFormat &format) const
{
    const bool isPacked = m_wanted != AudioKind::Pcm && m_wanted != AudioKind::Wav;
    return isPacked && (format.kind == AudioKind::Pcm || format.kind == AudioKind::Wav);
}

Result<QByteArray> AudioPacker::encoded(const QByteArray &audio, const AudioFormat &format, bool last)
{
    QByteArrayView samples = audio;
    int rate = format.rate;
    if (format.kind == AudioKind::Wav && !m_hasHeader) {
        m_held += audio;
        const auto info = readWavHeader(m_held);
        if (!info && !last && m_held.size() < kMostWavHeader)
            return QByteArray();
        if (!info || !info->isPcm || info->bits != 16 || info->channels != 1)
            return Error {ErrorCode::UpstreamBroken, "the audio is no WAV of one channel with 16 bits", {}};
        m_hasHeader = true;
        rate = info->rate;
        samples = QByteArrayView(m_held).sliced(info->dataOffset);
    }
    if (!m_encoder) {
        if (samples.isEmpty())
            return QByteArray();
        auto encoder = AudioEncoder::make(m_wanted, rate);
        if (!encoder)
            return encoder.error();
        m_encoder = std::move(*encoder);
    }
    auto out = m_encoder->take(samples);
    m_held.clear();
    if (out && last) {
        const auto rest = m_encoder->finish();
        if (!rest)
            return rest.error();
        *out += *rest;
    }
    return out;
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
