// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Templates as T
import Station.App
import Station.Controls
import Station.Theme

// The request as a person would send it. The key is a variable, never the key.
Sheet {
    id: sheet

    property string text
    property int current: 0
    readonly property var languages: ["curl", "python", "javascript"]
    // What makes the key; it is the same in every language.
    readonly property string command: "token-station-gateway key create NAME"

    signal wanted(string language)

    margins: 8

    onAboutToShow: wanted(languages[current])
    onOpened: languagesChoice.forceActiveFocus(Qt.TabFocusReason)

    contentItem: Column {
        spacing: 8
        Item {
            width: 560
            height: 24
            Choice {
                id: languagesChoice
                raised: true
                label: qsTr("Language")
                names: ["curl", "Python", "JavaScript"]
                current: sheet.current
                onChosen: index => {
                    sheet.current = index;
                    sheet.wanted(sheet.languages[index]);
                }
            }
            Btn {
                objectName: "copyRequest"
                anchors.right: parent.right
                kind: "quiet"
                small: true
                iconName: "copy"
                text: qsTr("Copy")
                onPressedLive: Desktop.copy(sheet.text)
            }
        }
        Rectangle {
            width: 560
            // All of it, as far as the window has room beside the button that opens the sheet.
            height: Math.min(Math.max(120, Window.height - 240), code.contentHeight + 2)
            radius: 4
            color: Theme.well
            border.width: 1
            border.color: Theme.hair
            Flickable {
                id: code
                objectName: "requestCode"
                property string text: sheet.text
                anchors.fill: parent
                anchors.margins: 1
                contentWidth: words.implicitWidth + 24
                contentHeight: words.implicitHeight + 24
                clip: true
                boundsBehavior: Flickable.StopAtBounds
                // They stand in the margin of the text, not on it.
                T.ScrollBar.vertical: ScrollMark {}
                T.ScrollBar.horizontal: ScrollMark {}
                Text {
                    id: words
                    x: 11
                    y: 11
                    text: sheet.opened || sheet.visible
                        ? Markup.paint(sheet.text.replace(/\s+$/, ""), sheet.current === 0 ? "bash" : sheet.languages[sheet.current], Theme.blue,
                                       Theme.green, Theme.violet, Theme.ink3) : ""
                    textFormat: Text.StyledText
                    color: Theme.ink
                    font.family: Theme.mono
                    font.pixelSize: 12
                    lineHeight: 18
                    lineHeightMode: Text.FixedHeight
                    renderType: Text.NativeRendering
                    Accessible.role: Accessible.StaticText
                    Accessible.name: sheet.text
                }
            }
        }
        Label {
            width: 560
            styleName: "small"
            wrapMode: Text.Wrap
            text: qsTr("TOKEN_STATION_API_KEY holds a gateway key of yours. This makes one:")
        }
        Label {
            styleName: "code"
            text: sheet.command
        }
    }
}
