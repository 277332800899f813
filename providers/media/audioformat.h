// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <optional>

namespace station {

/** How sound is packed. Pcm is signed, 16 bit, little-endian, one channel, without a header. */
enum class AudioKind { Mp3, Opus, Aac, Flac, Wav, Pcm };

/** The word of `response_format` in OpenAI's API; nothing where there is none. */
std::optional<AudioKind> audioKindFromName(QByteArrayView name);
QByteArray audioKindName(AudioKind kind);
/** The content type that says what is really sent. */
QByteArray audioContentType(AudioKind kind);

/** Whether an answer's content type says that it is a page, a text or JSON; an unknown or missing one may be audio. */
bool isNoAudio(const QByteArray &contentType);

struct AudioFormat {
    static constexpr int kOpenAiRate = 24'000; ///< of `pcm` in OpenAI's API (wire notes of audio, B1)

    AudioKind kind = AudioKind::Wav;
    int rate = kOpenAiRate; ///< Hz; counts for Pcm only
};

/** What a RIFF/WAVE header says. */
struct WavInfo {
    int channels = 1;
    int rate = 0; ///< Hz
    int bits = 16;
    bool isPcm = true;        ///< plain samples, as opposed to a codec
    qsizetype dataOffset = 0; ///< of the first sample
    qsizetype dataBytes = -1; ///< -1: as long as the stream goes on
};

/** Reads the header at the beginning of `bytes`; nothing where it is none, or has not come whole yet. */
std::optional<WavInfo> readWavHeader(QByteArrayView bytes);
/** The 44 bytes before 16-bit samples. `dataBytes` -1: not known yet, as in a stream. */
QByteArray wavHeader(int rate, qsizetype dataBytes, int channels = 1);

/** Samples of Pcm at another rate, by straight lines between them. */
QByteArray resampled(QByteArrayView pcm, int fromRate, int toRate);

/** How long a recording plays, in milliseconds: WAV by its header, MP3 by its frames; nothing for other kinds. */
std::optional<qint64> audioDurationMs(QByteArrayView bytes);

} // namespace station
