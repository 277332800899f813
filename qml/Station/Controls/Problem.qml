// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Station.Theme

// What is wrong with what stands above it, told to a screen reader when it appears.
Item {
    id: problem

    property string text
    property alias mostLines: words.maximumLineCount
    readonly property alias lineCount: words.lineCount
    readonly property alias truncated: words.truncated

    implicitHeight: words.height
    visible: text !== ""

    Accessible.role: Accessible.AlertMessage
    Accessible.name: text

    Icon {
        y: 1
        name: "warn"
        size: 14
        ink: Theme.red
    }
    Prose {
        id: words
        x: 20
        most: problem.width - x
        styleName: "small"
        color: Theme.red
        text: problem.text
        elide: Text.ElideRight
        Accessible.ignored: true
    }
}
