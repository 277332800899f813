// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Templates as T
import Station.Theme

// How far a view is scrolled. On the ground, on raised things and on their rows it is as plain as an outline that
// carries meaning, and never so short that a pointer cannot take hold of it.
T.ScrollBar {
    id: bar

    readonly property int shortest: 24

    implicitWidth: 8
    implicitHeight: 8
    padding: 2
    visible: size < 1
    minimumSize: Math.min(1, shortest / Math.max(1, orientation === Qt.Vertical ? height : width))

    contentItem: Rectangle {
        implicitWidth: 4
        implicitHeight: 4
        radius: 2
        color: bar.pressed || bar.hovered ? Theme.ink3 : Theme.control
    }
}
