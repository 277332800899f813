// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma Singleton

import QtQuick

// Colours, type and motion of both themes; nothing else in the window names a colour.
QtObject {
    id: theme

    property bool night: true
    property bool reducedMotion: false

    readonly property color ground: night ? "#0B0C0E" : "#F1ECE1"
    readonly property color rail: night ? "#08090A" : "#E9E3D6"
    readonly property color surface: night ? "#131517" : "#FAF7F0"
    readonly property color raised: night ? "#1A1D20" : "#FFFDF8"
    readonly property color fill: night ? "#1E2124" : "#E8E1D3"
    readonly property color fillUp: night ? "#282C30" : "#EEE8DB"
    readonly property color well: night ? "#0E1012" : "#F4EFE5"
    readonly property color input: night ? "#0E1012" : "#FFFDF8"
    readonly property color hair: night ? "#212427" : "#DED7C8"
    readonly property color line: night ? "#33383D" : "#C6BDAC"
    readonly property color control: night ? "#62686E" : "#857D6F"
    readonly property color off: night ? "#2B2F33" : "#D3CBBB"
    readonly property color ink: night ? "#F1EBDF" : "#1C1A16"
    readonly property color ink2: night ? "#ADA89D" : "#504B42"
    readonly property color ink3: night ? "#908C82" : "#665F54"
    readonly property color amber: night ? "#FFB22E" : "#8A5200"
    readonly property color amberFill: night ? "#FFB22E" : "#F2A900"
    readonly property color amberInk: night ? "#17120A" : "#1C1A16"
    readonly property color focus: night ? "#FFB22E" : "#A86200"
    readonly property color green: night ? "#43CF82" : "#146A3B"
    readonly property color red: night ? "#FF6B5E" : "#B3261A"
    readonly property color blue: night ? "#74B4FF" : "#1B5AA6"
    readonly property color violet: night ? "#C3A6FF" : "#6A3FA0"
    readonly property color amberWash: night ? "#241C0D" : "#F8E7BC"
    readonly property color greenWash: night ? "#10231A" : "#DCEBDD"
    readonly property color redWash: night ? "#2A1413" : "#F7DDD6"
    readonly property color blueWash: night ? "#111F30" : "#DCE6F2"
    readonly property color tip: night ? "#F1EBDF" : "#1C1A16"
    readonly property color tipInk: night ? "#1C1A16" : "#F1ECE1"
    readonly property color button: night ? "#1E2124" : "#FFFDF8"
    readonly property color chosenStop: night ? "#15171A" : "#F7F3EA"
    readonly property color ringHere: night ? "#FFB22E" : "#1C1A16"
    readonly property color lampBar: night ? "#0B0C0E" : "#FFFDF8"
    readonly property color scrim: night ? "#99000000" : "#661C1A16"
    readonly property color leafShade: "#000000"

    readonly property BoardColors board: BoardColors { night: theme.night }
    readonly property MarkColors mark: MarkColors {}

    readonly property string sans: "IBM Plex Sans"
    readonly property string condensed: "IBM Plex Sans Condensed"
    readonly property string mono: "IBM Plex Mono"
    readonly property int textWeight: 450

    readonly property int flapTurn: reducedMotion ? 0 : 160
    readonly property int flapStep: reducedMotion ? 0 : 24
    readonly property int quick: reducedMotion ? 0 : 120
    readonly property int bar: reducedMotion ? 0 : 160
    readonly property int popIn: reducedMotion ? 0 : 100
    readonly property int popOut: reducedMotion ? 0 : 80

    // How much further below the top of its line a Chinese or Japanese text stands than a Latin one, in parts of the
    // font's size. Measured when the first such text is shown: it loads the system's font.
    function tallLift(): real {
        if (measured.lift < 0) {
            const latin = probe.createObject(null, { text: "A" });
            const tall = probe.createObject(null, { text: "\u4e2d" });
            measured.lift = Math.max(0, tall.baselineOffset - latin.baselineOffset) / 100;
            latin.destroy();
            tall.destroy();
        }
        return measured.lift;
    }
    readonly property var measured: ({ lift: -1 }) // no binding depends on it
    // qmllint disable unqualified
    readonly property Component probe: Component {
        Text {
            font.family: theme.sans
            font.weight: theme.textWeight
            font.pixelSize: 100
            textFormat: Text.PlainText
        }
    }
    // qmllint enable unqualified

    // The colour that a model names: ink, ink2, ink3, amber, green, red, blue.
    function tone(name: string, forBoard: bool): color {
        switch (name) {
        case "ink2": return forBoard ? board.ink2 : ink2;
        case "ink3": return forBoard ? board.ink3 : ink3;
        case "amber": return forBoard ? board.amber : amber;
        case "green": return forBoard ? board.green : green;
        case "red": return forBoard ? board.red : red;
        case "blue": return forBoard ? board.blue : blue;
        default: return forBoard ? board.ink : ink;
        }
    }
}
