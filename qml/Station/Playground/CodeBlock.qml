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
    property bool streaming: false
    // All of it where it is shown as the picture that it draws; this row's part of it is not shown then.
    property bool pictured: false
    property string wholeCode
    readonly property bool isDiagram: /^(mermaid|mmd)$/i.test(language)
    readonly property bool isSvg: !continued && !streaming
        && (language === "svg" || (/^(xml|html)?$/.test(language) && /^\s*(<\?xml[^>]*>\s*)?(<!--[^]*?-->\s*)*<svg[\s>]/.test(code)))
    // What cannot be drawn is shown as the code that it is, with the reason below.
    readonly property SvgPicture drawn: picture.item as SvgPicture
    readonly property bool isDrawn: drawn !== null && drawn.problem === ""
    // Rows that go on with it are not shown then.
    readonly property string shownCode: picture.active && !isDrawn && wholeCode.length < 70000 ? wholeCode : code
    readonly property real codeHeight: isDrawn ? 0 : view.height + 20

    signal copyWanted(string text)
    signal pictureWanted(bool shown)

    implicitHeight: (continued ? 0 : 32) + codeHeight + (picture.active ? picture.height : 0)
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
            id: copy
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
        Btn {
            objectName: "showPicture"
            anchors.right: copy.left
            anchors.rightMargin: 4
            y: 4
            kind: "quiet"
            small: true
            iconName: block.pictured ? "terminal" : "image"
            text: block.pictured ? qsTr("Show the code") : qsTr("Show as picture")
            visible: block.isSvg || block.isDiagram && !block.continued && !block.streaming
            onPressedLive: block.pictureWanted(!block.pictured)
        }
        Hair { y: 31 }
    }
    Loader {
        id: picture
        y: 32 + block.codeHeight
        width: block.width
        active: block.pictured && !block.continued
        // Qt 6.4 refuses a Loader's component in a file with bound components, so it finds the block by its id.
        // qmllint disable unqualified
        sourceComponent: SvgPicture {
            code: block.wholeCode
            diagram: block.isDiagram
        }
        // qmllint enable unqualified
    }
    Flickable {
        id: view
        visible: !block.isDrawn
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
            text: Markup.paint(block.shownCode, block.language, Theme.blue, Theme.green, Theme.violet, Theme.ink3)
            textFormat: Text.StyledText
            color: Theme.ink
            font.family: Theme.mono
            font.pixelSize: 12
            lineHeight: 18
            lineHeightMode: Text.FixedHeight
            renderType: Text.NativeRendering
            Accessible.role: Accessible.StaticText
            Accessible.name: block.shownCode
        }
    }
}
