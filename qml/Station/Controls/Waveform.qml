// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Station.Theme

// Bars 2 wide; what was played is amber, the playhead stands over it.
Item {
    id: wave

    property var peaks: []
    property real position: -1 // from 0 to 1; below 0: there is no playhead
    property color ink: Theme.control

    signal seekWanted(real position)

    implicitHeight: 96

    Repeater {
        model: wave.peaks.length
        Rectangle {
            required property int index
            readonly property real peak: wave.peaks[index] ?? 0
            readonly property real step: wave.width / Math.max(1, wave.peaks.length)
            x: index * step
            width: 2
            height: Math.max(2, peak * wave.height)
            y: (wave.height - height) / 2
            radius: 1
            color: wave.position >= 0 && (index + 0.5) / wave.peaks.length <= wave.position ? Theme.amberFill : wave.ink
        }
    }
    Rectangle {
        x: Math.min(wave.width - 2, wave.position * wave.width)
        width: 2
        height: wave.height
        color: Theme.amberFill
        visible: wave.position >= 0 && wave.peaks.length > 0
    }
    TapHandler {
        enabled: wave.position >= 0
        onTapped: point => wave.seekWanted(point.position.x / wave.width)
    }
}
