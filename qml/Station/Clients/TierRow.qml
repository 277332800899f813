// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Templates as T
import Station.Controls
import Station.Theme

// A tier of a client and the model that stands for it; pressed, it asks for another.
T.AbstractButton {
    id: row

    property string tier
    property string code
    property string model

    signal cleared()

    implicitHeight: 32
    focusPolicy: Qt.StrongFocus
    hoverEnabled: true
    text: tier
    Accessible.role: Accessible.ComboBox
    Accessible.name: qsTr("Model of %1: %2").arg(tier).arg(words.text)
    Accessible.onPressAction: clicked()
    Keys.onReturnPressed: clicked()
    Keys.onEnterPressed: clicked()
    Keys.onDeletePressed: if (model !== "") cleared()

    background: Rectangle {
        color: row.hovered ? Theme.fill : "transparent"
        radius: 4
        FocusFrame { shown: row.visualFocus }
    }
    Hair { y: parent.height - 1 }
    Label {
        x: 4
        y: 6
        width: 100
        color: Theme.ink2
        text: row.tier
        elide: Text.ElideRight
    }
    LineCode {
        x: 108
        y: 8
        code: row.code
        visible: row.code !== ""
    }
    Label {
        id: words
        x: row.code !== "" ? 144 : 108
        y: 6
        width: remove.x - x - 8
        color: row.model !== "" ? Theme.ink : Theme.ink3
        text: row.model !== "" ? row.model : qsTr("the client's own choice")
        elide: Text.ElideMiddle
    }
    Btn {
        id: remove
        anchors.right: open.left
        anchors.rightMargin: 4
        y: 4
        small: true
        kind: "quiet"
        iconName: "cross"
        tip: qsTr("Leave it to the client")
        visible: row.model !== ""
        onPressedLive: row.cleared()
    }
    Icon {
        id: open
        anchors.right: parent.right
        anchors.rightMargin: 8
        y: 8
        name: "down"
        ink: Theme.ink2
    }
}
