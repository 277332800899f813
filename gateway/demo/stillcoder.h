// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <vector>

namespace station {

/** A picture in YCbCr, 4:2:0: planes of one byte each, those of colour half as wide and high. */
struct VideoFrame {
    int width = 0; ///< a multiple of 16, as height is
    int height = 0;
    QByteArray y;
    QByteArray cb;
    QByteArray cr;
};

/**
 * Frames as H.264 without compression: what stays the same from one frame to the next is skipped, what changes is sent
 * as it is (I_PCM). Large, but every player shows it, and no library is needed. Baseline profile (ITU-T H.264, 7.3).
 */
class StillCoder {
public:
    StillCoder(int width, int height) : m_width(width), m_height(height) { }

    QByteArray sequenceParameters() const; ///< a NAL unit, as the next one
    QByteArray pictureParameters() const;
    /** The next frame as one NAL unit; the first one is complete in itself. */
    QByteArray frame(const VideoFrame &frame);

private:
    const int m_width;
    const int m_height;
    int m_number = 0;
    VideoFrame m_last;
};

/** NAL units as an MP4 file that plays `framesPerSecond`; its comment says `comment`. */
QByteArray writeMp4(const StillCoder &coder, int width, int height, const std::vector<QByteArray> &frames,
                    int framesPerSecond, const QByteArray &comment);

} // namespace station
