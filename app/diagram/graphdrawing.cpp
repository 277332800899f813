// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/diagram/graphpicture.h"
#include "app/diagram/shapes.h"
#include "app/diagram/svgwriter.h"

namespace station::diagram {

namespace {

class Drawer {
public:
    Drawer(const Graph &graph, const GraphPicture &picture, const QString &title)
        : m_graph(graph), m_picture(picture), m_svg(picture.size, title)
    {
    }

    QString run()
    {
        m_svg.label(m_picture.title.place, m_picture.title.label, colours::ink);
        for (size_t i = 0; i < m_picture.frames.size(); ++i)
            frame(i);
        for (size_t i = 0; i < m_picture.links.size(); ++i)
            link(i);
        for (size_t i = 0; i < m_picture.boxes.size(); ++i)
            box(i);
        // Words come last: what crosses them is behind them.
        for (size_t i = 0; i < m_picture.frames.size(); ++i)
            frameTitle(i);
        for (size_t i = 0; i < m_picture.links.size(); ++i)
            words(i);
        return m_svg.finish();
    }

private:
    QColor fillOf(const GraphFrame &frame) const
    {
        return frame.style.fill.isValid() ? frame.style.fill : colours::frame;
    }

    void frame(size_t i)
    {
        const GraphFrame &frame = m_graph.frames[i];
        const GraphPicture::Frame &drawn = m_picture.frames[i];
        if (drawn.place.isEmpty())
            return;
        const Style &style = frame.style;
        m_svg.rect(drawn.place, 6,
                   {fillOf(frame), style.stroke.isValid() ? style.stroke : colours::frameEdge,
                    style.strokeWidth > 0 ? style.strokeWidth : 1, frame.isDivided || style.dashed});
    }

    /** Above the links: one that enters the frame there passes behind the words. */
    void frameTitle(size_t i)
    {
        const GraphFrame &frame = m_graph.frames[i];
        const GraphPicture::Frame &drawn = m_picture.frames[i];
        if (drawn.place.isEmpty() || drawn.title.label.isEmpty())
            return;
        m_svg.rect(drawn.title.place.adjusted(-3, 0, 3, 0), 2, {fillOf(frame), QColor()});
        m_svg.label(drawn.title.place, drawn.title.label,
                    readableOn(fillOf(frame), frame.style.text.isValid() ? frame.style.text : colours::soft),
                    Anchor::Start);
    }

    void box(size_t i)
    {
        const GraphBox &box = m_graph.boxes[i];
        const GraphPicture::Box &drawn = m_picture.boxes[i];
        const bool isNote = box.shape == Shape::Note;
        Style plain {isNote ? colours::note : colours::box, isNote ? colours::noteEdge : colours::edge, colours::ink,
                     1.2, false};
        const Style style = plain.with(box.style);
        const Pen pen {style.fill, style.stroke, style.strokeWidth, style.dashed};
        const QColor ink = readableOn(style.fill, style.text);
        drawShape(m_svg, box.shape, drawn.place, pen);
        m_svg.label(drawn.kind.place, drawn.kind.label, ink);
        m_svg.label(drawn.text.place, drawn.text.label, ink);
        for (const double y : drawn.rules)
            m_svg.line({drawn.place.left(), y}, {drawn.place.right(), y}, {QColor(), style.stroke, 1});
        for (const auto &section : drawn.sections) {
            for (const GraphPicture::Row &row : section) {
                for (const GraphPicture::Text &cell : row.cells)
                    m_svg.label(cell.place, cell.label, ink, Anchor::Start);
            }
        }
    }

    void link(size_t i)
    {
        const GraphLink &link = m_graph.links[i];
        const GraphPicture::Link &drawn = m_picture.links[i];
        if (link.line == GraphLink::Line::Hidden || drawn.path.isEmpty())
            return;
        const QColor colour = link.style.stroke.isValid() ? link.style.stroke : colours::line;
        const double width = link.style.strokeWidth > 0 ? link.style.strokeWidth
            : link.line == GraphLink::Line::Thick       ? 3
                                                        : 1.4;
        m_svg.path(drawn.path, {QColor(), colour, width, link.line == GraphLink::Line::Dashed || link.style.dashed});
        drawTip(m_svg, link.start, drawn.start, drawn.startTowards, colour, 1.4);
        drawTip(m_svg, link.end, drawn.end, drawn.endTowards, colour, 1.4);
    }

    void words(size_t i)
    {
        const GraphLink &link = m_graph.links[i];
        const GraphPicture::Link &drawn = m_picture.links[i];
        if (link.line == GraphLink::Line::Hidden)
            return;
        for (const GraphPicture::Text *text : {&drawn.label, &drawn.startText, &drawn.endText}) {
            if (text->label.isEmpty() || text->place.isEmpty())
                continue;
            QColor ground = colours::ground;
            for (size_t f = 0; f < m_picture.frames.size(); ++f) {
                if (m_picture.frames[f].place.contains(text->place))
                    ground = fillOf(m_graph.frames[f]);
            }
            // The line is to be seen on both sides of its words, not through them.
            if (text == &drawn.label) {
                const QSizeF size(text->label.width + 8, text->label.height + 2);
                m_svg.rect(QRectF(text->place.center() - QPointF(size.width(), size.height()) / 2, size), 2,
                           {ground, QColor()});
            }
            m_svg.label(text->place, text->label,
                        readableOn(ground, link.style.text.isValid() ? link.style.text : colours::soft));
        }
    }

    const Graph &m_graph;
    const GraphPicture &m_picture;
    SvgWriter m_svg;
};

} // namespace

QString draw(const Graph &graph, const GraphPicture &picture, const QString &title)
{
    return Drawer(graph, picture, title).run();
}

} // namespace station::diagram
