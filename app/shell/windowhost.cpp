// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/windowhost.h"

#include "app/desktop.h"
#include "app/shell/windowsetup.h"
#include "app/shell/zoom.h"

#include <QGuiApplication>
#include <QQmlApplicationEngine>
#include <QQuickItem>
#include <QQuickWindow>
#include <QScreen>

namespace station {

WindowHost::WindowHost(Desktop &desktop, QSettings &settings, QObject *parent)
    : QObject(parent), m_desktop(desktop), m_place(settings), m_zoom(desktop.preferences()->zoom())
{
    // Not within the handler of a control of the very window that goes.
    connect(m_desktop.preferences(), &Preferences::changed, this, &WindowHost::look, Qt::QueuedConnection);
}

WindowHost::~WindowHost()
{
    keepPlace();
}

bool WindowHost::open(bool hidden)
{
    const QScreen *screen = QGuiApplication::primaryScreen();
    QVariantMap properties = screen ? m_place.properties(screen->availableGeometry(), m_zoom) : QVariantMap();
    if (hidden) {
        properties.remove(QStringLiteral("visibility"));
        properties.insert(QStringLiteral("visible"), false);
    }
    return load(properties);
}

void WindowHost::keepPlace()
{
    if (m_window)
        m_place.keep(*m_window, m_zoom);
}

bool WindowHost::load(const QVariantMap &properties)
{
    m_engine = std::make_unique<QQmlApplicationEngine>();
    m_window = openWindow(*m_engine, properties);
    if (m_window) {
        connect(m_window, &QWindow::visibleChanged, this, &WindowHost::visibleChanged);
        connect(m_window, &QWindow::visibleChanged, this, [this](bool visible) {
            if (!visible)
                keepPlace();
        });
    }
    return m_window;
}

void WindowHost::look()
{
    if (m_desktop.preferences()->zoom() != m_zoom && m_window)
        reopen();
}

void WindowHost::reopen()
{
    const int zoom = m_desktop.preferences()->zoom();
    const double less = double(m_zoom) / zoom;
    m_zoom = zoom;
    if (m_desktop.preferences()->zoomFromOutside() || !canChangeZoom())
        return;
    const QString place = m_window->property("place").toString();
    const QVariantMap properties {{QStringLiteral("visible"), m_window->isVisible()},
                                  {QStringLiteral("place"), place},
                                  {QStringLiteral("width"), qRound(m_window->width() * less)},
                                  {QStringLiteral("height"), qRound(m_window->height() * less)}};
    m_window->disconnect(this);
    m_window = nullptr;
    m_engine.reset();
    changeZoom(zoom);
    load(properties);
    // Who chose it by keyboard goes on there.
    if (auto *chosen = m_window ? m_window->findChild<QQuickItem *>(QStringLiteral("zoom")) : nullptr)
        chosen->forceActiveFocus(Qt::TabFocusReason);
}

} // namespace station
