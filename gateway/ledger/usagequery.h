// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gateway/ledger/ledger.h"

namespace station {

class Database;

/** What Ledger's questions read, on an open database. An absent answer left its reason in database.failure(). */
std::optional<std::vector<UsageSum>> readUsage(Database &database, qint64 sinceMs, UsageGroup by);
std::optional<std::vector<UsagePoint>> readCourse(Database &database, qint64 sinceMs, qint64 untilMs, UsageGroup by,
                                                  UsageStep step);
std::optional<qint64> readSpent(Database &database, const QByteArray &key, qint64 sinceMs);

} // namespace station
