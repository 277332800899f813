// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Station.App
import Station.Controls
import Station.Theme

// The request as a person would send it. The key is a variable, never the key.
Sheet {
    id: sheet

    property string text
    property int current: 0
    readonly property var languages: ["curl", "python", "javascript"]

    signal wanted(string language)

    onAboutToShow: wanted(languages[current])
    onOpened: languagesChoice.forceActiveFocus(Qt.TabFocusReason)

    contentItem: Column {
        spacing: 8
        Item {
            width: 560
            height: 24
            Choice {
                id: languagesChoice
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
            height: Math.min(360, code.contentHeight + 24)
            radius: 4
            color: Theme.well
            border.width: 1
            border.color: Theme.hair
            Flickable {
                id: code
                objectName: "requestCode"
                property string text: sheet.text
                anchors.fill: parent
                anchors.margins: 12
                contentWidth: words.implicitWidth
                contentHeight: words.implicitHeight
                clip: true
                boundsBehavior: Flickable.StopAtBounds
                Text {
                    id: words
                    text: sheet.opened || sheet.visible
                        ? Markup.paint(sheet.text, sheet.current === 0 ? "bash" : sheet.languages[sheet.current], Theme.blue,
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
            text: qsTr("TOKEN_STATION_API_KEY holds a gateway key of yours. This makes one: token-station-gateway key create NAME")
        }
    }
}
