// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Templates as T
import Station.App
import Station.Controls
import Station.Theme

// Conversations that are kept, with a search over all that was said in them.
//
// Qt 6.4 refuses a Loader's component in a file with bound components, so what is below finds the panel by its id.
// qmllint disable unqualified
Item {
    id: panel

    property ChatDesk desk
    property string renaming

    signal newWanted()
    signal removeWanted(string id, string title)

    function focusSearch(): void { search.forceActiveFocus(Qt.ShortcutFocusReason); }

    Field {
        id: search
        objectName: "historySearch"
        x: 16
        y: 16
        width: panel.width - 72
        iconName: "search"
        placeholderText: qsTr("Search")
        label: qsTr("Search all conversations")
        onTextChanged: panel.desk.history.words = text
        Keys.onDownPressed: list.forceActiveFocus(Qt.TabFocusReason)
    }
    Btn {
        objectName: "newConversation"
        x: panel.width - 48
        y: 16
        iconName: "plus"
        tip: qsTr("New conversation (%1)").arg(KeyNames.written("Ctrl+N"))
        onPressedLive: panel.newWanted()
    }
    Hair {
        x: panel.width - 1
        width: 1
        height: panel.height
    }
    Label {
        x: 16
        y: 64
        width: panel.width - 32
        color: Theme.ink2
        wrapMode: Text.Wrap
        text: search.text !== "" ? qsTr("No conversation has these words.")
                                 : qsTr("Conversations are kept here, on this computer.")
        visible: list.count === 0
    }
    ListView {
        id: list
        objectName: "history"
        x: 8
        y: 60
        width: panel.width - 17
        height: panel.height - y - 8
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        activeFocusOnTab: count > 0
        keyNavigationEnabled: true
        onActiveFocusChanged: if (activeFocus && currentIndex < 0 && count > 0) currentIndex = 0
        highlightMoveDuration: 0
        model: panel.desk.history
        section.property: "section"
        section.delegate: Item {
            required property string section
            width: ListView.view ? (ListView.view as ListView).width : 0
            height: 32
            Label {
                x: 8
                y: 12
                styleName: "micro"
                text: parent.section
            }
        }
        T.ScrollBar.vertical: ScrollMark {}
        Accessible.role: Accessible.List
        Accessible.name: qsTr("Conversations")

        delegate: T.ItemDelegate {
            id: entry
            required property int index
            required property string conversationId
            required property string title
            required property string detail
            readonly property bool here: conversationId === panel.desk.conversationId
            readonly property bool current: ListView.isCurrentItem && list.activeFocus
            readonly property bool renamed: panel.renaming === conversationId

            width: ListView.view ? (ListView.view as ListView).width : 0
            height: 48
            hoverEnabled: true
            focusPolicy: Qt.NoFocus
            Accessible.name: title + ", " + detail
            Accessible.onPressAction: clicked()
            Accessible.selected: here
            onClicked: {
                list.currentIndex = index;
                panel.desk.open(conversationId);
            }
            background: Rectangle {
                radius: 4
                color: entry.here ? Theme.surface : entry.hovered ? Theme.fill : "transparent"
                Rectangle {
                    x: -1
                    y: 14
                    width: 2
                    height: 20
                    color: Theme.amberFill
                    visible: entry.here
                }
                // Within the row: the list cuts off what stands out of it.
                FocusFrame { shown: entry.current && !entry.renamed; anchors.margins: 0; radius: 4 }
            }
            Label {
                x: 8
                y: 4
                width: parent.width - (tools.visible ? tools.width + 24 : 16)
                elide: Text.ElideRight
                text: entry.title
                font.weight: entry.here ? 500 : Theme.textWeight
                visible: !entry.renamed
            }
            Label {
                x: 8
                y: 25
                width: parent.width - (tools.visible ? tools.width + 24 : 16)
                styleName: "small"
                elide: Text.ElideRight
                text: entry.detail
                visible: !entry.renamed
            }
            Row {
                id: tools
                anchors.right: parent.right
                anchors.rightMargin: 8
                anchors.verticalCenter: parent.verticalCenter
                visible: (entry.hovered || entry.current) && !entry.renamed
                Btn {
                    objectName: "renameConversation"
                    focusPolicy: Qt.NoFocus
                    kind: "quiet"
                    small: true
                    iconName: "edit"
                    tip: qsTr("Rename (%1)").arg("F2")
                    onPressedLive: panel.renaming = entry.conversationId
                }
                Btn {
                    objectName: "duplicateConversation"
                    focusPolicy: Qt.NoFocus
                    kind: "quiet"
                    small: true
                    iconName: "copy"
                    tip: qsTr("Duplicate, with all branches (%1)").arg(KeyNames.written("Ctrl+D"))
                    hindrance: panel.desk.streaming ? qsTr("An answer streams: stop it first") : ""
                    onPressedLive: panel.desk.duplicate(entry.conversationId)
                }
                Btn {
                    objectName: "removeConversation"
                    focusPolicy: Qt.NoFocus
                    kind: "quiet"
                    small: true
                    iconName: "trash"
                    tip: qsTr("Delete (%1)").arg(KeyNames.written("Del"))
                    onPressedLive: panel.removeWanted(entry.conversationId, entry.title)
                }
            }
            Loader {
                x: 4
                y: 8
                width: parent.width - 8
                active: entry.renamed
                sourceComponent: Field {
                    objectName: "renameField"
                    label: qsTr("New name")
                    text: entry.title
                    Component.onCompleted: {
                        selectAll();
                        forceActiveFocus(Qt.ShortcutFocusReason);
                    }
                    function done(): void {
                        panel.renaming = "";
                        list.forceActiveFocus(Qt.OtherFocusReason);
                    }
                    onAccepted: {
                        panel.desk.rename(entry.conversationId, text);
                        done();
                    }
                    onActiveFocusChanged: if (!activeFocus && panel.renaming === entry.conversationId) panel.renaming = ""
                    Keys.onEscapePressed: done()
                }
            }
        }
        Keys.onPressed: event => {
            const id = panel.desk.history.idAt(currentIndex);
            if (id === "")
                return;
            if (event.key === Qt.Key_Return || event.key === Qt.Key_Enter)
                panel.desk.open(id);
            else if (event.key === Qt.Key_F2)
                panel.renaming = id;
            else if (event.key === Qt.Key_D && event.modifiers === Qt.ControlModifier)
                panel.desk.duplicate(id);
            else if (event.key === Qt.Key_Delete)
                panel.removeWanted(id, panel.desk.history.titleOf(id));
            else
                return;
            event.accepted = true;
        }
    }
}
