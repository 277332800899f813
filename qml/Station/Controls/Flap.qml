// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Station.Theme

// One flap of the board. At rest three items; the leaf and its halves are there only while it turns.
Item {
    id: flap

    // What stands on it now. turnTo() is the way to change it.
    property string shown: " "
    property int cellWidth: 20
    property int cellHeight: 32
    property color ink: Theme.board.ink
    readonly property bool turning: run.running
    // How often it turned, for the tests.
    property int turns: 0

    property string target: " "
    property string from: " "
    property real phase: 0
    property bool swapped: false

    readonly property int glyphSize: Math.round(cellHeight * 0.75)

    // Turns straight to the character. A flap that is turning takes the newest one when it lands.
    function turnTo(glyph: string, delay: int): void {
        target = glyph;
        if (run.running || glyph === shown)
            return;
        if (Theme.reducedMotion) {
            shown = glyph;
            turns++;
            return;
        }
        wait.duration = delay;
        run.start();
    }

    function set(glyph: string): void {
        run.stop();
        phase = 0;
        swapped = false;
        target = glyph;
        shown = glyph;
    }

    // The leaf begins to fall: from here on the new character is the one that shows.
    onPhaseChanged: {
        if (phase <= 0 || swapped)
            return;
        swapped = true;
        from = shown;
        shown = target;
        turns++;
    }

    implicitWidth: cellWidth
    implicitHeight: cellHeight

    SequentialAnimation {
        id: run
        PauseAnimation { id: wait }
        NumberAnimation {
            target: flap
            property: "phase"
            from: 0
            to: 1
            duration: Theme.flapTurn
        }
        onFinished: {
            flap.phase = 0;
            flap.swapped = false;
            if (flap.target !== flap.shown) {
                wait.duration = 0;
                run.start();
            }
        }
    }

    // Qt 6.4 refuses a Loader's component in a file with bound components, so these find the flap by its id.
    // qmllint disable unqualified
    component Plate: Rectangle {
        width: flap.cellWidth
        height: flap.cellHeight
        radius: flap.cellHeight >= 48 ? 3 : 2
        gradient: Gradient {
            GradientStop { position: 0; color: Theme.board.flapTop }
            GradientStop { position: 0.499; color: Theme.board.flapMiddle }
            GradientStop { position: 0.5; color: Theme.board.flapLow }
            GradientStop { position: 1; color: Theme.board.flapFoot }
        }
    }
    component Glyph: Text {
        width: flap.cellWidth
        height: flap.cellHeight
        horizontalAlignment: Text.AlignHCenter
        verticalAlignment: Text.AlignVCenter
        font.family: Theme.condensed
        font.weight: 500
        // A Chinese or Japanese character is wider than a flap.
        font.pixelSize: text > "\u2e7f" && text !== "≈" ? Math.min(flap.glyphSize, flap.cellWidth - 2) : flap.glyphSize
        font.letterSpacing: text.length === 2 ? -flap.glyphSize / 24 : 0
        color: flap.ink
        textFormat: Text.PlainText
        renderType: Text.NativeRendering
    }
    component Half: Item {
        id: half
        property bool low: false
        property string glyph
        width: flap.cellWidth
        height: flap.cellHeight / 2
        clip: true
        Plate { y: half.low ? -flap.cellHeight / 2 : 0 }
        Glyph { y: half.low ? -flap.cellHeight / 2 : 0; text: half.glyph }
    }

    Plate {}
    Glyph { text: flap.shown; visible: !leaf.active }
    Loader {
        id: leaf
        active: flap.phase > 0
        sourceComponent: Item {
            width: flap.cellWidth
            height: flap.cellHeight
            Half { glyph: flap.shown }
            Half { glyph: flap.from; low: true; y: flap.cellHeight / 2 }
            Half {
                visible: flap.phase < 0.5
                glyph: flap.from
                transform: Scale { origin.y: flap.cellHeight / 2; yScale: Math.max(0.02, Math.cos(flap.phase * Math.PI)) }
                Rectangle { anchors.fill: parent; color: Theme.leafShade; opacity: flap.phase * 0.7 }
            }
            Half {
                visible: flap.phase >= 0.5
                glyph: flap.shown
                low: true
                y: flap.cellHeight / 2
                transform: Scale { yScale: Math.max(0.02, -Math.cos(flap.phase * Math.PI)) }
                Rectangle { anchors.fill: parent; color: Theme.leafShade; opacity: (1 - flap.phase) * 0.7 }
            }
        }
    }
    // qmllint enable unqualified
    Rectangle {
        y: flap.cellHeight / 2 - 1
        width: flap.cellWidth
        height: 1
        color: Theme.board.hinge
    }
}
