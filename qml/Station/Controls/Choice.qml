// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Station.Theme

// One of a few, side by side: arrows move, the chosen one is named.
Row {
    id: choice

    property var names: []
    property int current: 0
    property bool forBoard: false
    property bool raised: false // it stands on a sheet
    property string label

    signal chosen(int index)

    spacing: forBoard ? 16 : 4

    Accessible.role: Accessible.Grouping
    Accessible.name: label

    Repeater {
        model: choice.names
        T.RadioButton {
            id: option

            required property int index
            required property string modelData
            objectName: modelData
            readonly property bool here: index === choice.current

            implicitWidth: word.implicitWidth + (choice.forBoard ? 0 : 16)
            implicitHeight: choice.forBoard ? 16 : 24
            focusPolicy: Qt.StrongFocus
            hoverEnabled: true
            text: modelData
            checkable: false
            checked: here

            Accessible.name: modelData
            Accessible.onPressAction: clicked()

            onClicked: choice.chosen(index)
            Keys.onReturnPressed: clicked()
            Keys.onEnterPressed: clicked()
            Keys.onLeftPressed: if (index > 0) choice.chosen(index - 1)
            Keys.onRightPressed: if (index + 1 < choice.names.length) choice.chosen(index + 1)

            background: Rectangle {
                radius: 4
                color: !option.here || choice.forBoard ? "transparent" : choice.raised ? Theme.fillUp : Theme.fill
                FocusFrame { shown: option.visualFocus }
            }
            contentItem: Label {
                id: word
                styleName: "small"
                forBoard: choice.forBoard
                text: option.text
                horizontalAlignment: Text.AlignHCenter
                font.weight: option.here && choice.forBoard ? 600 : Theme.textWeight
                color: choice.forBoard ? (option.here ? Theme.board.ink : Theme.board.ink3)
                                      : (option.here || option.hovered ? Theme.ink : Theme.ink2)
            }
        }
    }
}
