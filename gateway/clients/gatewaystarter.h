// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gateway/config/paths.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <functional>

namespace station {

/** Who answers at an address. */
enum class PortHolder { Nobody, Gateway, Another };
/** Asks http://…/health; waits a second at most. `ledgerOk`, where given, tells whether the gateway can write it. */
PortHolder portHolder(const QByteArray &address, bool *ledgerOk = nullptr);

/** Where a client on this machine reaches the gateway that a host and a port of config.json stand for. */
QByteArray clientAddress(const QByteArray &host, int port);

/**
 * Sees to it that this home's gateway runs: starts it where it does not, detached, and waits until it accepts. Main
 * thread; calls back once.
 */
class GatewayStarter : public QObject {
    Q_OBJECT
public:
    using Done = std::function<void(Result<QByteArray>)>;

    /** `program` is token-station-gateway. */
    GatewayStarter(const Paths &paths, QString program, QObject *parent = nullptr);

    /** This process is the gateway, at that address: nothing has to be asked or started. Empty: it is not. */
    void setHere(const QByteArray &address) { m_here = address; }
    /** Calls back with the address on which the gateway accepts. */
    void ensure(Done done);

private:
    void look();
    void finish(const Result<QByteArray> &result);
    QString logFile() const;

    Paths m_paths;
    QString m_program;
    QByteArray m_here;
    QTimer m_poll;
    QElapsedTimer m_waited;
    Done m_done;
};

} // namespace station
