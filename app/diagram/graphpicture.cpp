// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/diagram/graphpicture.h"

#include "app/diagram/graphroutes.h"
#include "app/diagram/layeredlayout.h"
#include "app/diagram/shapes.h"

#include <algorithm>

namespace station::diagram {

namespace {

constexpr double kMargin = 16;
constexpr double kFramePad = 14;
constexpr double kTitleSize = 16;
constexpr double kRowHeight = 20;
constexpr double kCellGap = 12;
constexpr double kTablePad = 10;
constexpr double kRowSize = 13;
constexpr double kWidestRow = 520;
constexpr double kLabelWidth = 180;
constexpr double kLoop = 26; ///< px that a loop reaches beside its box

/** Layout's coordinates, in which all goes down, to the screen's. */
QTransform turned(Direction direction)
{
    switch (direction) {
    case Direction::Down: break;
    case Direction::Up: return {1, 0, 0, -1, 0, 0};
    case Direction::Right: return {0, 1, 1, 0, 0, 0};
    case Direction::Left: return {0, 1, -1, 0, 0, 0};
    }
    return {};
}

class Layouter {
public:
    Layouter(const Graph &graph, const TextMeasure &measure) : m_graph(graph), m_measure(measure)
    {
        m_isSideways = graph.direction == Direction::Right || graph.direction == Direction::Left;
    }

    GraphPicture run()
    {
        measureBoxes();
        measureFrames();
        measureLinks();
        LayoutOutput output = layeredLayout(m_input);
        if (m_touchesFrames) {
            // Now it is known which of a frame's boxes stand last and first: those are what its links hold on to.
            holdFrames(output);
            output = layeredLayout(m_input);
        }
        place(output);
        return std::move(m_picture);
    }

private:
    QSizeF turnedSize(const QSizeF &size) const { return m_isSideways ? size.transposed() : size; }

    void measureBoxes()
    {
        for (const GraphBox &box : m_graph.boxes) {
            GraphPicture::Box drawn;
            const QSizeF size = box.shape == Shape::Table ? measureTable(box, drawn) : measureText(box, drawn);
            m_sizes.push_back(size);
            const QSizeF turned = turnedSize(size);
            m_input.nodes.push_back({turned.width(), turned.height(), box.frame, 0, box.shape == Shape::Diamond,
                                     spreadOf(box.shape, turned.width())});
            m_picture.boxes.push_back(std::move(drawn));
        }
    }

    QSizeF measureText(const GraphBox &box, GraphPicture::Box &drawn) const
    {
        const bool isBare = box.shape == Shape::StartDot || box.shape == Shape::EndDot || box.shape == Shape::Bar;
        if (!isBare)
            drawn.text.label = m_measure.label(box.text);
        const QSizeF size = sizeAround(box.shape, {drawn.text.label.width, drawn.text.label.height});
        return box.shape == Shape::Bar && m_isSideways ? size.transposed() : size;
    }

    /** Places its texts from its own corner on. */
    QSizeF measureTable(const GraphBox &box, GraphPicture::Box &drawn) const
    {
        drawn.text.label = m_measure.label(box.text, kFontSize, true);
        if (!box.kind.isEmpty())
            drawn.kind.label = m_measure.label(box.kind, kSmallSize);
        double width = std::max(drawn.text.label.width, drawn.kind.label.width) + 2 * kTablePad + 12;
        std::vector<double> columns;
        for (const QStringList &section : box.sections) {
            for (const QString &row : section) {
                const QStringList cells = row.split(u'\t');
                for (qsizetype i = 0; i < cells.size(); ++i) {
                    if (size_t(i) >= columns.size())
                        columns.push_back(0);
                    const double cell = m_measure.label(cells.at(i), kRowSize, false, kWidestRow).width;
                    columns[size_t(i)] = std::max(columns[size_t(i)], cell);
                }
            }
        }
        double wide = 2 * kTablePad;
        for (size_t i = 0; i < columns.size(); ++i)
            wide += columns[i] + (i > 0 && columns[i] > 0 ? kCellGap : 0);
        width = std::max({width, wide, 72.});
        double y = 8;
        if (!drawn.kind.label.isEmpty()) {
            drawn.kind.place = QRectF(0, y, width, drawn.kind.label.height);
            y += drawn.kind.label.height;
        }
        drawn.text.place = QRectF(0, y, width, drawn.text.label.height);
        y += drawn.text.label.height + 8;
        for (const QStringList &section : box.sections) {
            drawn.rules.push_back(y);
            y += 5;
            std::vector<GraphPicture::Row> rows;
            for (const QString &row : section) {
                GraphPicture::Row line;
                const QStringList cells = row.split(u'\t');
                double x = kTablePad;
                double height = kRowHeight;
                for (qsizetype i = 0; i < cells.size(); ++i) {
                    if (cells.at(i).isEmpty()) {
                        x += columns[size_t(i)] + (columns[size_t(i)] > 0 ? kCellGap : 0);
                        continue;
                    }
                    GraphPicture::Text cell {m_measure.label(cells.at(i), kRowSize, false, kWidestRow), {}};
                    height = std::max(height, cell.label.height + 3);
                    cell.place = QRectF(x, y, columns[size_t(i)], height);
                    x += columns[size_t(i)] + (columns[size_t(i)] > 0 ? kCellGap : 0);
                    line.cells.push_back(std::move(cell));
                }
                y += height;
                rows.push_back(std::move(line));
            }
            y += 5;
            drawn.sections.push_back(std::move(rows));
        }
        return {width, y};
    }

    void measureFrames()
    {
        for (const GraphFrame &frame : m_graph.frames) {
            GraphPicture::Frame drawn;
            drawn.title.label = m_measure.label(frame.text, 13, true, 260);
            LayoutInput::Cluster cluster {frame.parent, kFramePad, kFramePad, kFramePad, kFramePad, 0, 0};
            const Label &title = drawn.title.label;
            if (!title.isEmpty()) {
                double &side = m_isSideways              ? cluster.left
                    : m_graph.direction == Direction::Up ? cluster.after
                                                         : cluster.before;
                side += title.height + 4;
                (m_isSideways ? cluster.leastHeight : cluster.leastWidth) = title.width + 24;
            }
            m_input.clusters.push_back(cluster);
            m_picture.frames.push_back(std::move(drawn));
        }
    }

    void measureLinks()
    {
        const bool hasLabels = std::any_of(m_graph.links.begin(), m_graph.links.end(),
                                           [](const GraphLink &link) { return !link.text.isEmpty(); });
        const bool hasEnds = std::any_of(m_graph.links.begin(), m_graph.links.end(), [](const GraphLink &link) {
            return !link.startText.isEmpty() || !link.endText.isEmpty()
                || std::max(tipReach(link.start), tipReach(link.end)) > 10;
        });
        m_input.rankGap = hasLabels ? (hasEnds ? 42 : 26) : hasEnds ? 72 : 46;
        if (hasEnds)
            m_input.endGap = 22;
        if (m_isSideways) {
            // What stands beside the ends takes its place there.
            double widest = 0;
            for (const GraphLink &link : m_graph.links) {
                for (const QString &text : {link.startText, link.endText})
                    widest = std::max(widest, m_measure.label(text, kSmallSize, false, kLabelWidth).width);
            }
            if (widest > 0)
                m_input.rankGap = std::max(m_input.rankGap, (hasLabels ? 1 : 2) * (widest + 32));
        }
        for (const GraphLink &link : m_graph.links) {
            GraphPicture::Link drawn;
            drawn.label.label = m_measure.label(link.text, kSmallSize, false, kLabelWidth);
            drawn.startText.label = m_measure.label(link.startText, kSmallSize, false, kLabelWidth);
            drawn.endText.label = m_measure.label(link.endText, kSmallSize, false, kLabelWidth);
            LayoutInput::Edge edge {link.from, link.to, std::max(1, link.span) * (hasLabels ? 2 : 1), 0, 0, true};
            m_touchesFrames = m_touchesFrames || link.fromFrame || link.toFrame;
            if (link.fromFrame)
                edge.from = memberOf(link.from);
            if (link.toFrame)
                edge.to = memberOf(link.to);
            const Label &label = drawn.label.label;
            if (!label.isEmpty()) {
                const QSizeF size = turnedSize({label.width + 8, label.height + 4});
                edge.width = size.width();
                edge.height = size.height();
            }
            if (edge.from == edge.to)
                m_input.nodes[size_t(edge.from)].beside += kLoop + edge.width;
            m_input.edges.push_back(edge);
            m_picture.links.push_back(std::move(drawn));
        }
        if (m_touchesFrames)
            keepFramesApart();
    }

    bool isWithin(int box, int frame) const
    {
        for (int f = m_graph.boxes[size_t(box)].frame; f >= 0; f = m_graph.frames[size_t(f)].parent) {
            if (f == frame)
                return true;
        }
        return false;
    }

    int memberOf(int frame) const
    {
        for (size_t b = 0; b < m_graph.boxes.size(); ++b) {
            if (isWithin(int(b), frame))
                return int(b);
        }
        return 0;
    }

    /** All that is in a frame stands above or below what the frame is linked with. */
    void keepFramesApart()
    {
        constexpr size_t kMostKept = 4'000;
        for (const GraphLink &link : m_graph.links) {
            const auto members = [&](int end, bool isFrame) {
                std::vector<int> all;
                for (size_t b = 0; isFrame && b < m_graph.boxes.size(); ++b) {
                    if (isWithin(int(b), end))
                        all.push_back(int(b));
                }
                return isFrame ? all : std::vector<int> {end};
            };
            if (!link.fromFrame && !link.toFrame)
                continue;
            const int span = m_input.edges[size_t(&link - m_graph.links.data())].span;
            const std::vector<int> from = members(link.from, link.fromFrame);
            const std::vector<int> to = members(link.to, link.toFrame);
            for (const int a : from) {
                for (const int b : to) {
                    if (a != b && m_input.edges.size() < m_graph.links.size() + kMostKept)
                        m_input.edges.push_back({a, b, span, 0, 0, false});
                }
            }
        }
    }

    void holdFrames(const LayoutOutput &output)
    {
        for (size_t i = 0; i < m_graph.links.size(); ++i) {
            const GraphLink &link = m_graph.links[i];
            const bool isUpward = output.routes[i].isUpward;
            const auto hold = [&](int frame, bool last) {
                int best = -1;
                for (size_t b = 0; b < output.nodes.size(); ++b) {
                    const auto y = [&](int n) { return output.nodes[size_t(n)].center().y(); };
                    if (isWithin(int(b), frame) && (best < 0 || (last ? y(int(b)) > y(best) : y(int(b)) < y(best))))
                        best = int(b);
                }
                return std::max(0, best);
            };
            LayoutInput::Edge &edge = m_input.edges[i];
            const bool wasLoop = edge.from == edge.to;
            if (link.fromFrame && !wasLoop)
                edge.from = hold(link.from, !isUpward);
            if (link.toFrame && !wasLoop)
                edge.to = hold(link.to, isUpward);
            if (edge.from == edge.to && !wasLoop)
                m_input.nodes[size_t(edge.from)].beside += kLoop + edge.width;
        }
    }

    void place(const LayoutOutput &output)
    {
        const QTransform turn = turned(m_graph.direction);
        for (size_t b = 0; b < m_picture.boxes.size(); ++b) {
            GraphPicture::Box &box = m_picture.boxes[b];
            const QPointF middle = turn.map(output.nodes[b].center());
            box.place = QRectF(middle - QPointF(m_sizes[b].width(), m_sizes[b].height()) / 2, m_sizes[b]);
            box.outline = outlineOf(m_graph.boxes[b].shape, box.place);
            if (m_graph.boxes[b].shape != Shape::Table)
                box.text.place = textPlace(m_graph.boxes[b].shape, box.place);
        }
        for (size_t f = 0; f < m_picture.frames.size(); ++f) {
            GraphPicture::Frame &frame = m_picture.frames[f];
            frame.place = turn.mapRect(output.clusters[f]);
            const Label &title = frame.title.label;
            frame.title.place = QRectF(frame.place.left() + 12, frame.place.top() + 8, title.width, title.height);
        }
        routeLinks(m_graph, m_input, output, turn, m_picture);
        fit();
    }

    /** Moves all so that the picture begins at 0, 0, below its title. */
    void fit()
    {
        QRectF bounds;
        for (const GraphPicture::Box &box : m_picture.boxes)
            bounds |= box.place;
        for (const GraphPicture::Frame &frame : m_picture.frames)
            bounds |= frame.place;
        for (const GraphPicture::Link &link : m_picture.links) {
            if (!link.path.isEmpty())
                bounds |= link.path.controlPointRect().adjusted(-6, -6, 6, 6);
            for (const GraphPicture::Text *text : {&link.label, &link.startText, &link.endText})
                bounds |= text->place;
        }
        m_picture.title.label = m_measure.label(m_graph.title, kTitleSize, true, 600);
        const Label &title = m_picture.title.label;
        const double above = title.isEmpty() ? 0 : title.height + 14;
        const double width = std::max(bounds.width(), title.width) + 2 * kMargin;
        m_picture.size = QSizeF(width, bounds.height() + above + 2 * kMargin);
        m_picture.title.place = QRectF((width - title.width) / 2, kMargin, title.width, title.height);
        move(QPointF((width - bounds.width()) / 2, kMargin + above) - bounds.topLeft());
    }

    void move(const QPointF &by)
    {
        for (size_t b = 0; b < m_picture.boxes.size(); ++b) {
            GraphPicture::Box &box = m_picture.boxes[b];
            const QPointF corner = box.place.topLeft() + by;
            box.place.moveTopLeft(corner);
            box.outline.translate(by);
            // A table's texts were placed from its own corner on.
            box.text.place.translate(m_graph.boxes[b].shape == Shape::Table ? corner : by);
            box.kind.place.translate(corner);
            for (double &rule : box.rules)
                rule += corner.y();
            for (auto &section : box.sections) {
                for (GraphPicture::Row &row : section) {
                    for (GraphPicture::Text &cell : row.cells)
                        cell.place.translate(corner);
                }
            }
        }
        for (GraphPicture::Frame &frame : m_picture.frames) {
            frame.place.translate(by);
            frame.title.place.translate(by);
        }
        for (GraphPicture::Link &link : m_picture.links) {
            link.path.translate(by);
            link.start += by;
            link.end += by;
            for (GraphPicture::Text *text : {&link.label, &link.startText, &link.endText})
                text->place.translate(by);
        }
    }

    const Graph &m_graph;
    const TextMeasure &m_measure;
    bool m_isSideways = false;
    bool m_touchesFrames = false;
    LayoutInput m_input;
    std::vector<QSizeF> m_sizes; ///< of boxes, as the screen has them
    GraphPicture m_picture;
};

} // namespace

GraphPicture layOut(const Graph &graph, const TextMeasure &measure)
{
    return Layouter(graph, measure).run();
}

} // namespace station::diagram
