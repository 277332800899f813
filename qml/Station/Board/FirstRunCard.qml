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

    property FirstRun run
    property GatewayControl gateway
    property ProvidersModel providers
    readonly property int gap: 32
    readonly property int column: (width - 48 - 2 * gap) / 3

    signal copyWanted(string text)
    signal linkWanted(string url)
    signal placeWanted(string place)
    signal playgroundWanted()

    implicitHeight: Math.max(open.height, clients.height, 210) + 112

    Accessible.role: Accessible.Grouping
    Accessible.name: title.text

    component Stop: Item {
        id: stop
        property int number: 1
        property string name
        property bool last: false
        readonly property bool here: card.run.stop === number
        readonly property bool behind: card.run.stop > number
        width: card.column
        height: 24
        Accessible.role: Accessible.StaticText
        Accessible.name: words.text
        Rectangle {
            y: 6
            width: 12
            height: 12
            radius: 6
            color: stop.here ? Theme.amberFill : stop.behind ? Theme.control : Theme.surface
            border.width: 2
            border.color: stop.here ? Theme.ringHere : Theme.control
        }
        Label {
            id: words
            x: 24
            height: 24
            font.weight: 600
            text: qsTr("%1  %2").arg(stop.number).arg(stop.name)
            Accessible.ignored: true
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
    component Words: Label {
        width: card.column
        styleName: "small"
        wrapMode: Text.Wrap
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
        id: title
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
        Words { text: qsTr("A provider's key, a server on this machine, or the demo") }
        Item {
            width: card.column
            height: 48
            visible: card.providers.hasKeychain && card.run.fields.length > 0
            Select {
                y: 8
                objectName: "firstProvider"
                width: card.column - (get.visible ? get.width + 8 : 0)
                label: qsTr("Provider")
                model: card.run.keyProviders
                value: card.run.provider
                onPicked: id => {
                    card.run.provider = id;
                    entry.focusFirst();
                }
            }
            Btn {
                id: get
                objectName: "firstGetKey"
                anchors.right: parent.right
                y: 8
                kind: "quiet"
                iconName: "external"
                text: qsTr("Get a key")
                visible: card.run.keyUrl !== ""
                onPressedLive: card.linkWanted(card.run.keyUrl)
            }
        }
        KeyEntry {
            id: entry
            width: card.column
            visible: card.providers.hasKeychain
            labels: card.run.fields
            name: card.run.providerName
            buttonWidth: 96
            wrong: card.run.keyTone === "red" && card.run.keyWords !== ""
            hindrance: card.run.keyBusy ? qsTr("A test is under way") : ""
            onBegun: beginning => card.run.guessProvider(beginning)
            onSaved: secrets => card.run.saveKey(secrets)
        }
        Words {
            topPadding: 4
            bottomPadding: 8
            visible: text !== "" && card.run.keyTone !== "red"
            color: Theme.tone(card.run.keyTone, false)
            text: card.run.keyWords
            maximumLineCount: 3
            elide: Text.ElideRight
            objectName: visible ? "firstKeyWords" : ""
            Accessible.role: Accessible.AlertMessage
            Accessible.name: text
        }
        Item {
            width: card.column
            height: refused.height + 12
            visible: refused.text !== ""
            Problem {
                id: refused
                objectName: "firstKeyWords"
                y: 4
                width: parent.width
                text: card.run.keyTone === "red" ? card.run.keyWords : ""
                mostLines: 3
            }
        }
        Words {
            topPadding: 4
            bottomPadding: 8
            color: Theme.ink3
            text: card.providers.hasKeychain ? qsTr("Keys live in the system keychain and are never shown again")
                : card.run.environment !== "" ? qsTr("There is no keychain here: set %1 and start again").arg(card.run.environment) : ""
            visible: card.run.keyWords === "" && text !== ""
        }
        Hair { width: card.column }
        Repeater {
            model: card.providers
            Choose {
                id: line
                required property var model
                name: line.model.name
                // Only what is there without a key, or has one: servers that were found, and the demo.
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
        Words { text: qsTr("One click, shown as a diff first, undone as easily") }
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
        Words {
            topPadding: 4
            color: Theme.ink3
            text: qsTr("Any OpenAI, Anthropic or Gemini SDK works with this address")
        }
    }
    Item {
        id: hello
        x: 24 + 2 * (card.column + card.gap)
        y: 92
        width: card.column
        height: card.height - y - 20

        function say(): void {
            if (card.run.streaming)
                card.run.stopHello();
            else
                card.run.hello(prompt.text);
        }

        Words {
            id: helloWords
            text: qsTr("Streams an answer through the gateway")
        }
        Field {
            id: prompt
            objectName: "helloPrompt"
            y: helloWords.height + 8
            width: parent.width - send.width - 8
            label: qsTr("What to say")
            text: qsTr("Hello, is anybody there?")
            onAccepted: if (!card.run.streaming) hello.say()
            Keys.onEscapePressed: card.run.stopHello()
        }
        Btn {
            id: send
            objectName: "hello"
            anchors.right: parent.right
            y: prompt.y
            kind: card.run.streaming ? "plain" : "primary"
            iconName: card.run.streaming ? "stop" : "send"
            text: card.run.streaming ? qsTr("Stop") : qsTr("Send")
            hindrance: card.run.streaming ? "" : card.run.hindrance !== "" ? card.run.hindrance
                     : prompt.length === 0 ? qsTr("Send needs a prompt") : ""
            onPressedLive: hello.say()
        }
        Row {
            id: who
            y: prompt.y + 42
            spacing: 8
            LineCode { code: "DM" }
            Label {
                y: -2
                text: card.run.model
                color: Theme.ink2
            }
            Badge {
                y: -2
                kind: "blue"
                text: qsTr("simulated")
            }
        }
        TextBox {
            id: answer
            objectName: "helloAnswer"
            y: who.y + 28
            width: parent.width
            height: helloState.y - y - 4
            label: qsTr("Answer")
            readOnly: true
            color: Theme.well
            text: card.run.answer
            onTextChanged: input.cursorPosition = length
        }
        Label {
            id: helloState
            objectName: "helloWords"
            y: (goOn.visible ? goOn.y - 4 : parent.height) - height
            width: parent.width
            styleName: "small"
            color: Theme.tone(card.run.tone, false)
            text: card.run.words
            wrapMode: Text.Wrap
            maximumLineCount: 2
            elide: Text.ElideRight
            Accessible.role: Accessible.AlertMessage
            Accessible.name: text
        }
        Btn {
            id: goOn
            objectName: "helloGoOn"
            y: parent.height - height
            iconName: "chat"
            small: true
            text: qsTr("Go on in the playground")
            visible: card.run.answered
            onPressedLive: card.playgroundWanted()
        }
    }
    Btn {
        objectName: "firstAway"
        anchors.right: parent.right
        anchors.rightMargin: 16
        y: 16
        kind: "quiet"
        text: card.run.answered ? qsTr("Done") : qsTr("Not now")
        tip: qsTr("Puts these steps away for good; the places at the left have them all")
        onPressedLive: card.run.putAway()
    }
}
