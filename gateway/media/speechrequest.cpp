// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/media/speechrequest.h"

#include "gateway/json/jsonbuilder.h"
#include "gateway/json/jsonreader.h"

namespace station {

namespace {

/** Of audio in one event, so that a long answer is not one line of megabytes. A multiple of three: no padding. */
constexpr qsizetype kEventAudio = 48 * 1024;

/** OpenAI's own limits (wire notes of audio, B1); a provider may have others. */
constexpr double kSlowest = 0.25;
constexpr double kFastest = 4;

void readVoice(json::Value value, SpeechRequest &request)
{
    if (json::isString(value)) {
        request.voice = json::text(value);
        return;
    }
    json::members(value, [&](std::string_view name, json::Value member) {
        if (name != "id")
            json::fail("A voice is a name, or an object with an id");
        request.voice = json::text(member);
        request.voiceIsId = true;
    });
}

AudioKind readFormat(const QByteArray &name)
{
    const auto kind = audioKindFromName(name);
    if (!kind)
        json::fail("There is no response_format \"" + name + "\"; take one of mp3, opus, aac, flac, wav, pcm");
    return *kind;
}

void readMember(std::string_view name, json::Value value, SpeechRequest &request)
{
    if (name == "model") {
        request.model = json::text(value);
    } else if (name == "input") {
        request.input = json::text(value);
    } else if (json::isNull(value)) {
        return;
    } else if (name == "voice") {
        readVoice(value, request);
    } else if (name == "instructions") {
        request.instructions = json::text(value);
    } else if (name == "response_format") {
        request.format = readFormat(json::text(value));
    } else if (name == "speed") {
        request.speed = json::real(value);
        if (request.speed < kSlowest || request.speed > kFastest)
            json::fail("speed must be between 0.25 and 4.0");
    } else if (name == "stream_format") {
        const QByteArray format = json::text(value);
        if (format != "sse" && format != "audio")
            json::fail("stream_format is audio or sse");
        request.events = format == "sse";
    } else {
        json::fail("This provider has no place for this member; leave it out");
    }
}

} // namespace

Result<SpeechRequest> readSpeechRequest(const QByteArray &body)
{
    SpeechRequest asked;
    json::Reader reader;
    const auto done = reader.read(body, [&](json::Value root) {
        json::members(root, [&](std::string_view name, json::Value value) { readMember(name, value, asked); });
    });
    if (!done)
        return done.error();
    if (asked.input.isEmpty())
        return Error {ErrorCode::BadRequest, "There is nothing to speak: send the text as \"input\"", "input"};
    if (asked.voice.isEmpty())
        return Error {ErrorCode::BadRequest, "Say which \"voice\" is to speak", "voice"};
    return asked;
}

QByteArray speechDeltas(const QByteArray &audio)
{
    QByteArray out;
    for (qsizetype at = 0; at < audio.size(); at += kEventAudio) {
        JsonBuilder json;
        json.object().text("type", "speech.audio.delta").text("audio", audio.mid(at, kEventAudio).toBase64());
        out += "data: " + json.endObject().take() + "\n\n";
    }
    return out;
}

QByteArray speechDone(const MediaUsage &usage)
{
    JsonBuilder json;
    json.object().text("type", "speech.audio.done");
    if (usage.inputTokens && usage.outputTokens) {
        json.object("usage").number("input_tokens", *usage.inputTokens).number("output_tokens", *usage.outputTokens);
        json.number("total_tokens", *usage.inputTokens + *usage.outputTokens).endObject();
    }
    return "data: " + json.endObject().take() + "\n\n";
}

} // namespace station
