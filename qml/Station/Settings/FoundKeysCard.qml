// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Station.App
import Station.Controls
import Station.Theme

// Keys that lie open on this machine, offered for the keychain.
SettingsCard {
    id: card

    property FoundKeys found
    property bool hasKeychain: true

    title: qsTr("Keys found on this machine")
    text: qsTr("They lie open in the environment or in another tool's file. In the keychain they are safer; where they were found they stay.")

    Repeater {
        model: card.found
        SettingRow {
            id: row
            required property int index
            required property string provider
            required property string place
            required property bool inUse
            name: provider
            text: inUse ? qsTr("%1, in use").arg(place) : place
            Btn {
                objectName: "importKey"
                text: qsTr("Put into the keychain")
                hindrance: card.hasKeychain ? "" : qsTr("This machine has no keychain that is open")
                onPressedLive: card.found.import(row.index)
            }
        }
    }
    Label {
        objectName: "foundResult"
        topPadding: 8
        color: Theme.tone(card.found.resultTone, false)
        text: card.found.result
        visible: text !== ""
    }
}
