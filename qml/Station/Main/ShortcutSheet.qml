// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Station.Controls
import Station.Theme

// Every shortcut of the window.
T.Popup {
    id: sheet

    property var places: []
    readonly property var shortcuts: places.map(place => ({
        keys: place.id === "settings" ? place.keys + " " + KeyNames.written("Ctrl+,") : place.keys,
        name: place.name
    })).concat([
        { keys: KeyNames.written("Ctrl+K"), name: qsTr("Jump anywhere, to any model, or do something") },
        { keys: "F1", name: qsTr("This sheet") },
        { keys: KeyNames.written("Ctrl+N"), name: qsTr("A new conversation, in the chat") },
        { keys: KeyNames.written("Ctrl+F"), name: qsTr("Search all conversations, in the chat") },
        { keys: "F2 " + KeyNames.written("Del Ctrl+D"), name: qsTr("Rename, delete, duplicate one of the list") },
        { keys: "Tab", name: qsTr("On to the next control; %1 goes back").arg(KeyNames.written("Shift+Tab")) },
        { keys: KeyNames.written("Enter"), name: qsTr("Press a button, open a row, send a prompt") },
        { keys: KeyNames.written("Shift+Enter"), name: qsTr("A new line in a prompt") },
        { keys: "Esc", name: qsTr("Stop an answer; close what is open") },
        { keys: KeyNames.written("Ctrl+Q"), name: qsTr("Quit Token Station") }
    ])

    parent: T.Overlay.overlay
    anchors.centerIn: parent
    width: 520
    padding: 24
    implicitHeight: implicitContentHeight + topPadding + bottomPadding
    modal: true
    focus: true
    closePolicy: T.Popup.CloseOnEscape | T.Popup.CloseOnPressOutside
    onOpened: closer.forceActiveFocus()

    T.Overlay.modal: Rectangle { color: Theme.scrim }
    background: Rectangle {
        radius: 8
        color: Theme.raised
        border.width: 1
        border.color: Theme.line
    }
    contentItem: Column {
        spacing: 4
        Label {
            height: 36
            styleName: "lead"
            text: qsTr("Shortcuts")
        }
        Repeater {
            model: sheet.shortcuts
            Item {
                id: line
                required property var modelData
                width: parent ? parent.width : 0
                height: 24
                Label {
                    width: 120
                    styleName: "code"
                    height: 24
                    text: line.modelData.keys
                    color: Theme.ink
                }
                Label {
                    x: 128
                    width: parent.width - x
                    height: 24
                    text: line.modelData.name
                    color: Theme.ink2
                    elide: Text.ElideRight
                }
            }
        }
        Item {
            width: 1
            height: 8
        }
        Btn {
            id: closer
            objectName: "closeSheet"
            anchors.right: parent.right
            text: qsTr("Close")
            onPressedLive: sheet.close()
        }
    }
}
