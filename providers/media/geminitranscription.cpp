// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "providers/media/geminitranscription.h"

#include "providers/http/ssereader.h"
#include "providers/media/mediajson.h"
#include "providers/media/speechadapter.h"

namespace station {

namespace {

constexpr qsizetype kEventBytes = 4 * 1024 * 1024;
constexpr char kApiRevision[] = "2026-05-20";

/** The names that Google has for the kinds (wire notes of audio, A5). */
QByteArray googleType(const QByteArray &type)
{
    if (type == "audio/mpeg")
        return "audio/mp3";
    return type == "audio/mp4" ? QByteArray("audio/m4a") : type;
}

QByteArray jsonList(const QList<QByteArray> &texts)
{
    QByteArray out = "[";
    for (const QByteArray &text : texts)
        out += (out.size() > 1 ? "," : "") + mediajson::quoted(text);
    return out + ']';
}

/** A model that understands everything, asked to write down what it hears. */
class GenerateJob final : public TranscriptionJob, private SseSink {
public:
    GenerateJob(const TranscriptionRequest &request, const QByteArray &baseUrl) : m_request(request), m_baseUrl(baseUrl)
    {
    }

    std::optional<MediaFault> take(QByteArrayView bytes) override
    {
        if (!m_request.stream)
            return MediaJob::take(bytes);
        m_events.feed(bytes);
        return m_fault;
    }
    std::optional<MediaFault> finish() override
    {
        if (m_request.stream)
            m_events.finish();
        else
            read(m_body);
        if (!m_fault && m_transcript.text.isEmpty() && !m_stopped)
            m_fault = MediaFault {502, "no_text", "the answer holds no text"};
        return m_fault;
    }

protected:
    MediaCall call() override
    {
        m_fault.reset();
        m_stopped = false;
        m_transcript = {};
        MediaCall call;
        call.url = m_baseUrl + "/models/" + m_request.model.toPercentEncoding()
            + (m_request.stream ? ":streamGenerateContent?alt=sse" : ":generateContent");
        call.headers = {{"content-type", "application/json"}};
        const QByteArray before = "{\"contents\":[{\"role\":\"user\",\"parts\":[{\"text\":"
            + mediajson::quoted(prompt()) + "},{\"inlineData\":{\"mimeType\":"
            + mediajson::quoted(googleType(m_request.file.contentType)) + ",\"data\":\"";
        const QByteArray after =
            "\"}}]}],\"generationConfig\":{\"temperature\":" + QByteArray::number(m_request.temperature) + "}}";
        call.body.reserve(before.size() + mediajson::base64Size(m_request.file.bytes.size()) + after.size());
        call.body += before;
        mediajson::appendBase64(call.body, m_request.file.bytes);
        call.body += after;
        return call;
    }

private:
    QByteArray prompt() const
    {
        QByteArray text = "Transcribe this audio verbatim. Output only the transcript.";
        const QList<QByteArray> languages = m_request.languages.isEmpty() && !m_request.language.isEmpty()
            ? QList {m_request.language}
            : m_request.languages;
        if (!languages.isEmpty())
            text += "\nThe language spoken is (ISO 639-1): " + languages.join(" or ") + '.';
        if (!m_request.keywords.isEmpty())
            text += "\nThese words may occur in it: " + m_request.keywords.join(", ") + '.';
        if (!m_request.prompt.isEmpty())
            text += "\nWhat goes before it, for its spelling and style: " + m_request.prompt;
        return text;
    }
    void sseEvent(QByteArrayView, QByteArrayView data) override
    {
        if (!m_fault)
            read(data);
    }
    void sseSkipped(QByteArrayView) override { m_fault = MediaFault {502, "too_large", "one event is too large"}; }

    void read(QByteArrayView json)
    {
        simdjson::dom::parser parser;
        mediajson::Element root;
        m_fault = mediajson::parse(parser, json, root);
        if (m_fault)
            return;
        QByteArray text;
        for (const mediajson::Element part : mediajson::list(root, "/candidates/0/content/parts")) {
            bool thought = false;
            if (part["thought"].get(thought) == simdjson::SUCCESS && thought)
                continue;
            text += mediajson::text(part, "/text");
        }
        m_transcript.text += text;
        m_delta += text;
        const QByteArray reason = mediajson::text(root, "/candidates/0/finishReason");
        m_stopped = m_stopped || reason == "STOP";
        // An empty answer that says why, or one that was cut off: half a transcript must not pass for a whole one.
        if ((!reason.isEmpty() && reason != "STOP") || mediajson::at(root, "/promptFeedback/blockReason"))
            m_fault = mediajson::googleFault(root, "transcript");
        if (mediajson::at(root, "/usageMetadata"))
            mediajson::readGoogleUsage(root, m_usage);
    }

    const TranscriptionRequest &m_request;
    const QByteArray m_baseUrl;
    SseReader m_events {*this, kEventBytes};
    std::optional<MediaFault> m_fault;
    bool m_stopped = false;
};

/** "1.25s" */
double seconds(const QByteArray &offset)
{
    return offset.endsWith('s') ? offset.chopped(1).toDouble() : 0;
}

/** A model made for it. */
class InteractionJob final : public TranscriptionJob {
public:
    InteractionJob(const TranscriptionRequest &request, const QByteArray &baseUrl)
        : m_request(request), m_baseUrl(baseUrl)
    {
    }

    std::optional<MediaFault> finish() override
    {
        simdjson::dom::parser parser;
        mediajson::Element root;
        if (const auto fault = mediajson::parse(parser, m_body, root))
            return fault;
        if (const QByteArray status = mediajson::text(root, "/status"); status != "completed") {
            const QByteArray message = mediajson::text(root, "/error/message");
            return MediaFault {502, status, message.isEmpty() ? "the transcription ended as " + status : message};
        }
        m_transcript = {};
        for (const mediajson::Element step : mediajson::list(root, "/steps"))
            readStep(step);
        m_usage.inputTokens = mediajson::integer(root, "/usage/total_input_tokens");
        m_usage.outputTokens = mediajson::integer(root, "/usage/total_output_tokens");
        return {};
    }

protected:
    MediaCall call() override
    {
        MediaCall call;
        call.url = m_baseUrl + "/interactions";
        call.headers = {{"content-type", "application/json"}, {"api-revision", kApiRevision}};
        const QByteArray before = "{\"model\":" + mediajson::quoted(m_request.model)
            + ",\"input\":[{\"type\":\"audio\",\"mime_type\":"
            + mediajson::quoted(googleType(m_request.file.contentType)) + ",\"data\":\"";
        QByteArray after = "\"}],\"generation_config\":{\"transcription_config\":{\"mode\":{\"type\":\"verbatim\"";
        if (needsWords())
            after += ",\"timestamp_granularities\":[\"word\"]";
        after += '}';
        QList<QByteArray> languages = m_request.languages;
        if (languages.isEmpty() && !m_request.language.isEmpty())
            languages.append(m_request.language);
        if (!languages.isEmpty())
            after += ",\"language_codes\":" + jsonList(languages);
        if (!m_request.keywords.isEmpty())
            after += ",\"custom_vocabulary\":" + jsonList(m_request.keywords);
        after += "}}}";
        call.body.reserve(before.size() + mediajson::base64Size(m_request.file.bytes.size()) + after.size());
        call.body += before;
        mediajson::appendBase64(call.body, m_request.file.bytes);
        call.body += after;
        return call;
    }

private:
    bool needsWords() const
    {
        return m_request.format != TranscriptFormat::Json && m_request.format != TranscriptFormat::Text;
    }
    void readStep(const mediajson::Element &step)
    {
        for (const mediajson::Element item : mediajson::list(step, "/content")) {
            if (mediajson::text(item, "/type") != "text")
                continue;
            m_transcript.text += mediajson::text(item, "/text");
            for (const mediajson::Element note : mediajson::list(item, "/annotations")) {
                if (mediajson::text(note, "/type") == "word_info")
                    m_transcript.words.push_back({mediajson::text(note, "/text"),
                                                  seconds(mediajson::text(note, "/start_offset")),
                                                  seconds(mediajson::text(note, "/end_offset"))});
            }
        }
    }

    const TranscriptionRequest &m_request;
    const QByteArray m_baseUrl;
};

} // namespace

Result<std::unique_ptr<TranscriptionJob>> GeminiTranscription::begin(const TranscriptionRequest &request,
                                                                     const QByteArray &baseUrl) const
{
    const bool isMadeForIt = request.model.contains("transcribe");
    TranscriptionAbilities abilities;
    abilities.timestamps = isMadeForIt;
    abilities.prompt = !isMadeForIt;
    abilities.temperature = !isMadeForIt;
    abilities.keywords = true;
    abilities.languages = true;
    if (const auto checked = checkAbilities(request, "Google Gemini", abilities); !checked)
        return checked.error();
    if (isMadeForIt)
        return std::unique_ptr<TranscriptionJob>(std::make_unique<InteractionJob>(request, baseUrl));
    return std::unique_ptr<TranscriptionJob>(std::make_unique<GenerateJob>(request, baseUrl));
}

} // namespace station
