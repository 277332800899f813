// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Station.Controls
import Station.Theme

// The line with its stops.
Rectangle {
    id: rail

    property bool narrow: false
    property string current
    property var places: []
    property string gatewayLamp
    property string gatewayWord
    property string address
    property string themeChoice

    signal chosen(string id)
    signal jumpWanted()
    signal copyWanted()
    signal themeWanted()

    readonly property string themeName: themeChoice === "day" ? qsTr("Day") : themeChoice === "night" ? qsTr("Night") : qsTr("As the system")

    width: narrow ? 56 : 200
    color: Theme.rail

    Hair {
        anchors.right: parent.right
        vertical: true
    }
    Row {
        x: rail.narrow ? 16 : 24
        y: rail.narrow ? 16 : 24
        spacing: 12
        Mark {}
        Label {
            height: 24
            styleName: "lead"
            text: qsTr("Token Station")
            visible: !rail.narrow
        }
    }

    T.AbstractButton {
        id: jump
        objectName: "jump"
        x: rail.narrow ? 12 : 16
        y: rail.narrow ? 56 : 72
        width: rail.width - 2 * x
        height: 32
        focusPolicy: Qt.StrongFocus
        hoverEnabled: true
        Accessible.role: Accessible.Button
        Accessible.name: qsTr("Jump to…")
        Accessible.description: KeyNames.written("Ctrl+K")
        onClicked: rail.jumpWanted()
        Accessible.onPressAction: clicked()
        Keys.onReturnPressed: clicked()
        Keys.onEnterPressed: clicked()
        background: Rectangle {
            radius: 4
            color: rail.narrow ? (jump.hovered ? Theme.chosenStop : "transparent") : Theme.input
            border.width: rail.narrow ? 0 : 1
            border.color: jump.hovered ? Theme.control : Theme.line
            FocusFrame { shown: jump.visualFocus }
        }
        Icon {
            x: rail.narrow ? 8 : 10
            anchors.verticalCenter: parent.verticalCenter
            name: "search"
            size: rail.narrow ? 16 : 14
            ink: Theme.ink3
        }
        Label {
            x: 32
            y: 6
            width: parent.width - x - jumpKeys.width - 16
            text: qsTr("Jump to…")
            color: Theme.ink3
            elide: Text.ElideRight
            visible: !rail.narrow
        }
        Label {
            id: jumpKeys
            anchors.right: parent.right
            anchors.rightMargin: 8
            y: 8
            styleName: "small"
            color: Theme.ink3
            text: KeyNames.written("Ctrl+K")
            visible: !rail.narrow
            Accessible.ignored: true
        }
        Tip {
            x: jump.width + 4
            y: 2
            visible: rail.narrow && (jump.hovered || jump.visualFocus)
            text: qsTr("Jump to…") + "  " + KeyNames.written("Ctrl+K")
        }
    }

    Item {
        id: track
        y: rail.narrow ? 96 : 128
        width: parent.width
        height: rail.places.length * 40

        Rectangle {
            x: rail.narrow ? 27 : 31
            y: 20
            width: 2
            height: parent.height - 40
            color: Theme.line
        }
        Repeater {
            model: rail.places
            T.TabButton {
                id: stop

                required property int index
                required property var modelData
                readonly property bool here: modelData.id === rail.current

                y: index * 40
                width: rail.width
                height: 40
                focusPolicy: Qt.StrongFocus
                hoverEnabled: true
                text: modelData.name
                objectName: "stop-" + modelData.id

                checkable: false
                checked: here
                Accessible.name: text
                Accessible.selected: here
                Accessible.onPressAction: clicked()
                Accessible.description: modelData.keys

                onClicked: rail.chosen(modelData.id)
                Keys.onReturnPressed: clicked()
                Keys.onEnterPressed: clicked()
                Keys.onDownPressed: nextItemInFocusChain(true).forceActiveFocus(Qt.TabFocusReason)
                Keys.onUpPressed: nextItemInFocusChain(false).forceActiveFocus(Qt.BacktabFocusReason)

                // Over the track, so that an icon does not stand on a line.
                Rectangle {
                    x: 8
                    y: 2
                    width: 40
                    height: 36
                    color: Theme.rail
                    visible: rail.narrow
                }
                Rectangle {
                    x: 8
                    y: rail.narrow ? 2 : 4
                    width: stop.width - 16
                    height: rail.narrow ? 36 : 32
                    radius: 4
                    color: stop.here || stop.hovered ? Theme.chosenStop : "transparent"
                    visible: stop.here || stop.hovered
                    z: rail.narrow ? 0 : -1
                }
                Rectangle {
                    y: 10
                    width: 2
                    height: 20
                    color: Theme.amberFill
                    visible: rail.narrow && stop.here
                }
                Icon {
                    anchors.centerIn: parent
                    name: stop.modelData.icon
                    size: 18
                    ink: stop.here ? Theme.ink : Theme.ink2
                    visible: rail.narrow
                }
                Rectangle {
                    x: 27
                    y: 15
                    width: 10
                    height: 10
                    radius: 5
                    color: stop.here ? Theme.amberFill : Theme.rail
                    border.width: 2
                    border.color: stop.here ? Theme.ringHere : Theme.control
                    visible: !rail.narrow
                }
                Label {
                    x: 56
                    y: 10
                    text: stop.text
                    color: stop.here || stop.hovered ? Theme.ink : Theme.ink2
                    font.weight: stop.here ? 600 : Theme.textWeight
                    visible: !rail.narrow
                }
                Label {
                    anchors.right: parent.right
                    anchors.rightMargin: 24
                    y: 12
                    styleName: "small"
                    font.family: Theme.condensed
                    color: Theme.ink3
                    text: stop.index + 1
                    visible: !rail.narrow
                    Accessible.ignored: true
                }
                Item {
                    x: 8
                    y: 4
                    width: stop.width - 16
                    height: 32
                    FocusFrame { shown: stop.visualFocus; anchors.margins: 0; radius: 4 }
                }
                Tip {
                    x: stop.width + 4
                    y: 6
                    visible: rail.narrow && (stop.hovered || stop.visualFocus)
                    text: stop.text + "  " + stop.modelData.keys
                }
            }
        }
    }

    Item {
        anchors.bottom: parent.bottom
        width: parent.width
        height: rail.narrow ? 88 : 96

        Hair { visible: !rail.narrow }
        Lamp {
            x: rail.narrow ? 20 : 24
            y: rail.narrow ? 52 : 24
            kind: rail.gatewayLamp
            Accessible.role: Accessible.StaticText
            Accessible.name: rail.gatewayWord
        }
        Label {
            x: 56
            y: 22
            // Long words are set smaller, so that they keep off the button.
            width: parent.width - x - 48
            fontSizeMode: Text.HorizontalFit
            minimumPixelSize: 11
            elide: Text.ElideRight
            text: rail.gatewayWord
            font.weight: 500
            visible: !rail.narrow
        }
        Label {
            x: 56
            y: 46
            styleName: "code"
            font.pixelSize: 11
            color: Theme.ink2
            text: rail.address
            visible: !rail.narrow
        }
        Btn {
            anchors.right: parent.right
            anchors.rightMargin: 14
            y: 43
            kind: "quiet"
            small: true
            iconName: "copy"
            tip: qsTr("Copy the base URL")
            visible: !rail.narrow && rail.address !== ""
            onPressedLive: rail.copyWanted()
        }
        Btn {
            objectName: "themeSwitch"
            x: rail.narrow ? 16 : parent.width - width - 14
            y: rail.narrow ? 12 : 17
            kind: "quiet"
            small: true
            iconName: rail.themeChoice
            tip: qsTr("Theme: %1").arg(rail.themeName)
            onPressedLive: rail.themeWanted()
        }
    }
}
