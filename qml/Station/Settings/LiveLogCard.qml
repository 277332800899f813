// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Station.App
import Station.Controls
import Station.Theme

// The log's lines as they come. Follows the file only while it is in sight.
SettingsCard {
    id: card

    property LiveLog log
    // What it scrolls in.
    property Flickable view
    property bool expanded: false

    readonly property bool inSight: expanded && visible && Window.visibility !== Window.Hidden && Window.visibility !== Window.Minimized
                                    && y < view.contentY + view.height && y + height > view.contentY

    signal copyWanted(string text)
    signal fileWanted()

    title: qsTr("Live log")

    Binding {
        target: card.log
        property: "following"
        value: card.inSight
    }
    SettingRow {
        name: qsTr("What the gateway says, as it says it")
        text: qsTr("The newest 2,000 lines of the log file. No key, no prompt and no answer is in it")
        Btn {
            objectName: "openLogFile"
            kind: "quiet"
            iconName: "external"
            text: qsTr("Open the file")
            visible: card.expanded && card.log.exists
            onPressedLive: card.fileWanted()
        }
        Btn {
            objectName: "showLog"
            text: card.expanded ? qsTr("Hide") : qsTr("Show")
            Accessible.name: card.expanded ? qsTr("Hide the log") : qsTr("Show the log")
            onPressedLive: card.expanded = !card.expanded
        }
    }
    Item { width: 1; height: 12; visible: card.expanded }
    Row {
        spacing: 8
        visible: card.expanded
        Select {
            objectName: "logLevel"
            label: qsTr("Least level")
            model: [{ id: "debug", name: qsTr("All") }, { id: "info", name: qsTr("Info and above") }, { id: "warning", name: qsTr("Warnings and errors") }, { id: "error", name: qsTr("Errors") }]
            value: card.log.level
            onPicked: id => card.log.level = id
        }
        Field {
            objectName: "logWords"
            width: 200
            iconName: "search"
            placeholderText: qsTr("Find in the log")
            onTextChanged: card.log.words = text
        }
        Btn {
            objectName: "copyLog"
            iconName: "copy"
            text: qsTr("Copy")
            tip: qsTr("Copy the lines that are shown")
            hindrance: card.log.count === 0 ? qsTr("There is nothing to copy") : ""
            onPressedLive: card.copyWanted(card.log.text())
        }
    }
    Item { width: 1; height: 8; visible: card.expanded }
    Rectangle {
        width: parent.width
        height: 280
        radius: 4
        color: Theme.well
        border.width: list.activeFocus ? 2 : 1
        border.color: list.activeFocus ? Theme.focus : Theme.hair
        visible: card.expanded

        ListView {
            id: list
            objectName: "logLines"

            property bool sticks: true

            function toEnd(): void {
                sticks = true;
                settle.start();
            }
            function scroll(by: real): void {
                const end = Math.max(originY, contentHeight + originY - height);
                contentY = Math.round(Math.max(originY, Math.min(end, contentY + by)));
                sticks = contentY >= end - 8;
            }

            anchors.fill: parent
            anchors.margins: 8
            clip: true
            boundsBehavior: Flickable.StopAtBounds
            model: card.log
            // No line has the keyboard: it would be brought into sight, and this with it.
            currentIndex: -1
            activeFocusOnTab: count > 0
            onContentHeightChanged: settle.start()
            onMovementEnded: sticks = atYEnd
            onContentYChanged: if (moving || bar.pressed) sticks = contentY >= contentHeight + originY - height - 8
            // Who reads older lines is not moved.
            onSticksChanged: card.log.held = !sticks
            Keys.onUpPressed: scroll(-18)
            Keys.onDownPressed: scroll(18)
            Keys.onPressed: event => {
                if (event.matches(StandardKey.Copy))
                    card.copyWanted(card.log.text());
                else if (event.key === Qt.Key_PageUp)
                    scroll(-height * 0.9);
                else if (event.key === Qt.Key_PageDown)
                    scroll(height * 0.9);
                else if (event.key === Qt.Key_Home)
                    scroll(-contentHeight - height);
                else if (event.key === Qt.Key_End)
                    toEnd();
                else
                    return;
                event.accepted = true;
            }
            T.ScrollBar.vertical: ScrollMark { id: bar }
            Accessible.role: Accessible.List
            Accessible.name: qsTr("Lines of the log")

            delegate: Item {
                id: line
                required property string time
                required property string level
                required property string words
                width: list.width - 12
                height: text.implicitHeight
                Accessible.role: Accessible.ListItem
                Accessible.name: line.time + " " + line.level + ": " + line.words
                Label {
                    styleName: "code"
                    color: Theme.ink3
                    text: line.time
                    Accessible.ignored: true
                }
                Label {
                    x: 72
                    styleName: "code"
                    color: line.level === "error" ? Theme.red : line.level === "warning" ? Theme.amber : Theme.ink3
                    text: line.time !== "" ? line.level : ""
                    Accessible.ignored: true
                }
                Label {
                    id: text
                    x: 140
                    width: line.width - x
                    styleName: "code"
                    color: line.level === "error" ? Theme.red : Theme.ink
                    text: line.words
                    wrapMode: Text.Wrap
                    Accessible.ignored: true
                }
            }
        }
        Timer {
            id: settle
            interval: 0
            onTriggered: if (list.sticks) list.positionViewAtEnd()
        }
        Label {
            anchors.centerIn: parent
            width: parent.width - 32
            horizontalAlignment: Text.AlignHCenter
            wrapMode: Text.Wrap
            color: Theme.ink2
            text: !card.log.exists ? qsTr("There is no log file yet")
                : card.log.words !== "" ? qsTr("No line has that") : qsTr("Nothing of that level has been said")
            visible: card.log.count === 0
        }
        Btn {
            objectName: "logToEnd"
            anchors.horizontalCenter: parent.horizontalCenter
            y: parent.height - height - 8
            small: true
            iconName: "down"
            text: card.log.waiting > 0 ? qsTr("%1 new").arg(card.log.waiting) : ""
            tip: qsTr("To the end, and on with the newest")
            visible: !list.sticks && list.count > 0
            onPressedLive: list.toEnd()
        }
    }
}
