// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Station.Controls
import Station.Theme

// A video, or the job that makes it.
Rectangle {
    id: row

    required property string source
    required property string prompt
    required property string detail
    required property string jobState
    required property string words
    required property real progress
    required property string problem
    required property real createdMs
    property real now: 0
    property bool chosen: false
    readonly property bool over: jobState === "completed" || jobState === "failed" || jobState === "cancelled" || jobState === "expired"
    readonly property bool ready: source !== ""

    signal playWanted()
    signal saveWanted()
    signal againWanted()
    signal cancelWanted()
    signal removeWanted()

    height: problem !== "" ? 64 + Math.max(20, problemText.height + 4) : 64
    color: chosen ? Theme.surface : "transparent"

    Accessible.role: Accessible.ListItem
    Accessible.name: prompt + ", " + words + ", " + detail
    Accessible.description: problem

    Rectangle {
        y: 16
        width: 2
        height: 32
        color: Theme.amberFill
        visible: row.chosen
    }
    Lamp {
        x: 16
        y: 14
        kind: row.jobState === "completed" ? "open" : row.jobState === "failed" || row.jobState === "expired" ? "closed"
            : row.over ? "off" : "running"
    }
    Label {
        x: 44
        y: 12
        width: state.x - x - 12
        elide: Text.ElideRight
        text: row.prompt
    }
    Label {
        x: 44
        y: 34
        width: state.x - x - 12
        styleName: "small"
        elide: Text.ElideRight
        text: row.detail
    }
    Problem {
        id: problemText
        objectName: "videoProblem"
        x: 44
        y: 56
        width: parent.width - x - 12
        mostLines: 6
        text: row.problem
    }
    Column {
        id: state
        // Beside four tools, whichever the row has.
        anchors.right: parent.right
        anchors.rightMargin: 8 + 4 * 26 + 14
        y: 14
        spacing: 2
        Label {
            anchors.right: parent.right
            styleName: "small"
            color: row.problem !== "" ? Theme.red : row.over ? Theme.ink2 : Theme.amber
            text: row.progress > 0 && !row.over ? qsTr("%1, %2 %").arg(row.words).arg(Math.round(row.progress)) : row.words
        }
        Label {
            anchors.right: parent.right
            styleName: "small"
            visible: !row.over
            text: {
                const seconds = Math.max(0, Math.floor((row.now - row.createdMs) / 1000));
                return Math.floor(seconds / 60) + ":" + String(seconds % 60).padStart(2, "0");
            }
        }
    }
    Row {
        id: tools
        anchors.right: parent.right
        anchors.rightMargin: 8
        y: 20
        spacing: 2
        Btn { objectName: "playVideo"; kind: "quiet"; small: true; iconName: "play"; tip: qsTr("Play"); visible: row.ready; onPressedLive: row.playWanted() }
        Btn { objectName: "saveVideo"; kind: "quiet"; small: true; iconName: "save"; tip: qsTr("Save"); visible: row.ready; onPressedLive: row.saveWanted() }
        Btn { objectName: "cancelVideo"; kind: "quiet"; small: true; iconName: "stop"; tip: qsTr("Cancel"); visible: !row.over; onPressedLive: row.cancelWanted() }
        Btn { kind: "quiet"; small: true; iconName: "retry"; tip: qsTr("Take its prompt"); onPressedLive: row.againWanted() }
        Btn { objectName: "removeVideo"; kind: "quiet"; small: true; iconName: "trash"; tip: qsTr("Delete"); visible: row.over; onPressedLive: row.removeWanted() }
    }
    Hair { anchors.bottom: parent.bottom }
}
