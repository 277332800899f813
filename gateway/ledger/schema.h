// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "providers/base/result.h"

namespace station {

class Database;

/** The newest schema this program knows; kept in station_meta under "schema_version". */
constexpr int schemaVersion = 4;

/** Makes the tables or brings older ones up to date; refuses a database that a newer program made. */
Result<void> updateSchema(Database &database);

} // namespace station
