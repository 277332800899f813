// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Templates as T
import Station.Theme

// A question over the window. Escape leaves it unanswered.
T.Popup {
    id: ask

    property string title
    property string text
    property string yes
    property string no
    property string cancel
    // What is said yes to cannot be brought back.
    property bool danger: false

    signal accepted()
    signal refused()

    parent: T.Overlay.overlay
    anchors.centerIn: parent
    width: 440
    padding: 24
    // Without it the template is as high as nothing, and its background with it.
    implicitHeight: implicitContentHeight + topPadding + bottomPadding
    modal: true
    focus: true
    closePolicy: T.Popup.CloseOnEscape

    onOpened: yesButton.forceActiveFocus()

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
    contentItem: Column {
        spacing: 12
        Label {
            width: parent.width
            styleName: "lead"
            text: ask.title
            wrapMode: Text.Wrap
        }
        Prose {
            most: ask.availableWidth
            text: ask.text
            color: Theme.ink2
        }
        Row {
            anchors.right: parent.right
            spacing: 8
            topPadding: 12
            Btn {
                kind: "quiet"
                text: ask.cancel
                visible: ask.cancel !== ""
                onPressedLive: ask.close()
            }
            Btn {
                kind: "quiet"
                text: ask.no
                onPressedLive: {
                    ask.close();
                    ask.refused();
                }
            }
            Btn {
                id: yesButton
                kind: ask.danger ? "danger" : "primary"
                text: ask.yes
                onPressedLive: {
                    ask.close();
                    ask.accepted();
                }
            }
        }
    }
}
