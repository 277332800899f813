// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Station.Controls
import Station.Theme

// Which of the branches one sees, and the way to the ones beside it.
Row {
    id: branches

    property int place: 0
    property int places: 1
    property bool busy: false

    signal turnWanted(int step)

    visible: places > 1
    width: visible ? implicitWidth : 0

    Btn {
        objectName: "branchBefore"
        kind: "quiet"
        small: true
        iconName: "left"
        tip: qsTr("The branch before")
        hindrance: branches.busy ? qsTr("An answer streams: stop it first")
                 : branches.place === 0 ? qsTr("This is the first branch") : ""
        onPressedLive: branches.turnWanted(-1)
    }
    Label {
        y: 4
        styleName: "small"
        text: qsTr("%1 of %2").arg(branches.place + 1).arg(branches.places)
        color: Theme.ink2
    }
    Btn {
        objectName: "branchAfter"
        kind: "quiet"
        small: true
        iconName: "right"
        tip: qsTr("The next branch")
        hindrance: branches.busy ? qsTr("An answer streams: stop it first")
                 : branches.place + 1 >= branches.places ? qsTr("This is the last branch") : ""
        onPressedLive: branches.turnWanted(1)
    }
}
