// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/chat/timedcanvas.h"

#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace station {

namespace {

// Elements of a shape with an outline, which takes time by its curves, its width and its reach. Measured at 2,048
// pixels: the most of each take up to three seconds.
constexpr int kMostThin = 8'000; ///< within the picture, with a thin outline
constexpr int kMostWide = 500;
constexpr int kMostFar = 8; ///< that reach far beyond the picture: a frame or a line
constexpr double kFar = 50; ///< sides of the picture
constexpr double kNear = 2;
constexpr double kThin = 0.05;
constexpr double kWidest = 2; ///< a wider outline hides no more

} // namespace

TimedCanvas::TimedCanvas(QImage &image, int milliseconds) : m_image(image), m_engine(image, milliseconds) { }

int TimedCanvas::metric(PaintDeviceMetric metric) const
{
    constexpr int kDpi = 96;
    switch (metric) {
    case PdmWidth: return m_image.width();
    case PdmHeight: return m_image.height();
    case PdmDpiX:
    case PdmDpiY:
    case PdmPhysicalDpiX:
    case PdmPhysicalDpiY: return kDpi;
    case PdmDepth: return m_image.depth();
    case PdmWidthMM: return m_image.widthMM();
    case PdmHeightMM: return m_image.heightMM();
    case PdmDevicePixelRatio: return 1;
    case PdmDevicePixelRatioScaled: return int(devicePixelRatioFScale());
    default: return 0;
    }
}

TimedCanvas::Engine::Engine(QImage &image, int milliseconds)
    : QPaintEngine(AllFeatures), m_image(image), m_milliseconds(milliseconds)
{
}

bool TimedCanvas::Engine::begin(QPaintDevice *)
{
    m_clock.start();
    return m_painter.begin(&m_image);
}

bool TimedCanvas::Engine::end()
{
    return m_painter.end();
}

bool TimedCanvas::Engine::hasTime()
{
    m_over = m_over || m_clock.elapsed() >= m_milliseconds;
    return !m_over;
}

void TimedCanvas::Engine::updateState(const QPaintEngineState &now)
{
    const DirtyFlags changed = now.state();
    if (changed & DirtyPen)
        m_painter.setPen(now.pen());
    if (changed & DirtyBrush)
        m_painter.setBrush(now.brush());
    if (changed & DirtyBrushOrigin)
        m_painter.setBrushOrigin(now.brushOrigin());
    if (changed & DirtyTransform)
        m_painter.setTransform(now.transform());
    if (changed & DirtyOpacity)
        m_painter.setOpacity(now.opacity());
    if (changed & DirtyHints)
        m_painter.setRenderHints(now.renderHints());
    if (changed & DirtyCompositionMode)
        m_painter.setCompositionMode(now.compositionMode());
    if (changed & DirtyClipPath)
        m_painter.setClipPath(now.clipPath(), now.clipOperation());
    if (changed & DirtyClipRegion)
        m_painter.setClipRegion(now.clipRegion(), now.clipOperation());
    if (changed & DirtyClipEnabled)
        m_painter.setClipping(now.isClipEnabled());
}

void TimedCanvas::Engine::drawPath(const QPainterPath &path)
{
    if (!hasTime())
        return;
    const QPen pen = m_painter.pen();
    if (pen.style() == Qt::NoPen) {
        m_painter.drawPath(path);
        return;
    }
    const double side = std::max(m_image.width(), m_image.height());
    const QTransform &transform = m_painter.transform();
    const double scale = pen.isCosmetic() ? 1 : std::sqrt(std::abs(transform.determinant()));
    const double width = pen.widthF() * scale / side;
    const QRectF place = transform.mapRect(path.controlPointRect());
    const double reach = std::max(place.width(), place.height()) / side;
    const int most = !(reach < kFar) ? kMostFar : reach < kNear && width < kThin ? kMostThin : kMostWide;
    if (path.elementCount() > most) {
        m_over = true;
        return;
    }
    if (width > kWidest && scale > 0) {
        QPen narrower = pen;
        narrower.setWidthF(kWidest * side / scale);
        m_painter.setPen(narrower);
    }
    m_painter.drawPath(path);
    m_painter.setPen(pen);
}

void TimedCanvas::Engine::drawPolygon(const QPointF *points, int count, PolygonDrawMode mode)
{
    if (!hasTime())
        return;
    switch (mode) {
    case OddEvenMode: m_painter.drawPolygon(points, count, Qt::OddEvenFill); break;
    case WindingMode: m_painter.drawPolygon(points, count, Qt::WindingFill); break;
    case ConvexMode: m_painter.drawConvexPolygon(points, count); break;
    case PolylineMode: m_painter.drawPolyline(points, count); break;
    }
}

void TimedCanvas::Engine::drawPixmap(const QRectF &to, const QPixmap &pixmap, const QRectF &from)
{
    if (hasTime())
        m_painter.drawPixmap(to, pixmap, from);
}

void TimedCanvas::Engine::drawImage(const QRectF &to, const QImage &image, const QRectF &from,
                                    Qt::ImageConversionFlags flags)
{
    if (hasTime())
        m_painter.drawImage(to, image, from, flags);
}

} // namespace station
