// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/diagram/layers.h"
#include "app/diagram/separation.h"

#include <algorithm>
#include <map>
#include <numeric>

namespace station::diagram {

namespace {

/**
 * Chains of items become pillars: one place each for all ranks. No two pillars cross, so that which of them stands left
 * of which goes in no circle.
 */
class Pillars {
public:
    Pillars(const LayoutInput &input, const Layers &layers, const std::vector<double> &places)
        : m_input(input), m_layers(layers), m_pillar(layers.items.size())
    {
        std::iota(m_pillar.begin(), m_pillar.end(), 0);
        join();
        std::vector<int> counts(m_pillar.size(), 0);
        m_x.assign(m_pillar.size(), 0);
        for (size_t i = 0; i < m_pillar.size(); ++i) {
            m_pillar[i] = rootOf(int(i));
            m_x[size_t(m_pillar[i])] += places[i];
            ++counts[size_t(m_pillar[i])];
        }
        for (size_t i = 0; i < m_x.size(); ++i)
            m_x[i] /= std::max(1, counts[i]);
        constrain();
    }

    std::vector<double> run()
    {
        const int rounds = m_pillar.size() > 4'000 ? 12 : 60;
        for (int round = 0; round < rounds; ++round)
            settle();
        std::vector<double> places(m_pillar.size());
        for (size_t i = 0; i < places.size(); ++i)
            places[i] = m_x[size_t(m_pillar[i])];
        return places;
    }

private:
    int rootOf(int item)
    {
        int root = item;
        while (m_pillar[size_t(root)] != root)
            root = m_pillar[size_t(root)];
        while (m_pillar[size_t(item)] != root)
            item = std::exchange(m_pillar[size_t(item)], root);
        return root;
    }

    /** Borders first, then the dummies of an edge, then nodes with nothing else above or below. */
    int orderOf(const LayerSegment &segment) const
    {
        const LayerItem &upper = m_layers.items[size_t(segment.upper)];
        const LayerItem &lower = m_layers.items[size_t(segment.lower)];
        if (upper.isBorder())
            return 0;
        if (upper.kind == LayerItem::Kind::Dummy && lower.kind == LayerItem::Kind::Dummy)
            return 1;
        const bool isAlone =
            m_layers.below[size_t(segment.upper)].size() == 1 && m_layers.above[size_t(segment.lower)].size() == 1;
        return isAlone ? 2 : 3;
    }

    void join()
    {
        std::vector<int> at(m_layers.items.size(), 0);
        for (const std::vector<int> &rank : m_layers.ranks) {
            for (size_t i = 0; i < rank.size(); ++i)
                at[size_t(rank[i])] = int(i);
        }
        std::vector<std::map<int, int>> taken(m_layers.ranks.size()); // from the place above to the place below
        for (int order = 0; order < 3; ++order) {
            for (const LayerSegment &segment : m_layers.segments) {
                if (orderOf(segment) != order)
                    continue;
                const int upper = at[size_t(segment.upper)];
                const int lower = at[size_t(segment.lower)];
                std::map<int, int> &lines = taken[size_t(m_layers.items[size_t(segment.upper)].rank)];
                const auto right = lines.lower_bound(upper);
                const bool isFree = (right == lines.end() || (right->first > upper && right->second > lower))
                    && (right == lines.begin() || std::prev(right)->second < lower);
                if (!isFree)
                    continue;
                lines.emplace_hint(right, upper, lower);
                m_pillar[size_t(rootOf(segment.lower))] = rootOf(segment.upper);
            }
        }
    }

    void constrain()
    {
        std::map<std::pair<int, int>, double> gaps;
        const auto keep = [&gaps](int left, int right, double gap) {
            double &least = gaps[{left, right}];
            least = std::max(least, gap);
        };
        std::vector<std::pair<int, int>> borders(m_input.clusters.size(), {-1, -1});
        for (const std::vector<int> &rank : m_layers.ranks) {
            for (size_t i = 0; i < rank.size(); ++i) {
                const LayerItem &item = m_layers.items[size_t(rank[i])];
                if (item.isBorder()) {
                    auto &[left, right] = borders[size_t(item.index)];
                    (item.kind == LayerItem::Kind::LeftBorder ? left : right) = m_pillar[size_t(rank[i])];
                }
                if (i > 0)
                    keep(m_pillar[size_t(rank[i - 1])], m_pillar[size_t(rank[i])],
                         gapBetween(m_input, m_layers.items[size_t(rank[i - 1])], item));
            }
        }
        for (size_t c = 0; c < borders.size(); ++c) {
            if (borders[c].first >= 0)
                keep(borders[c].first, borders[c].second, m_input.clusters[c].leastWidth);
        }
        for (const auto &[pair, gap] : gaps)
            m_constraints.push_back({pair.first, pair.second, gap});
    }

    /** Each goes to the mean of what it has lines to; half the way, since those move too. */
    void settle()
    {
        std::vector<double> sums(m_x.size(), 0);
        std::vector<double> weights(m_x.size(), 0);
        for (const LayerSegment &segment : m_layers.segments) {
            const auto upper = size_t(m_pillar[size_t(segment.upper)]);
            const auto lower = size_t(m_pillar[size_t(segment.lower)]);
            if (upper == lower)
                continue;
            // What several lines part from or come to stands in the middle of their other ends.
            const double down = segment.weight * (m_layers.below[size_t(segment.upper)].size() > 1 ? kParting : 1);
            const double up = segment.weight * (m_layers.above[size_t(segment.lower)].size() > 1 ? kParting : 1);
            sums[upper] += down * m_x[lower];
            sums[lower] += up * m_x[upper];
            weights[upper] += down;
            weights[lower] += up;
        }
        std::vector<double> wanted(m_x.size());
        for (size_t i = 0; i < m_x.size(); ++i) {
            wanted[i] = weights[i] > 0 ? (m_x[i] + sums[i] / weights[i]) / 2 : m_x[i];
            weights[i] = std::max(weights[i], kLoose);
        }
        for (size_t i = 0; i < m_layers.items.size(); ++i) {
            const LayerItem &item = m_layers.items[i];
            if (!item.isBorder())
                continue;
            // Borders close in on what is within them.
            const auto pillar = size_t(m_pillar[i]);
            wanted[pillar] = m_x[pillar] + (item.kind == LayerItem::Kind::LeftBorder ? kCloseIn : -kCloseIn);
        }
        m_x = keptApart(wanted, weights, m_constraints);
    }

    static constexpr double kParting = 4;
    static constexpr double kLoose = 0.01; ///< of what has no lines
    static constexpr double kCloseIn = 30; ///< px

    const LayoutInput &m_input;
    const Layers &m_layers;
    std::vector<int> m_pillar; ///< of an item: the item that stands for all of its pillar
    std::vector<double> m_x;   ///< of pillars
    std::vector<Apart> m_constraints;
};

} // namespace

std::vector<double> straightened(const LayoutInput &input, const Layers &layers, const std::vector<double> &places)
{
    return Pillars(input, layers, places).run();
}

} // namespace station::diagram
