// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick

// The mark is the same in both themes.
QtObject {
    readonly property color ground: "#0B0C0E"
    readonly property color edge: "#474C52"
    readonly property color top: "#33373C"
    readonly property color middle: "#2B2E33"
    readonly property color low: "#1B1D20"
    readonly property color foot: "#232629"
    readonly property color letter: "#FFB22E"
    readonly property color lamp: "#43CF82"
}
