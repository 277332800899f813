// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/gatewaycontrol.h"

namespace station {

GatewayControl::GatewayControl(Backend &backend, QObject *parent) : QObject(parent), m_backend(backend)
{
    connect(&backend, &Backend::gatewayChanged, this, &GatewayControl::changed);
}

QString GatewayControl::state() const
{
    switch (m_backend.gateway().state) {
    case GatewayState::Starting: return QStringLiteral("starting");
    case GatewayState::Listening: return QStringLiteral("listening");
    case GatewayState::Draining: return QStringLiteral("draining");
    case GatewayState::Stopped: return QStringLiteral("stopped");
    case GatewayState::PortTaken: return QStringLiteral("port-taken");
    }
    return {};
}

QString GatewayControl::lamp() const
{
    switch (m_backend.gateway().state) {
    case GatewayState::Starting:
    case GatewayState::Draining: return QStringLiteral("running");
    case GatewayState::Listening: return QStringLiteral("open");
    case GatewayState::Stopped: return QStringLiteral("off");
    case GatewayState::PortTaken: return QStringLiteral("closed");
    }
    return {};
}

QString GatewayControl::word() const
{
    switch (m_backend.gateway().state) {
    case GatewayState::Starting: return tr("Gateway starting");
    case GatewayState::Listening: return tr("Gateway on");
    case GatewayState::Draining: return tr("Gateway draining");
    case GatewayState::Stopped: return tr("Gateway off");
    case GatewayState::PortTaken: return tr("Port taken");
    }
    return {};
}

QString GatewayControl::address() const
{
    const GatewayStatus status = m_backend.gateway();
    if (status.port == 0)
        return {};
    const bool v6 = status.host.contains(QLatin1Char(':'));
    return (v6 ? QLatin1Char('[') + status.host + QLatin1Char(']') : status.host) + QLatin1Char(':')
        + QString::number(status.port);
}

QString GatewayControl::baseUrl() const
{
    return QStringLiteral("http://") + address() + QStringLiteral("/v1");
}

QString GatewayControl::curl() const
{
    return QStringLiteral("curl %1/chat/completions -H \"Authorization: Bearer $TOKEN_STATION_API_KEY\" "
                          "-H \"Content-Type: application/json\" "
                          "-d '{\"model\":\"demo/hello\",\"messages\":[{\"role\":\"user\",\"content\":\"Hello\"}]}'")
        .arg(baseUrl());
}

QString GatewayControl::bannerTitle() const
{
    const GatewayStatus status = m_backend.gateway();
    if (status.state == GatewayState::PortTaken)
        return tr("Port %1 is taken").arg(status.port);
    if (status.state == GatewayState::Stopped)
        return tr("The gateway is stopped");
    if (!status.configProblem.isEmpty())
        return tr("config.json is not valid; the last good one is in use");
    if (!status.ledgerProblem.isEmpty())
        return tr("The ledger cannot be written");
    return {};
}

QString GatewayControl::bannerText() const
{
    const GatewayStatus status = m_backend.gateway();
    if (!status.problem.isEmpty())
        return status.problem;
    if (status.state != GatewayState::PortTaken && status.state != GatewayState::Stopped) {
        return !status.configProblem.isEmpty() ? status.configProblem
            : status.ledgerProblem.isEmpty()   ? QString()
                                               : status.ledgerProblem + u' '
                + tr("Exchanges go on; their rows wait in memory until it can be written again.");
    }
    return status.state == GatewayState::PortTaken
        ? tr("Another program listens there; clients cannot reach Token Station.")
        : tr("Clients cannot reach Token Station until it runs again.");
}

} // namespace station
