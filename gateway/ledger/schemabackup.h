// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "providers/base/result.h"

namespace station {

class Database;

/**
 * Copies a SQLite database to `backups` in its folder before a newer program changes its tables, for the day on which a
 * person wants to go back. Not within a transaction. PostgreSQL has its own ways and is left to them.
 */
Result<void> backUpBeforeMigration(Database &database, qint64 version);

} // namespace station
