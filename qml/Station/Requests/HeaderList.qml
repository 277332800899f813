// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Station.App
import Station.Controls
import Station.Theme

// The headers on both sides of the gateway; keys and logins are left out when they are kept.
FocusScope {
    id: root

    property RequestDetail detail

    Flickable {
        id: view
        anchors.fill: parent
        contentHeight: column.implicitHeight
        clip: true
        focus: true
        activeFocusOnTab: true
        boundsBehavior: Flickable.StopAtBounds
        Keys.onUpPressed: contentY = Math.max(0, contentY - 40)
        Keys.onDownPressed: contentY = Math.min(Math.max(0, contentHeight - height), contentY + 40)
        T.ScrollBar.vertical: ScrollMark {}
        Column {
            id: column
            width: view.width
            spacing: 16
            Repeater {
                model: root.detail.headers
                Column {
                    id: group
                    required property var modelData
                    width: column.width
                    Label {
                        text: group.modelData.title
                        font.weight: 500
                    }
                    Label {
                        width: parent.width
                        styleName: "code"
                        color: Theme.ink3
                        elide: Text.ElideMiddle
                        text: group.modelData.address
                        bottomPadding: 4
                    }
                    Repeater {
                        model: group.modelData.lines
                        Item {
                            id: line
                            required property var modelData
                            width: group.width
                            height: value.implicitHeight + 4
                            Accessible.role: Accessible.StaticText
                            Accessible.name: modelData.name + ": " + modelData.value
                            Hair {}
                            Label {
                                y: 2
                                width: 232
                                styleName: "code"
                                elide: Text.ElideRight
                                color: Theme.ink2
                                text: line.modelData.name
                                Accessible.ignored: true
                            }
                            Label {
                                id: value
                                x: 240
                                y: 2
                                width: Math.max(0, parent.width - x)
                                styleName: "code"
                                wrapMode: Text.WrapAnywhere
                                color: line.modelData.removed ? Theme.ink3 : Theme.ink
                                text: line.modelData.value
                                Accessible.ignored: true
                            }
                        }
                    }
                }
            }
        }
    }
    FocusFrame { shown: view.activeFocus }
}
