// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace station {

/**
 * Shows a notification over org.freedesktop.Notifications, for desktops without a place for the tray's icon. Returns at
 * once; where nobody listens, or the system has no such thing, nothing comes of it.
 */
void showDesktopNote(const QString &title, const QString &text);

} // namespace station
