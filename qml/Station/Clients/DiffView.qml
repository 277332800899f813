// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Station.Controls
import Station.Theme

// The exact lines of a file that change, with their numbers before and after.
Rectangle {
    id: view

    property string file
    property int added: 0
    property int removed: 0
    property var lines: []
    property int mostLines: 14 // of 20, a long line counting as what it takes

    implicitHeight: 32 + list.height + 12
    radius: 4
    color: Theme.well
    border.width: 1
    border.color: Theme.hair

    Accessible.role: Accessible.Grouping
    Accessible.name: qsTr("%1: %2 lines more, %3 lines less").arg(file).arg(added).arg(removed)

    Label {
        x: 12
        y: 7
        width: sum.x - x - 12
        styleName: "code"
        text: view.file
        elide: Text.ElideMiddle
    }
    Label {
        id: sum
        anchors.right: parent.right
        anchors.rightMargin: 12
        y: 7
        styleName: "code"
        color: Theme.ink3
        text: "+" + view.added + " −" + view.removed
    }
    Hair { y: 31 }
    ListView {
        id: list
        x: 1
        y: 38
        width: parent.width - 2
        height: Math.min(contentHeight, view.mostLines * 20)
        model: view.lines
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        activeFocusOnTab: contentHeight > height
        cacheBuffer: 10000 // all of them are laid out: its height is theirs
        keyNavigationEnabled: false
        Keys.onUpPressed: contentY = Math.max(0, contentY - 20)
        Keys.onDownPressed: contentY = Math.min(Math.max(0, contentHeight - height), contentY + 20)
        T.ScrollBar.vertical: ScrollMark {}
        delegate: Rectangle {
            id: line
            required property var modelData
            readonly property bool isAdded: modelData.kind === "added"
            readonly property bool isRemoved: modelData.kind === "removed"
            readonly property color ink: isAdded || isRemoved ? Theme.ink : Theme.ink2
            width: ListView.view.width
            height: words.height
            color: isAdded ? Theme.greenWash : isRemoved ? Theme.redWash : "transparent"
            Accessible.role: Accessible.StaticText
            Accessible.name: (isAdded ? qsTr("added: %1") : isRemoved ? qsTr("removed: %1") : "%1").arg(modelData.text)
            Rectangle {
                width: 2
                height: parent.height
                color: line.isAdded ? Theme.green : Theme.red
                visible: line.isAdded || line.isRemoved
            }
            Label {
                width: 34
                y: 1
                horizontalAlignment: Text.AlignRight
                styleName: "code"
                color: Theme.ink3
                text: line.modelData.before || ""
            }
            Label {
                x: 34
                width: 32
                y: 1
                horizontalAlignment: Text.AlignRight
                styleName: "code"
                color: Theme.ink3
                text: line.modelData.after || ""
            }
            Label {
                x: 76
                y: 1
                styleName: "code"
                color: line.isAdded ? Theme.green : line.isRemoved ? Theme.red : Theme.ink3
                text: line.isAdded ? "+" : line.isRemoved ? "−" : line.modelData.kind === "gap" ? "⋯" : ""
            }
            Label {
                id: words
                x: 92
                width: parent.width - x - 12
                styleName: "code"
                lineHeight: 20
                color: line.ink
                text: line.modelData.text
                // What is approved is read whole.
                wrapMode: Text.Wrap
            }
        }
    }
    FocusFrame { shown: list.activeFocus }
}
