// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/windowhost.h"

#include "app/desktop.h"
#include "app/shell/windowsetup.h"
#include "app/shell/zoom.h"

#include <QQmlApplicationEngine>
#include <QQuickItem>
#include <QQuickWindow>

namespace station {

WindowHost::WindowHost(Desktop &desktop, QObject *parent)
    : QObject(parent), m_desktop(desktop), m_zoom(desktop.preferences()->zoom())
{
    // Not within the handler of a control of the very window that goes.
    connect(m_desktop.preferences(), &Preferences::changed, this, &WindowHost::look, Qt::QueuedConnection);
}

WindowHost::~WindowHost() = default;

bool WindowHost::open(bool hidden)
{
    return load(hidden ? QVariantMap {{QStringLiteral("visible"), false}} : QVariantMap());
}

bool WindowHost::load(const QVariantMap &properties)
{
    m_engine = std::make_unique<QQmlApplicationEngine>();
    m_window = openWindow(*m_engine, properties);
    if (m_window)
        connect(m_window, &QWindow::visibleChanged, this, &WindowHost::visibleChanged);
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
