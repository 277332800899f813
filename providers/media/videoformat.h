// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QIODevice>

#include <optional>

namespace station {

/** The type of a video by its first 16 bytes: MP4, QuickTime, WebM or AVI; empty for none of them. */
QByteArray videoContentType(QByteArrayView first);

/** What an MP4 or QuickTime file says about itself; nothing of it where it says nothing. */
struct VideoFacts {
    std::optional<double> seconds;
    std::optional<int> width;
    std::optional<int> height;
};
/** Reads boxes' heads and those few that matter; `file` is open, and may be of any size. */
VideoFacts readVideoFacts(QIODevice &file);

} // namespace station
