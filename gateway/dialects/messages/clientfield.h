// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gateway/conversation/matrix.h"

namespace station::messages {

/** What the client's dialect calls a setting: reports and refusals name it so. */
QByteArray clientField(Dialect client, Feature feature);

} // namespace station::messages
