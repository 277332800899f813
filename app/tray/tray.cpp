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
    m_gateway.setCheckable(true);
    m_menu.addAction(&m_today);
    m_menu.addAction(&m_cost);
    for (QAction &line : m_busiest) {
        line.setEnabled(false);
        m_menu.addAction(&line);
    }
    m_menu.addSeparator();
    m_menu.addAction(&m_gateway);
    m_menu.addAction(&m_copy);
    m_menu.addAction(&m_claudeCode);
    m_menu.addAction(&m_codex);
    m_menu.addSeparator();
    m_menu.addAction(&m_open);
    m_menu.addAction(&m_quit);
    connect(&m_copy, &QAction::triggered, this, [this] { m_desktop.copy(m_desktop.gateway()->baseUrl()); });
    connect(&m_gateway, &QAction::triggered, this, [this] {
        if (m_desktop.gatewaySettings()->running())
            m_desktop.gatewaySettings()->stop();
        else
            m_desktop.gatewaySettings()->start();
        refresh(); // the mark says how it is, not what was asked for
    });
    for (QAction *action : {&m_claudeCode, &m_codex})
        connect(action, &QAction::triggered, this,
                [this] { Q_EMIT m_desktop.placeRequested(QStringLiteral("clients")); });
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
    connect(m_desktop.alerts(), &Alerts::raised, this, [this](const QString &title, const QString &text) {
        if (m_icon.isVisible())
            m_icon.showMessage(title, text, m_icon.icon());
    });

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
    m_copy.setText(tr("Copy base URL"));
    m_claudeCode.setText(tr("Set up Claude Code…"));
    m_codex.setText(tr("Set up Codex…"));
    m_open.setText(tr("Open Token Station"));
    m_quit.setText(tr("Quit"));
    Board *board = m_desktop.board();
    const LineTotals today = board->today();
    m_today.setText(tr("%1 tokens today").arg(sumInWords(today.reported, today.estimated, locale)));
    QString cost = figures::moneySum(today.costMicroUsd, today.estimatedMicroUsd, locale);
    if (today.unpricedTokens > 0)
        cost = tr("%1, %2 tokens unpriced").arg(cost, figures::compact(today.unpricedTokens, locale));
    m_cost.setText(cost);
    refreshLines();
    const QString address = m_desktop.gateway()->address();
    const QString word = m_desktop.gateway()->word();
    m_gateway.setText(address.isEmpty() ? word : tr("%1, %2").arg(word, address));
    m_gateway.setChecked(m_desktop.gatewaySettings()->running());
    m_gateway.setEnabled(m_desktop.gatewaySettings()->running() || m_desktop.gatewaySettings()->stopped());
    m_copy.setEnabled(!address.isEmpty());
    m_icon.setToolTip(tr("Token Station: %1").arg(m_today.text()));

    MeterState meter;
    meter.running = board->running() > 0;
    meter.disturbed = board->disturbed() > 0;
    meter.off = !board->live();
    const QPalette palette = QGuiApplication::palette();
    meter.darkPanel = palette.color(QPalette::Window).lightness() < 128;
    // Without a budget the meter shows how busy the gateway is: ten exchanges at once fill it.
    const double budget = m_desktop.keys()->highestLevel();
    meter.level = std::min(1.0, budget >= 0 ? budget : board->running() / 10.0);
    if (meter != m_meter) {
        m_meter = meter;
        m_icon.setIcon(meterIcon(m_meter));
    }
}

void Tray::refreshLines()
{
    const BoardModel *lines = m_desktop.board()->lines();
    size_t shown = 0;
    for (int row = 0; row < lines->count() && shown < m_busiest.size(); ++row) {
        const QModelIndex line = lines->index(row);
        const QString figure = line.data(BoardModel::FigureRole).toString().trimmed();
        if (figure.isEmpty() || figure == QStringLiteral("0"))
            continue;
        m_busiest[shown].setText(tr("%1: %2 tokens").arg(line.data(BoardModel::NameRole).toString(), figure));
        m_busiest[shown++].setVisible(true);
    }
    for (; shown < m_busiest.size(); ++shown)
        m_busiest[shown].setVisible(false);
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
