// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/tray/meterpainter.h"

#include <QAction>
#include <QMenu>
#include <QObject>
#include <QSystemTrayIcon>
#include <QTimer>

#include <array>

namespace station {

class Desktop;

/** The icon in the panel and its menu. Labels change in place, at most once a second. Main thread. */
class Tray : public QObject {
    Q_OBJECT
public:
    /** Shows the icon where the desktop has a place for it; isShown() tells. */
    explicit Tray(Desktop &desktop, QObject *parent = nullptr);

    bool isShown() const { return m_icon.isVisible(); }
    const QMenu &menu() const { return m_menu; }
    const MeterState &meter() const { return m_meter; }
    /** Says that the window went away and the gateway goes on; only the first time. */
    void tellStillRunning();

private:
    void schedule();
    void refresh();
    void refreshLines();

    Desktop &m_desktop;
    QMenu m_menu;
    QAction m_today;
    QAction m_cost;
    std::array<QAction, 3> m_busiest;
    QAction m_gateway;
    QAction m_copy;
    QAction m_claudeCode;
    QAction m_codex;
    QAction m_open;
    QAction m_quit;
    QSystemTrayIcon m_icon;
    QTimer m_timer;
    MeterState m_meter;
    bool m_told = false;
};

} // namespace station
