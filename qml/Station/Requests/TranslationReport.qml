// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Station.App
import Station.Controls
import Station.Theme

// What of a request had no place in the provider's dialect, what was said otherwise there, and, folded, what just stands
// elsewhere.
Flickable {
    id: root

    property RequestDetail detail

    contentHeight: column.implicitHeight
    clip: true
    boundsBehavior: Flickable.StopAtBounds
    T.ScrollBar.vertical: ScrollMark {}
    FocusReveal { view: root }

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
        T.AbstractButton {
            id: fold
            objectName: "mappedFold"
            width: column.width
            height: 32
            visible: root.detail.mapped.length > 0
            checkable: true
            focusPolicy: Qt.StrongFocus
            hoverEnabled: true
            text: qsTr("Fields that are only named or placed otherwise: %1").arg(root.detail.mapped.length)
            Accessible.name: text
            Keys.onReturnPressed: toggle()
            Keys.onEnterPressed: toggle()
            Hair {}
            Icon {
                y: 10
                size: 12
                name: fold.checked ? "down" : "right"
                ink: Theme.ink3
            }
            Label {
                x: 20
                y: 6
                width: parent.width - x
                elide: Text.ElideRight
                text: fold.text
                color: fold.hovered ? Theme.ink : Theme.ink2
            }
            FocusFrame { shown: fold.visualFocus }
        }
        Repeater {
            objectName: "mappedFields"
            model: fold.checked ? root.detail.mapped : []
            Entry {
                required property string modelData
                word: qsTr("mapped")
                text: modelData
            }
        }
    }
}
