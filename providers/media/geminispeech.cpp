// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "providers/media/geminispeech.h"

#include "providers/media/mediajson.h"

namespace station {

namespace {

const QList<QByteArray> &voices()
{
    static const QList<QByteArray> kVoices {
        "Zephyr",     "Puck",          "Charon",       "Kore",      "Fenrir",     "Leda",    "Orus",    "Aoede",
        "Callirrhoe", "Autonoe",       "Enceladus",    "Iapetus",   "Umbriel",    "Algieba", "Despina", "Erinome",
        "Algenib",    "Rasalgethi",    "Laomedeia",    "Achernar",  "Alnilam",    "Schedar", "Gacrux",  "Pulcherrima",
        "Achird",     "Zubenelgenubi", "Vindemiatrix", "Sadachbia", "Sadaltager", "Sulafat"};
    return kVoices;
}

/** "audio/L16;rate=24000": little-endian in spite of its name. */
int rateOf(const QByteArray &mimeType)
{
    const qsizetype at = mimeType.indexOf("rate=");
    const int rate = at < 0 ? 0 : mimeType.mid(at + 5, mimeType.indexOf(';', at) - at - 5).toInt();
    return rate > 0 ? rate : 24'000;
}

class Job final : public SpeechJob {
public:
    Job(AudioKind wanted, const SpeechRequest &request, QByteArray voice, const QByteArray &baseUrl)
        : SpeechJob(wanted), m_request(request), m_voice(std::move(voice)), m_baseUrl(baseUrl)
    {
    }

    AudioFormat format() const override { return m_format; }

    std::optional<MediaFault> finish() override
    {
        simdjson::dom::parser parser;
        mediajson::Element root;
        if (const auto fault = mediajson::parse(parser, m_body, root))
            return fault;
        for (const mediajson::Element part : mediajson::list(root, "/candidates/0/content/parts")) {
            const QByteArray data = mediajson::text(part, "/inlineData/data");
            if (data.isEmpty())
                continue;
            readFormat(mediajson::text(part, "/inlineData/mimeType"));
            m_audio += QByteArray::fromBase64(data);
        }
        if (m_audio.isEmpty())
            return mediajson::googleFault(root, "audio");
        mediajson::readGoogleUsage(root, m_usage);
        return {};
    }

protected:
    MediaCall call() override
    {
        using mediajson::quoted;
        const QByteArray text =
            m_request.instructions.isEmpty() ? m_request.input : m_request.instructions + ": " + m_request.input;
        MediaCall call;
        call.url = m_baseUrl + "/models/" + m_request.model.toPercentEncoding() + ":generateContent";
        call.headers = {{"content-type", "application/json"}};
        call.body = "{\"contents\":[{\"role\":\"user\",\"parts\":[{\"text\":" + quoted(text)
            + "}]}],\"generationConfig\":{\"responseModalities\":[\"AUDIO\"],\"speechConfig\":{\"voiceConfig\":"
              "{\"prebuiltVoiceConfig\":{\"voiceName\":"
            + quoted(m_voice) + "}}}}}";
        return call;
    }

private:
    void readFormat(const QByteArray &mimeType)
    {
        if (mimeType.startsWith("audio/wav") || mimeType.startsWith("audio/x-wav"))
            m_format = {AudioKind::Wav, 0};
        else
            m_format = {AudioKind::Pcm, rateOf(mimeType)};
    }

    const SpeechRequest &m_request;
    const QByteArray m_voice;
    const QByteArray m_baseUrl;
    AudioFormat m_format {AudioKind::Pcm, 24'000};
};

} // namespace

Result<std::unique_ptr<SpeechJob>> GeminiSpeech::begin(const SpeechRequest &request, const QByteArray &baseUrl) const
{
    if (request.voiceIsId)
        return unsupported("voice",
                           "Google Gemini has no voices of your own here; name one of: " + voices().join(", "));
    auto voice = chosenVoice(request, "Google Gemini", voices());
    if (!voice)
        return voice.error();
    if (request.speed != 1)
        return unsupported("speed", "Google Gemini takes no speed; say it in the instructions instead");
    const auto kind = chosenKind(request, "Google Gemini", {AudioKind::Wav, AudioKind::Pcm});
    if (!kind)
        return kind.error();
    return std::unique_ptr<SpeechJob>(std::make_unique<Job>(*kind, request, *voice, baseUrl));
}

} // namespace station
