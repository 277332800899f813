// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "providers/media/videoformat.h"

#include <QtEndian>

namespace station {

namespace {

quint32 number(QByteArrayView bytes, qsizetype at)
{
    return at + 4 <= bytes.size() ? qFromBigEndian<quint32>(bytes.data() + at) : 0;
}

quint64 longNumber(QByteArrayView bytes, qsizetype at)
{
    return at + 8 <= bytes.size() ? qFromBigEndian<quint64>(bytes.data() + at) : 0;
}

/** ISO/IEC 14496-12: a version 1 box has 64 bits for times. */
void readMovieHead(QByteArrayView box, VideoFacts &facts)
{
    const bool isLong = !box.isEmpty() && box[0] == 1;
    const double scale = number(box, isLong ? 20 : 12);
    const auto duration = isLong ? double(longNumber(box, 24)) : double(number(box, 16));
    if (scale > 0 && duration > 0)
        facts.seconds = duration / scale;
}

void readTrackHead(QByteArrayView box, VideoFacts &facts)
{
    const bool isLong = !box.isEmpty() && box[0] == 1;
    // The last two members, in 16.16 fixed point; a track of sound has none.
    const quint32 width = number(box, isLong ? 88 : 76) >> 16;
    const quint32 height = number(box, isLong ? 92 : 80) >> 16;
    if (width > 0 && height > 0 && !facts.width) {
        facts.width = int(width);
        facts.height = int(height);
    }
}

void readBoxes(QIODevice &file, qint64 from, qint64 to, int depth, VideoFacts &facts)
{
    constexpr int kMostBoxes = 1000;
    constexpr qint64 kHeadBytes = 128;
    for (int i = 0; i < kMostBoxes && from + 8 <= to; ++i) {
        if (!file.seek(from))
            return;
        const QByteArray head = file.read(16);
        qint64 size = number(head, 0);
        qint64 skip = 8;
        if (size == 1) {
            size = qint64(longNumber(head, 8));
            skip = 16;
        } else if (size == 0) {
            size = to - from;
        }
        if (size < skip || size > to - from)
            return;
        const QByteArrayView type = QByteArrayView(head).sliced(4, std::min<qsizetype>(4, head.size() - 4));
        if ((type == "moov" || type == "trak") && depth < 3) {
            readBoxes(file, from + skip, from + size, depth + 1, facts);
        } else if (type == "mvhd" || type == "tkhd") {
            file.seek(from + skip);
            const QByteArray box = file.read(std::min(size - skip, kHeadBytes));
            if (type == "mvhd")
                readMovieHead(box, facts);
            else
                readTrackHead(box, facts);
        }
        from += size;
    }
}

} // namespace

QByteArray videoContentType(QByteArrayView first)
{
    if (first.size() >= 12 && first.sliced(4, 4) == "ftyp")
        return first.sliced(8, 4) == "qt  " ? "video/quicktime" : "video/mp4";
    if (first.startsWith("\x1a\x45\xdf\xa3"))
        return "video/webm";
    if (first.size() >= 12 && first.startsWith("RIFF") && first.sliced(8, 4) == "AVI ")
        return "video/x-msvideo";
    return {};
}

VideoFacts readVideoFacts(QIODevice &file)
{
    VideoFacts facts;
    readBoxes(file, 0, file.size(), 0, facts);
    return facts;
}

} // namespace station
