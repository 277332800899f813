// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick

// Where the columns of the table stand; the narrow window has no badges beside the name.
QtObject {
    property int width: 1200
    property bool compact: false

    readonly property int word: compact ? 150 : 176
    readonly property int price: compact ? 72 : 88
    readonly property int context: compact ? 76 : 80
    readonly property int cached: compact ? 96 : 104
    readonly property int wordX: width - word
    readonly property int cachedX: wordX - 24 - cached
    readonly property int outputX: cachedX - price
    readonly property int inputX: outputX - price
    readonly property int contextX: inputX - context
    readonly property int nameX: 60
    readonly property int kindsX: compact ? nameX : nameX + Math.round((contextX - nameX) * 0.44)
    readonly property int nameWidth: (compact ? contextX : kindsX) - nameX - 12
    readonly property int kindsWidth: contextX - kindsX - 8
}
