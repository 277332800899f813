// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Station.Controls
import Station.Theme

Item {
    id: block

    property var figures: []
    // At the right, for what stands beside them.
    property int reserve: 0
    // In a lane they stand in columns, above what stands beside them otherwise.
    readonly property bool below: reserve > 0 && (width < 460 || width - reserve < 300)
    readonly property real foot: below ? table.y + table.implicitHeight + 32 : line.y + line.implicitHeight
    readonly property real besideY: below ? foot - 28 : 14
    property string note

    implicitHeight: foot + 12 + (words.visible ? words.height + 4 : 0)

    Hair {}
    Label {
        id: words
        objectName: "figuresNote"
        y: block.foot + 4
        width: block.width
        styleName: "small"
        color: Theme.red
        text: block.note
        wrapMode: Text.Wrap
        visible: text !== ""
        Accessible.role: Accessible.AlertMessage
    }
    Component {
        id: figure
        Column {
            id: pair
            required property var modelData
            readonly property string words: modelData.value
            readonly property bool best: modelData.best === true
            Label {
                styleName: "micro"
                text: pair.modelData.label
            }
            Label {
                id: value
                text: pair.words
                font.weight: 500
                color: pair.words === "–" || pair.words === qsTr("unpriced") ? Theme.ink3
                     : pair.words === qsTr("simulated") ? Theme.blue
                     : pair.words.charAt(0) === "≈" ? Theme.ink2 : Theme.ink
                rightPadding: pair.best ? 20 : 0
                Accessible.role: Accessible.StaticText
                Accessible.name: pair.best ? qsTr("%1, the fastest of those side by side").arg(pair.words) : pair.words
                Repeater {
                    model: pair.best ? 1 : 0
                    FastestMark {
                        x: value.implicitWidth - width
                        y: 3
                    }
                }
            }
        }
    }
    Flow {
        id: line
        y: 12
        width: block.width - block.reserve
        spacing: block.width < 560 ? 16 : 32
        Repeater {
            model: block.below ? [] : block.figures
            delegate: figure
        }
    }
    Grid {
        id: table
        y: 12
        columns: Math.max(2, Math.floor((block.width + columnSpacing) / (72 + columnSpacing)))
        columnSpacing: 16
        rowSpacing: 8
        Repeater {
            model: block.below ? block.figures : []
            delegate: figure
        }
    }
}
