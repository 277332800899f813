// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/diagram/label.h"

#include <QColor>
#include <QPainterPath>
#include <QPolygonF>
#include <QXmlStreamWriter>

namespace station::diagram {

/** How a shape is drawn; an invalid colour draws nothing. */
struct Pen {
    QColor fill;
    QColor stroke;
    double width = 1.2;
    bool dashed = false;
};

enum class Anchor { Start, Middle, End };

/** Writes a picture as SVG: shapes, and text that is only ever text. */
class SvgWriter {
public:
    /** `title` is what the picture is called for those who do not see it. */
    SvgWriter(const QSizeF &size, const QString &title);

    void rect(const QRectF &rect, double radius, const Pen &pen);
    void ellipse(const QRectF &rect, const Pen &pen);
    void polygon(const QPolygonF &points, const Pen &pen);
    void line(const QPointF &from, const QPointF &to, const Pen &pen);
    void path(const QPainterPath &path, const Pen &pen);
    void text(const QPointF &baseline, const QString &line, double size, bool bold, const QColor &colour,
              Anchor anchor);
    /** All its lines, the first at the top of the place and each as the anchor says. */
    void label(const QRectF &place, const Label &label, const QColor &colour, Anchor anchor = Anchor::Middle);

    QString finish();

private:
    void take(const Pen &pen);

    QString m_svg;
    QXmlStreamWriter m_writer;
};

} // namespace station::diagram
