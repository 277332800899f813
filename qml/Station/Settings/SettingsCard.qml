// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Station.Controls
import Station.Theme

// A group of settings under its name.
Card {
    id: card

    property string title
    property string text
    default property alias rows: column.data

    implicitHeight: column.y + column.height + 16

    Accessible.role: Accessible.Grouping
    Accessible.name: title

    Label {
        id: head
        x: 24
        y: 20
        styleName: "lead"
        text: card.title
    }
    Label {
        id: words
        x: 24
        y: 44
        width: card.width - 48
        color: Theme.ink2
        text: card.text
        wrapMode: Text.Wrap
        visible: text !== ""
    }
    Column {
        id: column
        x: 24
        y: (words.visible ? words.y + words.height : head.y + head.height) + 8
        width: card.width - 48
    }
}
