// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

namespace station::diagram {

/** `right` stands at least `gap` to the right of `left`. */
struct Apart {
    int left = 0;
    int right = 0;
    double gap = 0;
};

/**
 * Places on one axis as near as may be to where they are wanted (by weighted squares) that keep what is to be kept
 * apart. The constraints have no circle; those on one come out unkept. Where the constraints are chains the places are
 * the best there are, else near to them.
 */
std::vector<double> keptApart(const std::vector<double> &wanted, const std::vector<double> &weights,
                              const std::vector<Apart> &constraints);

} // namespace station::diagram
