// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick

// Brings into sight what gets the keyboard, in a view that scrolls.
QtObject {
    id: reveal

    required property Flickable view

    // Not the root: the functions of a root see the names of whoever makes it, not these.
    readonly property Connections watch: Connections {
        target: reveal.view.Window.window
        function onActiveFocusItemChanged(): void {
            const view = reveal.view;
            const item = view.Window.window.activeFocusItem;
            let above = item;
            while (above && above !== view.contentItem)
                above = above.parent;
            if (!above || !view.visible)
                return;
            const top = item.mapToItem(view.contentItem, 0, 0).y;
            if (top < view.contentY + 16)
                view.contentY = Math.max(0, top - 16);
            else if (top + item.height > view.contentY + view.height - 16)
                view.contentY = Math.min(Math.max(0, view.contentHeight - view.height), top + item.height - view.height + 16);
        }
    }
}
