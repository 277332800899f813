// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Station.Controls
import Station.Theme

// A picture of the gallery with the prompt that made it.
Item {
    id: tile

    required property string source
    required property string prompt
    required property string detail
    property bool chosen: false
    property bool canEdit: false
    property bool canAnimate: false

    signal openWanted()
    signal saveWanted()
    signal copyWanted()
    signal editWanted()
    signal animateWanted()
    signal againWanted()
    signal removeWanted()

    Accessible.role: Accessible.Graphic
    Accessible.name: prompt + ", " + detail

    Rectangle {
        width: tile.width
        height: tile.width
        radius: 6
        color: Theme.well
        border.width: tile.chosen ? 2 : 1
        border.color: tile.chosen ? Theme.amberFill : Theme.hair
        Image {
            anchors.fill: parent
            anchors.margins: 2
            source: tile.source
            asynchronous: true
            fillMode: Image.PreserveAspectFit
            sourceSize.width: 512
            sourceSize.height: 512
        }
        TapHandler { onTapped: tile.openWanted() }
    }
    Label {
        y: tile.width + 8
        width: tile.width
        height: 40
        verticalAlignment: Text.AlignTop
        text: tile.prompt
        wrapMode: Text.Wrap
        elide: Text.ElideRight
        maximumLineCount: 2
    }
    Label {
        y: tile.width + 50
        width: tile.width
        styleName: "small"
        elide: Text.ElideRight
        text: tile.detail
    }
    Row {
        y: tile.width + 70
        spacing: 2
        Btn { objectName: "saveImage"; kind: "quiet"; small: true; iconName: "save"; tip: qsTr("Save"); onPressedLive: tile.saveWanted() }
        Btn { objectName: "copyImage"; kind: "quiet"; small: true; iconName: "copy"; tip: qsTr("Copy the picture"); onPressedLive: tile.copyWanted() }
        Btn {
            objectName: "editImage"
            kind: "quiet"
            small: true
            iconName: "edit"
            tip: qsTr("Change this picture")
            hindrance: tile.canEdit ? "" : qsTr("The chosen model makes new pictures only")
            onPressedLive: tile.editWanted()
        }
        Btn { objectName: "sameAgain"; kind: "quiet"; small: true; iconName: "retry"; tip: qsTr("Take its prompt"); onPressedLive: tile.againWanted() }
        Btn {
            objectName: "firstFrame"
            kind: "quiet"
            small: true
            iconName: "video"
            tip: qsTr("Use as first frame of a video")
            visible: tile.canAnimate
            onPressedLive: tile.animateWanted()
        }
        Btn { objectName: "removeImage"; kind: "quiet"; small: true; iconName: "trash"; tip: qsTr("Delete"); onPressedLive: tile.removeWanted() }
    }
}
