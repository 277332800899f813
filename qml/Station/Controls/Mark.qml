// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Station.Theme

// A flap with an amber T that the hinge cuts, and a green lamp.
Item {
    id: mark

    readonly property real unit: width / 24

    implicitWidth: 24
    implicitHeight: 24

    Rectangle {
        anchors.fill: parent
        radius: 6 * mark.unit
        color: Theme.mark.ground
        border.width: Theme.night ? 1 : 0
        border.color: Theme.mark.edge
        Rectangle {
            x: 1
            y: 1
            width: parent.width - 2
            height: parent.height - 2
            radius: 5 * mark.unit
            gradient: Gradient {
                GradientStop { position: 0; color: Theme.mark.top }
                GradientStop { position: 0.499; color: Theme.mark.middle }
                GradientStop { position: 0.5; color: Theme.mark.low }
                GradientStop { position: 1; color: Theme.mark.foot }
            }
        }
    }
    Rectangle {
        x: 5 * mark.unit
        y: 5 * mark.unit
        width: 14 * mark.unit
        height: 4 * mark.unit
        color: Theme.mark.letter
    }
    Rectangle {
        x: 10 * mark.unit
        y: 5 * mark.unit
        width: 4 * mark.unit
        height: 14 * mark.unit
        color: Theme.mark.letter
    }
    Rectangle {
        x: 1
        y: 12 * mark.unit - 1
        width: mark.width - 2
        height: 1
        color: Theme.mark.ground
    }
    Rectangle {
        x: 16 * mark.unit
        y: 15 * mark.unit
        width: 4 * mark.unit
        height: 4 * mark.unit
        radius: 2 * mark.unit
        color: Theme.mark.lamp
    }
}
