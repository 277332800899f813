// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/demo/demopicture.h"

#include <QCryptographicHash>
#include <QtEndian>

#include <array>
#include <cmath>
#include <zlib.h>

namespace station {

namespace {

using Colour = std::array<double, 3>;

void appendNumber(QByteArray &out, quint32 value)
{
    std::array<char, 4> bytes;
    qToBigEndian(value, bytes.data());
    out.append(bytes.data(), 4);
}

void appendChunk(QByteArray &out, const QByteArray &name, const QByteArray &data)
{
    appendNumber(out, quint32(data.size()));
    const QByteArray whole = name + data;
    out += whole;
    appendNumber(out, quint32(crc32(0, reinterpret_cast<const Bytef *>(whole.constData()), uInt(whole.size()))));
}

Colour mixed(const Colour &a, const Colour &b, double part)
{
    return {a[0] + (b[0] - a[0]) * part, a[1] + (b[1] - a[1]) * part, a[2] + (b[2] - a[2]) * part};
}

} // namespace

QByteArray demoPicture(const QByteArray &words, int width, int height, int variant)
{
    const QByteArray seed = QCryptographicHash::hash(words + char('0' + variant), QCryptographicHash::Sha256);
    const auto chance = [&seed](int i) { return double(uchar(seed[i])) / 255; };
    const Colour top {40 + 60 * chance(0), 60 + 80 * chance(1), 120 + 100 * chance(2)};
    const Colour low {200 + 55 * chance(3), 150 + 80 * chance(4), 120 + 80 * chance(5)};
    const Colour hill {20 + 50 * chance(6), 60 + 80 * chance(7), 40 + 60 * chance(8)};
    const double sunX = width * (0.2 + 0.6 * chance(9));
    const double sunY = height * (0.15 + 0.3 * chance(10));
    const double sunSize = std::min(width, height) * (0.06 + 0.08 * chance(11));
    QByteArray rows;
    rows.reserve(qsizetype(height) * (width * 3 + 1));
    for (int y = 0; y < height; ++y) {
        rows.append('\0'); // no filter
        for (int x = 0; x < width; ++x) {
            Colour colour = mixed(top, low, double(y) / height);
            if (std::hypot(x - sunX, y - sunY) < sunSize)
                colour = {255, 240, 190};
            for (int layer = 0; layer < 3; ++layer) {
                const double wave = std::sin(x * (3.0 + 4 * chance(12 + layer)) / width + 6 * chance(15 + layer))
                    + 0.4 * std::sin(x * (9.0 + 8 * chance(18 + layer)) / width);
                if (y > height * (0.55 + 0.14 * layer + 0.06 * wave))
                    colour = mixed(hill, low, 0.5 - 0.22 * layer);
            }
            for (const double c : colour)
                rows.append(char(uchar(c)));
        }
    }
    uLongf size = compressBound(uLong(rows.size()));
    QByteArray packed(qsizetype(size), Qt::Uninitialized);
    compress2(reinterpret_cast<Bytef *>(packed.data()), &size, reinterpret_cast<const Bytef *>(rows.constData()),
              uLong(rows.size()), 1);
    packed.truncate(qsizetype(size));

    QByteArray head;
    appendNumber(head, quint32(width));
    appendNumber(head, quint32(height));
    head.append("\x08\x02\x00\x00\x00", 5); // 8 bits a channel, RGB
    QByteArray png("\x89PNG\r\n\x1a\n", 8);
    appendChunk(png, "IHDR", head);
    appendChunk(png, "tEXt", QByteArray("Comment\0Simulated by Token Station", 34));
    appendChunk(png, "IDAT", packed);
    appendChunk(png, "IEND", {});
    return png;
}

} // namespace station
