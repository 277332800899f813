// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Station.App
import Station.Controls
import Station.Theme

// The keys that clients show to the gateway.
SettingsCard {
    id: card

    property KeysModel keys
    property bool running: true
    // Shown once, until it is put away.
    property string made

    signal copyWanted(string text)
    signal revokeWanted(string name)

    title: qsTr("Gateway keys")
    text: qsTr("A key for each client or program, so that its use is seen apart and can be limited. A key is shown once, when it is made.")

    Repeater {
        model: card.keys
        Item {
            id: row
            required property string name
            required property string limits
            required property string spent
            required property real level
            required property bool expired
            width: parent ? parent.width : 0
            height: 56
            Label {
                y: 8
                width: parent.width - 420
                text: row.name
                font.weight: 500
                elide: Text.ElideRight
            }
            Label {
                y: 28
                width: parent.width - 420
                styleName: "small"
                text: row.expired ? qsTr("expired · %1").arg(row.limits) : row.limits
                color: row.expired ? Theme.red : Theme.ink2
                elide: Text.ElideRight
            }
            Column {
                anchors.right: limitsButton.left
                anchors.rightMargin: 16
                anchors.verticalCenter: parent.verticalCenter
                spacing: 4
                Label {
                    anchors.right: parent.right
                    styleName: "small"
                    text: row.spent
                }
                SegMeter {
                    anchors.right: parent.right
                    value: Math.min(1, row.level)
                    lit: row.level >= 0.9 ? Theme.red : Theme.ink2
                    visible: row.level >= 0
                }
            }
            Btn {
                id: limitsButton
                objectName: "limits-" + row.name
                anchors.right: revoke.left
                anchors.rightMargin: 8
                anchors.verticalCenter: parent.verticalCenter
                text: qsTr("Limits…")
                Accessible.name: qsTr("Limits of “%1”").arg(row.name)
                onPressedLive: form.change(row.name, card.keys.limitsOf(row.name))
            }
            Btn {
                id: revoke
                objectName: "revoke-" + row.name
                anchors.right: parent.right
                anchors.verticalCenter: parent.verticalCenter
                kind: "danger"
                text: qsTr("Revoke")
                onPressedLive: card.revokeWanted(row.name)
            }
            Hair { y: 55 }
        }
    }
    Label {
        topPadding: 12
        bottomPadding: 4
        color: Theme.ink3
        text: card.running ? qsTr("No key yet.") : qsTr("Keys are listed while the gateway runs.")
        visible: card.keys.count === 0
    }
    Item {
        width: 1
        height: 12
        visible: card.made !== ""
    }
    Rectangle {
        width: parent ? parent.width : 0
        height: 72
        radius: 4
        color: Theme.blueWash
        visible: card.made !== ""
        Icon {
            x: 16
            y: 14
            name: "info"
            ink: Theme.blue
        }
        Label {
            x: 44
            y: 12
            width: parent.width - x - 220
            text: qsTr("Copy it now: it cannot be shown again.")
            elide: Text.ElideRight
        }
        TextEdit {
            objectName: "madeKey"
            x: 44
            y: 38
            width: parent.width - x - 204
            text: card.made
            readOnly: true
            selectByMouse: true
            color: Theme.ink
            selectionColor: Theme.amberFill
            selectedTextColor: Theme.amberInk
            font.family: Theme.mono
            font.pixelSize: 12
            clip: true
            Accessible.role: Accessible.EditableText
            Accessible.name: qsTr("The new key")
        }
        Row {
            anchors.right: parent.right
            anchors.rightMargin: 16
            anchors.verticalCenter: parent.verticalCenter
            spacing: 8
            Btn {
                id: copyMade
                objectName: "copyMade"
                kind: "primary"
                iconName: "copy"
                text: qsTr("Copy")
                onPressedLive: card.copyWanted(card.made)
            }
            Btn {
                objectName: "putAway"
                kind: "quiet"
                text: qsTr("Done")
                onPressedLive: {
                    card.made = "";
                    form.focusName();
                }
            }
        }
    }
    KeyForm {
        id: form
        width: parent ? parent.width : 0
        problem: card.keys.problem
        wrongField: card.keys.wrongField
        hindrance: card.running ? "" : qsTr("The gateway is not running")
        onEdited: card.keys.clearProblem()
        onMakeWanted: (name, limits) => {
            const key = card.keys.create(name, limits);
            if (key === "")
                return;
            card.made = key;
            clear();
            // Shown once: it has to be in sight.
            copyMade.forceActiveFocus(Qt.TabFocusReason);
        }
        onChangeWanted: (name, limits) => {
            if (card.keys.change(name, limits))
                clear();
        }
    }
}
