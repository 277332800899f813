// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/audio/heardtext.h"
#include "app/audio/microphone.h"
#include "app/media/mediaclient.h"
#include "app/media/modelchoice.h"

#include <QSettings>
#include <QUrl>
#include <QtQml/qqmlregistration.h>

namespace station {

/** Speech to text, from the microphone or a file. Main thread. */
class TranscriptDesk : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the composition root")
    Q_PROPERTY(QStringList models READ models NOTIFY modelsChanged)
    Q_PROPERTY(QString model READ model WRITE setModel NOTIFY modelsChanged)
    Q_PROPERTY(bool simulated READ simulated NOTIFY modelsChanged)
    Q_PROPERTY(QString language READ language WRITE setLanguage NOTIFY modelsChanged)
    Q_PROPERTY(QString hindrance READ hindrance NOTIFY modelsChanged)
    /** Names of what can record; empty: nothing can. */
    Q_PROPERTY(QStringList devices READ devices NOTIFY devicesChanged)
    Q_PROPERTY(int device READ device WRITE setDevice NOTIFY devicesChanged)
    Q_PROPERTY(bool recording READ recording NOTIFY changed)
    Q_PROPERTY(double level READ level NOTIFY changed)
    Q_PROPERTY(double recordedMs READ recordedMs NOTIFY changed)
    Q_PROPERTY(QVariantList peaks READ peaks NOTIFY changed)
    Q_PROPERTY(bool running READ running NOTIFY changed)
    Q_PROPERTY(QString problem READ problem NOTIFY changed)
    Q_PROPERTY(QString source READ source NOTIFY transcriptChanged)
    Q_PROPERTY(QString text READ text NOTIFY transcriptChanged)
    /** Times and words: a list of time, text; empty where the model gave no times. */
    Q_PROPERTY(QVariantList segments READ segments NOTIFY transcriptChanged)
    Q_PROPERTY(QVariantList figures READ figures NOTIFY figuresChanged)
public:
    static constexpr qint64 kMaxBytes = 25LL * 1024 * 1024; ///< of the API (wire notes of audio, A1)

    explicit TranscriptDesk(Backend &backend, QObject *parent = nullptr);

    QStringList models() const { return m_models; }
    QString model() const { return m_model; }
    void setModel(const QString &model);
    /** The one that a person chose, also before a restart; empty: nobody did, or it cannot be used now. */
    QString chosenModel() const { return m_models.contains(m_chosen) ? m_chosen : QString(); }
    /** Remembers there which model is chosen. */
    void keepChoiceIn(QSettings &settings);
    bool simulated() const { return isSimulated(m_backend, m_model); }
    QString language() const { return m_language; }
    void setLanguage(const QString &language);
    QString hindrance() const { return mediaHindrance(m_backend, m_model, m_models); }
    QStringList devices() const { return m_microphone.devices(); }
    int device() const { return m_microphone.device(); }
    void setDevice(int device) { m_microphone.choose(device); }
    bool recording() const { return m_microphone.isRecording(); }
    double level() const { return m_microphone.level(); }
    double recordedMs() const { return double(m_microphone.sound().durationMs()); }
    QVariantList peaks() const { return m_microphone.sound().peaks(); }
    bool running() const { return m_client.isRunning(); }
    QString problem() const { return m_problem; }
    QString source() const { return m_source; }
    QString text() const { return m_transcript.text; }
    QVariantList segments() const;
    QVariantList figures() const { return m_figures; }

    Q_INVOKABLE void record();
    /** Ends the recording and sends it. */
    Q_INVOKABLE void finish();
    Q_INVOKABLE void discard();
    Q_INVOKABLE void transcribeFile(const QUrl &file);
    Q_INVOKABLE void stop();
    /** `format`: txt, srt, vtt */
    Q_INVOKABLE QString as(const QString &format) const { return QString::fromUtf8(m_transcript.as(format)); }
    Q_INVOKABLE QString fileName(const QString &format) const;
    Q_INVOKABLE bool save(const QUrl &file, const QString &format);
    Q_INVOKABLE QString code(const QString &language) const;

Q_SIGNALS:
    void modelsChanged();
    void devicesChanged();
    void changed();
    void transcriptChanged();
    void figuresChanged();
    /** What the newest recording holds in words; empty: none. */
    void heard(const QString &text);
    void failed(const QString &problem);

private:
    void reload();
    void send(const QString &name, const QByteArray &bytes);
    QString format() const;
    void fail(const QString &problem);
    void tellFigures();

    Backend &m_backend;
    MediaClient m_client;
    Microphone m_microphone;
    HeardText m_transcript;
    QStringList m_models;
    QString m_model;
    QString m_chosen;
    QSettings *m_settings = nullptr;
    QString m_language; ///< empty: the model finds it
    QString m_source;
    QString m_sentName;
    QString m_problem;
    QVariantList m_figures;
    std::optional<LedgerRow> m_row;
    qint64 m_sentMs = 0; ///< length of the recording; 0: not known
};

} // namespace station
