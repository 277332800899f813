// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gateway/clients/client.h"
#include "gateway/config/config.h"

namespace station {

/** Something that keeps a set-up from working, in words that say what to do. */
struct Conflict {
    bool blocks = false; ///< the set-up would not work, so it is refused
    QByteArray words;
};

/**
 * What stands against setting a client up: variables of this environment that override its file, managed and project
 * settings (those of `workingFolder`), another tool's values in the file, logins that would win, and models
 * that nobody has. `settings` is the file as it is now without us.
 */
QList<Conflict> findConflicts(const Client &client, const SetupOptions &options, const SettingsText &settings,
                              const Config &config, const QByteArray &address, const QString &workingFolder);

} // namespace station
