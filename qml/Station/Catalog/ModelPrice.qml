// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Station.App
import Station.Controls
import Station.Theme

// A price of one's own for a model, and the way back to the catalog's.
Column {
    id: price

    property string modelId
    property OwnPrices prices
    property bool editing: false
    property bool own: prices.has(modelId)
    property var fields: []
    property var values: ({}) // what stands in them, by id

    function begin(): void {
        prices.clearProblem();
        fields = prices.fields(modelId);
        for (const field of fields)
            values[field.id] = field.value;
        editing = true;
    }
    function end(): void {
        prices.clearProblem();
        editing = false;
        fields = [];
        open.forceActiveFocus(Qt.OtherFocusReason);
    }
    function save(): void {
        if (prices.set(modelId, values))
            end();
    }

    spacing: 8

    Connections {
        target: price.prices
        function onChanged(): void { price.own = price.prices.has(price.modelId); }
    }

    component PriceEntry: Item {
        id: entry
        required property var modelData
        required property int index
        // A column of Qt 6.4 forgets what has no width when it is made.
        width: price.width
        height: Math.max(32, name.implicitHeight, unit.implicitHeight)
        Label {
            id: name
            width: 96
            height: parent.height
            verticalAlignment: Text.AlignVCenter
            color: Theme.ink2
            text: entry.modelData.name
            wrapMode: Text.Wrap
        }
        Field {
            id: field
            objectName: "price-" + entry.modelData.id
            x: 104
            anchors.verticalCenter: parent.verticalCenter
            width: 80
            label: entry.modelData.name + ", " + entry.modelData.unit
            horizontalAlignment: TextInput.AlignRight
            inputMethodHints: Qt.ImhFormattedNumbersOnly
            wrong: price.prices.wrong === entry.modelData.id
            Component.onCompleted: {
                text = entry.modelData.value;
                if (entry.index === 0) {
                    forceActiveFocus(Qt.OtherFocusReason);
                    selectAll();
                }
            }
            onTextEdited: {
                price.values[entry.modelData.id] = text;
                price.prices.clearProblem();
            }
            // Not onAccepted: the key would go on to the list, which closes the row by it.
            Keys.onReturnPressed: price.save()
            Keys.onEnterPressed: price.save()
            Keys.onEscapePressed: price.end()
        }
        Label {
            id: unit
            x: 192
            width: parent.width - x
            height: parent.height
            verticalAlignment: Text.AlignVCenter
            styleName: "small"
            color: Theme.ink3
            text: entry.modelData.unit
            wrapMode: Text.Wrap
        }
    }

    Row {
        x: -8 // its icon begins with the text below it
        spacing: 8
        visible: !price.editing
        Btn {
            id: open
            objectName: "setPrice"
            small: true
            kind: "quiet"
            iconName: "edit"
            text: price.own ? qsTr("Change your price…") : qsTr("Set a price…")
            tip: qsTr("What you pay yourself, in place of the catalog's price: for a relay, a discount, or a model without one")
            onPressedLive: price.begin()
        }
        Btn {
            objectName: "resetPrice"
            small: true
            kind: "quiet"
            iconName: "undo"
            text: qsTr("Back to the catalog's")
            visible: price.own
            onPressedLive: if (price.prices.reset(price.modelId)) open.forceActiveFocus(Qt.OtherFocusReason)
        }
    }
    Column {
        width: price.width
        spacing: 8
        visible: price.editing
        Repeater {
            model: price.fields
            PriceEntry {}
        }
        Row {
            spacing: 8
            Btn {
                objectName: "savePrice"
                kind: "primary"
                text: qsTr("Keep price")
                onPressedLive: price.save()
            }
            Btn {
                kind: "quiet"
                text: qsTr("Cancel")
                onPressedLive: price.end()
            }
        }
    }
    Problem {
        objectName: "priceProblem"
        width: price.width
        text: price.prices.problem
    }
}
