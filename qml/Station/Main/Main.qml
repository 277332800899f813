// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Templates as T
import Station.App
import Station.Controls
import Station.Theme

// Qt 6.4 refuses a Loader's component in a file with bound components, so what is below finds the window by its id.
// qmllint disable unqualified
T.ApplicationWindow {
    id: window

    property string place: "station"
    readonly property bool compact: width < 1200
    // Past this width the content stops growing and stands in the middle.
    readonly property int contentWidth: Math.min(1640, width - rail.width)
    // The rail's stops, in order; their numbers are those of the shortcuts.
    readonly property var places: [
        { id: "station", name: qsTr("Station"), icon: "station", keys: KeyNames.written("Ctrl+1") },
        { id: "models", name: qsTr("Models"), icon: "models", keys: KeyNames.written("Ctrl+2") },
        { id: "playground", name: qsTr("Playground"), icon: "chat", keys: KeyNames.written("Ctrl+3") },
        { id: "clients", name: qsTr("Clients"), icon: "terminal", keys: KeyNames.written("Ctrl+4") },
        { id: "providers", name: qsTr("Providers"), icon: "plug", keys: KeyNames.written("Ctrl+5") },
        { id: "requests", name: qsTr("Requests"), icon: "requests", keys: KeyNames.written("Ctrl+6") },
        { id: "settings", name: qsTr("Settings"), icon: "settings", keys: KeyNames.written("Ctrl+7") }
    ]

    function go(id: string): void {
        place = id;
        const page = pageOf(id);
        if (page)
            page.forceActiveFocus(Qt.ShortcutFocusReason);
    }

    function pageOf(id: string): Item {
        const there = Array.from(content.children).find(child => child.placeId === id);
        return there ? there.item : null;
    }
    function showModel(model: string): void {
        go("models");
        (pageOf("models") as ModelsPage).show(model);
    }
    function showProvider(provider: string): void {
        go("providers");
        (pageOf("providers") as ProvidersPage).show(provider);
    }
    function act(action: string): void {
        switch (action) {
        case "copy-base-url": Desktop.copy(Desktop.gateway.baseUrl); break;
        case "start-gateway": Desktop.gatewaySettings.start(); break;
        case "stop-gateway": Desktop.gatewaySettings.stop(); break;
        case "theme-day": Desktop.appearance.choice = "day"; break;
        case "theme-night": Desktop.appearance.choice = "night"; break;
        case "theme-system": Desktop.appearance.choice = "system"; break;
        case "shortcuts": sheet.open(); break;
        case "quit": Desktop.quit(); break;
        case "chat": goPlayground(0); break;
        case "audio": goPlayground(1); break;
        case "image": goPlayground(2); break;
        case "video": goPlayground(3); break;
        case "usage":
            go("station");
            Desktop.usage.open = true;
            break;
        case "new-conversation":
            goPlayground(0); // where it may be asked whether to stop an answer
            Desktop.desk.startNew();
            break;
        }
    }
    function tryModel(model: string): void {
        goPlayground(Desktop.tryModel(model));
    }
    function goPlayground(tab: int): void {
        go("playground");
        (pageOf("playground") as PlaygroundPage).show(tab);
    }
    function useFor(client: ClientControl, model: string): void {
        client.refresh();
        client.use(model);
        go("clients");
    }

    width: 1440
    height: 900
    minimumWidth: 1024
    minimumHeight: 640
    visible: true
    title: qsTr("Token Station")
    color: Theme.ground

    onClosing: close => {
        if (Desktop.closeChoice === "keep") {
            close.accepted = false;
            window.hide();
        } else if (Desktop.closeChoice === "ask") {
            close.accepted = false;
            closeAsk.open();
        } else {
            Desktop.quit();
        }
    }

    Binding { target: Theme; property: "night"; value: Desktop.appearance.night }
    Binding { target: Theme; property: "reducedMotion"; value: Desktop.appearance.reducedMotion }

    Connections {
        target: Desktop
        function onShowRequested() {
            window.show();
            window.raise();
            window.requestActivate();
        }
        function onPlaceRequested(place) {
            window.show();
            window.raise();
            window.requestActivate();
            window.go(place);
        }
        function onQuitAsked(clients) {
            window.show();
            window.raise();
            quitAsk.clients = clients;
            quitAsk.open();
        }
        function onCutAsked(running) {
            window.show();
            window.raise();
            cutAsk.running = running;
            cutAsk.open();
        }
    }

    Instantiator {
        model: window.places.length
        delegate: Shortcut {
            required property int index
            sequence: "Ctrl+" + (index + 1)
            onActivated: window.go(window.places[index].id)
        }
    }

    Shortcut {
        sequence: "Ctrl+K"
        onActivated: palette.open()
    }
    Shortcut {
        sequence: "Ctrl+,"
        onActivated: window.go("settings")
    }
    Shortcut {
        sequences: ["F1", "Ctrl+?"]
        onActivated: sheet.open()
    }
    Shortcut {
        sequence: "Ctrl+Q"
        onActivated: Desktop.quit()
    }
    JumpPalette {
        id: palette
        objectName: "palette"
        entries: Desktop.palette
        places: window.places
        onChosen: (kind, id, usable) => {
            if (kind === "place")
                window.go(id);
            else if (kind === "provider")
                window.showProvider(id);
            else if (kind === "model")
                usable ? window.tryModel(id) : window.showModel(id);
            else
                window.act(id);
        }
    }
    ShortcutSheet {
        id: sheet
        objectName: "shortcutSheet"
        places: window.places
    }
    Rail {
        id: rail
        height: parent.height
        narrow: window.compact
        current: window.place
        places: window.places
        gatewayLamp: Desktop.gateway.lamp
        gatewayWord: Desktop.gateway.word
        address: Desktop.gateway.address
        themeChoice: Desktop.appearance.choice
        onChosen: id => window.go(id)
        onJumpWanted: palette.open()
        onCopyWanted: Desktop.copy(Desktop.gateway.baseUrl)
        onThemeWanted: Desktop.appearance.next()
    }

    Banner {
        id: banner
        x: content.x + (window.compact ? 16 : 24)
        y: window.compact ? 16 : 24
        width: content.width - (window.compact ? 32 : 48)
        visible: Desktop.gateway.bannerTitle !== ""
        title: Desktop.gateway.bannerTitle
        text: Desktop.gateway.bannerText
        Btn {
            objectName: "freePort"
            text: qsTr("Use a free port")
            visible: Desktop.gateway.state === "port-taken"
            onPressedLive: Desktop.gateway.useFreePort()
        }
        Btn {
            objectName: "startAgain"
            text: qsTr("Start the gateway")
            visible: Desktop.gateway.state === "stopped"
            onPressedLive: Desktop.gatewaySettings.start()
        }
        Btn {
            objectName: "tryAgain"
            kind: "quiet"
            text: qsTr("Try again")
            visible: Desktop.gateway.state === "port-taken"
            onPressedLive: Desktop.gateway.retry()
        }
        Btn {
            objectName: "bannerSettings"
            text: qsTr("Open Settings")
            visible: Desktop.gateway.state === "listening" && window.place !== "settings"
            onPressedLive: window.go("settings")
        }
    }

    Item {
        id: content
        x: rail.width + Math.max(0, (window.width - rail.width - window.contentWidth) / 2)
        y: banner.visible ? banner.y + banner.height : 0
        width: window.contentWidth
        height: window.height - y

        Place {
            placeId: "station"
            sourceComponent: StationPage {
                compact: window.compact
                onPlaceWanted: place => window.go(place)
                onHelloWanted: window.tryModel("demo/hello")
            }
        }
        Place {
            placeId: "models"
            sourceComponent: ModelsPage {
                compact: window.compact
                onTryWanted: model => window.tryModel(model)
                onClientWanted: (client, model) => window.useFor(client === "codex" ? Desktop.codex : Desktop.claudeCode, model)
            }
        }
        Place {
            placeId: "playground"
            sourceComponent: PlaygroundPage {
                compact: window.compact
                onProvidersWanted: window.go("providers")
            }
        }
        Place {
            placeId: "clients"
            sourceComponent: ClientsPage { compact: window.compact }
        }
        Place {
            placeId: "providers"
            sourceComponent: ProvidersPage { compact: window.compact }
        }
        Place {
            placeId: "requests"
            sourceComponent: RequestsPage {
                compact: window.compact
                onPlaygroundWanted: window.go("playground")
            }
        }
        Place {
            placeId: "settings"
            sourceComponent: SettingsPage { compact: window.compact }
        }
    }

    // A place is made when it is first visited, and kept.
    component Place: Loader {
        property string placeId
        property bool visited: false
        anchors.fill: parent
        active: visited
        visible: placeId === window.place
        onVisibleChanged: visited = visited || visible
        Component.onCompleted: visited = visible
    }

    Ask {
        id: quitAsk
        objectName: "quitAsk"
        property string clients
        width: 520
        title: qsTr("Quitting takes the gateway from %1").arg(clients)
        text: qsTr("Set up for Token Station, they reach their models through it. It can go on without a window, or they are put back as they were.")
        yes: qsTr("Go on in the background")
        no: qsTr("Put back and quit")
        cancel: qsTr("Cancel")
        onAccepted: Desktop.quitInBackground()
        onRefused: Desktop.undoAndQuit()
    }
    Ask {
        id: cutAsk
        objectName: "cutAsk"
        property int running
        title: qsTr("%n exchange(s) under way", "", running)
        text: qsTr("Quitting cuts them off: their clients get an error, and what was answered so far is paid for.")
        yes: qsTr("Quit")
        no: qsTr("Stay")
        danger: true
        onAccepted: Desktop.quitNow()
    }
    Ask {
        id: closeAsk
        objectName: "closeAsk"
        title: qsTr("Keep the gateway running?")
        text: qsTr("Clients go on working while Token Station is in the tray. This is asked once.")
        yes: qsTr("Keep running")
        no: qsTr("Quit")
        onAccepted: {
            Desktop.rememberClose(true);
            window.hide();
        }
        onRefused: {
            Desktop.rememberClose(false);
            Desktop.quit();
        }
    }
}
