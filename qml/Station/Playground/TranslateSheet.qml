// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Station.App
import Station.Controls

// The language that a message is to be put into: the window's, or another one.
Sheet {
    id: sheet

    property Conversation lane
    property string message
    property string language // the one that was chosen last; empty: the window's
    property var languages: []

    function ask(id: string, button: Item): void {
        message = id;
        languages = lane.languages();
        if (language === "")
            language = languages[0].id;
        const place = button.mapToItem(parent, 0, button.height + 4);
        x = Math.max(8, Math.min(parent.width - width - 8, place.x + button.width - width));
        y = Math.max(8, Math.min(parent.height - height - 8, place.y));
        open();
    }
    onOpened: go.forceActiveFocus(Qt.TabFocusReason)

    contentItem: Column {
        spacing: 8
        Row {
            spacing: 8
            Select {
                objectName: "translationLanguage"
                width: 200
                label: qsTr("Language of the translation")
                model: sheet.languages
                value: sheet.language
                onPicked: id => sheet.language = id
            }
            Btn {
                id: go
                objectName: "translateNow"
                kind: "primary"
                text: qsTr("Translate")
                hindrance: sheet.lane.hindrance
                onPressedLive: {
                    sheet.lane.translate(sheet.message, sheet.language);
                    sheet.close();
                }
            }
        }
        Label {
            width: 300
            styleName: "small"
            wrapMode: Text.Wrap
            text: qsTr("By %1. It stands below the message and is no part of what is said.").arg(sheet.lane.model)
        }
    }
}
