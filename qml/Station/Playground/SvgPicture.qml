// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Station.App
import Station.Controls
import Station.Theme

// What an answer's SVG draws, as wide as its block and no higher than a page; and what is left out of it.
Column {
    id: picture

    property string code

    padding: 1
    bottomPadding: note.visible ? 8 : 1

    SvgView {
        id: view
        objectName: "svgPicture"
        width: picture.width - 2
        // Before it is known how high it is, it keeps some room.
        height: problem !== "" ? 0 : aspect > 0 ? Math.round(Math.min(640, width / aspect)) : 160
        visible: problem === ""
        code: picture.code
        Accessible.role: Accessible.Graphic
        Accessible.name: title !== "" ? title : qsTr("The picture that this code draws")
    }
    Label {
        id: note
        objectName: "svgNote"
        leftPadding: 12
        rightPadding: 12
        topPadding: 8
        width: picture.width - 2
        styleName: "small"
        color: view.problem !== "" ? Theme.red : Theme.ink2
        wrapMode: Text.Wrap
        text: view.problem !== "" ? view.problem
            : (view.strips ? qsTr("What it would have loaded from elsewhere is left out.") + " " : "")
              + (view.part ? qsTr("It takes too long to draw: some of it is left out.") : "")
        visible: text !== ""
        Accessible.role: Accessible.AlertMessage
        Accessible.name: text
    }
}
