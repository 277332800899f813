// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Templates as T
import Station.App
import Station.Controls
import Station.Playground

// Speech in both directions; side by side where there is room, below each other where there is not.
FocusScope {
    id: page

    property bool compact: false
    readonly property int margin: compact ? 16 : 24
    readonly property bool stacked: width < 1180
    readonly property int half: stacked ? width - 2 * margin : (width - 4 * margin) / 2

    signal providersWanted()

    onActiveFocusChanged: if (activeFocus) focusLater.start()

    Timer {
        id: focusLater
        interval: 0
        // Only where nothing in it has the focus: Tab goes where it goes.
        onTriggered: if (page.Window.activeFocusItem === page) speech.focusText()
    }

    FocusReveal { view: scroll }
    Flickable {
        id: scroll
        objectName: "audioScroll"
        y: 57
        width: page.width
        height: page.height - y
        contentHeight: (page.stacked ? speech.height + transcript.height + 56 : Math.max(speech.height, transcript.height)) + 48
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        T.ScrollBar.vertical: ScrollMark {}

        SpeechPanel {
            id: speech
            x: page.margin
            y: 20
            width: page.half
            desk: Desktop.speech
            onProvidersWanted: page.providersWanted()
            onSaveWanted: Desktop.files.saveFile("speech", qsTr("Save the sound"), desk.fileName())
        }
        Hair {
            x: page.width / 2
            width: 1
            height: Math.max(parent.height, page.height)
            visible: !page.stacked
        }
        TranscriptPanel {
            id: transcript
            x: page.stacked ? page.margin : page.width / 2 + page.margin
            y: page.stacked ? speech.height + 56 : 20
            width: page.half
            desk: Desktop.transcript
            onFileWanted: Desktop.files.openFiles("recording", qsTr("Choose a recording"),
                                                  [qsTr("Recordings (*.flac *.m4a *.mp3 *.mp4 *.mpeg *.mpga *.oga *.ogg *.wav *.webm)")], false)
            onSaveWanted: format => Desktop.files.saveFile("transcript-" + format, qsTr("Save the transcript"), desk.fileName(format))
            onReadBackWanted: text => speech.say(text)
        }
    }
    Connections {
        target: Desktop.files
        function onChosen(purpose: string, files: var): void {
            if (files.length === 0)
                return;
            if (purpose === "speech")
                Desktop.speech.save(files[0]);
            else if (purpose === "recording")
                Desktop.transcript.transcribeFile(files[0]);
            else if (purpose.startsWith("transcript-"))
                Desktop.transcript.save(files[0], purpose.substring(11));
        }
    }
}
