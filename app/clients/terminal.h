// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "providers/base/result.h"

#include <QString>
#include <QStringList>

#include <optional>

/** The system's terminal windows: where a coding agent is at home. */
namespace station::terminal {

struct Command {
    QString program; ///< absolute
    QStringList arguments;
};

/**
 * How a terminal is opened in which `program` (absolute) runs; it is to be started in the folder where the program
 * shall work. What TERMINAL names comes first, then what the desktop calls its own, then those that are common. `path`
 * as PATH has it. Nothing where none of them is installed.
 */
std::optional<Command> find(const QString &program, const QString &folder, const QString &path,
                            const QString &wanted = {});

/** Opens one that outlives this program. An error says what to do. */
Result<void> open(const QString &program, const QString &folder);

} // namespace station::terminal
