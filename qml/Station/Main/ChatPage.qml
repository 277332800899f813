// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Station.App
import Station.Controls
import Station.Playground
import Station.Theme

// Up to four models on one prompt, the conversations that are kept beside them.
FocusScope {
    id: page

    property bool compact: false
    readonly property int margin: compact ? 16 : 24
    readonly property ChatDesk desk: Desktop.desk
    property bool historyShown: true
    // Below this width a lane cannot be read.
    readonly property int leastLane: 300

    signal providersWanted()

    onActiveFocusChanged: if (activeFocus) focusLater.start()

    Timer {
        id: focusLater
        interval: 0
        // Only where nothing in it has the focus: Tab goes where it goes.
        onTriggered: if (page.Window.activeFocusItem === page) composer.focusPrompt()
    }
    Shortcut {
        sequence: "Esc"
        enabled: page.visible && page.desk.streaming && !composer.dictates
        onActivated: page.desk.stop()
    }
    Shortcut {
        sequence: "Ctrl+N"
        enabled: page.visible
        onActivated: page.startNew()
    }
    Shortcut {
        sequence: "Ctrl+F"
        enabled: page.visible
        onActivated: {
            page.historyShown = true;
            history.focusSearch();
        }
    }
    function startNew(): void {
        if (desk.startNew())
            composer.focusPrompt();
    }

    Row {
        anchors.right: parent.right
        anchors.rightMargin: page.margin
        y: 12
        spacing: 8
        Label {
            objectName: "chatTotals"
            anchors.verticalCenter: parent.verticalCenter
            rightPadding: 8
            styleName: "small"
            text: page.desk.totals
            visible: text !== "" && !page.compact
            Accessible.role: Accessible.StaticText
            Accessible.name: qsTr("This conversation: %1").arg(text)
        }
        Btn {
            objectName: "showHistory"
            kind: "quiet"
            iconName: "clock"
            text: page.compact ? "" : qsTr("History")
            tip: page.historyShown ? qsTr("Hide the conversations") : qsTr("Show the conversations")
            onPressedLive: page.historyShown = !page.historyShown
        }
        Btn {
            id: parametersButton
            objectName: "parameters"
            kind: "quiet"
            iconName: "parameters"
            text: page.desk.parameters.count > 0 ? qsTr("Parameters (%1)").arg(page.desk.parameters.count) : qsTr("Parameters")
            onPressedLive: parameters.open()
            ParametersSheet {
                id: parameters
                x: parametersButton.width - width
                y: parametersButton.height + 4
                desk: page.desk
                presets: Desktop.presets
            }
        }
        Btn {
            id: exportButton
            objectName: "export"
            kind: "quiet"
            iconName: "save"
            text: qsTr("Export")
            hindrance: page.desk.empty ? qsTr("There is nothing to export yet") : ""
            onPressedLive: exportSheet.open()
            Sheet {
                id: exportSheet
                x: exportButton.width - width
                y: exportButton.height + 4
                padding: 8
                onOpened: markdown.forceActiveFocus(Qt.TabFocusReason)
                contentItem: Column {
                    Btn {
                        id: markdown
                        objectName: "exportMarkdown"
                        kind: "quiet"
                        text: qsTr("Markdown, what is shown")
                        onPressedLive: page.exportAs("markdown")
                    }
                    Btn {
                        objectName: "exportPdf"
                        kind: "quiet"
                        text: qsTr("PDF, what is shown")
                        onPressedLive: page.exportAs("pdf")
                    }
                    Btn {
                        objectName: "exportJson"
                        kind: "quiet"
                        text: qsTr("JSON, with all branches")
                        onPressedLive: page.exportAs("json")
                    }
                }
            }
        }
        Btn {
            id: addButton
            objectName: "addModel"
            iconName: "plus"
            text: qsTr("Add model")
            hindrance: page.desk.laneCount >= 4 ? qsTr("Four models stand side by side at most")
                     : page.desk.streaming ? qsTr("An answer streams: stop it first")
                     : page.desk.lane(0).model === "" ? qsTr("Open a line in Providers first") : ""
            onPressedLive: adder.open()
            ModelPicker {
                id: adder
                x: addButton.width - width
                y: addButton.height + 4
                models: Desktop.models
                onPicked: name => page.desk.addLane(name)
                onClosed: composer.focusPrompt()
            }
        }
    }
    function exportAs(format: string): void {
        exportSheet.close();
        Desktop.files.saveFile("chat-" + format, qsTr("Export the conversation"), desk.fileName(format));
    }

    HistoryPanel {
        id: history
        y: 57
        width: page.compact ? 200 : 232
        height: page.height - y
        visible: page.historyShown
        desk: page.desk
        onNewWanted: page.startNew()
        onRemoveWanted: (id, title) => removeAsk.ask(id, title)
    }

    Item {
        id: main
        x: history.visible ? history.width : 0
        y: 57
        width: page.width - x
        height: page.height - y

        Banner {
            id: problem
            x: page.margin
            y: 12
            width: parent.width - 2 * page.margin
            visible: page.desk.problem !== ""
            title: page.desk.problem
            Btn {
                kind: "quiet"
                text: qsTr("Close")
                onPressedLive: page.desk.clearProblem()
            }
        }
        Flickable {
            id: lanes
            y: problem.visible ? problem.height + 20 : 0
            width: parent.width
            height: composer.y - y - 12
            contentWidth: Math.max(width, page.desk.laneCount * page.leastLane)
            contentHeight: height
            flickableDirection: Flickable.HorizontalFlick
            boundsBehavior: Flickable.StopAtBounds
            clip: true
            T.ScrollBar.horizontal: ScrollMark {}
            Row {
                Repeater {
                    model: page.desk.laneCount
                    ChatLane {
                        id: laneView
                        required property int index
                        width: lanes.contentWidth / page.desk.laneCount
                        height: lanes.height
                        margin: page.desk.laneCount > 2 ? 16 : page.margin
                        lane: page.desk.lane(index)
                        deskBusy: page.desk.streaming
                        visible: !page.desk.empty
                        onLinkWanted: url => linkAsk.ask(url)
                        onEditWanted: message => composer.edit(laneView.lane, message)
                        onRemoveWanted: message => removeMessageAsk.ask(laneView.lane, message)
                        onBranchOffWanted: message => {
                            page.desk.branchOff(laneView.lane, message);
                            composer.focusPrompt();
                        }
                        onQuoteWanted: quote => composer.quote(quote)
                        onProvidersWanted: page.providersWanted()
                        Hair {
                            width: 1
                            height: parent.height
                            visible: laneView.index > 0
                        }
                        Connections {
                            target: page.desk
                            function onOpened(): void { laneView.toEnd(); }
                        }
                    }
                }
            }
        }
        Column {
            anchors.horizontalCenter: composer.horizontalCenter
            y: Math.max(120, (composer.y - height) / 2)
            width: Math.min(520, composer.width)
            spacing: 8
            visible: page.desk.empty
            Label {
                width: parent.width
                styleName: "lead"
                horizontalAlignment: Text.AlignHCenter
                text: page.desk.lane(0).model === "" ? qsTr("No line is open yet") : qsTr("Ask any model through the gateway")
            }
            Prose {
                x: Math.floor((parent.width - width) / 2)
                most: parent.width
                color: Theme.ink2
                horizontalAlignment: Text.AlignHCenter
                text: page.desk.lane(0).model === ""
                    ? qsTr("Paste a provider's key in Providers, and its models are here.")
                    : qsTr("The request takes the way that a client's takes: it shows in Departures, with its tokens, speed and cost.")
            }
        }
        Composer {
            id: composer
            x: (parent.width - width) / 2
            y: parent.height - height - page.margin
            width: page.desk.laneCount > 1 ? parent.width - 2 * page.margin : Math.min(960, parent.width - 2 * page.margin)
            height: implicitHeight
            desk: page.desk
            models: Desktop.models
            dictation: Desktop.dictation
            onProvidersWanted: page.providersWanted()
            onFilesWanted: Desktop.files.openFiles("chat-attach", qsTr("Attach"), [], true)
        }
        Rectangle {
            anchors.fill: composer
            radius: 6
            color: Theme.amberWash
            border.width: 2
            border.color: Theme.focus
            visible: drop.containsDrag
            Label {
                anchors.centerIn: parent
                styleName: "lead"
                text: qsTr("Drop to attach")
            }
        }
        DropArea {
            id: drop
            objectName: "chatDrop"
            anchors.fill: parent
            keys: ["text/uri-list"]
            onDropped: event => {
                page.desk.attach(event.urls);
                event.acceptProposedAction();
                composer.focusPrompt();
            }
        }
    }
    Connections {
        target: Desktop.files
        function onChosen(purpose: string, files: var): void {
            if (files.length === 0)
                return;
            if (purpose === "chat-attach") {
                page.desk.attach(files);
                composer.focusPrompt();
            } else if (["chat-markdown", "chat-pdf", "chat-json"].includes(purpose)) {
                page.desk.exportTo(files[0], purpose.substring(5));
            }
        }
    }
    Connections {
        target: page.desk
        function onOpened(): void {
            if (composer.editing !== "")
                composer.cancelEdit();
        }
        function onLeaveAsked(): void { leaveAsk.open(); }
    }

    Ask {
        id: leaveAsk
        objectName: "leaveAsk"
        title: qsTr("An answer is still being written. Stop it?")
        text: qsTr("What has come of it so far stays in its conversation.")
        yes: qsTr("Stop")
        no: qsTr("Stay")
        onAccepted: page.desk.leave()
        onClosed: composer.focusPrompt()
    }
    Ask {
        id: removeAsk
        objectName: "removeAsk"
        danger: true
        property string conversation
        function ask(id: string, name: string): void {
            conversation = id;
            text = name;
            open();
        }
        title: qsTr("Delete this conversation?")
        yes: qsTr("Delete")
        no: qsTr("Keep")
        onAccepted: page.desk.remove(conversation)
    }
    Ask {
        id: removeMessageAsk
        objectName: "removeMessageAsk"
        danger: true
        property Conversation lane
        property string message
        property bool question
        function ask(from: Conversation, id: string): void {
            lane = from;
            message = id;
            question = from.isQuestion(id);
            const words = from.textOf(id);
            text = words.length > 300 ? words.substring(0, 300) + "…" : words;
            open();
        }
        title: question ? qsTr("Delete this question and its answers?") : qsTr("Delete this answer?")
        yes: qsTr("Delete")
        no: qsTr("Keep")
        onAccepted: {
            composer.leave(message);
            page.desk.removeMessage(lane, message);
            composer.leave(""); // the same question in a lane beside
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
