// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "providers/media/bailianspeech.h"

#include "providers/http/ssereader.h"
#include "providers/media/dashscope.h"
#include "providers/media/mediajson.h"

namespace station {

namespace {

constexpr qsizetype kEventBytes = 16 * 1024 * 1024;

class Job final : public SpeechJob, private SseSink {
public:
    Job(AudioKind wanted, const SpeechRequest &request, const QByteArray &baseUrl)
        : SpeechJob(wanted), m_request(request), m_baseUrl(baseUrl)
    {
    }

    AudioFormat format() const override { return {m_fetches ? AudioKind::Wav : AudioKind::Pcm, 24'000}; }
    bool streams() const override { return true; }
    bool hasNext() const override { return m_fetches && !m_fetched; }

    void head(const Headers &headers) override
    {
        m_isStream = !m_fetches && headers.value("content-type").toLower().startsWith("text/event-stream");
    }
    std::optional<MediaFault> take(QByteArrayView bytes) override
    {
        if (m_fetches) {
            m_audio.append(bytes);
            return {};
        }
        if (!m_isStream)
            return MediaJob::take(bytes);
        m_events.feed(bytes);
        return m_fault;
    }
    std::optional<MediaFault> finish() override
    {
        if (m_fetches) {
            m_fetched = true;
            return {};
        }
        if (m_isStream)
            m_events.finish();
        else
            read(m_body);
        if (m_fault)
            return m_fault;
        if (m_hasAudio)
            return {};
        if (!dashscope::mayFetch(m_url, m_baseUrl))
            return MediaFault {502, "no_audio", "the answer holds neither audio nor an https address of it"};
        m_fetches = true;
        return {};
    }

protected:
    MediaCall call() override
    {
        using mediajson::quoted;
        MediaCall call;
        if (m_fetches) {
            m_audio.clear();
            call.method = "GET";
            call.url = m_url;
            call.withKey = false;
            return call;
        }
        m_fault.reset();
        call.url = dashscope::root(m_baseUrl) + "/services/aigc/multimodal-generation/generation";
        call.headers = {{"content-type", "application/json"}, {"x-dashscope-sse", "enable"}};
        call.body = "{\"model\":" + quoted(m_request.model) + ",\"input\":{\"text\":" + quoted(m_request.input)
            + ",\"voice\":" + quoted(m_request.voice) + ",\"language_type\":\"Auto\"}}";
        return call;
    }

private:
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
        if (!m_fault)
            m_fault = dashscope::fault(root);
        if (m_fault)
            return;
        if (const QByteArray data = mediajson::text(root, "/output/audio/data"); !data.isEmpty()) {
            m_audio += QByteArray::fromBase64(data);
            m_hasAudio = true;
        }
        if (const QByteArray url = mediajson::text(root, "/output/audio/url"); !url.isEmpty())
            m_url = url;
        if (const auto tokens = mediajson::integer(root, "/usage/input_tokens"))
            m_usage.inputTokens = tokens;
        if (const auto tokens = mediajson::integer(root, "/usage/output_tokens"))
            m_usage.outputTokens = tokens;
    }

    const SpeechRequest &m_request;
    const QByteArray m_baseUrl;
    SseReader m_events {*this, kEventBytes};
    std::optional<MediaFault> m_fault;
    QByteArray m_url;
    bool m_isStream = false;
    bool m_hasAudio = false;
    bool m_fetches = false; ///< the second call: the file itself
    bool m_fetched = false;
};

} // namespace

Result<std::unique_ptr<SpeechJob>> BailianSpeech::begin(const SpeechRequest &request, const QByteArray &baseUrl) const
{
    // It adds voices all the time, so that only names which are surely another's are refused here.
    static const QList<QByteArray> kOpenAi {"alloy", "ash",  "ballad", "coral", "echo",  "fable",
                                            "onyx",  "nova", "sage",   "verse", "marin", "cedar"};
    if (!request.voiceIsId && kOpenAi.contains(request.voice.toLower()))
        return Error {ErrorCode::BadRequest,
                      "Alibaba Bailian has no voice \"" + request.voice
                          + "\"; its voices are: Cherry, Serena, Ethan, Chelsie, Jennifer, Ryan, Katerina, Elias, "
                            "Nofish, Dylan, Sunny, and others that its documentation lists",
                      "voice"};
    if (!request.instructions.isEmpty())
        return unsupported("instructions", "Alibaba Bailian takes no instructions here; leave them out");
    if (request.speed != 1)
        return unsupported("speed", "Alibaba Bailian takes no speed; leave it out");
    const auto kind = chosenKind(request, "Alibaba Bailian", {AudioKind::Wav, AudioKind::Pcm});
    if (!kind)
        return kind.error();
    return std::unique_ptr<SpeechJob>(std::make_unique<Job>(*kind, request, baseUrl));
}

} // namespace station
