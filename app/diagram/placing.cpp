// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/diagram/layers.h"
#include "app/diagram/separation.h"

#include <algorithm>

namespace station::diagram {

namespace {

constexpr double kEdgeGap = 14;      ///< px between two edges that pass side by side
constexpr double kEdgeToNode = 20;   ///< px between an edge and a node
constexpr double kFrameToOther = 22; ///< px between a frame and what is beside it

class Placing {
public:
    Placing(const LayoutInput &input, const Layers &layers)
        : m_input(input), m_layers(layers), m_x(layers.items.size(), 0)
    {
    }

    std::vector<double> run()
    {
        for (const std::vector<int> &rank : m_layers.ranks)
            pack(rank);
        const int count = int(m_layers.ranks.size());
        const int rounds = m_layers.items.size() > 4'000 ? 4 : 10;
        for (int round = 0; round < rounds; ++round) {
            for (int r = 1; r < count; ++r)
                settle(size_t(r), true, false);
            for (int r = count - 2; r >= 0; --r)
                settle(size_t(r), false, true);
        }
        return m_x;
    }

private:
    double gap(int left, int right) const
    {
        return gapBetween(m_input, m_layers.items[size_t(left)], m_layers.items[size_t(right)]);
    }

    void pack(const std::vector<int> &rank)
    {
        double x = 0;
        for (size_t i = 0; i < rank.size(); ++i) {
            x += i > 0 ? gap(rank[i - 1], rank[i]) : 0;
            m_x[size_t(rank[i])] = x;
        }
        for (const int item : rank)
            m_x[size_t(item)] -= x / 2;
    }

    /** Puts the items of a rank to the mean of those above or below, as far as they leave each other room. */
    void settle(size_t rank, bool above, bool below)
    {
        const std::vector<int> &order = m_layers.ranks[rank];
        std::vector<double> wanted;
        std::vector<double> weights;
        std::vector<Apart> constraints;
        for (size_t i = 0; i < order.size(); ++i) {
            double sum = 0;
            double weight = 0;
            const auto add = [&](const std::vector<int> &lines, bool upper) {
                for (const int s : lines) {
                    const LayerSegment &segment = m_layers.segments[size_t(s)];
                    const double there = m_x[size_t(upper ? segment.upper : segment.lower)];
                    sum += segment.weight * there;
                    weight += segment.weight;
                }
            };
            if (above)
                add(m_layers.above[size_t(order[i])], true);
            if (below)
                add(m_layers.below[size_t(order[i])], false);
            wanted.push_back(weight > 0 ? sum / weight : m_x[size_t(order[i])]);
            weights.push_back(std::max(weight, 0.01));
            if (i > 0)
                constraints.push_back({int(i) - 1, int(i), gap(order[i - 1], order[i])});
        }
        const std::vector<double> places = keptApart(wanted, weights, constraints);
        for (size_t i = 0; i < order.size(); ++i)
            m_x[size_t(order[i])] = places[i];
    }

    const LayoutInput &m_input;
    const Layers &m_layers;
    std::vector<double> m_x;
};

} // namespace

double gapBetween(const LayoutInput &input, const LayerItem &left, const LayerItem &right)
{
    using Kind = LayerItem::Kind;
    const double sizes = left.right + right.left;
    // Within a frame its own padding, between frames or beside one the room that a frame wants.
    if (left.kind == Kind::LeftBorder)
        return sizes + input.clusters[size_t(left.index)].left;
    if (right.kind == Kind::RightBorder)
        return sizes + input.clusters[size_t(right.index)].right;
    if (left.isBorder() || right.isBorder())
        return sizes + kFrameToOther;
    const bool isDummy = left.kind == Kind::Dummy;
    if (isDummy && right.kind == Kind::Dummy)
        return sizes + kEdgeGap;
    return sizes + (isDummy || right.kind == Kind::Dummy ? kEdgeToNode : input.nodeGap);
}

std::vector<double> placeLayers(const LayoutInput &input, const Layers &layers)
{
    return straightened(input, layers, Placing(input, layers).run());
}

} // namespace station::diagram
