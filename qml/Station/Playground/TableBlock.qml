// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Station.App
import Station.Controls
import Station.Theme

// Micro heads, hair between the rows.
Item {
    id: block

    property var rows: []
    property var alignments: []

    signal linkWanted(string url)

    readonly property int columns: rows.length > 0 ? rows[0].length : 1
    readonly property real columnWidth: Math.min(280, width / Math.max(1, columns))

    implicitHeight: lines.implicitHeight

    Column {
        id: lines
        Repeater {
            model: block.rows
            Item {
                id: line
                required property int index
                required property var modelData
                width: block.columnWidth * block.columns
                height: cells.implicitHeight + 10
                Hair {
                    anchors.bottom: parent.bottom
                    color: line.index === 0 ? Theme.line : Theme.hair
                }
                Row {
                    id: cells
                    y: 5
                    Repeater {
                        model: line.modelData
                        Text {
                            required property int index
                            required property string modelData
                            readonly property bool rich: modelData.includes("<code>")
                            width: block.columnWidth
                            rightPadding: 12
                            text: rich ? Markup.rich(modelData, Theme.mono, Theme.fill, Theme.blue) : modelData
                            textFormat: rich ? Text.RichText : Text.StyledText
                            wrapMode: Text.Wrap
                            color: line.index === 0 ? Theme.ink2 : Theme.ink
                            linkColor: Theme.blue
                            horizontalAlignment: block.alignments[index] === Qt.AlignRight ? Text.AlignRight
                                               : block.alignments[index] === Qt.AlignHCenter ? Text.AlignHCenter : Text.AlignLeft
                            font.family: Theme.sans
                            font.pixelSize: 13
                            font.weight: line.index === 0 ? 600 : Theme.textWeight
                            lineHeight: 20
                            lineHeightMode: Text.FixedHeight
                            renderType: Text.NativeRendering
                            onLinkActivated: link => block.linkWanted(link)
                        }
                    }
                }
            }
        }
    }
}
