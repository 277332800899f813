// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick

// Where the columns of the departures stand. What a wider window gives goes to the names, and to what went wrong.
QtObject {
    property bool compact: false
    property int width: 1192

    readonly property int wider: Math.max(0, width - (compact ? 936 : 1192))
    readonly property int spare: wider * 3 / 4
    readonly property int client: compact ? 72 : 80
    readonly property int asked: (compact ? 176 : 192) + spare / 4
    readonly property int arrow: 348 + spare / 2
    readonly property int answered: (compact ? 328 : 376) + spare / 2
    readonly property int input: (compact ? 524 : 592) + spare
    readonly property int output: input + (compact ? 68 : 80)
    readonly property int speed: output + 80
    readonly property int first: speed + 96
    readonly property int cost: compact ? speed + 72 : first + 88
    readonly property int end: cost + (compact ? 100 : 108)
}
