// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Templates as T
import Station.App
import Station.Controls
import Station.Theme

// What an answer's SVG draws, as wide as its block and no higher than a page; and what is left out of it. A diagram is
// as large as its letters want, and moves sideways where they would get too small in the block's width.
Column {
    id: picture

    property string code
    property bool diagram: false
    readonly property alias problem: view.problem

    padding: 1
    bottomPadding: note.visible ? 8 : 1

    Flickable {
        id: frame
        objectName: "svgFrame"
        width: picture.width - 2
        // The scroll mark stands below the picture, not on it.
        height: view.height + (contentWidth > width ? 10 : 0)
        contentWidth: view.width
        contentHeight: height
        visible: view.problem === ""
        clip: true
        flickableDirection: Flickable.HorizontalFlick
        boundsBehavior: Flickable.StopAtBounds
        interactive: contentWidth > width
        T.ScrollBar.horizontal: ScrollMark {}
        SvgView {
            id: view
            objectName: "svgPicture"
            readonly property real shownWidth: mostWidth > 0 ? Math.min(width, mostWidth) : width
            width: Math.max(frame.width, Math.min(leastWidth, 4096))
            // Before it is known how high it is, it keeps some room.
            height: problem !== "" ? 0 : aspect > 0 ? Math.round(Math.min(picture.diagram ? 4096 : 640, shownWidth / aspect)) : 160
            visible: problem === ""
            code: picture.code
            diagram: picture.diagram
            Accessible.role: Accessible.Graphic
            Accessible.name: title !== "" ? title : qsTr("The picture that this code draws")
        }
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
