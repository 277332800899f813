// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Station.App
import Station.Controls
import Station.Theme

// Speech to text.
Column {
    id: panel

    property TranscriptDesk desk
    property bool times: true
    readonly property bool hasTimes: desk.segments.length > 0

    signal fileWanted()
    signal saveWanted(string format)
    signal readBackWanted(string text)

    spacing: 16

    Item {
        width: panel.width
        height: 24
        Label {
            styleName: "lead"
            text: qsTr("Speech to text")
        }
        Badge {
            anchors.right: parent.right
            kind: "blue"
            text: qsTr("simulated")
            visible: panel.desk.simulated
        }
    }
    Flow {
        width: panel.width
        spacing: 16
        Column {
            spacing: 4
            Label { styleName: "micro"; text: qsTr("Model") }
            Select {
                objectName: "transcriptModel"
                width: 216
                label: qsTr("Transcription model")
                model: Array.from(panel.desk.models).map(name => ({ id: name, name: name }))
                value: panel.desk.model
                onPicked: id => panel.desk.model = id
            }
        }
        Column {
            spacing: 4
            visible: panel.desk.devices.length > 0
            Label { styleName: "micro"; text: qsTr("Microphone") }
            Select {
                objectName: "microphone"
                width: 168
                label: qsTr("Microphone")
                model: Array.from(panel.desk.devices).map((name, index) => ({ id: String(index), name: name }))
                value: String(panel.desk.device)
                onPicked: id => panel.desk.device = Number(id)
            }
        }
        Column {
            spacing: 4
            Label { styleName: "micro"; text: qsTr("Language") }
            Field {
                width: 88
                label: qsTr("Language as a code of two letters")
                placeholderText: qsTr("detect")
                maximumLength: 5
                text: panel.desk.language
                onEditingFinished: panel.desk.language = text
            }
        }
    }
    Rectangle {
        width: panel.width
        height: 132
        radius: 6
        color: Theme.surface
        border.width: 1
        border.color: panel.desk.recording ? Theme.red : Theme.hair
        Label {
            x: 24
            y: 24
            width: parent.width - 48 - recordButton.width
            wrapMode: Text.Wrap
            color: Theme.ink2
            visible: !panel.desk.recording
            text: panel.desk.devices.length > 0 ? qsTr("Record, and it is transcribed when you stop.")
                                                : qsTr("This computer has no microphone: take a file.")
        }
        Btn {
            id: recordButton
            objectName: "record"
            anchors.right: parent.right
            anchors.rightMargin: 24
            y: 24
            iconName: "mic"
            text: qsTr("Record")
            visible: !panel.desk.recording
            hindrance: panel.desk.devices.length === 0 ? qsTr("This computer has no microphone")
                     : panel.desk.hindrance !== "" ? panel.desk.hindrance
                     : panel.desk.running ? qsTr("A recording is being transcribed") : ""
            onPressedLive: panel.desk.record()
        }
        Row {
            x: 24
            y: 20
            spacing: 8
            visible: panel.desk.recording
            Label {
                styleName: "lead"
                text: Math.floor(panel.desk.recordedMs / 60000) + ":"
                      + String(Math.floor(panel.desk.recordedMs / 1000) % 60).padStart(2, "0")
            }
            Lamp { y: 4; kind: "closed" }
            Label { y: 2; color: Theme.red; text: qsTr("Recording") }
        }
        Row {
            anchors.right: parent.right
            anchors.rightMargin: 24
            y: 16
            spacing: 8
            visible: panel.desk.recording
            Btn {
                kind: "quiet"
                iconName: "cross"
                text: qsTr("Discard")
                onPressedLive: panel.desk.discard()
            }
            Btn {
                objectName: "finishRecording"
                kind: "primary"
                iconName: "stop"
                text: qsTr("Stop and transcribe")
                onPressedLive: panel.desk.finish()
            }
        }
        Waveform {
            x: 24
            y: 58
            width: parent.width - 48
            height: 36
            ink: Theme.ink2
            peaks: panel.desk.recording ? panel.desk.peaks : []
        }
        Row {
            x: 24
            y: 104
            spacing: 12
            visible: panel.desk.recording
            Label { styleName: "small"; text: qsTr("Level") }
            // Decibels below the loudest that there is, from −60.
            SegMeter {
                objectName: "level"
                y: 2
                segments: 40
                lit: Theme.green
                value: panel.desk.level > 0.001 ? 1 + Math.log10(panel.desk.level) / 3 : 0
            }
        }
    }
    Rectangle {
        width: panel.width
        height: 44
        radius: 4
        color: drop.containsDrag ? Theme.amberWash : "transparent"
        border.width: drop.containsDrag ? 2 : 1
        border.color: drop.containsDrag ? Theme.focus : Theme.line
        Icon { x: 16; y: 14; name: "folder" }
        Label {
            x: 44
            y: 12
            width: parent.width - 150
            elide: Text.ElideRight
            color: Theme.ink2
            text: panel.desk.running ? qsTr("being transcribed…") : qsTr("or drop a file: flac, m4a, mp3, mp4, ogg, wav, webm")
        }
        Btn {
            objectName: "chooseRecording"
            anchors.right: parent.right
            anchors.rightMargin: 8
            y: 6
            kind: "quiet"
            text: panel.desk.running ? qsTr("Stop") : qsTr("Choose…")
            hindrance: panel.desk.hindrance
            onPressedLive: panel.desk.running ? panel.desk.stop() : panel.fileWanted()
        }
        DropArea {
            id: drop
            objectName: "recordingDrop"
            anchors.fill: parent
            keys: ["text/uri-list"]
            onDropped: event => {
                if (event.urls.length > 0)
                    panel.desk.transcribeFile(event.urls[0]);
                event.acceptProposedAction();
            }
        }
    }
    ErrorBlock {
        width: panel.width
        words: panel.desk.problem
        advice: qsTr("Change the request, or choose another model.")
        visible: panel.desk.problem !== ""
    }
    Rectangle {
        width: panel.width
        height: 320
        radius: 6
        color: Theme.surface
        border.width: 1
        border.color: Theme.hair
        visible: panel.desk.text !== ""
        Label {
            x: 24
            y: 10
            width: parent.width - 200
            elide: Text.ElideRight
            font.weight: 600
            text: panel.desk.source
        }
        Choice {
            objectName: "transcriptView"
            anchors.right: parent.right
            anchors.rightMargin: 16
            y: 8
            label: qsTr("View")
            names: [qsTr("Text"), qsTr("Times")]
            current: panel.times ? 1 : 0
            visible: panel.hasTimes
            onChosen: index => panel.times = index === 1
        }
        Label {
            anchors.right: parent.right
            anchors.rightMargin: 24
            y: 12
            styleName: "small"
            text: qsTr("this model gives no times")
            visible: !panel.hasTimes
        }
        Hair { y: 40 }
        ListView {
            objectName: "segments"
            x: 24
            y: 48
            width: parent.width - 36
            height: parent.height - 112
            clip: true
            boundsBehavior: Flickable.StopAtBounds
            visible: panel.hasTimes && panel.times
            model: panel.desk.segments
            activeFocusOnTab: visible
            T.ScrollBar.vertical: ScrollMark {}
            Accessible.role: Accessible.List
            Accessible.name: qsTr("Transcript with times")
            delegate: Item {
                id: line
                required property var modelData
                readonly property string time: modelData.time
                readonly property string words: modelData.text
                width: ListView.view ? (ListView.view as ListView).width - 12 : 0
                height: said.implicitHeight + 12
                Label { y: 8; styleName: "code"; color: Theme.ink2; text: line.time }
                Label {
                    id: said
                    x: 88
                    y: 6
                    width: parent.width - x
                    styleName: "read"
                    wrapMode: Text.Wrap
                    text: line.words
                }
            }
        }
        Flickable {
            x: 24
            y: 48
            width: parent.width - 36
            height: parent.height - 112
            contentHeight: whole.implicitHeight
            clip: true
            boundsBehavior: Flickable.StopAtBounds
            visible: !panel.hasTimes || !panel.times
            T.ScrollBar.vertical: ScrollMark {}
            Label {
                id: whole
                objectName: "transcriptText"
                width: parent.width - 12
                styleName: "read"
                wrapMode: Text.Wrap
                text: panel.desk.text
            }
        }
        Hair { y: parent.height - 56 }
        Row {
            x: 16
            y: parent.height - 44
            spacing: 8
            Btn {
                objectName: "copyTranscript"
                iconName: "copy"
                text: qsTr("Copy")
                onPressedLive: Desktop.copy(panel.desk.text)
            }
            Repeater {
                model: ["txt", "srt", "vtt"]
                Btn {
                    required property string modelData
                    objectName: "save-" + modelData
                    iconName: "save"
                    text: modelData
                    tip: qsTr("Save as %1").arg(modelData)
                    onPressedLive: panel.saveWanted(modelData)
                }
            }
        }
        Row {
            anchors.right: parent.right
            anchors.rightMargin: 16
            y: parent.height - 44
            spacing: 8
            Btn {
                id: codeButton
                kind: "quiet"
                iconName: "terminal"
                tip: qsTr("This request as curl, Python and JavaScript")
                onPressedLive: code.open()
                CodeSheet {
                    id: code
                    x: codeButton.width - width
                    y: -height - 4
                    onWanted: language => text = panel.desk.code(language)
                }
            }
            Btn {
                objectName: "readBack"
                iconName: "wave"
                text: qsTr("Read back")
                onPressedLive: panel.readBackWanted(panel.desk.text)
            }
        }
    }
    FiguresBlock {
        width: panel.width
        figures: panel.desk.figures
        visible: panel.desk.figures.length > 0
    }
}
