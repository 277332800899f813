// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "providers/media/bailiantranscription.h"

#include "providers/media/dashscope.h"
#include "providers/media/speechadapter.h"

namespace station {

namespace {

constexpr qsizetype kEncodedBytes = 10 * 1024 * 1024;

class Job final : public TranscriptionJob {
public:
    Job(const TranscriptionRequest &request, const QByteArray &baseUrl) : m_request(request), m_baseUrl(baseUrl) { }

    std::optional<MediaFault> finish() override
    {
        simdjson::dom::parser parser;
        mediajson::Element root;
        if (const auto fault = mediajson::parse(parser, m_body, root))
            return fault;
        if (const auto fault = dashscope::fault(root))
            return fault;
        const auto content = mediajson::at(root, "/output/choices/0/message/content");
        if (!content || !content->is_array())
            return MediaFault {502, "no_text", "the answer holds no text"};
        m_transcript = {};
        for (const mediajson::Element item : mediajson::list(root, "/output/choices/0/message/content"))
            m_transcript.text += mediajson::text(item, "/text");
        m_transcript.language = mediajson::text(root, "/output/choices/0/message/annotations/0/language");
        if (const auto seconds = mediajson::number(root, "/usage/seconds"))
            m_usage.audioMs = qint64(*seconds * 1000);
        return {};
    }

protected:
    MediaCall call() override
    {
        using mediajson::quoted;
        QByteArray context = m_request.prompt;
        if (!m_request.keywords.isEmpty())
            context += (context.isEmpty() ? "" : "\n") + m_request.keywords.join(", ");
        QByteArray before = "{\"model\":" + quoted(m_request.model) + ",\"input\":{\"messages\":[";
        if (!context.isEmpty())
            before += "{\"role\":\"system\",\"content\":[{\"text\":" + quoted(context) + "}]},";
        before += "{\"role\":\"user\",\"content\":[{\"audio\":\"data:" + m_request.file.contentType + ";base64,";
        QByteArray after = "\"}]}]},\"parameters\":{\"asr_options\":{";
        if (!m_request.language.isEmpty())
            after += "\"language\":" + quoted(m_request.language) + ',';
        after += "\"enable_itn\":false}}}";
        MediaCall call;
        call.url = dashscope::root(m_baseUrl) + "/services/aigc/multimodal-generation/generation";
        call.headers = {{"content-type", "application/json"}};
        call.body.reserve(before.size() + mediajson::base64Size(m_request.file.bytes.size()) + after.size());
        call.body += before;
        mediajson::appendBase64(call.body, m_request.file.bytes);
        call.body += after;
        return call;
    }

private:
    const TranscriptionRequest &m_request;
    const QByteArray m_baseUrl;
};

} // namespace

Result<std::unique_ptr<TranscriptionJob>> BailianTranscription::begin(const TranscriptionRequest &request,
                                                                      const QByteArray &baseUrl) const
{
    if (request.model.contains("filetrans"))
        return Error {ErrorCode::BadRequest,
                      request.model
                          + " takes recordings at a public address only, which an upload has not; use qwen3-asr-flash",
                      "model"};
    TranscriptionAbilities abilities;
    abilities.prompt = true;
    abilities.keywords = true;
    if (const auto checked = checkAbilities(request, "Alibaba Bailian", abilities); !checked)
        return checked.error();
    if (mediajson::base64Size(request.file.bytes.size()) > kEncodedBytes)
        return Error {ErrorCode::BadRequest,
                      "Alibaba Bailian takes recordings of up to 7.5 MB; send a shorter or more tightly packed one",
                      "file"};
    return std::unique_ptr<TranscriptionJob>(std::make_unique<Job>(request, baseUrl));
}

} // namespace station
