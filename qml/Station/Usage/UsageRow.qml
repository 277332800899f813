// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Station.Controls
import Station.Theme

// What one provider, model, client or key used.
T.ItemDelegate {
    id: row

    required property int index
    required property var modelData
    property bool compact: false
    property bool chosen: false
    readonly property int figure: compact ? 92 : 104

    implicitHeight: 32
    focusPolicy: Qt.NoFocus
    hoverEnabled: true

    Accessible.role: Accessible.ListItem
    Accessible.name: modelData.spoken
    Accessible.onPressAction: clicked()
    Accessible.selected: chosen

    component Figure: Label {
        y: 6
        width: row.figure - 8
        horizontalAlignment: Text.AlignRight
        elide: Text.ElideLeft
        Accessible.ignored: true
    }

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
    LineCode {
        x: 8
        y: 8
        code: row.modelData.code
        visible: code !== ""
    }
    Label {
        x: row.modelData.code !== "" ? 40 : 8
        y: 6
        width: share.x - x - 12
        elide: Text.ElideMiddle
        text: row.modelData.name
        font.weight: row.chosen ? 600 : Theme.textWeight
        Accessible.ignored: true
    }
    Item {
        id: share
        x: exchanges.x - 168
        width: 152
        height: parent.height
        Rectangle {
            y: 14
            width: 96
            height: 4
            color: Theme.off
            visible: !row.compact
        }
        Rectangle {
            y: 14
            width: Math.round(96 * row.modelData.share)
            height: 4
            color: Theme.ink2
            visible: !row.compact
        }
        Label {
            anchors.right: parent.right
            y: 6
            color: Theme.ink2
            text: row.modelData.percent
            Accessible.ignored: true
        }
    }
    Figure { id: exchanges; x: input.x - row.figure; text: row.modelData.exchanges }
    Figure {
        id: input
        x: output.x - row.figure - (row.compact ? 0 : row.figure)
        text: row.modelData.estimated !== "" && row.modelData.input === "–" ? row.modelData.estimated : row.modelData.input
        color: text === "–" ? Theme.ink3 : row.modelData.input === "–" ? Theme.ink2 : Theme.ink
    }
    Figure {
        x: output.x - row.figure
        text: row.modelData.cached
        color: text === "–" ? Theme.ink3 : Theme.ink2
        visible: !row.compact
    }
    Figure { id: output; x: cost.x - row.figure; text: row.modelData.output; color: text === "–" ? Theme.ink3 : Theme.ink }
    Figure {
        id: cost
        x: row.width - width - 8
        width: row.compact ? 232 : 300
        elide: Text.ElideRight
        text: row.modelData.cost
        color: Theme.tone(row.modelData.costTone, false)
    }
}
