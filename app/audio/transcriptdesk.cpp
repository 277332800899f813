// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/audio/transcriptdesk.h"

#include "app/code/requestcode.h"
#include "app/figures.h"

#include <QFile>
#include <QFileInfo>
#include <QHttpMultiPart>
#include <QLocale>
#include <QMimeDatabase>
#include <QSaveFile>

namespace station {

using namespace Qt::StringLiterals;

namespace {

const QString kChoice = QStringLiteral("audio/transcriptionModel");

} // namespace

TranscriptDesk::TranscriptDesk(Backend &backend, QObject *parent)
    : QObject(parent), m_backend(backend), m_client(backend)
{
    connect(&backend, &Backend::modelsChanged, this, &TranscriptDesk::reload);
    connect(&backend, &Backend::gatewayChanged, this, &TranscriptDesk::modelsChanged);
    connect(&m_microphone, &Microphone::changed, this, &TranscriptDesk::changed);
    connect(&m_microphone, &Microphone::devicesChanged, this, &TranscriptDesk::devicesChanged);
    connect(&m_client, &MediaClient::failed, this, &TranscriptDesk::fail);
    connect(&m_client, &MediaClient::succeeded, this, [this](const QByteArray &body) {
        m_transcript = HeardText::fromJson(body);
        m_source = m_sentName;
        if (m_transcript.durationMs == 0)
            m_transcript.durationMs = m_sentMs;
        if (m_transcript.text.isEmpty())
            m_problem = tr("The model heard no words.");
        tellFigures();
        Q_EMIT transcriptChanged();
        Q_EMIT changed();
        Q_EMIT heard(m_transcript.text);
    });
    connect(&m_client, &MediaClient::recorded, this, [this](const LedgerRow &row) {
        m_row = row;
        tellFigures();
    });
    reload();
}

void TranscriptDesk::reload()
{
    m_models = usableModels(m_backend, QStringLiteral("speech-to-text"));
    if (m_models.contains(m_chosen))
        m_model = m_chosen;
    else if (!m_models.contains(m_model))
        m_model = m_models.value(0);
    Q_EMIT modelsChanged();
}

void TranscriptDesk::setModel(const QString &model)
{
    m_model = m_chosen = model;
    if (m_settings)
        m_settings->setValue(kChoice, model);
    Q_EMIT modelsChanged();
}

void TranscriptDesk::keepChoiceIn(QSettings &settings)
{
    m_settings = &settings;
    m_chosen = settings.value(kChoice).toString();
    reload();
}

void TranscriptDesk::setLanguage(const QString &language)
{
    m_language = language;
    Q_EMIT modelsChanged();
}

void TranscriptDesk::fail(const QString &problem)
{
    m_problem = problem;
    Q_EMIT changed();
    Q_EMIT failed(problem);
}

void TranscriptDesk::record()
{
    m_problem.clear();
    if (!m_microphone.start())
        fail(m_microphone.devices().isEmpty() ? tr("This computer has no microphone; take a file.")
                                              : tr("The microphone cannot be opened; another program may have it."));
}

void TranscriptDesk::finish()
{
    if (!recording())
        return;
    m_microphone.stop();
    m_sentMs = m_microphone.sound().durationMs();
    send(tr("recording") + QStringLiteral(".wav"), m_microphone.sound().toWav());
}

void TranscriptDesk::discard()
{
    m_microphone.stop();
}

void TranscriptDesk::transcribeFile(const QUrl &url)
{
    if (!url.isLocalFile()) {
        fail(tr("Only files of this computer can be sent."));
        return;
    }
    QFile file(url.toLocalFile());
    if (!file.open(QIODevice::ReadOnly)) {
        fail(tr("%1 cannot be read: %2").arg(QFileInfo(file).fileName(), file.errorString()));
        return;
    }
    if (file.size() > kMaxBytes) {
        fail(tr("%1 is larger than 25 MB, which is the most that the API takes.").arg(QFileInfo(file).fileName()));
        return;
    }
    m_sentMs = 0;
    send(QFileInfo(file).fileName(), file.readAll());
}

QString TranscriptDesk::format() const
{
    // OpenAI's newer models give no times in json and refuse verbose_json (wire notes of audio, A1).
    const bool openAi = m_model.startsWith(QStringLiteral("openai/"));
    if (openAi && m_model.contains(QStringLiteral("diarize")))
        return QStringLiteral("diarized_json");
    const bool plain = (openAi && !m_model.contains(QStringLiteral("whisper")))
        || m_model.startsWith(QStringLiteral("mistral/")) || m_model.startsWith(QStringLiteral("bailian/"))
        || m_model.startsWith(QStringLiteral("gemini/"));
    return plain ? QStringLiteral("json") : QStringLiteral("verbose_json");
}

void TranscriptDesk::send(const QString &name, const QByteArray &bytes)
{
    if (const QString words = hindrance(); !words.isEmpty()) {
        fail(words);
        return;
    }
    m_problem.clear();
    m_row.reset();
    m_sentName = name;
    auto form = std::make_unique<QHttpMultiPart>(QHttpMultiPart::FormDataType);
    const auto field = [&form](const QByteArray &member, const QByteArray &value) {
        QHttpPart part;
        part.setHeader(QNetworkRequest::ContentDispositionHeader, "form-data; name=\"" + member + '"');
        part.setBody(value);
        form->append(part);
    };
    field("model", m_model.toUtf8());
    field("response_format", format().toUtf8());
    if (!m_language.isEmpty())
        field("language", m_language.toUtf8());
    QString safe = name;
    safe.remove(u'"').remove(u'\r').remove(u'\n');
    QHttpPart part;
    part.setHeader(QNetworkRequest::ContentDispositionHeader,
                   "form-data; name=\"file\"; filename=\"" + safe.toUtf8() + '"');
    part.setHeader(QNetworkRequest::ContentTypeHeader, QMimeDatabase().mimeTypeForFileNameAndData(name, bytes).name());
    part.setBody(bytes);
    form->append(part);
    m_client.post("/v1/audio/transcriptions", std::move(form));
    Q_EMIT changed();
}

void TranscriptDesk::stop()
{
    m_client.stop();
    Q_EMIT changed();
}

QVariantList TranscriptDesk::segments() const
{
    QVariantList list;
    for (const HeardSegment &segment : m_transcript.segments)
        list << QVariantMap {
            {QStringLiteral("time"), transcriptTime(segment.startMs)},
            {QStringLiteral("text"),
             segment.speaker.isEmpty() ? segment.text : segment.speaker + QStringLiteral(": ") + segment.text}};
    return list;
}

void TranscriptDesk::tellFigures()
{
    const QLocale locale;
    const auto pair = [](const QString &label, const QString &value) {
        return QVariantMap {{QStringLiteral("label"), label}, {QStringLiteral("value"), value}};
    };
    const qint64 sent = m_transcript.durationMs;
    const qint64 took = m_client.durationUs();
    m_figures = {
        pair(tr("Sent"), sent > 0 ? figures::seconds(sent * 1000, locale) : figures::dash()),
        pair(tr("Answered in"), figures::seconds(took, locale)),
        pair(tr("Real time"),
             sent > 0 && took > 0 ? figures::rate(double(sent) * 1000 / double(took), locale) + QStringLiteral("×")
                                  : figures::dash()),
        pair(tr("Cost"),
             m_row             ? figures::cost(*m_row, false, locale)
                 : simulated() ? tr("simulated")
                               : figures::dash()),
    };
    Q_EMIT figuresChanged();
}

QString TranscriptDesk::fileName(const QString &format) const
{
    return QFileInfo(m_source).completeBaseName() + u'.' + format;
}

bool TranscriptDesk::save(const QUrl &url, const QString &format)
{
    QSaveFile file(url.toLocalFile());
    const QByteArray bytes = m_transcript.as(format);
    if (file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit())
        return true;
    fail(tr("The transcript could not be written: %1").arg(file.errorString()));
    return false;
}

QString TranscriptDesk::code(const QString &language) const
{
    ShownRequest shown;
    shown.root = m_client.root();
    shown.path = "/v1/audio/transcriptions";
    shown.form = {{QStringLiteral("model"), m_model}, {QStringLiteral("response_format"), format()}};
    if (!m_language.isEmpty())
        shown.form.emplace_back(QStringLiteral("language"), m_language);
    shown.form.emplace_back(QStringLiteral("file"),
                            u'@' + (m_source.isEmpty() ? QStringLiteral("speech.wav") : m_source));
    return requestCode(shown, language);
}

} // namespace station
