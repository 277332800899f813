// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Templates as T
import Station.Controls
import Station.Theme

// A line that opens: reasoning, or what a tool was called with.
Rectangle {
    id: block

    property string title
    property string note
    property string text
    property string iconName: "right"
    property bool code: false
    property bool expanded: false

    implicitHeight: expanded ? 32 + body.implicitHeight + 16 : 32
    radius: 4
    color: Theme.well
    border.width: 1
    border.color: Theme.hair

    T.AbstractButton {
        id: head
        objectName: "fold"
        width: parent.width
        height: 32
        focusPolicy: Qt.StrongFocus
        hoverEnabled: true
        text: block.title
        Accessible.name: block.title
        Accessible.onPressAction: clicked()
        Accessible.checkable: true
        Accessible.checked: block.expanded
        onClicked: block.expanded = !block.expanded
        Keys.onReturnPressed: clicked()
        Keys.onEnterPressed: clicked()

        Icon {
            x: 10
            y: 10
            size: 12
            name: block.iconName === "right" && block.expanded ? "down" : block.iconName
            ink: Theme.ink3
        }
        Label {
            x: 32
            y: 6
            width: head.width - 44 - noteText.implicitWidth - x
            elide: Text.ElideRight
            text: block.title
            color: head.hovered ? Theme.ink : Theme.ink2
        }
        Label {
            id: noteText
            anchors.right: parent.right
            anchors.rightMargin: 12
            y: 8
            styleName: "small"
            color: Theme.ink3
            text: block.note
        }
        FocusFrame { shown: head.visualFocus }
    }
    Label {
        id: body
        x: 32
        y: 36
        width: block.width - 44
        styleName: block.code ? "code" : "body"
        color: Theme.ink2
        text: block.expanded ? block.text : ""
        wrapMode: Text.Wrap
        visible: block.expanded
    }
}
