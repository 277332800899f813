// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Station.App
import Station.Controls
import Station.Providers
import Station.Theme

// Every provider as a card.
FocusScope {
    id: page

    property bool compact: false
    readonly property int margin: compact ? 16 : 24
    readonly property int gap: 20
    readonly property int columns: compact ? 1 : width >= 1100 ? 3 : 2

    onActiveFocusChanged: if (activeFocus && !scroll.activeFocus && !search.activeFocus) focusLater.start()

    Timer {
        id: focusLater
        interval: 0
        onTriggered: search.forceActiveFocus(Qt.ShortcutFocusReason)
    }

    // The card that is dragged, and the one whose place it would take.
    property int dragged: -1
    property int target: -1

    function place(card: int, to: int): void {
        placing.card = card;
        placing.to = to;
        placing.start();
    }
    // Not from within the card, which is made anew.
    Timer {
        id: placing
        property int card
        property int to
        interval: 0
        onTriggered: (cards.itemAt(Desktop.shownProviders.move(card, to)) as ProviderCard).focusGrip()
    }
    function drag(card: ProviderCard, at: point): void {
        const inGrid = card.mapToItem(grid, at.x, at.y);
        const inView = card.mapToItem(scroll, at.x, at.y);
        const end = Math.max(0, scroll.contentHeight - scroll.height);
        if (inView.y < 40)
            scroll.contentY = Math.max(0, scroll.contentY - 24);
        else if (inView.y > scroll.height - 40)
            scroll.contentY = Math.min(end, scroll.contentY + 24);
        dragged = card.index;
        target = -1;
        for (let i = 0; i < cards.count; ++i) {
            const other = cards.itemAt(i);
            if (other.contains(other.mapFromItem(grid, inGrid.x, inGrid.y)))
                target = i;
        }
    }
    function drop(): void {
        const from = dragged;
        const to = target;
        dragged = -1;
        target = -1;
        if (from >= 0 && to >= 0 && from !== to)
            place(from, to);
    }

    // Shows one provider, from wherever it was named.
    function show(provider: string): void {
        search.text = provider;
    }

    Label {
        id: title
        x: page.margin
        y: 22
        styleName: "title"
        text: qsTr("Providers")
    }
    Label {
        x: title.x + title.implicitWidth + 12
        y: 30
        styleName: "small"
        color: Theme.ink3
        text: Desktop.providers.summary
    }
    Field {
        id: search
        objectName: "providerSearch"
        anchors.right: parent.right
        anchors.rightMargin: page.margin
        y: 20
        iconName: "search"
        placeholderText: qsTr("Find a provider")
        focus: true
        onTextChanged: Desktop.shownProviders.words = text
    }
    Btn {
        id: add
        objectName: "newProvider"
        anchors.right: search.left
        anchors.rightMargin: 8
        y: 20
        iconName: "plus"
        text: page.compact ? "" : qsTr("Another…")
        tip: qsTr("Add a provider or a server that does not come along")
        onPressedLive: newProvider.open()
    }
    NewProvider {
        id: newProvider
        objectName: "newProviderSheet"
        x: Math.max(8, Math.min(add.x, page.width - width - page.margin))
        y: 60
        addresses: Desktop.addresses
        onAdded: provider => search.text = provider
    }
    Btn {
        objectName: "testAll"
        anchors.right: add.left
        anchors.rightMargin: 8
        y: 20
        iconName: Desktop.providers.testing > 0 ? "stop" : ""
        text: Desktop.providers.testing > 0 ? qsTr("Stop (%1)").arg(Desktop.providers.testing) : qsTr("Test all")
        tip: Desktop.providers.testing > 0 ? qsTr("Stop the tests that are under way") : qsTr("One cheap call to every provider that is set up")
        hindrance: Desktop.providers.testable === 0 ? qsTr("No provider has a key yet") : ""
        onPressedLive: Desktop.providers.testing > 0 ? Desktop.providers.stopTests() : Desktop.providers.testAll()
    }

    Banner {
        id: banner
        x: page.margin
        y: 80
        width: page.width - 2 * page.margin
        kind: "blue"
        title: qsTr("No keychain here")
        text: qsTr("This system offers no place to keep secrets, and Token Station never writes them to a file. Set the environment variable that each card names (for example OPENAI_API_KEY) before you start it.")
        visible: !Desktop.providers.hasKeychain
    }

    Flickable {
        id: scroll
        objectName: "providersScroll"
        y: banner.visible ? banner.y + banner.height + 16 : 80
        width: page.width
        height: page.height - y
        contentHeight: grid.height + page.margin
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        T.ScrollBar.vertical: ScrollMark {}

        GridLayout {
            id: grid
            x: page.margin
            width: page.width - 2 * page.margin
            columns: page.columns
            columnSpacing: page.gap
            rowSpacing: page.gap
            Repeater {
                id: cards
                model: Desktop.shownProviders
                ProviderCard {
                    id: providerCard
                    Layout.preferredWidth: Math.floor((grid.width - (page.columns - 1) * page.gap) / page.columns)
                    // The cards of a row are as high as the highest.
                    Layout.fillHeight: true
                    minimum: page.compact ? 136 : 200
                    providers: Desktop.providers
                    addresses: Desktop.addresses
                    isTarget: page.target === index && page.dragged !== index
                    onLinkWanted: url => Desktop.openLink(url)
                    onDuplicated: provider => search.text = provider
                    onPlaceWanted: to => page.place(index, to)
                    onDragged: at => page.drag(providerCard, at)
                    onDropped: page.drop()
                }
            }
        }
        Nothing {
            x: page.margin
            topPadding: 48
            width: scroll.width - 2 * page.margin
            readonly property bool without: Desktop.providers.count === 0
            title: without ? qsTr("The providers are not there yet") : qsTr("No provider has these words")
            text: without ? qsTr("They come with the gateway, which is not running.") : ""
            action: !without ? qsTr("Show all providers") : Desktop.gateway.state === "stopped" ? qsTr("Start the gateway") : ""
            visible: Desktop.shownProviders.count === 0
            onWanted: {
                if (without) {
                    Desktop.gatewaySettings.start();
                    return;
                }
                search.text = "";
                search.forceActiveFocus(Qt.OtherFocusReason);
            }
        }
    }
    FocusReveal { view: scroll }
}
