// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "providers/base/result.h"

#include <QByteArray>
#include <QString>

#include <vector>

namespace station {

/**
 * The local socket by which two gateway processes of one home speak: lines of text, with descriptors attached where
 * listening sockets are handed over. Reachable by the same user only. Unix; elsewhere every call fails.
 */
namespace control {

/** Opens the home's socket for listening; takes the place of one that a dead process left. -1: it cannot be made. */
int listenAt(const QString &stateFolder);
/** Connects to the process that listens there; -1 where none does. */
int connectTo(const QString &stateFolder);
/** Accepts one connection of the same user; -1: none. */
int accept(int listening);
/** Takes the socket's file away. */
void removeAt(const QString &stateFolder);

bool send(int socket, const QByteArray &line, const std::vector<qintptr> &descriptors = {});
/** Waits up to `timeoutMs` for one line (without its end); empty where none came. Descriptors are appended. */
QByteArray receive(int socket, int timeoutMs, std::vector<qintptr> *descriptors = nullptr);
void close(int socket);

} // namespace control

} // namespace station
