// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "providers/media/xaispeech.h"

#include "providers/media/mediajson.h"

namespace station {

namespace {

constexpr std::initializer_list<AudioKind> kKinds {AudioKind::Mp3, AudioKind::Wav, AudioKind::Pcm};
constexpr double kSlowest = 0.7;
constexpr double kFastest = 1.5;

class Job final : public SpeechJob {
public:
    Job(AudioKind wanted, const SpeechRequest &request, QByteArray voice, const QByteArray &baseUrl)
        : SpeechJob(wanted), m_request(request), m_voice(std::move(voice)), m_baseUrl(baseUrl)
    {
    }

    AudioFormat format() const override { return m_format; }
    bool streams() const override { return true; }

    void head(const Headers &headers) override
    {
        // What was asked for, unless the answer says that it is something else.
        const QByteArray type = headers.value("content-type").toLower();
        m_format = {asked(), AudioFormat::kOpenAiRate};
        if (type.startsWith("audio/mpeg") || type.startsWith("audio/mp3"))
            m_format.kind = AudioKind::Mp3;
        else if (type.startsWith("audio/wav") || type.startsWith("audio/x-wav"))
            m_format.kind = AudioKind::Wav;
        m_isAudio = !isNoAudio(type);
    }
    std::optional<MediaFault> take(QByteArrayView bytes) override
    {
        if (!m_isAudio)
            return MediaFault {502, "no_audio", "the answer is no audio"};
        m_audio.append(bytes);
        return {};
    }
    std::optional<MediaFault> finish() override { return {}; }

protected:
    MediaCall call() override
    {
        using mediajson::quoted;
        MediaCall call;
        call.url = m_baseUrl + "/tts";
        call.headers = {{"content-type", "application/json"}};
        call.body = "{\"text\":" + quoted(m_request.input) + ",\"voice_id\":" + quoted(m_voice)
            + ",\"language\":\"auto\",\"output_format\":{\"codec\":" + quoted(audioKindName(asked()))
            + ",\"sample_rate\":24000}";
        if (m_request.speed != 1)
            call.body += ",\"speed\":" + QByteArray::number(m_request.speed);
        call.body += '}';
        return call;
    }

private:
    AudioKind asked() const { return nativeKind(wanted(), kKinds, AudioKind::Pcm); }

    const SpeechRequest &m_request;
    const QByteArray m_voice;
    const QByteArray m_baseUrl;
    AudioFormat m_format;
    bool m_isAudio = true;
};

} // namespace

Result<std::unique_ptr<SpeechJob>> XaiSpeech::begin(const SpeechRequest &request, const QByteArray &baseUrl) const
{
    static const QList<QByteArray> kVoices {"eve", "ara", "rex", "sal", "leo"};
    Result<QByteArray> voice = request.voice;
    if (!request.voiceIsId)
        voice = chosenVoice(request, "xAI", kVoices);
    if (!voice)
        return voice.error();
    if (!request.instructions.isEmpty())
        return unsupported("instructions",
                           "xAI takes no instructions; put speech tags such as [pause] or <whisper> into the input");
    if (request.speed < kSlowest || request.speed > kFastest)
        return unsupported("speed", "xAI speaks at a speed from 0.7 to 1.5");
    const auto kind = chosenKind(request, "xAI", kKinds);
    if (!kind)
        return kind.error();
    return std::unique_ptr<SpeechJob>(std::make_unique<Job>(*kind, request, *voice, baseUrl));
}

} // namespace station
