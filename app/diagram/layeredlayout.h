// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRectF>

#include <vector>

namespace station::diagram {

/** What is laid out: nodes in ranks from top to bottom. A caller that wants another direction turns the sizes before
 * and the places after. All lengths in px. */
struct LayoutInput {
    struct Node {
        double width = 0;
        double height = 0;
        int cluster = -1;       ///< the innermost that it stands in
        double beside = 0;      ///< room to the right of it, for a loop
        bool isPointed = false; ///< two edges of one side meet in its middle
        double spread = 0;      ///< how far from each other the outermost edges of one side may end
    };
    struct Edge {
        int from = 0;
        int to = 0;
        int span = 1;        ///< ranks
        double width = 0;    ///< of its label
        double height = 0;   ///< 0: it has none
        bool isDrawn = true; ///< else it only keeps the ranks apart
    };
    struct Cluster {
        int parent = -1; ///< is before it in the list
        double before = 12;
        double after = 12;
        double left = 12;
        double right = 12;
        double leastWidth = 0;
        double leastHeight = 0;
    };
    std::vector<Node> nodes;
    std::vector<Edge> edges;
    std::vector<Cluster> clusters;
    double nodeGap = 36;
    double rankGap = 48;
    double endGap = 12; ///< least between the ends of two edges on one side of a node, where it is wide enough
};

struct LayoutOutput {
    /** A rank that an edge passes: straight down at x, between nodes. */
    struct Pass {
        double x = 0;
        double top = 0;
        double bottom = 0;
    };
    struct Route {
        std::vector<Pass> passes; ///< from the upper end's rank to the lower's; empty: it is not drawn, or a loop
        bool isUpward = false;    ///< its upper end is where it leads to
        QRectF label;
    };
    std::vector<QRectF> nodes;
    std::vector<QRectF> clusters;
    std::vector<Route> routes; ///< one an edge
    QRectF bounds;             ///< of nodes, clusters, labels and passes
};

/**
 * Ranks by the longest path, with the edges of circles turned round; dummies where an edge passes a rank; an order with
 * few crossings (barycentres; what stands in a cluster stays together); and places that keep nodes apart and clusters'
 * frames free of what is not theirs. Ends in bounded time: where there is too much for that, edges go straight, and
 * fewer orders are tried. Any thread.
 */
LayoutOutput layeredLayout(const LayoutInput &input);

} // namespace station::diagram
