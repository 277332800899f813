// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Station.Theme

// Twenty segments, lit from the left.
Item {
    id: meter

    property int segments: 20
    property real value: 0
    property color lit: Theme.ink2
    property color unlit: Theme.off
    // Only what is full looks full.
    readonly property int on: Math.min(Math.round(value * segments), value < 1 ? segments - 1 : segments)

    implicitWidth: segments * 6 - 2
    implicitHeight: 12

    Repeater {
        model: meter.segments
        Rectangle {
            required property int index
            x: index * 6
            width: 4
            height: meter.height
            color: index < meter.on ? meter.lit : meter.unlit
        }
    }
}
