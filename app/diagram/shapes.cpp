// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/diagram/shapes.h"

#include <algorithm>
#include <cmath>

namespace station::diagram {

namespace {

constexpr double kPadX = 16;
constexpr double kPadY = 10;
constexpr double kLean = 14; ///< px by which a slanted side leans
constexpr double kRim = 8;   ///< px of half a cylinder's upper ellipse
constexpr double kDot = 16;  ///< px of a state's start
constexpr double kRound = 5;

QPolygonF ellipse(const QRectF &place)
{
    constexpr int kPoints = 72;
    QPolygonF points;
    for (int i = 0; i < kPoints; ++i) {
        const double angle = 2 * M_PI * i / kPoints;
        points << place.center() + QPointF(std::cos(angle) * place.width() / 2, std::sin(angle) * place.height() / 2);
    }
    return points;
}

QPolygonF rounded(const QRectF &place, double radius)
{
    QPainterPath path;
    path.addRoundedRect(place, radius, radius);
    QPolygonF points = path.toFillPolygon();
    if (points.size() > 1 && points.isClosed())
        points.removeLast();
    return points;
}

} // namespace

QSizeF sizeAround(Shape shape, const QSizeF &text)
{
    const double w = text.width() + 2 * kPadX;
    const double h = text.height() + 2 * kPadY;
    switch (shape) {
    case Shape::Stadium: return {w + h / 3, h};
    case Shape::Subroutine: return {w + 12, h};
    case Shape::Cylinder: return {w, h + 2 * kRim + 4};
    case Shape::Circle:
    case Shape::DoubleCircle: {
        const double side = std::hypot(text.width(), text.height()) + (shape == Shape::Circle ? 16 : 26);
        return {side, side};
    }
    case Shape::Diamond: {
        // A rectangle of the text fits where its half width and half height, as shares of the diamond's, make 1.
        const double wide = text.width() + 12;
        const double high = text.height() + 8;
        const double stretch = std::sqrt(high * 1.6 / std::max(1., wide));
        return {std::max(56., wide * (1 + stretch)), std::max(44., high * (1 + 1 / stretch))};
    }
    case Shape::Hexagon: return {w + h / 2, h};
    case Shape::LeanRight:
    case Shape::LeanLeft:
    case Shape::Narrow:
    case Shape::Wide: return {w + 2 * kLean, h};
    case Shape::Flag: return {w + kLean, h};
    case Shape::StartDot: return {kDot, kDot};
    case Shape::EndDot: return {kDot + 6, kDot + 6};
    case Shape::Bar: return {64, 8};
    default: return {w, h};
    }
}

QPolygonF outlineOf(Shape shape, const QRectF &r)
{
    const double h = r.height();
    switch (shape) {
    case Shape::Round: return rounded(r, std::min(12., h / 3));
    case Shape::Stadium: return rounded(r, h / 2);
    case Shape::Circle:
    case Shape::DoubleCircle:
    case Shape::StartDot:
    case Shape::EndDot: return ellipse(r);
    case Shape::Diamond:
        return QPolygonF({{r.center().x(), r.top()},
                          {r.right(), r.center().y()},
                          {r.center().x(), r.bottom()},
                          {r.left(), r.center().y()}});
    case Shape::Hexagon:
        return QPolygonF({{r.left() + h / 4, r.top()},
                          {r.right() - h / 4, r.top()},
                          {r.right(), r.center().y()},
                          {r.right() - h / 4, r.bottom()},
                          {r.left() + h / 4, r.bottom()},
                          {r.left(), r.center().y()}});
    case Shape::LeanRight:
        return QPolygonF({{r.left() + kLean, r.top()}, r.topRight(), {r.right() - kLean, r.bottom()}, r.bottomLeft()});
    case Shape::LeanLeft:
        return QPolygonF({r.topLeft(), {r.right() - kLean, r.top()}, r.bottomRight(), {r.left() + kLean, r.bottom()}});
    case Shape::Narrow:
        return QPolygonF({{r.left() + kLean, r.top()}, {r.right() - kLean, r.top()}, r.bottomRight(), r.bottomLeft()});
    case Shape::Wide:
        return QPolygonF({r.topLeft(), r.topRight(), {r.right() - kLean, r.bottom()}, {r.left() + kLean, r.bottom()}});
    case Shape::Flag:
        return QPolygonF(
            {r.topLeft(), r.topRight(), r.bottomRight(), r.bottomLeft(), {r.left() + kLean, r.center().y()}});
    case Shape::Cylinder: {
        QPolygonF points;
        const QRectF upper(r.left(), r.top(), r.width(), 2 * kRim);
        const QRectF lower(r.left(), r.bottom() - 2 * kRim, r.width(), 2 * kRim);
        for (const QPointF &p : ellipse(upper)) {
            if (p.y() <= upper.center().y() + 1e-6)
                points << p;
        }
        QPolygonF below;
        for (const QPointF &p : ellipse(lower)) {
            if (p.y() >= lower.center().y() - 1e-6)
                below << p;
        }
        // The ellipse runs clockwise from its right: the upper half comes from left to right, the first point apart.
        std::sort(points.begin(), points.end(), [](const QPointF &a, const QPointF &b) { return a.x() < b.x(); });
        std::sort(below.begin(), below.end(), [](const QPointF &a, const QPointF &b) { return a.x() > b.x(); });
        return points + below;
    }
    case Shape::Box:
    case Shape::Subroutine:
    case Shape::Note:
    case Shape::Bar:
    case Shape::Table: break;
    }
    return QPolygonF({r.topLeft(), r.topRight(), r.bottomRight(), r.bottomLeft()});
}

QRectF textPlace(Shape shape, const QRectF &place)
{
    if (shape == Shape::Cylinder)
        return place.adjusted(0, 2 * kRim, 0, 0);
    if (shape == Shape::Flag)
        return place.adjusted(kLean, 0, 0, 0);
    return place;
}

double spreadOf(Shape shape, double across)
{
    switch (shape) {
    case Shape::StartDot:
    case Shape::EndDot: return 0;
    case Shape::Diamond: return across * 0.5;
    case Shape::Circle:
    case Shape::DoubleCircle:
    case Shape::Hexagon:
    case Shape::Stadium: return across * 0.4;
    case Shape::Table: return std::max(0., across - 16);
    default: return std::max(0., across * 0.8 - 16);
    }
}

void drawShape(SvgWriter &svg, Shape shape, const QRectF &r, const Pen &pen)
{
    switch (shape) {
    case Shape::Box:
    case Shape::Table: svg.rect(r, 3, pen); return;
    case Shape::Round: svg.rect(r, std::min(12., r.height() / 3), pen); return;
    case Shape::Stadium: svg.rect(r, r.height() / 2, pen); return;
    case Shape::Subroutine:
        svg.rect(r, 0, pen);
        svg.line({r.left() + 7, r.top()}, {r.left() + 7, r.bottom()}, pen);
        svg.line({r.right() - 7, r.top()}, {r.right() - 7, r.bottom()}, pen);
        return;
    case Shape::Circle: svg.ellipse(r, pen); return;
    case Shape::DoubleCircle:
        svg.ellipse(r, pen);
        svg.ellipse(r.adjusted(4, 4, -4, -4), pen);
        return;
    case Shape::Cylinder: {
        const double middle = r.top() + kRim;
        QPainterPath body({r.left(), middle});
        body.arcTo(QRectF(r.left(), r.top(), r.width(), 2 * kRim), 180, -180);
        body.lineTo(r.right(), r.bottom() - kRim);
        body.arcTo(QRectF(r.left(), r.bottom() - 2 * kRim, r.width(), 2 * kRim), 0, -180);
        body.lineTo(r.left(), middle);
        svg.path(body, pen);
        QPainterPath rim({r.left(), middle});
        rim.arcTo(QRectF(r.left(), r.top(), r.width(), 2 * kRim), 180, 180);
        svg.path(rim, {QColor(), pen.stroke, pen.width, pen.dashed});
        return;
    }
    case Shape::StartDot: svg.ellipse(r, {colours::ink, QColor()}); return;
    case Shape::EndDot:
        svg.ellipse(r, {colours::ground, colours::ink, 1.6});
        svg.ellipse(r.adjusted(5, 5, -5, -5), {colours::ink, QColor()});
        return;
    case Shape::Bar: svg.rect(r, 2, {colours::ink, QColor()}); return;
    default: svg.polygon(outlineOf(shape, r), pen); return;
    }
}

double tipLength(Tip tip)
{
    switch (tip) {
    case Tip::None:
    case Tip::Cross:
    case Tip::Vee:
    case Tip::One:
    case Tip::ZeroOrOne:
    case Tip::Many:
    case Tip::ZeroOrMany: return 0;
    case Tip::Arrow: return 8;
    case Tip::Circle:
    case Tip::Ball: return 10;
    case Tip::Triangle: return 13;
    case Tip::OpenDiamond:
    case Tip::FilledDiamond: return 18;
    }
    return 0;
}

double tipReach(Tip tip)
{
    switch (tip) {
    case Tip::One: return 14;
    case Tip::ZeroOrOne:
    case Tip::Many:
    case Tip::ZeroOrMany: return 20;
    case Tip::Cross:
    case Tip::Vee: return 10;
    default: return tipLength(tip);
    }
}

void drawTip(SvgWriter &svg, Tip tip, const QPointF &at, const QPointF &towards, const QColor &colour, double width)
{
    const QPointF aside(-towards.y(), towards.x());
    const auto point = [&](double back, double side) { return at - towards * back + aside * side; };
    const Pen open {colours::ground, colour, width};
    const Pen line {QColor(), colour, width};
    const auto bar = [&](double back) { svg.line(point(back, -6), point(back, 6), line); };
    const auto ring = [&](double back) {
        const QPointF middle = point(back, 0);
        svg.ellipse({middle.x() - 4.5, middle.y() - 4.5, 9, 9}, open);
    };
    const auto foot = [&] {
        QPainterPath path(point(0, -7));
        path.lineTo(point(11, 0));
        path.lineTo(point(0, 7));
        svg.path(path, line);
    };
    switch (tip) {
    case Tip::None: return;
    case Tip::Arrow: svg.polygon(QPolygonF({at, point(9, -4.5), point(9, 4.5)}), {colour, QColor()}); return;
    case Tip::Circle: {
        const QPointF middle = point(5, 0);
        svg.ellipse({middle.x() - 5, middle.y() - 5, 10, 10}, {colour, QColor()});
        return;
    }
    case Tip::Ball: {
        const QPointF middle = point(5, 0);
        svg.ellipse({middle.x() - 5, middle.y() - 5, 10, 10}, open);
        return;
    }
    case Tip::Cross:
        svg.line(point(2, -5), point(12, 5), {QColor(), colour, 1.8});
        svg.line(point(2, 5), point(12, -5), {QColor(), colour, 1.8});
        return;
    case Tip::Triangle: svg.polygon(QPolygonF({at, point(13, -7.5), point(13, 7.5)}), open); return;
    case Tip::OpenDiamond:
    case Tip::FilledDiamond:
        svg.polygon(QPolygonF({at, point(9, -5.5), point(18, 0), point(9, 5.5)}),
                    tip == Tip::OpenDiamond ? open : Pen {colour, colour, width});
        return;
    case Tip::Vee: {
        QPainterPath path(point(10, -5.5));
        path.lineTo(at);
        path.lineTo(point(10, 5.5));
        svg.path(path, {QColor(), colour, 1.5});
        return;
    }
    case Tip::One:
        bar(7);
        bar(12);
        return;
    case Tip::ZeroOrOne:
        bar(7);
        ring(15);
        return;
    case Tip::Many:
        foot();
        bar(15);
        return;
    case Tip::ZeroOrMany:
        foot();
        ring(16);
        return;
    }
}

} // namespace station::diagram
