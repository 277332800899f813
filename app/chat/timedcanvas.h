// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QImage>
#include <QPaintDevice>
#include <QPaintEngine>
#include <QPainter>

namespace station {

/**
 * Paints into an image for so long and no longer: what comes after is left out. A single shape is left out too where
 * its outline would take seconds, as letters a thousand times as large as the picture do. Any thread.
 */
class TimedCanvas : public QPaintDevice {
public:
    TimedCanvas(QImage &image, int milliseconds);

    /** Something was left out. */
    bool isOver() const { return m_engine.m_over; }

    QPaintEngine *paintEngine() const override { return &m_engine; }

protected:
    int metric(PaintDeviceMetric metric) const override;

private:
    /** Hands all on to a painter of the image. */
    class Engine : public QPaintEngine {
    public:
        Engine(QImage &image, int milliseconds);

        bool begin(QPaintDevice *device) override;
        bool end() override;
        void updateState(const QPaintEngineState &now) override;
        void drawPath(const QPainterPath &path) override;
        void drawPolygon(const QPointF *points, int count, PolygonDrawMode mode) override;
        void drawPixmap(const QRectF &to, const QPixmap &pixmap, const QRectF &from) override;
        void drawImage(const QRectF &to, const QImage &image, const QRectF &from,
                       Qt::ImageConversionFlags flags) override;
        Type type() const override { return User; }

        bool m_over = false;

    private:
        bool hasTime();

        QImage &m_image;
        QPainter m_painter;
        QElapsedTimer m_clock;
        const int m_milliseconds;
    };

    QImage &m_image;
    mutable Engine m_engine;
};

} // namespace station
