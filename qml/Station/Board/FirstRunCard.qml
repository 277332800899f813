// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Station.App
import Station.Controls
import Station.Theme

// What a newcomer sees before the first exchange.
Card {
    id: card

    property GatewayControl gateway

    signal copyWanted(string text)
    signal helloWanted()

    implicitHeight: body.implicitHeight + 48

    component Line: Item {
        id: line
        property string what
        property string value
        width: parent.width
        height: 40
        Label {
            y: 10
            width: 88
            color: Theme.ink2
            text: line.what
        }
        Rectangle {
            x: 96
            y: 4
            width: line.width - x - 80
            height: 32
            radius: 4
            color: Theme.well
            border.width: 1
            border.color: Theme.hair
            Label {
                x: 12
                width: parent.width - 24
                height: parent.height
                styleName: "code"
                text: line.value
                elide: Text.ElideRight
            }
        }
        Btn {
            anchors.right: parent.right
            y: 4
            width: 72
            text: qsTr("Copy")
            Accessible.name: qsTr("Copy %1").arg(line.what)
            onPressedLive: card.copyWanted(line.value)
        }
    }

    Column {
        id: body
        x: 24
        y: 24
        width: parent.width - 48
        spacing: 4
        Label {
            styleName: "lead"
            text: qsTr("No exchanges yet")
        }
        Label {
            width: parent.width
            color: Theme.ink2
            wrapMode: Text.Wrap
            bottomPadding: 8
            text: qsTr("Token Station is a gateway on this machine. Point any OpenAI, Anthropic or Gemini client at it, and each exchange shows on this board: tokens, speed, cost.")
        }
        Line {
            what: qsTr("Base URL")
            value: card.gateway.baseUrl
            visible: card.gateway.address !== ""
        }
        Line {
            what: qsTr("curl")
            value: card.gateway.curl
            visible: card.gateway.address !== ""
        }
        Item { width: 1; height: 8 }
        Row {
            spacing: 12
            Btn {
                objectName: "hello"
                kind: "primary"
                iconName: "send"
                text: qsTr("Say hello to the demo")
                onPressedLive: card.helloWanted()
            }
            Badge {
                anchors.verticalCenter: parent.verticalCenter
                kind: "blue"
                text: qsTr("simulated")
            }
        }
    }
}
