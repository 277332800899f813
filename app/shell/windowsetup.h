// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

class QQmlApplicationEngine;
class QQuickWindow;

namespace station {

/** What a process does once, before it loads QML: fonts, style. Needs a QGuiApplication. */
void prepareWindow();

/**
 * Loads Main.qml; the Desktop must exist. Null where the QML cannot be loaded, which is a defect of the build. A hidden
 * window waits for the tray to show it.
 */
QQuickWindow *openWindow(QQmlApplicationEngine &engine, bool hidden = false);

} // namespace station
