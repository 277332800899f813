// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Station.App
import Station.Controls
import Station.Theme

// Models and prices of a later day: who is asked for them, when, and what was new.
Sheet {
    id: sheet

    property CatalogNews news

    function ask(button: Item): void {
        const place = button.mapToItem(parent, 0, button.height + 4);
        x = Math.max(8, Math.min(parent.width - width - 8, place.x));
        y = place.y;
        open();
    }
    onOpened: go.forceActiveFocus(Qt.TabFocusReason)

    contentItem: Column {
        spacing: 12
        Label {
            width: 400
            wrapMode: Text.Wrap
            text: qsTr("Fetches the public list at %1: models, limits and prices of your providers. Nothing is sent but the request for it. Prices that you set stay.").arg(sheet.news.source)
        }
        Label {
            width: 400
            wrapMode: Text.Wrap
            styleName: "small"
            color: Theme.ink3
            text: sheet.news.fetched === "" ? qsTr("Now: the list that came with the program")
                                            : qsTr("Now: the list of %1").arg(sheet.news.fetched)
        }
        Row {
            spacing: 12
            Btn {
                id: go
                objectName: "updateCatalog"
                kind: sheet.news.busy ? "plain" : "primary"
                text: sheet.news.busy ? qsTr("Stop") : qsTr("Fetch now")
                onPressedLive: sheet.news.busy ? sheet.news.stop() : sheet.news.update()
            }
            Btn {
                objectName: "dropCatalogUpdate"
                kind: "quiet"
                text: qsTr("Back to the program's own")
                visible: sheet.news.fetched !== "" && !sheet.news.busy
                onPressedLive: {
                    sheet.news.remove();
                    go.forceActiveFocus(Qt.OtherFocusReason);
                }
            }
        }
        Item {
            width: 400
            height: 24
            Label {
                height: parent.height
                verticalAlignment: Text.AlignVCenter
                text: qsTr("Fetch it by itself once a week")
            }
            Toggle {
                objectName: "weeklyCatalog"
                anchors.right: parent.right
                label: qsTr("Fetch it by itself once a week")
                on: sheet.news.weekly
                onSwitched: on => sheet.news.weekly = on
            }
        }
        Label {
            visible: sheet.news.busy
            color: Theme.ink3
            text: qsTr("Fetching…")
        }
        Label {
            objectName: "catalogResult"
            width: 400
            wrapMode: Text.Wrap
            visible: text !== "" && !sheet.news.failed
            text: sheet.news.result
        }
        Problem {
            width: 400
            text: sheet.news.failed ? sheet.news.result : ""
        }
        Column {
            visible: sheet.news.news.length > 0
            spacing: 4
            Repeater {
                model: sheet.news.news
                Label {
                    required property string modelData
                    width: 400
                    styleName: "small"
                    color: Theme.ink2
                    text: modelData
                    wrapMode: Text.WrapAtWordBoundaryOrAnywhere
                }
            }
        }
    }
}
