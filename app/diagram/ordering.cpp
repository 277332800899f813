// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/diagram/layers.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace station::diagram {

namespace {

class Ordering {
public:
    Ordering(const LayoutInput &input, Layers &layers)
        : m_input(input), m_layers(layers), m_at(layers.items.size(), 0), m_value(layers.items.size(), 0),
          m_key(input.clusters.size(), 0)
    {
    }

    void run()
    {
        begin();
        const size_t size = m_layers.items.size() + 2 * m_layers.segments.size() + 1;
        const int rounds = std::clamp(int(kMostWork / (20 * size)), 3, 24);
        std::vector<std::vector<int>> best = m_layers.ranks;
        qint64 fewest = crossings();
        int idle = 0;
        for (int round = 0; round < rounds && idle < 6 && fewest > 0; ++round) {
            sweep(round % 2 == 0);
            const qint64 now = crossings();
            ++idle;
            if (now < fewest) {
                fewest = now;
                best = m_layers.ranks;
                idle = 0;
            }
        }
        m_layers.ranks = best;
        for (size_t r = 0; r < m_layers.ranks.size(); ++r)
            tellPlaces(r);
        for (int round = 0; round < 4 && size < 6'000 && swapNeighbours(); ++round) { }
    }

private:
    /** As one meets the items when one follows the edges down from the first node on. */
    void begin()
    {
        std::vector<int> seen(m_layers.items.size(), -1);
        int next = 0;
        for (size_t rank = 0; rank < m_layers.ranks.size(); ++rank) {
            for (const int start : m_layers.ranks[rank]) {
                if (seen[size_t(start)] >= 0 || m_layers.items[size_t(start)].isBorder())
                    continue;
                std::vector<int> path {start};
                while (!path.empty()) {
                    const int item = path.back();
                    path.pop_back();
                    if (seen[size_t(item)] >= 0)
                        continue;
                    seen[size_t(item)] = next++;
                    const std::vector<int> &below = m_layers.below[size_t(item)];
                    for (auto it = below.rbegin(); it != below.rend(); ++it)
                        path.push_back(m_layers.segments[size_t(*it)].lower);
                }
            }
        }
        std::vector<double> sums(m_key.size(), 0);
        std::vector<int> counts(m_key.size(), 0);
        for (size_t i = 0; i < seen.size(); ++i) {
            m_value[i] = seen[i];
            m_at[i] = seen[i];
            for (int c = m_layers.items[i].cluster; c >= 0 && seen[i] >= 0; c = m_input.clusters[size_t(c)].parent) {
                sums[size_t(c)] += seen[i];
                ++counts[size_t(c)];
            }
        }
        for (size_t c = 0; c < m_key.size(); ++c)
            m_key[c] = counts[c] > 0 ? sums[c] / counts[c] : 0;
        for (size_t rank = 0; rank < m_layers.ranks.size(); ++rank)
            arrange(rank);
    }

    void tellPlaces(size_t rank)
    {
        const std::vector<int> &order = m_layers.ranks[rank];
        for (size_t i = 0; i < order.size(); ++i)
            m_at[size_t(order[i])] = (double(i) + 0.5) / double(order.size());
    }

    void sweep(bool down)
    {
        // A cluster stands at one place among its neighbours in every rank: where its items are in the mean.
        std::vector<int> counts(m_key.size(), 0);
        std::fill(m_key.begin(), m_key.end(), 0);
        for (size_t i = 0; i < m_at.size(); ++i) {
            for (int c = m_layers.items[i].cluster; c >= 0; c = m_input.clusters[size_t(c)].parent) {
                m_key[size_t(c)] += m_at[i];
                ++counts[size_t(c)];
            }
        }
        for (size_t c = 0; c < m_key.size(); ++c)
            m_key[c] /= std::max(1, counts[c]);
        const size_t count = m_layers.ranks.size();
        for (size_t i = 0; i < count; ++i) {
            const size_t rank = down ? i : count - 1 - i;
            for (const int item : m_layers.ranks[rank])
                m_value[size_t(item)] = middle(item, down);
            arrange(rank);
        }
    }

    double middle(int item, bool down) const
    {
        const std::vector<int> &lines = down ? m_layers.above[size_t(item)] : m_layers.below[size_t(item)];
        if (lines.empty())
            return m_at[size_t(item)];
        double sum = 0;
        for (const int s : lines) {
            const LayerSegment &segment = m_layers.segments[size_t(s)];
            sum += m_at[size_t(down ? segment.upper : segment.lower)];
        }
        return sum / double(lines.size());
    }

    /** Sorts a rank by its items' values, what stands in one cluster together. */
    void arrange(size_t rank)
    {
        struct Entry {
            double value;
            int item; ///< -1: a cluster
            int cluster;
        };
        const size_t count = m_input.clusters.size();
        std::vector<std::vector<Entry>> inner(count + 1);
        std::vector<std::pair<int, int>> borders(count, {-1, -1});
        for (const int i : m_layers.ranks[rank]) {
            const LayerItem &item = m_layers.items[size_t(i)];
            std::vector<Entry> &home = inner[item.cluster < 0 ? 0 : size_t(item.cluster) + 1];
            if (item.kind == LayerItem::Kind::LeftBorder) {
                borders[size_t(item.index)].first = i;
                home.push_back({m_key[size_t(item.index)], -1, item.index});
            } else if (item.kind == LayerItem::Kind::RightBorder) {
                borders[size_t(item.index)].second = i;
            } else {
                home.push_back({m_value[size_t(i)], i, -1});
            }
        }
        std::vector<int> &order = m_layers.ranks[rank];
        order.clear();
        for (std::vector<Entry> &home : inner) {
            std::stable_sort(home.begin(), home.end(), [](const Entry &a, const Entry &b) {
                if (a.value != b.value)
                    return a.value < b.value;
                return a.cluster >= 0 && b.cluster >= 0 && a.cluster < b.cluster;
            });
        }
        std::vector<std::pair<size_t, size_t>> open {{0, 0}};
        while (!open.empty()) {
            auto &[home, next] = open.back();
            if (next == inner[home].size()) {
                if (home > 0)
                    order.push_back(borders[home - 1].second);
                open.pop_back();
                continue;
            }
            const Entry &entry = inner[home][next++];
            if (entry.item >= 0) {
                order.push_back(entry.item);
            } else {
                order.push_back(borders[size_t(entry.cluster)].first);
                open.emplace_back(size_t(entry.cluster) + 1, 0);
            }
        }
        tellPlaces(rank);
    }

    /** Crossings between all neighbouring ranks. */
    qint64 crossings() const
    {
        qint64 sum = 0;
        for (size_t rank = 0; rank + 1 < m_layers.ranks.size(); ++rank) {
            const std::vector<int> &lower = m_layers.ranks[rank + 1];
            std::vector<int> ends;
            for (const int item : m_layers.ranks[rank]) {
                const size_t from = ends.size();
                for (const int s : m_layers.below[size_t(item)]) {
                    const double at = m_at[size_t(m_layers.segments[size_t(s)].lower)];
                    ends.push_back(int(at * double(lower.size())));
                }
                std::sort(ends.begin() + std::ptrdiff_t(from), ends.end());
            }
            // A Fenwick tree of the ends seen so far: those to the right of the next one cross it.
            std::vector<int> tree(lower.size() + 1, 0);
            for (size_t seen = 0; seen < ends.size(); ++seen) {
                int before = 0;
                for (int i = ends[seen] + 1; i > 0; i -= i & -i)
                    before += tree[size_t(i)];
                sum += int(seen) - before;
                for (int i = ends[seen] + 1; i < int(tree.size()); i += i & -i)
                    ++tree[size_t(i)];
            }
        }
        return sum;
    }

    qint64 crossingsOf(int left, int right) const
    {
        qint64 sum = 0;
        for (const bool down : {true, false}) {
            const auto &a = down ? m_layers.below[size_t(left)] : m_layers.above[size_t(left)];
            const auto &b = down ? m_layers.below[size_t(right)] : m_layers.above[size_t(right)];
            for (const int s : a) {
                const LayerSegment &one = m_layers.segments[size_t(s)];
                for (const int t : b) {
                    const LayerSegment &other = m_layers.segments[size_t(t)];
                    sum += m_at[size_t(down ? one.lower : one.upper)] > m_at[size_t(down ? other.lower : other.upper)];
                }
            }
        }
        return sum;
    }

    /** Swaps two side by side where that takes crossings away; whether it did. */
    bool swapNeighbours()
    {
        bool isBetter = false;
        for (std::vector<int> &order : m_layers.ranks) {
            for (size_t i = 1; i < order.size(); ++i) {
                const LayerItem &a = m_layers.items[size_t(order[i - 1])];
                const LayerItem &b = m_layers.items[size_t(order[i])];
                if (a.isBorder() || b.isBorder() || a.cluster != b.cluster)
                    continue;
                if (crossingsOf(order[i - 1], order[i]) > crossingsOf(order[i], order[i - 1])) {
                    std::swap(order[i - 1], order[i]);
                    std::swap(m_at[size_t(order[i - 1])], m_at[size_t(order[i])]);
                    isBetter = true;
                }
            }
        }
        return isBetter;
    }

    const LayoutInput &m_input;
    Layers &m_layers;
    std::vector<double> m_at;    ///< of an item: where it is in its rank, from 0 to 1
    std::vector<double> m_value; ///< and where it wants to be
    std::vector<double> m_key;   ///< of a cluster
};

} // namespace

void orderLayers(const LayoutInput &input, Layers &layers)
{
    Ordering(input, layers).run();
}

} // namespace station::diagram
