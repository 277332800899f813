// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/shell/windowplace.h"

#include <QObject>

#include <memory>

class QQmlApplicationEngine;
class QQuickWindow;

namespace station {

class Desktop;

/**
 * Keeps the window, and makes it anew at the same place where the size of everything has changed: what Qt draws with
 * can only be changed while no window is open. Main thread.
 */
class WindowHost : public QObject {
    Q_OBJECT
public:
    WindowHost(Desktop &desktop, QSettings &settings, QObject *parent = nullptr);
    ~WindowHost() override;

    /** A hidden window waits for the tray to show it. False where the QML cannot be loaded, a defect of the build. */
    bool open(bool hidden);
    QQuickWindow *window() const { return m_window; }

Q_SIGNALS:
    void visibleChanged(bool visible);

private:
    void look();
    void reopen();
    bool load(const QVariantMap &properties);
    void keepPlace();

    Desktop &m_desktop;
    WindowPlace m_place;
    std::unique_ptr<QQmlApplicationEngine> m_engine;
    QQuickWindow *m_window = nullptr;
    int m_zoom = 100; ///< percent that the window is drawn with
};

} // namespace station
