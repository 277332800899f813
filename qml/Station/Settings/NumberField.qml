// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Station.Controls

// A whole number that is taken with Enter, or when the keyboard goes on.
Field {
    id: field

    property int value: 0
    property int least: 0
    property int most: 99999

    signal taken(int value)

    implicitWidth: 96
    horizontalAlignment: TextInput.AlignRight
    inputMethodHints: Qt.ImhDigitsOnly
    validator: IntValidator { bottom: 0; top: field.most }
    text: value

    function take(): void {
        const number = parseInt(text);
        if (!isNaN(number) && number >= least && number <= most && number !== value)
            taken(number);
        text = Qt.binding(() => value);
    }

    onEditingFinished: take()
    Keys.onEscapePressed: text = Qt.binding(() => value)
}
