// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "providers/media/groqtranscription.h"

#include "providers/media/formwriter.h"

namespace station {

namespace {

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
                                             mediajson::number(s, "/end").value_or(0), QByteArray()});
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
        form.field("timestamp_granularities[]", "segment");
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
    if (const auto checked = checkAbilities(request, "Groq", abilities); !checked)
        return checked.error();
    const bool subtitles = request.format == TranscriptFormat::Srt || request.format == TranscriptFormat::Vtt;
    if (!subtitles && !request.stream)
        return std::unique_ptr<TranscriptionJob>(); // its own shape is OpenAI's
    return std::unique_ptr<TranscriptionJob>(std::make_unique<Job>(request, baseUrl));
}

} // namespace station
