// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAudioFormat>
#include <QByteArray>
#include <QVariantList>

namespace station {

/** Samples of 16 bits as they arrive, from a WAV stream or bare, and the ways out of them. */
class Sound {
public:
    static constexpr int kPeaks = 120; ///< bars of a waveform

    void clear();
    /** Bare samples of that format follow; without it a WAV header is expected. */
    void setFormat(const QAudioFormat &format);
    void feed(const QByteArray &bytes);
    /** False where the stream holds something else than WAV of 16 bits. */
    bool isGood() const { return !m_bad; }

    const QAudioFormat &format() const { return m_format; }
    const QByteArray &samples() const { return m_samples; }
    qint64 durationMs() const;
    /** From 0 to 1, `kPeaks` of them over the whole length. */
    QVariantList peaks() const;
    /** The loudest sample of those bytes, from 0 to 1. */
    static double peakOf(const char *bytes, qsizetype count);
    QByteArray toWav() const;

private:
    bool readHeader();

    QAudioFormat m_format;
    QByteArray m_header;
    QByteArray m_samples;
    bool m_inData = false;
    bool m_bad = false;
};

} // namespace station
