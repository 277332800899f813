// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tray/meterpainter.h"

#include <QPainter>
#include <QPainterPath>
#include <QPixmap>

#include <algorithm>
#include <cmath>

namespace station {

namespace {

int rounded(double value)
{
    return int(std::lround(value));
}

QPainterPath letter(int size)
{
    const double unit = size / 16.0;
    const int bar = rounded(4 * unit);
    const int margin = std::max(1, rounded(unit));
    const int stem = 2 * rounded(2.25 * unit);
    const int gap = std::max(1, rounded(unit));
    const int left = rounded((size - stem) / 2.0);
    const int hinge = rounded(size * 0.56) - (gap + 1) / 2;
    QPainterPath path;
    path.addRect(margin, margin, size - 2 * margin, bar);
    path.addRect(left, margin + bar, stem, hinge - margin - bar);
    path.addRect(left, hinge + gap, stem, size - margin - hinge - gap);
    return path;
}

void erase(QPainter &painter, const QPainterPath &path)
{
    painter.setCompositionMode(QPainter::CompositionMode_Clear);
    painter.fillPath(path, Qt::black);
    painter.setCompositionMode(QPainter::CompositionMode_SourceOver);
}

} // namespace

QImage paintMeter(const MeterState &state, int size)
{
    QImage image(size, size, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    const QColor ink = state.darkPanel ? QColor(255, 255, 255) : QColor(28, 26, 22);
    const int margin = std::max(1, rounded(size / 16.0));
    const QPainterPath path = letter(size);

    painter.save();
    painter.setClipPath(path);
    QColor dim = ink;
    dim.setAlphaF(state.off ? 0.32F : 0.5F);
    painter.fillRect(image.rect(), dim);
    const int filled = rounded((size - 2 * margin) * std::clamp(state.level, 0.0, 1.0));
    if (!state.off && filled > 0) {
        painter.setCompositionMode(QPainter::CompositionMode_Source);
        painter.fillRect(0, size - margin - filled, size, filled, ink);
    }
    painter.restore();

    painter.setRenderHint(QPainter::Antialiasing);
    if (state.off) {
        const auto slash = [&](double width, double inset) {
            QPainterPath line(QPointF(margin + inset, size - margin - inset));
            line.lineTo(size - margin - inset, margin + inset);
            QPainterPathStroker stroker;
            stroker.setWidth(width);
            return stroker.createStroke(line);
        };
        erase(painter, slash(std::max(3.2, size / 5.0), 0));
        painter.fillPath(slash(std::max(1.5, size / 12.0), size / 16.0), ink);
        return image;
    }
    if (state.disturbed) {
        const int radius = std::max(3, rounded(size * 0.2));
        const QPointF at(size - radius, size - radius);
        QPainterPath ring;
        const double clear = radius + std::max(1.0, size / 16.0);
        ring.addEllipse(at, clear, clear);
        erase(painter, ring);
        painter.setPen(Qt::NoPen);
        painter.setBrush(state.darkPanel ? QColor(255, 90, 77) : QColor(198, 42, 32));
        painter.drawEllipse(at, radius, radius);
        const double height = std::max(1.5, radius * 0.32);
        painter.fillRect(QRectF(at.x() - radius * 0.55, at.y() - height / 2, radius * 1.1, height), Qt::white);
    } else if (state.running) {
        const int radius = std::max(2, rounded(size * 0.14));
        const double at = size - radius - margin;
        painter.setPen(Qt::NoPen);
        painter.setBrush(state.darkPanel ? QColor(255, 178, 46) : QColor(224, 148, 0));
        painter.drawEllipse(QPointF(at, at), radius, radius);
    }
    return image;
}

QIcon meterIcon(const MeterState &state)
{
    QIcon icon;
    for (const int size : {16, 22, 24, 32, 44, 64})
        icon.addPixmap(QPixmap::fromImage(paintMeter(state, size)));
    return icon;
}

} // namespace station
