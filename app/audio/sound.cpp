// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/audio/sound.h"

#include <QtEndian>

#include <algorithm>
#include <cstdlib>

namespace station {

namespace {

/** A WAV header is at most this long; what has no samples by then is none. */
constexpr qsizetype kLongestHeader = 64 * 1024;

quint16 u16(const QByteArray &bytes, qsizetype at)
{
    return qFromLittleEndian<quint16>(bytes.constData() + at);
}

quint32 u32(const QByteArray &bytes, qsizetype at)
{
    return qFromLittleEndian<quint32>(bytes.constData() + at);
}

template <typename Number> void put(QByteArray &bytes, Number number)
{
    const Number little = qToLittleEndian(number);
    bytes.append(reinterpret_cast<const char *>(&little), sizeof(little));
}

} // namespace

void Sound::clear()
{
    *this = {};
}

void Sound::setFormat(const QAudioFormat &format)
{
    m_format = format;
    m_inData = true;
}

void Sound::feed(const QByteArray &bytes)
{
    if (m_bad)
        return;
    if (m_inData) {
        m_samples += bytes;
        return;
    }
    m_header += bytes;
    if (!readHeader() && m_header.size() > kLongestHeader)
        m_bad = true;
}

// RIFF, then chunks of a name, a length and that many bytes, an odd one with one more. While a WAV streams, the lengths
// of RIFF and of "data" are not known to the writer and are not looked at.
bool Sound::readHeader()
{
    if (m_header.size() < 12)
        return false;
    if (!m_header.startsWith("RIFF") || m_header.mid(8, 4) != "WAVE") {
        m_bad = true;
        return false;
    }
    qsizetype at = 12;
    while (at + 8 <= m_header.size()) {
        const QByteArray name = m_header.mid(at, 4);
        const qsizetype length = qsizetype(u32(m_header, at + 4));
        if (name == "data") {
            m_bad = m_format.sampleRate() <= 0;
            m_inData = true;
            m_samples = m_header.mid(at + 8);
            m_header.clear();
            return true;
        }
        if (at + 8 + length > m_header.size())
            return false;
        if (name == "fmt " && length >= 16) {
            // 1: samples as they are; 0xFFFE: the same with more to say about channels.
            const quint16 coding = u16(m_header, at + 8);
            if ((coding != 1 && coding != 0xFFFE) || u16(m_header, at + 22) != 16) {
                m_bad = true;
                return false;
            }
            m_format.setSampleFormat(QAudioFormat::Int16);
            m_format.setChannelCount(u16(m_header, at + 10));
            m_format.setSampleRate(int(u32(m_header, at + 12)));
        }
        at += 8 + length + length % 2;
    }
    return false;
}

qint64 Sound::durationMs() const
{
    const qint64 second = qint64(m_format.sampleRate()) * m_format.bytesPerFrame();
    return second > 0 ? m_samples.size() * 1000 / second : 0;
}

double Sound::peakOf(const char *bytes, qsizetype count)
{
    int loudest = 0;
    for (qsizetype i = 0; i + 1 < count; i += 2)
        loudest = std::max(loudest, std::abs(int(qFromLittleEndian<qint16>(bytes + i))));
    return double(loudest) / 32768;
}

QVariantList Sound::peaks() const
{
    QVariantList list;
    const qsizetype frame = std::max(2, m_format.bytesPerFrame());
    const qsizetype frames = m_samples.size() / frame;
    for (int i = 0; frames > 0 && i < kPeaks; ++i) {
        const qsizetype from = frames * i / kPeaks;
        const qsizetype to = std::max(from + 1, frames * (i + 1) / kPeaks);
        list << (from < frames ? peakOf(m_samples.constData() + from * frame, (std::min(to, frames) - from) * frame)
                               : 0.0);
    }
    return list;
}

QByteArray Sound::toWav() const
{
    QByteArray wav("RIFF");
    put(wav, quint32(36 + m_samples.size()));
    wav += "WAVEfmt ";
    put(wav, quint32(16));
    put(wav, quint16(1));
    put(wav, quint16(m_format.channelCount()));
    put(wav, quint32(m_format.sampleRate()));
    put(wav, quint32(m_format.sampleRate() * m_format.bytesPerFrame()));
    put(wav, quint16(m_format.bytesPerFrame()));
    put(wav, quint16(16));
    wav += "data";
    put(wav, quint32(m_samples.size()));
    return wav + m_samples;
}

} // namespace station
