// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/diagram/graph.h"
#include "app/diagram/svgwriter.h"

#include <QPolygonF>
#include <QRectF>

namespace station::diagram {

/** How large a shape is whose text takes that much. */
QSizeF sizeAround(Shape shape, const QSizeF &text);
/** Its border, curves by many points. */
QPolygonF outlineOf(Shape shape, const QRectF &place);
/** Where its text stands. */
QRectF textPlace(Shape shape, const QRectF &place);
/** How far from each other the outermost links of one side may end. `across`: px of that side. */
double spreadOf(Shape shape, double across);
void drawShape(SvgWriter &svg, Shape shape, const QRectF &place, const Pen &pen);

/** Px that the line stops before its end, where the tip is. */
double tipLength(Tip tip);
/** Px that the line is to be straight before its end, so that the tip stands on it. */
double tipReach(Tip tip);
/** `at` is where the link ends, `towards` the unit vector in which it comes there. */
void drawTip(SvgWriter &svg, Tip tip, const QPointF &at, const QPointF &towards, const QColor &colour, double width);

} // namespace station::diagram
