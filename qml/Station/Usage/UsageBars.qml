// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Station.App
import Station.Controls
import Station.Theme

// Tokens step by step as bars, cost hanging below them as outlines.
Item {
    id: root

    property Usage usage

    readonly property var bars: usage.bars
    readonly property int plot: Math.max(60, height - 96)
    readonly property real slot: (width - 56) / Math.max(1, bars.length)
    readonly property real thickness: Math.max(4, Math.min(40, slot * 0.72))

    implicitHeight: 232

    Repeater {
        model: root.usage.scale
        Item {
            id: rule
            required property int index
            required property string modelData
            y: 8 + Math.round(index * root.plot / 3)
            width: root.width
            height: 1
            Rectangle {
                width: parent.width - 56
                height: 1
                color: rule.index === 3 ? Theme.line : Theme.hair
            }
            Label {
                anchors.right: parent.right
                y: -8
                styleName: "micro"
                font.capitalization: Font.MixedCase
                text: rule.modelData
            }
        }
    }
    Repeater {
        model: root.bars
        Item {
            id: bar
            required property int index
            required property var modelData
            x: index * root.slot
            width: root.slot
            height: root.height

            Accessible.role: Accessible.Graphic
            Accessible.name: modelData.spoken
            Accessible.ignored: modelData.future

            HoverHandler { id: hover }
            Rectangle {
                x: (root.slot - width) / 2
                y: 8 + root.plot - height
                width: root.thickness
                height: bar.modelData.tokens > 0 ? Math.max(1, Math.round(bar.modelData.tokens * root.plot)) : 0
                color: bar.modelData.now ? Theme.amberFill : hover.hovered ? Theme.ink2 : Theme.control
            }
            Rectangle {
                x: (root.slot - width) / 2
                y: root.plot + 36
                width: root.thickness
                height: Math.max(1, Math.round(bar.modelData.cost * 48))
                color: "transparent"
                border.width: 1
                border.color: bar.modelData.now ? Theme.amber : Theme.control
                visible: !bar.modelData.future && bar.modelData.cost > 0
            }
            Label {
                // The first one begins where the chart does.
                x: Math.max(-bar.x, (root.slot - implicitWidth) / 2)
                y: root.plot + 14
                styleName: "micro"
                font.capitalization: Font.MixedCase
                text: bar.modelData.tick
                visible: text !== ""
                Accessible.ignored: true
            }
            Tip {
                visible: hover.hovered && !bar.modelData.future
                delay: 200
                text: bar.modelData.spoken
                y: -6
            }
        }
    }
    Label {
        anchors.right: parent.right
        y: root.plot + 32
        styleName: "micro"
        text: qsTr("Cost")
    }
    Label {
        anchors.right: parent.right
        y: root.plot + 68
        styleName: "micro"
        font.capitalization: Font.MixedCase
        text: root.usage.costScale
    }
}
