// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Templates as T
import Station.App
import Station.Controls
import Station.Theme

// The model of a lane; a press chooses another one, the cross takes the lane away.
Row {
    id: chip

    property Conversation lane
    property ModelList models
    property bool removable: false
    property alias button: model
    // Several stand beside each other: the provider's part of the name is its line code.
    property bool shortName: false
    // For the name, at most; below 32 the line code has to do.
    property int room: 280

    signal removeWanted()
    signal closed()

    T.AbstractButton {
        id: model
        objectName: "modelButton"
        implicitWidth: line.implicitWidth + 20
        implicitHeight: 32
        focusPolicy: Qt.StrongFocus
        hoverEnabled: true
        Accessible.name: qsTr("Model: %1").arg(chip.lane.model)
        Accessible.description: chip.lane.unusable
        Accessible.onPressAction: clicked()
        onClicked: picker.open()
        Keys.onReturnPressed: clicked()
        Keys.onEnterPressed: clicked()
        background: Rectangle {
            radius: 4
            color: model.hovered ? Theme.fill : "transparent"
            border.width: 1
            border.color: Theme.line
            FocusFrame { shown: model.visualFocus }
        }
        Row {
            id: line
            x: 10
            anchors.verticalCenter: parent.verticalCenter
            spacing: 8
            LineCode {
                anchors.verticalCenter: parent.verticalCenter
                code: chip.lane.modelCode
                visible: code !== ""
            }
            Label {
                anchors.verticalCenter: parent.verticalCenter
                width: Math.min(implicitWidth, chip.shortName ? 120 : 280, chip.room)
                visible: chip.room >= 32
                elide: Text.ElideRight
                styleName: "small"
                color: chip.lane.unusable === "" ? Theme.ink : Theme.ink3
                text: chip.lane.model === "" ? qsTr("No model")
                    : chip.shortName ? chip.lane.model.substring(chip.lane.model.indexOf("/") + 1) : chip.lane.model
            }
            Label {
                anchors.verticalCenter: parent.verticalCenter
                styleName: "small"
                color: Theme.amber
                text: qsTr("not usable now")
                visible: chip.lane.unusable !== "" && !chip.shortName && chip.room > 200
            }
            Icon {
                anchors.verticalCenter: parent.verticalCenter
                name: "down"
                size: 12
                ink: Theme.ink3
            }
        }
        ModelPicker {
            id: picker
            y: -height - 8
            models: chip.models
            onPicked: name => chip.lane.model = name
            onClosed: chip.closed()
        }
    }
    Btn {
        objectName: "removeLane"
        y: 4
        kind: "quiet"
        small: true
        iconName: "cross"
        tip: qsTr("Take %1 away").arg(chip.lane.model)
        hindrance: chip.lane.streaming ? qsTr("An answer streams: stop it first") : ""
        visible: chip.removable
        onPressedLive: chip.removeWanted()
    }
}
