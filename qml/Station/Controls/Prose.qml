// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick

// A sentence or two on lines of about the same length: the last one is never a single word or character.
Label {
    property real most: 440

    // Some room is lost where a line ends.
    readonly property int rows: Math.ceil(implicitWidth * 1.03 / most)

    // What is over is for words that do not fit at a line's end.
    width: rows > 1 ? Math.min(most, Math.ceil(implicitWidth / rows) + 40) : most
    wrapMode: Text.Wrap
}
