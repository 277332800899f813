// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHostAddress>

namespace station {

/**
 * Whether an address is one of the internet's, and not of this machine, of the networks around it, or of none (IANA's
 * registries of special-purpose addresses). IPv4 addresses within IPv6 ones are judged as what they are.
 */
bool isPublicAddress(const QHostAddress &address);

} // namespace station
