// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Station.Controls
import Station.Theme

// Beside the best figure of answers that stand side by side.
Icon {
    objectName: "fastest"
    size: 14
    name: "fast"
    ink: Theme.green

    HoverHandler { id: hover }
    Tip {
        visible: hover.hovered
        text: qsTr("The fastest of those side by side")
    }
}
