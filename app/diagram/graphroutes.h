// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/diagram/graph.h"
#include "app/diagram/graphpicture.h"
#include "app/diagram/layeredlayout.h"

#include <QTransform>

namespace station::diagram {

/**
 * The lines of the links, from border to border, with the places of their texts. Lines go straight past what stands in
 * a rank and bend between ranks, where nothing stands. Boxes and frames have their places by then. `turn`: from the
 * layout's coordinates to the picture's.
 */
void routeLinks(const Graph &graph, const LayoutInput &input, const LayoutOutput &output, const QTransform &turn,
                GraphPicture &picture);

} // namespace station::diagram
