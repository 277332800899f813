// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "providers/base/result.h"

#include <QObject>
#include <QSocketNotifier>

#include <map>
#include <memory>
#include <optional>
#include <vector>

namespace station {

/** The gateway process of a home, as its lock file and its control socket tell. */
struct RunningGateway {
    qint64 pid = 0;
    QByteArray address; ///< http://127.0.0.1:8787
    QByteArray kind;    ///< "window" or "headless"
};

/**
 * "One gateway a home" (contract §1): says which process listens, and hands the listening sockets over to the next one,
 * so that not a single connection is refused on the way. Main thread.
 *
 * Taking over: takeOver() gets the sockets of the running gateway; once the new one listens on them too, it calls
 * serve(), which tells the old one to drain and go.
 */
class GatewayLock : public QObject {
    Q_OBJECT
public:
    explicit GatewayLock(QString stateFolder, QObject *parent = nullptr);
    ~GatewayLock() override;

    std::optional<RunningGateway> running() const;

    struct Sockets {
        std::vector<qintptr> sockets;
        int port = 0;
    };
    /** The running gateway's listening sockets; an error where it does not give them. Waits at most 3 s. */
    Result<Sockets> takeOver();

    /** From now on this process is the home's gateway. `sockets` are lent to the next one when it asks. */
    Result<void> serve(const QByteArray &kind, const QByteArray &address, int port, std::vector<qintptr> sockets);
    /** This process is the home's gateway no more. */
    void release();

Q_SIGNALS:
    /** Another process listens on our sockets now: drain and go. */
    void handedOver();

private:
    void acceptOne();
    void talk(int socket);
    void endTalk(int socket);
    QByteArray lockFile() const;

    const QString m_stateFolder;
    int m_listening = -1;
    int m_predecessor = -1; ///< open while the gateway before waits for our word
    std::unique_ptr<QSocketNotifier> m_notifier;
    std::map<int, std::unique_ptr<QSocketNotifier>> m_talks; ///< by socket
    int m_successor = -1;                                    ///< of them, the one that has been given the sockets
    QByteArray m_description;
    std::vector<qintptr> m_sockets;
};

} // namespace station
