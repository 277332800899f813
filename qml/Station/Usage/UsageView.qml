// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Station.App
import Station.Controls
import Station.Theme

// Tokens and money over a period: bars, totals, a table, files.
FocusScope {
    id: root

    property Usage usage
    property bool compact: false
    property int margin: compact ? 16 : 24
    readonly property int figure: compact ? 92 : 104

    signal closed()

    Keys.onEscapePressed: root.closed()

    Rectangle {
        anchors.fill: parent
        color: Theme.ground
    }
    Btn {
        id: back
        objectName: "closeUsage"
        x: root.margin - 8
        y: 20
        kind: "quiet"
        iconName: "back"
        tip: qsTr("Back to the board")
        focus: true
        onPressedLive: root.closed()
    }
    Label {
        id: title
        x: back.x + 40
        y: 22
        styleName: "title"
        text: qsTr("Usage")
    }
    Row {
        anchors.right: parent.right
        anchors.rightMargin: root.margin
        y: 20
        spacing: 8
        Btn {
            objectName: "saveCsv"
            iconName: "save"
            text: qsTr("CSV")
            tip: qsTr("Save as CSV among your downloads")
            hindrance: root.usage.empty ? qsTr("There is nothing to save.") : ""
            onPressedLive: root.usage.save("csv")
        }
        Btn {
            objectName: "saveJson"
            iconName: "save"
            text: qsTr("JSON")
            tip: qsTr("Save as JSON among your downloads")
            hindrance: root.usage.empty ? qsTr("There is nothing to save.") : ""
            onPressedLive: root.usage.save("json")
        }
    }
    Choice {
        id: periods
        x: root.margin
        y: 72
        label: qsTr("Period")
        names: [qsTr("Today by hour"), qsTr("7 days"), qsTr("30 days"), qsTr("12 weeks"), qsTr("12 months"), qsTr("Custom")]
        current: root.usage.period
        onChosen: index => root.usage.period = index
    }
    Choice {
        anchors.right: parent.right
        anchors.rightMargin: root.margin
        y: 72
        label: qsTr("Group by")
        names: [qsTr("Provider"), qsTr("Model"), qsTr("Client"), qsTr("Key"), qsTr("Session")]
        current: root.usage.by
        onChosen: index => root.usage.by = index
    }
    Row {
        id: own
        x: root.margin
        y: 112
        spacing: 8
        visible: root.usage.period === Usage.Own
        function apply(): void { root.usage.setOwn(from.text, to.text); }
        onVisibleChanged: {
            from.text = root.usage.from;
            to.text = root.usage.to;
        }
        Label { anchors.verticalCenter: parent.verticalCenter; styleName: "small"; text: qsTr("From") }
        Field {
            id: from
            objectName: "usageFrom"
            width: 120
            label: qsTr("First day")
            wrong: root.usage.firstDayWrong
            text: root.usage.from
            onEditingFinished: own.apply()
        }
        Label { anchors.verticalCenter: parent.verticalCenter; styleName: "small"; text: qsTr("to") }
        Field {
            id: to
            objectName: "usageTo"
            width: 120
            label: qsTr("Last day")
            wrong: root.usage.lastDayWrong
            text: root.usage.to
            onEditingFinished: own.apply()
        }
    }
    Label {
        id: note
        x: root.margin
        y: own.visible ? 148 : 104
        width: root.width - 2 * root.margin
        styleName: "small"
        color: Theme.ink2
        elide: Text.ElideMiddle
        text: root.usage.note
        visible: text !== "" && !root.usage.noteIsProblem
        Accessible.role: Accessible.AlertMessage
        Accessible.name: text
    }
    Problem {
        objectName: "usageProblem"
        x: root.margin
        y: note.y
        width: note.width
        text: root.usage.noteIsProblem ? root.usage.note : ""
    }
    Flow {
        id: totals
        x: root.margin
        y: (own.visible ? 44 : 0) + (root.usage.note !== "" ? 132 : 116)
        width: root.width - 2 * root.margin
        spacing: 32
        visible: !root.usage.empty
        Column {
            visible: root.usage.chosenName !== ""
            Label { styleName: "micro"; text: qsTr("Filtered by") }
            Label { font.weight: 600; color: Theme.amber; text: root.usage.chosenName }
        }
        Repeater {
            model: root.usage.totals
            Column {
                id: total
                required property var modelData
                Accessible.role: Accessible.StaticText
                Accessible.name: modelData.label + " " + modelData.text
                Label { styleName: "micro"; text: total.modelData.label; Accessible.ignored: true }
                Label {
                    font.weight: 500
                    text: total.modelData.text
                    color: Theme.tone(total.modelData.tone, false)
                    Accessible.ignored: true
                }
            }
        }
    }
    Flow {
        id: budgets
        x: root.margin
        y: (totals.visible ? totals.y + totals.height : totals.y) + 12
        width: root.width - 2 * root.margin
        spacing: 32
        visible: root.usage.budgets.length > 0
        Repeater {
            model: root.usage.budgets
            Column {
                id: budget
                required property var modelData
                objectName: "budget-" + modelData.name
                spacing: 2
                Accessible.role: Accessible.ProgressBar
                Accessible.name: qsTr("Budget of %1: %2").arg(modelData.name).arg(modelData.text)
                Label {
                    styleName: "micro"
                    font.capitalization: Font.MixedCase // a key's name stays as it is
                    text: qsTr("Budget %1").arg(budget.modelData.name)
                    Accessible.ignored: true
                }
                Row {
                    spacing: 8
                    SegMeter {
                        anchors.verticalCenter: parent.verticalCenter
                        segments: 16
                        value: budget.modelData.level
                        lit: Theme.tone(budget.modelData.tone, false)
                    }
                    Label {
                        text: budget.modelData.text
                        color: Theme.tone(budget.modelData.tone === "ink2" ? "ink" : budget.modelData.tone, false)
                        Accessible.ignored: true
                    }
                }
            }
        }
    }
    UsageBars {
        id: bars
        x: root.margin
        y: (budgets.visible ? budgets.y + budgets.height : totals.y + totals.height) + 16
        width: root.width - 2 * root.margin
        height: root.compact ? 180 : 248
        usage: root.usage
        visible: !root.usage.empty
    }
    Item {
        id: heads
        x: root.margin
        y: bars.y + bars.height + 8
        width: root.width - 2 * root.margin
        height: 24
        visible: !root.usage.empty
        component Head: Label {
            y: 4
            width: root.figure - 8
            styleName: "micro"
            horizontalAlignment: Text.AlignRight
        }
        Label {
            x: 8
            y: 4
            styleName: "micro"
            text: root.usage.by === Usage.Provider ? qsTr("Provider") : root.usage.by === Usage.Model ? qsTr("Model")
                : root.usage.by === Usage.Client ? qsTr("Client") : root.usage.by === Usage.Key ? qsTr("Key") : qsTr("Session")
        }
        Head { x: exchangesHead.x - 112; width: 96; text: qsTr("Share") }
        Head { id: exchangesHead; x: inHead.x - root.figure; text: qsTr("Exchanges") }
        Head { id: inHead; x: outHead.x - root.figure * (root.compact ? 1 : 2); text: qsTr("In") }
        Head { x: outHead.x - root.figure; text: qsTr("Cached"); visible: !root.compact }
        Head { id: outHead; x: costHead.x - root.figure; text: qsTr("Out") }
        Head { id: costHead; x: parent.width - width - 8; width: root.compact ? 232 : 300; text: qsTr("Cost") }
    }
    ListView {
        id: table
        objectName: "usageTable"
        x: root.margin
        y: heads.y + heads.height
        width: root.width - 2 * root.margin
        height: root.height - y - 8
        clip: true
        visible: !root.usage.empty
        activeFocusOnTab: count > 0
        keyNavigationEnabled: true
        boundsBehavior: Flickable.StopAtBounds
        highlightMoveDuration: 0
        currentIndex: -1
        model: root.usage.rows
        delegate: UsageRow {
            width: ListView.view.width
            compact: root.compact
            chosen: root.usage.chosen !== "" ? root.usage.chosen === modelData.id : ListView.isCurrentItem && table.activeFocus
            onClicked: root.usage.chosen = modelData.id
        }
        Keys.onReturnPressed: if (currentIndex >= 0) root.usage.chosen = root.usage.rows[currentIndex].id
        Keys.onSpacePressed: if (currentIndex >= 0) root.usage.chosen = root.usage.rows[currentIndex].id
        T.ScrollBar.vertical: ScrollMark {}
        Accessible.role: Accessible.List
        Accessible.name: qsTr("Usage by group")
        FocusFrame { shown: table.activeFocus && table.currentIndex < 0 }
    }
    Waiting {
        objectName: "waiting"
        x: root.margin
        y: totals.y
        width: root.width - 2 * root.margin
        waits: root.usage.empty && root.usage.loading
    }
    Nothing {
        x: root.margin
        y: (budgets.visible ? budgets.y + budgets.height : totals.y) + 48
        width: root.width - 2 * root.margin
        title: qsTr("Nothing was used in this time")
        text: qsTr("Every exchange counts here with its tokens and what it cost. Choose a longer period to see older ones.")
        action: root.usage.period === Usage.Months12 ? "" : qsTr("Show 12 months")
        visible: root.usage.empty && !root.usage.loading
        onWanted: {
            back.forceActiveFocus(Qt.OtherFocusReason);
            root.usage.period = Usage.Months12;
        }
    }
}
