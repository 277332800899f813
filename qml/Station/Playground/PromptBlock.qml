// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Station.Controls

// What a person said, with what was attached.
Column {
    id: block

    property string text
    property string time
    property var chips: []
    property int place: 0
    property int places: 1
    property bool busy: false

    // Why nothing is translated now.
    property string translationHindrance

    signal copyWanted()
    signal quoteWanted()
    signal translateWanted(Item button)
    signal editWanted()
    signal removeWanted()
    signal branchOffWanted()
    signal turnWanted(int step)

    Item {
        width: block.width
        height: 24
        Label {
            y: 4
            styleName: "micro"
            text: qsTr("You, %1").arg(block.time)
        }
        Row {
            anchors.right: parent.right
            spacing: 4
            Branches {
                place: block.place
                places: block.places
                busy: block.busy
                onTurnWanted: step => block.turnWanted(step)
            }
            Btn {
                objectName: "copyPrompt"
                kind: "quiet"
                small: true
                iconName: "copy"
                tip: qsTr("Copy the prompt")
                onPressedLive: block.copyWanted()
            }
            Btn {
                objectName: "quotePrompt"
                kind: "quiet"
                small: true
                iconName: "quote"
                tip: qsTr("Quote it in the prompt")
                visible: block.text !== ""
                onPressedLive: block.quoteWanted()
            }
            Btn {
                id: translatePrompt
                objectName: "translatePrompt"
                kind: "quiet"
                small: true
                iconName: "language"
                tip: qsTr("Translate")
                visible: block.text !== ""
                hindrance: block.translationHindrance
                onPressedLive: block.translateWanted(translatePrompt)
            }
            Btn {
                objectName: "editPrompt"
                kind: "quiet"
                small: true
                iconName: "edit"
                tip: qsTr("Edit and branch")
                hindrance: block.busy ? qsTr("An answer streams: stop it first") : ""
                onPressedLive: block.editWanted()
            }
            Btn {
                objectName: "branchOffPrompt"
                kind: "quiet"
                small: true
                iconName: "branch"
                tip: qsTr("New conversation from here")
                visible: block.width > 400 // in a narrow lane the answer has it
                hindrance: block.busy ? qsTr("An answer streams: stop it first") : ""
                onPressedLive: block.branchOffWanted()
            }
            Btn {
                objectName: "removePrompt"
                kind: "quiet"
                small: true
                iconName: "trash"
                tip: qsTr("Delete the question and its answers")
                hindrance: block.busy ? qsTr("An answer streams: stop it first") : ""
                onPressedLive: block.removeWanted()
            }
        }
    }
    Label {
        width: block.width
        styleName: "read"
        text: block.text
        wrapMode: Text.Wrap
        visible: text !== ""
    }
    Item { width: 1; height: 8; visible: chips.visible }
    AttachmentChips {
        id: chips
        width: block.width
        visible: block.chips.length > 0
        chips: block.chips
    }
    Item { width: 1; height: 20 }
    Hair { width: block.width }
}
