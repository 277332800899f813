// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/audio/heardtext.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace station {

using namespace Qt::StringLiterals;

namespace {

qint64 milliseconds(const QJsonValue &seconds)
{
    return qRound64(seconds.toDouble() * 1000);
}

constexpr qint64 kPauseMs = 600; ///< a silence after which a new segment begins
constexpr int kMostWords = 12;   ///< of a segment made of words: what a reader takes in at once

std::vector<HeardSegment> fromWords(const QJsonArray &words)
{
    std::vector<HeardSegment> segments;
    int count = 0;
    for (const QJsonValue &value : words) {
        const QJsonObject word = value.toObject();
        const qint64 start = milliseconds(word.value("start"_L1));
        const qint64 end = milliseconds(word.value("end"_L1));
        const QString text = word.value("word"_L1).toString().trimmed();
        if (segments.empty() || start - segments.back().endMs > kPauseMs || count >= kMostWords) {
            segments.push_back({start, end, text, {}});
            count = 1;
            continue;
        }
        segments.back().endMs = end;
        segments.back().text += u' ' + text;
        ++count;
    }
    return segments;
}

/** 00:01:02,345; vtt writes a point for the comma. */
QString cueTime(qint64 ms, QChar point)
{
    return QStringLiteral("%1:%2:%3%4%5")
        .arg(ms / 3'600'000, 2, 10, QLatin1Char('0'))
        .arg(ms / 60'000 % 60, 2, 10, QLatin1Char('0'))
        .arg(ms / 1000 % 60, 2, 10, QLatin1Char('0'))
        .arg(point)
        .arg(ms % 1000, 3, 10, QLatin1Char('0'));
}

} // namespace

HeardText HeardText::fromJson(const QByteArray &json)
{
    const QJsonObject root = QJsonDocument::fromJson(json).object();
    HeardText transcript;
    transcript.text = root.value("text"_L1).toString().trimmed();
    transcript.language = root.value("language"_L1).toString();
    transcript.durationMs = milliseconds(root.value("duration"_L1));
    const QJsonArray segments = root.value("segments"_L1).toArray();
    for (const QJsonValue &value : segments) {
        const QJsonObject segment = value.toObject();
        transcript.segments.push_back({milliseconds(segment.value("start"_L1)), milliseconds(segment.value("end"_L1)),
                                       segment.value("text"_L1).toString().trimmed(),
                                       segment.value("speaker"_L1).toString()});
    }
    if (transcript.segments.empty())
        transcript.segments = fromWords(root.value("words"_L1).toArray());
    return transcript;
}

QByteArray HeardText::as(const QString &format) const
{
    if (format == "txt"_L1)
        return text.toUtf8() + '\n';
    std::vector<HeardSegment> cues = segments;
    if (cues.empty())
        cues.push_back({0, durationMs, text, {}});
    const bool vtt = format == "vtt"_L1;
    QString out = vtt ? QStringLiteral("WEBVTT\n\n") : QString();
    const QChar point = vtt ? u'.' : u',';
    int number = 1;
    for (const HeardSegment &cue : cues) {
        if (!vtt)
            out += QString::number(number++) + u'\n';
        out += cueTime(cue.startMs, point) + QStringLiteral(" --> ") + cueTime(std::max(cue.endMs, cue.startMs), point)
            + u'\n';
        out += (cue.speaker.isEmpty() ? QString() : cue.speaker + QStringLiteral(": ")) + cue.text
            + QStringLiteral("\n\n");
    }
    return out.toUtf8();
}

QString transcriptTime(qint64 ms)
{
    const QString rest = QStringLiteral("%1:%2.%3")
                             .arg(ms / 60'000 % 60, 2, 10, QLatin1Char('0'))
                             .arg(ms / 1000 % 60, 2, 10, QLatin1Char('0'))
                             .arg(ms / 100 % 10);
    return ms < 3'600'000 ? rest : QString::number(ms / 3'600'000) + u':' + rest;
}

} // namespace station
