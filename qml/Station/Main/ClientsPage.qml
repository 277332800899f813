// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Station.App
import Station.Clients
import Station.Controls
import Station.Playground
import Station.Theme

// Coding agents set up by a click and put back by another, and what any other program needs.
FocusScope {
    id: page

    property bool compact: false
    readonly property int margin: compact ? 16 : 24
    readonly property int gap: 20
    readonly property bool sideBySide: width >= 1000
    readonly property string base: Desktop.gateway.baseUrl

    onVisibleChanged: if (visible) refresh()
    Component.onCompleted: refresh()
    onActiveFocusChanged: if (activeFocus && !copyBase.activeFocus && page.Window.activeFocusItem === page) copyBase.forceActiveFocus(Qt.ShortcutFocusReason)

    function chooseFolder(client: ClientControl): void {
        Desktop.files.openFolder("terminal-" + client.clientId, qsTr("Folder for %1").arg(client.name), client.folder());
    }
    Connections {
        target: Desktop.files
        function onChosen(purpose: string, files: var): void {
            for (const client of [Desktop.claudeCode, Desktop.codex]) {
                if (purpose === "terminal-" + client.clientId && files.length > 0)
                    client.openTerminal(files[0]);
            }
        }
    }
    function refresh(): void {
        Desktop.claudeCode.refresh();
        Desktop.codex.refresh();
    }

    Label {
        id: title
        x: page.margin
        y: 22
        styleName: "title"
        text: qsTr("Clients")
    }
    Label {
        x: title.x + title.implicitWidth + 12
        y: 30
        width: copyBase.x - x - 12
        styleName: "small"
        color: Theme.ink3
        text: qsTr("Point a coding agent at this gateway, and put it back just as easily")
        elide: Text.ElideRight
    }
    Btn {
        id: copyBase
        objectName: "copyBase"
        anchors.right: parent.right
        anchors.rightMargin: page.margin
        y: 20
        iconName: "copy"
        text: qsTr("Copy base URL")
        focus: true
        onPressedLive: Desktop.copy(page.base)
    }

    Flickable {
        id: scroll
        objectName: "clientsScroll"
        y: 80
        width: page.width
        height: page.height - y
        contentHeight: content.height + page.margin
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        T.ScrollBar.vertical: ScrollMark {}

        Item {
            id: content
            x: page.margin
            width: page.width - 2 * page.margin
            height: support.y + support.height

            ClientCard {
                id: first
                width: page.sideBySide ? (content.width - page.gap) / 2 : content.width
                height: page.sideBySide ? Math.max(implicitHeight, second.implicitHeight) : implicitHeight
                client: Desktop.claudeCode
                onModelWanted: (tier, near) => picker.ask(first.client, tier, near)
                onTerminalWanted: page.chooseFolder(first.client)
                onCopyWanted: text => Desktop.copy(text)
            }
            ClientCard {
                id: second
                x: page.sideBySide ? first.width + page.gap : 0
                y: page.sideBySide ? 0 : first.height + page.gap
                width: first.width
                height: page.sideBySide ? first.height : implicitHeight
                client: Desktop.codex
                onModelWanted: (tier, near) => picker.ask(second.client, tier, near)
                onTerminalWanted: page.chooseFolder(second.client)
                onCopyWanted: text => Desktop.copy(text)
            }
            Label {
                id: otherTitle
                y: (page.sideBySide ? first.height : second.y + second.height) + 24
                styleName: "lead"
                text: qsTr("Anything else")
            }
            Label {
                x: otherTitle.implicitWidth + 12
                y: otherTitle.y + 4
                styleName: "small"
                color: Theme.ink3
                text: qsTr("Base URL and a gateway key are all that an SDK needs")
            }
            Select {
                id: kinds
                objectName: "programs"
                y: otherTitle.y + 36
                label: qsTr("What to show")
                model: Desktop.programs.all
                value: "environment"
                onPicked: id => value = id
            }
            Label {
                x: kinds.width + 16
                y: kinds.y + 6
                width: content.width - x
                color: Theme.ink2
                text: other.setUp.where
                elide: Text.ElideRight
            }
            CodeBlock {
                id: other
                objectName: "snippet"
                readonly property var setUp: Desktop.programs.setUp(kinds.value, page.base)
                y: kinds.y + 44
                width: content.width
                code: setUp.text
                language: setUp.language
                onCopyWanted: text => Desktop.copy(text)
            }
            Row {
                id: support
                y: other.y + other.height + 16
                spacing: 8
                Label {
                    anchors.verticalCenter: parent.verticalCenter
                    width: Math.min(implicitWidth, content.width - terms.width - 8)
                    styleName: "small"
                    text: qsTr("Anthropic does not support Claude Code on other vendors' models; they work as far as they can follow its tools.")
                    wrapMode: Text.Wrap
                }
                Btn {
                    id: terms
                    anchors.verticalCenter: parent.verticalCenter
                    kind: "quiet"
                    small: true
                    iconName: "external"
                    text: qsTr("Claude Code's documentation")
                    onPressedLive: Desktop.openLink("https://code.claude.com/docs/en/llm-gateway")
                }
            }
        }
    }
    ModelPicker {
        id: picker
        property ClientControl client
        property string tier
        models: Desktop.models
        function ask(control: ClientControl, name: string, near: Item): void {
            client = control;
            tier = name;
            const at = near.mapToItem(page, 0, near.height + 4);
            x = Math.max(8, Math.min(at.x, page.width - width - 8));
            y = Math.max(8, Math.min(at.y, page.height - height - 8));
            open();
        }
        onPicked: model => client.setModel(tier, model)
    }
    FocusReveal { view: scroll }
}
