// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Station.App
import Station.Controls
import Station.Theme

// What becomes of what one says: how long and how loud it is, who writes it down, what went wrong.
Item {
    id: line

    property Dictation dictation
    readonly property bool busy: dictation.recording || dictation.running

    implicitHeight: Math.max(24, words.implicitHeight + 8)
    visible: busy || dictation.problem !== ""

    Lamp {
        y: 4
        diameter: 8
        kind: line.dictation.running ? "running" : "closed"
    }
    Label {
        id: words
        objectName: "dictationState"
        x: 20
        y: 4
        width: (line.dictation.recording ? meter.x : cancel.x) - x - 8
        styleName: "small"
        color: line.dictation.running ? Theme.amber : Theme.red
        wrapMode: Text.Wrap
        text: line.dictation.recording
            ? qsTr("Recording %1").arg(Math.floor(line.dictation.recordedMs / 60000) + ":"
                                       + String(Math.floor(line.dictation.recordedMs / 1000) % 60).padStart(2, "0"))
            : line.dictation.running ? qsTr("%1 writes it down…").arg(line.dictation.model) : line.dictation.problem
        Accessible.role: line.busy ? Accessible.StaticText : Accessible.AlertMessage
        Accessible.name: text
    }
    // Decibels below the loudest that there is, from −60.
    SegMeter {
        id: meter
        objectName: "dictationLevel"
        x: cancel.x - width - 12
        y: 6
        segments: line.width > 480 ? 24 : 8
        lit: Theme.green
        value: line.dictation.level > 0.001 ? 1 + Math.log10(line.dictation.level) / 3 : 0
        visible: line.dictation.recording
        Accessible.role: Accessible.ProgressBar
        Accessible.name: qsTr("Level of the microphone")
    }
    Btn {
        id: cancel
        objectName: "cancelDictation"
        anchors.right: parent.right
        kind: "quiet"
        small: true
        text: line.dictation.recording ? qsTr("Discard") : line.dictation.running ? qsTr("Stop") : qsTr("Close")
        tip: line.busy ? qsTr("Esc") : ""
        onPressedLive: line.dictation.cancel()
    }
}
