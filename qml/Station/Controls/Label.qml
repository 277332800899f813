// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Station.Theme

// Text of one of the scale's styles: micro, small, body, lead, title, head, read, code.
Text {
    property string styleName: "body"
    property bool forBoard: false

    readonly property var measures: ({ micro: [11, 16], small: [12, 16], body: [13, 20], read: [14, 22], lead: [15, 24],
                                       title: [20, 28], head: [28, 36], code: [12, 18] })

    color: styleName === "micro" ? (forBoard ? Theme.board.ink3 : Theme.ink3)
         : styleName === "small" ? (forBoard ? Theme.board.ink2 : Theme.ink2)
         : (forBoard ? Theme.board.ink : Theme.ink)
    font.family: styleName === "micro" ? Theme.condensed : styleName === "code" ? Theme.mono : Theme.sans
    font.pixelSize: measures[styleName][0]
    font.weight: styleName === "lead" || styleName === "title" || styleName === "head" ? 600
               : styleName === "micro" ? 500 : styleName === "code" ? 400 : Theme.textWeight
    font.letterSpacing: styleName === "micro" ? 0.66 : styleName === "head" ? -0.3 : 0
    font.capitalization: styleName === "micro" ? Font.AllUppercase : Font.MixedCase
    lineHeight: measures[styleName][1]
    lineHeightMode: Text.FixedHeight
    verticalAlignment: Text.AlignVCenter
    // Where the system's Chinese or Japanese font is taller than ours, its lines would stand below those beside them.
    readonly property int lift: /[\u2e80-\uffef]/.test(text) ? Math.round(Theme.tallLift() * font.pixelSize) : 0
    topPadding: -lift
    bottomPadding: lift
    textFormat: Text.PlainText
    renderType: Text.NativeRendering
}
