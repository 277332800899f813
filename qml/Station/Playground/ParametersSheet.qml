// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Station.App
import Station.Controls
import Station.Theme

// System prompt and parameters. What none of the models has is not offered.
Sheet {
    id: sheet

    property ChatDesk desk
    property ChatPresets presets
    property string preset // the one that is what is set now

    readonly property bool bare: desk.parameters.effort === ""
        && (system.text + temperature.text + topP.text + maxTokens.text + more.text).trim() === ""
    readonly property string problem: desk.parameters.problemOf(more.text)

    onOpened: system.focusText()
    onClosed: {
        commit();
        presets.clearWords();
    }
    Connections {
        target: Desktop.files
        function onChosen(purpose: string, files: var): void {
            if (files.length === 0)
                return;
            if (purpose === "preset-export")
                sheet.presets.exportTo(files[0], sheet.preset);
            else if (purpose === "preset-import")
                sheet.presets.importFrom(files[0]);
        }
    }

    readonly property var fields: ({ system: system, temperature: temperature, topP: topP, maxTokens: maxTokens,
                                     more: more })
    property var shown: ({}) // what each field showed before one wrote in it

    // Fields take effect when one leaves them, and when the sheet closes; one that nobody wrote in changes nothing.
    function commit(): void {
        for (const name in fields) {
            if (fields[name].text !== shown[name])
                desk.parameters[name] = fields[name].text;
        }
        show();
    }
    function show(): void {
        const now = {};
        for (const name in fields)
            now[name] = fields[name].text = desk.parameters[name];
        shown = now;
        preset = presets.nameOf(desk.parameters);
    }
    function keep(): void {
        commit();
        if (presets.save(presetName.text, desk.parameters))
            presetName.clear();
        show();
    }
    onAboutToShow: show()

    contentItem: Column {
        spacing: 8
        Item {
            width: 400
            height: 24
            Label {
                anchors.verticalCenter: parent.verticalCenter
                styleName: "micro"
                text: qsTr("Preset")
            }
            Row {
                anchors.right: parent.right
                Btn {
                    objectName: "importPreset"
                    kind: "quiet"
                    small: true
                    iconName: "folder"
                    text: qsTr("Import")
                    tip: qsTr("A preset from a JSON file")
                    onPressedLive: Desktop.files.openFiles("preset-import", qsTr("Import a preset"), [qsTr("Presets (*.json)")], false)
                }
                Btn {
                    objectName: "exportPreset"
                    kind: "quiet"
                    small: true
                    iconName: "save"
                    text: qsTr("Export")
                    tip: qsTr("This preset as a JSON file")
                    hindrance: sheet.preset === "" ? qsTr("Choose a preset, or keep what is set as one") : ""
                    onPressedLive: Desktop.files.saveFile("preset-export", qsTr("Export the preset"), sheet.presets.fileName(sheet.preset))
                }
            }
        }
        Row {
            width: 400
            spacing: 8
            Select {
                id: chosenPreset
                objectName: "preset"
                width: 156
                label: qsTr("Preset")
                enabled: sheet.presets.names.length > 0
                model: [{ id: "", name: qsTr("none") }, ...Array.from(sheet.presets.names).map(name => ({ id: name, name: name }))]
                value: sheet.preset
                onPicked: name => {
                    if (name === sheet.preset)
                        return;
                    sheet.presets.use(name, sheet.desk.parameters);
                    sheet.show();
                }
            }
            Btn {
                id: removePreset
                objectName: "removePreset"
                width: 24
                kind: "quiet"
                iconName: "trash"
                tip: qsTr("Delete this preset; what is set stays set")
                visible: sheet.preset !== ""
                onPressedLive: {
                    sheet.presets.remove(sheet.preset);
                    sheet.show();
                }
            }
            Field {
                id: presetName
                objectName: "presetName"
                // What the others leave of the row.
                width: 400 - chosenPreset.width - keepPreset.width - 16 - (removePreset.visible ? removePreset.width + 8 : 0)
                label: qsTr("Name of the preset")
                placeholderText: qsTr("Keep this as…")
                onAccepted: sheet.keep()
            }
            Btn {
                id: keepPreset
                objectName: "keepPreset"
                text: qsTr("Keep")
                hindrance: sheet.bare ? qsTr("Nothing is set: all is the model's own")
                         : sheet.problem !== "" ? sheet.problem
                         : presetName.text.trim() === "" ? qsTr("Give it a name first") : ""
                onPressedLive: sheet.keep()
            }
        }
        Label {
            objectName: "presetWords"
            width: 400
            styleName: "small"
            wrapMode: Text.Wrap
            color: sheet.presets.problem !== "" ? Theme.red : Theme.ink2
            text: sheet.presets.problem !== "" ? sheet.presets.problem : sheet.presets.done
            visible: text !== ""
            Accessible.role: Accessible.AlertMessage
        }
        Item { width: 1; height: 4 }
        Label {
            styleName: "micro"
            text: qsTr("System prompt")
        }
        TextBox {
            id: system
            objectName: "systemPrompt"
            width: 400
            height: 104
            label: qsTr("System prompt")
            placeholderText: qsTr("How the model is to answer")
        }
        Item { width: 1; height: 4 }
        Row {
            spacing: 12
            Column {
                spacing: 4
                visible: sheet.desk.hasTemperature
                Label { styleName: "micro"; text: qsTr("Temperature") }
                Field {
                    id: temperature
                    objectName: "temperature"
                    width: 124
                    label: qsTr("Temperature")
                    placeholderText: qsTr("model's own")
                    onEditingFinished: sheet.commit()
                }
            }
            Column {
                spacing: 4
                visible: sheet.desk.hasTemperature
                Label { styleName: "micro"; text: qsTr("Top P") }
                Field {
                    id: topP
                    objectName: "topP"
                    width: 128
                    label: qsTr("Top P")
                    placeholderText: qsTr("model's own")
                    onEditingFinished: sheet.commit()
                }
            }
            Column {
                spacing: 4
                Label { styleName: "micro"; text: qsTr("Max tokens") }
                Field {
                    id: maxTokens
                    objectName: "maxTokens"
                    width: 124
                    label: qsTr("Max tokens")
                    placeholderText: qsTr("model's own")
                    onEditingFinished: sheet.commit()
                }
            }
        }
        Column {
            spacing: 4
            visible: sheet.desk.efforts.length > 0
            Label { styleName: "micro"; text: qsTr("Reasoning effort") }
            Choice {
                objectName: "effort"
                raised: true
                label: qsTr("Reasoning effort")
                names: [qsTr("model's own"), ...Array.from(sheet.desk.efforts)]
                current: sheet.desk.parameters.effort === "" ? 0 : Math.max(0, Array.from(sheet.desk.efforts).indexOf(sheet.desk.parameters.effort) + 1)
                onChosen: index => sheet.desk.parameters.effort = index === 0 ? "" : sheet.desk.efforts[index - 1]
            }
        }
        Item { width: 1; height: 4 }
        Label {
            styleName: "micro"
            text: qsTr("More, as JSON")
        }
        TextBox {
            id: more
            objectName: "moreParameters"
            width: 400
            height: 72
            mono: true
            wrong: sheet.problem !== ""
            label: qsTr("More, as JSON")
            placeholderText: "{\"top_k\": 40, \"stop\": [\"END\"]}"
        }
        Problem {
            objectName: "moreProblem"
            width: 400
            text: sheet.problem
        }
        Label {
            width: 400
            styleName: "small"
            wrapMode: Text.Wrap
            text: qsTr("These members of the request win over the ones above; null takes one out.")
            visible: sheet.problem === ""
        }
        Label {
            width: 400
            styleName: "small"
            wrapMode: Text.Wrap
            text: qsTr("Temperature is from 0 to 2, Top P from 0 to 1. An empty field leaves it to the model.")
        }
    }
}
