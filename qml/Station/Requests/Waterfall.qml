// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Station.App
import Station.Controls
import Station.Theme

// Where the time of one exchange went: a row a step on one axis.
Item {
    id: root

    property RequestDetail detail
    readonly property int names: 136
    readonly property int times: 80
    readonly property real span: Math.max(40, width - names - times)

    implicitHeight: 32 + detail.steps.length * 20 + 24

    Hair {}
    Label {
        id: title
        y: 8
        styleName: "micro"
        text: qsTr("Where the time went")
    }
    Label {
        anchors.right: parent.right
        y: 8
        width: parent.width - title.implicitWidth - 24
        horizontalAlignment: Text.AlignRight
        styleName: "small"
        elide: Text.ElideRight
        text: root.detail.timeNote
    }
    Repeater {
        model: root.detail.steps.length > 0 ? root.detail.axis : []
        Item {
            id: mark
            required property int index
            required property string modelData
            x: root.names + root.span * index / 4
            y: 32
            height: root.detail.steps.length * 20
            Rectangle {
                width: 1
                height: parent.height
                color: Theme.hair
            }
            Label {
                x: mark.index === 0 ? 0 : mark.index === 4 ? -implicitWidth : -implicitWidth / 2
                y: parent.height + 4
                styleName: "micro"
                font.capitalization: Font.MixedCase
                text: mark.modelData
            }
        }
    }
    Repeater {
        model: root.detail.steps
        Item {
            id: step
            required property int index
            required property var modelData
            y: 32 + index * 20
            width: root.width
            height: 20
            Accessible.role: Accessible.ListItem
            Accessible.name: modelData.name + ", " + modelData.text
            Label {
                y: 2
                width: root.names - 12
                styleName: "small"
                elide: Text.ElideRight
                text: step.modelData.name
                Accessible.ignored: true
            }
            Rectangle {
                x: Math.min(root.names + root.span - width, root.names + root.span * step.modelData.from)
                y: 4
                width: Math.max(2, root.span * (step.modelData.to - step.modelData.from))
                height: 12
                color: step.modelData.kind === "gateway" ? Theme.blue : step.modelData.kind === "waiting" ? Theme.ink : Theme.ink2
            }
            Label {
                anchors.right: parent.right
                y: 2
                styleName: "small"
                color: Theme.ink
                text: step.modelData.text
                Accessible.ignored: true
            }
        }
    }
}
