// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Station.Controls
import Station.Theme

// Files that go with a prompt: a small picture of an image, the name of the rest.
Flow {
    id: flow

    property var chips: []
    property bool removable: false

    signal removeWanted(int index)

    spacing: 8

    Repeater {
        model: flow.chips
        Rectangle {
            id: chip
            required property int index
            required property var modelData
            readonly property string name: modelData.name
            readonly property string source: modelData.source
            readonly property string size: modelData.size

            width: line.width + 16
            height: 32
            radius: 4
            color: Theme.fill
            Accessible.role: Accessible.StaticText
            Accessible.name: chip.name + ", " + chip.size

            Row {
                id: line
                x: 8
                anchors.verticalCenter: parent.verticalCenter
                spacing: 8
                Image {
                    anchors.verticalCenter: parent.verticalCenter
                    width: 24
                    height: 24
                    fillMode: Image.PreserveAspectCrop
                    source: chip.source
                    visible: chip.source !== ""
                }
                Icon {
                    anchors.verticalCenter: parent.verticalCenter
                    name: "attach"
                    visible: chip.source === ""
                }
                Label {
                    anchors.verticalCenter: parent.verticalCenter
                    width: Math.min(implicitWidth, 180)
                    elide: Text.ElideMiddle
                    styleName: "small"
                    color: Theme.ink
                    text: chip.name
                }
                Label {
                    anchors.verticalCenter: parent.verticalCenter
                    styleName: "small"
                    color: Theme.ink2
                    text: chip.size
                    visible: chip.source === ""
                }
                Btn {
                    objectName: "detach"
                    anchors.verticalCenter: parent.verticalCenter
                    kind: "quiet"
                    small: true
                    iconName: "cross"
                    tip: qsTr("Remove %1").arg(chip.name)
                    visible: flow.removable
                    onPressedLive: flow.removeWanted(chip.index)
                }
            }
        }
    }
}
