// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Station.App
import Station.Controls
import Station.Theme

// A Text cannot be selected. This lies over one while the mouse is there: the same words, of which nothing shows but
// what is selected. One that shows all would cost every row of a long conversation an editor.
Loader {
    id: over

    // Our own markup, as the Text below has it.
    property string html
    property int size: 14
    property int weight: Theme.textWeight
    // Of a line, in pixels; 0: as RichText sets it.
    property int line: 0
    // Another row has the selection.
    property bool elsewhere: false

    property bool held: false
    property bool hovered: false

    signal selected(string text)
    signal linkWanted(string url)

    active: hovered || held
    // Qt 6.4 refuses a Loader's component in a file with bound components, so this finds the over by its id.
    // qmllint disable unqualified
    sourceComponent: TextEdit {
        id: words
        objectName: "selection"
        width: over.width
        // A Text has what a line is higher than its font below it, a document above.
        y: over.line === 0 ? 0 : Math.round(metrics.height - over.line)
        text: Markup.selectable(over.html, Theme.mono, over.line)
        textFormat: TextEdit.RichText
        wrapMode: TextEdit.Wrap
        readOnly: true
        selectByMouse: true
        persistentSelection: true
        activeFocusOnTab: false
        color: "transparent"
        selectionColor: Theme.amberFill
        selectedTextColor: Theme.amberInk
        font.family: Theme.sans
        font.pixelSize: over.size
        font.weight: over.weight
        renderType: Text.NativeRendering
        Accessible.ignored: true
        onLinkActivated: link => over.linkWanted(link)
        onSelectedTextChanged: {
            over.held = selectedText !== "";
            over.selected(selectedText);
        }
        FontMetrics {
            id: metrics
            font: words.font
        }
        HoverHandler { cursorShape: words.hoveredLink !== "" ? Qt.PointingHandCursor : Qt.IBeamCursor }
        Connections {
            target: over
            function onElsewhereChanged(): void { if (over.elsewhere) words.deselect(); }
        }
    }
    // qmllint enable unqualified
}
