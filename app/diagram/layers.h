// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/diagram/layeredlayout.h"

#include <vector>

// What the steps of layeredLayout() hand to each other; nobody else needs it.
namespace station::diagram {

/** What takes a place in a rank: a node, an edge that passes, or a cluster's border. */
struct LayerItem {
    enum class Kind { Node, Dummy, LeftBorder, RightBorder };
    Kind kind = Kind::Node;
    int index = 0; ///< of the node, the edge or the cluster
    int rank = 0;
    int cluster = -1; ///< that it stands in; a border: its parent
    double left = 0;  ///< px from its middle to its left
    double right = 0;
    double height = 0;

    bool isBorder() const { return kind == Kind::LeftBorder || kind == Kind::RightBorder; }
};

/** Two items of neighbouring ranks with a line between them. */
struct LayerSegment {
    int upper = 0;
    int lower = 0;
    double weight = 1; ///< how much it wants to be straight
};

struct Layers {
    std::vector<LayerItem> items;
    std::vector<std::vector<int>> ranks; ///< items from left to right
    std::vector<LayerSegment> segments;
    std::vector<std::vector<int>> above; ///< of an item: segments
    std::vector<std::vector<int>> below;
    std::vector<int> itemOf;             ///< of a node
    std::vector<std::vector<int>> chain; ///< of an edge: items from its upper end to its lower
    std::vector<char> isUpward;          ///< of an edge: it was turned round
    std::vector<int> labelItem;          ///< of an edge: the dummy that has the room for its label; -1: none
    std::vector<int> firstRank;          ///< of a cluster; -1: there is nothing in it
    std::vector<int> lastRank;
};

constexpr int kMostItems = 12'000;   ///< dummies and borders; edges beyond it go straight
constexpr int kMostWork = 2'000'000; ///< items and segments, each as often as it is looked at when orders are tried

/** Ranks, dummies and borders, each rank in the order of the input. */
Layers makeLayers(const LayoutInput &input);
/** Orders each rank. */
void orderLayers(const LayoutInput &input, Layers &layers);
/** Px of each item's middle. */
std::vector<double> placeLayers(const LayoutInput &input, const Layers &layers);
/**
 * Places near to those given in which chains of items, above all the dummies of an edge and the borders of a cluster,
 * stand on one line, and clusters are as wide as is wanted.
 */
std::vector<double> straightened(const LayoutInput &input, const Layers &layers, const std::vector<double> &places);
/** Least px between the middles of two that stand side by side. */
double gapBetween(const LayoutInput &input, const LayerItem &left, const LayerItem &right);

} // namespace station::diagram
