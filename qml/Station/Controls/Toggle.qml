// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Templates as T
import Station.Theme

// On or off. Where it cannot be changed it says why, and stays reachable.
T.AbstractButton {
    id: toggle

    property bool on: false
    property string label
    property string hindrance

    signal switched(bool on)

    implicitWidth: 40
    implicitHeight: 24
    focusPolicy: Qt.StrongFocus
    hoverEnabled: true
    // The template is a check box to a screen reader where it is checkable; what is shown comes from where it is kept.
    checkable: true
    checked: on

    Accessible.name: label
    Accessible.description: hindrance

    onClicked: {
        if (hindrance === "")
            switched(!on);
        checked = Qt.binding(() => on);
    }
    Accessible.onPressAction: clicked()
    Accessible.onToggleAction: clicked()
    Keys.onReturnPressed: clicked()
    Keys.onEnterPressed: clicked()

    background: Rectangle {
        radius: 12
        color: toggle.on ? Theme.amberFill : Theme.off
        border.width: 1
        border.color: toggle.on ? Theme.amberFill : Theme.control
        opacity: toggle.hindrance === "" ? 1 : 0.6
        FocusFrame { shown: toggle.visualFocus; radius: 15 }
        Rectangle {
            x: toggle.on ? 19 : 3
            y: 3
            width: 18
            height: 18
            radius: 9
            color: toggle.on ? Theme.amberInk : Theme.ink2
            Behavior on x {
                enabled: !Theme.reducedMotion
                NumberAnimation { duration: Theme.quick; easing.type: Easing.OutCubic }
            }
        }
    }
    Tip {
        visible: (toggle.hovered || toggle.visualFocus) && text !== ""
        text: toggle.hindrance
    }
}
