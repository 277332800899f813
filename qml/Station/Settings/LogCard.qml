// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Station.App
import Station.Controls

SettingsCard {
    id: card

    property GatewaySettings settings

    title: qsTr("Records")

    SettingRow {
        name: qsTr("Keep the ledger for")
        text: qsTr("It holds times, tokens and cost, never a prompt or an answer. 0 keeps it for good")
        NumberField {
            objectName: "ledgerDays"
            label: qsTr("Days that the ledger is kept")
            value: card.settings.ledgerDays
            most: 36500
            onTaken: days => card.settings.set("log.ledger_days", days)
        }
        Label {
            anchors.verticalCenter: parent.verticalCenter
            text: qsTr("days")
        }
    }
    SettingRow {
        name: qsTr("Keep made media for")
        text: qsTr("Pictures, sounds and videos in the content store")
        NumberField {
            label: qsTr("Days that made media are kept")
            value: card.settings.mediaDays
            least: 1
            most: 3650
            onTaken: days => card.settings.set("media.days", days)
        }
        Label {
            anchors.verticalCenter: parent.verticalCenter
            text: qsTr("days")
        }
    }
    SettingRow {
        name: qsTr("Record requests and answers")
        text: qsTr("Prompts and answers as they were sent, in the content store")
        visible: card.settings.keepsBodies
        height: visible ? implicitHeight : 0
        NumberField {
            label: qsTr("Days that bodies are kept")
            value: card.settings.bodiesDays
            least: 1
            most: 3650
            visible: card.settings.bodies !== "off"
            onTaken: days => card.settings.set("log.bodies_days", days)
        }
        Label {
            anchors.verticalCenter: parent.verticalCenter
            text: qsTr("days")
            visible: card.settings.bodies !== "off"
        }
        Select {
            objectName: "bodies"
            label: qsTr("Record requests and answers")
            model: [{ id: "off", name: qsTr("Off") }, { id: "errors", name: qsTr("Those that fail") }, { id: "all", name: qsTr("All") }]
            value: card.settings.bodies
            onPicked: id => card.settings.set("log.bodies", id)
        }
    }
}
