// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Station.App
import Station.Controls
import Station.Theme

// The split-flap main board.
Rectangle {
    id: root

    property Board board
    property bool compact: false
    property int maxRows: 6

    readonly property int rows: Math.max(1, Math.min(board.lines.count, maxRows))

    implicitHeight: places.rowsY + 20 + Math.max(rows * places.pitch + (compact ? 12 : 16),
                                                   compact ? 0 : (board.chart.empty ? 60 : 250))
    radius: 6
    color: Theme.board.ground
    border.width: 1
    border.color: Theme.board.edge

    // Round corners make all of the ground shine through, which costs a frame its time; this part of it does not.
    Rectangle {
        anchors.fill: parent
        anchors.margins: 6
        color: Theme.board.ground
    }
    BoardMeasures {
        id: places
        compact: root.compact
        width: root.width
    }

    Label {
        x: places.inset
        y: root.compact ? 12 : 16
        styleName: "micro"
        forBoard: true
        text: qsTr("Today, all lines")
    }
    T.AbstractButton {
        id: sumButton
        x: places.inset
        y: places.topY
        implicitWidth: sumRow.implicitWidth
        implicitHeight: sumRow.implicitHeight
        enabled: root.compact
        focusPolicy: root.compact ? Qt.StrongFocus : Qt.NoFocus
        Accessible.name: qsTr("%1 tokens today").arg(root.board.sum)
        Accessible.description: root.compact ? qsTr("Opens the chart") : ""
        Accessible.onPressAction: clicked()
        onClicked: chartPopup.open()
        Keys.onReturnPressed: clicked()

        Row {
            id: sumRow
            // Five cells and more ("≈12.4B") stand on the smaller flaps: the system line begins beside them.
            readonly property bool small: root.compact || sum.cells > 4
            spacing: small ? 16 : 24
            FlapText {
                id: sum
                objectName: "sum"
                text: root.board.sum
                cells: Math.max(3, text.replace(/[.,]/g, "").length)
                alignRight: true
                cellWidth: sumRow.small ? 30 : places.largeWidth
                cellHeight: sumRow.small ? 48 : places.largeHeight
                ink: text.charAt(0) === "≈" ? Theme.board.ink2 : root.board.live ? Theme.board.amber : Theme.board.ink
                Accessible.ignored: true
            }
            FlapText {
                text: qsTr("TOKENS")
                cells: 6
                cellWidth: sumRow.small ? 30 : places.largeWidth
                cellHeight: sumRow.small ? 48 : places.largeHeight
                Accessible.ignored: true
            }
        }
        FocusFrame { shown: sumButton.visualFocus }
    }

    Label {
        x: places.systemX - 24
        y: root.compact ? 12 : 16
        styleName: "micro"
        forBoard: true
        text: qsTr("System")
    }
    Lamp {
        x: places.systemX - 26
        y: places.topY + places.cellHeight / 2 - 8
        diameter: root.compact ? 10 : 12
        kind: root.board.systemLamp
        forBoard: true
    }
    FlapText {
        objectName: "system"
        x: places.systemX
        y: places.topY
        text: root.board.system
        cells: 24
        cellWidth: places.cellWidth
        cellHeight: places.cellHeight
        ink: root.board.systemTone === "ok" ? Theme.board.green
           : root.board.systemTone === "disturbed" ? Theme.board.red : Theme.board.amber
    }
    Label {
        x: places.width - 24 - 96
        y: 16
        styleName: "micro"
        forBoard: true
        text: root.board.date
        visible: !root.compact
    }
    FlapText {
        x: places.width - 24 - 96
        y: places.topY
        text: root.board.clock
        clock: true
        visible: !root.compact
    }
    Ticks {
        id: ticks
        x: places.systemX
        y: root.compact ? 70 : 90
        ticks: root.board.ticks
        compact: root.compact
        Accessible.role: Accessible.Graphic
        Accessible.name: qsTr("%1 %2").arg(root.board.success).arg(root.board.successNote)
    }
    Row {
        x: root.compact ? ticks.x + ticks.width - width : places.width - places.inset - width
        y: root.compact ? 6 : 84
        spacing: 8
        Label {
            styleName: "lead"
            forBoard: true
            text: root.board.success
        }
        Label {
            y: 5
            styleName: "small"
            forBoard: true
            text: root.board.successNote
        }
    }
    Rectangle {
        x: places.inset
        y: root.compact ? 100 : 120
        width: places.width - 2 * places.inset
        height: 1
        color: Theme.board.rule
    }

    Item {
        id: lines
        x: places.inset
        y: places.rowsY
        width: places.linesWidth
        height: root.height - y - 8

        Label { x: places.nameX; styleName: "micro"; forBoard: true; text: qsTr("Line") }
        Label { x: places.figureX; styleName: "micro"; forBoard: true; text: qsTr("Tokens") }
        Label { x: places.shareX; styleName: "micro"; forBoard: true; text: qsTr("Share") }
        Label {
            x: places.costX
            width: 96
            styleName: "micro"
            forBoard: true
            horizontalAlignment: Text.AlignRight
            text: qsTr("Cost")
        }
        Label {
            x: places.runningX
            width: 96
            styleName: "micro"
            forBoard: true
            horizontalAlignment: Text.AlignRight
            text: qsTr("Running")
        }
        ListView {
            id: list
            y: 20
            // The scroll mark stands beside the last column, not on it.
            width: parent.width + 10
            height: root.rows * places.pitch
            clip: count > root.rows
            interactive: count > root.rows
            boundsBehavior: Flickable.StopAtBounds
            model: root.board.lines
            delegate: BoardRow {
                width: ListView.view.width - 10
                measures: places
            }
            T.ScrollBar.vertical: ScrollMark {}
            Accessible.role: Accessible.List
            Accessible.name: qsTr("Lines")
        }
        Rectangle {
            x: 3
            y: 12
            width: 2
            height: 10
            color: root.board.departures.running > 0 ? Theme.board.amber : Theme.board.track
        }
        Rectangle {
            x: -1
            y: 3
            width: 10
            height: 10
            radius: 2
            color: Theme.board.ground
            border.width: 2
            border.color: root.board.departures.running > 0 ? Theme.board.amber : Theme.board.track
        }
    }

    Rectangle {
        x: chart.x - 24
        y: 136
        width: 1
        height: root.height - y - 24
        color: Theme.board.rule
        visible: !root.compact
    }
    Chart {
        id: chart
        x: places.width - places.inset - width
        y: 132
        width: places.chartWidth
        // With more lines than at 1440 the bars are higher.
        height: Math.max(implicitHeight, root.height - y - 28)
        chart: root.board.chart
        loading: root.board.loading
        visible: !root.compact
    }

    // In the small window the chart opens from the sum.
    T.Popup {
        id: chartPopup
        x: places.inset
        y: places.rowsY
        padding: 16
        // Without them the template is as large as nothing.
        implicitWidth: implicitContentWidth + leftPadding + rightPadding
        implicitHeight: implicitContentHeight + topPadding + bottomPadding
        focus: true
        background: Rectangle {
            radius: 8
            color: Theme.board.ground
            border.width: 1
            border.color: Theme.board.track
        }
        contentItem: Chart {
            chart: root.board.chart
            loading: root.board.loading
        }
    }
}
