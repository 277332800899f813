// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/audio/soundplayer.h"
#include "app/media/mediaclient.h"
#include "app/media/modelchoice.h"

#include <QAudioDecoder>
#include <QBuffer>
#include <QStringList>
#include <QUrl>
#include <QtQml/qqmlregistration.h>

namespace station {

/** Text to speech: asks, plays what arrives as it arrives, keeps the newest. Main thread. */
class SpeechDesk : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the composition root")
    Q_PROPERTY(QStringList models READ models NOTIFY modelsChanged)
    /** As modelChoices(). */
    Q_PROPERTY(QVariantList choices READ choices NOTIFY modelsChanged)
    Q_PROPERTY(QString model READ model WRITE setModel NOTIFY modelsChanged)
    Q_PROPERTY(bool simulated READ simulated NOTIFY modelsChanged)
    /** What the provider is known to have; empty: one types a name. */
    Q_PROPERTY(QStringList voices READ voices NOTIFY modelsChanged)
    Q_PROPERTY(QString voice READ voice WRITE setVoice NOTIFY modelsChanged)
    Q_PROPERTY(QStringList formats READ formats NOTIFY modelsChanged)
    Q_PROPERTY(QString format READ format WRITE setFormat NOTIFY modelsChanged)
    Q_PROPERTY(double speed READ speed WRITE setSpeed NOTIFY speedChanged)
    Q_PROPERTY(bool hasSpeed READ hasSpeed NOTIFY modelsChanged)
    Q_PROPERTY(bool running READ running NOTIFY changed)
    Q_PROPERTY(bool playing READ playing NOTIFY changed)
    Q_PROPERTY(bool hasSound READ hasSound NOTIFY changed)
    Q_PROPERTY(bool canPlay READ canPlay NOTIFY changed)
    Q_PROPERTY(double positionMs READ positionMs NOTIFY changed)
    Q_PROPERTY(double durationMs READ durationMs NOTIFY changed)
    Q_PROPERTY(QVariantList peaks READ peaks NOTIFY peaksChanged)
    Q_PROPERTY(QString state READ state NOTIFY changed)
    Q_PROPERTY(QString problem READ problem NOTIFY changed)
    Q_PROPERTY(QVariantList figures READ figures NOTIFY figuresChanged)
    Q_PROPERTY(QString hindrance READ hindrance NOTIFY modelsChanged)
public:
    explicit SpeechDesk(Backend &backend, QObject *parent = nullptr);

    QStringList models() const { return m_models; }
    QVariantList choices() const { return modelChoices(m_models, model()); }
    QString model() const { return m_model.id(); }
    void setModel(const QString &model);
    /** Remembers there which model is chosen. */
    void keepChoiceIn(QSettings &settings);
    bool simulated() const { return isSimulated(m_backend, model()); }
    QStringList voices() const;
    QString voice() const { return m_voice; }
    void setVoice(const QString &voice);
    QStringList formats() const;
    QString format() const { return m_format; }
    void setFormat(const QString &format);
    double speed() const { return m_speed; }
    void setSpeed(double speed);
    bool hasSpeed() const;
    bool running() const { return m_client.isRunning() || m_decoding; }
    bool playing() const { return m_player.isPlaying(); }
    bool hasSound() const { return !m_sound.samples().isEmpty(); }
    bool canPlay() const { return SoundPlayer::hasDevice(); }
    double positionMs() const { return double(m_player.positionMs()); }
    double durationMs() const { return double(m_sound.durationMs()); }
    QVariantList peaks() const { return m_peaks; }
    QString state() const;
    QString problem() const { return m_problem; }
    QVariantList figures() const { return m_figures; }
    QString hindrance() const { return mediaHindrance(m_backend, model(), m_models); }
    /** The file as it came. */
    const QByteArray &file() const { return m_file; }

    Q_INVOKABLE bool speak(const QString &text);
    Q_INVOKABLE void stop();
    Q_INVOKABLE void play() { m_player.play(); }
    Q_INVOKABLE void pause() { m_player.pause(); }
    Q_INVOKABLE void seek(qint64 ms) { m_player.seek(ms); }
    Q_INVOKABLE QString fileName() const { return QStringLiteral("speech.") + m_madeFormat; }
    Q_INVOKABLE bool save(const QUrl &file);
    Q_INVOKABLE QString code(const QString &language, const QString &text) const;

Q_SIGNALS:
    void modelsChanged();
    void speedChanged();
    void changed();
    void peaksChanged();
    void figuresChanged();

private:
    void reload();
    void fit();
    QJsonObject body(const QString &text) const;
    void take(const QByteArray &bytes);
    void finish(const QByteArray &file);
    void decode();
    void tellFigures();

    Backend &m_backend;
    MediaClient m_client;
    Sound m_sound;
    SoundPlayer m_player;
    QBuffer m_encoded;
    QAudioDecoder m_decoder; ///< after what it reads from, on a thread of its own until it is gone
    QStringList m_models;
    ModelChoice m_model {QStringLiteral("audio/speechModel")};
    QString m_voice;
    QString m_format = QStringLiteral("wav");
    QString m_madeFormat = QStringLiteral("wav");
    QByteArray m_file;
    QVariantList m_peaks;
    QVariantList m_figures;
    QString m_problem;
    std::optional<LedgerRow> m_row;
    double m_speed = 1;
    qint64 m_characters = 0;
    qint64 m_received = 0;
    bool m_decoding = false;
};

} // namespace station
