// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Station.App
import Station.Controls
import Station.Theme

// What is kept where, deleting it, and taking the settings elsewhere.
SettingsCard {
    id: card

    property StorageControl storage
    property SettingsTransfer transfer
    property Places places

    signal deleteWanted(string store, string name)
    signal copyWanted(string text)

    title: qsTr("My data")
    text: qsTr("All of it lies on this machine. Provider keys are in the keychain, in no file.")

    Repeater {
        // The rows stay where they are when a size is told anew: somebody may be about to press one.
        model: card.storage.stores.length
        SettingRow {
            id: store
            required property int index
            readonly property var about: card.storage.stores[index]
            name: qsTr("%1, %2").arg(about.name).arg(about.size)
            text: about.what
            Btn {
                objectName: "delete-" + store.about.id
                kind: "danger"
                iconName: "trash"
                text: qsTr("Delete…")
                hindrance: store.about.empty ? qsTr("There is nothing in it") : card.storage.busy ? qsTr("Deleting is under way") : ""
                onPressedLive: card.deleteWanted(store.about.id, store.about.name)
            }
        }
    }
    Label {
        objectName: "storageResult"
        topPadding: 8
        color: Theme.tone(card.storage.resultTone, false)
        text: card.storage.result
        visible: text !== ""
    }
    SettingRow {
        name: qsTr("Settings in a file")
        text: qsTr("Everything but secrets, to be taken to another machine or kept")
        Btn {
            objectName: "export"
            text: qsTr("Export…")
            onPressedLive: card.transfer.exportAll()
        }
        Btn {
            objectName: "import"
            text: qsTr("Import…")
            onPressedLive: card.transfer.importAll()
        }
    }
    Label {
        objectName: "transferResult"
        topPadding: 8
        width: parent ? parent.width : 0
        wrapMode: Text.Wrap
        color: Theme.tone(card.transfer.resultTone, false)
        text: card.transfer.result
        visible: text !== ""
    }
    Repeater {
        model: card.places.rows.length
        SettingRow {
            id: place
            required property int index
            readonly property var about: card.places.rows[index]
            name: about.name
            text: about.path
            Btn {
                objectName: "copy-" + place.about.id
                kind: "quiet"
                iconName: "copy"
                text: qsTr("Copy path")
                Accessible.name: qsTr("Copy the path: %1").arg(place.about.name)
                onPressedLive: card.copyWanted(place.about.path)
            }
            Btn {
                objectName: "open-" + place.about.id
                text: qsTr("Open folder")
                Accessible.name: qsTr("Open the folder: %1").arg(place.about.name)
                onPressedLive: card.places.open(place.about.id)
            }
        }
    }
    Item {
        width: 1
        height: 8
        visible: placeProblem.visible
    }
    Problem {
        id: placeProblem
        objectName: "placeProblem"
        width: parent ? parent.width : 0
        text: card.places.problem
    }
}
