// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Station.App
import Station.Controls
import Station.Theme

// One exchange in full.
FocusScope {
    id: root

    property Requests requests
    property bool compact: false
    property bool closable: false
    property string logProblem
    readonly property RequestDetail detail: requests.detail
    readonly property bool kept: detail.bodyState === "kept"

    signal copyWanted(string text)
    signal againWanted(Item near)
    signal closed()
    signal logWanted()

    Item {
        anchors.fill: parent
        visible: root.detail.shown

        Btn {
            id: back
            objectName: "closeInspector"
            y: 0
            kind: "quiet"
            iconName: "back"
            tip: qsTr("Back to the list")
            visible: root.closable
            onPressedLive: root.closed()
        }
        LineCode {
            id: code
            x: root.closable ? 40 : 0
            y: 4
            width: 32
            height: 24
            strong: true
            code: root.detail.code
            visible: code !== ""
        }
        Label {
            id: title
            x: code.x + (code.visible ? 44 : 0)
            y: 4
            width: Math.min(implicitWidth, actions.x - x - 16)
            styleName: "lead"
            elide: Text.ElideMiddle
            text: root.detail.title
        }
        Label {
            x: title.x + title.width + 16
            y: 8
            width: Math.max(0, actions.x - x - 16)
            styleName: "small"
            color: Theme.ink3
            elide: Text.ElideRight
            text: root.detail.note
        }
        Row {
            id: actions
            anchors.right: parent.right
            spacing: 8
            Btn {
                objectName: "copyCurl"
                iconName: "copy"
                text: root.compact ? qsTr("curl") : qsTr("Copy as curl")
                hindrance: root.requests.hindrance
                onPressedLive: {
                    const command = root.requests.curl();
                    if (command !== "")
                        root.copyWanted(command);
                }
            }
            Btn {
                id: again
                objectName: "sendAgain"
                iconName: root.requests.sending ? "stop" : "swap"
                text: root.requests.sending ? qsTr("Stop") : root.compact ? qsTr("Again…") : qsTr("Send again to…")
                hindrance: root.requests.sending ? "" : root.requests.hindrance
                onPressedLive: root.requests.sending ? root.requests.stopSending() : root.againWanted(again)
            }
        }
        Flow {
            id: badges
            y: 44
            width: parent.width
            spacing: 8
            Repeater {
                model: root.detail.badges
                Badge {
                    required property var modelData
                    text: modelData.text
                    kind: modelData.kind
                }
            }
            Btn {
                height: 20
                kind: "quiet"
                small: true
                text: root.detail.requestId
                tip: qsTr("Copy the request's id")
                visible: text !== ""
                onPressedLive: root.copyWanted(root.detail.requestId)
            }
        }
        Label {
            id: sendProblem
            objectName: "cause"
            y: badges.y + badges.height + 8
            width: parent.width
            styleName: "small"
            color: Theme.red
            text: root.requests.sendProblem || root.detail.cause
            visible: text !== ""
            wrapMode: Text.Wrap
            maximumLineCount: 4
            elide: Text.ElideRight
            Accessible.role: Accessible.AlertMessage
            Accessible.name: text
        }
        Flow {
            id: figures
            y: (sendProblem.visible ? sendProblem.y + sendProblem.height : badges.y + badges.height) + 16
            width: parent.width
            spacing: width < 720 ? 16 : root.compact ? 24 : 32 // between its rows too
            Repeater {
                model: root.detail.figures
                Column {
                    id: figure
                    required property var modelData
                    Accessible.role: Accessible.StaticText
                    Accessible.name: modelData.label + " " + modelData.text
                    Label {
                        styleName: "micro"
                        text: figure.modelData.label
                        Accessible.ignored: true
                    }
                    Label {
                        font.weight: 500
                        text: figure.modelData.text
                        color: Theme.tone(figure.modelData.tone, false)
                        Accessible.ignored: true
                    }
                }
            }
        }
        Waterfall {
            id: waterfall
            y: figures.y + figures.height + 16
            width: parent.width
            detail: root.detail
        }
        Choice {
            id: tabs
            objectName: "inspectorTabs"
            y: waterfall.y + waterfall.implicitHeight + 8
            label: qsTr("What to show of the exchange")
            names: [qsTr("Request"), qsTr("Answer"), qsTr("Headers"), qsTr("Translation")]
            current: 0
            onChosen: index => current = index
        }
        Choice {
            anchors.right: parent.right
            y: tabs.y
            label: qsTr("Lines to show")
            names: [qsTr("Differences"), qsTr("All lines")]
            current: root.detail.requestLines.isFolded ? 0 : 1
            visible: tabs.current === 0 && root.kept && root.detail.requestLines.differences > 0
            onChosen: index => root.detail.requestLines.isFolded = index === 0
        }
        Item {
            id: below
            y: tabs.y + 36
            width: parent.width
            height: Math.max(80, parent.height - y)

            NotLogged {
                objectName: "notLogged"
                width: parent.width
                height: parent.height
                reason: root.detail.bodyState
                visible: tabs.current < 3 && !root.kept
                problem: root.logProblem
                onCopyWanted: text => root.copyWanted(text)
                onSwitchWanted: root.logWanted()
            }
            SideBySide {
                objectName: "requestBodies"
                anchors.fill: parent
                visible: tabs.current === 0 && root.kept
                lines: root.detail.requestLines
                leftTitle: root.detail.sentTitle
                leftNote: root.detail.sentNote
                rightTitle: root.detail.gotTitle
                rightNote: root.detail.gotNote
            }
            SideBySide {
                objectName: "answerBodies"
                anchors.fill: parent
                visible: tabs.current === 1 && root.kept
                lines: root.detail.answerLines
                single: root.detail.answerPassed
                leftTitle: root.detail.answerPassed ? qsTr("What %1 answered, and the client got").arg(root.detail.provider)
                                                    : qsTr("What %1 answered").arg(root.detail.provider)
                leftNote: root.detail.answerNote
                rightTitle: qsTr("What the client got")
                rightNote: root.detail.replyNote
            }
            HeaderList {
                anchors.fill: parent
                visible: tabs.current === 2 && root.kept
                detail: root.detail
            }
            TranslationReport {
                anchors.fill: parent
                visible: tabs.current === 3
                detail: root.detail
            }
        }
    }
    Nothing {
        // As high as what the list says where it has nothing.
        y: 128
        width: parent.width
        visible: !root.detail.shown
        title: qsTr("Choose an exchange")
        text: qsTr("Its times, tokens and cost are here, what was changed in translation, and, where bodies are logged, what the client sent beside what the provider got.")
    }
}
