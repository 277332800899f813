// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Station.App
import Station.Controls
import Station.Theme

// One provider: its state, its key, a test.
Card {
    id: card

    required property string providerId
    required property string code
    required property string name
    required property string baseUrl
    required property string lamp
    required property string word
    required property string tone
    required property string source
    required property bool stored
    required property var fields
    required property bool needsKey
    required property bool usesKey
    required property bool keyOptional
    required property string problemTitle
    required property string problemText
    required property string result
    required property string resultTone
    // The result is of a key that was pasted here, not of a test.
    property bool handedOver: false
    required property bool busy
    required property bool testing
    required property string keyUrl
    required property string note
    required property var limits
    required property string environment
    required property bool setUp
    required property int index

    property ProvidersModel providers
    property ProviderAddresses addresses
    property bool moving: false // its address is being written
    property int minimum: 200
    property bool replacing: false
    property bool asksRemoval: false
    readonly property bool entering: usesKey && providers.hasKeychain && (needsKey || replacing)

    property bool isTarget: false // what is dragged would go here

    signal linkWanted(string url)
    signal duplicated(string provider)
    // To that place in the page's order; by the keyboard.
    signal placeWanted(int place)
    // It is dragged: where the pointer is in the card; and let go.
    signal dragged(point at)
    signal dropped()

    function focusGrip(): void { grip.forceActiveFocus(Qt.TabFocusReason); }

    border.width: isTarget ? 2 : 1
    border.color: isTarget ? Theme.focus : Theme.hair

    objectName: "card-" + providerId
    implicitHeight: Math.max(minimum, body.y + body.implicitHeight + 20)

    Accessible.role: Accessible.Grouping
    Accessible.name: qsTr("%1, %2").arg(name).arg(word)

    LineCode {
        x: 20
        y: 22
        width: 32
        height: 24
        code: card.code
        strong: card.lamp !== "off"
    }
    Label {
        x: 64
        y: 22
        width: state.x - x - 12
        styleName: "lead"
        text: card.name
        elide: Text.ElideRight
    }
    Row {
        id: state
        anchors.right: parent.right
        anchors.rightMargin: 20
        y: 26
        spacing: 6
        Lamp {
            diameter: 8
            kind: card.lamp
        }
        Label {
            objectName: "word"
            styleName: "small"
            text: card.word
            font.weight: 500
            color: Theme.tone(card.tone, false)
        }
    }
    Label {
        x: 64
        y: 46
        width: Math.min(implicitWidth, grip.x - x - 4)
        styleName: "code"
        font.pixelSize: 11
        color: Theme.ink3
        text: card.baseUrl
        elide: Text.ElideMiddle
    }
    Btn {
        id: grip
        objectName: "grip"
        anchors.right: move.visible ? move.left : parent.right
        anchors.rightMargin: move.visible ? 2 : 12
        y: 43
        small: true
        kind: "quiet"
        iconName: "grip"
        tip: qsTr("Drag it to another place, or move it with the arrow keys")
        Accessible.name: qsTr("Move %1 with the arrow keys").arg(card.name)
        Keys.onPressed: event => {
            const step = ({ [Qt.Key_Left]: -1, [Qt.Key_Up]: -1, [Qt.Key_Right]: 1, [Qt.Key_Down]: 1 })[event.key];
            if (step !== undefined)
                card.placeWanted(card.index + step);
            else if (event.key === Qt.Key_Home)
                card.placeWanted(0);
            else if (event.key === Qt.Key_End)
                card.placeWanted(1000);
            else
                return;
            event.accepted = true;
        }
        MouseArea {
            anchors.fill: parent
            cursorShape: pressed ? Qt.ClosedHandCursor : Qt.OpenHandCursor
            preventStealing: true
            onPositionChanged: mouse => card.dragged(mapToItem(card, mouse.x, mouse.y))
            onReleased: card.dropped()
            onCanceled: card.dropped()
        }
    }
    Btn {
        id: move
        objectName: "move"
        anchors.right: parent.right
        anchors.rightMargin: 15 // its icon ends with the card's text
        y: 43
        small: true
        kind: "quiet"
        iconName: "edit"
        tip: qsTr("Change the base URL")
        Accessible.name: qsTr("Change the base URL of %1").arg(card.name)
        visible: card.baseUrl.startsWith("http") && !card.moving
        onPressedLive: {
            card.moving = true;
            where.begin();
        }
    }

    Column {
        id: body
        x: 20
        y: 80
        width: card.width - 40
        spacing: 12

        AddressEntry {
            id: where
            width: parent.width
            visible: card.moving
            addresses: card.addresses
            provider: card.providerId
            name: card.name
            address: card.baseUrl
            onDuplicated: provider => card.duplicated(provider)
            onEnded: {
                card.moving = false;
                move.forceActiveFocus(Qt.TabFocusReason);
            }
        }
        Item {
            width: parent.width
            height: 32
            visible: !card.entering
            Icon {
                y: 8
                name: "lock"
                ink: Theme.ink2
                visible: card.source !== ""
            }
            Label {
                x: card.source !== "" ? 28 : 0
                y: 6
                width: actions.x - x - 8
                elide: Text.ElideMiddle
                text: card.source !== "" ? card.source
                    : card.usesKey && !card.keyOptional ? (card.environment !== "" ? qsTr("Set %1 to use it").arg(card.environment) : qsTr("No key"))
                    : card.lamp === "simulated" ? qsTr("Made-up answers, no account")
                    : card.setUp ? qsTr("No key needed")
                    : card.baseUrl.startsWith("http:") ? qsTr("Start it, and it is found here") : qsTr("Nothing found on this machine")
                color: card.source !== "" ? Theme.ink : Theme.ink2
            }
            Row {
                id: actions
                anchors.right: parent.right
                y: 4
                spacing: 4
                Btn {
                    objectName: "replace"
                    small: true
                    kind: "quiet"
                    text: card.source !== "" ? qsTr("Replace") : qsTr("Add a key")
                    visible: card.usesKey && (card.source !== "" || card.keyOptional && card.setUp) && card.providers.hasKeychain && !card.asksRemoval
                    onPressedLive: {
                        card.replacing = true;
                        keys.focusFirst();
                    }
                }
                Btn {
                    objectName: "test"
                    small: true
                    text: card.testing ? qsTr("Stop") : qsTr("Test")
                    tip: card.testing ? qsTr("Stop the test") : ""
                    hindrance: card.busy && !card.testing ? qsTr("The key is being saved")
                             : card.usesKey && !card.keyOptional && card.source === "" ? qsTr("A test needs a key")
                             : !card.setUp ? qsTr("There is nothing to test yet") : ""
                    onPressedLive: card.testing ? card.providers.stopTest(card.providerId) : card.providers.test(card.providerId)
                }
                Btn {
                    objectName: "remove"
                    small: true
                    kind: card.asksRemoval ? "danger" : "quiet"
                    iconName: card.asksRemoval ? "" : "trash"
                    text: card.asksRemoval ? qsTr("Remove key?") : ""
                    tip: card.asksRemoval ? "" : qsTr("Remove")
                    visible: card.stored
                    onPressedLive: {
                        if (card.asksRemoval)
                            card.providers.removeKey(card.providerId);
                        card.asksRemoval = !card.asksRemoval;
                    }
                    onActiveFocusChanged: if (!activeFocus) card.asksRemoval = false
                }
            }
        }

        KeyEntry {
            id: keys
            width: parent.width
            visible: card.entering
            labels: card.entering ? card.fields : []
            name: card.name
            placeholder: card.replacing && card.source !== "" || card.lamp === "closed" ? qsTr("Paste a new key") : qsTr("Paste a key")
            canCancel: card.replacing
            wrong: card.problemText !== "" || card.handedOver && card.resultTone === "red"
            onSaved: secrets => {
                card.handedOver = true;
                card.providers.saveKey(card.providerId, secrets);
                card.replacing = false;
            }
            onCancelled: card.replacing = false
            onVisibleChanged: card.handedOver = false
        }

        Label {
            width: parent.width
            color: Theme.ink2
            text: qsTr("The key goes to the system keychain and is never shown again.")
            wrapMode: Text.Wrap
            visible: card.entering && card.problemText === ""
        }
        Rectangle {
            width: parent.width
            height: problem.implicitHeight + 20
            radius: 4
            color: Theme.redWash
            visible: card.problemText !== ""
            Column {
                id: problem
                x: 12
                y: 10
                width: parent.width - 24
                spacing: 2
                Label {
                    width: parent.width
                    text: card.problemTitle
                    color: Theme.red
                    font.weight: 500
                    elide: Text.ElideRight
                }
                Label {
                    width: parent.width
                    styleName: "small"
                    color: Theme.ink
                    text: card.problemText
                    wrapMode: Text.Wrap
                    maximumLineCount: 3
                    elide: Text.ElideRight
                }
            }
        }
        Label {
            width: parent.width
            styleName: "small"
            color: Theme.ink2
            text: card.note
            wrapMode: Text.Wrap
            visible: card.note !== ""
        }
        Column {
            width: parent.width
            spacing: 4
            visible: limitRows.count > 0
            Repeater {
                id: limitRows
                model: card.limits
                Item {
                    id: limit
                    required property var modelData
                    width: body.width
                    height: modelData.pace === "" ? 16 : 32
                    Accessible.role: Accessible.ProgressBar
                    Accessible.name: modelData.name + ": " + modelData.text + (modelData.pace === "" ? "" : ", " + modelData.pace)
                    Label {
                        width: 68
                        styleName: "micro"
                        elide: Text.ElideRight
                        text: limit.modelData.name
                        Accessible.ignored: true
                    }
                    SegMeter {
                        x: 72
                        y: 2
                        segments: 12
                        value: limit.modelData.share
                        lit: limit.modelData.stale ? Theme.ink3 : limit.modelData.hot ? Theme.red : Theme.ink2
                    }
                    Label {
                        x: 150
                        width: parent.width - x
                        styleName: "small"
                        horizontalAlignment: Text.AlignRight
                        elide: Text.ElideRight
                        color: limit.modelData.stale ? Theme.ink3 : limit.modelData.hot ? Theme.red : Theme.ink2
                        text: limit.modelData.text
                        Accessible.ignored: true
                    }
                    Label {
                        y: 16
                        width: parent.width
                        styleName: "small"
                        horizontalAlignment: Text.AlignRight
                        elide: Text.ElideRight
                        color: Theme.red
                        text: limit.modelData.pace
                        visible: text !== ""
                        Accessible.ignored: true
                    }
                }
            }
        }
        Label {
            styleName: "small"
            color: Theme.ink3
            text: qsTr("No limit sent")
            visible: limitRows.count === 0 && card.setUp && (card.usesKey || card.source !== "") && card.problemText === ""
        }
        Hair {
            visible: result.visible || wrong.visible
        }
        Label {
            id: result
            objectName: visible ? "result" : ""
            width: parent.width
            styleName: "small"
            text: card.result
            color: Theme.tone(card.resultTone, false)
            wrapMode: Text.Wrap
            maximumLineCount: 4
            elide: Text.ElideRight
            visible: text !== "" && card.resultTone !== "red"
        }
        Problem {
            id: wrong
            objectName: visible ? "result" : ""
            width: parent.width
            text: card.resultTone === "red" ? card.result : ""
            mostLines: 4
            // A refused key says it above already.
            visible: text !== "" && text !== card.problemText
        }
        Btn {
            x: -12 // its icon begins with the card's text
            kind: "quiet"
            iconName: "external"
            text: qsTr("Get a key")
            visible: card.keyUrl !== "" && card.usesKey && (card.needsKey || card.replacing)
            onPressedLive: card.linkWanted(card.keyUrl)
        }
    }
}
