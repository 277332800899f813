// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick

// The board keeps its own light: it is dark in both themes.
QtObject {
    property bool night: true

    readonly property color ground: night ? "#050607" : "#1E1C18"
    readonly property color edge: night ? "#212427" : "#1E1C18"
    readonly property color hinge: night ? "#050607" : "#1A1814"
    readonly property color flapTop: night ? "#212427" : "#3A3730"
    readonly property color flapMiddle: night ? "#1D2023" : "#35322C"
    readonly property color flapLow: night ? "#17191C" : "#2B2823"
    readonly property color flapFoot: night ? "#191C1F" : "#2E2B26"
    readonly property color rule: night ? "#1B1E21" : "#37332C"
    readonly property color track: night ? "#3A3F44" : "#57524A"
    readonly property color off: night ? "#262A2D" : "#3B3831"
    readonly property color ink: night ? "#F1EBDF" : "#F4EEE2"
    readonly property color ink2: night ? "#ADA89D" : "#BDB6A8"
    readonly property color ink3: night ? "#908C82" : "#9C9587"
    readonly property color amber: "#FFB22E"
    readonly property color green: night ? "#43CF82" : "#4BD58A"
    readonly property color red: night ? "#FF6B5E" : "#FF7A6C"
    readonly property color blue: night ? "#74B4FF" : "#86BEFF"
    readonly property color past: night ? "#77726A" : "#8A8375"
    readonly property color lit: "#C9C2B4"
    readonly property color lampBar: "#0B0C0E"
}
