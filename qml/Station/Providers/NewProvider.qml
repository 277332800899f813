// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Station.App
import Station.Controls
import Station.Theme

// A provider or a server that does not come along: what it is to be called, what it speaks and where it is.
Sheet {
    id: sheet

    property ProviderAddresses addresses
    property string nameProblem
    property string problem // of the address, or of writing it
    property string kind: "openai-compatible"

    signal added(string provider)

    function save(): void {
        const provider = name.text.trim();
        sheet.nameProblem = sheet.addresses.nameProblem(provider);
        if (sheet.nameProblem !== "") {
            name.forceActiveFocus(Qt.OtherFocusReason);
            return;
        }
        sheet.problem = sheet.addresses.add(provider, sheet.kind, address.text);
        if (sheet.problem !== "")
            return;
        sheet.close();
        sheet.added(provider);
    }

    onOpened: {
        sheet.nameProblem = "";
        sheet.problem = "";
        name.text = "";
        address.text = "";
        name.forceActiveFocus(Qt.TabFocusReason);
    }

    contentItem: Column {
        spacing: 10
        width: 360
        Label {
            styleName: "lead"
            text: qsTr("Another provider")
        }
        Label {
            width: 360
            color: Theme.ink2
            text: qsTr("Any server that speaks one of these. It stands in config.json; its key goes to the keychain afterwards.")
            wrapMode: Text.Wrap
        }
        Field {
            id: name
            objectName: "newName"
            width: 360
            label: qsTr("Name of the provider")
            placeholderText: qsTr("my-server")
            wrong: sheet.nameProblem !== ""
            onTextEdited: sheet.nameProblem = ""
            Keys.onReturnPressed: address.forceActiveFocus(Qt.TabFocusReason)
        }
        Problem {
            objectName: "newNameProblem"
            width: 360
            text: sheet.nameProblem
        }
        Select {
            objectName: "newKind"
            width: 360
            label: qsTr("What it speaks")
            model: sheet.addresses.kinds
            value: sheet.kind
            onPicked: id => sheet.kind = id
        }
        Field {
            id: address
            objectName: "newAddress"
            width: 360
            font.family: Theme.mono
            font.pixelSize: 12
            label: qsTr("Base URL")
            placeholderText: qsTr("https://api.example.com/v1")
            wrong: sheet.problem !== ""
            onTextEdited: sheet.problem = ""
            Keys.onReturnPressed: sheet.save()
            Keys.onEnterPressed: sheet.save()
        }
        Problem {
            objectName: "newProblem"
            width: 360
            text: sheet.problem
        }
        Row {
            anchors.right: parent.right
            spacing: 8
            Btn {
                kind: "quiet"
                text: qsTr("Cancel")
                onPressedLive: sheet.close()
            }
            Btn {
                objectName: "addProvider"
                kind: "primary"
                text: qsTr("Add")
                onPressedLive: sheet.save()
            }
        }
    }
}
