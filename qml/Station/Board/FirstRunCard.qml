// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Station.App
import Station.Controls
import Station.Theme

// Three stops to the first answer, for who has none yet.
Card {
    id: card

    property GatewayControl gateway
    property ProvidersModel providers
    property bool compact: false
    readonly property int gap: 32
    readonly property int column: (width - 48 - 2 * gap) / 3

    signal copyWanted(string text)
    signal placeWanted(string place)
    signal helloWanted()

    implicitHeight: Math.max(open.height, clients.height, hello.height) + 128

    component Stop: Item {
        id: stop
        property int number: 1
        property string name
        property bool last: false
        width: card.column
        height: 24
        Rectangle {
            y: 6
            width: 12
            height: 12
            radius: 6
            color: stop.number === 1 ? Theme.amberFill : Theme.surface
            border.width: 2
            border.color: stop.number === 1 ? Theme.ringHere : Theme.control
        }
        Label {
            id: words
            x: 24
            height: 24
            font.weight: 600
            text: qsTr("%1  %2").arg(stop.number).arg(stop.name)
        }
        Rectangle {
            x: words.x + words.width + 12
            y: 11
            width: stop.width + card.gap - x - 8
            height: 2
            color: Theme.line
            visible: !stop.last && width > 0
        }
    }
    component Choose: Item {
        id: choose
        property string name
        property string note
        property string noteTone: "ink3"
        property string button
        signal pressed()
        width: card.column
        height: 40
        Label {
            y: 10
            width: (press.visible ? press.x : word.x) - 8
            text: choose.name
            elide: Text.ElideRight
        }
        Label {
            id: word
            anchors.right: parent.right
            y: 12
            styleName: "small"
            color: Theme.tone(choose.noteTone, false)
            text: choose.note
            visible: !press.visible
        }
        Btn {
            id: press
            objectName: "first-" + choose.name
            anchors.right: parent.right
            y: 8
            small: true
            text: choose.button
            visible: text !== ""
            Accessible.name: qsTr("%1: %2").arg(choose.name).arg(choose.button)
            onPressedLive: choose.pressed()
        }
        Hair { y: 39 }
    }

    Label {
        x: 24
        y: 20
        styleName: "lead"
        text: qsTr("Three stops to your first answer")
    }
    Stop { x: 24; y: 60; number: 1; name: qsTr("Open a line") }
    Stop { x: 24 + card.column + card.gap; y: 60; number: 2; name: qsTr("Set up a client") }
    Stop { x: 24 + 2 * (card.column + card.gap); y: 60; number: 3; name: qsTr("Say hello"); last: true }

    Column {
        id: open
        x: 24
        y: 92
        Label {
            width: card.column
            styleName: "small"
            wrapMode: Text.Wrap
            text: qsTr("A provider's key, a server on this machine, or the demo")
        }
        Choose {
            name: qsTr("A provider's key")
            button: qsTr("Add…")
            onPressed: card.placeWanted("providers")
        }
        Repeater {
            model: card.providers
            Choose {
                id: line
                required property var model
                name: line.model.name
                // Only what is there without a key: servers that were found, and the demo.
                visible: line.model.setUp || line.model.lamp === "simulated"
                height: visible ? 40 : 0
                note: line.model.word
                noteTone: line.model.tone
            }
        }
    }
    Column {
        id: clients
        x: 24 + card.column + card.gap
        y: 92
        Label {
            width: card.column
            styleName: "small"
            wrapMode: Text.Wrap
            text: qsTr("One click, shown as a diff first, undone as easily")
        }
        Choose {
            name: "Claude Code"
            button: qsTr("Set up…")
            onPressed: card.placeWanted("clients")
        }
        Choose {
            name: "Codex"
            button: qsTr("Set up…")
            onPressed: card.placeWanted("clients")
        }
        Choose {
            name: card.gateway.baseUrl
            button: qsTr("Copy")
            visible: card.gateway.address !== ""
            onPressed: card.copyWanted(card.gateway.baseUrl)
        }
        Choose {
            name: "curl"
            button: qsTr("Copy")
            visible: card.gateway.address !== ""
            onPressed: card.copyWanted(card.gateway.curl)
        }
    }
    Column {
        id: hello
        x: 24 + 2 * (card.column + card.gap)
        y: 92
        spacing: 12
        Label {
            width: card.column
            styleName: "small"
            wrapMode: Text.Wrap
            text: qsTr("Streams an answer through the gateway; then it shows on the board above and in Departures below")
        }
        Btn {
            objectName: "hello"
            kind: "primary"
            iconName: "send"
            text: qsTr("Say hello to the demo")
            onPressedLive: card.helloWanted()
        }
        Badge {
            kind: "blue"
            text: qsTr("simulated")
        }
    }
}
