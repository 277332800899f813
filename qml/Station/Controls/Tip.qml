// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Templates as T
import Station.Theme

T.ToolTip {
    id: tip

    x: parent ? Math.round((parent.width - implicitWidth) / 2) : 0
    y: -implicitHeight - 6
    implicitWidth: Math.min(440, Math.max(28, words.implicitWidth + 24))
    implicitHeight: words.implicitHeight + 12
    margins: 6
    horizontalPadding: 12
    verticalPadding: 6
    delay: 500
    closePolicy: T.Popup.CloseOnEscape | T.Popup.CloseOnPressOutsideParent | T.Popup.CloseOnReleaseOutsideParent

    contentItem: Label {
        id: words
        styleName: "small"
        text: tip.text
        color: Theme.tipInk
        horizontalAlignment: Text.AlignHCenter
        wrapMode: Text.Wrap
    }
    background: Rectangle {
        radius: 4
        color: Theme.tip
    }
}
