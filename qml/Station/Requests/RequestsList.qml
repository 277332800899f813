// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Station.App
import Station.Controls
import Station.Theme

// The ledger, searched as one types, with what runs now on top.
FocusScope {
    id: root

    property Requests requests
    property int inset: 24
    readonly property RequestList list: requests.list

    signal opened()
    signal playgroundWanted()

    function select(row: int): void {
        view.currentIndex = row;
        if (row >= 0)
            view.positionViewAtIndex(row, ListView.Contain);
    }
    function focusSearch(): void {
        search.forceActiveFocus(Qt.ShortcutFocusReason);
    }

    Field {
        id: search
        objectName: "requestSearch"
        x: root.inset
        width: root.width - 2 * root.inset
        focus: true
        iconName: "search"
        rightPadding: found.width + 20
        label: qsTr("Search exchanges")
        placeholderText: qsTr("client:codex status:4xx today …")
        text: root.requests.words
        wrong: root.requests.problem !== ""
        onTextEdited: root.requests.words = text
        Keys.onDownPressed: view.forceActiveFocus(Qt.TabFocusReason)
        Keys.onEscapePressed: event => {
            event.accepted = text !== "";
            if (event.accepted)
                root.requests.words = "";
        }
        Label {
            id: found
            objectName: "found"
            anchors.right: parent.right
            anchors.rightMargin: 10
            height: parent.height
            styleName: "small"
            color: Theme.ink3
            text: root.list.loading && view.count === 0 ? "" : root.list.found
        }
        Tip {
            visible: search.hovered && !search.activeFocus
            y: search.height + 6
            text: qsTr("Words, or provider: model: asked: client: key: endpoint: session: status: today yesterday last:7d since: until:")
        }
    }
    Problem {
        id: problem
        objectName: "searchProblem"
        x: root.inset
        y: 36
        width: root.width - 2 * root.inset
        text: root.requests.problem
    }
    Choice {
        id: modes
        x: root.inset
        y: problem.visible ? problem.y + problem.height + 8 : 44
        label: qsTr("Exchanges to show")
        names: [qsTr("All"), qsTr("Running"), qsTr("Failed"), qsTr("Translated"), qsTr("Dropped fields")]
        current: root.requests.mode
        onChosen: index => root.requests.mode = index
    }
    ListView {
        id: view
        objectName: "requestList"
        y: modes.y + 36
        width: root.width
        height: root.height - y
        clip: true
        currentIndex: -1
        activeFocusOnTab: count > 0
        keyNavigationEnabled: true
        boundsBehavior: Flickable.StopAtBounds
        highlightMoveDuration: 0
        highlightMoveVelocity: -1
        reuseItems: true
        model: root.list
        delegate: RequestRow {
            width: ListView.view.width
            chosen: ListView.isCurrentItem
            onClicked: {
                view.currentIndex = index;
                view.forceActiveFocus(Qt.MouseFocusReason);
                root.requests.choose(index);
                root.opened();
            }
        }
        Keys.onReturnPressed: root.opened()
        Keys.onEnterPressed: root.opened()
        Keys.onPressed: event => {
            const page = Math.max(1, Math.floor(height / 56) - 1);
            if (event.key === Qt.Key_PageDown)
                currentIndex = Math.min(count - 1, currentIndex + page);
            else if (event.key === Qt.Key_PageUp)
                currentIndex = Math.max(0, currentIndex - page);
            else if (event.key === Qt.Key_Home)
                currentIndex = 0;
            else if (event.key === Qt.Key_End)
                currentIndex = count - 1;
            else
                return;
            event.accepted = true;
        }
        onCurrentIndexChanged: if (activeFocus && currentIndex >= 0) root.requests.choose(currentIndex)
        onActiveFocusChanged: if (activeFocus && currentIndex < 0 && count > 0) currentIndex = 0
        // Who reads further down is not moved by what comes in on top.
        onCountChanged: {
            if (contentY <= originY + 56)
                toTop.start();
            // An empty list has nothing for the keyboard.
            if (count === 0 && activeFocus)
                root.focusSearch();
        }
        T.ScrollBar.vertical: ScrollMark {}
        Accessible.role: Accessible.List
        Accessible.name: qsTr("Exchanges")
    }
    FocusFrame {
        anchors.fill: view
        anchors.margins: 0
        radius: 4
        shown: view.activeFocus && view.count > 0
    }
    Rectangle {
        anchors.bottom: parent.bottom
        width: root.width
        height: 32
        color: Theme.ground
        visible: root.list.searching
        Hair {}
        Label {
            x: root.inset
            y: 8
            width: parent.width - 2 * x
            styleName: "small"
            color: Theme.ink3
            elide: Text.ElideRight
            text: root.list.searchedTo !== "" ? qsTr("Looking further back than %1…").arg(root.list.searchedTo) : qsTr("Looking…")
        }
    }
    Timer {
        id: toTop
        interval: 0
        onTriggered: if (view.currentIndex <= 0) view.positionViewAtBeginning()
    }
    Hair { y: view.y; visible: view.count === 0 }
    Waiting {
        objectName: "waiting"
        x: root.inset
        y: view.y
        width: root.width - 2 * root.inset
        pitch: 56
        parts: [0.35, 0.2]
        waits: view.count === 0 && root.list.loading && !root.list.searching
    }
    Nothing {
        readonly property bool searched: root.requests.words !== "" || root.requests.mode !== Requests.All
        x: root.inset
        y: view.y + 48
        width: root.width - 2 * root.inset
        title: root.list.failed ? qsTr("The ledger does not answer")
             : root.requests.mode === Requests.Running && root.requests.words === "" ? qsTr("Nothing runs now")
             : searched ? qsTr("No exchange in the ledger fits") : qsTr("No exchange yet")
        text: root.list.failed || root.requests.mode === Requests.Running && root.requests.words === "" ? ""
            : searched ? qsTr("Fewer words, or all kinds of exchanges, find more.")
            : qsTr("Every one that clients make is kept here: who asked, which model answered, tokens, times and cost.")
        action: root.list.failed ? qsTr("Ask it again") : searched ? qsTr("Show all exchanges") : qsTr("Open the playground")
        // Words that say nothing find nothing; what is wrong with them stands above.
        visible: view.count === 0 && !root.list.loading && !root.list.searching && !problem.visible
        onWanted: {
            if (!searched && !root.list.failed) {
                root.playgroundWanted();
                return;
            }
            const anew = root.list.failed;
            root.focusSearch();
            if (anew) {
                root.requests.open();
                return;
            }
            root.requests.mode = Requests.All;
            root.requests.words = "";
        }
    }
}
