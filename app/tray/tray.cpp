// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tray/tray.h"

#include "app/desktop.h"
#include "app/figures.h"

#include <QGuiApplication>
#include <QPalette>

namespace station {

namespace {

constexpr int kRefreshMs = 1000;

} // namespace

Tray::Tray(Desktop &desktop, QObject *parent) : QObject(parent), m_desktop(desktop)
{
    m_today.setEnabled(false);
    m_cost.setEnabled(false);
    m_gateway.setEnabled(false);
    m_copy.setText(tr("Copy base URL"));
    m_open.setText(tr("Open Token Station"));
    m_quit.setText(tr("Quit"));
    m_menu.addAction(&m_today);
    m_menu.addAction(&m_cost);
    m_menu.addSeparator();
    m_menu.addAction(&m_gateway);
    m_menu.addAction(&m_copy);
    m_menu.addSeparator();
    m_menu.addAction(&m_open);
    m_menu.addAction(&m_quit);
    connect(&m_copy, &QAction::triggered, this, [this] { m_desktop.copy(m_desktop.gateway()->baseUrl()); });
    connect(&m_open, &QAction::triggered, &m_desktop, &Desktop::showRequested);
    connect(&m_quit, &QAction::triggered, &m_desktop, &Desktop::quit);
    connect(&m_icon, &QSystemTrayIcon::activated, this, [this](QSystemTrayIcon::ActivationReason reason) {
        if (reason == QSystemTrayIcon::Trigger || reason == QSystemTrayIcon::DoubleClick)
            Q_EMIT m_desktop.showRequested();
    });

    m_timer.setSingleShot(true);
    m_timer.setInterval(kRefreshMs);
    connect(&m_timer, &QTimer::timeout, this, &Tray::refresh);
    connect(m_desktop.board(), &Board::changed, this, &Tray::schedule);
    connect(m_desktop.gateway(), &GatewayControl::changed, this, &Tray::schedule);

    m_icon.setIcon(meterIcon(m_meter));
    refresh();
    if (QSystemTrayIcon::isSystemTrayAvailable()) {
        m_icon.setContextMenu(&m_menu);
        m_icon.show();
    }
}

void Tray::schedule()
{
    if (!m_timer.isActive())
        m_timer.start();
}

void Tray::refresh()
{
    const QLocale locale;
    Board *board = m_desktop.board();
    const LineTotals today = board->today();
    m_today.setText(tr("%1 tokens today").arg(flapFigure(today.reported, today.estimated, locale)));
    QString cost = figures::moneySum(today.costMicroUsd, today.estimatedMicroUsd, locale);
    if (today.unpricedTokens > 0)
        cost = tr("%1, %2 tokens unpriced").arg(cost, figures::compact(today.unpricedTokens, locale));
    m_cost.setText(cost);
    const QString address = m_desktop.gateway()->address();
    const QString word = m_desktop.gateway()->word();
    m_gateway.setText(address.isEmpty() ? word : tr("%1, %2").arg(word, address));
    m_copy.setEnabled(!address.isEmpty());
    m_icon.setToolTip(tr("Token Station: %1").arg(m_today.text()));

    MeterState meter;
    meter.running = board->running() > 0;
    meter.disturbed = board->disturbed() > 0;
    meter.off = !board->live();
    const QPalette palette = QGuiApplication::palette();
    meter.darkPanel = palette.color(QPalette::Window).lightness() < 128;
    // Without a budget the meter shows how busy the gateway is: ten exchanges at once fill it.
    meter.level = std::min(1.0, board->running() / 10.0);
    if (meter != m_meter) {
        m_meter = meter;
        m_icon.setIcon(meterIcon(m_meter));
    }
}

void Tray::tellStillRunning()
{
    if (m_told || !m_icon.isVisible())
        return;
    m_told = true;
    m_icon.showMessage(tr("Token Station keeps running"), tr("The gateway goes on. Open or quit it from this icon."),
                       m_icon.icon());
}

} // namespace station
