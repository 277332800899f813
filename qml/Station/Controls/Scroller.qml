// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Templates as T

// A column that scrolls; what gets the keyboard comes into sight.
Flickable {
    id: view

    default property alias content: column.data
    property alias spacing: column.spacing
    property int margin: 24

    contentHeight: column.height + margin
    clip: true
    boundsBehavior: Flickable.StopAtBounds
    T.ScrollBar.vertical: ScrollMark {}

    function reveal(item: Item): void {
        const top = item.mapToItem(column, 0, 0).y;
        if (top < contentY + 16)
            contentY = Math.max(0, top - 16);
        else if (top + item.height > contentY + height - 16)
            contentY = Math.min(Math.max(0, contentHeight - height), top + item.height - height + 16);
    }

    Column {
        id: column
        x: view.margin
        width: view.width - 2 * view.margin
    }
    Connections {
        target: view.Window.window
        function onActiveFocusItemChanged() {
            const item = view.Window.window.activeFocusItem;
            let above = item;
            while (above && above !== column)
                above = above.parent;
            if (above && view.visible)
                view.reveal(item);
        }
    }
}
