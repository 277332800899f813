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
    // Where a narrow lane leaves the figures no room, it stands below them.
    readonly property bool below: reserve > 0 && width - reserve < 200
    readonly property real besideY: below ? pairs.y + pairs.implicitHeight + 4 : 14
    property string note

    implicitHeight: pairs.implicitHeight + 24 + (below ? 28 : 0) + (words.visible ? words.height + 4 : 0)

    Hair {}
    Label {
        id: words
        objectName: "figuresNote"
        y: pairs.y + pairs.implicitHeight + 4 + (block.below ? 28 : 0)
        width: block.width
        styleName: "small"
        color: Theme.red
        text: block.note
        wrapMode: Text.Wrap
        visible: text !== ""
        Accessible.role: Accessible.AlertMessage
    }
    Flow {
        id: pairs
        y: 12
        width: block.below ? block.width : block.width - block.reserve
        spacing: block.width < 460 ? 16 : 32
        Repeater {
            model: block.figures
            Column {
                id: pair
                required property var modelData
                readonly property string value: modelData.value
                Label {
                    styleName: "micro"
                    text: pair.modelData.label
                }
                Label {
                    text: pair.value
                    font.weight: 500
                    color: pair.value === "–" || pair.value === qsTr("unpriced") ? Theme.ink3
                         : pair.value === qsTr("simulated") ? Theme.blue
                         : pair.value.charAt(0) === "≈" ? Theme.ink2 : Theme.ink
                }
            }
        }
    }
}
