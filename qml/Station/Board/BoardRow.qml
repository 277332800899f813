// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Station.Controls
import Station.Theme

// One line of the main board.
Item {
    id: row

    required property string name
    required property string flapName
    required property string figure
    required property string figureTone
    required property real fill
    required property string percent
    required property string cost
    required property string costTone
    required property int running
    required property string last
    required property string lamp
    required property bool trunk
    required property string spoken
    required property int index

    property BoardMeasures measures

    readonly property int mid: measures.pitch / 2
    readonly property bool troubled: lamp === "disturbed" || lamp === "closed"
    readonly property color track: running > 0 ? Theme.board.amber : lamp === "closed" ? Theme.board.red : Theme.board.track

    height: measures.pitch

    Accessible.role: Accessible.ListItem
    Accessible.name: spoken

    // The trunk comes down from this gateway; where a train runs further down, it is amber past this branch.
    Rectangle {
        x: 3
        y: row.index === 0 ? -8 : -row.mid - 12
        width: 2
        height: row.mid - 12 - y
        color: row.trunk ? Theme.board.amber : Theme.board.track
    }
    // The branch: 45° down from the trunk, then on to the lamp; dashed where the line is closed.
    Rectangle {
        x: 4
        y: row.mid - 13
        width: 17
        height: 2
        transformOrigin: Item.Left
        rotation: 45
        antialiasing: true
        color: row.track
        visible: row.lamp !== "closed"
    }
    Rectangle {
        x: 15
        y: row.mid - 1
        width: 11
        height: 2
        color: row.track
        visible: row.lamp !== "closed"
    }
    Repeater {
        model: row.lamp === "closed" ? 5 : 0
        Rectangle {
            required property int index
            readonly property bool slanted: index < 3
            x: slanted ? 3 + index * 4.2 : 16 + (index - 3) * 5
            y: slanted ? row.mid - 12 + index * 4.2 : row.mid - 1
            width: 3
            height: 2
            rotation: slanted ? 45 : 0
            antialiasing: slanted
            color: row.track
        }
    }
    Lamp {
        x: 24
        y: row.mid - 8
        kind: row.lamp
        forBoard: true
    }
    FlapText {
        x: row.measures.nameX
        y: row.mid - height / 2
        text: row.flapName
        cells: 10
        cellWidth: row.measures.cellWidth
        cellHeight: row.measures.cellHeight
        Accessible.ignored: true
    }
    FlapText {
        objectName: "figure"
        x: row.measures.figureX
        y: row.mid - height / 2
        text: row.figure
        cells: 5
        alignRight: true
        cellWidth: row.measures.cellWidth
        cellHeight: row.measures.cellHeight
        ink: Theme.tone(row.figureTone, true)
        Accessible.ignored: true
    }
    Label {
        x: row.measures.unitX
        y: row.mid - 10
        forBoard: true
        text: qsTr("tkns")
        color: Theme.board.ink3
        Accessible.ignored: true
    }
    SegMeter {
        x: row.measures.shareX
        y: row.mid - 6
        value: row.fill
        lit: Theme.board.lit
        unlit: Theme.board.off
    }
    Label {
        x: row.measures.percentX
        y: row.mid - 10
        width: 40
        forBoard: true
        horizontalAlignment: Text.AlignRight
        text: row.percent
        color: Theme.board.ink2
        Accessible.ignored: true
    }
    Label {
        x: row.measures.costX
        y: row.mid - 10
        width: 96
        forBoard: true
        horizontalAlignment: Text.AlignRight
        text: row.cost
        color: Theme.tone(row.costTone, true)
        Accessible.ignored: true
    }
    Label {
        x: row.measures.runningX
        y: row.mid - 10
        width: 96
        forBoard: true
        horizontalAlignment: Text.AlignRight
        text: row.last
        color: row.troubled ? Theme.board.red : row.running > 0 ? Theme.board.amber : Theme.board.ink3
        font.weight: row.running > 0 && !row.troubled ? 600 : Theme.textWeight
        elide: Text.ElideRight
        Accessible.ignored: true
    }
}
