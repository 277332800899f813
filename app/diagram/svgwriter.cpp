// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/diagram/svgwriter.h"

#include <algorithm>
#include <cmath>

namespace station::diagram {

using namespace Qt::StringLiterals;

namespace {

/** Px with a tenth of one, which is finer than any screen shows. */
QString number(double value)
{
    return QString::number(std::isfinite(value) ? std::round(value * 10) / 10 : 0);
}

QString dataOf(const QPainterPath &path)
{
    QString data;
    const auto point = [&path](int i) {
        const QPainterPath::Element e = path.elementAt(i);
        return number(e.x) + u' ' + number(e.y);
    };
    for (int i = 0; i < path.elementCount(); ++i) {
        switch (path.elementAt(i).type) {
        case QPainterPath::MoveToElement: data += u'M' + point(i); break;
        case QPainterPath::LineToElement: data += u'L' + point(i); break;
        case QPainterPath::CurveToElement:
            data += u'C' + point(i) + u' ' + point(i + 1) + u' ' + point(i + 2);
            i += 2;
            break;
        case QPainterPath::CurveToDataElement: break;
        }
    }
    return data;
}

} // namespace

SvgWriter::SvgWriter(const QSizeF &size, const QString &title) : m_writer(&m_svg)
{
    m_writer.writeStartElement("svg"_L1);
    m_writer.writeAttribute("xmlns"_L1, "http://www.w3.org/2000/svg"_L1);
    m_writer.writeAttribute("viewBox"_L1,
                            u"0 0 "_s + number(std::ceil(size.width())) + u' ' + number(std::ceil(size.height())));
    m_writer.writeAttribute("font-family"_L1, TextMeasure::family());
    m_writer.writeTextElement("title"_L1, title);
}

void SvgWriter::take(const Pen &pen)
{
    m_writer.writeAttribute("fill"_L1, pen.fill.isValid() ? pen.fill.name() : u"none"_s);
    if (!pen.stroke.isValid() || !(pen.width > 0))
        return;
    m_writer.writeAttribute("stroke"_L1, pen.stroke.name());
    m_writer.writeAttribute("stroke-width"_L1, number(pen.width));
    if (pen.dashed)
        m_writer.writeAttribute("stroke-dasharray"_L1, "4 3"_L1);
}

void SvgWriter::rect(const QRectF &rect, double radius, const Pen &pen)
{
    m_writer.writeEmptyElement("rect"_L1);
    m_writer.writeAttribute("x"_L1, number(rect.x()));
    m_writer.writeAttribute("y"_L1, number(rect.y()));
    m_writer.writeAttribute("width"_L1, number(rect.width()));
    m_writer.writeAttribute("height"_L1, number(rect.height()));
    if (radius > 0)
        m_writer.writeAttribute("rx"_L1, number(radius));
    take(pen);
}

void SvgWriter::ellipse(const QRectF &rect, const Pen &pen)
{
    m_writer.writeEmptyElement("ellipse"_L1);
    m_writer.writeAttribute("cx"_L1, number(rect.center().x()));
    m_writer.writeAttribute("cy"_L1, number(rect.center().y()));
    m_writer.writeAttribute("rx"_L1, number(rect.width() / 2));
    m_writer.writeAttribute("ry"_L1, number(rect.height() / 2));
    take(pen);
}

void SvgWriter::polygon(const QPolygonF &points, const Pen &pen)
{
    m_writer.writeEmptyElement("polygon"_L1);
    QStringList all;
    for (const QPointF &point : points)
        all << number(point.x()) + u',' + number(point.y());
    m_writer.writeAttribute("points"_L1, all.join(u' '));
    take(pen);
}

void SvgWriter::line(const QPointF &from, const QPointF &to, const Pen &pen)
{
    QPainterPath path(from);
    path.lineTo(to);
    this->path(path, pen);
}

void SvgWriter::path(const QPainterPath &path, const Pen &pen)
{
    m_writer.writeEmptyElement("path"_L1);
    m_writer.writeAttribute("d"_L1, dataOf(path));
    take(pen);
}

void SvgWriter::text(const QPointF &baseline, const QString &line, double size, bool bold, const QColor &colour,
                     Anchor anchor)
{
    m_writer.writeStartElement("text"_L1);
    m_writer.writeAttribute("x"_L1, number(baseline.x()));
    m_writer.writeAttribute("y"_L1, number(baseline.y()));
    m_writer.writeAttribute("font-size"_L1, number(size));
    if (bold)
        m_writer.writeAttribute("font-weight"_L1, "600"_L1);
    m_writer.writeAttribute("fill"_L1, colour.name());
    if (anchor != Anchor::Start)
        m_writer.writeAttribute("text-anchor"_L1, anchor == Anchor::Middle ? "middle"_L1 : "end"_L1);
    m_writer.writeCharacters(line);
    m_writer.writeEndElement();
}

void SvgWriter::label(const QRectF &place, const Label &label, const QColor &colour, Anchor anchor)
{
    const double x = anchor == Anchor::Start ? place.left()
        : anchor == Anchor::Middle           ? place.center().x()
                                             : place.right();
    // Letters without a part below the line look centred where the line is a third of their size below the middle.
    double y = place.center().y() - label.height / 2 + label.size * (kLineHeight / 2 + 0.35);
    for (const QString &line : label.lines) {
        text({x, y}, line, label.size, label.bold, colour, anchor);
        y += label.size * kLineHeight;
    }
}

QString SvgWriter::finish()
{
    m_writer.writeEndElement();
    return m_svg;
}

} // namespace station::diagram
