// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Templates as T
import Station.Controls
import Station.Theme

// One exchange of the list: who answered and when, what went through, what it cost.
T.ItemDelegate {
    id: row

    required property int index
    required property string exchange
    required property string time
    required property string lamp
    required property string code
    required property string modelName
    required property string tokens
    required property string speed
    required property string asked
    required property string cost
    required property string costTone
    required property string problem
    required property bool running
    required property string spoken

    property bool chosen: false
    // As wide as the window, a row has room for who asked, too.
    readonly property bool wide: width > 600
    readonly property real middle: Math.round(width * 0.46)

    implicitHeight: 56
    focusPolicy: Qt.NoFocus
    hoverEnabled: true

    Accessible.role: Accessible.ListItem
    Accessible.name: spoken
    Accessible.onPressAction: clicked()
    Accessible.selected: chosen

    background: Rectangle {
        color: row.chosen ? Theme.surface : row.hovered ? Theme.fill : "transparent"
        Rectangle {
            width: 2
            height: parent.height
            color: Theme.amberFill
            visible: row.chosen
        }
        Hair {}
    }
    Lamp {
        x: 20
        y: 10
        diameter: 8
        kind: row.lamp
    }
    LineCode {
        x: 48
        y: 10
        code: row.code
        visible: row.code !== ""
    }
    Label {
        x: row.code !== "" ? 80 : 48
        y: 8
        width: (row.wide ? row.middle : when.x) - x - 12
        elide: Text.ElideRight
        text: row.modelName
        font.weight: row.chosen ? 600 : Theme.textWeight
        Accessible.ignored: true
    }
    Label {
        x: row.middle
        y: 8
        width: when.x - x - 12
        elide: Text.ElideRight
        text: row.asked
        color: Theme.ink2
        visible: row.wide
        Accessible.ignored: true
    }
    Label {
        id: when
        x: row.width - width - 24
        y: 8
        text: row.time
        Accessible.ignored: true
    }
    Label {
        x: 48
        y: 30
        width: price.x - x - 12
        styleName: "small"
        elide: Text.ElideRight
        text: row.problem !== "" ? row.problem : row.wide && row.speed !== "" ? row.tokens + " · " + row.speed : row.tokens
        color: row.problem !== "" && row.lamp === "closed" ? Theme.red : row.running ? Theme.amber : Theme.ink2
        Accessible.ignored: true
    }
    Label {
        id: price
        x: row.width - width - 24
        y: 30
        styleName: "small"
        text: row.cost
        color: Theme.tone(row.costTone, false)
        Accessible.ignored: true
    }
}
