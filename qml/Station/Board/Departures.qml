// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Station.App
import Station.Controls
import Station.Theme

// Exchanges as they run and end.
Item {
    id: root

    property Board board
    property bool compact: false

    signal usageWanted()
    signal playgroundWanted()

    DepartureColumns {
        id: stands
        compact: root.compact
        width: root.width
    }

    Label {
        id: title
        y: 4
        styleName: "lead"
        text: qsTr("Departures")
    }
    Choice {
        x: title.implicitWidth + 34
        y: 4
        label: qsTr("Departures to show")
        names: [qsTr("All"), qsTr("Running %1").arg(root.board.departures.running),
                qsTr("Failed %1").arg(root.board.departures.failed)]
        current: root.board.shownDepartures.mode
        onChosen: index => root.board.shownDepartures.mode = index
    }
    Btn {
        id: usage
        objectName: "openUsage"
        anchors.right: parent.right
        kind: "quiet"
        small: true
        y: 4
        iconName: "chart"
        text: qsTr("Usage")
        tip: qsTr("Tokens and money by day, week, month")
        onPressedLive: root.usageWanted()
    }
    Label {
        anchors.right: usage.left
        anchors.rightMargin: 16
        y: 6
        text: root.board.speed
        color: Theme.amber
        font.weight: 500
    }

    component Head: Label {
        property bool figure: false
        y: 40
        styleName: "micro"
        horizontalAlignment: figure ? Text.AlignRight : Text.AlignLeft
    }
    Head { text: qsTr("Time") }
    Head { x: stands.client; text: qsTr("Client") }
    Head { x: stands.asked; text: qsTr("Asked for") }
    Head { x: stands.answered; text: qsTr("Answered by") }
    Head { x: stands.input; width: 72; figure: true; text: qsTr("In") }
    Head { x: stands.output; width: 72; figure: true; text: qsTr("Out") }
    Head { x: stands.speed; width: 72; figure: true; text: qsTr("Tokens/s") }
    Head { x: stands.first; width: 80; figure: true; text: qsTr("First token"); visible: !root.compact }
    Head { x: stands.cost; width: 88; figure: true; text: qsTr("Cost") }
    Head { x: stands.end + (root.compact ? 0 : 4); text: qsTr("State") }

    Timer {
        id: toTop
        interval: 0
        onTriggered: list.positionViewAtBeginning()
    }
    ListView {
        id: list
        objectName: "departures"
        y: 60
        width: parent.width
        height: parent.height - y
        clip: true
        activeFocusOnTab: count > 0
        keyNavigationEnabled: true
        boundsBehavior: Flickable.StopAtBounds
        model: root.board.shownDepartures
        delegate: DepartureRow {
            width: ListView.view.width
            columns: stands
            chosen: ListView.isCurrentItem && list.activeFocus
        }
        // Who reads further down is not moved by what comes in on top.
        onCountChanged: if (atYBeginning || contentY <= originY + 40) toTop.start()
        // The keyboard begins where one sees it.
        onActiveFocusChanged: if (activeFocus) {
            currentIndex = 0;
            positionViewAtBeginning();
        }
        highlightMoveDuration: 0
        highlightMoveVelocity: -1
        add: Transition {
            enabled: root.board.departures.slides && !Theme.reducedMotion
            NumberAnimation { property: "x"; from: 32; to: 0; duration: Theme.quick; easing.type: Easing.OutCubic }
        }
        T.ScrollBar.vertical: ScrollMark {}
        Accessible.role: Accessible.List
        Accessible.name: title.text
    }
    Nothing {
        readonly property bool all: root.board.shownDepartures.mode === DeparturesFilter.All
        y: root.compact ? 76 : 92
        width: root.width
        title: all ? qsTr("No departures yet")
             : root.board.shownDepartures.mode === DeparturesFilter.Running ? qsTr("Nothing runs now.") : qsTr("Nothing failed.")
        text: all ? qsTr("Every exchange shows here while it runs: who asked, which model answers, tokens, speed and cost.") : ""
        // Below the first run's own steps there is no room for it.
        action: root.height < 220 ? "" : all ? qsTr("Open the playground") : qsTr("Show all of them")
        visible: list.count === 0 && !root.board.loading
        onWanted: {
            if (all)
                root.playgroundWanted();
            else
                root.board.shownDepartures.mode = DeparturesFilter.All;
        }
    }
    Waiting {
        objectName: "departuresWaiting"
        y: 64
        width: root.width
        rows: Math.max(0, Math.min(6, Math.floor((root.height - y) / pitch)))
        waits: list.count === 0 && root.board.loading
    }
    Hair { y: 60; visible: list.count === 0 }
}
