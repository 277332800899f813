// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Station.App
import Station.Controls
import Station.Theme

// Tokens by hour or day as bars, cost hanging below them as outlines.
Item {
    id: root

    property UsageChart chart
    // What it shows is not read yet.
    property bool loading: false

    // What is right of the bars is for the scale.
    readonly property real plotWidth: width - 40
    readonly property int plotHeight: 120 + Math.max(0, height - implicitHeight)
    readonly property int foot: 36 + plotHeight
    readonly property real slot: plotWidth / (chart.period === UsageChart.Day ? 24 : Math.max(1, chart.count))
    readonly property real barWidth: Math.floor(plotWidth / 264 * (chart.period === UsageChart.Week ? 24 : chart.period === UsageChart.Day ? 8 : 6))

    implicitWidth: 304
    implicitHeight: 248

    Label {
        styleName: "micro"
        forBoard: true
        text: root.chart.title
    }
    Choice {
        anchors.right: parent.right
        forBoard: true
        label: qsTr("Period of the chart")
        names: [qsTr("Day"), qsTr("Week"), qsTr("Month")]
        current: root.chart.period
        onChosen: index => root.chart.period = index
    }
    Label {
        y: 32
        width: parent.width
        forBoard: true
        color: Theme.board.ink2
        text: qsTr("The first exchange draws the first bar.")
        wrapMode: Text.Wrap
        visible: root.chart.empty && !root.loading
    }
    Item {
        width: parent.width
        height: parent.height
        visible: !root.chart.empty

        Repeater {
            model: root.chart.scale
            Item {
                id: rule
                required property int index
                required property string modelData
                y: 36 + Math.round(index * root.plotHeight / 3)
                width: root.width
                height: 1
                Rectangle {
                    width: root.plotWidth + 8
                    height: 1
                    color: rule.index === 3 ? Theme.board.track : Theme.board.rule
                }
                Label {
                    anchors.right: parent.right
                    y: -8
                    styleName: "micro"
                    forBoard: true
                    font.capitalization: Font.MixedCase
                    text: rule.modelData
                }
            }
        }
        Repeater {
            model: root.chart
            Item {
                id: bar
                required property int index
                required property real tokens
                required property real cost
                required property bool now
                required property bool future
                required property string tick
                required property string spoken
                x: index * root.slot + 2
                width: root.barWidth
                height: root.height

                Accessible.role: Accessible.Graphic
                Accessible.name: spoken
                Accessible.ignored: future

                Rectangle {
                    y: root.foot - height
                    width: parent.width
                    height: bar.tokens > 0 ? Math.max(1, Math.round(bar.tokens * root.plotHeight)) : 0
                    color: bar.now ? Theme.board.amber : Theme.board.past
                    Behavior on height {
                        enabled: !Theme.reducedMotion
                        NumberAnimation { duration: Theme.bar; easing.type: Easing.OutCubic }
                    }
                }
                Rectangle {
                    y: root.foot + 28
                    width: parent.width
                    height: Math.max(1, Math.round(bar.cost * 32))
                    color: "transparent"
                    border.width: 1
                    border.color: bar.now ? Theme.board.amber : Theme.board.past
                    visible: !bar.future && bar.cost > 0
                }
                Label {
                    y: root.foot + 6
                    styleName: "micro"
                    forBoard: true
                    font.capitalization: Font.MixedCase
                    text: bar.tick
                    visible: text !== ""
                }
            }
        }
        Label {
            anchors.right: parent.right
            y: root.foot + 24
            styleName: "micro"
            forBoard: true
            text: qsTr("Cost")
        }
        Label {
            id: sum
            y: root.foot + 70
            styleName: "lead"
            forBoard: true
            text: root.chart.costText
        }
        Label {
            anchors.right: parent.right
            y: root.foot + 74
            width: Math.min(implicitWidth, parent.width - sum.implicitWidth - 12)
            styleName: "small"
            forBoard: true
            text: root.chart.costNote
            elide: Text.ElideRight
        }
    }
}
