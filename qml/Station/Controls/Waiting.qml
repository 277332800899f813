// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Station.Theme

// Bars where rows will be. They stand still, and come only where the wait is long enough to be noticed.
Column {
    id: bars

    property bool waits: false
    property int pitch: 32
    property int rows: 6
    // What a row has, in parts of the width.
    property var parts: [0.18, 0.3, 0.12]

    visible: shown.done && waits
    onWaitsChanged: {
        shown.done = false;
        if (waits)
            shown.restart();
    }
    Component.onCompleted: if (waits) shown.restart()

    Accessible.role: Accessible.Animation
    Accessible.name: qsTr("Loading")
    Accessible.ignored: !visible

    Timer {
        id: shown
        property bool done: false
        interval: 200
        onTriggered: done = true
    }
    Repeater {
        model: bars.rows
        Item {
            id: row
            required property int index
            width: bars.width
            height: bars.pitch
            Row {
                anchors.verticalCenter: parent.verticalCenter
                spacing: 24
                Repeater {
                    model: bars.parts
                    Rectangle {
                        required property real modelData
                        // Not all alike: words are not.
                        width: Math.round(bars.width * modelData * (1 - (row.index * 7 % 5) * 0.08))
                        height: 10
                        radius: 2
                        color: Theme.fill
                    }
                }
            }
            Hair { anchors.bottom: parent.bottom }
        }
    }
}
