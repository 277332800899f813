// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Station.App
import Station.Controls
import Station.Playground
import Station.Theme

// One conversation with one model at a time.
FocusScope {
    id: page

    property bool compact: false
    readonly property int margin: compact ? 16 : 24
    // Lines of more than about a hundred characters are hard to read.
    readonly property int column: Math.min(960, width - 2 * margin)
    readonly property int columnX: (width - column) / 2

    signal providersWanted()

    onActiveFocusChanged: if (activeFocus && !composer.activeFocus) focusLater.start()

    Timer {
        id: focusLater
        interval: 0
        onTriggered: composer.focusPrompt()
    }
    // Once the rows have their heights.
    Timer {
        id: settle
        objectName: "settle"
        interval: 0
        onTriggered: list.toEnd()
    }
    Shortcut {
        sequence: "Esc"
        enabled: page.visible && Desktop.chat.streaming
        onActivated: Desktop.chat.stop()
    }

    Item {
        id: head
        width: parent.width
        height: 72
        Label {
            x: page.margin
            y: 22
            styleName: "title"
            text: qsTr("Chat")
        }
        Btn {
            anchors.right: parent.right
            anchors.rightMargin: page.margin
            y: 20
            kind: "quiet"
            iconName: "plus"
            text: qsTr("New conversation")
            visible: list.count > 0
            onPressedLive: {
                Desktop.chat.clear();
                composer.focusPrompt();
            }
        }
        Hair { y: 71 }
    }

    ListView {
        id: list
        objectName: "conversation"

        // Follows the answer only while the end is in sight.
        property bool sticks: true

        function toEnd(): void {
            if (!sticks)
                return;
            positionViewAtEnd();
            // The margin below the last row belongs to the end too.
            contentY = Math.max(originY, contentHeight + originY - height + bottomMargin);
        }

        x: page.columnX
        y: 72
        // The scroll mark stands beside the text, not on it.
        width: page.column + 12
        height: composer.y - y - 12
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        cacheBuffer: 600
        model: Desktop.chat.blocks
        activeFocusOnTab: count > 0
        delegate: BlockDelegate {
            width: page.column
            onLinkWanted: url => linkAsk.ask(url)
            onCopyWanted: text => Desktop.copy(text)
            onStopWanted: Desktop.chat.stop()
        }
        bottomMargin: 24
        onContentHeightChanged: settle.start()
        onHeightChanged: settle.start()
        onMovementEnded: sticks = atYEnd
        onContentYChanged: if (moving || bar.pressed) sticks = contentY >= contentHeight + originY - height - 8
        Keys.onUpPressed: scroll(-60)
        Keys.onDownPressed: scroll(60)
        Keys.onPressed: event => {
            if (event.key === Qt.Key_PageUp)
                scroll(-height * 0.9);
            else if (event.key === Qt.Key_PageDown)
                scroll(height * 0.9);
            else
                return;
            event.accepted = true;
        }
        function scroll(by: real): void {
            const end = Math.max(originY, contentHeight + originY - height + bottomMargin);
            contentY = Math.max(originY, Math.min(end, contentY + by));
            sticks = contentY >= end - 24;
        }
        T.ScrollBar.vertical: ScrollMark { id: bar }
        Accessible.role: Accessible.List
        Accessible.name: qsTr("Conversation")
    }

    Column {
        anchors.horizontalCenter: composer.horizontalCenter
        y: Math.max(120, (composer.y - height) / 2)
        width: Math.min(520, page.column)
        spacing: 8
        visible: list.count === 0
        Label {
            width: parent.width
            styleName: "lead"
            horizontalAlignment: Text.AlignHCenter
            text: Desktop.chat.model === "" ? qsTr("No line is open yet") : qsTr("Ask any model through the gateway")
        }
        Label {
            width: parent.width
            color: Theme.ink2
            horizontalAlignment: Text.AlignHCenter
            wrapMode: Text.Wrap
            text: Desktop.chat.model === ""
                ? qsTr("Paste a provider's key in Providers, and its models are here.")
                : qsTr("The request takes the way that a client's takes: it shows in Departures, with its tokens, speed and cost.")
        }
    }

    Composer {
        id: composer
        x: page.columnX
        y: page.height - height - page.margin
        width: page.column
        height: implicitHeight
        chat: Desktop.chat
        models: Desktop.models
        onProvidersWanted: page.providersWanted()
    }
    Connections {
        target: Desktop.chat
        function onStreamingChanged() {
            if (!Desktop.chat.streaming)
                return;
            list.sticks = true;
            settle.start();
        }
    }

    Ask {
        id: linkAsk
        objectName: "linkAsk"
        property string url
        function ask(address: string): void {
            url = address;
            open();
        }
        title: qsTr("Open this page in the browser?")
        text: url
        yes: qsTr("Open")
        no: qsTr("Cancel")
        onAccepted: Desktop.openLink(url)
    }
}
