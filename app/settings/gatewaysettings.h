// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/backend.h"
#include "app/settings/configfile.h"

#include <QObject>
#include <QtQml/qqmlregistration.h>

namespace station {

/**
 * What the Settings place changes of config.json, and starting and stopping the gateway. A setter writes at once; what
 * could not be written is in `problem`, in words, and the value stays as it was. Main thread.
 */
class GatewaySettings : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the composition root")
    Q_PROPERTY(QString configPath READ configPath CONSTANT)
    Q_PROPERTY(QString problem READ problem NOTIFY changed)
    Q_PROPERTY(bool running READ running NOTIFY changed)
    Q_PROPERTY(bool stopped READ stopped NOTIFY changed)
    Q_PROPERTY(int port READ port NOTIFY changed)
    Q_PROPERTY(bool lan READ lan NOTIFY changed)
    Q_PROPERTY(QString lanHindrance READ lanHindrance NOTIFY changed)
    Q_PROPERTY(QString hosts READ hosts NOTIFY changed)
    Q_PROPERTY(QString origins READ origins NOTIFY changed)
    Q_PROPERTY(bool strict READ strict NOTIFY changed)
    Q_PROPERTY(QString proxy READ proxy NOTIFY changed)
    Q_PROPERTY(int ledgerDays READ ledgerDays NOTIFY changed)
    Q_PROPERTY(int mediaDays READ mediaDays NOTIFY changed)
    Q_PROPERTY(bool keepsBodies READ keepsBodies CONSTANT)
    Q_PROPERTY(QString bodies READ bodies NOTIFY changed)
    Q_PROPERTY(int bodiesDays READ bodiesDays NOTIFY changed)
    Q_PROPERTY(bool responsesStore READ responsesStore NOTIFY changed)
    Q_PROPERTY(int responsesDays READ responsesDays NOTIFY changed)
public:
    explicit GatewaySettings(Backend &backend, QObject *parent = nullptr);

    const ConfigFile &file() const { return m_file; }
    const Config &config() const { return m_config; }
    QString configPath() const { return m_file.path(); }
    QString problem() const { return m_problem; }
    bool running() const { return m_backend.gateway().state == GatewayState::Listening; }
    bool stopped() const { return m_backend.gateway().state == GatewayState::Stopped; }
    int port() const { return m_config.listen.port; }
    bool lan() const;
    /** Why it cannot be opened to other machines now, or empty. */
    QString lanHindrance() const;
    /** Host names, and origins of web pages, that are let in beside this machine's own; with commas between them. */
    QString hosts() const { return QString::fromUtf8(m_config.listen.hosts.join(", ")); }
    QString origins() const { return QString::fromUtf8(m_config.listen.origins.join(", ")); }
    bool strict() const { return m_config.strict; }
    QString proxy() const { return QString::fromUtf8(m_config.proxy); } ///< system, none or an address
    int ledgerDays() const { return m_config.log.ledgerDays; }
    int mediaDays() const { return m_config.mediaDays; }
    /** Whether this version keeps the bodies that log.bodies speaks of. */
    bool keepsBodies() const { return m_keepsBodies; }
    QString bodies() const { return QString::fromLatin1(m_config.log.bodies); }
    int bodiesDays() const { return m_config.log.bodiesDays; }
    bool responsesStore() const { return m_config.responsesStore.enabled; }
    int responsesDays() const { return m_config.responsesStore.days; }

    Q_INVOKABLE void setPort(int port);
    Q_INVOKABLE void setLan(bool open);
    /** Names without scheme or port, with commas or blanks between them. */
    Q_INVOKABLE void setHosts(const QString &names);
    /** As a browser sends them: scheme://host[:port]. */
    Q_INVOKABLE void setOrigins(const QString &origins);
    /** `name`: strict, proxy, log.ledger_days, media.days, log.bodies, log.bodies_days, responses_store.enabled or
     * .days. */
    Q_INVOKABLE void set(const QString &name, const QVariant &value);
    Q_INVOKABLE void start() { m_backend.startGateway(); }
    Q_INVOKABLE void stop() { m_backend.stopGateway(); }
    Q_INVOKABLE void refresh();

Q_SIGNALS:
    void changed();

private:
    bool write(const QByteArray &name, const QByteArray &value);
    void refuse(const QString &problem);

    Backend &m_backend;
    ConfigFile m_file;
    Config m_config;
    QString m_problem;
    bool m_keepsBodies = false;
};

} // namespace station
