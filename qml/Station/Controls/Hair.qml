// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Station.Theme

Rectangle {
    property bool vertical: false

    width: vertical ? 1 : (parent ? parent.width : 0)
    height: vertical ? (parent ? parent.height : 0) : 1
    color: Theme.hair
}
