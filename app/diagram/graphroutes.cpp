// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/diagram/graphroutes.h"

#include "app/diagram/shapes.h"

#include <QLineF>

#include <algorithm>
#include <cmath>

namespace station::diagram {

namespace {

constexpr double kLoop = 26; ///< px
constexpr double kUnseen = 3;

/** Where the line from within an outline leaves it for the last time; the point itself: it does not. */
QPointF borderAt(const QPolygonF &outline, const QPointF &inside, const QPointF &towards)
{
    constexpr double kFar = 1e5;
    const QLineF ray(inside - towards * kFar, inside + towards * kFar);
    double most = -kFar;
    for (qsizetype i = 0; i < outline.size(); ++i) {
        QPointF at;
        const QLineF side(outline.at(i), outline.at((i + 1) % outline.size()));
        if (side.intersects(ray, &at) == QLineF::BoundedIntersection)
            most = std::max(most, QPointF::dotProduct(at - inside, towards));
    }
    return most > -kFar ? inside + towards * most : inside;
}

class Router {
public:
    Router(const Graph &graph, const LayoutInput &input, const LayoutOutput &output, const QTransform &turn,
           GraphPicture &picture)
        : m_graph(graph), m_input(input), m_output(output), m_turn(turn), m_back(turn.inverted()), m_picture(picture)
    {
    }

    void run()
    {
        std::vector<double> loops(m_picture.boxes.size(), 0);
        for (size_t i = 0; i < m_picture.links.size(); ++i) {
            const LayoutInput::Edge &edge = m_input.edges[i];
            if (edge.from == edge.to)
                loop(i, loops[size_t(edge.from)]);
            else if (m_output.routes[i].passes.size() > 1)
                route(i);
            placeEnds(i);
        }
    }

private:
    QPolygonF outline(int box) const { return m_back.map(m_picture.boxes[size_t(box)].outline); }

    /** Turns what was made in the layout's coordinates, from the upper end to the lower. */
    void take(size_t i, const QPainterPath &path, const QPointF &upper, const QPointF &lower,
              const QPointF &upperTowards, const QPointF &lowerTowards)
    {
        GraphPicture::Link &link = m_picture.links[i];
        const bool isUpward = m_output.routes[i].isUpward;
        link.path = m_turn.map(isUpward ? path.toReversed() : path);
        link.start = m_turn.map(isUpward ? lower : upper);
        link.end = m_turn.map(isUpward ? upper : lower);
        link.startTowards = m_turn.map(isUpward ? lowerTowards : upperTowards);
        link.endTowards = m_turn.map(isUpward ? upperTowards : lowerTowards);
        link.label.place = m_turn.mapRect(m_output.routes[i].label);
    }

    void route(size_t i)
    {
        const GraphLink &link = m_graph.links[i];
        const LayoutInput::Edge &edge = m_input.edges[i];
        const LayoutOutput::Route &route = m_output.routes[i];
        const int upperBox = route.isUpward ? edge.to : edge.from;
        const int lowerBox = route.isUpward ? edge.from : edge.to;
        std::vector<LayoutOutput::Pass> passes = route.passes;
        QPointF upper = borderAt(outline(upperBox), {passes.front().x, passes.front().top}, {0, 1});
        QPointF lower = borderAt(outline(lowerBox), {passes.back().x, passes.back().bottom}, {0, -1});
        const bool upperIsFrame = route.isUpward ? link.toFrame : link.fromFrame;
        const bool lowerIsFrame = route.isUpward ? link.fromFrame : link.toFrame;
        const int upperEnd = route.isUpward ? link.to : link.from;
        const int lowerEnd = route.isUpward ? link.from : link.to;
        if (upperIsFrame && !holds(upperEnd, lowerBox))
            upper = cutAtFrame(m_output.clusters[size_t(upperEnd)], passes, true);
        if (lowerIsFrame && !holds(lowerEnd, upperBox))
            lower = cutAtFrame(m_output.clusters[size_t(lowerEnd)], passes, false);

        if (upper.y() >= lower.y() && (upperIsFrame || lowerIsFrame)) {
            beside(i, borderOf(upperEnd, upperIsFrame), borderOf(lowerEnd, lowerIsFrame));
            return;
        }
        const double upperTip = tipLength(route.isUpward ? link.end : link.start);
        const double lowerTip = tipLength(route.isUpward ? link.start : link.end);
        const GraphPicture::Link &drawn = m_picture.links[i];
        const double startReach = reachOf(link.start, drawn.startText.label);
        const double endReach = reachOf(link.end, drawn.endText.label);
        const double upperReach = route.isUpward ? endReach : startReach;
        const double lowerReach = route.isUpward ? startReach : endReach;
        QPainterPath path(upper + QPointF(0, upperTip));
        double y = upper.y() + upperTip;
        for (size_t p = 0; p + 1 < passes.size(); ++p) {
            const double x = passes[p].x;
            // Less than one sees is no bend.
            if (p + 2 < passes.size() && std::abs(passes[p + 1].x - x) < kUnseen)
                passes[p + 1].x = x;
            const double from = std::max(p == 0 ? upper.y() + upperReach : y, passes[p].bottom);
            const bool isLast = p + 2 == passes.size();
            const double to = isLast ? std::min(lower.y() - lowerReach, passes[p + 1].top) : passes[p + 1].top;
            const double middle = (from + to) / 2;
            y = to;
            // What goes straight on is one line from bend to bend.
            if (std::abs(passes[p + 1].x - x) < 0.5)
                continue;
            if (from > path.currentPosition().y())
                path.lineTo(x, from);
            path.cubicTo(x, middle, passes[p + 1].x, middle, passes[p + 1].x, to);
        }
        if (lower.y() - lowerTip > path.currentPosition().y())
            path.lineTo(lower.x(), lower.y() - lowerTip);
        take(i, path, upper, lower, {0, -1}, {0, 1});
    }

    QPolygonF borderOf(int end, bool isFrame) const
    {
        return isFrame ? QPolygonF(m_output.clusters[size_t(end)]) : outline(end);
    }

    /** A frame that stands beside what it is linked with, for its own links want it so: a straight line. */
    void beside(size_t i, const QPolygonF &upper, const QPolygonF &lower)
    {
        const QPointF from = upper.boundingRect().center();
        const QPointF to = lower.boundingRect().center();
        const double length = std::hypot(to.x() - from.x(), to.y() - from.y());
        if (length < 1)
            return;
        const QPointF towards = (to - from) / length;
        const QPointF start = borderAt(upper, from, towards);
        const QPointF end = borderAt(lower, to, -towards);
        const bool isUpward = m_output.routes[i].isUpward;
        QPainterPath path(start + towards * tipLength(isUpward ? m_graph.links[i].end : m_graph.links[i].start));
        path.lineTo(end - towards * tipLength(isUpward ? m_graph.links[i].start : m_graph.links[i].end));
        take(i, path, start, end, -towards, towards);
    }

    /** Px that a line is straight at its end: below its tip, and along the words there. */
    double reachOf(Tip tip, const Label &words) const
    {
        if (words.isEmpty())
            return tipReach(tip);
        const bool isSideways = m_graph.direction == Direction::Right || m_graph.direction == Direction::Left;
        return std::max(tipReach(tip), isSideways ? 24 + words.width : 10 + words.height);
    }

    bool holds(int frame, int box) const
    {
        for (int f = m_graph.boxes[size_t(box)].frame; f >= 0; f = m_graph.frames[size_t(f)].parent) {
            if (f == frame)
                return true;
        }
        return false;
    }

    /** A link that ends at a frame ends where it crosses the frame's side. */
    static QPointF cutAtFrame(const QRectF &frame, std::vector<LayoutOutput::Pass> &passes, bool isUpper)
    {
        const double side = isUpper ? frame.bottom() : frame.top();
        const auto isInside = [&](const LayoutOutput::Pass &pass) {
            return isUpper ? pass.top < side : pass.bottom > side;
        };
        if (isUpper) {
            while (passes.size() > 2 && isInside(passes[1]))
                passes.erase(passes.begin());
        } else {
            while (passes.size() > 2 && isInside(passes[passes.size() - 2]))
                passes.pop_back();
        }
        LayoutOutput::Pass &end = isUpper ? passes.front() : passes.back();
        const double margin = std::min(10., frame.width() / 2);
        // Straight on to where it goes, if the frame is that wide.
        const double next = isUpper ? passes[1].x : passes[passes.size() - 2].x;
        end.x = std::clamp(next, frame.left() + margin, frame.right() - margin);
        end.top = end.bottom = side;
        return {end.x, side};
    }

    /** A link from a box to itself, beside it; `taken` is what others have taken of the room there. */
    void loop(size_t i, double &taken)
    {
        const LayoutInput::Edge &edge = m_input.edges[i];
        const GraphLink &link = m_graph.links[i];
        const QPolygonF border = outline(edge.from);
        const QRectF box = m_back.mapRect(m_picture.boxes[size_t(edge.from)].place);
        const double half = std::min(9 + taken / 8, box.height() / 2 - 3);
        const QPointF upper = borderAt(border, {box.center().x(), box.center().y() - half}, {1, 0});
        const QPointF lower = borderAt(border, {box.center().x(), box.center().y() + half}, {1, 0});
        const double far = box.right() + taken + kLoop - 6;
        QPainterPath path(upper + QPointF(tipLength(link.start), 0));
        path.cubicTo({far + 6, upper.y() - 4}, {far + 6, lower.y() + 4}, lower + QPointF(tipLength(link.end), 0));
        const QSizeF size(edge.width, edge.height);
        take(i, path, upper, lower, {-1, 0}, {-1, 0});
        if (size.height() > 0)
            m_picture.links[i].label.place =
                m_turn.mapRect(QRectF(QPointF(far, box.center().y() - size.height() / 2), size));
        taken += kLoop + edge.width;
    }

    /** How many, beside each end. */
    void placeEnds(size_t i)
    {
        GraphPicture::Link &link = m_picture.links[i];
        const auto place = [](GraphPicture::Text &text, const QPointF &at, const QPointF &towards) {
            if (text.label.isEmpty())
                return;
            const QSizeF size(text.label.width, text.label.height);
            // Off the box and to one side of the line.
            const bool isUpright = std::abs(towards.y()) > std::abs(towards.x());
            const QPointF middle = at - towards * (isUpright ? 6 + size.height() / 2 : 24 + size.width() / 2)
                + (isUpright ? QPointF(11 + size.width() / 2, 0) : QPointF(0, -10 - size.height() / 2 + 4));
            text.place = QRectF(middle - QPointF(size.width(), size.height()) / 2, size);
        };
        if (link.path.isEmpty())
            return;
        place(link.startText, link.start, link.startTowards);
        place(link.endText, link.end, link.endTowards);
    }

    const Graph &m_graph;
    const LayoutInput &m_input;
    const LayoutOutput &m_output;
    const QTransform m_turn;
    const QTransform m_back;
    GraphPicture &m_picture;
};

} // namespace

void routeLinks(const Graph &graph, const LayoutInput &input, const LayoutOutput &output, const QTransform &turn,
                GraphPicture &picture)
{
    Router(graph, input, output, turn, picture).run();
}

} // namespace station::diagram
