// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Station.App
import Station.Controls

// How the window looks and what it does of itself.
SettingsCard {
    id: card

    property Appearance appearance
    property Language language
    property Preferences preferences
    property Alerts alerts
    property bool hasTray: false
    property string closeChoice

    signal closeWanted(string choice)

    title: qsTr("Window")
    text: card.preferences.problem

    SettingRow {
        name: qsTr("Theme")
        Select {
            objectName: "theme"
            label: qsTr("Theme")
            model: [{ id: "system", name: qsTr("As the system") }, { id: "day", name: qsTr("Day") }, { id: "night", name: qsTr("Night") }]
            value: card.appearance.choice
            onPicked: id => card.appearance.choice = id
        }
    }
    SettingRow {
        name: qsTr("Language")
        Select {
            objectName: "language"
            label: qsTr("Language")
            model: card.language.all
            value: card.language.choice
            onPicked: id => card.language.choice = id
        }
    }
    SettingRow {
        name: qsTr("Interface size")
        text: card.preferences.zoomNote
        Select {
            objectName: "zoom"
            label: qsTr("Interface size")
            model: card.preferences.zooms
            value: String(card.preferences.zoom)
            onPicked: id => card.preferences.zoom = parseInt(id)
        }
    }
    SettingRow {
        name: qsTr("Closing the window")
        text: card.hasTray ? "" : qsTr("This desktop has no tray, so the gateway ends with the window unless it is kept in the background")
        Select {
            objectName: "onClose"
            label: qsTr("Closing the window")
            visible: card.hasTray
            model: [{ id: "ask", name: qsTr("Ask") }, { id: "keep", name: qsTr("Keep the gateway running") }, { id: "quit", name: qsTr("Quit") }]
            value: card.closeChoice
            onPicked: id => card.closeWanted(id)
        }
    }
    SettingRow {
        name: qsTr("Start with the session")
        text: card.hasTray ? qsTr("In the tray, without a window") : ""
        Toggle {
            objectName: "autostart"
            label: qsTr("Start with the session")
            on: card.preferences.autostart
            hindrance: card.preferences.autostartHindrance
            onSwitched: on => card.preferences.autostart = on
        }
    }
    SettingRow {
        name: qsTr("Notify when a provider is disturbed")
        Toggle {
            objectName: "notifyDisturbed"
            label: qsTr("Notify when a provider is disturbed")
            on: card.alerts.providers
            onSwitched: on => card.alerts.providers = on
        }
    }
    SettingRow {
        name: qsTr("Notify when a budget is nearly spent")
        Toggle {
            objectName: "notifyBudget"
            label: qsTr("Notify when a budget is nearly spent")
            on: card.alerts.budgets
            onSwitched: on => card.alerts.budgets = on
        }
    }
}
