// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Station.Controls
import Station.Theme

// What it is made of, and under which licences.
SettingsCard {
    id: card

    // Names and licences as their authors write them.
    readonly property var parts: [
        { name: "Qt", licence: "LGPL-3.0", use: qsTr("window, network, HTTP server, storage") },
        { name: "libcurl", licence: "curl", use: qsTr("calls to providers") },
        { name: "simdjson", licence: "Apache-2.0", use: qsTr("reading JSON") },
        { name: "RapidJSON", licence: "MIT", use: qsTr("writing JSON") },
        { name: "toml++", licence: "MIT", use: qsTr("Codex's settings") },
        { name: "QtKeychain", licence: "BSD-3-Clause", use: qsTr("the system's keychain") },
        { name: "SQLite", licence: qsTr("public domain"), use: qsTr("storage") },
        { name: "IBM Plex", licence: "OFL-1.1", use: qsTr("typefaces") },
        { name: "models.dev", licence: "MIT", use: qsTr("catalog of models and prices") },
        { name: "Flite, PocketSphinx", licence: "BSD", use: qsTr("speech on this machine, where installed") }
    ]

    signal linkWanted(string url)

    title: qsTr("About")
    text: qsTr("Token Station %1, free software under the GNU General Public License, version 3 or later. Names of providers are trademarks of their owners.").arg(Qt.application.version)

    Repeater {
        model: card.parts
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
                width: parent.width - x
                color: Theme.ink2
                text: part.modelData.use
                elide: Text.ElideRight
            }
            Hair { y: 31 }
        }
    }
}
