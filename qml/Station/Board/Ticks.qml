// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Station.Theme

// The last hundred exchanges in tens, the newest at the right.
Item {
    id: root

    property string ticks
    property bool compact: false

    readonly property int step: compact ? 4 : 5
    readonly property int tenGap: compact ? 3 : 3

    // Green at 55 % over the board, as a colour of its own: a hundred parts that shine through cost a frame its time.
    readonly property color quiet: {
        const part = (over, ground) => 0.55 * over + 0.45 * ground;
        const green = Theme.board.green;
        const ground = Theme.board.ground;
        return Qt.rgba(part(green.r, ground.r), part(green.g, ground.g), part(green.b, ground.b), 1);
    }

    implicitWidth: 100 * step + 9 * tenGap
    implicitHeight: 12

    Repeater {
        model: 100
        Rectangle {
            required property int index
            readonly property string what: root.ticks.charAt(root.ticks.length - 100 + index)
            readonly property bool bad: what === "x"
            x: index * root.step + Math.floor(index / 10) * root.tenGap
            width: 3
            height: 12
            color: bad ? Theme.board.red : what === "o" ? root.quiet : what === "c" ? Theme.board.past : Theme.board.off
        }
    }
}
