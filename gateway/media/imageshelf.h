// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <deque>
#include <mutex>
#include <optional>

namespace station {

/**
 * Pictures that a client wanted by address and the provider gave as bytes: kept for an hour, each behind a token of its
 * own, in memory. Any thread.
 */
class ImageShelf {
public:
    static constexpr qint64 kKeepMs = 60 * 60 * 1000;
    /** The oldest go first when there is more. */
    static constexpr qsizetype kMostBytes = 256 * 1024 * 1024;

    struct Picture {
        QByteArray bytes;
        QByteArray contentType;
    };

    /** "/v1/images/ID/content?t=TOKEN" */
    QByteArray put(Picture picture, qint64 nowMs);
    /** Nothing for another token, or when the hour is over. */
    std::optional<Picture> find(QByteArrayView id, QByteArrayView token, qint64 nowMs) const;

private:
    struct Entry {
        QByteArray id;
        QByteArray token;
        qint64 untilMs = 0;
        Picture picture;
    };

    mutable std::mutex m_mutex;
    std::deque<Entry> m_entries; ///< the oldest first
    qsizetype m_bytes = 0;
};

} // namespace station
