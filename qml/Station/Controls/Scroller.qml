// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Templates as T

// A column that scrolls; what gets the keyboard comes into sight.
Flickable {
    id: root

    default property alias content: column.data
    property alias spacing: column.spacing
    property int margin: 24

    contentHeight: column.height + margin
    clip: true
    boundsBehavior: Flickable.StopAtBounds
    T.ScrollBar.vertical: ScrollMark {}

    Column {
        id: column
        x: root.margin
        width: root.width - 2 * root.margin
    }
    FocusReveal { view: root }
}
