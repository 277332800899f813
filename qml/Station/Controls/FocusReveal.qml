// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick

// Brings into sight what gets the keyboard, in a view that scrolls.
QtObject {
    id: reveal

    required property Flickable view
    // Of what stands around it, which is to be seen as well.
    readonly property int margin: 24

    // Not the root: the functions of a root see the names of whoever makes it, not these.
    readonly property Connections watch: Connections {
        target: reveal.view.Window.window
        function onActiveFocusItemChanged(): void {
            const view = reveal.view;
            const margin = reveal.margin;
            const item = view.Window.window.activeFocusItem;
            let above = item;
            while (above && above !== view.contentItem)
                above = above.parent;
            if (!above || !view.visible)
                return;
            // What appeared just now gets its place only when the columns around it are laid out.
            for (above = item; above !== view.contentItem; above = above.parent)
                above.ensurePolished();
            const top = item.mapToItem(view.contentItem, 0, 0).y;
            if (top < view.contentY + margin)
                view.contentY = Math.max(0, top - margin);
            else if (top + item.height > view.contentY + view.height - margin)
                view.contentY = Math.min(Math.max(0, view.contentHeight - view.height), top + item.height - view.height + margin);
        }
    }
}
