// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Station.App
import Station.Controls
import Station.Theme

// What it is made of, and under which licences.
SettingsCard {
    id: card

    property Licences licences

    title: qsTr("About")
    text: qsTr("Token Station %1, free software under the GNU General Public License, version 3 or later. Names of providers are trademarks of their owners.").arg(Qt.application.version)

    Repeater {
        model: card.licences.parts
        Item {
            id: part
            required property var modelData
            width: parent ? parent.width : 0
            height: 32
            Label {
                y: 6
                width: 180
                text: part.modelData.name
            }
            Label {
                x: 188
                y: 6
                width: 140
                color: Theme.ink2
                text: part.modelData.licence
            }
            Label {
                x: 336
                y: 6
                width: read.x - x - 8
                color: Theme.ink2
                text: part.modelData.use
                elide: Text.ElideRight
            }
            Btn {
                id: read
                objectName: "licence-" + part.modelData.name
                anchors.right: parent.right
                y: 4
                small: true
                kind: "quiet"
                text: qsTr("Read")
                Accessible.name: qsTr("Read the licence of %1").arg(part.modelData.name)
                visible: part.modelData.id !== ""
                onPressedLive: {
                    sheet.name = part.modelData.name;
                    sheet.licence = part.modelData.licence;
                    sheet.text = card.licences.text(part.modelData.id);
                    sheet.open();
                }
            }
            Hair { y: 31 }
        }
    }
    LicenceSheet {
        id: sheet
        objectName: "licenceSheet"
    }
}
