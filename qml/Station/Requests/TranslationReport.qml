// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Station.App
import Station.Controls
import Station.Theme

// What of a request had no place in the provider's dialect, and what was said otherwise there.
Flickable {
    id: root

    property RequestDetail detail

    contentHeight: column.implicitHeight
    clip: true
    boundsBehavior: Flickable.StopAtBounds
    T.ScrollBar.vertical: ScrollMark {}

    component Entry: Item {
        id: entry
        property string word
        property string kind
        property string text
        width: column.width
        height: Math.max(28, what.implicitHeight + 8)
        Accessible.role: Accessible.ListItem
        Accessible.name: word + ": " + text
        Hair {}
        Badge {
            y: 4
            text: entry.word
            kind: entry.kind
        }
        Label {
            id: what
            x: 96
            y: 4
            width: parent.width - x
            styleName: "code"
            wrapMode: Text.Wrap
            text: entry.text
            Accessible.ignored: true
        }
    }

    Column {
        id: column
        width: root.width
        Label {
            width: parent.width
            bottomPadding: 12
            color: Theme.ink2
            wrapMode: Text.Wrap
            text: !root.detail.translated ? qsTr("The request went to the provider as the client sent it, but for the model's name and the credentials.")
                : root.detail.dropped.length === 0 && root.detail.altered.length === 0 ? qsTr("Everything in the request has a place in the provider's dialect.")
                : qsTr("The provider speaks another dialect. Dropped fields have no place there; changed ones are said as nearly as it can.")
        }
        Repeater {
            model: root.detail.dropped
            Entry {
                required property string modelData
                word: qsTr("dropped")
                kind: "red"
                text: modelData
            }
        }
        Repeater {
            model: root.detail.altered
            Entry {
                required property string modelData
                word: qsTr("changed")
                kind: "blue"
                text: modelData
            }
        }
    }
}
