// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Station.App
import Station.Controls

SettingsCard {
    id: card

    property GatewaySettings settings
    property GatewayControl gateway

    signal lanWanted()

    title: qsTr("Gateway")
    text: card.settings.problem === "" ? "" : card.settings.problem

    // A setting in words, which is taken when one leaves it.
    component WordsRow: SettingRow {
        id: row
        property string field
        property string value
        signal taken(string text)
        Field {
            objectName: row.field
            width: 260
            label: row.name
            text: row.value
            onEditingFinished: {
                if (text !== row.value)
                    row.taken(text);
                // What was refused stays, to be mended.
                if (card.settings.problem === "")
                    text = Qt.binding(() => row.value);
            }
            Keys.onEscapePressed: text = Qt.binding(() => row.value)
        }
    }

    SettingRow {
        name: card.gateway.word
        text: !card.settings.running || card.gateway.address === "" ? "" : qsTr("Clients reach it at %1").arg(card.gateway.baseUrl)
        Btn {
            objectName: "stopGateway"
            text: qsTr("Stop")
            visible: card.settings.running
            onPressedLive: card.settings.stop()
        }
        Btn {
            objectName: "startGateway"
            kind: "primary"
            text: qsTr("Start")
            visible: card.settings.stopped
            onPressedLive: card.settings.start()
        }
    }
    SettingRow {
        name: qsTr("Port")
        text: qsTr("Clients that are set up have to be set up again when it changes")
        NumberField {
            objectName: "port"
            label: qsTr("Port")
            value: card.settings.port
            least: 1
            most: 65535
            onTaken: port => card.settings.setPort(port)
        }
    }
    SettingRow {
        name: qsTr("Other machines may use it")
        text: card.settings.lan ? qsTr("Open to the network: keys travel unencrypted, so only in a network that you trust")
            : card.settings.lanHindrance !== "" ? card.settings.lanHindrance : qsTr("Only programs on this machine reach it")
        Toggle {
            objectName: "lan"
            label: qsTr("Other machines may use it")
            on: card.settings.lan
            hindrance: card.settings.lanHindrance
            onSwitched: on => {
                if (on)
                    card.lanWanted();
                else
                    card.settings.setLan(false);
            }
        }
    }
    WordsRow {
        field: "hosts"
        name: qsTr("Names it answers to")
        text: qsTr("Beside localhost and its address: names under which other machines or a reverse proxy call it, with commas between them")
        value: card.settings.hosts
        onTaken: text => card.settings.setHosts(text)
    }
    WordsRow {
        field: "origins"
        name: qsTr("Web pages that may call it")
        text: qsTr("Origins such as https://app.example, with commas between them; pages of this machine may always")
        value: card.settings.origins
        onTaken: text => card.settings.setOrigins(text)
    }
    WordsRow {
        field: "proxy"
        name: qsTr("Proxy for calls to providers")
        text: qsTr("system, none, or an address such as http://proxy.example:3128. Servers on this machine are called without it; a provider's test says whether it works.")
        value: card.settings.proxy
        onTaken: text => card.settings.set("proxy", text.trim())
    }
    SettingRow {
        name: qsTr("Strict translation")
        text: qsTr("Refuse a request rather than drop a field that the provider has no place for")
        Toggle {
            objectName: "strict"
            label: qsTr("Strict translation")
            on: card.settings.strict
            onSwitched: on => card.settings.set("strict", on)
        }
    }
    SettingRow {
        name: qsTr("Store answers for the Responses API")
        text: qsTr("For providers that keep none, so that previous_response_id works there")
        NumberField {
            anchors.verticalCenter: parent.verticalCenter
            label: qsTr("Days that answers are stored")
            value: card.settings.responsesDays
            least: 1
            most: 3650
            visible: card.settings.responsesStore
            onTaken: days => card.settings.set("responses_store.days", days)
        }
        Label {
            anchors.verticalCenter: parent.verticalCenter
            text: qsTr("days")
            visible: card.settings.responsesStore
        }
        Toggle {
            anchors.verticalCenter: parent.verticalCenter
            objectName: "responsesStore"
            label: qsTr("Store answers for the Responses API")
            on: card.settings.responsesStore
            onSwitched: on => card.settings.set("responses_store.enabled", on)
        }
    }
}
