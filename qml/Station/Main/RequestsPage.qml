// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Station.App
import Station.Controls
import Station.Playground
import Station.Requests
import Station.Theme

// The inspector: the ledger at the left, one exchange at the right; in the small window one over the other.
FocusScope {
    id: page

    property bool compact: false
    readonly property int margin: compact ? 16 : 24
    readonly property Requests requests: Desktop.requests
    property bool opened: false
    property bool asked: false // to log bodies
    readonly property bool covers: compact && opened && requests.detail.shown
    readonly property int listWidth: compact ? width : 400

    signal playgroundWanted()

    Component.onCompleted: requests.open()

    Label {
        id: title
        x: page.margin
        y: 22
        styleName: "title"
        text: qsTr("Requests")
    }
    Label {
        x: title.x + title.implicitWidth + 16
        y: 30
        styleName: "small"
        color: Theme.ink3
        text: page.requests.inLedger
    }
    RequestsList {
        id: list
        y: 72
        width: page.listWidth
        height: page.height - y
        focus: !page.covers
        inset: page.margin
        requests: page.requests
        visible: !page.covers
        onPlaygroundWanted: page.playgroundWanted()
        onOpened: {
            page.opened = true;
            if (page.compact)
                inspector.forceActiveFocus(Qt.TabFocusReason);
        }
    }
    Hair {
        x: page.listWidth
        y: 72
        height: page.height - y
        vertical: true
        visible: !page.compact
    }
    RequestInspector {
        id: inspector
        objectName: "inspector"
        x: page.compact ? page.margin : page.listWidth + page.margin
        y: 72
        width: page.width - x - page.margin
        height: page.height - y - 16
        requests: page.requests
        compact: page.compact
        closable: page.compact
        visible: !page.compact || page.covers
        onCopyWanted: text => Desktop.copy(text)
        onAgainWanted: near => picker.ask(near)
        logProblem: page.asked ? Desktop.gatewaySettings.problem : ""
        onLogWanted: {
            page.asked = true;
            Desktop.gatewaySettings.set("log.bodies", "all");
        }
        onClosed: page.close()
        Keys.onEscapePressed: event => {
            event.accepted = page.compact;
            if (page.compact)
                page.close();
        }
    }
    ModelPicker {
        id: picker
        models: Desktop.models
        function ask(near: Item): void {
            const at = near.mapToItem(page, near.width - width, near.height + 4);
            x = Math.max(8, Math.min(at.x, page.width - width - 8));
            y = Math.max(8, Math.min(at.y, page.height - height - 8));
            open();
        }
        onPicked: model => page.requests.sendAgain(model)
    }
    Connections {
        target: page.requests
        function onSentAgain(row) {
            page.opened = true;
            list.select(row);
        }
    }
    Connections {
        target: page.requests.list
        function onShown() {
            list.select(page.requests.chosenRow());
        }
    }

    function close(): void {
        page.opened = false;
        list.forceActiveFocus(Qt.BacktabFocusReason);
    }
}
