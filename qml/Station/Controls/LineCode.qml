// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Station.Theme

// Two letters that stand for a provider.
Rectangle {
    id: box

    property string code
    property bool strong: false

    implicitWidth: 24
    implicitHeight: 16
    radius: 2
    color: strong ? Theme.ink : "transparent"
    border.width: strong ? 0 : 1
    border.color: Theme.control

    Text {
        anchors.centerIn: parent
        text: box.code
        color: box.strong ? Theme.ground : Theme.ink
        font.family: Theme.condensed
        font.weight: 600
        font.pixelSize: 11
        font.letterSpacing: 0.3
        textFormat: Text.PlainText
        renderType: Text.NativeRendering
    }
}
