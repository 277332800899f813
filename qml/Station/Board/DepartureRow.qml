// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Station.Controls
import Station.Theme

Item {
    id: row

    required property string time
    required property string client
    required property string asked
    required property bool renamed
    required property string code
    required property string answered
    required property string input
    required property string output
    required property string speed
    required property string firstToken
    required property string cost
    required property string lamp
    required property string stateText
    required property string shortState
    required property bool running
    required property bool failed
    required property string inputTone
    required property string outputTone
    required property string costTone
    required property string spoken

    property DepartureColumns columns
    property bool chosen: false

    height: 32

    Accessible.role: Accessible.ListItem
    Accessible.name: spoken

    component Figure: Label {
        y: 6
        width: 72
        horizontalAlignment: Text.AlignRight
        Accessible.ignored: true
    }

    Rectangle {
        anchors.fill: parent
        color: Theme.surface
        visible: row.chosen
        Rectangle {
            x: -4
            width: 2
            height: parent.height
            color: Theme.amberFill
        }
    }
    Hair {}
    Label {
        y: 6
        text: row.time
        color: row.running ? Theme.ink : Theme.ink2
        Accessible.ignored: true
    }
    Label {
        x: row.columns.client
        y: 6
        width: row.columns.asked - x - 12
        elide: Text.ElideRight
        text: row.client
        Accessible.ignored: true
    }
    Label {
        x: row.columns.asked
        y: 6
        width: (row.columns.compact ? row.columns.answered : row.columns.arrow) - x - 8
        elide: Text.ElideRight
        text: row.asked
        color: Theme.ink2
        Accessible.ignored: true
    }
    Icon {
        x: row.columns.arrow
        y: 10
        size: 12
        name: "arrow"
        ink: Theme.ink3
        visible: !row.columns.compact && row.renamed
    }
    LineCode {
        x: row.columns.answered
        y: 8
        code: row.code
        visible: row.code !== ""
    }
    Label {
        x: row.columns.answered + (row.code !== "" ? 32 : 0)
        y: 6
        width: row.columns.input - x - 4
        elide: Text.ElideRight
        text: row.answered
        Accessible.ignored: true
    }
    Figure {
        x: row.columns.input
        text: row.input
        color: Theme.tone(row.inputTone, false)
    }
    Figure {
        x: row.columns.output
        text: row.output
        color: row.running ? Theme.amber : Theme.tone(row.outputTone, false)
    }
    Figure {
        x: row.columns.speed
        text: row.speed
        color: row.running ? Theme.amber : Theme.ink2
    }
    Figure {
        x: row.columns.first
        width: 80
        text: row.firstToken
        color: Theme.ink2
        visible: !row.columns.compact
    }
    Figure {
        x: row.columns.cost
        width: 88
        text: row.cost
        color: Theme.tone(row.costTone, false)
    }
    Lamp {
        x: row.columns.end
        y: 8
        diameter: 8
        kind: row.lamp
    }
    Label {
        x: row.columns.end + 24
        y: 6
        width: row.width - x
        elide: Text.ElideRight
        text: row.columns.compact ? row.shortState : row.stateText
        color: row.running ? Theme.amber : row.failed ? Theme.red : Theme.ink2
        Accessible.ignored: true
    }
}
