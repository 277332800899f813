// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "providers/base/result.h"

#include <QHostAddress>

namespace station {

/**
 * Opens a socket that listens on `address`, ready for HttpServer::listenOn(). Port 0 takes a free one; `actualPort` is
 * told which. An IPv6 address takes no IPv4 connections. The error says what to do about a port in use.
 */
Result<qintptr> openListenSocket(const QHostAddress &address, quint16 port, quint16 *actualPort);
/** Another descriptor of the same socket, for another thread's server; -1 when there is none left. */
qintptr duplicateSocket(qintptr socket);
void closeSocket(qintptr socket);

/** Sends what the system takes of it at once: how many bytes; 0 also where the connection has failed. */
qint64 sendAtOnce(qintptr socket, QByteArrayView bytes);
/** Ends the sending side: the peer reads to the end and finds it clean. */
void shutDownSending(qintptr socket);
/** Makes the close to come a reset, for a body whose end is the connection's end and that is not whole. */
void resetOnClose(qintptr socket);

} // namespace station
