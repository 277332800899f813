// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Station.App
import Station.Controls
import Station.Playground
import Station.Theme

// Pictures from words, and the gallery of what was made.
FocusScope {
    id: page

    property bool compact: false
    property bool canAnimate: false
    readonly property int margin: compact ? 16 : 24
    readonly property ImageDesk desk: Desktop.images
    readonly property int side: compact ? 300 : 380

    signal providersWanted()
    signal firstFrameWanted(string creation)

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
                    text: page.desk.base === "" ? qsTr("Make an image") : qsTr("Change an image")
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
                    objectName: "imageModel"
                    width: form.width
                    label: qsTr("Image model")
                    model: Array.from(page.desk.choices)
                    value: page.desk.model
                    onPicked: id => page.desk.model = id
                }
            }
            TextBox {
                id: promptBox
                objectName: "imagePrompt"
                width: parent.width
                height: 132
                label: qsTr("Prompt")
                placeholderText: page.desk.base === "" ? qsTr("What is to be seen") : qsTr("What is to change")
            }
            Item {
                width: parent.width
                height: 64
                visible: page.desk.base !== ""
                Image {
                    width: 64
                    height: 64
                    fillMode: Image.PreserveAspectFit
                    source: page.desk.base !== "" ? page.desk.gallery.sourceOf(page.desk.base) : ""
                    sourceSize.width: 128
                    sourceSize.height: 128
                    asynchronous: true
                }
                Btn {
                    objectName: "noBase"
                    x: 76
                    y: 16
                    kind: "quiet"
                    iconName: "cross"
                    text: qsTr("Make a new one instead")
                    onPressedLive: page.desk.base = ""
                }
            }
            Flow {
                width: parent.width
                spacing: 16
                Column {
                    spacing: 4
                    Label { styleName: "micro"; text: qsTr("Size") }
                    Select {
                        objectName: "imageSize"
                        width: 120
                        label: qsTr("Size")
                        model: Array.from(page.desk.sizes).map(name => ({ id: name, name: name }))
                        value: page.desk.size
                        onPicked: id => page.desk.size = id
                    }
                }
                Column {
                    spacing: 4
                    visible: page.desk.qualities.length > 0
                    Label { styleName: "micro"; text: qsTr("Quality") }
                    Select {
                        width: 104
                        label: qsTr("Quality")
                        model: Array.from(page.desk.qualities).map(name => ({ id: name, name: name }))
                        value: page.desk.quality
                        onPicked: id => page.desk.quality = id
                    }
                }
                Column {
                    spacing: 4
                    Label { styleName: "micro"; text: qsTr("Count") }
                    Select {
                        objectName: "imageCount"
                        width: 72
                        label: qsTr("Count")
                        model: Array.from(["1", "2", "3", "4"]).map(name => ({ id: name, name: name }))
                        value: String(page.desk.count)
                        onPicked: id => page.desk.count = Number(id)
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
                Row {
                    anchors.right: parent.right
                    spacing: 8
                    Btn {
                        objectName: "stopImage"
                        iconName: "stop"
                        text: qsTr("Stop")
                        visible: page.desk.running
                        onPressedLive: page.desk.stop()
                    }
                    Btn {
                        objectName: "makeImage"
                        kind: "primary"
                        iconName: "image"
                        text: page.desk.base === "" ? qsTr("Make") : qsTr("Change")
                        hindrance: page.desk.hindrance !== "" ? page.desk.hindrance
                                 : promptBox.length === 0 ? qsTr("Say first what is to be seen")
                                 : page.desk.running ? qsTr("One is being made: stop it first") : ""
                        onPressedLive: page.desk.make(promptBox.text)
                    }
                }
            }
            ErrorBlock {
                width: parent.width
                words: page.desk.problem
                advice: qsTr("Change the request, or choose another model.")
                visible: page.desk.problem !== ""
            }
            FiguresBlock {
                width: parent.width
                figures: page.desk.figures
                visible: page.desk.figures.length > 0
            }
        }
    }
    DropArea {
        id: drop
        objectName: "imageDrop"
        y: 57
        width: page.width
        height: page.height - y
        keys: ["text/uri-list"]
        onDropped: event => {
            if (event.urls.length > 0)
                page.desk.takePicture(event.urls[0]);
            event.acceptProposedAction();
            promptBox.focusText();
        }
        Rectangle {
            anchors.fill: parent
            color: "transparent"
            border.width: 2
            border.color: Theme.focus
            visible: drop.containsDrag
        }
    }
    Hair {
        x: page.side + 2 * page.margin - 1
        y: 57
        width: 1
        height: parent.height - y
    }
    Column {
        x: grid.x
        y: 160
        width: grid.width
        spacing: 8
        visible: grid.count === 0 && !page.desk.running
        Label {
            width: parent.width
            horizontalAlignment: Text.AlignHCenter
            styleName: "lead"
            text: qsTr("Nothing made yet")
        }
        Label {
            width: parent.width
            horizontalAlignment: Text.AlignHCenter
            color: Theme.ink2
            text: qsTr("Pictures stay here, on this computer, with the prompt that made each.")
        }
    }
    Rectangle {
        id: making
        objectName: "making"
        x: grid.x
        y: 77
        // As large as the picture will be.
        width: grid.cellWidth - 16
        height: width
        radius: 6
        color: Theme.fill
        visible: page.desk.running
        Image {
            anchors.fill: parent
            anchors.margins: 2
            fillMode: Image.PreserveAspectFit
            source: page.desk.partial
        }
        Label {
            anchors.centerIn: parent
            color: Theme.amber
            text: qsTr("being made…")
            visible: page.desk.partial === ""
        }
    }
    GridView {
        id: grid
        objectName: "imageGallery"
        readonly property int columns: Math.max(2, Math.floor(width / 260))
        x: page.side + 3 * page.margin
        y: making.visible ? making.y + making.height : 57
        width: page.width - x - page.margin
        height: page.height - y
        topMargin: 20
        bottomMargin: 24
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        activeFocusOnTab: count > 0
        cellWidth: Math.floor(width / columns)
        cellHeight: cellWidth + 96
        model: page.desk.gallery
        T.ScrollBar.vertical: ScrollMark {}
        Accessible.role: Accessible.List
        Accessible.name: qsTr("Gallery")
        delegate: PictureTile {
            required property int index
            required property string creationId
            required property string modelName
            width: grid.cellWidth - 16
            height: grid.cellHeight - 16
            chosen: page.desk.base === creationId || (GridView.isCurrentItem && grid.activeFocus)
            canEdit: page.desk.canEdit
            canAnimate: page.canAnimate
            onOpenWanted: grid.currentIndex = index
            onSaveWanted: Desktop.files.saveFile("image-" + creationId, qsTr("Save the picture"), page.desk.gallery.fileName(creationId))
            onCopyWanted: page.desk.gallery.copyImage(creationId)
            onEditWanted: {
                page.desk.base = creationId;
                promptBox.focusText();
            }
            onAnimateWanted: page.firstFrameWanted(creationId)
            onAgainWanted: {
                promptBox.text = page.desk.gallery.promptOf(creationId);
                promptBox.focusText();
            }
            onRemoveWanted: removeAsk.ask(creationId)
        }
    }
    Connections {
        target: Desktop.files
        function onChosen(purpose: string, files: var): void {
            if (files.length > 0 && purpose.startsWith("image-"))
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
        title: qsTr("Delete this picture?")
        yes: qsTr("Delete")
        no: qsTr("Keep")
        onAccepted: page.desk.gallery.remove(creation)
    }
}
