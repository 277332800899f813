// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/demo/attachment.h"

#include <QtEndian>

namespace station {

namespace {

quint16 big16(QByteArrayView bytes, qsizetype at)
{
    return qFromBigEndian<quint16>(bytes.data() + at);
}

quint16 little16(QByteArrayView bytes, qsizetype at)
{
    return qFromLittleEndian<quint16>(bytes.data() + at);
}

/** The frame header (ITU-T T.81, B.2.2) is behind any number of other segments. */
void readJpegSize(QByteArrayView file, Attachment &attachment)
{
    for (qsizetype at = 2; at + 9 <= file.size();) {
        if (quint8(file[at]) != 0xff)
            return;
        const auto marker = quint8(file[at + 1]);
        if (marker == 0xff) { // a fill byte
            ++at;
            continue;
        }
        // SOF0 to SOF15, without the three of that range that are something else.
        if (marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc) {
            attachment.height = big16(file, at + 5);
            attachment.width = big16(file, at + 7);
            return;
        }
        at += 2 + big16(file, at + 2);
    }
}

/** RFC 9649: the lossy, lossless and extended formats each keep the size in a place of their own. */
void readWebpSize(QByteArrayView file, Attachment &attachment)
{
    const QByteArrayView kind = file.sliced(12, 4);
    if (kind == "VP8 ") {
        attachment.width = little16(file, 26) & 0x3fff;
        attachment.height = little16(file, 28) & 0x3fff;
    } else if (kind == "VP8L") {
        const quint32 bits = qFromLittleEndian<quint32>(file.data() + 21);
        attachment.width = int(bits & 0x3fff) + 1;
        attachment.height = int((bits >> 14) & 0x3fff) + 1;
    } else if (kind == "VP8X") {
        attachment.width = (little16(file, 24) | quint8(file[26]) << 16) + 1;
        attachment.height = (little16(file, 27) | quint8(file[29]) << 16) + 1;
    }
}

} // namespace

void readPixelSize(QByteArrayView file, Attachment &attachment)
{
    if (file.size() >= 24 && file.startsWith("\x89PNG\r\n\x1a\n")) {
        attachment.width = int(qFromBigEndian<quint32>(file.data() + 16));
        attachment.height = int(qFromBigEndian<quint32>(file.data() + 20));
    } else if (file.size() >= 10 && (file.startsWith("GIF87a") || file.startsWith("GIF89a"))) {
        attachment.width = little16(file, 6);
        attachment.height = little16(file, 8);
    } else if (file.size() >= 30 && file.startsWith("RIFF") && file.sliced(8, 4) == "WEBP") {
        readWebpSize(file, attachment);
    } else if (file.startsWith("\xff\xd8")) {
        readJpegSize(file, attachment);
    }
}

Attachment attachmentFromBase64(std::string_view mediaType, std::string_view base64)
{
    Attachment attachment;
    attachment.mediaType = QByteArray(mediaType.data(), qsizetype(mediaType.size()));
    auto text = QByteArray::fromRawData(base64.data(), qsizetype(base64.size()));
    const bool urlAlphabet = text.contains('-') || text.contains('_');
    const QByteArray file =
        QByteArray::fromBase64(text, urlAlphabet ? QByteArray::Base64UrlEncoding : QByteArray::Base64Encoding);
    attachment.bytes = file.size();
    readPixelSize(file, attachment);
    return attachment;
}

Attachment attachmentFromUrl(std::string_view url)
{
    const size_t comma = url.find(',');
    if (!url.starts_with("data:") || comma == std::string_view::npos) {
        Attachment attachment;
        attachment.url = QByteArray(url.data(), qsizetype(url.size()));
        return attachment;
    }
    std::string_view mediaType = url.substr(5, comma - 5);
    mediaType = mediaType.substr(0, mediaType.find(';'));
    return attachmentFromBase64(mediaType, url.substr(comma + 1));
}

} // namespace station
