// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Station.Theme

// One of many: a field that opens a list. Its model is a list of maps with id and name.
T.ComboBox {
    id: select

    property string label
    property string value
    readonly property int widest: 240
    property bool atRight: false // of its window, when it was opened

    signal picked(string id)

    implicitWidth: Math.min(widest, Math.max(96, words.implicitWidth + 44))
    implicitHeight: 32
    focusPolicy: Qt.StrongFocus
    hoverEnabled: true
    textRole: "name"
    valueRole: "id"
    currentIndex: indexOf(value)

    Accessible.name: label
    Accessible.description: displayText

    function indexOf(id: string): int {
        for (let i = 0; i < count; ++i) {
            if (model[i].id === id)
                return i;
        }
        return -1;
    }
    // What is picked is told; the value comes back from where it is kept.
    onActivated: index => {
        picked(model[index].id);
        currentIndex = Qt.binding(() => indexOf(value));
    }
    onModelChanged: currentIndex = Qt.binding(() => indexOf(value))
    Accessible.onPressAction: popup.open()
    Keys.onReturnPressed: popup.open()
    Keys.onEnterPressed: popup.open()

    contentItem: Label {
        id: words
        leftPadding: 10
        rightPadding: 30
        text: select.displayText
        elide: Text.ElideRight
    }
    indicator: Icon {
        x: select.width - width - 10
        y: (select.height - height) / 2
        name: "down"
        size: 14
        ink: Theme.ink2
    }
    background: Rectangle {
        radius: 4
        color: select.hovered ? Theme.fillUp : Theme.button
        border.width: 1
        border.color: Theme.line
        FocusFrame { shown: select.visualFocus }
    }
    delegate: T.ItemDelegate {
        id: entry
        required property int index
        required property var modelData
        width: ListView.view ? ListView.view.width - (mark.visible ? mark.width : 0) : 0
        height: 32
        hoverEnabled: true
        text: modelData.name
        highlighted: select.highlightedIndex === index
        Accessible.name: text
        Accessible.onPressAction: clicked()
        contentItem: Label {
            leftPadding: 10
            rightPadding: 10
            text: entry.text
            elide: Text.ElideRight
            font.weight: entry.index === select.currentIndex ? 600 : Theme.textWeight
        }
        background: Rectangle {
            radius: 4
            color: entry.highlighted || entry.hovered ? Theme.fillUp : "transparent"
        }
    }
    popup: T.Popup {
        // Wider than the select, it grows into the window: from the left edge of the one, or to the right edge.
        x: select.atRight ? select.width - width : 0
        y: select.height + 4
        width: Math.max(select.width, 200)
        height: Math.min(contentItem.implicitHeight + 8, 360)
        padding: 4
        margins: 8
        closePolicy: T.Popup.CloseOnEscape | T.Popup.CloseOnPressOutsideParent
        onAboutToShow: select.atRight = select.mapToItem(null, select.width / 2, 0).x > select.Window.width / 2
        contentItem: ListView {
            clip: true
            implicitHeight: contentHeight
            model: select.delegateModel
            currentIndex: select.highlightedIndex
            highlightMoveDuration: 0
            boundsBehavior: Flickable.StopAtBounds
            T.ScrollBar.vertical: ScrollMark { id: mark }
            Accessible.role: Accessible.List
            Accessible.name: select.label
        }
        background: Rectangle {
            radius: 8
            color: Theme.raised
            border.width: 1
            border.color: Theme.line
        }
    }
}
