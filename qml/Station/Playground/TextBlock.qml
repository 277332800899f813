// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Station.App
import Station.Controls
import Station.Theme

// A paragraph, heading, list item, quote or rule, from our own markup.
Item {
    id: block

    property string html
    property bool rich: false
    property string style: "paragraph"
    property int level: 0
    property string marker

    // The selection is in another row.
    property bool elsewhere: false

    signal linkWanted(string url)
    signal selected(string text)

    readonly property int textX: style === "item" ? level * 20 + 20 : style === "quote" ? 16 : 0
    readonly property int size: style !== "heading" ? 14 : level <= 1 ? 20 : level === 2 ? 17 : 15
    readonly property int line: style !== "heading" ? 22 : level <= 1 ? 28 : 24

    implicitHeight: style === "rule" ? 17 : words.implicitHeight

    Hair {
        y: 8
        visible: block.style === "rule"
    }
    Rectangle {
        width: 2
        height: parent.height
        color: Theme.line
        visible: block.style === "quote"
    }
    Text {
        x: block.textX - width - 6
        y: -2
        height: 22
        verticalAlignment: Text.AlignVCenter
        text: block.marker
        color: Theme.ink3
        font.family: Theme.sans
        font.pixelSize: 14
        textFormat: Text.PlainText
        visible: block.style === "item"
    }
    Text {
        id: words
        objectName: "paragraph"
        x: block.textX
        width: block.width - x
        // What a line is higher than its font RichText has above it, and a Text below: both stand at the same height.
        topPadding: block.rich ? -4 : 0
        bottomPadding: block.rich ? 7 : 0
        text: block.rich ? Markup.rich(block.html, Theme.mono, Theme.fill, Theme.blue) : block.html
        textFormat: block.rich ? Text.RichText : Text.StyledText
        wrapMode: Text.Wrap
        color: block.style === "quote" ? Theme.ink2 : Theme.ink
        linkColor: Theme.blue
        font.family: Theme.sans
        font.pixelSize: block.size
        font.weight: block.style === "heading" ? 600 : Theme.textWeight
        lineHeight: block.line
        lineHeightMode: Text.FixedHeight
        renderType: Text.NativeRendering
        visible: block.style !== "rule"
        onLinkActivated: link => block.linkWanted(link)
        Accessible.role: block.style === "heading" ? Accessible.Heading : Accessible.Paragraph
        Accessible.name: block.html.replace(/<[^>]*>/g, "")
    }
    HoverHandler { id: hover }
    SelectionLayer {
        x: words.x
        width: words.width
        html: block.html
        size: block.size
        weight: words.font.weight
        line: block.rich ? 0 : block.line
        elsewhere: block.elsewhere
        hovered: hover.hovered && block.style !== "rule"
        onSelected: text => block.selected(text)
        onLinkWanted: url => block.linkWanted(url)
    }
}
