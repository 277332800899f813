// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick

// Where things stand on the board, in its two sizes.
QtObject {
    property bool compact: false
    property int width: 1192

    readonly property int inset: compact ? 16 : 24
    readonly property int pitch: compact ? 32 : 40
    readonly property int cellWidth: compact ? 16 : 20
    readonly property int cellHeight: compact ? 24 : 32
    readonly property int largeWidth: compact ? 30 : 40
    readonly property int largeHeight: compact ? 48 : 64
    readonly property int topY: compact ? 36 : 40
    readonly property int rowsY: compact ? 112 : 132
    readonly property int systemX: width - (compact ? 504 : 680)
    // What is wider than at 1440: the chart takes of it first, the rest stands between the columns.
    readonly property int spare: compact ? 0 : Math.max(0, width - 1192)
    readonly property int chartWidth: Math.min(560, 304 + spare)
    readonly property int apart: (compact ? Math.max(0, width - 936) : Math.max(0, spare - (chartWidth - 304))) / 3
    // Room for the lines: all of it where the chart has left the board.
    readonly property int linesWidth: compact ? width - 2 * inset : width - chartWidth - 48 - inset
    readonly property int nameX: 48
    readonly property int figureX: compact ? 256 : 288
    readonly property int unitX: figureX + (compact ? 96 : 116)
    readonly property int shareX: figureX + (compact ? 152 : 156) + apart
    readonly property int percentX: shareX + (compact ? 128 : 124)
    readonly property int runningX: linesWidth - (compact ? 100 : 112)
    readonly property int costX: runningX - (compact ? 172 : 104) - apart
}
