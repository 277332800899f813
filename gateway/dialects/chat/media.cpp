// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/dialects/chat/media.h"

#include <QCryptographicHash>

namespace station::chat {

QByteArray mimeOfAudioFormat(const QByteArray &format)
{
    if (format.isEmpty())
        return {};
    return format == "mp3" ? QByteArray("audio/mpeg") : "audio/" + format;
}

QByteArray audioFormatOfMime(const QByteArray &mimeType)
{
    const QByteArray type = mimeType.toLower();
    if (!type.startsWith("audio/"))
        return {};
    const QByteArray format = type.sliced(6, (type.indexOf(';') < 0 ? type.size() : type.indexOf(';')) - 6);
    if (format == "mpeg" || format == "mpeg3" || format == "x-mp3")
        return "mp3";
    if (format == "x-wav" || format == "wave" || format == "vnd.wave")
        return "wav";
    return format;
}

QByteArray madeUpCallId(const QByteArray &seed, qint64 number)
{
    const QByteArray text = seed + ':' + QByteArray::number(number);
    return "call_" + QCryptographicHash::hash(text, QCryptographicHash::Sha256).toHex().left(24);
}

} // namespace station::chat
