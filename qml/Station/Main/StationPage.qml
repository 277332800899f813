// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Station.App
import Station.Board
import Station.Usage

// Home: the main board and the departures.
FocusScope {
    id: page

    property bool compact: false
    // The board as drawn wants 1192; the rail may leave it less in a window that has its wide form otherwise.
    readonly property bool small: compact || width < 1240
    readonly property int margin: compact ? 16 : 24

    signal placeWanted(string place)
    signal helloWanted()

    MainBoard {
        id: board
        x: page.margin
        y: page.margin
        width: page.width - 2 * page.margin
        board: Desktop.board
        compact: page.small
        maxRows: Math.max(3, Math.floor((page.height * 0.54 - (page.small ? 144 : 168)) / (page.small ? 32 : 40)))
    }
    FirstRunCard {
        id: first
        x: page.margin
        y: board.y + board.height + 16
        width: board.width
        gateway: Desktop.gateway
        providers: Desktop.providers
        run: Desktop.firstRun
        visible: Desktop.firstRun.shown
        onCopyWanted: text => Desktop.copy(text)
        onLinkWanted: url => Desktop.openLink(url)
        onPlaceWanted: place => page.placeWanted(place)
        onPlaygroundWanted: page.helloWanted()
    }
    Departures {
        id: departures
        x: page.margin
        y: (first.visible ? first.y + first.height : board.y + board.height) + 16
        width: board.width
        height: Math.max(0, page.height - y)
        visible: height > 100
        board: Desktop.board
        compact: page.small
        onUsageWanted: Desktop.usage.open = true
        onPlaygroundWanted: page.placeWanted("playground")
    }
    Loader {
        id: usage
        anchors.fill: parent
        active: Desktop.usage.open
        sourceComponent: usageView
        onLoaded: (item as Item).forceActiveFocus(Qt.OtherFocusReason)
    }
    // As in Main.qml: no bound components beside a Loader.
    // qmllint disable unqualified
    Component {
        id: usageView
        UsageView {
            usage: Desktop.usage
            compact: page.small
            margin: page.margin
            onClosed: page.closeUsage()
        }
    }
    // qmllint enable unqualified

    function closeUsage(): void {
        Desktop.usage.open = false;
        departures.forceActiveFocus(Qt.BacktabFocusReason);
    }
}
