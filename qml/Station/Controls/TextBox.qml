// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Templates as T
import Station.Theme

// Several lines of text with a frame of their own; Tab goes on to the next control.
Rectangle {
    id: box

    property alias text: area.text
    property alias length: area.length
    property alias readOnly: area.readOnly
    property string label
    property string placeholderText
    property bool mono: false
    // What it holds is not taken; a Problem under it says why.
    property bool wrong: false
    readonly property Item input: area

    signal edited()

    radius: 4
    color: Theme.input
    border.width: area.activeFocus ? 2 : 1
    border.color: box.wrong ? Theme.red : area.activeFocus ? Theme.focus : Theme.line
    implicitHeight: 96

    function focusText(): void { area.forceActiveFocus(Qt.ShortcutFocusReason); }

    Flickable {
        anchors.fill: parent
        anchors.margins: 4
        contentHeight: area.implicitHeight
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        T.ScrollBar.vertical: ScrollMark {}
        T.TextArea.flickable: T.TextArea {
            id: area
            objectName: box.objectName + "Text"
            implicitHeight: contentHeight + 12
            padding: 6
            wrapMode: TextEdit.Wrap
            textFormat: TextEdit.PlainText
            color: Theme.ink
            selectionColor: Theme.amberFill
            selectedTextColor: Theme.amberInk
            selectByMouse: true
            font.family: box.mono ? Theme.mono : Theme.sans
            font.weight: Theme.textWeight
            font.pixelSize: box.mono ? 12 : 14
            renderType: Text.NativeRendering
            Accessible.name: box.label
            onTextChanged: box.edited()
            KeyNavigation.priority: KeyNavigation.BeforeItem
            Keys.onTabPressed: nextItemInFocusChain(true).forceActiveFocus(Qt.TabFocusReason)
            Keys.onBacktabPressed: nextItemInFocusChain(false).forceActiveFocus(Qt.BacktabFocusReason)
            Label {
                x: area.leftPadding
                y: area.topPadding
                styleName: box.mono ? "code" : "read"
                color: Theme.ink3
                text: box.placeholderText
                visible: area.length === 0 && area.preeditText === ""
                Accessible.ignored: true
            }
        }
    }
}
