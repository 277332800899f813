// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/media/gallery.h"
#include "app/media/mediaclient.h"
#include "app/media/modelchoice.h"
#include "providers/http/ssereader.h"

#include <QtQml/qqmlregistration.h>

namespace station {

/** Images from a prompt, or from one that is there; what comes goes to the gallery. Main thread. */
class ImageDesk : public QObject, private SseSink {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the composition root")
    Q_PROPERTY(station::Gallery *gallery READ gallery CONSTANT)
    Q_PROPERTY(QStringList models READ models NOTIFY modelsChanged)
    /** As modelChoices(). */
    Q_PROPERTY(QVariantList choices READ choices NOTIFY modelsChanged)
    Q_PROPERTY(QString model READ model WRITE setModel NOTIFY modelsChanged)
    Q_PROPERTY(bool simulated READ simulated NOTIFY modelsChanged)
    /** Whether the model takes a picture to start from. */
    Q_PROPERTY(bool canEdit READ canEdit NOTIFY modelsChanged)
    Q_PROPERTY(QStringList sizes READ sizes NOTIFY modelsChanged)
    Q_PROPERTY(QString size READ size WRITE setSize NOTIFY modelsChanged)
    /** Empty: the model has no choice of them. */
    Q_PROPERTY(QStringList qualities READ qualities NOTIFY modelsChanged)
    Q_PROPERTY(QString quality READ quality WRITE setQuality NOTIFY modelsChanged)
    Q_PROPERTY(int count READ count WRITE setCount NOTIFY modelsChanged)
    Q_PROPERTY(QString hindrance READ hindrance NOTIFY modelsChanged)
    Q_PROPERTY(bool running READ running NOTIFY changed)
    /** A picture that is not finished yet, as a data URL; empty: none came. */
    Q_PROPERTY(QString partial READ partial NOTIFY changed)
    Q_PROPERTY(QString problem READ problem NOTIFY changed)
    /** The picture of the gallery that the next prompt changes; empty: it makes a new one. */
    Q_PROPERTY(QString base READ base WRITE setBase NOTIFY changed)
    Q_PROPERTY(QVariantList figures READ figures NOTIFY figuresChanged)
public:
    ImageDesk(Backend &backend, std::function<qint64()> now, QObject *parent = nullptr);

    Gallery *gallery() { return &m_gallery; }
    QStringList models() const { return m_models; }
    QVariantList choices() const { return modelChoices(m_models, model()); }
    QString model() const { return m_model.id(); }
    void setModel(const QString &model);
    /** Remembers there which model is chosen. */
    void keepChoiceIn(QSettings &settings);
    bool simulated() const { return isSimulated(m_backend, model()); }
    bool canEdit() const;
    QStringList sizes() const;
    QString size() const { return m_size; }
    void setSize(const QString &size);
    QStringList qualities() const;
    QString quality() const { return m_quality; }
    void setQuality(const QString &quality);
    int count() const { return m_count; }
    void setCount(int count);
    QString hindrance() const { return mediaHindrance(m_backend, model(), m_models); }
    bool running() const { return m_client.isRunning() || m_fetcher.isRunning(); }
    QString partial() const { return m_partial; }
    QString problem() const { return m_problem; }
    QString base() const { return m_base; }
    void setBase(const QString &creation);
    QVariantList figures() const { return m_figures; }

    Q_INVOKABLE bool make(const QString &prompt);
    /** Puts a picture from a file into the gallery; the next prompt changes it, where the model can. */
    Q_INVOKABLE void takePicture(const QUrl &file);
    Q_INVOKABLE void stop();
    Q_INVOKABLE QString code(const QString &language, const QString &prompt) const;

Q_SIGNALS:
    void modelsChanged();
    void changed();
    void figuresChanged();

private:
    void sseEvent(QByteArrayView name, QByteArrayView data) override;
    void sseSkipped(QByteArrayView name) override;

    void reload();
    void fit();
    bool isDallE() const { return model().contains(QStringLiteral("dall-e")); }
    bool streams() const { return m_count == 1 && !isDallE(); }
    QJsonObject body(const QString &prompt) const;
    bool edit(const QString &prompt);
    void finish(const QByteArray &body);
    QString keep(const QByteArray &bytes, const QJsonObject &about);
    void fetchNext();
    void fail(const QString &words);
    void tellFigures();

    Backend &m_backend;
    std::function<qint64()> m_now;
    MediaClient m_client;
    MediaClient m_fetcher; ///< of pictures that the answer only names by an address of the gateway
    QStringList m_addresses;
    Gallery m_gallery;
    std::optional<SseReader> m_events;
    QStringList m_models;
    ModelChoice m_model {QStringLiteral("images/model")};
    QString m_size = QStringLiteral("auto");
    QString m_quality = QStringLiteral("auto");
    QString m_base;
    QString m_dropped; ///< on its way into the gallery
    QString m_partial;
    QString m_problem;
    QJsonObject m_asked; ///< what the gallery keeps with the picture
    QVariantList m_figures;
    std::optional<LedgerRow> m_row;
    int m_count = 1;
    int m_made = 0;
};

} // namespace station
