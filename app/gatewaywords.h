// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayList>
#include <QString>

namespace station {

/**
 * What the gateway says of itself, in the language of the window. The gateway speaks English, as its command line does;
 * a message that is not known here stays as it is. Main thread.
 */
QString gatewayWords(const QByteArray &message);
/** Those that are known, with %1 … where names stand in them. */
QByteArrayList knownGatewayWords();

} // namespace station
