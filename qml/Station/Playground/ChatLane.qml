// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Station.App
import Station.Controls

// What is said with one model. Sticks to the end only while the end is in sight.
Item {
    id: view

    property Conversation lane
    property bool deskBusy: false
    property int margin: 24
    // The answer that is read aloud, or was the last one; and what hinders that.
    property string spoken
    readonly property string silence: !Desktop.speech.canPlay ? qsTr("This machine has nothing to play sound with")
                                    : Desktop.speech.models.length === 0 ? qsTr("No model speaks here yet: open a line in Providers")
                                    : Desktop.speech.hindrance
    // Lines of more than about a hundred characters are hard to read.
    readonly property int column: Math.min(960, width - 2 * margin)

    signal linkWanted(string url)
    signal editWanted(string message)
    signal removeWanted(string message)
    signal branchOffWanted(string message)
    signal quoteWanted(string quote)
    signal providersWanted()

    // What is selected, and in which row of which message.
    property string selection
    property string selectedIn
    property int selectedRow: -1

    function quote(message: string): void {
        quoteWanted(lane.quoteOf(message, message === selectedIn ? selection : ""));
        selection = "";
    }
    function toEnd(): void {
        list.sticks = true;
        settle.start();
    }

    function speak(message: string): void {
        const stops = view.spoken === message && (Desktop.speech.running || Desktop.speech.playing);
        Desktop.speech.stop();
        Desktop.speech.pause();
        if (stops)
            return;
        view.spoken = message;
        Desktop.speech.speak(view.lane.spokenTextOf(message));
    }

    // Once the rows have their heights.
    Timer {
        id: settle
        objectName: "settle"
        interval: 0
        onTriggered: list.toEnd()
    }
    ListView {
        id: list
        objectName: "conversation"

        property bool sticks: true

        function toEnd(): void {
            if (!sticks)
                return;
            positionViewAtEnd();
            // The margin below the last row belongs to the end too.
            contentY = Math.max(originY, contentHeight + originY - height + bottomMargin);
        }

        x: (view.width - view.column) / 2
        // The scroll mark stands beside the text, not on it.
        width: view.column + 12
        height: view.height
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        cacheBuffer: 600
        model: view.lane.blocks
        activeFocusOnTab: count > 0 || activeFocus
        delegate: BlockDelegate {
            id: blockRow
            width: view.column
            busy: view.deskBusy
            onLinkWanted: url => view.linkWanted(url)
            onCopyWanted: text => Desktop.copy(text)
            onCodeCopyWanted: Desktop.copy(view.lane.blocks.codeAt(blockRow.index))
            wholeCode: pictured && !continued ? view.lane.blocks.codeAt(index) : ""
            onPictureWanted: shown => view.lane.blocks.setPictured(blockRow.index, shown)
            onMessageCopyWanted: message => Desktop.copy(view.lane.textOf(message))
            spoken: view.spoken === message && (Desktop.speech.running || Desktop.speech.playing)
            silence: view.silence
            speechProblem: view.spoken === message ? Desktop.speech.problem : ""
            onSpeakWanted: message => view.speak(message)
            onEditWanted: message => view.editWanted(message)
            onRemoveWanted: message => view.removeWanted(message)
            onBranchOffWanted: message => view.branchOffWanted(message)
            onProvidersWanted: view.providersWanted()
            onRetryWanted: message => view.lane.retryFrom(message)
            onTurnWanted: (message, step) => view.lane.turnTo(message, step)
            onStopWanted: view.lane.stop()
            unfinished: view.deskBusy ? "" : view.lane.unfinished
            goesOnInPlace: view.lane.goesOnInPlace
            onGoOnWanted: view.lane.goOn()
            selectionElsewhere: view.selectedRow !== index
            onSelected: text => {
                if (text !== "") {
                    view.selectedRow = blockRow.index;
                    view.selectedIn = blockRow.message;
                } else if (view.selectedRow !== blockRow.index) {
                    return; // it is in another row since
                }
                view.selection = text;
            }
            onQuoteWanted: message => view.quote(message)
            translationHindrance: view.lane.translating !== "" ? qsTr("A translation is being made: wait for it, or stop it") : ""
            onTranslateWanted: (message, button) => translateSheet.ask(message, button)
            onTranslationCopyWanted: message => Desktop.copy(view.lane.translationOf(message))
            onTranslationRemoveWanted: message => view.lane.translating === message ? view.lane.stopTranslating()
                                                                                   : view.lane.removeTranslation(message)
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
            else if (event.key === Qt.Key_Home)
                toStart();
            else if (event.key === Qt.Key_End)
                view.toEnd();
            else
                return;
            event.accepted = true;
        }
        // How far up it is, is only guessed until the rows there have their heights.
        function toStart(): void {
            positionViewAtBeginning();
            scroll(0);
        }
        function scroll(by: real): void {
            const end = Math.max(originY, contentHeight + originY - height + bottomMargin);
            contentY = Math.round(Math.max(originY, Math.min(end, contentY + by)));
            sticks = contentY >= end - 24;
        }
        T.ScrollBar.vertical: ScrollMark { id: bar }
        Accessible.role: Accessible.List
        Accessible.name: qsTr("Conversation with %1").arg(view.lane.model)
    }
    TranslateSheet {
        id: translateSheet
        objectName: "translateSheet"
        lane: view.lane
    }
    Btn {
        objectName: "jumpToEnd"
        anchors.horizontalCenter: parent.horizontalCenter
        y: parent.height - height - 12
        iconName: "down"
        tip: qsTr("To the end")
        visible: !list.sticks && list.count > 0
        onPressedLive: view.toEnd()
    }
    Connections {
        target: view.lane
        function onStreamingChanged(): void {
            if (view.lane.streaming)
                view.toEnd();
        }
    }
}
