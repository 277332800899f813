// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Station.Controls
import Station.Theme

// A new gateway key: its name, and limits for who wants them.
Item {
    id: form

    property string problem
    property string hindrance
    property bool more: false

    signal edited()
    signal makeWanted(string name, var limits)

    implicitHeight: column.height + 24

    function clear(): void {
        for (const field of [name, models, rpm, budget, expires])
            field.clear();
        more = false;
    }
    function make(): void {
        if (hindrance === "")
            makeWanted(name.text, { models: models.text, rpm: rpm.text, budget: budget.text, daily: period.current === 1,
                                    unpriced: unpriced.on, expires: expires.text });
    }

    Column {
        id: column
        y: 16
        width: form.width
        spacing: 8
        Row {
            spacing: 8
            Field {
                id: name
                objectName: "keyName"
                width: 260
                placeholderText: qsTr("Name, for example laptop")
                onTextEdited: form.edited()
                Keys.onReturnPressed: form.make()
            }
            Btn {
                objectName: "makeKey"
                text: qsTr("Make a key")
                iconName: "plus"
                hindrance: form.hindrance
                onPressedLive: form.make()
            }
            Btn {
                objectName: "keyLimits"
                kind: "quiet"
                iconName: form.more ? "down" : "right"
                text: qsTr("Limits")
                onPressedLive: form.more = !form.more
            }
        }
        Flow {
            width: parent.width
            spacing: 8
            visible: form.more
            Field {
                id: models
                objectName: "keyModels"
                width: 260
                placeholderText: qsTr("Models, for example openai/*, groq/*")
                onTextEdited: form.edited()
            }
            Field {
                id: rpm
                objectName: "keyRpm"
                width: 170
                placeholderText: qsTr("Requests a minute")
                onTextEdited: form.edited()
            }
            Field {
                id: expires
                width: 190
                placeholderText: qsTr("Last day: 2027-03-31")
                onTextEdited: form.edited()
            }
            Field {
                id: budget
                objectName: "keyBudget"
                width: 170
                placeholderText: qsTr("Budget in US dollars")
                onTextEdited: form.edited()
            }
            Choice {
                id: period
                height: 32
                label: qsTr("Budget for")
                names: [qsTr("a month"), qsTr("a day")]
                onChosen: index => current = index
            }
            Row {
                height: 32
                spacing: 8
                visible: budget.length > 0
                Toggle {
                    id: unpriced
                    y: 4
                    label: qsTr("Allow models without a price")
                    onSwitched: on => unpriced.on = on
                }
                Label {
                    y: 6
                    text: qsTr("Allow models without a price")
                }
            }
        }
        Label {
            objectName: "keyProblem"
            width: parent.width
            color: Theme.red
            text: form.problem
            wrapMode: Text.Wrap
            visible: text !== ""
        }
    }
}
