// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "providers/media/groqtranscription.h"

#include "providers/media/formwriter.h"

#include <algorithm>

namespace station {

namespace {

/** The fields that it knows (wire notes of audio, A3); what is a default of OpenAI's others must not come there. */
bool isKnown(const QByteArray &name)
{
    static constexpr const char *kKnown[] = {"file",   "model",           "language",    "url",
                                             "prompt", "response_format", "temperature", "timestamp_granularities[]"};
    return std::any_of(std::begin(kKnown), std::end(kKnown), [&name](const char *known) { return name == known; });
}

class Job final : public TranscriptionJob {
public:
    Job(const TranscriptionRequest &request, const QByteArray &baseUrl) : m_request(request), m_baseUrl(baseUrl) { }

    std::optional<MediaFault> finish() override
    {
        simdjson::dom::parser parser;
        mediajson::Element root;
        if (const auto fault = readBasics(parser, root))
            return fault;
        for (const mediajson::Element s : mediajson::list(root, "/segments"))
            m_transcript.segments.push_back({mediajson::text(s, "/text"), mediajson::number(s, "/start").value_or(0),
                                             mediajson::number(s, "/end").value_or(0),
                                             QByteArray::fromStdString(simdjson::minify(s))});
        for (const mediajson::Element word : mediajson::list(root, "/words"))
            m_transcript.words.push_back({mediajson::text(word, "/word"), mediajson::number(word, "/start").value_or(0),
                                          mediajson::number(word, "/end").value_or(0)});
        return {};
    }

protected:
    MediaCall call() override
    {
        const AudioFile &file = m_request.file;
        FormWriter form(file.bytes.size());
        form.field("model", m_request.model);
        if (!m_request.language.isEmpty())
            form.field("language", m_request.language);
        if (!m_request.prompt.isEmpty())
            form.field("prompt", m_request.prompt);
        if (m_request.temperature != 0)
            form.field("temperature", QByteArray::number(m_request.temperature));
        // Subtitles are made of segments; and its plain JSON does not say how long the recording is.
        form.field("response_format", "verbose_json");
        if (m_request.words)
            form.field("timestamp_granularities[]", "word");
        if (m_request.segments || !m_request.words)
            form.field("timestamp_granularities[]", "segment");
        if (!m_request.url.isEmpty())
            form.field("url", m_request.url);
        if (!file.bytes.isEmpty())
            form.file("file", file.name.isEmpty() ? QByteArray("audio") : file.name, file.contentType, file.bytes);
        MediaCall call;
        call.url = m_baseUrl + "/audio/transcriptions";
        call.headers = {{"content-type", form.contentType()}};
        call.body = form.take();
        return call;
    }

private:
    const TranscriptionRequest &m_request;
    const QByteArray m_baseUrl;
};

} // namespace

Result<std::unique_ptr<TranscriptionJob>> GroqTranscription::begin(const TranscriptionRequest &request,
                                                                   const QByteArray &baseUrl) const
{
    TranscriptionAbilities abilities;
    abilities.timestamps = true;
    abilities.segmentTimes = true;
    abilities.prompt = true;
    abilities.temperature = true;
    abilities.url = true;
    if (const auto checked = checkAbilities(request, "Groq", abilities); !checked)
        return checked.error();
    const bool subtitles = request.format == TranscriptFormat::Srt || request.format == TranscriptFormat::Vtt;
    if (!subtitles && !request.stream && std::all_of(request.names.begin(), request.names.end(), isKnown))
        return std::unique_ptr<TranscriptionJob>(); // its own shape is OpenAI's
    return std::unique_ptr<TranscriptionJob>(std::make_unique<Job>(request, baseUrl));
}

} // namespace station
