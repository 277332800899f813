// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Station.Theme

// Tabs of a page: arrows move, 2 px amber under the chosen one.
Row {
    id: tabs

    property var names: []
    property int current: 0
    property string label

    signal chosen(int index)

    spacing: 24
    height: 40

    Accessible.role: Accessible.PageTabList
    Accessible.name: label

    function move(to: int): void {
        if (to < 0 || to >= names.length)
            return;
        chosen(to);
        (repeater.itemAt(to) as Item).forceActiveFocus(Qt.TabFocusReason);
    }

    Repeater {
        id: repeater
        model: tabs.names
        T.TabButton {
            id: tab

            required property int index
            required property string modelData
            readonly property bool here: index === tabs.current

            objectName: "tab-" + index
            implicitWidth: word.implicitWidth
            implicitHeight: 40
            focusPolicy: here ? Qt.StrongFocus : Qt.ClickFocus
            hoverEnabled: true
            text: modelData

            checkable: false
            checked: here
            Accessible.name: modelData
            Accessible.selected: here
            Accessible.onPressAction: clicked()

            onClicked: tabs.chosen(index)
            Keys.onReturnPressed: clicked()
            Keys.onEnterPressed: clicked()
            Keys.onLeftPressed: tabs.move(index - 1)
            Keys.onRightPressed: tabs.move(index + 1)

            background: Item {
                Rectangle {
                    anchors.bottom: parent.bottom
                    width: parent.width
                    height: 2
                    color: Theme.amberFill
                    visible: tab.here
                }
                FocusFrame { shown: tab.visualFocus }
            }
            contentItem: Label {
                id: word
                text: tab.text
                color: tab.here || tab.hovered ? Theme.ink : Theme.ink2
                font.weight: tab.here ? 600 : Theme.textWeight
            }
        }
    }
}
