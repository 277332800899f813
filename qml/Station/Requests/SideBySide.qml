// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Station.App
import Station.Controls
import Station.Theme

// Two bodies beside each other, or one alone, line by line; what differs is marked.
FocusScope {
    id: root

    property BodyLines lines
    property string leftTitle
    property string leftNote
    property string rightTitle
    property string rightNote
    property bool single: false
    readonly property int gap: single ? 0 : 8
    readonly property real side: single ? width : (width - gap) / 2

    component Head: Rectangle {
        id: head
        property string title
        property string note
        width: root.side
        height: root.height
        radius: 4
        color: Theme.well
        border.width: 1
        border.color: Theme.hair
        Label {
            id: name
            x: 12
            y: 6
            width: Math.min(implicitWidth, head.width - 24)
            font.weight: 500
            elide: Text.ElideRight
            text: head.title
        }
        Label {
            anchors.right: parent.right
            anchors.rightMargin: 12
            y: 8
            width: Math.max(0, Math.min(implicitWidth, head.width - name.width - 36))
            styleName: "small"
            elide: Text.ElideRight
            text: head.note
        }
        Hair { y: 31 }
    }
    component Half: Item {
        id: half
        property int number
        property string text
        property color wash
        property color edge
        property bool marked: false
        width: root.side - 2
        implicitHeight: words.height
        Rectangle {
            anchors.fill: parent
            color: half.marked ? half.wash : "transparent"
        }
        Rectangle {
            width: 2
            height: parent.height
            color: half.edge
            visible: half.marked
        }
        Label {
            width: 40
            y: 1
            horizontalAlignment: Text.AlignRight
            styleName: "code"
            color: Theme.ink3
            text: half.number > 0 ? half.number : ""
        }
        Label {
            id: words
            x: 52
            width: Math.max(0, parent.width - x - 12)
            styleName: "code"
            lineHeight: 20
            color: half.marked ? Theme.ink : Theme.ink2
            wrapMode: Text.Wrap
            text: half.text
        }
    }

    Head {
        title: root.leftTitle
        note: root.leftNote
    }
    Head {
        x: root.side + root.gap
        visible: !root.single
        title: root.rightTitle
        note: root.rightNote
    }
    ListView {
        id: list
        objectName: "bodyLines"
        y: 36
        width: root.width
        height: root.height - y - 4
        focus: true
        activeFocusOnTab: true
        clip: true
        model: root.lines
        keyNavigationEnabled: false
        reuseItems: true
        boundsBehavior: Flickable.StopAtBounds
        Keys.onUpPressed: scroll(-20)
        Keys.onDownPressed: scroll(20)
        Keys.onPressed: event => {
            if (event.key === Qt.Key_PageDown)
                scroll(height);
            else if (event.key === Qt.Key_PageUp)
                scroll(-height);
            else
                return;
            event.accepted = true;
        }
        function scroll(by: real): void {
            contentY = Math.max(originY, Math.min(originY + Math.max(0, contentHeight - height), contentY + by));
        }
        T.ScrollBar.vertical: ScrollMark {}
        Accessible.role: Accessible.List
        Accessible.name: root.single ? root.leftTitle : qsTr("%1, beside: %2").arg(root.leftTitle).arg(root.rightTitle)
        delegate: Item {
            id: line
            required property string kind
            required property int leftNumber
            required property int rightNumber
            required property string leftText
            required property string rightText
            required property string spoken
            width: ListView.view.width
            height: kind === "gap" ? 20 : root.single ? left.implicitHeight : Math.max(left.implicitHeight, right.implicitHeight)
            Accessible.role: Accessible.StaticText
            Accessible.name: spoken
            Half {
                id: left
                x: 1
                height: parent.height
                visible: line.kind !== "gap"
                number: line.leftNumber
                text: line.leftText
                marked: line.kind === "changed" || line.kind === "removed"
                wash: line.kind === "removed" ? Theme.redWash : Theme.blueWash
                edge: line.kind === "removed" ? Theme.red : Theme.blue
            }
            Half {
                id: right
                x: root.side + root.gap + 1
                height: parent.height
                visible: !root.single && line.kind !== "gap"
                number: line.rightNumber
                text: line.rightText
                marked: line.kind === "changed" || line.kind === "added"
                wash: line.kind === "added" ? Theme.greenWash : Theme.blueWash
                edge: line.kind === "added" ? Theme.green : Theme.blue
            }
            Label {
                x: 52
                y: 1
                styleName: "code"
                color: Theme.ink3
                visible: line.kind === "gap"
                text: "⋯ " + line.leftText
            }
        }
    }
    Label {
        x: 12
        y: 44
        color: Theme.ink3
        text: root.lines.busy ? qsTr("Laying out…") : qsTr("Empty")
        visible: root.lines.count === 0
    }
    FocusFrame { shown: list.activeFocus; radius: 7 }
}
