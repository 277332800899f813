// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "providers/media/transcriptionadapter.h"

namespace station {

/** A line of subtitles and when it is to be seen, in seconds. */
struct Cue {
    double start = 0;
    double end = 0;
    QByteArray text;
};

/** The cues of a transcript: its segments, or its words in groups of a few seconds; without either, none. */
std::vector<Cue> cuesOf(const Transcript &transcript);
/** SubRip and WebVTT (wire notes of audio, A7). */
QByteArray writeSrt(const std::vector<Cue> &cues);
QByteArray writeVtt(const std::vector<Cue> &cues);

/** The whole answer in the format asked for. */
QByteArray writeTranscript(const Transcript &transcript, const MediaUsage &usage, const TranscriptionRequest &request);
QByteArray transcriptContentType(TranscriptFormat format);
/** Text as an event of a stream. */
QByteArray transcriptDelta(const QByteArray &text);
/** The last event of a stream. */
QByteArray transcriptDone(const Transcript &transcript, const MediaUsage &usage);

} // namespace station
