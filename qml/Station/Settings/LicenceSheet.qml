// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Templates as T
import Station.Controls
import Station.Theme

// The whole text of a licence, over the window.
T.Popup {
    id: sheet

    property string name
    property string licence
    property string text

    parent: T.Overlay.overlay
    anchors.centerIn: parent
    width: Math.min(760, parent ? parent.width - 48 : 760)
    height: Math.min(720, parent ? parent.height - 48 : 720)
    padding: 24
    modal: true
    focus: true
    closePolicy: T.Popup.CloseOnEscape | T.Popup.CloseOnPressOutside

    onOpened: box.focusText()

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
        Label {
            width: close.x - 12
            styleName: "lead"
            text: qsTr("%1, %2").arg(sheet.name).arg(sheet.licence)
            elide: Text.ElideRight
        }
        TextBox {
            id: box
            objectName: "licenceText"
            y: 36
            width: parent.width
            height: parent.height - y
            label: qsTr("Licence of %1").arg(sheet.name)
            readOnly: true
            mono: true // they are set with blanks
            text: sheet.text
            onTextChanged: input.cursorPosition = 0
        }
        Btn {
            id: close
            objectName: "closeLicence"
            anchors.right: parent.right
            y: -4
            kind: "quiet"
            text: qsTr("Close")
            onPressedLive: sheet.close()
        }
    }
}
