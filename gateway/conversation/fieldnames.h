// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gateway/conversation/matrix.h"

namespace station {

/** What a client of the dialect calls a feature: the member that reports and errors name, whatever the target. */
QByteArray fieldName(Dialect client, Feature feature);
/** Feature::Penalties has two members. */
QByteArray penaltyName(Dialect client, bool presence);
/** Where the conversation stands: messages, input or contents. */
QByteArray turnsName(Dialect client);
/** Where the system text stands. */
QByteArray systemName(Dialect client);

} // namespace station
