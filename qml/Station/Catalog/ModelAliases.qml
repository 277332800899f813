// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Station.App
import Station.Controls
import Station.Theme

// One's own names for a model: those there are, and one more.
Column {
    id: list

    property string modelId
    property Aliases aliases
    property bool adding: false
    property var names: aliases.of(modelId)

    function add(after: bool): void {
        if (!(after ? aliases.append(field.text, modelId) : aliases.add(field.text, modelId)))
            return;
        field.clear();
        adding = false;
        open.forceActiveFocus(Qt.OtherFocusReason);
    }

    spacing: 8

    Connections {
        target: list.aliases
        function onChanged(): void { list.names = list.aliases.of(list.modelId); }
    }

    Flow {
        // Alone, the button's icon begins with the text below it.
        x: list.names.length === 0 ? -8 : 0
        width: list.width
        spacing: 8
        Repeater {
            model: list.names
            Btn {
                required property string modelData
                objectName: "alias-" + modelData
                small: true
                iconName: "cross"
                text: list.aliases.words(modelData, list.modelId)
                tip: qsTr("Takes this model out of the alias")
                Accessible.name: qsTr("Remove from the alias %1").arg(text)
                onPressedLive: list.aliases.remove(modelData, list.modelId)
            }
        }
        Btn {
            id: open
            objectName: "addAlias"
            small: true
            kind: "quiet"
            iconName: "plus"
            text: qsTr("Add alias…")
            tip: qsTr("A name of your own that clients may ask for in place of this one")
            visible: !list.adding
            onPressedLive: {
                list.adding = true;
                field.forceActiveFocus(Qt.OtherFocusReason);
            }
        }
    }
    Row {
        spacing: 8
        visible: list.adding
        Field {
            id: field
            objectName: "aliasName"
            width: list.width - save.width - 8
            placeholderText: qsTr("Alias, for example fast")
            wrong: list.aliases.problem !== ""
            onTextEdited: list.aliases.clearProblem()
            // Not onAccepted: the key would go on to the list, which closes the row by it.
            Keys.onReturnPressed: list.add(false)
            Keys.onEnterPressed: list.add(false)
            Keys.onEscapePressed: {
                clear();
                list.aliases.clearProblem();
                list.adding = false;
                open.forceActiveFocus(Qt.OtherFocusReason);
            }
        }
        Btn {
            id: save
            objectName: "saveAlias"
            text: qsTr("Add")
            hindrance: field.length === 0 ? qsTr("An alias needs a name") : ""
            onPressedLive: list.add(false)
        }
    }
    Problem {
        objectName: "aliasProblem"
        width: list.width
        text: list.adding ? list.aliases.problem : ""
    }
    Btn {
        objectName: "appendAlias"
        small: true
        text: qsTr("Try this model after it")
        tip: qsTr("Where the ones before fail, the request goes to this one")
        visible: list.adding && list.aliases.taken
        onPressedLive: list.add(true)
    }
}
