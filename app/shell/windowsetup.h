// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QVariantMap>

class QQmlApplicationEngine;
class QQuickWindow;

namespace station {

/** What a process does once, before it loads QML: fonts, style. Needs a QGuiApplication. */
void prepareWindow();

/**
 * Loads Main.qml with these of the window's properties; the Desktop must exist. Null where the QML cannot be loaded,
 * which is a defect of the build.
 */
QQuickWindow *openWindow(QQmlApplicationEngine &engine, const QVariantMap &properties = {});

} // namespace station
