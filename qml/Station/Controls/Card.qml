// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Station.Theme

Rectangle {
    radius: 6
    color: Theme.surface
    border.width: 1
    border.color: Theme.hair
}
