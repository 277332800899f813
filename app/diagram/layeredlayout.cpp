// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/diagram/layeredlayout.h"

#include "app/diagram/layers.h"
#include "app/diagram/separation.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace station::diagram {

namespace {

constexpr double kMostBetweenEnds = 22; ///< px between the ends of two edges on one side of a node
constexpr double kMostAside = 12;       ///< px from the middle, of a single one

/** From the places of items to what is drawn. */
class Finish {
public:
    Finish(const LayoutInput &input, const Layers &layers, const std::vector<double> &x)
        : m_input(input), m_layers(layers), m_x(x)
    {
    }

    LayoutOutput run()
    {
        measureClusters();
        placeRanks();
        // A frame that is lower than its title wants makes room below itself.
        for (size_t c = m_input.clusters.size(); c-- > 0;) {
            if (m_layers.firstRank[c] < 0)
                continue;
            const double missing = m_input.clusters[c].leastHeight - frameOf(c).height();
            if (missing > 0)
                m_after[c] += missing;
        }
        passOn();
        placeRanks();
        placeNodes();
        placeFrames();
        route();
        bound();
        return std::move(m_output);
    }

private:
    void measureClusters()
    {
        for (const LayoutInput::Cluster &cluster : m_input.clusters) {
            m_before.push_back(cluster.before);
            m_after.push_back(cluster.after);
        }
        passOn();
    }

    /** How far a cluster's frame reaches beyond its first and last rank, those within it counted. */
    void passOn()
    {
        m_topReach = m_before;
        m_bottomReach = m_after;
        for (size_t c = m_input.clusters.size(); c-- > 0;) {
            const int parent = m_input.clusters[c].parent;
            if (parent < 0 || m_layers.firstRank[c] < 0)
                continue;
            const auto p = size_t(parent);
            if (m_layers.firstRank[p] == m_layers.firstRank[c])
                m_topReach[p] = std::max(m_topReach[p], m_before[p] + m_topReach[c]);
            if (m_layers.lastRank[p] == m_layers.lastRank[c])
                m_bottomReach[p] = std::max(m_bottomReach[p], m_after[p] + m_bottomReach[c]);
        }
    }

    void placeRanks()
    {
        const size_t count = m_layers.ranks.size();
        std::vector<double> top(count, 0);
        std::vector<double> bottom(count, 0);
        for (size_t c = 0; c < m_input.clusters.size(); ++c) {
            if (m_layers.firstRank[c] < 0)
                continue;
            double &above = top[size_t(m_layers.firstRank[c])];
            above = std::max(above, m_topReach[c]);
            double &below = bottom[size_t(m_layers.lastRank[c])];
            below = std::max(below, m_bottomReach[c]);
        }
        m_tops.assign(count, 0);
        m_bottoms.assign(count, 0);
        double y = 0;
        for (size_t r = 0; r < count; ++r) {
            double height = 0;
            for (const int item : m_layers.ranks[r])
                height = std::max(height, m_layers.items[size_t(item)].height);
            y += top[r];
            m_tops[r] = y;
            y += height;
            m_bottoms[r] = y;
            y += bottom[r] + m_input.rankGap;
        }
    }

    QRectF frameOf(size_t c) const
    {
        const double top = m_tops[size_t(m_layers.firstRank[c])] - m_topReach[c];
        const double bottom = m_bottoms[size_t(m_layers.lastRank[c])] + m_bottomReach[c];
        return {0, top, 0, bottom - top};
    }

    void placeNodes()
    {
        for (size_t n = 0; n < m_input.nodes.size(); ++n) {
            const auto item = size_t(m_layers.itemOf[n]);
            const auto rank = size_t(m_layers.items[item].rank);
            const QSizeF size(m_input.nodes[n].width, m_input.nodes[n].height);
            const double middle = (m_tops[rank] + m_bottoms[rank]) / 2;
            m_output.nodes.emplace_back(QPointF(m_x[item] - size.width() / 2, middle - size.height() / 2), size);
        }
    }

    /** As wide as what is in them wants, within the room that placeLayers() kept. */
    void placeFrames()
    {
        const size_t count = m_input.clusters.size();
        constexpr double kNone = std::numeric_limits<double>::max();
        std::vector<double> left(count, kNone);
        std::vector<double> right(count, -kNone);
        std::vector<double> leftmost(count, kNone);
        std::vector<double> rightmost(count, -kNone);
        for (size_t i = 0; i < m_layers.items.size(); ++i) {
            const LayerItem &item = m_layers.items[i];
            if (item.kind == LayerItem::Kind::LeftBorder) {
                leftmost[size_t(item.index)] = m_x[i];
            } else if (item.kind == LayerItem::Kind::RightBorder) {
                rightmost[size_t(item.index)] = m_x[i];
            } else if (item.cluster >= 0) {
                const auto c = size_t(item.cluster);
                left[c] = std::min(left[c], m_x[i] - item.left - m_input.clusters[c].left);
                right[c] = std::max(right[c], m_x[i] + item.right + m_input.clusters[c].right);
            }
        }
        m_output.clusters.assign(count, {});
        for (size_t c = count; c-- > 0;) {
            if (m_layers.firstRank[c] < 0)
                continue;
            const LayoutInput::Cluster &cluster = m_input.clusters[c];
            double missing = cluster.leastWidth - (right[c] - left[c]);
            if (missing > 0) {
                const double toLeft = std::clamp(missing / 2, 0., std::max(0., left[c] - leftmost[c]));
                left[c] -= toLeft;
                missing -= toLeft;
                right[c] += missing;
                const double over = right[c] - rightmost[c];
                if (over > 0) {
                    right[c] -= over;
                    left[c] -= over;
                }
            }
            const QRectF frame = frameOf(c);
            m_output.clusters[c] = QRectF(left[c], frame.y(), right[c] - left[c], frame.height());
            if (cluster.parent >= 0) {
                const auto p = size_t(cluster.parent);
                left[p] = std::min(left[p], left[c] - m_input.clusters[p].left);
                right[p] = std::max(right[p], right[c] + m_input.clusters[p].right);
            }
        }
    }

    struct End {
        double towards; ///< px where the edge comes from or goes to
        size_t edge;
        bool isFree; ///< that place is an edge's dummy, or an end that stands already
    };

    /**
     * Spreads the ends of edges along one side of a node, in the order in which they come; one that can be straight
     * within the node's width is.
     */
    void spread(size_t node, std::vector<End> &side, std::vector<double> &places) const
    {
        std::stable_sort(side.begin(), side.end(), [](const End &a, const End &b) { return a.towards < b.towards; });
        const double middle = m_x[size_t(m_layers.itemOf[node])];
        const bool meet = m_input.nodes[node].isPointed && side.size() < 3;
        const double half = meet ? 0 : m_input.nodes[node].spread / 2;
        const double step = side.size() > 1
            ? std::min(std::max(kMostBetweenEnds, 1.4 * m_input.endGap), 2 * half / double(side.size() - 1))
            : 0;
        const double reach = side.size() > 1 ? half : std::min(half, kMostAside);
        std::vector<double> wanted;
        std::vector<double> weights;
        std::vector<Apart> constraints;
        for (size_t i = 0; i < side.size(); ++i) {
            const double usual = middle + (double(i) - double(side.size() - 1) / 2) * step;
            const bool isStraight = side[i].isFree && std::abs(side[i].towards - middle) <= reach;
            wanted.push_back(isStraight ? side[i].towards : usual);
            weights.push_back(isStraight ? 4 : 1);
            if (i > 0)
                constraints.push_back({int(i) - 1, int(i), std::min(step, m_input.endGap)});
        }
        const std::vector<double> kept = keptApart(wanted, weights, constraints);
        for (size_t i = 0; i < side.size(); ++i)
            places[side[i].edge] = std::clamp(kept[i], middle - half, middle + half);
    }

    /** Where each edge leaves its upper node, and where it comes to its lower. */
    void placeEnds()
    {
        m_upperEnds.assign(m_input.edges.size(), 0);
        m_lowerEnds.assign(m_input.edges.size(), 0);
        for (const bool isUpper : {true, false}) {
            std::vector<std::vector<End>> sides(m_input.nodes.size());
            for (size_t e = 0; e < m_input.edges.size(); ++e) {
                const std::vector<int> &chain = m_layers.chain[e];
                if (chain.size() < 2)
                    continue;
                const int item = isUpper ? chain[1] : chain[chain.size() - 2];
                const int node = m_layers.items[size_t(isUpper ? chain.front() : chain.back())].index;
                const bool isDirect = chain.size() == 2;
                const double towards = isDirect && !isUpper ? m_upperEnds[e] : m_x[size_t(item)];
                sides[size_t(node)].push_back({towards, e, !isDirect || !isUpper});
            }
            for (size_t n = 0; n < sides.size(); ++n)
                spread(n, sides[n], isUpper ? m_upperEnds : m_lowerEnds);
        }
    }

    void route()
    {
        placeEnds();
        for (size_t e = 0; e < m_input.edges.size(); ++e) {
            LayoutOutput::Route route;
            route.isUpward = m_layers.isUpward[e] != 0;
            const std::vector<int> &chain = m_layers.chain[e];
            for (size_t i = 0; i < chain.size(); ++i) {
                const LayerItem &item = m_layers.items[size_t(chain[i])];
                LayoutOutput::Pass pass {m_x[size_t(chain[i])], m_tops[size_t(item.rank)],
                                         m_bottoms[size_t(item.rank)]};
                if (i == 0) {
                    pass.x = m_upperEnds[e];
                    pass.top = m_output.nodes[size_t(item.index)].center().y();
                } else if (i + 1 == chain.size()) {
                    pass.x = m_lowerEnds[e];
                    pass.bottom = m_output.nodes[size_t(item.index)].center().y();
                }
                route.passes.push_back(pass);
            }
            const QSizeF size(m_input.edges[e].width, m_input.edges[e].height);
            if (!chain.empty() && size.height() > 0) {
                const LayoutOutput::Pass &first = route.passes.front();
                const LayoutOutput::Pass &last = route.passes.back();
                QPointF middle((first.x + last.x) / 2, (first.bottom + last.top) / 2);
                if (const int item = m_layers.labelItem[e]; item >= 0) {
                    const auto rank = size_t(m_layers.items[size_t(item)].rank);
                    middle = QPointF(m_x[size_t(item)], (m_tops[rank] + m_bottoms[rank]) / 2);
                }
                route.label = QRectF(middle - QPointF(size.width(), size.height()) / 2, size);
            }
            m_output.routes.push_back(std::move(route));
        }
    }

    void bound()
    {
        QRectF bounds;
        for (size_t n = 0; n < m_output.nodes.size(); ++n)
            bounds |= m_output.nodes[n].adjusted(0, 0, m_input.nodes[n].beside, 0);
        for (const QRectF &frame : m_output.clusters)
            bounds |= frame;
        for (const LayoutOutput::Route &route : m_output.routes) {
            bounds |= route.label;
            for (const LayoutOutput::Pass &pass : route.passes)
                bounds |= QRectF(pass.x - 1, std::min(pass.top, pass.bottom), 2, std::abs(pass.bottom - pass.top) + 1);
        }
        m_output.bounds = bounds;
    }

    const LayoutInput &m_input;
    const Layers &m_layers;
    const std::vector<double> &m_x;
    std::vector<double> m_before;
    std::vector<double> m_after;
    std::vector<double> m_topReach;
    std::vector<double> m_bottomReach;
    std::vector<double> m_upperEnds; ///< of edges: px
    std::vector<double> m_lowerEnds;
    std::vector<double> m_tops; ///< of ranks
    std::vector<double> m_bottoms;
    LayoutOutput m_output;
};

} // namespace

LayoutOutput layeredLayout(const LayoutInput &input)
{
    if (input.nodes.empty())
        return {};
    Layers layers = makeLayers(input);
    orderLayers(input, layers);
    return Finish(input, layers, placeLayers(input, layers)).run();
}

} // namespace station::diagram
