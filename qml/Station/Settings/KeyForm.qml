// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Station.Controls
import Station.Theme

// A new gateway key: its name, and limits for who wants them; or the limits of one that is there.
Item {
    id: form

    property string problem
    property string wrongField // which of them it is about
    property string hindrance
    property bool more: false
    // The key whose limits are changed; empty: a new one is made.
    property string changing

    signal edited()
    signal makeWanted(string name, var limits)
    signal changeWanted(string name, var limits)

    implicitHeight: column.height + 24

    function clear(): void {
        for (const field of [name, models, rpm, budget, expires])
            field.clear();
        period.current = 0;
        unpriced.on = false;
        more = false;
        changing = "";
    }
    function change(key: string, limits: var): void {
        changing = key;
        models.text = limits.models;
        rpm.text = limits.rpm;
        budget.text = limits.budget;
        expires.text = limits.expires;
        period.current = limits.daily ? 1 : 0;
        unpriced.on = limits.unpriced;
        more = true;
        budget.forceActiveFocus(Qt.OtherFocusReason);
    }
    function focusName(): void { name.forceActiveFocus(Qt.OtherFocusReason); }
    function make(): void {
        if (hindrance !== "")
            return;
        const limits = { models: models.text, rpm: rpm.text, budget: budget.text, daily: period.current === 1,
                         unpriced: unpriced.on, expires: expires.text };
        if (changing !== "")
            changeWanted(changing, limits);
        else
            makeWanted(name.text, limits);
    }

    // A field under its name, which stays where the field is full.
    component Limit: Column {
        id: limit
        property string name
        spacing: 4
        Label {
            styleName: "micro"
            text: limit.name
            Accessible.ignored: true
        }
    }

    Column {
        id: column
        y: 16
        width: form.width
        spacing: 8
        Label {
            width: parent.width
            text: qsTr("Limits of “%1”").arg(form.changing)
            font.weight: 600
            elide: Text.ElideRight
            visible: form.changing !== ""
        }
        Row {
            spacing: 8
            visible: form.changing === ""
            Field {
                id: name
                objectName: "keyName"
                wrong: form.wrongField === "name"
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
            Limit {
                name: qsTr("Models")
                Field {
                    id: models
                    objectName: "keyModels"
                    Keys.onReturnPressed: form.make()
                    width: 260
                    label: qsTr("Models, for example openai/*, groq/*")
                    placeholderText: qsTr("all, or for example openai/*, groq/*")
                    onTextEdited: form.edited()
                }
            }
            Limit {
                name: qsTr("Requests a minute")
                Field {
                    id: rpm
                    objectName: "keyRpm"
                    wrong: form.wrongField === "rpm"
                    Keys.onReturnPressed: form.make()
                    width: 170
                    label: qsTr("Requests a minute")
                    placeholderText: qsTr("no limit")
                    onTextEdited: form.edited()
                }
            }
            Limit {
                name: qsTr("Last day")
                Field {
                    id: expires
                    objectName: "keyExpires"
                    wrong: form.wrongField === "expires"
                    width: 190
                    Keys.onReturnPressed: form.make()
                    label: qsTr("Last day: 2027-03-31")
                    placeholderText: "2027-03-31"
                    onTextEdited: form.edited()
                }
            }
            Limit {
                name: qsTr("Budget in US dollars")
                Field {
                    id: budget
                    objectName: "keyBudget"
                    wrong: form.wrongField === "budget"
                    Keys.onReturnPressed: form.make()
                    width: 170
                    label: qsTr("Budget in US dollars")
                    placeholderText: qsTr("no limit")
                    onTextEdited: form.edited()
                }
            }
            Limit {
                name: qsTr("Budget period")
                Item {
                    width: period.width
                    height: 32
                    Choice {
                        id: period
                        anchors.verticalCenter: parent.verticalCenter
                        label: qsTr("Budget period")
                        names: [qsTr("a month"), qsTr("a day")]
                        onChosen: index => current = index
                    }
                }
            }
            Item {
                width: anyPrice.width
                height: 52
                visible: budget.length > 0
                Row {
                    id: anyPrice
                    anchors.bottom: parent.bottom
                    height: 32
                    spacing: 8
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
        }
        Problem {
            objectName: "keyProblem"
            width: parent.width
            text: form.problem
        }
        Row {
            topPadding: 4
            spacing: 8
            visible: form.changing !== ""
            Btn {
                objectName: "saveLimits"
                kind: "primary"
                text: qsTr("Save")
                hindrance: form.hindrance
                onPressedLive: form.make()
            }
            Btn {
                objectName: "leaveLimits"
                kind: "quiet"
                text: qsTr("Cancel")
                onPressedLive: {
                    form.clear();
                    form.edited();
                }
            }
        }
    }
}
