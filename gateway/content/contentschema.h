// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gateway/ledger/database.h"

namespace station {

/** Where the content store is: content.sqlite in the data folder. */
DatabaseAddress contentAddress(const QString &dataFolder);

/** Makes the content store's tables or brings older ones up to date; refuses what a newer program made. */
Result<void> updateContentSchema(Database &database);

} // namespace station
