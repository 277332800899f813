// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/media/gallery.h"
#include "app/media/mediaclient.h"
#include "app/media/modelchoice.h"

#include <QElapsedTimer>
#include <QTimer>
#include <QtQml/qqmlregistration.h>

namespace station {

/**
 * Videos from a prompt and a first frame. A job is kept from the moment the gateway has taken it, and asked for again
 * after a restart; when it is done, its file comes to the gallery. Main thread.
 */
class VideoMaker : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the composition root")
    Q_PROPERTY(station::Gallery *gallery READ gallery CONSTANT)
    Q_PROPERTY(QStringList models READ models NOTIFY modelsChanged)
    /** As modelChoices(). */
    Q_PROPERTY(QVariantList choices READ choices NOTIFY modelsChanged)
    Q_PROPERTY(QString model READ model WRITE setModel NOTIFY modelsChanged)
    Q_PROPERTY(bool simulated READ simulated NOTIFY modelsChanged)
    Q_PROPERTY(bool takesFrame READ takesFrame NOTIFY modelsChanged)
    Q_PROPERTY(QString hindrance READ hindrance NOTIFY modelsChanged)
    /** Seconds; empty: the model's own. */
    Q_PROPERTY(QString duration MEMBER m_duration NOTIFY settingsChanged)
    /** 16:9 and the like; empty: the model's own. */
    Q_PROPERTY(QString aspect MEMBER m_aspect NOTIFY settingsChanged)
    /** A file of this computer that the video begins with; empty: none. */
    Q_PROPERTY(QUrl firstFrame READ firstFrame WRITE setFirstFrame NOTIFY settingsChanged)
    Q_PROPERTY(bool sending READ sending NOTIFY changed)
    Q_PROPERTY(QString problem READ problem NOTIFY changed)
    /** Unix ms, once a second while a job runs. */
    Q_PROPERTY(double now READ now NOTIFY ticked)
public:
    static constexpr int kPollMs = 2000;

    VideoMaker(Backend &backend, std::function<qint64()> now, QObject *parent = nullptr);

    Gallery *gallery() { return &m_gallery; }
    QStringList models() const { return m_models; }
    QVariantList choices() const { return modelChoices(m_models, model()); }
    QString model() const { return m_model.id(); }
    void setModel(const QString &model);
    /** Remembers there which model is chosen. */
    void keepChoiceIn(QSettings &settings);
    bool simulated() const { return isSimulated(m_backend, model()); }
    bool takesFrame() const;
    QString hindrance() const { return mediaHindrance(m_backend, model(), m_models); }
    QUrl firstFrame() const { return m_firstFrame; }
    void setFirstFrame(const QUrl &file);
    bool sending() const { return m_sender.isRunning(); }
    QString problem() const { return m_problem; }
    double now() const { return double(m_now()); }

    Q_INVOKABLE bool make(const QString &prompt);
    Q_INVOKABLE void cancel(const QString &creation);
    Q_INVOKABLE QString code(const QString &language, const QString &prompt) const;

Q_SIGNALS:
    void modelsChanged();
    void settingsChanged();
    void changed();
    void ticked();

private:
    void reload();
    Result<QJsonObject> body(const QString &prompt, bool whole) const;
    void accepted(const QByteArray &answer);
    void poll();
    void polled(const QByteArray &answer);
    void fetched(const QByteArray &file);
    void pollFailed(const QString &words);
    const StoredCreation *find(const QString &id) const;
    void update(StoredCreation creation, const QJsonObject &job);
    void fail(const QString &words);

    Backend &m_backend;
    std::function<qint64()> m_now;
    MediaClient m_sender;
    MediaClient m_poller;
    MediaClient m_canceller;
    Gallery m_gallery;
    QTimer m_second;
    QStringList m_models;
    ModelChoice m_model {QStringLiteral("video/model")};
    QString m_duration;
    QString m_aspect;
    QUrl m_firstFrame;
    QString m_problem;
    QJsonObject m_asked;
    QString m_polled;        ///< the creation whose job is asked for
    QJsonObject m_finished;  ///< the job whose file is being fetched; empty: none is
    QElapsedTimer m_clock;   ///< runs on when the machine's clock is set
    qint64 m_nextPollMs = 0; ///< of it
};

} // namespace station
