// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Station.App
import Station.Controls
import Station.Playground
import Station.Theme

// Videos from words and a first frame; the jobs go on when the window is closed.
FocusScope {
    id: page

    property bool compact: false
    readonly property int margin: compact ? 16 : 24
    readonly property VideoMaker desk: Desktop.videos
    readonly property int side: compact ? 300 : 380
    property string playing

    signal providersWanted()

    onActiveFocusChanged: if (activeFocus) focusLater.start()

    Timer {
        id: focusLater
        interval: 0
        // Only where nothing in it has the focus: Tab goes where it goes.
        onTriggered: if (page.Window.activeFocusItem === page) promptBox.focusText()
    }

    FocusReveal { view: scroll }
    Flickable {
        id: scroll
        x: page.margin
        y: 57
        width: page.side
        height: page.height - y
        contentHeight: form.height + 48
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        T.ScrollBar.vertical: ScrollMark {}

        Column {
            id: form
            y: 20
            width: page.side - 12
            spacing: 16
            Item {
                width: parent.width
                height: 24
                Label {
                    styleName: "lead"
                    text: qsTr("Make a video")
                }
                Badge {
                    anchors.right: parent.right
                    kind: "blue"
                    text: qsTr("simulated")
                    visible: page.desk.simulated
                }
            }
            Column {
                spacing: 4
                Label { styleName: "micro"; text: qsTr("Model") }
                Select {
                    objectName: "videoModel"
                    width: form.width
                    label: qsTr("Video model")
                    model: Array.from(page.desk.choices)
                    value: page.desk.model
                    onPicked: id => page.desk.model = id
                }
            }
            TextBox {
                id: promptBox
                objectName: "videoPrompt"
                width: parent.width
                height: 120
                label: qsTr("Prompt")
                placeholderText: qsTr("What is to happen")
            }
            Column {
                width: parent.width
                spacing: 4
                visible: page.desk.takesFrame
                Label { styleName: "micro"; text: qsTr("First frame") }
                Item {
                    width: parent.width
                    height: 72
                    Rectangle {
                        width: 104
                        height: 72
                        radius: 4
                        color: drop.containsDrag ? Theme.amberWash : Theme.well
                        border.width: drop.containsDrag ? 2 : 1
                        border.color: drop.containsDrag ? Theme.focus : Theme.line
                        Image {
                            anchors.fill: parent
                            anchors.margins: 2
                            fillMode: Image.PreserveAspectFit
                            source: page.desk.firstFrame
                            sourceSize.width: 208
                            sourceSize.height: 144
                            asynchronous: true
                        }
                        Icon {
                            anchors.centerIn: parent
                            name: "image"
                            visible: String(page.desk.firstFrame) === ""
                        }
                        DropArea {
                            id: drop
                            anchors.fill: parent
                            keys: ["text/uri-list"]
                            onDropped: event => {
                                if (event.urls.length > 0)
                                    page.desk.firstFrame = event.urls[0];
                                event.acceptProposedAction();
                            }
                        }
                    }
                    Btn {
                        objectName: "chooseFrame"
                        x: 116
                        kind: "quiet"
                        iconName: "folder"
                        text: qsTr("Choose…")
                        onPressedLive: Desktop.files.openFiles("first-frame", qsTr("Choose the first frame"), [qsTr("Pictures (*.png *.jpg *.jpeg *.webp)")], false)
                    }
                    Btn {
                        x: 116
                        y: 36
                        kind: "quiet"
                        iconName: "cross"
                        text: qsTr("None")
                        visible: String(page.desk.firstFrame) !== ""
                        onPressedLive: page.desk.firstFrame = ""
                    }
                }
            }
            Flow {
                width: parent.width
                spacing: 16
                Column {
                    spacing: 4
                    Label { styleName: "micro"; text: qsTr("Duration") }
                    Select {
                        objectName: "videoDuration"
                        width: 128
                        label: qsTr("Duration")
                        model: [{ id: "", name: qsTr("model's own") }, ...Array.from(["4", "5", "6", "8", "10"]).map(name => ({ id: name, name: qsTr("%1 s").arg(name) }))]
                        value: page.desk.duration
                        onPicked: id => page.desk.duration = id
                    }
                }
                Column {
                    spacing: 4
                    Label { styleName: "micro"; text: qsTr("Aspect") }
                    Select {
                        objectName: "videoAspect"
                        width: 128
                        label: qsTr("Aspect")
                        model: [{ id: "", name: qsTr("model's own") }, ...Array.from(["16:9", "9:16", "1:1"]).map(name => ({ id: name, name: name }))]
                        value: page.desk.aspect
                        onPicked: id => page.desk.aspect = id
                    }
                }
            }
            Item {
                width: parent.width
                height: 32
                Btn {
                    id: codeButton
                    x: -8 // its icon begins with the fields
                    kind: "quiet"
                    iconName: "terminal"
                    tip: qsTr("This request as curl, Python and JavaScript")
                    onPressedLive: code.open()
                    CodeSheet {
                        id: code
                        y: codeButton.height + 4
                        onWanted: language => text = page.desk.code(language, promptBox.text)
                    }
                }
                Btn {
                    objectName: "makeVideo"
                    anchors.right: parent.right
                    kind: "primary"
                    iconName: "video"
                    text: qsTr("Make")
                    hindrance: page.desk.hindrance !== "" ? page.desk.hindrance
                             : promptBox.length === 0 ? qsTr("Say first what is to happen")
                             : page.desk.sending ? qsTr("The request is on its way") : ""
                    onPressedLive: page.desk.make(promptBox.text)
                }
            }
            ErrorBlock {
                width: parent.width
                words: page.desk.problem
                advice: qsTr("Change the request, or choose another model.")
                visible: page.desk.problem !== ""
            }
        }
    }
    Hair {
        x: page.side + 2 * page.margin - 1
        y: 57
        width: 1
        height: parent.height - y
    }
    Item {
        id: right
        x: page.side + 3 * page.margin
        y: 57
        width: page.width - x - page.margin
        height: page.height - y

        Column {
            y: 104
            width: parent.width
            spacing: 8
            visible: list.count === 0
            Label {
                width: parent.width
                horizontalAlignment: Text.AlignHCenter
                styleName: "lead"
                text: qsTr("Nothing made yet")
            }
            Prose {
                x: Math.floor((parent.width - width) / 2)
                most: parent.width
                horizontalAlignment: Text.AlignHCenter
                color: Theme.ink2
                text: qsTr("A video takes minutes. It goes on when the window is closed, and stays here with its prompt.")
            }
        }
        Rectangle {
            id: stage
            y: 20
            width: parent.width
            height: visible ? Math.min(width * 9 / 16, parent.height * 0.55) : 0
            visible: page.playing !== ""
            radius: 6
            color: Theme.well
            border.width: 1
            border.color: Theme.hair
            clip: true
            VideoView {
                id: view
                objectName: "videoView"
                anchors.fill: parent
                anchors.margins: 1
                anchors.bottomMargin: 40
                source: page.playing !== "" ? page.desk.gallery.sourceOf(page.playing) : ""
                knownMs: page.playing !== "" ? page.desk.gallery.secondsOf(page.playing) * 1000 : 0
                Accessible.role: Accessible.Graphic
                Accessible.name: page.playing !== "" ? page.desk.gallery.promptOf(page.playing) : ""
                TapHandler { onTapped: view.playing ? view.pause() : view.play() }
            }
            ErrorBlock {
                x: 16
                y: 16
                width: parent.width - 32
                words: view.problem
                advice: qsTr("This computer cannot play it; it can be saved.")
                visible: view.problem !== ""
            }
            Item {
                id: controls
                x: 8
                y: parent.height - 36
                width: parent.width - 16
                height: 32
                function clock(ms: real): string {
                    const seconds = Math.floor(ms / 1000);
                    return Math.floor(seconds / 60) + ":" + String(seconds % 60).padStart(2, "0");
                }
                Btn {
                    id: pause
                    objectName: "pauseVideo"
                    kind: "quiet"
                    iconName: view.playing ? "pause" : "play"
                    tip: view.playing ? qsTr("Pause") : qsTr("Play")
                    onPressedLive: view.playing ? view.pause() : view.play()
                }
                Slide {
                    x: pause.width + 8
                    y: 4
                    width: played.x - x - 12
                    label: qsTr("Position")
                    to: Math.max(1, view.durationMs)
                    value: view.durationMs > 0 ? view.positionMs : 0
                    onMoved: view.seek(value)
                }
                Label {
                    id: played
                    anchors.right: closer.left
                    anchors.rightMargin: 4
                    height: parent.height
                    styleName: "small"
                    // How long it is, the player may know late, or never.
                    text: controls.clock(view.positionMs) + (view.durationMs > 0 ? " / " + controls.clock(view.durationMs) : "")
                }
                Btn {
                    id: closer
                    anchors.right: parent.right
                    kind: "quiet"
                    iconName: "cross"
                    tip: qsTr("Close the player")
                    onPressedLive: {
                        view.pause();
                        page.playing = "";
                    }
                }
            }
        }
        ListView {
            id: list
            objectName: "videoGallery"
            y: stage.visible ? stage.y + stage.height + 12 : 12
            width: parent.width
            height: parent.height - y
            clip: true
            boundsBehavior: Flickable.StopAtBounds
            activeFocusOnTab: count > 0
            model: page.desk.gallery
            T.ScrollBar.vertical: ScrollMark {}
            Accessible.role: Accessible.List
            Accessible.name: qsTr("Videos")
            delegate: VideoRow {
                required property string creationId
                required property int index
                width: list.width
                now: page.desk.now
                chosen: page.playing === creationId || (ListView.isCurrentItem && list.activeFocus)
                onPlayWanted: {
                    page.playing = creationId;
                    view.play();
                }
                onSaveWanted: Desktop.files.saveFile("video-" + creationId, qsTr("Save the video"), page.desk.gallery.fileName(creationId))
                onAgainWanted: {
                    promptBox.text = page.desk.gallery.promptOf(creationId);
                    promptBox.focusText();
                }
                onCancelWanted: page.desk.cancel(creationId)
                onRemoveWanted: removeAsk.ask(creationId)
            }
        }
    }
    Connections {
        target: Desktop.files
        function onChosen(purpose: string, files: var): void {
            if (files.length === 0)
                return;
            if (purpose === "first-frame")
                page.desk.firstFrame = files[0];
            else if (purpose.startsWith("video-"))
                page.desk.gallery.saveAs(purpose.substring(6), files[0]);
        }
    }
    Ask {
        id: removeAsk
        property string creation
        function ask(id: string): void {
            creation = id;
            text = page.desk.gallery.promptOf(id);
            open();
        }
        title: qsTr("Delete this video?")
        yes: qsTr("Delete")
        no: qsTr("Keep")
        onAccepted: {
            if (page.playing === creation)
                page.playing = "";
            page.desk.gallery.remove(creation);
        }
    }
}
