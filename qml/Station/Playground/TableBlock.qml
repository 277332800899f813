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
    readonly property real columnWidth: width / Math.max(1, columns)

    implicitHeight: lines.implicitHeight

    Column {
        id: lines
        Repeater {
            model: block.rows
            Item {
                id: line
                required property int index
                required property var modelData
                // All cells of a row are laid out the same way, so that their first lines stand level.
                readonly property bool rich: Array.from(modelData).some(cell => /<(code|b)>/.test(cell))
                width: block.columnWidth * block.columns
                height: Math.max(20, cells.implicitHeight) + 10
                Hair {
                    anchors.bottom: parent.bottom
                    color: line.index === 0 ? Theme.line : Theme.hair
                }
                Row {
                    id: cells
                    y: Math.floor((line.height - implicitHeight) / 2)
                    Repeater {
                        model: line.modelData
                        Text {
                            required property int index
                            required property string modelData
                            width: block.columnWidth
                            rightPadding: 12
                            // RichText stands lower in its line.
                            topPadding: line.rich ? -3 : 0
                            bottomPadding: line.rich ? 3 : 0
                            text: line.rich ? Markup.rich(modelData, Theme.mono, Theme.fill, Theme.blue) : modelData
                            textFormat: line.rich ? Text.RichText : Text.StyledText
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
