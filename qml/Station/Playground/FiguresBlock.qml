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
    readonly property bool below: reserve > 0 && width - reserve < 300
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
    }
}
