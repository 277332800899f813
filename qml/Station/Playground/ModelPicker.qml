// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Station.App
import Station.Controls
import Station.Theme

// Any usable model: type to narrow, arrows to move, Enter to take.
T.Popup {
    id: picker

    property ModelList models

    signal picked(string model)

    width: 480
    height: 56 + Math.min(8, Math.max(1, list.count)) * 44 // whole rows
    padding: 8
    focus: true
    closePolicy: T.Popup.CloseOnEscape | T.Popup.CloseOnPressOutside

    onAboutToShow: {
        search.clear();
        list.currentIndex = 0;
    }
    onOpened: search.forceActiveFocus()

    function take(index: int): void {
        const id = models.idAt(index);
        if (id === "")
            return;
        picked(id);
        close();
    }

    enter: Transition {
        NumberAnimation { property: "opacity"; from: 0; to: 1; duration: Theme.popIn; easing.type: Easing.OutCubic }
    }
    exit: Transition {
        NumberAnimation { property: "opacity"; from: 1; to: 0; duration: Theme.popOut }
    }
    background: Rectangle {
        radius: 8
        color: Theme.raised
        border.width: 1
        border.color: Theme.line
    }
    contentItem: Item {
        Field {
            id: search
            objectName: "modelSearch"
            width: parent.width
            iconName: "search"
            placeholderText: qsTr("Find a model")
            onTextChanged: {
                picker.models.words = text;
                list.currentIndex = 0;
            }
            Keys.onDownPressed: list.incrementCurrentIndex()
            Keys.onUpPressed: list.decrementCurrentIndex()
            Keys.onReturnPressed: picker.take(list.currentIndex)
            Keys.onEnterPressed: picker.take(list.currentIndex)
        }
        ListView {
            id: list
            y: 40
            width: parent.width
            height: parent.height - y
            clip: true
            boundsBehavior: Flickable.StopAtBounds
            model: picker.models
            highlightMoveDuration: 0
            T.ScrollBar.vertical: ScrollMark { id: mark }
            Accessible.role: Accessible.List
            Accessible.name: qsTr("Models")
            delegate: T.ItemDelegate {
                id: entry
                required property int index
                required property string modelId
                required property string code
                required property string name
                required property string detail
                required property bool simulated
                width: ListView.view.width - (mark.visible ? mark.width : 0)
                height: 44
                focusPolicy: Qt.NoFocus
                hoverEnabled: true
                Accessible.name: modelId
                Accessible.onPressAction: clicked()
                Accessible.selected: ListView.isCurrentItem
                onClicked: picker.take(index)
                background: Rectangle {
                    radius: 4
                    color: entry.ListView.isCurrentItem || entry.hovered ? Theme.fillUp : "transparent"
                    Rectangle {
                        y: 10
                        width: 2
                        height: 24
                        color: Theme.amberFill
                        visible: entry.ListView.isCurrentItem
                    }
                }
                LineCode {
                    x: 12
                    y: 14
                    code: entry.code
                }
                Label {
                    x: 48
                    y: 4
                    width: parent.width - 60
                    elide: Text.ElideRight
                    text: entry.name
                }
                Label {
                    x: 48
                    y: 24
                    width: parent.width - 60
                    styleName: "small"
                    elide: Text.ElideRight
                    text: entry.detail
                    color: entry.simulated ? Theme.blue : Theme.ink2
                }
            }
        }
        Label {
            y: 48
            x: 12
            color: Theme.ink2
            text: qsTr("No usable model has these words.")
            visible: list.count === 0
        }
    }
}
