// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Station.Controls
import Station.Theme

// The provider's own words, and what to do; or a quiet note on an answer.
Rectangle {
    id: block

    property string words
    property string advice
    property bool quiet: false
    // What its button says; empty: it has none.
    property string action
    property string hindrance

    signal wanted()

    implicitHeight: column.implicitHeight + 24
    radius: 4
    color: quiet ? Theme.fill : Theme.redWash

    Accessible.role: Accessible.AlertMessage
    Accessible.name: words + " " + advice

    Icon {
        x: 12
        y: 14
        name: block.quiet ? "info" : "warn"
        ink: block.quiet ? Theme.ink2 : Theme.red
    }
    Column {
        id: column
        x: 36
        y: 12
        width: block.width - 48
        spacing: 2
        Label {
            width: parent.width
            text: block.words
            color: block.quiet ? Theme.ink : Theme.red
            font.weight: 500
            wrapMode: Text.Wrap
        }
        Label {
            width: parent.width
            styleName: "small"
            color: Theme.ink
            text: block.advice
            wrapMode: Text.Wrap
        }
        Item {
            width: 1
            height: 6
            visible: act.visible
        }
        Btn {
            id: act
            objectName: visible ? "errorAction" : ""
            small: true
            text: block.action
            hindrance: block.hindrance
            visible: block.action !== ""
            onPressedLive: block.wanted()
        }
    }
}
