// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QLoggingCategory>
#include <QString>

namespace station {

Q_DECLARE_LOGGING_CATEGORY(lcGateway)

/**
 * Log lines go to standard error, with a time and a level; `level` is debug, info, warning or error.
 *
 * Where a `file` is named, they go there too, since nobody sees what a program says that was started from a menu: for
 * its owner alone, at most 1 MiB of it, with as much from before it in a second one (".1"). Two processes may share it.
 */
void setUpLogging(const QByteArray &level, const QString &file = {});
/** What is logged from now on, where and how as before. */
void setLogLevel(const QByteArray &level);

} // namespace station
