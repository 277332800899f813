// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace station {

/** The message in a provider's error body, in whichever of the known shapes it is; empty where there is none. */
QByteArray providerErrorMessage(const QByteArray &body);

} // namespace station
