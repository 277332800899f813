// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Station.Theme

Rectangle {
    id: badge

    property string text
    property string kind: "plain"

    implicitWidth: word.implicitWidth + 12
    implicitHeight: 20
    radius: 3
    color: kind === "blue" ? Theme.blueWash : kind === "red" ? Theme.redWash : kind === "green" ? Theme.greenWash
         : kind === "amber" ? Theme.amberWash : Theme.fill

    Text {
        id: word
        anchors.centerIn: parent
        text: badge.text
        color: badge.kind === "plain" ? Theme.ink2 : Theme.tone(badge.kind, false)
        font.family: Theme.condensed
        font.weight: 500
        font.pixelSize: 12
        textFormat: Text.PlainText
        renderType: Text.NativeRendering
    }
}
