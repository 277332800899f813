// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Station.App
import Station.Catalog
import Station.Controls
import Station.Theme

// The catalog: every model, what it can do, what it costs, and whether it can be used now.
FocusScope {
    id: page

    property bool compact: false
    readonly property int margin: compact ? 16 : 24
    // Kinds stand below the name where names would be cut beside them.
    readonly property bool small: compact || width < 1240
    readonly property CatalogModel catalog: Desktop.catalog
    // The row that is open, by its model, so that it stays so when the list is narrowed.
    property string openModel

    signal tryWanted(string model)
    signal clientWanted(string client, string model)

    Component.onCompleted: catalog.followUse(visible)
    onVisibleChanged: catalog.followUse(visible)
    onActiveFocusChanged: if (activeFocus && page.Window.activeFocusItem === page) search.forceActiveFocus(Qt.ShortcutFocusReason)

    // Shows one model, from wherever it was named.
    function show(model: string): void {
        catalog.clearFilters();
        search.text = model;
        openModel = model;
        list.currentIndex = 0;
    }

    Label {
        id: title
        x: page.margin
        y: 22
        styleName: "title"
        text: qsTr("Models")
    }
    Label {
        id: gathered
        x: title.x + title.implicitWidth + 12
        y: 30
        styleName: "small"
        color: Theme.ink3
        text: page.catalog.gathered === "" ? page.catalog.summary : page.catalog.summary + " · " + page.catalog.gathered
    }
    Btn {
        id: news
        objectName: "catalogNews"
        x: gathered.x + gathered.implicitWidth + 8
        y: 26
        small: true
        kind: "quiet"
        iconName: "retry"
        text: qsTr("Update…")
        tip: qsTr("Models and prices of a later day")
        onPressedLive: newsSheet.ask(news)
    }
    CatalogSheet {
        id: newsSheet
        objectName: "catalogSheet"
        news: Desktop.catalogNews
        onClosed: news.forceActiveFocus(Qt.OtherFocusReason)
    }
    Field {
        id: search
        objectName: "catalogSearch"
        x: page.margin
        y: 72
        width: page.compact ? 320 : 400
        iconName: "search"
        placeholderText: qsTr("Find a model")
        rightPadding: found.implicitWidth + 20
        focus: true
        onTextChanged: {
            page.catalog.words = text;
            list.currentIndex = 0;
            list.positionViewAtBeginning();
        }
        Keys.onDownPressed: list.forceActiveFocus(Qt.TabFocusReason)
        Keys.onReturnPressed: list.toggle(0)
        Keys.onEscapePressed: text = ""
        Label {
            id: found
            objectName: "catalogFound"
            anchors.right: parent.right
            anchors.rightMargin: 10
            height: parent.height
            styleName: "small"
            color: Theme.ink3
            text: page.catalog.found
        }
    }
    Select {
        id: provider
        objectName: "catalogProvider"
        x: search.x + search.width + 16
        y: 72
        label: qsTr("Provider")
        model: page.catalog.providers
        value: page.catalog.provider
        onPicked: id => page.catalog.provider = id
    }
    Choice {
        x: provider.x + provider.width + 12
        y: 76
        label: qsTr("Which")
        names: [qsTr("All"), qsTr("Usable now")]
        current: page.catalog.usableOnly ? 1 : 0
        onChosen: index => page.catalog.usableOnly = index === 1
    }
    KindChips {
        id: chips
        x: page.margin
        y: 120
        width: page.width - 2 * page.margin
        kinds: page.catalog.kinds
        onToggled: id => page.catalog.toggleKind(id)
    }

    ModelColumns {
        id: table
        width: list.width - 12
        compact: page.small
    }
    component Head: T.AbstractButton {
        id: column
        property string key
        property bool figure: false
        readonly property bool sorts: page.catalog.sortKey === key
        y: chips.y + chips.height + 20
        height: 24
        focusPolicy: Qt.StrongFocus
        hoverEnabled: true
        Accessible.role: Accessible.ColumnHeader
        Accessible.name: qsTr("Sort by %1").arg(text)
        Accessible.onPressAction: clicked()
        onClicked: page.catalog.sortBy(key)
        Keys.onReturnPressed: clicked()
        background: Item { FocusFrame { shown: column.visualFocus } }
        contentItem: Label {
            styleName: "micro"
            color: column.sorts || column.hovered ? Theme.ink : Theme.ink3
            text: column.text
            elide: Text.ElideRight
            horizontalAlignment: column.figure ? Text.AlignRight : Text.AlignLeft
            rightPadding: column.sorts && column.figure ? 16 : 0
            Icon {
                x: column.figure ? parent.width - width : Math.min(parent.width - width, parent.contentWidth + 6)
                y: 6
                size: 12
                name: page.catalog.descending ? "up" : "down"
                visible: column.sorts
            }
        }
    }
    Head { x: page.margin; width: table.nameX + 120; key: "model"; text: qsTr("Model") }
    Label {
        x: page.margin + table.kindsX
        y: chips.y + chips.height + 24
        styleName: "micro"
        text: qsTr("Kinds")
        visible: !page.small
    }
    Head { x: page.margin + table.contextX; width: table.context; figure: true; key: "context"; text: qsTr("Context") }
    Head { x: page.margin + table.inputX; width: table.price; figure: true; key: "input"; text: qsTr("In $/M") }
    Head { x: page.margin + table.outputX; width: table.price; figure: true; key: "output"; text: qsTr("Out $/M") }
    Label {
        x: page.margin + table.cachedX
        y: chips.y + chips.height + 24
        width: table.cached
        horizontalAlignment: Text.AlignRight
        styleName: "micro"
        text: qsTr("Cached $/M")
        elide: Text.ElideRight
    }
    Label {
        x: page.margin + table.wordX
        y: chips.y + chips.height + 24
        styleName: "micro"
        text: qsTr("Usable now")
    }
    Hair {
        x: page.margin
        y: list.y - 1
        width: page.width - 2 * page.margin
    }
    ListView {
        id: list
        objectName: "catalogList"

        function toggle(index: int): void {
            const entry = itemAtIndex(index) as ModelRow;
            if (!entry)
                return;
            page.openModel = entry.open ? "" : entry.modelId;
            currentIndex = index;
            if (page.openModel !== "")
                settle.start();
        }

        x: page.margin
        y: chips.y + chips.height + 52
        width: page.width - 2 * page.margin + 12
        height: page.height - y
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        model: page.catalog
        reuseItems: true
        cacheBuffer: 400
        activeFocusOnTab: count > 0
        keyNavigationEnabled: true
        highlightMoveDuration: 0
        currentIndex: 0
        bottomMargin: page.margin
        delegate: ModelRow {
            width: list.width - 12
            columns: table
            compact: page.small
            catalog: page.catalog
            aliases: Desktop.aliases
            prices: Desktop.prices
            baseUrl: Desktop.gateway.baseUrl
            open: modelId === page.openModel
            chosen: list.activeFocus && ListView.isCurrentItem
            onToggled: list.toggle(index)
            onCopyWanted: text => Desktop.copy(text)
            onTryWanted: page.tryWanted(modelId)
            onClientWanted: client => page.clientWanted(client, modelId)
        }
        T.ScrollBar.vertical: ScrollMark {}
        Keys.onReturnPressed: toggle(currentIndex)
        Keys.onEnterPressed: toggle(currentIndex)
        Keys.onSpacePressed: toggle(currentIndex)
        Keys.onPressed: event => {
            const rows = Math.max(1, Math.floor(height / 48) - 1);
            if (event.key === Qt.Key_PageDown)
                currentIndex = Math.min(count - 1, currentIndex + rows);
            else if (event.key === Qt.Key_PageUp)
                currentIndex = Math.max(0, currentIndex - rows);
            else if (event.key === Qt.Key_Home)
                currentIndex = 0;
            else if (event.key === Qt.Key_End)
                currentIndex = count - 1;
            else
                return;
            event.accepted = true;
        }
        Accessible.role: Accessible.List
        Accessible.name: qsTr("Models")
        Timer {
            id: settle
            interval: 0
            onTriggered: list.positionViewAtIndex(list.currentIndex, ListView.Contain)
        }
        FocusFrame {
            parent: list
            shown: list.activeFocus && list.count === 0
        }
    }
    Nothing {
        x: page.margin
        y: list.y + 64
        width: page.width - 2 * page.margin
        title: page.catalog.total === 0 ? qsTr("The catalog is not there yet") : qsTr("No model is all of that")
        text: page.catalog.total === 0 ? qsTr("It comes with the gateway, which is not running.")
                                       : qsTr("Fewer words, or fewer kinds, find more.")
        action: page.catalog.total > 0 ? qsTr("Show all models") : Desktop.gateway.state === "stopped" ? qsTr("Start the gateway") : ""
        visible: list.count === 0
        onWanted: {
            if (page.catalog.total === 0) {
                Desktop.gatewaySettings.start();
                return;
            }
            search.text = "";
            page.catalog.clearFilters();
        }
    }
}
