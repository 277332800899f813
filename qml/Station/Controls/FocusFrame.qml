// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Station.Theme

// The ring round what has the keyboard.
Rectangle {
    property bool shown: false

    anchors.fill: parent
    anchors.margins: -3
    radius: 7
    color: "transparent"
    border.width: 2
    border.color: Theme.focus
    visible: shown
}
