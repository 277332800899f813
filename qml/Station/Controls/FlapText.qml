// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Station.Theme

// A text on flaps. A point rides on the digit before it; the clock's colon stands between flaps; a text that is not
// Latin takes one wide flap.
Item {
    id: row

    property string text
    property int cells: 0
    property bool alignRight: false
    property bool clock: false
    property int cellWidth: 20
    property int cellHeight: 32
    property color ink: Theme.board.ink
    // What the flaps show now, once they have landed.
    readonly property string landed: {
        let all = "";
        for (let i = 0; i < built; ++i) {
            const flap = flaps.itemAt(i) as Flap;
            all += flap ? flap.shown : "";
        }
        return all;
    }
    property var glyphs: []
    property int built: 0 // flaps that are there; a Repeater may count them before

    // Set by refresh(), with the glyphs: a binding would still hold what the text before was.
    property bool wide: false
    readonly property int gap: 2

    function split(): var {
        const list = [];
        if (wide)
            return [text];
        for (let i = 0; i < text.length; ++i) {
            const letter = text.charAt(i);
            if (/[.,]/.test(letter) && /[0-9]/.test(text.charAt(i - 1)) && /[0-9]/.test(text.charAt(i + 1)))
                list[list.length - 1] += letter;
            else if (!(clock && letter === ":"))
                list.push(letter);
        }
        while (list.length < cells) {
            if (alignRight)
                list.unshift(" ");
            else
                list.push(" ");
        }
        return list;
    }

    function refresh(turn: bool): void {
        wide = /[^\u0000-\u024F\u2010-\u2027\u2248]/.test(text);
        const list = split();
        glyphs = list;
        if (flaps.count !== list.length)
            flaps.model = list.length;
        let first = -1;
        for (let i = 0; i < list.length; ++i) {
            const flap = flaps.itemAt(i) as Flap;
            if (!flap)
                continue;
            if (!turn) {
                flap.set(list[i]);
            } else if (flap.target !== list[i]) {
                if (first < 0)
                    first = i;
                flap.turnTo(list[i], (i - first) * Theme.flapStep);
            }
        }
    }

    implicitWidth: line.implicitWidth
    implicitHeight: cellHeight

    // At rest it is one picture instead of some thirty parts, drawn anew where a flap turns. Between the pixels of a
    // screen (at 125 %, say) a picture would be blurred; without a graphics card it has no transparency.
    layer.enabled: Screen.devicePixelRatio % 1 === 0 && GraphicsInfo.api !== GraphicsInfo.Software

    onTextChanged: if (ready) refresh(true)
    onCellsChanged: if (ready) refresh(false)
    Component.onCompleted: {
        ready = true;
        refresh(false);
    }

    property bool ready: false

    Accessible.role: Accessible.StaticText
    Accessible.name: text

    Row {
        id: line
        spacing: row.gap
        Repeater {
            id: flaps
            model: 0
            onItemAdded: ++row.built
            onItemRemoved: --row.built
            Flap {
                required property int index
                // Room for the colon after the hours.
                width: cellWidth + (row.clock && index === 1 ? 10 : 0)
                cellWidth: row.wide ? row.cells * (row.cellWidth + row.gap) - row.gap : row.cellWidth
                cellHeight: row.cellHeight
                ink: row.ink
                Component.onCompleted: set(row.glyphs[index] ?? " ")
            }
        }
    }
    Repeater {
        model: row.clock ? 2 : 0
        Rectangle {
            required property int index
            x: 2 * (row.cellWidth + row.gap) + 3
            y: row.cellHeight / 2 + (index === 0 ? -6 : 4)
            width: 2
            height: 2
            color: row.ink
        }
    }
}
