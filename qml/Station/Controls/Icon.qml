// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Station.Controls
import Station.Theme

// Line icons on a grid of 16, 1.5 wide.
Item {
    id: icon

    property string name
    property color ink: Theme.ink2
    property int size: 16

    readonly property var paths: ({
        station: "M2.5 3.5h11v9h-11z M2.5 8h11 M6 5.75h.01 M6 10.25h.01",
        models: "M3 3h4v4h-4z M9 3h4v4h-4z M3 9h4v4h-4z M9 9h4v4h-4z",
        settings: "M2.5 4.5h6 M11.5 4.5h2 M8.5 3v3h3v-3z M2.5 11.5h2 M7.5 11.5h6 M4.5 10v3h3v-3z",
        up: "M4 9.75l4 -4l4 4",
        chat: "M2.5 3.5h11v7.5h-6.5l-3 2.5v-2.5h-1.5z",
        plug: "M5.5 2v3.5 M10.5 2v3.5 M3.5 5.5h9v2a4.5 4.5 0 0 1 -9 0z M8 12v2.5",
        key: "M8.5 8a3 3 0 1 1 -6 0a3 3 0 0 1 6 0z M8.5 8h5.5v2.5 M11.5 8v2",
        search: "M11 7a4 4 0 1 1 -8 0a4 4 0 0 1 8 0z M10 10l3.5 3.5",
        copy: "M5.5 5.5h8v8h-8z M3 10.5h-.5v-8h8v.5",
        check: "M3 8.5l3.25 3.25l6.75 -7",
        cross: "M3.75 3.75l8.5 8.5 M12.25 3.75l-8.5 8.5",
        stop: "M4 4h8v8h-8z",
        retry: "M13 8a5 5 0 1 1 -1.6 -3.7 M13.25 2v3h-3",
        down: "M4 6.25l4 4l4 -4",
        right: "M6.25 4l4 4l-4 4",
        arrow: "M2.5 8h10.5 M9.5 4.5l3.5 3.5l-3.5 3.5",
        send: "M8 13.5v-11 M3.75 6.75l4.25 -4.25l4.25 4.25",
        play: "M5 3l8 5l-8 5z",
        requests: "M2.5 4h8.5 M2.5 8h11 M2.5 12h6",
        swap: "M2.5 5.5h10.5 M10.5 3l2.5 2.5l-2.5 2.5 M13.5 10.5h-10.5 M5.5 8l-2.5 2.5l2.5 2.5",
        back: "M9.75 4l-4 4l4 4",
        save: "M8 2.5v8 M4.75 7.25l3.25 3.25l3.25 -3.25 M3 13.25h10",
        chart: "M2.5 13.5h11 M4.25 13v-4.5 M8 13v-9.5 M11.75 13v-6.5",
        undo: "M3 6h7a3.5 3.5 0 0 1 0 7h-3.5 M5.75 3.25l-2.75 2.75l2.75 2.75",
        plus: "M8 3v10 M3 8h10",
        warn: "M8 2.5l6 10.75h-12z M8 6.5v3 M8 11.4v.01",
        info: "M13.5 8a5.5 5.5 0 1 1 -11 0a5.5 5.5 0 0 1 11 0z M8 7.5v3.25 M8 5.2v.01",
        lock: "M3.5 7.5h9v6h-9z M5.25 7.5v-2.25a2.75 2.75 0 0 1 5.5 0v2.25",
        terminal: "M3 4.5l3.5 3.5l-3.5 3.5 M8 12h5",
        external: "M9.5 2.5h4v4 M13.5 2.5l-6 6 M11.5 9.5v4h-9v-9h4",
        trash: "M2.75 4.5h10.5 M6 4.5v-2h4v2 M4.25 4.5l.5 9h6.5l.5 -9",
        day: "M10.75 8a2.75 2.75 0 1 1 -5.5 0a2.75 2.75 0 0 1 5.5 0z M8 1.75v1 M8 13.25v1 M1.75 8h1 M13.25 8h1 M3.6 3.6l.7 .7 M11.7 11.7l.7 .7 M12.4 3.6l-.7 .7 M4.3 11.7l-.7 .7",
        night: "M13 9.5a5.5 5.5 0 1 1 -6.5 -6.9a4.5 4.5 0 0 0 6.5 6.9z",
        edit: "M3 13l.6 -2.8l7 -7l2.2 2.2l-7 7z M9.2 4.6l2.2 2.2",
        attach: "M11 5l-4.75 4.75a1.25 1.25 0 0 0 1.75 1.75l5 -5a2.75 2.75 0 0 0 -3.9 -3.9l-5.1 5.1a4.25 4.25 0 0 0 6 6l4.25 -4.25",
        mic: "M8 2a2 2 0 0 1 2 2v3.5a2 2 0 0 1 -4 0v-3.5a2 2 0 0 1 2 -2z M3.75 7.5a4.25 4.25 0 0 0 8.5 0 M8 11.75v2.5",
        wave: "M2.5 6.5v3 M5.25 4v8 M8 2.5v11 M10.75 5v6 M13.5 6.75v2.5",
        image: "M2.5 3h11v10h-11z M2.5 11l3.5 -3.5l3 3l2 -2l2.5 2.5 M10.5 6h.01",
        video: "M2.5 4h8v8h-8z M10.5 7l3.5 -2v6l-3.5 -2z",
        folder: "M2.5 4h4l1.5 1.5h5.5v7h-11z",
        pause: "M5.25 3.5v9 M10.75 3.5v9",
        clock: "M13.5 8a5.5 5.5 0 1 1 -11 0a5.5 5.5 0 0 1 11 0z M8 4.75v3.25l2.25 1.5",
        left: "M9.75 4l-4 4l4 4",
        quote: "M6.5 4.5h-3.5v4h3.5v-4v4.5a3 3 0 0 1 -2.5 3 M13 4.5h-3.5v4h3.5v-4v4.5a3 3 0 0 1 -2.5 3",
        language: "M13.5 8a5.5 5.5 0 1 1 -11 0a5.5 5.5 0 0 1 11 0z M2.5 8h11 M8 2.5c-3.4 3 -3.4 8 0 11c3.4 -3 3.4 -8 0 -11",
        grip: "M6 3.5h.01 M10 3.5h.01 M6 8h.01 M10 8h.01 M6 12.5h.01 M10 12.5h.01",
        branch: "M4.5 2.5v11 M4.5 10.5h3.5l3.5 -3.5v-3.75 M9.25 5.5l2.25 -2.25l2.25 2.25",
        fast: "M9 2.25l-5.25 6.5h3.75l-.5 5l5.25 -6.5h-3.75z",
        goOn: "M3.5 3.5l4.5 4.5l-4.5 4.5 M8.5 3.5l4.5 4.5l-4.5 4.5",
        parameters: "M2.5 5h6 M11.5 5h2 M10 3.25v3.5 M2.5 11h2 M7.5 11h6 M6 9.25v3.5",
        system: "M2.5 3h11v7.5h-11z M5.5 13.25h5 M8 10.5v2.75"
    })

    implicitWidth: size
    implicitHeight: size

    IconShape {
        anchors.fill: parent
        path: icon.paths[icon.name] ?? ""
        ink: icon.ink
    }
}
