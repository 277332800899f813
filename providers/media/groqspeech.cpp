// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "providers/media/groqspeech.h"

#include "providers/media/mediajson.h"
#include "providers/media/textpieces.h"

namespace station {

namespace {

constexpr qsizetype kOrpheusCharacters = 200;

/** Orpheus: WAV of a short text; longer ones are spoken piece by piece, and their samples put together. */
class OrpheusJob final : public SpeechJob {
public:
    OrpheusJob(AudioKind wanted, const SpeechRequest &request, const QByteArray &baseUrl)
        : SpeechJob(wanted), m_request(request), m_baseUrl(baseUrl),
          m_pieces(textPieces(request.input, kOrpheusCharacters))
    {
    }

    AudioFormat format() const override { return m_format; }
    bool hasNext() const override { return m_done < m_pieces.size(); }

    std::optional<MediaFault> finish() override
    {
        const auto wav = readWavHeader(m_body);
        if (!wav || !wav->isPcm || wav->bits != 16 || wav->channels != 1)
            return MediaFault {502, "invalid_audio", "the audio is no WAV of one channel with 16 bits"};
        if (m_done > 0 && wav->rate != m_format.rate)
            return MediaFault {502, "invalid_audio", "the pieces of the text came at different sample rates"};
        m_format = {AudioKind::Pcm, wav->rate};
        const qsizetype rest = m_body.size() - wav->dataOffset;
        m_audio.append(
            QByteArrayView(m_body).sliced(wav->dataOffset, wav->dataBytes < 0 ? rest : qMin(rest, wav->dataBytes)));
        const QByteArray &spoken = m_pieces.at(m_done);
        m_usage.spokenCharacters =
            m_usage.spokenCharacters.value_or(0) + characterCount({spoken.constData(), size_t(spoken.size())});
        ++m_done;
        return {};
    }

protected:
    MediaCall call() override;

private:
    const SpeechRequest &m_request;
    const QByteArray m_baseUrl;
    const QList<QByteArray> m_pieces;
    qsizetype m_done = 0;
    AudioFormat m_format {AudioKind::Pcm, 24'000};
};

/** Of the other models. */
constexpr std::initializer_list<AudioKind> kPlayKinds {AudioKind::Mp3, AudioKind::Wav, AudioKind::Flac};

/** The other models: every format, as it comes. */
class PlayJob final : public SpeechJob {
public:
    PlayJob(AudioKind wanted, const SpeechRequest &request, const QByteArray &baseUrl)
        : SpeechJob(wanted), m_request(request), m_baseUrl(baseUrl)
    {
    }

    AudioFormat format() const override
    {
        return {nativeKind(wanted(), kPlayKinds, AudioKind::Wav), AudioFormat::kOpenAiRate};
    }
    bool streams() const override { return true; }
    void head(const Headers &headers) override { m_isAudio = !isNoAudio(headers.value("content-type")); }
    std::optional<MediaFault> take(QByteArrayView bytes) override
    {
        if (!m_isAudio)
            return MediaFault {502, "no_audio", "the answer is no audio"};
        m_audio.append(bytes);
        return {};
    }
    std::optional<MediaFault> finish() override { return {}; }

protected:
    MediaCall call() override;

private:
    const SpeechRequest &m_request;
    const QByteArray m_baseUrl;
    bool m_isAudio = true;
};

MediaCall speechCall(const SpeechRequest &request, const QByteArray &baseUrl, const QByteArray &text, AudioKind kind)
{
    using mediajson::quoted;
    MediaCall call;
    call.url = baseUrl + "/audio/speech";
    call.headers = {{"content-type", "application/json"}, {"accept", audioContentType(kind)}};
    call.body = "{\"model\":" + quoted(request.model) + ",\"input\":" + quoted(text)
        + ",\"voice\":" + quoted(request.voice) + ",\"response_format\":" + quoted(audioKindName(kind));
    if (kind == AudioKind::Wav)
        call.body += ",\"sample_rate\":24000";
    if (request.speed != 1)
        call.body += ",\"speed\":" + QByteArray::number(request.speed);
    call.body += '}';
    return call;
}

MediaCall OrpheusJob::call()
{
    return speechCall(m_request, m_baseUrl, m_pieces.at(m_done), AudioKind::Wav);
}

MediaCall PlayJob::call()
{
    return speechCall(m_request, m_baseUrl, m_request.input, format().kind);
}

} // namespace

Result<std::unique_ptr<SpeechJob>> GroqSpeech::begin(const SpeechRequest &request, const QByteArray &baseUrl) const
{
    if (request.voiceIsId)
        return unsupported("voice", "Groq has no voices of your own; name one of the model's");
    if (!request.instructions.isEmpty())
        return unsupported("instructions", "Groq takes no instructions; leave them out");
    const bool isOrpheus = request.model.contains("orpheus");
    if (isOrpheus && request.model.endsWith("-english")) {
        static const QList<QByteArray> kVoices {"autumn", "diana", "hannah", "austin", "daniel", "troy"};
        if (const auto voice = chosenVoice(request, "Groq's " + request.model, kVoices); !voice)
            return voice.error();
    }
    const auto kind = isOrpheus
        ? chosenKind(request, "Groq's " + request.model, {AudioKind::Wav, AudioKind::Pcm})
        : chosenKind(request, "Groq", {AudioKind::Mp3, AudioKind::Wav, AudioKind::Flac, AudioKind::Pcm});
    if (!kind)
        return kind.error();
    if (isOrpheus)
        return std::unique_ptr<SpeechJob>(std::make_unique<OrpheusJob>(*kind, request, baseUrl));
    return std::unique_ptr<SpeechJob>(std::make_unique<PlayJob>(*kind, request, baseUrl));
}

} // namespace station
