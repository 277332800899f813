// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Station.App
import Station.Controls
import Station.Theme

// Kept states of the stores: made, put back, renamed, deleted.
SettingsCard {
    id: card

    property BackupControl backups
    // The backup whose name is being changed; empty: the field names a new one.
    property string renamed

    signal restoreWanted(var backup)
    signal deleteWanted(var backup)

    title: qsTr("Backups")
    text: qsTr("The ledger, conversations, made media and settings as they are at one time. No key is in a backup. It stays until it is deleted, whatever is deleted elsewhere.")

    function save(): void {
        if (card.backups.doing !== "")
            return;
        if (card.renamed !== "")
            card.backups.rename(card.renamed, nameField.text);
        else
            card.backups.make(nameField.text);
        card.clear();
    }
    function clear(): void {
        nameField.text = "";
        card.renamed = "";
    }

    SettingRow {
        name: qsTr("Make one by itself")
        text: qsTr("The ten newest of these are kept")
        Choice {
            objectName: "backupEvery"
            readonly property var days: [0, 1, 7]
            anchors.verticalCenter: parent.verticalCenter
            label: qsTr("Make one by itself")
            names: [qsTr("Never"), qsTr("Each day"), qsTr("Each week")]
            current: days.indexOf(card.backups.every)
            onChosen: index => card.backups.every = days[index]
        }
    }
    Repeater {
        // The rows stay where they are when one of them is told anew.
        model: card.backups.rows.length
        SettingRow {
            id: row
            required property int index
            readonly property var about: card.backups.rows[index] ?? ({ id: "", title: "", quoted: "", about: "", named: false })
            name: about.title
            text: about.about
            Btn {
                objectName: "rename-" + row.index
                kind: "quiet"
                text: qsTr("Rename")
                Accessible.name: qsTr("Rename “%1”").arg(row.about.quoted)
                visible: row.about.named
                hindrance: card.backups.doing
                onPressedLive: {
                    card.renamed = row.about.id;
                    nameField.text = row.about.title;
                    nameField.selectAll();
                    nameField.forceActiveFocus(Qt.TabFocusReason);
                }
            }
            Btn {
                objectName: "restore-" + row.index
                text: qsTr("Restore…")
                Accessible.name: qsTr("Restore “%1”").arg(row.about.quoted)
                hindrance: card.backups.doing
                onPressedLive: card.restoreWanted(row.about)
            }
            Btn {
                objectName: "deleteBackup-" + row.index
                kind: "danger"
                iconName: "trash"
                text: qsTr("Delete…")
                Accessible.name: qsTr("Delete “%1”").arg(row.about.quoted)
                hindrance: card.backups.doing
                onPressedLive: card.deleteWanted(row.about)
            }
        }
    }
    // As high before the folder was looked at as after, so that nothing below moves.
    Item {
        width: parent ? parent.width : 0
        height: 32
        visible: card.backups.rows.length === 0
        Label {
            objectName: "noBackup"
            y: 8
            color: Theme.ink3
            text: qsTr("No backup yet.")
            visible: card.backups.listed
        }
        Waiting {
            width: parent.width
            waits: !card.backups.listed
            rows: 1
        }
    }
    Item {
        width: parent ? parent.width : 0
        height: 48
        Field {
            id: nameField
            objectName: "backupName"
            y: 8
            width: Math.min(320, parent.width - buttons.width - 12)
            maximumLength: 80
            label: card.renamed !== "" ? qsTr("New name of the backup") : qsTr("Name of the backup")
            placeholderText: card.renamed !== "" ? "" : qsTr("A name for it, if you like")
            Keys.onReturnPressed: card.save()
            Keys.onEnterPressed: card.save()
            Keys.onEscapePressed: event => {
                event.accepted = card.renamed !== "";
                if (event.accepted)
                    card.clear();
            }
        }
        Row {
            id: buttons
            anchors.right: parent.right
            y: 8
            spacing: 8
            Btn {
                kind: "quiet"
                text: qsTr("Cancel")
                visible: card.renamed !== ""
                onPressedLive: card.clear()
            }
            Btn {
                objectName: "makeBackup"
                kind: "primary"
                text: card.renamed !== "" ? qsTr("Save the name") : qsTr("Back up now")
                hindrance: card.backups.doing
                onPressedLive: card.save()
            }
        }
    }
    Row {
        topPadding: 8
        spacing: 8
        visible: card.backups.doing !== ""
        Lamp {
            y: parent.topPadding + 2
            kind: "running"
        }
        Label {
            objectName: "backupDoing"
            text: card.backups.doing
        }
    }
    Label {
        objectName: "backupResult"
        topPadding: 8
        width: parent ? parent.width : 0
        wrapMode: Text.Wrap
        color: Theme.tone(card.backups.resultTone, false)
        text: card.backups.result
        visible: text !== ""
        Accessible.role: Accessible.AlertMessage
    }
}
