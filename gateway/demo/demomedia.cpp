// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/demo/demomedia.h"

#include "gateway/demo/demopicture.h"
#include "gateway/json/jsonbuilder.h"
#include "gateway/json/jsonreader.h"
#include "gateway/media/audiopacker.h"
#include "gateway/media/formreader.h"
#include "gateway/media/speechrequest.h"
#include "gateway/media/transcriptionrequest.h"
#include "gateway/media/transcriptwriter.h"
#include "providers/media/audioformat.h"

#include <QDateTime>
#include <QtEndian>

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

namespace station {

namespace {

constexpr int kMostImages = 10;

Result<ScriptOptions> optionsOf(const QByteArray &model, DemoModel wanted, const char *endpoint)
{
    auto scripted = readScriptedModel(model);
    if (!scripted)
        return scripted.error();
    if (scripted->model != wanted)
        return Error {ErrorCode::BadRequest, "The demo's model for this endpoint is " + QByteArray(endpoint) + '.',
                      "model"};
    // All of it is made at once; a pace is for text.
    scripted->options.paceMs = 0;
    return scripted->options;
}

/** A tone for each word, higher for longer ones: the speech of a machine that has no words. */
QByteArray tune(const QByteArray &text)
{
    static constexpr std::array<double, 6> kScale {261.63, 293.66, 329.63, 392.0, 440.0, 523.25};
    constexpr int kRate = AudioFormat::kOpenAiRate;
    constexpr int kTone = kRate * 18 / 100;
    constexpr int kPause = kRate * 4 / 100;
    constexpr int kMostWords = 600;
    QByteArray samples;
    int words = 0;
    for (const QByteArray &word : text.simplified().split(' ')) {
        if (word.isEmpty() || ++words > kMostWords)
            continue;
        const double pitch = kScale[size_t(word.size()) % kScale.size()];
        for (int i = 0; i < kTone + kPause; ++i) {
            const double fade = std::max(0.0, std::min({1.0, i / 400.0, (kTone - i) / 1200.0}));
            const double value = 9000 * fade * std::sin(2 * std::numbers::pi * pitch * i / kRate);
            std::array<char, 2> bytes;
            qToLittleEndian(qint16(value), bytes.data());
            samples.append(bytes.data(), 2);
        }
    }
    return samples;
}

struct ImageWish {
    QByteArray model;
    QByteArray prompt;
    QByteArray size;
    qint64 count = 1;
    qint64 partial = 0;
    bool stream = false;
    bool byUrl = false;
};

Result<ImageWish> readImageWish(const HttpRequest &request)
{
    ImageWish wish;
    const auto set = [&wish](std::string_view name, const QByteArray &value) {
        if (name == "model")
            wish.model = value;
        else if (name == "prompt")
            wish.prompt = value;
        else if (name == "size")
            wish.size = value;
        else if (name == "n")
            wish.count = value.toInt();
        else if (name == "partial_images")
            wish.partial = value.toInt();
        else if (name == "stream")
            wish.stream = value == "true";
        else if (name == "response_format")
            wish.byUrl = value == "url";
    };
    if (const auto read = readDemoFields(request, set); !read)
        return read.error();
    if (wish.prompt.isEmpty())
        return Error {ErrorCode::BadRequest, "Say what to paint: send a \"prompt\"", "prompt"};
    if (wish.count < 1 || wish.count > kMostImages)
        return Error {ErrorCode::BadRequest, "n is a number from 1 to 10", "n"};
    return wish;
}

/** Width and height of "640x480", within what can be painted in no time. */
std::pair<int, int> sizeOf(const QByteArray &size)
{
    const QList<QByteArray> sides = size.split('x');
    if (sides.size() != 2)
        return {1024, 1024};
    return {std::clamp(sides[0].toInt(), 16, 2048), std::clamp(sides[1].toInt(), 16, 2048)};
}

} // namespace

Result<void> readDemoFields(const HttpRequest &request, const DemoField &set)
{
    const QByteArray type = request.headers.value("content-type");
    if (type.toLower().startsWith("multipart/")) {
        const auto form = Form::read(request.body, type);
        if (!form)
            return form.error();
        for (const FormField &field : form->fields()) {
            if (!field.isFile)
                set({field.name.constData(), size_t(field.name.size())}, field.value.toByteArray());
        }
        return {};
    }
    json::Reader reader;
    return reader.read(request.body, [&](json::Value root) {
        json::members(root, [&](std::string_view name, json::Value value) {
            set(name, json::isString(value) ? json::text(value) : json::raw(value));
        });
    });
}

Result<DemoMediaReply> demoSpeech(const HttpRequest &request)
{
    const auto asked = readSpeechRequest(request.body);
    if (!asked)
        return asked.error();
    const auto options = optionsOf(asked->model, DemoModel::Speaker, "speaker");
    if (!options)
        return options.error();
    const auto kind = chosenKind(*asked, "The demo", {AudioKind::Wav, AudioKind::Pcm});
    if (!kind)
        return kind.error();
    const auto audio =
        AudioPacker(*kind).take(tune(asked->input), {AudioKind::Pcm, AudioFormat::kOpenAiRate}, true, false);
    if (!audio)
        return audio.error();
    if (!asked->events)
        return DemoMediaReply {audioContentType(*kind), *audio, *options};
    MediaUsage usage;
    usage.inputTokens = (asked->input.size() + 3) / 4;
    usage.outputTokens = asked->input.simplified().count(' ') + 1;
    return DemoMediaReply {"text/event-stream; charset=utf-8", speechDeltas(*audio) + speechDone(usage), *options};
}

Result<DemoMediaReply> demoTranscript(const HttpRequest &request)
{
    const auto form = Form::read(request.body, request.headers.value("content-type"));
    if (!form)
        return form.error();
    auto asked = readTranscriptionRequest(*form);
    if (!asked)
        return asked.error();
    const auto options = optionsOf(form->text("model"), DemoModel::Listener, "listener");
    if (!options)
        return options.error();
    if (asked->file.bytes.isEmpty())
        return Error {ErrorCode::BadRequest, "The demo provider hears files: send one as the form's \"file\"", "file"};
    const auto length = audioDurationMs(asked->file.bytes);
    Transcript transcript;
    transcript.language = "english";
    transcript.seconds = length ? double(*length) / 1000 : 1.0;
    const QList<QByteArray> lines {
        "This transcript is simulated.",
        "The recording " + (asked->file.name.isEmpty() ? QByteArray("without a name") : asked->file.name) + " holds "
            + QByteArray::number(asked->file.bytes.size()) + " bytes of " + asked->file.contentType
            + (length ? " and plays for " + QByteArray::number(*transcript.seconds, 'f', 1) + " seconds."
                      : QByteArray("."))};
    transcript.text = lines.join(' ');
    for (qsizetype i = 0; i < lines.size(); ++i)
        transcript.segments.push_back(
            {lines[i], *transcript.seconds * double(i) / 2, *transcript.seconds * double(i + 1) / 2, QByteArray()});
    if (!asked->stream)
        return DemoMediaReply {transcriptContentType(asked->format), writeTranscript(transcript, {}, *asked), *options};
    QByteArray told;
    for (const QByteArray &word : transcript.text.split(' '))
        told += transcriptDelta((told.isEmpty() ? "" : " ") + word);
    return DemoMediaReply {"text/event-stream; charset=utf-8", told + transcriptDone(transcript, {}), *options};
}

Result<DemoMediaReply> demoImages(const HttpRequest &request, bool edit)
{
    const auto wish = readImageWish(request);
    if (!wish)
        return wish.error();
    const auto options = optionsOf(wish->model, DemoModel::Painter, "painter");
    if (!options)
        return options.error();
    const auto [width, height] = sizeOf(wish->size);
    const qint64 created = QDateTime::currentSecsSinceEpoch();
    if (wish->stream) {
        const QByteArray name = edit ? "image_edit" : "image_generation";
        QByteArray told;
        for (qint64 i = 0; i <= std::clamp<qint64>(wish->partial, 0, 3); ++i) {
            const bool last = i == std::clamp<qint64>(wish->partial, 0, 3);
            const QByteArray type = name + (last ? ".completed" : ".partial_image");
            JsonBuilder json;
            json.object()
                .text("type", type)
                .text("b64_json", demoPicture(wish->prompt, width, height, int(i)).toBase64());
            if (!last)
                json.number("partial_image_index", i);
            json.number("created_at", created).text("output_format", "png");
            told += "event: " + type + "\ndata: " + json.endObject().take() + "\n\n";
        }
        return DemoMediaReply {"text/event-stream; charset=utf-8", told, *options};
    }
    JsonBuilder json;
    json.object().number("created", created).array("data");
    for (qint64 i = 0; i < wish->count; ++i) {
        const QByteArray picture = demoPicture(wish->prompt, width, height, int(i)).toBase64();
        json.object();
        if (wish->byUrl)
            json.text("url", "data:image/png;base64," + picture);
        else
            json.text("b64_json", picture);
        json.text("revised_prompt", "Simulated: " + wish->prompt).endObject();
    }
    json.endArray().text("output_format", "png").endObject();
    return DemoMediaReply {"application/json", json.take(), *options};
}

} // namespace station
