// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Station.App
import Station.Controls
import Station.Playground
import Station.Theme

// What an open row offers: a program that asks the model, and what can be done with it.
Item {
    id: details

    property string modelId
    property bool usable: false
    property bool chat: false
    property bool triable: false
    property bool compact: false
    property CatalogModel catalog
    property Aliases aliases
    property OwnPrices prices
    property int counted: 0
    property string baseUrl

    signal copyWanted(string text)
    signal tryWanted()
    signal clientWanted(string client)

    readonly property int side: compact ? 300 : 360
    readonly property string notChat: chat ? "" : qsTr("Agents need a model that chats")

    Connections {
        target: details.catalog
        function onUsedChanged(): void { details.counted += 1; }
    }

    implicitHeight: Math.max(languages.height + code.implicitHeight + 8, right.implicitHeight)

    Choice {
        id: languages
        label: qsTr("Language")
        names: ["curl", "Python", "JavaScript"]
        current: 1
        onChosen: index => current = index
    }
    CodeBlock {
        id: code
        objectName: "modelSnippet"
        y: languages.height + 8
        width: details.width - details.side - 24
        code: details.catalog ? details.catalog.snippet(details.modelId, languages.current, details.baseUrl) : ""
        language: ["sh", "python", "javascript"][languages.current]
        onCopyWanted: text => details.copyWanted(text)
    }
    Column {
        id: right
        x: details.width - details.side
        width: details.side
        spacing: 12
        Flow {
            width: parent.width
            spacing: 8
            Btn {
                objectName: "tryModel"
                kind: "primary"
                iconName: "chat"
                text: qsTr("Try in the playground")
                visible: details.triable
                hindrance: details.usable ? "" : qsTr("Not usable now")
                onPressedLive: details.tryWanted()
            }
            Btn {
                objectName: "copyModel"
                iconName: "copy"
                text: qsTr("Copy id")
                onPressedLive: details.copyWanted(details.modelId)
            }
            Btn {
                objectName: "useForClaudeCode"
                iconName: "terminal"
                text: qsTr("Use for Claude Code")
                hindrance: details.notChat
                onPressedLive: details.clientWanted("claude-code")
            }
            Btn {
                objectName: "useForCodex"
                iconName: "terminal"
                text: qsTr("Use for Codex")
                hindrance: details.notChat
                onPressedLive: details.clientWanted("codex")
            }
        }
        ModelAliases {
            width: parent.width
            modelId: details.modelId
            aliases: details.aliases
        }
        ModelPrice {
            width: parent.width
            modelId: details.modelId
            prices: details.prices
        }
        Column {
            width: parent.width
            spacing: 4
            Repeater {
                model: details.catalog && details.counted >= 0 ? details.catalog.facts(details.modelId) : []
                Item {
                    id: fact
                    required property var modelData
                    // A column of Qt 6.4 forgets what has no width when it is made.
                    width: details.compact ? 300 : 360
                    height: Math.max(20, value.implicitHeight)
                    Label {
                        width: 128
                        color: Theme.ink3
                        text: fact.modelData.name
                        elide: Text.ElideRight
                    }
                    Label {
                        id: value
                        x: 136
                        width: parent.width - x
                        text: fact.modelData.value
                        wrapMode: Text.Wrap
                    }
                }
            }
        }
    }
}
