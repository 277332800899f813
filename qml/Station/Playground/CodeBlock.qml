// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Templates as T
import Station.App
import Station.Controls
import Station.Theme

Rectangle {
    id: block

    property string code
    property string language
    property bool continued: false

    signal copyWanted(string text)

    implicitHeight: (continued ? 0 : 32) + view.height + 20
    radius: 4
    color: Theme.well
    border.width: 1
    border.color: Theme.hair

    Item {
        width: parent.width
        height: 32
        visible: !block.continued
        Label {
            x: 12
            y: 8
            styleName: "small"
            color: Theme.ink3
            text: block.language !== "" ? block.language : qsTr("code")
        }
        Btn {
            objectName: "copyCode"
            anchors.right: parent.right
            anchors.rightMargin: 6
            y: 4
            kind: "quiet"
            small: true
            iconName: "copy"
            tip: qsTr("Copy code")
            onPressedLive: block.copyWanted(block.code)
        }
        Hair { y: 31 }
    }
    Flickable {
        id: view
        x: 12
        y: (block.continued ? 0 : 32) + 10
        width: block.width - 24
        // The scroll mark stands below the last line, not on it.
        height: words.implicitHeight + (words.implicitWidth > width ? 10 : 0)
        contentWidth: words.implicitWidth
        contentHeight: height
        clip: true
        flickableDirection: Flickable.HorizontalFlick
        boundsBehavior: Flickable.StopAtBounds
        T.ScrollBar.horizontal: ScrollMark {}
        Text {
            id: words
            text: Markup.paint(block.code, block.language, Theme.blue, Theme.green, Theme.violet, Theme.ink3)
            textFormat: Text.StyledText
            color: Theme.ink
            font.family: Theme.mono
            font.pixelSize: 12
            lineHeight: 18
            lineHeightMode: Text.FixedHeight
            renderType: Text.NativeRendering
            Accessible.role: Accessible.StaticText
            Accessible.name: block.code
        }
    }
}
