// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/diagram/layers.h"

#include <algorithm>
#include <numeric>

namespace station::diagram {

namespace {

/** An edge as it goes down. */
struct Down {
    int from = 0;
    int to = 0;
    int span = 1;
    bool counts = true;
};

/** Finds the edges that lead back to a node on the way to them. */
class Circles {
public:
    Circles(const LayoutInput &input, std::vector<Down> &edges)
        : m_edges(edges), m_out(input.nodes.size()), m_mark(input.nodes.size(), 0)
    {
        for (size_t e = 0; e < edges.size(); ++e) {
            if (edges[e].from != edges[e].to)
                m_out[size_t(edges[e].from)].push_back(int(e));
        }
        // The node of a circle that is named first stands on top.
        for (size_t n = 0; n < m_out.size(); ++n) {
            if (m_mark[n] == 0)
                walk(int(n));
        }
        for (const int e : m_back) {
            if (input.edges[size_t(e)].isDrawn)
                std::swap(m_edges[size_t(e)].from, m_edges[size_t(e)].to);
            else
                m_edges[size_t(e)].counts = false;
        }
    }

    const std::vector<int> &back() const { return m_back; }

private:
    void walk(int start)
    {
        std::vector<std::pair<int, size_t>> path {{start, 0}};
        m_mark[size_t(start)] = 1;
        while (!path.empty()) {
            const int node = path.back().first;
            if (path.back().second == m_out[size_t(node)].size()) {
                m_mark[size_t(node)] = 2;
                path.pop_back();
                continue;
            }
            const int e = m_out[size_t(node)][path.back().second++];
            const int to = m_edges[size_t(e)].to;
            if (m_mark[size_t(to)] == 1) {
                m_back.push_back(e);
            } else if (m_mark[size_t(to)] == 0) {
                m_mark[size_t(to)] = 1;
                path.emplace_back(to, 0);
            }
        }
    }

    std::vector<Down> &m_edges;
    std::vector<std::vector<int>> m_out;
    std::vector<char> m_mark; ///< 0 not seen, 1 on the way, 2 done
    std::vector<int> m_back;
};

std::vector<int> ranksOf(const LayoutInput &input, const std::vector<Down> &edges)
{
    const size_t count = input.nodes.size();
    std::vector<int> rank(count, 0);
    std::vector<int> waits(count, 0);
    std::vector<std::vector<int>> out(count);
    std::vector<char> isEntered(count, 0);
    for (size_t e = 0; e < edges.size(); ++e) {
        if (!edges[e].counts || edges[e].from == edges[e].to)
            continue;
        out[size_t(edges[e].from)].push_back(int(e));
        ++waits[size_t(edges[e].to)];
        isEntered[size_t(edges[e].to)] = 1;
    }
    std::vector<int> order;
    for (size_t n = 0; n < count; ++n) {
        if (waits[n] == 0)
            order.push_back(int(n));
    }
    for (size_t i = 0; i < order.size(); ++i) {
        for (const int e : out[size_t(order[i])]) {
            const Down &edge = edges[size_t(e)];
            rank[size_t(edge.to)] = std::max(rank[size_t(edge.to)], rank[size_t(edge.from)] + edge.span);
            if (--waits[size_t(edge.to)] == 0)
                order.push_back(edge.to);
        }
    }
    // What nothing leads to stands just above what it leads to.
    for (auto it = order.rbegin(); it != order.rend(); ++it) {
        if (isEntered[size_t(*it)] || out[size_t(*it)].empty())
            continue;
        int lowest = std::numeric_limits<int>::max();
        for (const int e : out[size_t(*it)])
            lowest = std::min(lowest, rank[size_t(edges[size_t(e)].to)] - edges[size_t(e)].span);
        rank[size_t(*it)] = lowest;
    }
    if (const auto least = std::min_element(rank.begin(), rank.end()); least != rank.end()) {
        const int first = *least;
        for (int &r : rank)
            r -= first;
    }
    return rank;
}

/** The innermost cluster that holds both. */
int sharedCluster(const LayoutInput &input, int a, int b)
{
    std::vector<int> around;
    for (int c = a; c >= 0; c = input.clusters[size_t(c)].parent)
        around.push_back(c);
    for (int c = b; c >= 0; c = input.clusters[size_t(c)].parent) {
        if (std::find(around.begin(), around.end(), c) != around.end())
            return c;
    }
    return -1;
}

int addItem(Layers &layers, const LayerItem &item)
{
    layers.items.push_back(item);
    layers.ranks[size_t(item.rank)].push_back(int(layers.items.size()) - 1);
    return int(layers.items.size()) - 1;
}

void addDummies(const LayoutInput &input, const std::vector<Down> &edges, Layers &layers)
{
    // The short ones first: where there are too many, it is the longest that go straight.
    std::vector<int> order(edges.size());
    std::iota(order.begin(), order.end(), 0);
    const auto length = [&](int e) {
        return layers.items[size_t(layers.itemOf[size_t(edges[size_t(e)].to)])].rank
            - layers.items[size_t(layers.itemOf[size_t(edges[size_t(e)].from)])].rank;
    };
    std::stable_sort(order.begin(), order.end(), [&](int a, int b) { return length(a) < length(b); });
    int left = kMostItems;
    std::vector<char> passes(edges.size(), 0);
    for (const int e : order) {
        const bool isDrawn = input.edges[size_t(e)].isDrawn && edges[size_t(e)].from != edges[size_t(e)].to;
        if (isDrawn && length(e) - 1 <= left) {
            left -= length(e) - 1;
            passes[size_t(e)] = 1;
        }
    }
    for (size_t e = 0; e < edges.size(); ++e) {
        if (!input.edges[e].isDrawn || edges[e].from == edges[e].to)
            continue;
        const int upper = layers.itemOf[size_t(edges[e].from)];
        const int lower = layers.itemOf[size_t(edges[e].to)];
        std::vector<int> &chain = layers.chain[e];
        chain.push_back(upper);
        if (passes[e]) {
            const int first = layers.items[size_t(upper)].rank;
            const int last = layers.items[size_t(lower)].rank;
            const int cluster = sharedCluster(input, input.nodes[size_t(edges[e].from)].cluster,
                                              input.nodes[size_t(edges[e].to)].cluster);
            const int middle = (first + last) / 2;
            for (int rank = first + 1; rank < last; ++rank) {
                LayerItem dummy {LayerItem::Kind::Dummy, int(e), rank, cluster, 1, 1, 0};
                if (rank == middle && input.edges[e].height > 0) {
                    dummy.left = dummy.right = input.edges[e].width / 2;
                    dummy.height = input.edges[e].height;
                }
                chain.push_back(addItem(layers, dummy));
                if (dummy.height > 0)
                    layers.labelItem[e] = chain.back();
            }
        }
        chain.push_back(lower);
        if (!passes[e] && length(int(e)) > 1)
            continue;
        for (size_t i = 1; i < chain.size(); ++i) {
            const bool from = layers.items[size_t(chain[i - 1])].kind == LayerItem::Kind::Dummy;
            const bool to = layers.items[size_t(chain[i])].kind == LayerItem::Kind::Dummy;
            layers.segments.push_back({chain[i - 1], chain[i], from && to ? 8. : from || to ? 2. : 1.});
        }
    }
}

void addBorders(const LayoutInput &input, Layers &layers)
{
    const size_t count = input.clusters.size();
    for (const LayerItem &item : layers.items) {
        if (item.kind != LayerItem::Kind::Node)
            continue;
        for (int c = item.cluster; c >= 0; c = input.clusters[size_t(c)].parent) {
            int &first = layers.firstRank[size_t(c)];
            first = first < 0 ? item.rank : std::min(first, item.rank);
            layers.lastRank[size_t(c)] = std::max(layers.lastRank[size_t(c)], item.rank);
        }
    }
    for (size_t c = 0; c < count; ++c) {
        int left = -1;
        int right = -1;
        for (int rank = layers.firstRank[c]; rank >= 0 && rank <= layers.lastRank[c]; ++rank) {
            const int parent = input.clusters[c].parent;
            const int l = addItem(layers, {LayerItem::Kind::LeftBorder, int(c), rank, parent, 0, 0, 0});
            const int r = addItem(layers, {LayerItem::Kind::RightBorder, int(c), rank, parent, 0, 0, 0});
            if (left >= 0) {
                layers.segments.push_back({left, l, 4});
                layers.segments.push_back({right, r, 4});
            }
            left = l;
            right = r;
        }
    }
}

} // namespace

Layers makeLayers(const LayoutInput &input)
{
    std::vector<Down> edges;
    for (const LayoutInput::Edge &edge : input.edges)
        edges.push_back({edge.from, edge.to, std::max(1, edge.span), true});
    Layers layers;
    layers.isUpward.assign(edges.size(), 0);
    layers.chain.resize(edges.size());
    layers.labelItem.assign(edges.size(), -1);
    layers.firstRank.assign(input.clusters.size(), -1);
    layers.lastRank.assign(input.clusters.size(), -1);
    const Circles circles(input, edges);
    for (const int e : circles.back())
        layers.isUpward[size_t(e)] = char(input.edges[size_t(e)].isDrawn);
    const std::vector<int> rank = ranksOf(input, edges);
    layers.ranks.resize(rank.empty() ? 0 : size_t(*std::max_element(rank.begin(), rank.end())) + 1);
    for (size_t n = 0; n < input.nodes.size(); ++n) {
        const LayoutInput::Node &node = input.nodes[n];
        layers.itemOf.push_back(addItem(layers,
                                        {LayerItem::Kind::Node, int(n), rank[n], node.cluster, node.width / 2,
                                         node.width / 2 + node.beside, node.height}));
    }
    addDummies(input, edges, layers);
    addBorders(input, layers);
    layers.above.resize(layers.items.size());
    layers.below.resize(layers.items.size());
    for (size_t s = 0; s < layers.segments.size(); ++s) {
        layers.below[size_t(layers.segments[s].upper)].push_back(int(s));
        layers.above[size_t(layers.segments[s].lower)].push_back(int(s));
    }
    return layers;
}

} // namespace station::diagram
