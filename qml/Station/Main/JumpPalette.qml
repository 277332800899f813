// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Station.App
import Station.Controls
import Station.Theme

// Jumps anywhere and does anything: type to narrow, arrows to move, Enter to go.
T.Popup {
    id: palette

    property PaletteModel entries
    property var places: []

    // `usable`: a model can be tried now.
    signal chosen(string kind, string id, bool usable)

    parent: T.Overlay.overlay
    x: (parent ? (parent.width - width) / 2 : 0)
    y: 96
    width: 560
    height: 56 + Math.min(400, Math.max(48, list.count * 40)) + 8
    padding: 8
    modal: true
    focus: true
    closePolicy: T.Popup.CloseOnEscape | T.Popup.CloseOnPressOutside

    onAboutToShow: {
        search.clear();
        entries.places = places;
        list.currentIndex = 0;
    }
    onOpened: search.forceActiveFocus()

    function take(index: int): void {
        const { kind, id, usable } = entries.at(index);
        close();
        if (kind !== undefined)
            chosen(kind, id, usable);
    }

    T.Overlay.modal: Rectangle { color: Theme.scrim }
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
            objectName: "paletteSearch"
            width: parent.width
            height: 40
            iconName: "search"
            placeholderText: qsTr("Jump to a place, a provider, any model, or do something")
            onTextChanged: {
                palette.entries.words = text;
                list.currentIndex = 0;
            }
            Keys.onDownPressed: list.incrementCurrentIndex()
            Keys.onUpPressed: list.decrementCurrentIndex()
            Keys.onReturnPressed: palette.take(list.currentIndex)
            Keys.onEnterPressed: palette.take(list.currentIndex)
            Keys.onPressed: event => {
                if (event.key === Qt.Key_PageDown)
                    list.currentIndex = Math.min(list.count - 1, list.currentIndex + 9);
                else if (event.key === Qt.Key_PageUp)
                    list.currentIndex = Math.max(0, list.currentIndex - 9);
                else
                    return;
                event.accepted = true;
            }
        }
        ListView {
            id: list
            objectName: "paletteList"
            y: 48
            width: parent.width
            height: parent.height - y
            clip: true
            boundsBehavior: Flickable.StopAtBounds
            model: palette.entries
            highlightMoveDuration: 0
            T.ScrollBar.vertical: ScrollMark { id: mark }
            Accessible.role: Accessible.List
            Accessible.name: qsTr("Where to")
            delegate: T.ItemDelegate {
                id: entry
                required property int index
                required property string name
                required property string detail
                required property string iconName
                required property string code
                width: ListView.view.width - (mark.visible ? mark.width : 0)
                height: 40
                focusPolicy: Qt.NoFocus
                hoverEnabled: true
                Accessible.name: detail === "" ? name : name + ", " + detail
                Accessible.onPressAction: clicked()
                Accessible.selected: ListView.isCurrentItem
                onClicked: palette.take(index)
                background: Rectangle {
                    radius: 4
                    color: entry.ListView.isCurrentItem || entry.hovered ? Theme.fillUp : "transparent"
                    Rectangle {
                        y: 10
                        width: 2
                        height: 20
                        color: Theme.amberFill
                        visible: entry.ListView.isCurrentItem
                    }
                }
                Icon {
                    x: 16
                    y: 12
                    name: entry.iconName
                    visible: entry.iconName !== ""
                }
                LineCode {
                    x: 12
                    y: 12
                    code: entry.code
                    visible: entry.code !== ""
                }
                Label {
                    x: 48
                    y: 10
                    width: parent.width - x - note.width - 24
                    elide: Text.ElideMiddle
                    text: entry.name
                }
                Label {
                    id: note
                    anchors.right: parent.right
                    anchors.rightMargin: 16
                    y: 12
                    styleName: "small"
                    color: Theme.ink2
                    text: entry.detail
                }
            }
        }
        Label {
            x: 12
            y: 60
            color: Theme.ink2
            text: qsTr("Nothing here has these letters.")
            visible: list.count === 0
        }
    }
}
