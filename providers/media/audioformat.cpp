// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "providers/media/audioformat.h"

#include <QtEndian>

#include <array>
#include <cmath>

namespace station {

namespace {

struct Name {
    AudioKind kind;
    const char *name;
    const char *contentType;
};

constexpr std::array<Name, 6> kNames {{
    {AudioKind::Mp3, "mp3", "audio/mpeg"},
    {AudioKind::Opus, "opus", "audio/opus"},
    {AudioKind::Aac, "aac", "audio/aac"},
    {AudioKind::Flac, "flac", "audio/flac"},
    {AudioKind::Wav, "wav", "audio/wav"},
    {AudioKind::Pcm, "pcm", "audio/pcm"},
}};

template <typename T> T littleEndian(QByteArrayView bytes, qsizetype at)
{
    return qFromLittleEndian<T>(bytes.data() + at);
}

template <typename T> void appendLittleEndian(QByteArray &out, T value)
{
    std::array<char, sizeof(T)> bytes;
    qToLittleEndian(value, bytes.data());
    out.append(bytes.data(), qsizetype(bytes.size()));
}

struct Mp3Frame {
    int bytes = 0;
    int samples = 0;
    int rate = 0;
};

/** The frame whose header begins at `p` (ISO 11172-3, 13818-3; layer III only), or one of no bytes. */
Mp3Frame mp3Frame(const uchar *p)
{
    if (p[0] != 0xff || (p[1] & 0xe0) != 0xe0)
        return {};
    const int version = (p[1] >> 3) & 3; // 3: MPEG 1, 2: MPEG 2, 0: MPEG 2.5
    const int layer = (p[1] >> 1) & 3;   // 1: layer III
    const int bitrateIndex = p[2] >> 4;
    const int rateIndex = (p[2] >> 2) & 3;
    if (version == 1 || layer != 1 || bitrateIndex == 0 || bitrateIndex == 15 || rateIndex == 3)
        return {};
    static constexpr int kBitrate1[] = {0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320};
    static constexpr int kBitrate2[] = {0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160};
    static constexpr int kRate1[] = {44'100, 48'000, 32'000};
    Mp3Frame frame;
    frame.rate = kRate1[rateIndex] / (version == 3 ? 1 : version == 2 ? 2 : 4);
    frame.samples = version == 3 ? 1152 : 576;
    const int kbits = version == 3 ? kBitrate1[bitrateIndex] : kBitrate2[bitrateIndex];
    frame.bytes = frame.samples / 8 * kbits * 1000 / frame.rate + ((p[2] >> 1) & 1);
    return frame;
}

std::optional<qint64> mp3DurationMs(QByteArrayView bytes)
{
    const auto *data = reinterpret_cast<const uchar *>(bytes.data());
    qsizetype at = 0;
    if (bytes.startsWith("ID3") && bytes.size() > 10) {
        at = 10 + ((data[6] & 0x7f) << 21 | (data[7] & 0x7f) << 14 | (data[8] & 0x7f) << 7 | (data[9] & 0x7f));
    }
    double seconds = 0;
    int frames = 0;
    while (at + 4 <= bytes.size()) {
        const Mp3Frame frame = mp3Frame(data + at);
        if (frame.bytes < 4)
            break;
        seconds += double(frame.samples) / frame.rate;
        ++frames;
        at += frame.bytes;
    }
    // Two headers in a row are no accident.
    return frames >= 2 ? std::optional(qint64(std::llround(seconds * 1000))) : std::nullopt;
}

} // namespace

std::optional<AudioKind> audioKindFromName(QByteArrayView name)
{
    for (const Name &known : kNames) {
        if (name == known.name)
            return known.kind;
    }
    return {};
}

QByteArray audioKindName(AudioKind kind)
{
    return kNames[size_t(kind)].name;
}

QByteArray audioContentType(AudioKind kind)
{
    return kNames[size_t(kind)].contentType;
}

bool isNoAudio(const QByteArray &contentType)
{
    const QByteArray type = contentType.toLower();
    return type.startsWith("text/") || type.contains("json") || type.contains("xml");
}

std::optional<WavInfo> readWavHeader(QByteArrayView bytes)
{
    if (bytes.size() < 12 || !bytes.startsWith("RIFF") || bytes.sliced(8, 4) != "WAVE")
        return {};
    WavInfo info;
    bool hasFormat = false;
    for (qsizetype at = 12; at + 8 <= bytes.size();) {
        const QByteArrayView id = bytes.sliced(at, 4);
        const auto size = littleEndian<quint32>(bytes, at + 4);
        at += 8;
        if (id == "fmt ") {
            if (size < 16 || at + 16 > bytes.size())
                return {};
            const auto tag = littleEndian<quint16>(bytes, at);
            info.channels = littleEndian<quint16>(bytes, at + 2);
            info.rate = int(littleEndian<quint32>(bytes, at + 4));
            info.bits = littleEndian<quint16>(bytes, at + 14);
            info.isPcm = tag == 1 || tag == 0xfffe; // extensible: the samples are plain in practice
            hasFormat = info.rate > 0 && info.channels > 0;
        } else if (id == "data") {
            if (!hasFormat)
                return {};
            info.dataOffset = at;
            // Streams name no size, or the largest there is.
            info.dataBytes = size == 0 || size >= 0x7fff'ff00 ? -1 : qsizetype(size);
            return info;
        }
        at += qsizetype(size) + (size & 1);
    }
    return {};
}

QByteArray wavHeader(int rate, qsizetype dataBytes, int channels)
{
    const bool known = dataBytes >= 0 && dataBytes < 0x7fff'ff00;
    QByteArray header("RIFF");
    appendLittleEndian<quint32>(header, known ? quint32(dataBytes + 36) : 0xffff'ffffU);
    header.append("WAVEfmt ");
    appendLittleEndian<quint32>(header, 16);
    appendLittleEndian<quint16>(header, 1);
    appendLittleEndian<quint16>(header, quint16(channels));
    appendLittleEndian<quint32>(header, quint32(rate));
    appendLittleEndian<quint32>(header, quint32(rate * channels * 2));
    appendLittleEndian<quint16>(header, quint16(channels * 2));
    appendLittleEndian<quint16>(header, 16);
    header.append("data");
    appendLittleEndian<quint32>(header, known ? quint32(dataBytes) : 0xffff'ffffU);
    return header;
}

QByteArray resampled(QByteArrayView pcm, int fromRate, int toRate)
{
    const qsizetype count = pcm.size() / 2;
    if (fromRate == toRate || count == 0)
        return pcm.toByteArray();
    const qsizetype wanted = count * toRate / fromRate;
    QByteArray out;
    out.reserve(wanted * 2);
    for (qsizetype i = 0; i < wanted; ++i) {
        const double at = double(i) * fromRate / toRate;
        const qsizetype before = qsizetype(at);
        const qsizetype after = qMin(before + 1, count - 1);
        const double part = at - double(before);
        const double sample =
            littleEndian<qint16>(pcm, before * 2) * (1 - part) + littleEndian<qint16>(pcm, after * 2) * part;
        appendLittleEndian<qint16>(out, qint16(sample));
    }
    return out;
}

std::optional<qint64> audioDurationMs(QByteArrayView bytes)
{
    if (const auto wav = readWavHeader(bytes)) {
        const qsizetype rest = bytes.size() - wav->dataOffset;
        const qsizetype data = wav->dataBytes < 0 ? rest : qMin(rest, wav->dataBytes);
        const qint64 perSecond = qint64(wav->rate) * wav->channels * wav->bits / 8;
        return perSecond > 0 ? std::optional(qint64(data) * 1000 / perSecond) : std::nullopt;
    }
    if (bytes.startsWith("ID3") || (bytes.size() > 4 && uchar(bytes[0]) == 0xff))
        return mp3DurationMs(bytes);
    return {};
}

} // namespace station
