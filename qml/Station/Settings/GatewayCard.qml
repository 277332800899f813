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

    SettingRow {
        name: card.gateway.word
        text: card.gateway.address === "" ? "" : qsTr("Clients reach it at %1").arg(card.gateway.baseUrl)
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
                                : qsTr("Only programs on this machine reach it")
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
    SettingRow {
        name: qsTr("Proxy for calls to providers")
        text: qsTr("system, none, or an address such as http://proxy.example:3128. Servers on this machine are called without it; a provider's test says whether it works.")
        Field {
            objectName: "proxy"
            width: 260
            label: qsTr("Proxy for calls to providers")
            text: card.settings.proxy
            onEditingFinished: {
                if (text !== card.settings.proxy)
                    card.settings.set("proxy", text.trim());
                text = Qt.binding(() => card.settings.proxy);
            }
            Keys.onEscapePressed: text = Qt.binding(() => card.settings.proxy)
        }
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
