// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Templates as T
import Station.App
import Station.Controls
import Station.Theme

// The prompt. Enter sends, Shift+Enter makes a line, Enter while an input method composes belongs to it.
Rectangle {
    id: composer

    property Conversation chat
    property ModelList models

    signal providersWanted()

    function focusPrompt(): void { area.forceActiveFocus(Qt.ShortcutFocusReason); }
    function submit(): void {
        if (chat.send(area.text))
            area.clear();
    }
    readonly property string hindrance: chat.streaming ? qsTr("An answer streams: stop it first")
                                      : chat.hindrance !== "" ? chat.hindrance
                                      : area.length === 0 ? qsTr("Send needs a prompt") : ""

    implicitHeight: view.height + 68
    radius: 6
    color: Theme.surface
    border.width: 1
    border.color: area.activeFocus ? Theme.focus : Theme.line

    Flickable {
        id: view
        x: 8
        y: 8
        width: composer.width - 16
        height: Math.min(176, Math.max(44, area.implicitHeight))
        contentHeight: area.implicitHeight
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
            selectedTextColor: Theme.onAmber
            selectByMouse: true
            font.family: Theme.sans
            font.weight: Theme.textWeight
            font.pixelSize: 14
            renderType: Text.NativeRendering
            KeyNavigation.priority: KeyNavigation.BeforeItem
            KeyNavigation.tab: model
            Accessible.name: qsTr("Prompt")

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

            Label {
                x: area.leftPadding
                y: area.topPadding
                styleName: "read"
                color: Theme.ink3
                text: composer.chat.model === "" ? qsTr("Open a line in Providers first…") : qsTr("Ask %1…").arg(composer.chat.model)
                visible: area.length === 0 && area.preeditText === ""
                Accessible.ignored: true
            }
        }
    }

    Row {
        x: 12
        anchors.bottom: parent.bottom
        anchors.bottomMargin: 12
        spacing: 8
        T.AbstractButton {
            id: model
            objectName: "modelButton"
            implicitWidth: chip.implicitWidth + 20
            implicitHeight: 32
            focusPolicy: Qt.StrongFocus
            hoverEnabled: true
            Accessible.name: qsTr("Model: %1").arg(composer.chat.model)
            onClicked: picker.open()
            Keys.onReturnPressed: clicked()
            Keys.onEnterPressed: clicked()
            background: Rectangle {
                radius: 4
                color: model.hovered ? Theme.fill : "transparent"
                border.width: 1
                border.color: Theme.line
                FocusFrame { shown: model.visualFocus }
            }
            Row {
                id: chip
                x: 10
                anchors.verticalCenter: parent.verticalCenter
                spacing: 8
                LineCode {
                    anchors.verticalCenter: parent.verticalCenter
                    code: composer.chat.modelCode
                    visible: code !== ""
                }
                Label {
                    anchors.verticalCenter: parent.verticalCenter
                    styleName: "small"
                    color: Theme.ink
                    text: composer.chat.model === "" ? qsTr("No model") : composer.chat.model
                }
                Icon {
                    anchors.verticalCenter: parent.verticalCenter
                    name: "down"
                    size: 12
                    ink: Theme.ink3
                }
            }
            ModelPicker {
                id: picker
                y: -height - 8
                models: composer.models
                onPicked: name => composer.chat.model = name
                onClosed: composer.focusPrompt()
            }
        }
        Badge {
            anchors.verticalCenter: parent.verticalCenter
            kind: "blue"
            text: qsTr("simulated")
            visible: composer.chat.simulated
        }
    }
    Row {
        anchors.right: parent.right
        anchors.rightMargin: 12
        anchors.bottom: parent.bottom
        anchors.bottomMargin: 12
        spacing: 8
        Btn {
            kind: "quiet"
            text: qsTr("Open Providers")
            visible: composer.chat.model === ""
            onPressedLive: composer.providersWanted()
        }
        Btn {
            objectName: "retry"
            kind: "quiet"
            iconName: "retry"
            text: qsTr("Retry")
            visible: composer.chat.canRetry
            hindrance: composer.chat.hindrance
            onPressedLive: composer.chat.retry()
        }
        Btn {
            objectName: "send"
            kind: "primary"
            iconName: "send"
            text: qsTr("Send")
            hindrance: composer.hindrance
            onPressedLive: composer.submit()
        }
    }
}
