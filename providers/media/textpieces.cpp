// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "providers/media/textpieces.h"

#include <QString>

#include <algorithm>

namespace station {

namespace {

bool endsSentence(QChar c)
{
    return QStringLiteral(".!?;:\n\u3002\uff01\uff1f\u061f").contains(c);
}

/** Where the next piece of a text that is too long for one ends. */
qsizetype endOfPiece(const QString &text, qsizetype from, qsizetype most)
{
    qsizetype space = -1;
    for (qsizetype i = from + most; i > from; --i) {
        const bool atGap = i >= text.size() || text[i].isSpace();
        if (endsSentence(text[i - 1]) && atGap)
            return i;
        if (space < 0 && atGap)
            space = i;
    }
    if (space > from)
        return space;
    const qsizetype end = from + most;
    return text[end - 1].isHighSurrogate() ? end - 1 : end;
}

} // namespace

QList<QByteArray> textPieces(const QByteArray &text, qsizetype characters)
{
    const QString all = QString::fromUtf8(text);
    QList<QByteArray> pieces;
    for (qsizetype at = 0; at < all.size();) {
        const qsizetype end = all.size() - at <= characters ? all.size() : endOfPiece(all, at, characters);
        if (const QString piece = all.mid(at, end - at).trimmed(); !piece.isEmpty())
            pieces.append(piece.toUtf8());
        at = end;
    }
    if (pieces.isEmpty())
        pieces.append(text);
    return pieces;
}

qint64 characterCount(std::string_view utf8)
{
    // Of the bytes of UTF-8, those that begin a character.
    return std::count_if(utf8.begin(), utf8.end(), [](char c) { return (uchar(c) & 0xc0) != 0x80; });
}

} // namespace station
