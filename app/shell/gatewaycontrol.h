// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/backend.h"

#include <QObject>
#include <QtQml/qqmlregistration.h>

namespace station {

/** The gateway's state and address in words, for the rail, the banner and the tray. Main thread. */
class GatewayControl : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the composition root")
    Q_PROPERTY(QString state READ state NOTIFY changed)
    Q_PROPERTY(QString lamp READ lamp NOTIFY changed)
    Q_PROPERTY(QString word READ word NOTIFY changed)
    Q_PROPERTY(QString address READ address NOTIFY changed)
    Q_PROPERTY(QString baseUrl READ baseUrl NOTIFY changed)
    Q_PROPERTY(QString curl READ curl NOTIFY changed)
    Q_PROPERTY(QString bannerTitle READ bannerTitle NOTIFY changed)
    Q_PROPERTY(QString bannerText READ bannerText NOTIFY changed)
public:
    explicit GatewayControl(Backend &backend, QObject *parent = nullptr);

    /** starting, listening, draining, stopped or port-taken. */
    QString state() const;
    QString lamp() const;
    QString word() const;
    QString address() const; ///< host:port, empty where there is no port yet
    QString baseUrl() const; ///< the root for OpenAI clients, with /v1
    QString curl() const;    ///< a line that streams from the demo provider; the key is a placeholder to be filled in
    QString bannerTitle() const; ///< empty: no banner
    QString bannerText() const;

    Q_INVOKABLE void retry() { m_backend.retryGateway(); }
    Q_INVOKABLE void useFreePort() { m_backend.useFreePort(); }

Q_SIGNALS:
    void changed();

private:
    Backend &m_backend;
};

} // namespace station
