// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma Singleton

import QtQuick

// Keys as the keyboards of a language have them printed.
QtObject {
    function written(keys: string): string {
        return keys.replace("Ctrl", qsTr("Ctrl")).replace("Shift", qsTr("Shift")).replace("Enter", qsTr("Enter"))
            .replace("Del", qsTr("Del"));
    }
}
