// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/windowplace.h"

#include <QWindow>

#include <algorithm>

namespace station {

namespace {

const QString kGeometry = QStringLiteral("window/geometry");
const QString kMaximized = QStringLiteral("window/maximized");

// As in Main.qml.
constexpr QSize kFirstSize {1440, 900};
constexpr QSize kLeastSize {1024, 640};

QRect scaled(const QRect &rect, double by)
{
    return {qRound(rect.x() * by), qRound(rect.y() * by), qRound(rect.width() * by), qRound(rect.height() * by)};
}

} // namespace

QVariantMap WindowPlace::properties(const QRect &available, int zoom) const
{
    const QRect kept = m_settings.value(kGeometry).toRect();
    QVariantMap properties;
    const QSize least = kLeastSize.boundedTo(available.size());
    QSize size = kept.isEmpty() ? kFirstSize : scaled(kept, 100.0 / zoom).size();
    size = size.boundedTo(available.size()).expandedTo(least);
    properties.insert(QStringLiteral("minimumWidth"), least.width());
    properties.insert(QStringLiteral("minimumHeight"), least.height());
    properties.insert(QStringLiteral("width"), size.width());
    properties.insert(QStringLiteral("height"), size.height());
    if (!kept.isEmpty()) {
        const QPoint at = scaled(kept, 100.0 / zoom).topLeft();
        properties.insert(QStringLiteral("x"),
                          std::clamp(at.x(), available.left(), available.right() + 1 - size.width()));
        properties.insert(QStringLiteral("y"),
                          std::clamp(at.y(), available.top(), available.bottom() + 1 - size.height()));
    }
    if (m_settings.value(kMaximized).toBool())
        properties.insert(QStringLiteral("visibility"), QWindow::Maximized);
    return properties;
}

void WindowPlace::keep(const QWindow &window, int zoom)
{
    const bool fills = window.windowStates() & (Qt::WindowMaximized | Qt::WindowFullScreen);
    m_settings.setValue(kMaximized, fills);
    if (!fills)
        m_settings.setValue(kGeometry, scaled(window.geometry(), zoom / 100.0));
}

} // namespace station
