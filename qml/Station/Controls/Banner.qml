// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Station.Theme

// A cause in words and buttons that act on it.
Rectangle {
    id: banner

    property string title
    property string text
    property string kind: "red"
    default property alias actions: buttons.data

    // red: it stops what one wants; blue: to be known.
    implicitHeight: words.implicitHeight + 24
    radius: 4
    color: kind === "red" ? Theme.redWash : Theme.blueWash

    Accessible.role: Accessible.AlertMessage
    Accessible.name: text === "" ? title : title + ". " + text

    Icon {
        x: 16
        y: 14
        name: banner.kind === "red" ? "warn" : "info"
        ink: Theme.tone(banner.kind, false)
    }
    Column {
        id: words
        x: 44
        y: 12
        width: banner.width - buttons.width - 32 - x
        Label {
            width: parent.width
            text: banner.title
            color: Theme.tone(banner.kind, false)
            font.weight: 600
            wrapMode: Text.Wrap
        }
        Label {
            width: parent.width
            styleName: "small"
            text: banner.text
            color: Theme.ink
            wrapMode: Text.Wrap
            visible: text !== ""
        }
    }
    Row {
        id: buttons
        anchors.right: parent.right
        anchors.rightMargin: 16
        anchors.verticalCenter: parent.verticalCenter
        spacing: 8
    }
}
