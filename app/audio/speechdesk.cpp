// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/audio/speechdesk.h"

#include "app/code/requestcode.h"
#include "app/figures.h"

#include <QJsonDocument>
#include <QLocale>
#include <QSaveFile>

#include <algorithm>

namespace station {

using namespace Qt::StringLiterals;

namespace {

constexpr int kPcmRate = 24'000; ///< of OpenAI's pcm, which all pcm of the gateway is made to be

struct Known {
    QLatin1StringView provider;
    QLatin1StringView voices;
    QLatin1StringView formats;
    bool speed;
};

// What is made of samples here, where the module with the codecs is (providers/audio).
constexpr auto kEncoded = "wav pcm mp3 opus flac aac"_L1;

// The providers' own lists (wire notes of audio, B). Others have no list that is published whole: one types a name.
constexpr Known kKnown[] = {
    {"local"_L1, "slt rms awb kal"_L1, kEncoded, true},
    {"demo"_L1, "alloy echo nova sage"_L1, kEncoded, true},
    {"openai"_L1, "alloy ash ballad coral echo fable onyx nova sage shimmer verse marin cedar"_L1,
     "wav pcm mp3 opus flac aac"_L1, true},
    {"groq"_L1, "autumn diana hannah austin daniel troy"_L1, kEncoded, false},
    {"gemini"_L1, "Kore Puck Zephyr Charon Fenrir Leda Orus Aoede"_L1, kEncoded, false},
    {"bailian"_L1, "Cherry Ethan Serena Chelsie"_L1, kEncoded, false},
    {"xai"_L1, "eve ara rex sal leo"_L1, "wav pcm mp3"_L1, false},
};
constexpr Known kOther {{}, {}, "wav mp3"_L1, false};

const Known &knownOf(const QString &model)
{
    const QString provider = model.section(u'/', 0, 0);
    const auto it = std::find_if(std::begin(kKnown), std::end(kKnown),
                                 [&provider](const Known &known) { return provider == known.provider; });
    return it == std::end(kKnown) ? kOther : *it;
}

QStringList words(QLatin1StringView list)
{
    return QString(list).split(u' ', Qt::SkipEmptyParts);
}

} // namespace

SpeechDesk::SpeechDesk(Backend &backend, QObject *parent)
    : QObject(parent), m_backend(backend), m_client(backend), m_player(m_sound)
{
    connect(&backend, &Backend::modelsChanged, this, &SpeechDesk::reload);
    connect(&backend, &Backend::gatewayChanged, this, &SpeechDesk::modelsChanged);
    connect(&m_player, &SoundPlayer::changed, this, &SpeechDesk::changed);
    connect(&m_client, &MediaClient::piece, this, &SpeechDesk::take);
    connect(&m_client, &MediaClient::succeeded, this, &SpeechDesk::finish);
    connect(&m_client, &MediaClient::failed, this, [this](const QString &problem) {
        m_problem = problem;
        Q_EMIT changed();
    });
    connect(&m_client, &MediaClient::recorded, this, [this](const LedgerRow &row) {
        m_row = row;
        tellFigures();
    });
    connect(&m_decoder, &QAudioDecoder::bufferReady, this, [this] {
        const QAudioBuffer buffer = m_decoder.read();
        m_sound.setFormat(buffer.format());
        m_sound.feed(QByteArray(buffer.constData<char>(), buffer.byteCount()));
    });
    const auto decoded = [this] {
        m_decoding = false;
        m_peaks = m_sound.peaks();
        m_player.grew(true);
        m_player.play();
        tellFigures();
        Q_EMIT peaksChanged();
        Q_EMIT changed();
    };
    connect(&m_decoder, &QAudioDecoder::finished, this, decoded);
    connect(&m_decoder, qOverload<QAudioDecoder::Error>(&QAudioDecoder::error), this, [this, decoded] {
        m_problem = tr("This computer cannot play %1 (%2); it can be saved, or made as wav.")
                        .arg(m_madeFormat, m_decoder.errorString());
        decoded();
    });
    reload();
}

void SpeechDesk::reload()
{
    m_models = usableModels(m_backend, QStringLiteral("text-to-speech"));
    if (m_model.offer(m_models))
        fit();
    Q_EMIT modelsChanged();
}

void SpeechDesk::setModel(const QString &model)
{
    m_model.choose(model);
    fit();
    Q_EMIT modelsChanged();
}

void SpeechDesk::keepChoiceIn(QSettings &settings)
{
    m_model.keepIn(settings);
    fit();
    Q_EMIT modelsChanged();
}

/** What the model does not have is not asked of it. */
void SpeechDesk::fit()
{
    if (!voices().contains(m_voice))
        m_voice = voices().value(0);
    if (!formats().contains(m_format))
        m_format = formats().value(0);
}

QStringList SpeechDesk::voices() const
{
    return words(knownOf(model()).voices);
}

void SpeechDesk::setVoice(const QString &voice)
{
    m_voice = voice.trimmed();
    Q_EMIT modelsChanged();
}

QStringList SpeechDesk::formats() const
{
    return words(knownOf(model()).formats);
}

void SpeechDesk::setFormat(const QString &format)
{
    if (!formats().contains(format))
        return;
    m_format = format;
    Q_EMIT modelsChanged();
}

void SpeechDesk::setSpeed(double speed)
{
    m_speed = std::clamp(speed, 0.25, 4.0);
    Q_EMIT speedChanged();
}

bool SpeechDesk::hasSpeed() const
{
    return knownOf(model()).speed;
}

QJsonObject SpeechDesk::body(const QString &text) const
{
    QJsonObject json {
        {"model"_L1, model()}, {"input"_L1, text}, {"voice"_L1, m_voice}, {"response_format"_L1, m_format}};
    if (hasSpeed() && m_speed != 1)
        json.insert("speed"_L1, m_speed);
    return json;
}

bool SpeechDesk::speak(const QString &text)
{
    if (running() || text.trimmed().isEmpty() || !hindrance().isEmpty())
        return false;
    m_model.choose(model());
    m_player.stop();
    m_sound.clear();
    m_file.clear();
    m_peaks.clear();
    m_figures.clear();
    m_row.reset();
    m_problem.clear();
    m_received = 0;
    m_characters = text.size();
    m_madeFormat = m_format;
    if (m_format == "pcm"_L1) {
        QAudioFormat format;
        format.setSampleFormat(QAudioFormat::Int16);
        format.setChannelCount(1);
        format.setSampleRate(kPcmRate);
        m_sound.setFormat(format);
    }
    m_client.post("/v1/audio/speech", body(text));
    Q_EMIT peaksChanged();
    Q_EMIT figuresChanged();
    Q_EMIT changed();
    return true;
}

void SpeechDesk::stop()
{
    m_client.stop();
    m_decoder.stop();
    m_decoding = false;
    m_player.pause();
    Q_EMIT changed();
}

void SpeechDesk::take(const QByteArray &bytes)
{
    m_received += bytes.size();
    if (m_madeFormat == "wav"_L1 || m_madeFormat == "pcm"_L1) {
        m_sound.feed(bytes);
        m_player.grew(false);
        m_player.play();
        m_peaks = m_sound.peaks();
        Q_EMIT peaksChanged();
    }
    Q_EMIT changed();
}

void SpeechDesk::finish(const QByteArray &file)
{
    m_file = file;
    if (m_madeFormat == "wav"_L1 || m_madeFormat == "pcm"_L1) {
        if (!m_sound.isGood())
            m_problem = tr("The answer is no WAV of 16 bits; it can be saved.");
        m_player.grew(true);
        m_player.play();
    } else {
        decode();
    }
    tellFigures();
    Q_EMIT changed();
}

void SpeechDesk::decode()
{
    m_decoding = true;
    m_encoded.close();
    m_encoded.setData(m_file);
    m_encoded.open(QIODevice::ReadOnly);
    QAudioFormat format;
    format.setSampleFormat(QAudioFormat::Int16);
    format.setChannelCount(1);
    format.setSampleRate(kPcmRate);
    m_decoder.setAudioFormat(format);
    m_decoder.setSourceDevice(&m_encoded);
    m_decoder.start();
}

QString SpeechDesk::state() const
{
    const QString size = QLocale().formattedDataSize(m_received, 0, QLocale::DataSizeSIFormat);
    if (m_client.isRunning())
        return m_received == 0 ? tr("waiting")
            : playing()        ? tr("playing as it arrives, %1").arg(size)
                               : tr("arriving, %1").arg(size);
    if (m_decoding)
        return tr("decoding");
    if (playing())
        return tr("playing");
    return m_file.isEmpty() ? QString() : tr("done, %1").arg(size);
}

void SpeechDesk::tellFigures()
{
    const QLocale locale;
    const auto pair = [](const QString &label, const QString &value) {
        return QVariantMap {{QStringLiteral("label"), label}, {QStringLiteral("value"), value}};
    };
    if (m_file.isEmpty())
        return;
    m_figures = {
        pair(tr("First sound"), figures::seconds(m_client.firstByteUs(), locale)),
        pair(tr("Made in"), figures::seconds(m_client.durationUs(), locale)),
        pair(tr("Characters"), figures::grouped(m_characters, locale)),
        pair(tr("Audio"), hasSound() ? figures::seconds(m_sound.durationMs() * 1000, locale) : figures::dash()),
        pair(tr("Cost"),
             m_row             ? figures::cost(*m_row, false, locale)
                 : simulated() ? tr("simulated")
                               : figures::dash()),
    };
    Q_EMIT figuresChanged();
}

bool SpeechDesk::save(const QUrl &url)
{
    QSaveFile file(url.toLocalFile());
    if (file.open(QIODevice::WriteOnly) && file.write(m_file) == m_file.size() && file.commit())
        return true;
    m_problem = tr("The sound could not be written: %1").arg(file.errorString());
    Q_EMIT changed();
    return false;
}

QString SpeechDesk::code(const QString &language, const QString &text) const
{
    ShownRequest shown;
    shown.root = m_client.root();
    shown.path = "/v1/audio/speech";
    shown.json = QJsonDocument(body(text)).toJson();
    shown.saveAs = QStringLiteral("speech.") + m_format;
    return requestCode(shown, language);
}

} // namespace station
