// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Station.App
import Station.Controls
import Station.Theme

// A coding agent: how it stands, its models, the exact change, and the buttons that make it and take it back.
Card {
    id: card

    required property ClientControl client

    signal modelWanted(string tier, Item near)
    signal copyWanted(string text)
    signal terminalWanted()

    objectName: "client-" + client.clientId
    implicitHeight: body.y + body.implicitHeight + 20

    Accessible.role: Accessible.Grouping
    Accessible.name: qsTr("%1, %2").arg(client.name).arg(client.word)

    Rectangle {
        x: 20
        y: 20
        width: 40
        height: 40
        radius: 4
        color: Theme.fill
        Icon {
            anchors.centerIn: parent
            name: "terminal"
            size: 18
        }
    }
    Label {
        x: 76
        y: 18
        width: state.x - x - 12
        styleName: "lead"
        text: card.client.name
        elide: Text.ElideRight
    }
    Label {
        x: 76
        y: 42
        width: state.x - x - 12
        styleName: "code"
        font.pixelSize: 11
        color: Theme.ink3
        text: card.client.settingsFile
        elide: Text.ElideMiddle
    }
    Row {
        id: state
        anchors.right: parent.right
        anchors.rightMargin: 20
        y: 30
        spacing: 8
        Lamp {
            anchors.verticalCenter: parent.verticalCenter
            diameter: 8
            kind: card.client.lamp
        }
        Label {
            objectName: "word"
            text: card.client.word
            font.weight: 500
            color: Theme.tone(card.client.tone, false)
        }
    }

    Column {
        id: body
        x: 20
        y: 80
        width: card.width - 40
        spacing: 12

        Label {
            objectName: "words"
            width: parent.width
            styleName: "small"
            text: card.client.words
            wrapMode: Text.Wrap
            visible: text !== "" && !card.client.setUp && card.client.installed
        }
        Column {
            width: parent.width
            Item {
                width: parent.width
                height: 24
                Label {
                    styleName: "micro"
                    text: card.client.tiers.length > 1 ? qsTr("Model for each tier") : qsTr("Model")
                }
                Choice {
                    anchors.right: parent.right
                    y: -5
                    label: qsTr("What %1 signs in with").arg(card.client.name)
                    names: [qsTr("Gateway key"), qsTr("Its own login")]
                    current: card.client.keepLogin ? 1 : 0
                    onChosen: index => card.client.keepLogin = index === 1
                }
            }
            Hair { width: parent.width }
            Repeater {
                model: card.client.tiers
                TierRow {
                    id: row
                    required property var modelData
                    objectName: "tier-" + modelData.tier
                    width: body.width
                    tier: modelData.tier
                    code: modelData.code
                    model: modelData.model
                    onClicked: card.modelWanted(modelData.tier, row)
                    onCleared: card.client.setModel(modelData.tier, "")
                }
            }
        }
        Repeater {
            model: card.client.conflicts
            Rectangle {
                id: conflict
                required property string modelData
                width: body.width
                height: warning.implicitHeight + 16
                radius: 4
                color: Theme.redWash
                Icon {
                    x: 12
                    y: 9
                    name: "warn"
                    size: 14
                    ink: Theme.red
                }
                Label {
                    id: warning
                    x: 36
                    y: 8
                    width: parent.width - x - 12
                    styleName: "small"
                    color: Theme.ink
                    text: conflict.modelData
                    wrapMode: Text.Wrap
                }
            }
        }
        Label {
            styleName: "micro"
            text: card.client.diffTitle
            visible: text !== ""
        }
        DiffView {
            objectName: "diff"
            width: parent.width
            file: card.client.settingsFile
            added: card.client.added
            removed: card.client.removed
            lines: card.client.diff
            visible: lines.length > 0
        }
        Rectangle {
            width: parent.width
            height: Math.max(32, outcome.implicitHeight + 12)
            radius: 4
            color: card.client.resultTone === "green" ? Theme.greenWash : card.client.resultTone === "red" ? Theme.redWash : Theme.fill
            visible: card.client.result !== "" || card.client.busy
            Icon {
                id: sign
                x: 12
                y: 8
                name: card.client.resultTone === "red" ? "warn" : "check"
                ink: Theme.tone(card.client.resultTone, false)
                visible: !card.client.busy && (card.client.resultTone === "red" || card.client.resultTone === "green")
            }
            Label {
                id: outcome
                objectName: "result"
                x: sign.visible ? 36 : 12
                y: 6
                width: parent.width - x - 12
                text: card.client.busy ? qsTr("One moment…") : card.client.result
                wrapMode: Text.Wrap
                maximumLineCount: 6
                elide: Text.ElideRight
                Accessible.role: Accessible.AlertMessage
                Accessible.name: text
            }
        }
        Label {
            width: parent.width
            styleName: "small"
            readonly property string kept: qsTr("Every other byte stays as it is. The original goes to the journal first.")
            //: Two sentences, one behind the other
            text: card.client.keepLogin ? qsTr("%1 %2", "sentences").arg(qsTr("It goes on with its subscription; its requests are metered and passed on untouched.")).arg(kept)
                                        : kept
            wrapMode: Text.Wrap
            visible: card.client.hasChange
        }
        Flow {
            width: parent.width
            spacing: 8
            Btn {
                objectName: "apply"
                kind: "primary"
                text: card.client.setUp ? qsTr("Apply the change") : qsTr("Set up %1").arg(card.client.name)
                hindrance: card.client.hindrance
                visible: card.client.hasChange || !card.client.setUp
                onPressedLive: card.client.apply()
            }
            Btn {
                objectName: "lookAgain"
                iconName: "retry"
                text: qsTr("Try again")
                tip: qsTr("Reads the settings file anew")
                visible: card.client.lamp === "closed"
                onPressedLive: card.client.refresh()
            }
            Btn {
                objectName: "pong"
                iconName: card.client.running ? "stop" : "play"
                text: card.client.running ? qsTr("Stop") : qsTr("Say pong")
                tip: card.client.running ? "" : qsTr("Runs it once in a scratch folder and shows its answer")
                hindrance: card.client.running ? "" : card.client.busy ? qsTr("It is being worked on") : card.client.installed ? "" : qsTr("It is not installed")
                onPressedLive: card.client.running ? card.client.stopPong() : card.client.sayPong()
            }
            Btn {
                objectName: "openTerminal"
                iconName: "terminal"
                text: qsTr("Open…")
                tip: qsTr("Opens %1 in a terminal, in a folder that you choose").arg(card.client.name)
                hindrance: card.client.busy ? qsTr("It is being worked on") : card.client.installed ? "" : qsTr("It is not installed")
                visible: card.client.setUp
                onPressedLive: card.terminalWanted()
            }
            Btn {
                objectName: "undo"
                kind: "quiet"
                iconName: "undo"
                text: qsTr("Undo")
                visible: card.client.canUndo
                hindrance: card.client.busy ? qsTr("It is being worked on") : ""
                onPressedLive: card.client.undo()
            }
            Btn {
                objectName: "copyCommand"
                kind: "quiet"
                iconName: "copy"
                text: qsTr("Copy as command")
                visible: card.client.hasChange
                onPressedLive: card.copyWanted(card.client.command())
            }
        }
    }
}
