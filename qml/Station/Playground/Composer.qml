// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Station.App
import Station.Controls
import Station.Theme

// The prompt. Enter sends, Shift+Enter makes a line, Enter while an input method composes belongs to it.
Rectangle {
    id: composer

    property ChatDesk desk
    property ModelList models
    property Dictation dictation
    readonly property bool dictates: dictation.recording || dictation.running
    // What nobody sees does not listen.
    readonly property bool seen: visible && Window.window !== null && Window.window.visible
    // The prompt that is being edited, and its lane; empty: it is a new one.
    property string editing
    property Conversation editingLane: null
    readonly property bool editsAnswer: editing !== "" && editingLane !== null && !editingLane.isQuestion(editing)
    readonly property string text: area.text

    signal providersWanted()
    signal filesWanted()

    function focusPrompt(): void { area.forceActiveFocus(Qt.ShortcutFocusReason); }
    function edit(lane: Conversation, message: string): void {
        editingLane = lane;
        editing = message;
        area.text = lane.textOf(message);
        area.cursorPosition = area.length;
        focusPrompt();
    }
    // Below what is there already; one goes on behind it.
    function quote(words: string): void {
        const before = area.text.replace(/\s+$/, "");
        area.text = (before === "" ? "" : before + "\n\n") + words;
        area.cursorPosition = area.length;
        focusPrompt();
    }
    // Where the cursor is, apart from the words beside it; it is never sent by itself.
    function put(words: string): void {
        const at = area.cursorPosition;
        const joins = /[\s\u2e80-\uffef]/;
        const before = at > 0 && !joins.test(area.text.charAt(at - 1) + words.charAt(0)) ? " " : "";
        const after = at < area.length && !joins.test(area.text.charAt(at) + words.slice(-1)) ? " " : "";
        area.insert(at, before + words + after);
        area.cursorPosition = at + before.length + words.length;
        if (dictate.activeFocus)
            focusPrompt();
    }
    function cancelEdit(): void {
        editing = "";
        editingLane = null;
        area.text = desk.draft;
        area.cursorPosition = area.length;
    }
    // What was typed over a question that is gone is a new prompt; over an answer, it is gone too.
    function leave(gone: string): void {
        if (editing === "" || (editing !== gone && editingLane.holds(editing)))
            return;
        if (editsAnswer) {
            cancelEdit();
        } else {
            editing = "";
            editingLane = null;
            desk.draft = area.text;
        }
    }
    function submit(): void {
        if (editing !== "") {
            if (desk.edit(editingLane, editing, area.text))
                cancelEdit();
        } else {
            desk.send(area.text);
        }
    }
    readonly property Conversation first: desk.lane(0)
    // Of the lanes whose models cannot be used now, the first one's words.
    readonly property string unusable: {
        for (let i = 0; i < desk.laneCount; ++i) {
            if (desk.lane(i).unusable !== "")
                return desk.lane(i).unusable;
        }
        return "";
    }
    readonly property string hindrance: desk.streaming ? qsTr("An answer streams: stop it first")
                                      : editsAnswer ? (area.text.trim() === "" ? qsTr("An answer needs words") : "")
                                      : desk.hindrance !== "" ? desk.hindrance
                                      : area.length === 0 && desk.attachments.length === 0 ? qsTr("Send needs a prompt") : ""

    onSeenChanged: if (!seen && dictation.recording) dictation.finish()
    Connections {
        target: composer.dictation
        function onHeard(words: string): void { composer.put(words); }
    }
    Shortcut {
        sequence: "Esc"
        enabled: composer.visible && composer.dictates
        onActivated: composer.dictation.cancel()
    }

    implicitHeight: above.height + view.height + 68
    radius: 6
    color: Theme.surface
    border.width: 1
    border.color: area.activeFocus ? Theme.focus : Theme.line

    Column {
        id: above
        x: 16
        width: composer.width - 32
        topPadding: editLine.visible || unusableLine.visible || chips.visible || dictationLine.visible ? 10 : 0
        spacing: 8
        Item {
            id: editLine
            width: parent.width
            height: 24
            visible: composer.editing !== ""
            Label {
                y: 4
                styleName: "small"
                color: Theme.amber
                width: parent.width - cancel.width - 8
                elide: Text.ElideRight
                text: composer.editsAnswer ? qsTr("Editing an answer: your words stand on a branch beside the model's own")
                                           : qsTr("Editing a prompt: the answer comes on a branch of its own")
            }
            Btn {
                id: cancel
                objectName: "cancelEdit"
                anchors.right: parent.right
                kind: "quiet"
                small: true
                text: qsTr("Cancel")
                onPressedLive: composer.cancelEdit()
            }
        }
        Prose {
            id: unusableLine
            objectName: "unusableModel"
            most: parent.width
            color: Theme.amber
            text: composer.unusable
            visible: text !== ""
        }
        DictationLine {
            id: dictationLine
            width: parent.width
            dictation: composer.dictation
        }
        AttachmentChips {
            id: chips
            width: parent.width
            removable: true
            chips: composer.desk.attachments
            visible: composer.desk.attachments.length > 0 && composer.editing === ""
            onRemoveWanted: index => composer.desk.detach(index)
        }
        Label {
            width: parent.width
            styleName: "small"
            color: Theme.ink2
            elide: Text.ElideRight
            text: composer.desk.attachmentNote
            visible: chips.visible && text !== ""
        }
    }

    // Counted when typing rests: a long conversation goes with every prompt.
    Timer {
        id: size
        property string words
        interval: 150
        onTriggered: words = composer.desk.promptSize(area.text)
    }
    Connections {
        target: composer.desk
        function onAttachmentsChanged(): void { size.restart(); }
        function onDraftChanged(): void {
            if (composer.editing !== "" || area.text === composer.desk.draft)
                return;
            area.text = composer.desk.draft;
            area.cursorPosition = area.length;
        }
        function onStreamingChanged(): void { size.restart(); }
    }

    Flickable {
        id: view
        x: 8
        y: 8 + above.height
        width: composer.width - 16
        height: Math.min(176, Math.max(44, area.implicitHeight))
        contentHeight: area.implicitHeight
        // The text area moves it sideways, by its padding, to show the cursor of an empty line.
        onContentXChanged: contentX = 0
        // And stays scrolled, where there is nothing left to scroll.
        function settle(): void {
            if (contentHeight <= height)
                contentY = 0;
        }
        onContentYChanged: settle()
        onContentHeightChanged: settle()
        onHeightChanged: settle()
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        T.ScrollBar.vertical: ScrollMark {}

        T.TextArea.flickable: T.TextArea {
            id: area
            objectName: "prompt"
            implicitHeight: contentHeight + 8
            leftPadding: 8
            rightPadding: 8
            topPadding: 4
            bottomPadding: 4
            wrapMode: TextEdit.Wrap
            textFormat: TextEdit.PlainText
            color: Theme.ink
            selectionColor: Theme.amberFill
            selectedTextColor: Theme.amberInk
            selectByMouse: true
            font.family: Theme.sans
            font.weight: Theme.textWeight
            font.pixelSize: 14
            renderType: Text.NativeRendering
            KeyNavigation.priority: KeyNavigation.BeforeItem
            KeyNavigation.tab: attach
            Accessible.name: qsTr("Prompt")
            Component.onCompleted: {
                text = composer.desk.draft;
                cursorPosition = length;
            }
            onTextChanged: {
                size.restart();
                if (composer.editing === "")
                    composer.desk.draft = text;
            }

            function enter(event: var): void {
                if (inputMethodComposing || (event.modifiers & Qt.ShiftModifier)) {
                    event.accepted = false;
                    return;
                }
                event.accepted = true;
                composer.submit();
            }
            Keys.onReturnPressed: event => enter(event)
            Keys.onEnterPressed: event => enter(event)
            Keys.onPressed: event => {
                // A picture is attached; text goes where text goes.
                if (event.matches(StandardKey.Paste))
                    event.accepted = composer.desk.paste();
            }

            Label {
                x: area.leftPadding
                y: area.topPadding
                styleName: "read"
                color: Theme.ink3
                text: composer.first.model === "" ? qsTr("Open a line in Providers first…")
                    : composer.desk.laneCount > 1 ? qsTr("Ask all %1 models…").arg(composer.desk.laneCount)
                    : qsTr("Ask %1…").arg(composer.first.model)
                width: area.width - area.leftPadding - area.rightPadding
                elide: Text.ElideRight
                visible: area.length === 0 && area.preeditText === ""
                Accessible.ignored: true
            }
        }
    }

    Row {
        id: left
        x: 12
        anchors.bottom: parent.bottom
        anchors.bottomMargin: 12
        spacing: 8
        Btn {
            id: attach
            objectName: "attach"
            kind: "quiet"
            iconName: "attach"
            tip: composer.desk.takesImages && composer.desk.takesPdfs ? qsTr("Attach images, PDFs, text or office files")
               : composer.desk.takesImages ? qsTr("Attach images, text or office files")
               : composer.desk.takesPdfs ? qsTr("Attach PDFs, text or office files")
               : qsTr("Attach text or office files; this model takes no images")
            onPressedLive: composer.filesWanted()
        }
        Btn {
            id: dictate
            objectName: "dictate"
            kind: "quiet"
            iconName: composer.dictation.recording ? "stop" : "mic"
            tip: composer.dictation.recording ? qsTr("End the recording and put its words in")
                                              : qsTr("Dictate: %1 writes down what you say").arg(composer.dictation.model)
            hindrance: composer.dictation.recording ? "" : composer.dictation.hindrance
            onPressedLive: composer.dictation.recording ? composer.dictation.finish() : composer.dictation.start()
        }
        Repeater {
            model: composer.desk.laneCount
            ModelChip {
                required property int index
                lane: composer.desk.lane(index)
                models: composer.models
                removable: composer.desk.laneCount > 1
                shortName: composer.desk.laneCount > 1
                // What is between the buttons at both ends, less the chip's own parts.
                room: (composer.width - actions.width - 124) / composer.desk.laneCount - (removable ? 112 : 80)
                onRemoveWanted: composer.desk.removeLane(index)
                onClosed: composer.focusPrompt()
            }
        }
        Badge {
            anchors.verticalCenter: parent.verticalCenter
            kind: "blue"
            text: qsTr("simulated")
            visible: composer.first.simulated && composer.desk.laneCount === 1
        }
    }
    Row {
        id: actions
        anchors.right: parent.right
        anchors.rightMargin: 12
        anchors.bottom: parent.bottom
        anchors.bottomMargin: 12
        spacing: 8
        Label {
            objectName: "promptSize"
            anchors.verticalCenter: parent.verticalCenter
            styleName: "small"
            text: size.words
            visible: text !== "" && !composer.editsAnswer && composer.width > 640 && composer.desk.laneCount < 3
            Accessible.role: Accessible.StaticText
            Accessible.name: qsTr("This request, estimated: %1").arg(text)
        }
        Btn {
            kind: "quiet"
            text: qsTr("Open Providers")
            visible: composer.first.model === "" || composer.unusable !== ""
            onPressedLive: composer.providersWanted()
        }
        Btn {
            id: codeButton
            objectName: "showCode"
            kind: "quiet"
            iconName: "terminal"
            text: composer.width > 760 ? qsTr("Code") : ""
            tip: qsTr("This request as curl, Python and JavaScript")
            visible: composer.first.model !== ""
            onPressedLive: code.open()
            CodeSheet {
                id: code
                x: codeButton.width - width
                y: -height - 8
                onWanted: language => text = composer.desk.code(language, area.text, 0)
            }
        }
        Btn {
            objectName: "retry"
            kind: "quiet"
            iconName: "retry"
            text: composer.width > 700 ? qsTr("Retry") : ""
            tip: qsTr("Ask the last question again")
            visible: composer.first.canRetry && composer.desk.laneCount === 1
            hindrance: composer.first.hindrance
            onPressedLive: composer.first.retry()
        }
        Btn {
            objectName: "send"
            kind: "primary"
            iconName: composer.editsAnswer ? "check" : "send"
            text: composer.editsAnswer ? qsTr("Keep") : qsTr("Send")
            hindrance: composer.hindrance
            onPressedLive: composer.submit()
        }
    }
}
