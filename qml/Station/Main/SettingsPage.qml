// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Station.App
import Station.Controls
import Station.Settings
import Station.Theme

// Everything that can be set, in one column.
FocusScope {
    id: page

    property bool compact: false

    onVisibleChanged: if (visible) refresh()
    Component.onCompleted: refresh()
    onActiveFocusChanged: if (activeFocus && page.Window.activeFocusItem === page) view.nextItemInFocusChain(true).forceActiveFocus(Qt.TabFocusReason)

    function refresh(): void {
        Desktop.gatewaySettings.refresh();
        Desktop.storage.refresh();
        Desktop.backups.refresh();
        Desktop.foundKeys.look();
    }

    Label {
        id: title
        x: view.x + view.margin
        y: 22
        styleName: "title"
        text: qsTr("Settings")
    }
    Label {
        x: title.x + title.implicitWidth + 12
        y: 30
        width: page.width - x - 24
        styleName: "small"
        color: Theme.ink3
        text: qsTr("The gateway's are in %1").arg(Desktop.gatewaySettings.configPath)
        elide: Text.ElideMiddle
    }
    Scroller {
        id: view
        objectName: "settings"
        margin: page.compact ? 16 : 24
        x: Math.max(0, (page.width - width) / 2)
        y: 72
        width: page.width < 1008 ? page.width : 960
        height: page.height - y
        spacing: 20

        GatewayCard {
            width: parent.width
            settings: Desktop.gatewaySettings
            gateway: Desktop.gateway
            onLanWanted: lanAsk.open()
        }
        KeysCard {
            width: parent.width
            keys: Desktop.keys
            running: Desktop.gatewaySettings.running
            onCopyWanted: text => Desktop.copy(text)
            onRevokeWanted: name => revokeAsk.ask(name)
        }
        FoundKeysCard {
            width: parent.width
            visible: Desktop.foundKeys.count > 0 || Desktop.foundKeys.result !== ""
            found: Desktop.foundKeys
            hasKeychain: Desktop.providers.hasKeychain
        }
        WindowCard {
            width: parent.width
            appearance: Desktop.appearance
            language: Desktop.language
            preferences: Desktop.preferences
            alerts: Desktop.alerts
            hasTray: Desktop.hasTray
            closeChoice: Desktop.closeChoice
            onCloseWanted: choice => Desktop.setCloseChoice(choice)
        }
        LogCard {
            width: parent.width
            settings: Desktop.gatewaySettings
        }
        LiveLogCard {
            objectName: "liveLog"
            width: parent.width
            log: Desktop.liveLog
            view: view
            onCopyWanted: text => Desktop.copy(text)
            onFileWanted: Desktop.places.open("logFile")
        }
        BackupsCard {
            objectName: "backups"
            width: parent.width
            backups: Desktop.backups
            onRestoreWanted: backup => restoreAsk.ask(backup)
            onDeleteWanted: backup => deleteBackupAsk.ask(backup)
        }
        DataCard {
            objectName: "data"
            width: parent.width
            storage: Desktop.storage
            transfer: Desktop.transfer
            places: Desktop.places
            onCopyWanted: text => Desktop.copy(text)
            onDeleteWanted: (store, name) => deleteAsk.ask(store, name)
        }
        AboutCard {
            width: parent.width
            licences: Desktop.licences
        }
    }

    Ask {
        id: lanAsk
        objectName: "lanAsk"
        title: qsTr("Open the gateway to the network?")
        text: qsTr("Any machine that reaches this one can use it with a gateway key. Keys and conversations travel unencrypted: do this only in a network that you trust.")
        yes: qsTr("Open it")
        no: qsTr("Cancel")
        onAccepted: Desktop.gatewaySettings.setLan(true)
    }
    Ask {
        id: revokeAsk
        objectName: "revokeAsk"
        danger: true
        property string name
        function ask(key: string): void {
            name = key;
            open();
        }
        title: qsTr("Revoke the key “%1”?").arg(name)
        text: qsTr("Who uses it is refused from now on, and streams that run with it end. It cannot be brought back.")
        yes: qsTr("Revoke")
        no: qsTr("Cancel")
        onAccepted: Desktop.keys.revoke(name)
    }
    Ask {
        id: deleteAsk
        objectName: "deleteAsk"
        danger: true
        property string store
        property string name
        function ask(id: string, words: string): void {
            store = id;
            name = words;
            open();
        }
        title: qsTr("Delete everything in “%1”?").arg(name)
        text: store !== "backups" && Desktop.backups.rows.length > 0 ? qsTr("It is gone for good, and not in a wastebasket. Keys and settings stay, and backups keep what they hold.") : qsTr("It is gone for good, and not in a wastebasket. Keys and settings stay.")
        yes: qsTr("Delete")
        no: qsTr("Cancel")
        onAccepted: Desktop.storage.deleteAll(store)
    }
    Ask {
        id: restoreAsk
        objectName: "restoreAsk"
        property string backup
        property string name
        property string when
        property string holds
        function ask(about: var): void {
            backup = about.id;
            name = about.quoted;
            when = about.when;
            holds = about.holds;
            open();
        }
        title: qsTr("Restore “%1”?").arg(name)
        text: qsTr("This takes the place of what is there now: %1, as of %2. What is there now becomes a backup first. Keys stay as they are. The gateway stops for it, once running answers have ended, and starts again.").arg(holds).arg(when)
        yes: qsTr("Restore")
        no: qsTr("Cancel")
        onAccepted: Desktop.backups.restore(backup)
    }
    Ask {
        id: deleteBackupAsk
        objectName: "deleteBackupAsk"
        danger: true
        property string backup
        property string name
        property string when
        function ask(about: var): void {
            backup = about.id;
            name = about.quoted;
            when = about.when;
            open();
        }
        title: qsTr("Delete the backup “%1”?").arg(name)
        text: qsTr("It is of %1. What it alone holds is gone for good.").arg(when)
        yes: qsTr("Delete")
        no: qsTr("Cancel")
        onAccepted: Desktop.backups.remove(backup)
    }
}
