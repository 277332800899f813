// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gateway/ledger/database.h"

#include <QStringList>

namespace station {

/** Where the content store is: content.sqlite in the data folder. */
DatabaseAddress contentAddress(const QString &dataFolder);

/** The folders beside it with what models made: every one in the data folder but those of other things. */
QStringList contentFolders(const QString &dataFolder);

/** Makes the content store's tables or brings older ones up to date; refuses what a newer program made. */
Result<void> updateContentSchema(Database &database);

} // namespace station
