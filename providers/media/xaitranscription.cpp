// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "providers/media/xaitranscription.h"

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
        for (const mediajson::Element word : mediajson::list(root, "/words"))
            m_transcript.words.push_back({mediajson::text(word, "/text"), mediajson::number(word, "/start").value_or(0),
                                          mediajson::number(word, "/end").value_or(0)});
        return {};
    }

protected:
    MediaCall call() override
    {
        const AudioFile &file = m_request.file;
        FormWriter form(file.bytes.size());
        if (!m_request.language.isEmpty())
            form.field("language", m_request.language);
        for (const QByteArray &keyword : m_request.keywords)
            form.field("keyterm", keyword);
        // It reads the form as it comes: what stands behind the file is not seen.
        form.file("file", file.name.isEmpty() ? QByteArray("audio") : file.name, file.contentType, file.bytes);
        MediaCall call;
        call.url = m_baseUrl + "/stt";
        call.headers = {{"content-type", form.contentType()}};
        call.body = form.take();
        return call;
    }

private:
    const TranscriptionRequest &m_request;
    const QByteArray m_baseUrl;
};

} // namespace

Result<std::unique_ptr<TranscriptionJob>> XaiTranscription::begin(const TranscriptionRequest &request,
                                                                  const QByteArray &baseUrl) const
{
    TranscriptionAbilities abilities;
    abilities.timestamps = true;
    abilities.keywords = true;
    if (const auto checked = checkAbilities(request, "xAI", abilities); !checked)
        return checked.error();
    return std::unique_ptr<TranscriptionJob>(std::make_unique<Job>(request, baseUrl));
}

} // namespace station
