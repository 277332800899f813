// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Templates as T
import Station.Theme

// primary, plain, quiet or danger. A button that cannot be pressed says why in its tooltip: it stays reachable by the
// keyboard and by the pointer, and only does nothing.
T.Button {
    id: button

    property string kind: "plain"
    property string iconName
    property bool small: false
    property string hindrance
    property string tip
    readonly property bool dead: hindrance !== ""
    readonly property color ink: dead ? Theme.ink3 : kind === "primary" ? Theme.amberInk : kind === "danger" ? Theme.red
                               : kind === "quiet" ? (hovered ? Theme.ink : Theme.ink2) : Theme.ink

    signal pressedLive()

    implicitHeight: small ? 24 : 32
    // Whole pixels: what ends at a margin ends on it.
    implicitWidth: Math.ceil(line.implicitWidth) + (text === "" ? (small ? 8 : 16) : small ? 16 : 24)
    focusPolicy: Qt.StrongFocus
    hoverEnabled: true
    padding: 0

    Accessible.name: text !== "" ? text : tip
    Accessible.description: hindrance

    onClicked: if (!dead) pressedLive()
    // Qt 6.4 has no press of its own for a screen reader.
    Accessible.onPressAction: clicked()
    Keys.onReturnPressed: clicked()
    Keys.onEnterPressed: clicked()

    background: Rectangle {
        radius: 4
        color: button.kind === "primary" ? (button.dead ? Theme.fill : Theme.amberFill)
             : button.kind === "quiet" ? (button.hovered && !button.dead ? Theme.fill : "transparent")
             : button.dead ? Theme.fill : button.hovered ? Theme.fillUp : Theme.button
        border.width: button.kind === "plain" || button.kind === "danger" ? 1 : 0
        border.color: Theme.line
        opacity: button.down && !button.dead ? 0.85 : 1
        FocusFrame { shown: button.visualFocus }
    }
    contentItem: Item {
        Row {
            id: line
            anchors.centerIn: parent
            spacing: 6
            Icon {
                anchors.verticalCenter: parent.verticalCenter
                visible: button.iconName !== ""
                name: button.iconName
                ink: button.dead ? Theme.control : button.ink
                size: button.small && button.text === "" ? 14 : 16
            }
            Text {
                anchors.verticalCenter: parent.verticalCenter
                visible: button.text !== ""
                text: button.text
                color: button.ink
                font.family: Theme.sans
                font.weight: button.kind === "primary" ? 600 : 500
                font.pixelSize: button.small ? 12 : 13
                textFormat: Text.PlainText
                renderType: Text.NativeRendering
            }
        }
    }
    // A popup of its own for every button would be most of what a row of buttons costs.
    Loader {
        active: (button.hovered || button.visualFocus) && (button.hindrance !== "" || button.tip !== "")
        // Qt 6.4 refuses a Loader's component in a file with bound components, so it finds the button by its id.
        // qmllint disable unqualified
        sourceComponent: Tip {
            id: shown
            parent: button
            delay: 0
            text: button.hindrance !== "" ? button.hindrance : button.tip
            // Its own delay would open it for a row that was let go meanwhile. Such a row may live
            // on for a moment without a window, where nothing can be opened.
            Timer {
                interval: 500
                running: true
                onTriggered: shown.visible = button.Window.window !== null
            }
        }
        // qmllint enable unqualified
    }
}
