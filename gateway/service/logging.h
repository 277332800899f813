// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QLoggingCategory>

namespace station {

Q_DECLARE_LOGGING_CATEGORY(lcGateway)

/** Log lines go to standard error, with a time and a level; `level` is debug, info, warning or error. */
void setUpLogging(const QByteArray &level);

} // namespace station
