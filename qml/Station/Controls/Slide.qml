// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Templates as T
import Station.Theme

// A slider with a line and a knob; arrows move it by a step.
T.Slider {
    id: slide

    property string label

    implicitWidth: 280
    implicitHeight: 24
    focusPolicy: Qt.StrongFocus

    Accessible.name: label

    background: Rectangle {
        x: slide.leftPadding
        y: (slide.height - 2) / 2
        width: slide.availableWidth
        height: 2
        color: Theme.control
        Rectangle {
            width: slide.visualPosition * parent.width
            height: 2
            color: Theme.ink2
        }
    }
    handle: Rectangle {
        x: slide.leftPadding + slide.visualPosition * (slide.availableWidth - width)
        y: (slide.height - height) / 2
        width: 16
        height: 16
        radius: 8
        color: slide.pressed ? Theme.amberFill : Theme.ink
        FocusFrame { shown: slide.visualFocus }
    }
}
