// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick

// The secrets of one credential, a field each: pasted, handed over and forgotten.
Column {
    id: entry

    // What each field is for; none: there is no field.
    property var labels: []
    // Whose they are.
    property string name
    property string placeholder: qsTr("Paste a key")
    property string button: qsTr("Save")
    property int buttonWidth: 76
    property string hindrance
    property bool canCancel: false
    // What was pasted last was not taken; words below say why.
    property bool wrong: false

    signal saved(var secrets)
    signal cancelled()
    // How the first secret begins: enough to tell whose it is.
    signal begun(string beginning)

    function focusFirst(): void {
        if (keys.count > 0)
            (keys.itemAt(0) as Field).forceActiveFocus(Qt.OtherFocusReason);
    }
    // Hands the secrets over and forgets them; a field in password mode keeps no undo either.
    function save(): void {
        if (!full.complete || hindrance !== "")
            return;
        const secrets = [];
        for (let i = 0; i < keys.count; ++i) {
            const key = keys.itemAt(i) as Field;
            secrets.push(key.text);
            key.clear();
        }
        saved(secrets);
    }

    spacing: 8

    QtObject {
        id: full
        property bool complete: false
        function look(): void {
            let all = keys.count > 0;
            for (let i = 0; i < keys.count; ++i) {
                const field = keys.itemAt(i) as Field;
                if (!field || field.length === 0)
                    all = false;
            }
            complete = all;
        }
    }
    Repeater {
        id: keys
        model: entry.labels
        onCountChanged: full.look()
        Field {
            id: key
            required property int index
            required property string modelData
            objectName: "key"
            wrong: entry.wrong && length === 0
            width: entry.width - entry.buttonWidth - 8
            iconName: "key"
            echoMode: TextInput.Password
            inputMethodHints: Qt.ImhSensitiveData | Qt.ImhNoPredictiveText | Qt.ImhHiddenText
            placeholderText: keys.count > 1 ? modelData : entry.placeholder
            label: qsTr("%1: %2").arg(entry.name).arg(placeholderText)
            onAccepted: entry.save()
            onTextChanged: full.look()
            onTextEdited: if (index === 0) entry.begun(text.substring(0, 8))
            Keys.onEscapePressed: event => {
                clear();
                event.accepted = entry.canCancel;
                entry.cancelled();
            }
            Btn {
                objectName: "save"
                x: key.width + 8
                width: entry.buttonWidth
                kind: "primary"
                text: entry.button
                visible: key.index === keys.count - 1
                hindrance: entry.hindrance !== "" ? entry.hindrance : full.complete ? "" : qsTr("Save needs a key")
                onPressedLive: entry.save()
            }
        }
    }
}
