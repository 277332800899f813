// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/demo/demoanswer.h"

#include <QCryptographicHash>

namespace station {

namespace {

constexpr qsizetype kLongestPiece = 7;

bool startsCharacter(char c)
{
    return (quint8(c) & 0xc0) != 0x80;
}

} // namespace

QByteArray joined(const std::vector<QByteArray> &pieces)
{
    QByteArray all;
    for (const QByteArray &piece : pieces)
        all += piece;
    return all;
}

std::vector<QByteArray> splitIntoPieces(const QByteArray &text)
{
    std::vector<QByteArray> pieces;
    QByteArray piece;
    const auto end = [&] {
        if (!piece.isEmpty())
            pieces.push_back(piece);
        piece.clear();
    };
    for (const char c : text) {
        const bool isSpace = c == ' ' || c == '\n';
        const bool afterSpace = !piece.isEmpty() && (piece.back() == ' ' || piece.back() == '\n');
        if ((isSpace && !afterSpace) || (piece.size() >= kLongestPiece && startsCharacter(c)))
            end();
        piece += c;
    }
    end();
    return pieces;
}

QByteArray IdMaker::make(const QByteArray &prefix, int length)
{
    static constexpr char kAlphabet[] = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
    QByteArray id = prefix;
    QByteArray digest;
    for (int i = 0; i < length; ++i) {
        if (i % 32 == 0)
            digest = QCryptographicHash::hash(m_seed + QByteArray::number(m_count++), QCryptographicHash::Sha256);
        id += kAlphabet[quint8(digest[i % 32]) % (sizeof kAlphabet - 1)];
    }
    return id;
}

} // namespace station
