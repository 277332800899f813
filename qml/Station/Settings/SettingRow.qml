// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Station.Controls
import Station.Theme

// What a setting is and does, and its control at the right.
Item {
    id: row

    property string name
    property string text
    property string problem
    default property alias control: holder.data

    width: parent ? parent.width : 0
    Accessible.role: Accessible.Grouping
    Accessible.name: name
    Accessible.description: problem !== "" ? problem : text

    implicitHeight: Math.max(56, words.height + 20)

    Column {
        id: words
        anchors.verticalCenter: parent.verticalCenter
        width: row.width - holder.width - 24
        Label {
            width: parent.width
            text: row.name
            font.weight: 500
            wrapMode: Text.Wrap
        }
        Label {
            width: parent.width
            styleName: "small"
            text: row.text
            wrapMode: Text.Wrap
            visible: text !== ""
        }
        Problem {
            width: parent.width
            text: row.problem
        }
    }
    Row {
        id: holder
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        spacing: 8
    }
    // Between rows, not below the last one of a card.
    Hair {
        y: row.height - 1
        visible: row.parent !== null && Array.from(row.parent.visibleChildren).some(other => other.y > row.y && other.height > 0)
    }
}
