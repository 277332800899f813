// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/demo/demofilm.h"

#include "gateway/demo/stillcoder.h"

#include <QCryptographicHash>

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

namespace station {

namespace {

constexpr int kFramesPerSecond = 8;
constexpr double kMostSeconds = 15;

using Colour = std::array<double, 3>;

/** The landscape without its sun, and the way of the sun. */
class Scene {
public:
    Scene(const QByteArray &words, int width, int height)
        : m_seed(QCryptographicHash::hash(words, QCryptographicHash::Sha256)), m_width(width), m_height(height)
    {
        for (int layer = 0; layer < 3; ++layer) {
            m_hills[size_t(layer)].resize(size_t(width));
            for (int x = 0; x < width; ++x) {
                const double wave = std::sin(x * (3.0 + 4 * chance(12 + layer)) / width + 6 * chance(15 + layer))
                    + 0.4 * std::sin(x * (9.0 + 8 * chance(18 + layer)) / width);
                m_hills[size_t(layer)][size_t(x)] = int(height * (0.55 + 0.14 * layer + 0.06 * wave));
            }
        }
        m_ground = {width, height, QByteArray(qsizetype(width) * height, Qt::Uninitialized),
                    QByteArray(qsizetype(width) * height / 4, Qt::Uninitialized),
                    QByteArray(qsizetype(width) * height / 4, Qt::Uninitialized)};
        for (int y = 0; y < height; ++y) {
            for (int x = 0; x < width; ++x)
                write(m_ground, x, y, ground(x, y));
        }
    }

    /** `part` of the way, from 0 to 1. */
    VideoFrame at(double part) const
    {
        const double sunX = m_width * (0.1 + 0.8 * part);
        const double sunY = m_height * (0.5 - 0.35 * std::sin(std::numbers::pi * part));
        const double size = std::min(m_width, m_height) * 0.09;
        VideoFrame frame = m_ground;
        for (int y = std::max(0, int(sunY - size)); y < std::min(m_height, int(sunY + size) + 1); ++y) {
            for (int x = std::max(0, int(sunX - size)); x < std::min(m_width, int(sunX + size) + 1); ++x) {
                if (std::hypot(x - sunX, y - sunY) < size && y < m_hills[0][size_t(x)])
                    write(frame, x, y, {255, 236, 180});
            }
        }
        return frame;
    }

private:
    double chance(int i) const { return double(uchar(m_seed[i])) / 255; }

    Colour ground(int x, int y) const
    {
        // In bands, so that little changes from frame to frame.
        const double depth = std::floor(double(y) / m_height * 24) / 24;
        const Colour top {40 + 60 * chance(0), 60 + 80 * chance(1), 120 + 100 * chance(2)};
        const Colour low {200 + 55 * chance(3), 150 + 80 * chance(4), 120 + 80 * chance(5)};
        const Colour hill {20 + 50 * chance(6), 60 + 80 * chance(7), 40 + 60 * chance(8)};
        Colour colour;
        for (size_t i = 0; i < 3; ++i)
            colour[i] = top[i] + (low[i] - top[i]) * depth;
        for (int layer = 0; layer < 3; ++layer) {
            if (y > m_hills[size_t(layer)][size_t(x)]) {
                for (size_t i = 0; i < 3; ++i)
                    colour[i] = hill[i] + (low[i] - hill[i]) * (0.5 - 0.22 * layer);
            }
        }
        return colour;
    }

    /** BT.601, in the range that television uses. */
    void write(VideoFrame &frame, int x, int y, const Colour &c) const
    {
        frame.y[qsizetype(y) * m_width + x] = char(uchar(16 + 0.257 * c[0] + 0.504 * c[1] + 0.098 * c[2]));
        if (x % 2 || y % 2)
            return;
        const qsizetype at = qsizetype(y / 2) * (m_width / 2) + x / 2;
        frame.cb[at] = char(uchar(128 - 0.148 * c[0] - 0.291 * c[1] + 0.439 * c[2]));
        frame.cr[at] = char(uchar(128 + 0.439 * c[0] - 0.368 * c[1] - 0.071 * c[2]));
    }

    const QByteArray m_seed;
    const int m_width;
    const int m_height;
    std::array<std::vector<int>, 3> m_hills;
    VideoFrame m_ground;
};

int side(int wanted)
{
    return std::clamp((wanted + 8) / 16 * 16, 64, 1280);
}

} // namespace

QByteArray demoFilm(const QByteArray &words, int width, int height, double seconds)
{
    width = side(width);
    height = side(height);
    const int count = std::max(1, int(std::clamp(seconds, 0.5, kMostSeconds) * kFramesPerSecond));
    const Scene scene(words, width, height);
    StillCoder coder(width, height);
    std::vector<QByteArray> frames;
    frames.reserve(size_t(count));
    for (int i = 0; i < count; ++i)
        frames.push_back(coder.frame(scene.at(double(i) / std::max(1, count - 1))));
    return writeMp4(coder, width, height, frames, kFramesPerSecond, "Simulated by Token Station: " + words.left(200));
}

} // namespace station
