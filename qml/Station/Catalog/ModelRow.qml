// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Templates as T
import Station.App
import Station.Controls
import Station.Theme

// One model of the table; it opens in place.
// Qt 6.4 refuses a Loader's component in a file with bound components, so what is below finds the row by its id.
// qmllint disable unqualified
FocusScope {
    id: row

    required property int index
    required property string modelId
    required property string code
    required property var badges
    required property string context
    required property string inputPrice
    required property string outputPrice
    required property string cachedPrice
    required property bool priced
    required property string lamp
    required property string word
    required property string tone
    required property bool usable
    required property bool retired
    required property bool chat
    required property bool triable

    property ModelColumns columns
    property bool compact: false
    property bool open: false
    property bool chosen: false
    property CatalogModel catalog
    property Aliases aliases
    property OwnPrices prices
    property string baseUrl

    signal toggled()
    signal copyWanted(string text)
    signal tryWanted()
    signal clientWanted(string client)

    readonly property int headHeight: compact && badges.length > 0 ? 56 : 48

    // Between the badges and what opens.
    readonly property int above: compact && badges.length > 0 ? 6 : 0
    height: headHeight + (open ? above + details.height : 0)

    Rectangle {
        anchors.fill: parent
        color: row.open || row.chosen || head.hovered ? Theme.surface : "transparent"
    }
    Rectangle {
        width: 2
        height: row.headHeight
        color: Theme.amberFill
        visible: row.chosen
    }
    T.AbstractButton {
        id: head
        width: row.width
        height: row.headHeight
        hoverEnabled: true
        // The list has the keyboard and moves among the rows.
        focusPolicy: Qt.NoFocus
        text: row.modelId
        Accessible.role: Accessible.ListItem
        Accessible.name: qsTr("%1, %2, context %3, %4").arg(row.modelId).arg(row.badges.join(", ")).arg(row.context).arg(row.word)
        Accessible.onPressAction: clicked()
        Accessible.selected: row.chosen
        onClicked: row.toggled()
    }
    Icon {
        x: 4
        y: (row.compact ? 16 : 17)
        name: row.open ? "down" : "right"
        size: 14
        ink: Theme.ink2
    }
    LineCode {
        x: 26
        y: 16
        code: row.code
    }
    Label {
        x: row.columns.nameX
        y: row.compact && row.badges.length > 0 ? 6 : 14
        width: row.columns.nameWidth
        text: row.modelId
        elide: Text.ElideMiddle
        font.weight: row.open ? 600 : Theme.textWeight
        color: row.retired ? Theme.ink3 : Theme.ink
    }
    // What has no room is left out whole. A clip in every row would part the list into as many pieces to draw.
    Row {
        id: kinds
        x: row.columns.kindsX
        y: row.compact ? 30 : 14
        width: row.columns.kindsWidth
        height: 20
        spacing: 4
        Repeater {
            model: row.badges
            Badge {
                required property string modelData
                text: modelData
                opacity: x + width <= kinds.width ? 1 : 0
            }
        }
    }
    component Figure: Label {
        y: 14
        width: row.columns.price
        horizontalAlignment: Text.AlignRight
        elide: Text.ElideRight
        // A dash is what is not known.
        color: row.priced && text !== "–" ? Theme.ink : Theme.ink3
    }
    Figure {
        x: row.columns.contextX
        width: row.columns.context
        color: text === "–" ? Theme.ink3 : Theme.ink
        text: row.context
    }
    Figure { x: row.columns.inputX; text: row.inputPrice }
    Figure { x: row.columns.outputX; text: row.outputPrice }
    Figure { x: row.columns.cachedX; width: row.columns.cached; text: row.cachedPrice }
    Lamp {
        x: row.columns.wordX
        y: 16
        kind: row.lamp
    }
    Label {
        x: row.columns.wordX + 24
        y: 14
        width: row.columns.word - 24
        text: row.word
        elide: Text.ElideRight
        color: Theme.tone(row.tone, false)
    }

    Loader {
        id: details
        x: row.columns.nameX
        y: row.headHeight + row.above
        width: row.width - x - 16
        height: item ? (item as ModelDetails).implicitHeight + 24 : 0
        active: row.open
        sourceComponent: detailsComponent
    }
    Component {
        id: detailsComponent
        ModelDetails {
            width: details.width
            compact: row.compact
            modelId: row.modelId
            usable: row.usable
            chat: row.chat
            triable: row.triable
            catalog: row.catalog
            aliases: row.aliases
            prices: row.prices
            baseUrl: row.baseUrl
            onCopyWanted: text => row.copyWanted(text)
            onTryWanted: row.tryWanted()
            onClientWanted: client => row.clientWanted(client)
        }
    }
    Hair { y: row.height - 1 }
}
