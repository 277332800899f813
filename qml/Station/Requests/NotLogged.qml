// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Station.Controls
import Station.Theme

// Why there is nothing to read of an exchange, and what to do about it.
Item {
    id: root

    property string reason: "off"
    readonly property string line: "\"log\": { \"bodies\": \"all\", \"bodies_days\": 1 }"

    property string problem

    signal copyWanted(string text)
    signal switchWanted()

    Column {
        width: Math.min(root.width, 560)
        spacing: 8
        visible: root.reason !== "loading"
        Label {
            width: parent.width
            styleName: "lead"
            wrapMode: Text.Wrap
            text: root.reason === "off" ? qsTr("Bodies and headers are not logged")
                : root.reason === "running" ? qsTr("It still runs") : qsTr("Nothing was kept of this exchange")
        }
        Prose {
            most: parent.width
            color: Theme.ink2
            text: root.reason === "off" ? qsTr("Prompts and answers stay out of every file unless you ask for them. This member of config.json, which Settings has too, keeps those of the exchanges to come, on this machine, for as many days as it says; \"errors\" instead of \"all\" keeps what failed. Keys and logins are always left out.")
                : root.reason === "running" ? qsTr("Its bodies are here once it has ended, where they are logged.")
                : qsTr("It ran before bodies were logged, it is older than log.bodies_days, or it went well while only errors are kept.")
        }
        Btn {
            objectName: "logBodies"
            kind: "primary"
            text: qsTr("Keep them from now on")
            visible: root.reason === "off"
            onPressedLive: root.switchWanted()
        }
        Problem {
            width: parent.width
            text: root.problem
        }
        Rectangle {
            width: parent.width
            height: 40
            radius: 4
            color: Theme.well
            border.width: 1
            border.color: Theme.hair
            visible: root.reason === "off"
            Label {
                x: 12
                width: copy.x - x - 8
                height: parent.height
                styleName: "code"
                elide: Text.ElideRight
                text: root.line
            }
            Btn {
                id: copy
                anchors.right: parent.right
                anchors.rightMargin: 8
                y: 8
                small: true
                kind: "quiet"
                iconName: "copy"
                tip: qsTr("Copy the member")
                onPressedLive: root.copyWanted(root.line)
            }
        }
    }
}
