// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/media/transcriptionrequest.h"

#include <algorithm>
#include <array>

namespace station {

namespace {

constexpr std::array<std::pair<const char *, TranscriptFormat>, 6> kFormats {{
    {"json", TranscriptFormat::Json},
    {"text", TranscriptFormat::Text},
    {"srt", TranscriptFormat::Srt},
    {"vtt", TranscriptFormat::Vtt},
    {"verbose_json", TranscriptFormat::VerboseJson},
    {"diarized_json", TranscriptFormat::DiarizedJson},
}};

Error badField(const QByteArray &name, const QByteArray &message)
{
    return {ErrorCode::BadRequest, message, name};
}

/** Forms have no types: true and false come as words or digits. */
bool isTrue(const QByteArray &text)
{
    return text.compare("true", Qt::CaseInsensitive) == 0 || text == "1";
}

bool isKnown(QByteArrayView name)
{
    static constexpr const char *kKnown[] = {"file",
                                             "url",
                                             "model",
                                             "language",
                                             "languages",
                                             "keywords",
                                             "prompt",
                                             "response_format",
                                             "temperature",
                                             "include",
                                             "timestamp_granularities",
                                             "stream",
                                             "chunking_strategy",
                                             "known_speaker_names",
                                             "known_speaker_references"};
    if (name.endsWith("[]"))
        name.chop(2);
    return std::any_of(std::begin(kKnown), std::end(kKnown), [name](const char *known) { return name == known; });
}

} // namespace

bool isFormStream(const Form &form)
{
    return isTrue(form.text("stream"));
}

Result<TranscriptionRequest> readTranscriptionRequest(const Form &form)
{
    const FormField *file = form.find("file");
    TranscriptionRequest r;
    r.url = form.text("url"); // Groq's own, in place of the file
    const bool hasFile = file && !file->value.isEmpty();
    if (!hasFile && r.url.isEmpty())
        return badField("file", "Send the recording as the form's \"file\"");
    if (hasFile)
        r.file = {file->value, file->fileName, audioMimeType(file->contentType, file->fileName, file->value)};
    if (hasFile && r.file.contentType.isEmpty())
        return badField("file",
                        "What kind of recording \"" + file->fileName
                            + "\" is cannot be told; name it with one of flac, mp3, mp4, mpeg, mpga, m4a, ogg, wav, "
                              "webm, or send its content type");
    r.language = form.text("language");
    r.languages = form.list("languages");
    r.keywords = form.list("keywords");
    r.languages.removeAll(QByteArray()); // a field that is there and empty asks for nothing
    r.keywords.removeAll(QByteArray());
    r.prompt = form.text("prompt");
    r.chunking = form.text("chunking_strategy");
    r.namesSpeakers = !form.list("known_speaker_names").isEmpty() || !form.list("known_speaker_references").isEmpty();
    r.stream = isTrue(form.text("stream"));
    if (const QByteArray text = form.text("temperature"); !text.isEmpty()) {
        bool isNumber = false;
        r.temperature = text.toDouble(&isNumber);
        if (!isNumber || r.temperature < 0 || r.temperature > 1)
            return badField("temperature", "temperature is a number from 0 to 1");
    }
    if (const QByteArray name = form.text("response_format"); !name.isEmpty()) {
        const auto known =
            std::find_if(kFormats.begin(), kFormats.end(), [&](const auto &f) { return name == f.first; });
        if (known == kFormats.end())
            return badField("response_format",
                            "There is no response_format \"" + name
                                + "\"; take one of json, text, srt, vtt, verbose_json, diarized_json");
        r.format = known->second;
    }
    for (const QByteArray &granularity : form.list("timestamp_granularities")) {
        if (granularity != "word" && granularity != "segment")
            return badField("timestamp_granularities", "timestamp_granularities holds word, segment or both");
        (granularity == "word" ? r.words : r.segments) = true;
    }
    const QList<QByteArray> included = form.list("include");
    r.includes = std::any_of(included.begin(), included.end(), [](const QByteArray &what) { return !what.isEmpty(); });
    for (const FormField &field : form.fields()) {
        r.names.append(field.name);
        if (!isKnown(field.name))
            r.others.append(field.name);
    }
    return r;
}

} // namespace station
