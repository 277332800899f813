// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Station.Controls
import Station.Theme

// What a model must be able to do: each chip is on or off.
Flow {
    id: chips

    property var kinds: []

    signal toggled(string id)

    spacing: 8

    Repeater {
        // The number of chips stays, so that the one with the keyboard keeps it.
        model: chips.kinds.length
        T.AbstractButton {
            id: chip

            required property int index
            readonly property var kind: chips.kinds[index] ?? ({ id: "", name: "", count: "", on: false })

            objectName: "kind-" + kind.id
            implicitWidth: line.implicitWidth + 16
            implicitHeight: 24
            focusPolicy: Qt.StrongFocus
            hoverEnabled: true
            checkable: true
            checked: kind.on

            Accessible.name: qsTr("%1, %2 models").arg(kind.name).arg(kind.count)
            Accessible.onPressAction: clicked()
            Accessible.onToggleAction: clicked()

            onClicked: {
                chips.toggled(kind.id);
                checked = Qt.binding(() => kind.on);
            }
            Keys.onReturnPressed: clicked()
            Keys.onEnterPressed: clicked()

            background: Rectangle {
                radius: 3
                color: chip.kind.on ? Theme.amberWash : chip.hovered ? Theme.fill : "transparent"
                border.width: 1
                border.color: chip.kind.on ? Theme.focus : Theme.line
                FocusFrame { shown: chip.visualFocus }
            }
            contentItem: Item {
                Row {
                    id: line
                    anchors.centerIn: parent
                    spacing: 6
                    Label {
                        styleName: "small"
                        font.weight: chip.kind.on ? 600 : Theme.textWeight
                        color: Theme.ink
                        text: chip.kind.name
                    }
                    Label {
                        styleName: "small"
                        color: chip.kind.on ? Theme.ink : Theme.ink3
                        text: chip.kind.count
                    }
                }
            }
        }
    }
}
