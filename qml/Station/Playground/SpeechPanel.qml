// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Station.App
import Station.Controls
import Station.Theme

// Text to speech.
Column {
    id: panel

    property SpeechDesk desk
    readonly property string text: input.text

    signal providersWanted()
    signal saveWanted()

    function say(words: string): void {
        input.text = words;
        desk.speak(words);
    }
    function focusText(): void { input.focusText(); }

    spacing: 16

    Item {
        width: panel.width
        height: 24
        Label {
            styleName: "lead"
            text: qsTr("Text to speech")
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
                objectName: "speechModel"
                width: 216
                label: qsTr("Speech model")
                model: Array.from(panel.desk.choices)
                value: panel.desk.model
                onPicked: id => panel.desk.model = id
            }
        }
        Column {
            spacing: 4
            visible: panel.desk.voices.length > 0
            Label { styleName: "micro"; text: qsTr("Voice") }
            Select {
                objectName: "speechVoice"
                width: 128
                label: qsTr("Voice")
                model: Array.from(panel.desk.voices).map(name => ({ id: name, name: name }))
                value: panel.desk.voice
                onPicked: id => panel.desk.voice = id
            }
        }
        Column {
            spacing: 4
            visible: panel.desk.voices.length === 0
            Label { styleName: "micro"; text: qsTr("Voice") }
            Field {
                width: 128
                label: qsTr("Voice")
                placeholderText: qsTr("its name at the provider")
                text: panel.desk.voice
                onEditingFinished: panel.desk.voice = text
            }
        }
        Column {
            spacing: 4
            Label { styleName: "micro"; text: qsTr("Format") }
            Select {
                objectName: "speechFormat"
                width: 88
                label: qsTr("Format")
                model: Array.from(panel.desk.formats).map(name => ({ id: name, name: name }))
                value: panel.desk.format
                onPicked: id => panel.desk.format = id
            }
        }
    }
    Item {
        width: panel.width
        height: 132
        TextBox {
            id: input
            objectName: "speechText"
            anchors.fill: parent
            label: qsTr("Text to speak")
            placeholderText: qsTr("What is to be said")
        }
        Label {
            x: 12
            y: parent.height - 24
            styleName: "small"
            color: Theme.ink3
            text: qsTr("%1 characters").arg(Number(input.length).toLocaleString(Qt.locale(), "f", 0))
        }
    }
    Item {
        width: panel.width
        height: 40
        Row {
            visible: panel.desk.hasSpeed
            spacing: 12
            anchors.verticalCenter: parent.verticalCenter
            Label { anchors.verticalCenter: parent.verticalCenter; styleName: "micro"; text: qsTr("Speed") }
            Slide {
                objectName: "speechSpeed"
                width: 160
                label: qsTr("Speed")
                from: 0.25
                to: 4
                stepSize: 0.05
                value: panel.desk.speed
                onMoved: panel.desk.speed = Math.round(value * 20) / 20
            }
            Label {
                anchors.verticalCenter: parent.verticalCenter
                font.weight: 500
                text: qsTr("%1×").arg(Number(panel.desk.speed).toLocaleString(Qt.locale(), "f", 2))
            }
        }
        Row {
            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
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
                    y: codeButton.height + 4
                    onWanted: language => text = panel.desk.code(language, input.text)
                }
            }
            Btn {
                objectName: "stopSpeech"
                iconName: "stop"
                text: qsTr("Stop")
                visible: panel.desk.running
                onPressedLive: panel.desk.stop()
            }
            Btn {
                objectName: "speak"
                kind: "primary"
                iconName: "wave"
                text: qsTr("Speak")
                hindrance: panel.desk.hindrance !== "" ? panel.desk.hindrance
                         : input.length === 0 ? qsTr("There is nothing to say yet")
                         : panel.desk.running ? qsTr("It speaks already: stop it first") : ""
                onPressedLive: panel.desk.speak(input.text)
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
        height: 192
        radius: 6
        color: Theme.surface
        border.width: 1
        border.color: Theme.hair
        Label {
            anchors.centerIn: parent
            width: parent.width - 48
            horizontalAlignment: Text.AlignHCenter
            wrapMode: Text.Wrap
            color: Theme.ink2
            visible: !panel.desk.hasSound && !panel.desk.running
            text: panel.desk.models.length === 0
                ? qsTr("No model speaks here yet. Open a line in Providers, or install the speech module of this program.")
                : panel.desk.canPlay ? qsTr("What is made is played here as it arrives.")
                : qsTr("This computer has no sound output: what is made can be saved.")
        }
        Waveform {
            objectName: "speechWave"
            x: 24
            y: 20
            width: parent.width - 48
            height: 88
            peaks: panel.desk.peaks
            position: panel.desk.durationMs > 0 ? panel.desk.positionMs / panel.desk.durationMs : -1
            onSeekWanted: at => panel.desk.seek(at * panel.desk.durationMs)
        }
        Label {
            x: 24
            y: 116
            color: Theme.amber
            text: panel.desk.hasSound ? panel.time(panel.desk.positionMs) : ""
        }
        Label {
            anchors.right: parent.right
            anchors.rightMargin: 24
            y: 116
            color: Theme.ink2
            text: panel.desk.hasSound ? panel.time(panel.desk.durationMs) : ""
        }
        Row {
            x: 24
            y: 144
            spacing: 8
            // What this computer cannot play can be saved.
            visible: panel.desk.hasSound || (!panel.desk.running && panel.desk.state !== "")
            Btn {
                objectName: "playPause"
                iconName: panel.desk.playing ? "pause" : "play"
                tip: panel.desk.playing ? qsTr("Pause") : qsTr("Play")
                hindrance: panel.desk.canPlay ? "" : qsTr("This computer has no sound output")
                onPressedLive: panel.desk.playing ? panel.desk.pause() : panel.desk.play()
            }
            Btn {
                iconName: "retry"
                tip: qsTr("From the beginning")
                hindrance: panel.desk.canPlay ? "" : qsTr("This computer has no sound output")
                onPressedLive: {
                    panel.desk.seek(0);
                    panel.desk.play();
                }
            }
            Btn {
                objectName: "saveSpeech"
                kind: "quiet"
                iconName: "save"
                text: qsTr("Save")
                hindrance: panel.desk.running ? qsTr("It is still arriving") : ""
                onPressedLive: panel.saveWanted()
            }
        }
        Row {
            anchors.right: parent.right
            anchors.rightMargin: 24
            y: 150
            spacing: 8
            visible: panel.desk.state !== ""
            Lamp {
                y: 2
                diameter: 8
                kind: panel.desk.running || panel.desk.playing ? "running" : panel.desk.simulated ? "simulated" : "open"
            }
            Label {
                objectName: "speechState"
                color: panel.desk.running || panel.desk.playing ? Theme.amber : Theme.ink2
                text: panel.desk.state
            }
        }
    }
    FiguresBlock {
        width: panel.width
        figures: panel.desk.figures
        visible: panel.desk.figures.length > 0
    }

    function time(ms: int): string {
        const tenths = Math.round(ms / 100);
        return Math.floor(tenths / 600) + ":" + String(Math.floor(tenths / 10) % 60).padStart(2, "0") + Qt.locale().decimalPoint + tenths % 10;
    }
}
