// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Station.Theme

// Tells by its shape, then by its colour: open, running, disturbed, closed, off, simulated.
Item {
    id: lamp

    property string kind: "open"
    property int diameter: 10
    property bool forBoard: false

    readonly property bool full: kind === "open" || kind === "closed"
    property color tint: {
        switch (kind) {
        case "open": return forBoard ? Theme.board.green : Theme.green;
        case "running": return forBoard ? Theme.board.amber : Theme.amber;
        case "simulated": return forBoard ? Theme.board.blue : Theme.blue;
        case "off": return forBoard ? Theme.board.track : Theme.control;
        default: return forBoard ? Theme.board.red : Theme.red;
        }
    }

    implicitWidth: 16
    implicitHeight: 16

    Behavior on tint {
        enabled: !Theme.reducedMotion
        ColorAnimation { duration: Theme.quick; easing.type: Easing.OutQuad }
    }

    Rectangle {
        anchors.centerIn: parent
        width: lamp.diameter + 8
        height: width
        radius: width / 2
        color: lamp.tint
        opacity: Theme.night ? 0.16 : 0.12
        visible: lamp.kind !== "off" && lamp.kind !== "simulated"
    }
    Rectangle {
        id: disc
        anchors.centerIn: parent
        width: lamp.diameter
        height: width
        radius: width / 2
        color: lamp.full ? lamp.tint : "transparent"
        border.width: lamp.full ? 0 : 2
        border.color: lamp.tint
    }
    Rectangle {
        anchors.centerIn: parent
        // A gap is between it and the ring in the small lamp too.
        width: lamp.diameter >= 10 ? 4 : 2
        height: width
        radius: width / 2
        color: lamp.tint
        visible: lamp.kind === "running" || lamp.kind === "simulated"
    }
    Item {
        x: disc.x
        y: disc.y + lamp.diameter / 2
        width: lamp.diameter
        height: lamp.diameter / 2
        clip: true
        visible: lamp.kind === "disturbed"
        Rectangle {
            y: -lamp.diameter / 2
            width: lamp.diameter
            height: lamp.diameter
            radius: lamp.diameter / 2
            color: lamp.tint
        }
    }
    Rectangle {
        anchors.centerIn: parent
        width: lamp.diameter - 4
        height: 2
        color: lamp.forBoard ? Theme.board.lampBar : Theme.lampBar
        visible: lamp.kind === "closed"
    }
}
