// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Station.Theme

// What stands where nothing is to be shown: what that means, and what to do about it.
Column {
    id: nothing

    property string title
    property string text
    // What its button says; empty: it has none.
    property string action

    signal wanted()

    spacing: 8

    Label {
        width: nothing.width
        styleName: "lead"
        text: nothing.title
        horizontalAlignment: Text.AlignHCenter
        wrapMode: Text.Wrap
    }
    Prose {
        x: Math.floor((nothing.width - width) / 2)
        most: Math.min(440, nothing.width)
        color: Theme.ink2
        text: nothing.text
        horizontalAlignment: Text.AlignHCenter
        visible: text !== ""
    }
    Btn {
        objectName: "nothingAction"
        anchors.horizontalCenter: parent.horizontalCenter
        text: nothing.action
        visible: text !== ""
        onPressedLive: nothing.wanted()
    }
}
