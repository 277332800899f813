// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Templates as T
import Station.Theme

T.TextField {
    id: field

    property string iconName
    property string label: placeholderText
    // What it holds is not taken; a Problem under it says why.
    property bool wrong: false

    implicitWidth: 200
    implicitHeight: 32
    leftPadding: iconName !== "" ? 32 : 10
    rightPadding: 10
    topPadding: 0
    bottomPadding: 0
    verticalAlignment: TextInput.AlignVCenter
    color: Theme.ink
    placeholderTextColor: Theme.ink3
    selectionColor: Theme.amberFill
    selectedTextColor: Theme.amberInk
    font.family: Theme.sans
    font.weight: Theme.textWeight
    font.pixelSize: 13
    selectByMouse: true
    renderType: Text.NativeRendering

    Accessible.name: label
    // Of a secret Qt tells a screen reader no name.
    Accessible.description: echoMode === TextInput.Normal ? "" : label

    Label {
        x: field.leftPadding
        width: field.width - field.leftPadding - field.rightPadding
        height: field.height
        text: field.placeholderText
        color: field.placeholderTextColor
        elide: Text.ElideRight
        visible: field.length === 0 && field.preeditText === ""
    }
    background: Rectangle {
        radius: 4
        color: Theme.input
        border.width: field.activeFocus ? 2 : 1
        border.color: field.wrong ? Theme.red : field.activeFocus ? Theme.focus : Theme.line
        Icon {
            x: 10
            anchors.verticalCenter: parent.verticalCenter
            visible: field.iconName !== ""
            name: field.iconName
            ink: Theme.ink3
            size: 14
        }
    }
}
