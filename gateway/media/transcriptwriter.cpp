// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/media/transcriptwriter.h"

#include "gateway/json/jsonbuilder.h"

#include <cmath>

namespace station {

namespace {

/** What a reader can take in at once, when only words are timed. */
constexpr double kCueSeconds = 7;
constexpr qsizetype kCueCharacters = 80;

QByteArray time(double seconds, char point)
{
    const auto ms = qint64(std::llround(qMax(0.0, seconds) * 1000));
    const auto padded = [](qint64 value, int width) { return QByteArray::number(value).rightJustified(width, '0'); };
    return padded(ms / 3'600'000, 2) + ':' + padded(ms / 60'000 % 60, 2) + ':' + padded(ms / 1000 % 60, 2) + point
        + padded(ms % 1000, 3);
}

/** A blank line would end the cue. */
QByteArray cueText(const QByteArray &text)
{
    QByteArray lines;
    for (const QByteArray &line : text.split('\n')) {
        if (const QByteArray trimmed = line.trimmed(); !trimmed.isEmpty())
            lines += (lines.isEmpty() ? "" : "\n") + trimmed;
    }
    return lines;
}

/** Milliseconds are as fine as anyone hears. */
QByteArray seconds(double value)
{
    return QByteArray::number(std::round(value * 1000) / 1000, 'g', 12);
}

void writeUsage(JsonBuilder &json, const MediaUsage &usage, const std::optional<double> &duration)
{
    if (usage.inputTokens && usage.outputTokens) {
        json.object("usage").text("type", "tokens").number("input_tokens", *usage.inputTokens);
        json.number("output_tokens", *usage.outputTokens);
        json.number("total_tokens", *usage.inputTokens + *usage.outputTokens).endObject();
    } else if (usage.audioMs || duration) {
        const double length = usage.audioMs ? double(*usage.audioMs) / 1000 : *duration;
        json.object("usage").text("type", "duration").number("seconds", qint64(std::ceil(length))).endObject();
    }
}

void writeVerbose(JsonBuilder &json, const Transcript &transcript, const TranscriptionRequest &request)
{
    json.text("task", "transcribe");
    const QByteArray &language = transcript.language.isEmpty() ? request.language : transcript.language;
    if (!language.isEmpty())
        json.text("language", language);
    if (transcript.seconds)
        json.raw("duration", seconds(*transcript.seconds));
    json.text("text", transcript.text);
    if (!transcript.segments.empty() && (request.segments || !request.words)) {
        json.array("segments");
        qint64 id = 0;
        for (const TranscriptSegment &segment : transcript.segments) {
            if (!segment.json.isEmpty()) {
                json.raw(segment.json);
                continue;
            }
            json.object().number("id", id++).raw("start", seconds(segment.start)).raw("end", seconds(segment.end));
            json.text("text", segment.text).endObject();
        }
        json.endArray();
    }
    if (!transcript.words.empty() && (request.words || transcript.segments.empty())) {
        json.array("words");
        for (const TranscriptWord &word : transcript.words) {
            json.object().text("word", word.text).raw("start", seconds(word.start)).raw("end", seconds(word.end));
            json.endObject();
        }
        json.endArray();
    }
}

} // namespace

std::vector<Cue> cuesOf(const Transcript &transcript)
{
    std::vector<Cue> cues;
    for (const TranscriptSegment &segment : transcript.segments) {
        if (const QByteArray text = cueText(segment.text); !text.isEmpty())
            cues.push_back({segment.start, segment.end, text});
    }
    if (!cues.empty())
        return cues;
    for (const TranscriptWord &word : transcript.words) {
        const QByteArray text = cueText(word.text);
        if (text.isEmpty())
            continue;
        if (cues.empty() || word.end - cues.back().start > kCueSeconds
            || cues.back().text.size() + 1 + text.size() > kCueCharacters)
            cues.push_back({word.start, word.end, text});
        else
            cues.back() = {cues.back().start, word.end, cues.back().text + ' ' + text};
    }
    return cues;
}

QByteArray writeSrt(const std::vector<Cue> &cues)
{
    QByteArray out;
    int number = 0;
    for (const Cue &cue : cues)
        out += QByteArray::number(++number) + '\n' + time(cue.start, ',') + " --> " + time(cue.end, ',') + '\n'
            + cue.text + "\n\n";
    return out;
}

QByteArray writeVtt(const std::vector<Cue> &cues)
{
    QByteArray out = "WEBVTT\n\n";
    for (const Cue &cue : cues)
        out += time(cue.start, '.') + " --> " + time(cue.end, '.') + '\n' + cue.text + "\n\n";
    return out;
}

QByteArray writeTranscript(const Transcript &transcript, const MediaUsage &usage, const TranscriptionRequest &request)
{
    switch (request.format) {
    case TranscriptFormat::Text: return transcript.text + '\n';
    case TranscriptFormat::Srt: return writeSrt(cuesOf(transcript));
    case TranscriptFormat::Vtt: return writeVtt(cuesOf(transcript));
    case TranscriptFormat::Json:
    case TranscriptFormat::VerboseJson:
    case TranscriptFormat::DiarizedJson: break;
    }
    JsonBuilder json;
    json.object();
    if (request.format == TranscriptFormat::Json)
        json.text("text", transcript.text);
    else
        writeVerbose(json, transcript, request);
    writeUsage(json, usage, transcript.seconds);
    return json.endObject().take();
}

QByteArray transcriptContentType(TranscriptFormat format)
{
    switch (format) {
    case TranscriptFormat::Text:
    case TranscriptFormat::Srt: return "text/plain; charset=utf-8";
    case TranscriptFormat::Vtt: return "text/vtt; charset=utf-8";
    default: return "application/json";
    }
}

QByteArray transcriptDelta(const QByteArray &text)
{
    JsonBuilder json;
    json.object().text("type", "transcript.text.delta").text("delta", text);
    return "data: " + json.endObject().take() + "\n\n";
}

QByteArray transcriptDone(const Transcript &transcript, const MediaUsage &usage)
{
    JsonBuilder json;
    json.object().text("type", "transcript.text.done").text("text", transcript.text);
    if (usage.inputTokens && usage.outputTokens)
        writeUsage(json, usage, {});
    return "data: " + json.endObject().take() + "\n\n";
}

} // namespace station
