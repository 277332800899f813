// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Station.App
import Station.Controls
import Station.Theme

// Where one provider is; and one of a person's own can be taken away here.
Column {
    id: entry

    property ProviderAddresses addresses
    property string provider
    property string name
    property string address
    property string problem
    property bool asksRemoval: false
    readonly property var owns: addresses.own
    readonly property bool own: owns.includes(provider)

    signal ended()
    signal duplicated(string provider)

    function begin(): void {
        problem = "";
        field.text = address;
        field.selectAll();
        field.forceActiveFocus(Qt.TabFocusReason);
    }
    function save(): void {
        entry.problem = entry.addresses.set(entry.provider, field.text);
        if (entry.problem === "")
            entry.ended();
    }

    spacing: 8

    Field {
        id: field
        objectName: "address"
        width: entry.width
        font.family: Theme.mono
        font.pixelSize: 12
        label: qsTr("Base URL of %1").arg(entry.name)
        placeholderText: entry.own ? "https://" : qsTr("empty: the usual one")
        wrong: entry.problem !== ""
        onTextEdited: entry.problem = ""
        Keys.onReturnPressed: entry.save()
        Keys.onEnterPressed: entry.save()
        Keys.onEscapePressed: entry.ended()
    }
    Problem {
        objectName: "addressProblem"
        width: entry.width
        text: entry.problem
    }
    Flow {
        width: entry.width
        spacing: 4
        Btn {
            objectName: "saveAddress"
            small: true
            text: qsTr("Save")
            onPressedLive: entry.save()
        }
        Btn {
            small: true
            kind: "quiet"
            text: qsTr("Cancel")
            onPressedLive: entry.ended()
        }
        Btn {
            objectName: "duplicateProvider"
            small: true
            kind: "quiet"
            text: qsTr("Duplicate")
            tip: qsTr("Another one like it, without its key")
            visible: entry.own
            onPressedLive: {
                const copy = entry.addresses.freeName(entry.provider);
                entry.problem = entry.addresses.duplicate(entry.provider, copy);
                if (entry.problem !== "")
                    return;
                entry.ended();
                entry.duplicated(copy);
            }
        }
        Btn {
            objectName: "removeProvider"
            small: true
            kind: entry.asksRemoval ? "danger" : "quiet"
            text: entry.asksRemoval ? qsTr("Really remove it?") : qsTr("Remove provider")
            visible: entry.own
            onPressedLive: {
                if (entry.asksRemoval)
                    entry.problem = entry.addresses.remove(entry.provider);
                entry.asksRemoval = !entry.asksRemoval;
            }
            onActiveFocusChanged: if (!activeFocus) entry.asksRemoval = false
        }
    }
}
