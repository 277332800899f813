// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Station.App
import Station.Controls

// System prompt and parameters. What none of the models has is not offered.
Sheet {
    id: sheet

    property ChatDesk desk

    onOpened: system.focusText()
    onClosed: commit()

    // Fields take effect when one leaves them, and when the sheet closes.
    function commit(): void {
        desk.system = system.text;
        desk.temperature = temperature.text;
        desk.topP = topP.text;
        desk.maxTokens = maxTokens.text;
        temperature.text = desk.temperature;
        topP.text = desk.topP;
        maxTokens.text = desk.maxTokens;
    }
    onAboutToShow: {
        system.text = desk.system;
        temperature.text = desk.temperature;
        topP.text = desk.topP;
        maxTokens.text = desk.maxTokens;
    }

    contentItem: Column {
        spacing: 8
        Label {
            styleName: "micro"
            text: qsTr("System prompt")
        }
        TextBox {
            id: system
            objectName: "systemPrompt"
            width: 380
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
                    width: 118
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
                    width: 118
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
                    width: 118
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
                label: qsTr("Reasoning effort")
                names: [qsTr("model's own"), ...Array.from(sheet.desk.efforts)]
                current: sheet.desk.effort === "" ? 0 : Math.max(0, Array.from(sheet.desk.efforts).indexOf(sheet.desk.effort) + 1)
                onChosen: index => sheet.desk.effort = index === 0 ? "" : sheet.desk.efforts[index - 1]
            }
        }
        Label {
            width: 380
            styleName: "small"
            wrapMode: Text.Wrap
            text: qsTr("Temperature is from 0 to 2, Top P from 0 to 1. An empty field leaves it to the model.")
        }
    }
}
