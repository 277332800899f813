// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Station.App
import Station.Controls

// Tabs of what one can try. Each is made when it is first visited, and kept.
//
// Qt 6.4 refuses a Loader's component in a file with bound components, so what is below finds the page by its id.
// qmllint disable unqualified
FocusScope {
    id: page

    property bool compact: false
    property int tab: 0
    readonly property int margin: compact ? 16 : 24
    readonly property var tabItems: [chat, audio, image, video]

    signal providersWanted()

    function show(index: int): void {
        tab = index;
        focusTab();
    }
    function focusTab(): void {
        const there = tabItems[tab].item;
        if (there)
            there.forceActiveFocus(Qt.ShortcutFocusReason);
    }
    onActiveFocusChanged: if (activeFocus) focusLater.start()

    Timer {
        id: focusLater
        interval: 0
        onTriggered: if (page.Window.activeFocusItem === page) page.focusTab()
    }

    Loader {
        id: chat
        anchors.fill: parent
        active: page.tab === 0 || item
        visible: page.tab === 0
        sourceComponent: ChatPage {
            compact: page.compact
            onProvidersWanted: page.providersWanted()
        }
    }
    Loader {
        id: audio
        anchors.fill: parent
        active: page.tab === 1 || item
        visible: page.tab === 1
        sourceComponent: AudioPage {
            compact: page.compact
            onProvidersWanted: page.providersWanted()
        }
    }
    Loader {
        id: image
        anchors.fill: parent
        active: page.tab === 2 || item
        visible: page.tab === 2
        sourceComponent: ImagePage {
            compact: page.compact
            canAnimate: Desktop.videos.models.length > 0
            onProvidersWanted: page.providersWanted()
            onFirstFrameWanted: creation => {
                Desktop.videos.firstFrame = Desktop.images.gallery.sourceOf(creation);
                page.show(3);
            }
        }
    }
    Loader {
        id: video
        anchors.fill: parent
        active: page.tab === 3 || item
        visible: page.tab === 3
        sourceComponent: VideoPage {
            compact: page.compact
            onProvidersWanted: page.providersWanted()
        }
    }
    Tabs {
        id: tabs
        x: page.margin
        y: 16
        label: qsTr("Playground")
        names: [qsTr("Chat"), qsTr("Audio"), qsTr("Image"), qsTr("Video")]
        current: page.tab
        onChosen: index => page.show(index)
    }
    Hair { y: 56 }
}
