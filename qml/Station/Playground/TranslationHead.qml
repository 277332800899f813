// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Station.Controls
import Station.Theme

// Above a message's translation: the language, who made it, and what can be done with it.
Item {
    id: head

    property string language
    property string words
    property string lamp
    property bool running: false

    signal stopWanted()
    signal copyWanted()
    signal removeWanted()

    implicitHeight: 24

    Label {
        id: name
        y: 2
        text: head.language
        font.weight: 600
    }
    Lamp {
        id: light
        x: name.width + 12
        y: 8
        diameter: 8
        kind: head.lamp
        visible: head.lamp !== ""
    }
    Label {
        objectName: "translationState"
        x: light.visible ? light.x + 16 : light.x
        y: 4
        width: actions.x - x - 12
        styleName: "small"
        color: head.running ? Theme.amber : head.lamp === "closed" ? Theme.red : Theme.ink2
        elide: Text.ElideRight
        text: head.words
    }
    Row {
        id: actions
        anchors.right: parent.right
        spacing: 4
        Btn {
            objectName: "stopTranslation"
            small: true
            iconName: "stop"
            text: qsTr("Stop")
            visible: head.running
            onPressedLive: head.stopWanted()
        }
        Btn {
            objectName: "copyTranslation"
            kind: "quiet"
            small: true
            iconName: "copy"
            tip: qsTr("Copy the translation as Markdown")
            visible: !head.running
            onPressedLive: head.copyWanted()
        }
        Btn {
            objectName: "removeTranslation"
            kind: "quiet"
            small: true
            iconName: "trash"
            tip: qsTr("Delete the translation")
            visible: !head.running
            onPressedLive: head.removeWanted()
        }
    }
}
