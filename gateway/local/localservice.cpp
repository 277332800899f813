// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/local/localservice.h"

#include "gateway/dialects/errorbody.h"
#include "gateway/local/speechengine.h"
#include "gateway/media/audiopacker.h"
#include "gateway/media/formreader.h"
#include "gateway/media/speechrequest.h"
#include "gateway/media/transcriptionrequest.h"
#include "gateway/media/transcriptwriter.h"
#include "providers/base/handover.h"
#include "providers/media/audioformat.h"

#include <QtEndian>

#include <memory>

namespace station {

namespace {

constexpr char kName[] = "This machine";
constexpr int kHearingRate = 16'000;
/** Half an hour of speech is as much as anyone waits for. */
constexpr qsizetype kMostText = 30'000;

/** Samples of one channel for the recognizer, from a WAV of one or two. */
Result<QByteArray> samplesOf(const AudioFile &file)
{
    const auto wav = readWavHeader(file.bytes);
    if (!wav || !wav->isPcm || wav->bits != 16 || wav->channels > 2)
        return Error {
            ErrorCode::BadRequest,
            "The model on this machine hears WAV with 16 bits, of one or two channels; send the recording as such",
            "file"};
    const qsizetype rest = file.bytes.size() - wav->dataOffset;
    const QByteArrayView data =
        file.bytes.sliced(wav->dataOffset, wav->dataBytes < 0 ? rest : qMin(rest, wav->dataBytes));
    if (wav->channels == 1)
        return resampled(data, wav->rate, kHearingRate);
    QByteArray mixed(data.size() / 4 * 2, Qt::Uninitialized);
    for (qsizetype i = 0; i + 1 < mixed.size(); i += 2) {
        const int left = qFromLittleEndian<qint16>(data.data() + 2 * i);
        const int right = qFromLittleEndian<qint16>(data.data() + 2 * i + 2);
        qToLittleEndian(qint16((left + right) / 2), mixed.data() + i);
    }
    return resampled(mixed, wav->rate, kHearingRate);
}

Result<LocalReply> speak(const SpeechRequest &request, AudioKind kind)
{
    const auto engine = request.model == "espeak-ng" ? local::speakWithEspeak : local::speakWithFlite;
    const auto spoken = engine(request.input, request.voice, request.speed);
    if (!spoken)
        return spoken.error();
    const auto audio = AudioPacker(kind).take(spoken->pcm, {AudioKind::Pcm, spoken->rate}, true, false);
    if (!audio)
        return audio.error();
    if (request.events)
        return LocalReply {"text/event-stream; charset=utf-8", speechDeltas(*audio) + speechDone({})};
    return LocalReply {audioContentType(kind), *audio};
}

} // namespace

/** A request whose answer is being made. Lives on the service's thread; the work knows its flag alone. */
class LocalService::Waiting final : public QObject, public ResponseListener {
public:
    Waiting(HttpResponse &response, QObject *parent) : QObject(parent), m_response(&response)
    {
        response.setListener(this);
    }
    ~Waiting() override
    {
        *cancelled = true;
        if (m_response)
            m_response->setListener(nullptr);
    }

    void answer(const Result<LocalReply> &reply)
    {
        if (HttpResponse *response = std::exchange(m_response, nullptr)) {
            response->setListener(nullptr);
            if (reply)
                response->send(200, {{"content-type", reply->contentType}}, reply->body);
            else
                response->send(errorStatus(Dialect::Chat, reply.error()), errorHeaders(Dialect::Chat, reply.error()),
                               errorBody(Dialect::Chat, reply.error(), {}));
        }
        deleteLater();
    }

    void responseDrained() override { }
    void clientGone() override
    {
        m_response = nullptr;
        *cancelled = true;
    }

    const std::shared_ptr<std::atomic<bool>> cancelled = std::make_shared<std::atomic<bool>>(false);

private:
    HttpResponse *m_response;
};

LocalService::LocalService(QByteArray path)
    : m_path(std::move(path)),
      m_server(
          HttpLimits(), [this](HttpRequest &&request, HttpResponse &response) { handle(std::move(request), response); },
          [](QByteArrayView, const Headers &, const Error &error) { return errorBody(Dialect::Chat, error, {}); })
{
    m_pool.setMaxThreadCount(1);
}

LocalService::~LocalService()
{
    for (QObject *child : children()) {
        if (auto *waiting = dynamic_cast<Waiting *>(child))
            *waiting->cancelled = true;
    }
    m_pool.clear();
    m_pool.waitForDone();
    // While their responses are there to be let go of.
    qDeleteAll(findChildren<QObject *>(Qt::FindDirectChildrenOnly));
}

void LocalService::handle(HttpRequest &&request, HttpResponse &response)
{
    auto *waiting = new Waiting(response, this);
    // The file that the work reads lies in the request's body.
    const auto kept = std::make_shared<const HttpRequest>(std::move(request));
    const auto work = workFor(*kept);
    if (!work) {
        waiting->answer(work.error());
        return;
    }
    const auto cancelled = waiting->cancelled;
    m_pool.start(handedToPool([kept, work = *work, waiting, cancelled] {
        auto reply = *cancelled ? Result<LocalReply>(Error {ErrorCode::Internal, "cancelled", {}}) : work(*cancelled);
        // This object waits for the pool before it goes, and its children go after it.
        QMetaObject::invokeMethod(waiting, handedOver([waiting, reply = std::move(reply)] { waiting->answer(reply); }));
    }));
}

Result<LocalService::Work> LocalService::workFor(const HttpRequest &request) const
{
    const auto noModel = [](const QByteArray &model) {
        return Error {ErrorCode::NotFound, "There is no model \"" + model + "\" on this machine for this", "model"};
    };
    if (request.method == "POST" && request.path == m_path + "/audio/speech") {
        auto asked = readSpeechRequest(request.body);
        if (!asked)
            return asked.error();
        const bool isEspeak = asked->model == "espeak-ng" && local::hasEspeak();
        if (!isEspeak && (asked->model != "flite" || !local::hasFlite()))
            return noModel(asked->model);
        const QByteArray engine = isEspeak ? "eSpeak NG" : "Flite";
        auto voice = chosenVoice(*asked, engine, isEspeak ? local::espeakVoices() : local::fliteVoices());
        if (!voice)
            return voice.error();
        asked->voice = *voice;
        if (!asked->instructions.isEmpty())
            return unsupported("instructions", engine + " takes no instructions; leave them out");
        if (asked->input.size() > kMostText)
            return Error {ErrorCode::BadRequest, "The text is too long to be spoken at once; send less of it", "input"};
        const auto kind = chosenKind(*asked, kName, {AudioKind::Wav, AudioKind::Pcm});
        if (!kind)
            return kind.error();
        return Work([asked = *asked, kind = *kind](const std::atomic<bool> &) { return speak(asked, kind); });
    }
    if (request.method == "POST" && request.path == m_path + "/audio/transcriptions") {
        const auto form = Form::read(request.body, request.headers.value("content-type"));
        if (!form)
            return form.error();
        auto asked = readTranscriptionRequest(*form);
        if (!asked)
            return asked.error();
        if (form->text("model") != "pocketsphinx" || !local::hasPocketsphinx())
            return noModel(form->text("model"));
        TranscriptionAbilities abilities;
        abilities.timestamps = true;
        if (const auto checked = checkAbilities(*asked, "PocketSphinx", abilities); !checked)
            return checked.error();
        if (!asked->language.isEmpty() && !asked->language.startsWith("en"))
            return unsupported("language", "PocketSphinx hears English only here");
        const auto samples = samplesOf(asked->file);
        if (!samples)
            return samples.error();
        return Work([asked = *asked, samples = *samples](const std::atomic<bool> &cancelled) -> Result<LocalReply> {
            const auto heard = local::hearWithPocketsphinx(samples, cancelled);
            if (!heard)
                return heard.error();
            if (asked.stream)
                return LocalReply {"text/event-stream; charset=utf-8",
                                   transcriptDelta(heard->text) + transcriptDone(*heard, {})};
            return LocalReply {transcriptContentType(asked.format), writeTranscript(*heard, {}, asked)};
        });
    }
    return Error {ErrorCode::NotFound, "There is nothing at this path", "path"};
}

} // namespace station
