// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "providers/base/result.h"

#include <QString>

namespace station {

/** Where everything lies (contract §2). */
struct Paths {
    QString configFile;
    QString dataFolder;
    QString stateFolder;
    QString keychainService; ///< "token-station", or with a hash of TOKEN_STATION_HOME where that is set

    /** From TOKEN_STATION_HOME or the platform's own places; `configFile` replaces the configuration's path if given.
     */
    static Paths find(const QString &configFile = {});
    QString configFolder() const;
    /** What both programs log, see setUpLogging(). */
    QString logFile() const;
    /** Makes the folders, for their owner alone. */
    Result<void> create() const;
};

} // namespace station
