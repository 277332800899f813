// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <vector>

namespace station {

struct HeardSegment {
    qint64 startMs = 0;
    qint64 endMs = 0;
    QString text;
    QString speaker; ///< empty: not told
};

/** What was heard. Without segments the model gave no times. */
struct HeardText {
    QString text;
    QString language;
    qint64 durationMs = 0; ///< 0: not told
    std::vector<HeardSegment> segments;

    /** Of the API's json, verbose_json or diarized_json. Words with times alone become segments at their pauses. */
    static HeardText fromJson(const QByteArray &json);
    /** `format`: txt, srt or vtt. Without times srt and vtt have one cue of the whole length. */
    QByteArray as(const QString &format) const;
};

/** 01:02.3 or 1:01:02.3 */
QString transcriptTime(qint64 ms);

} // namespace station
