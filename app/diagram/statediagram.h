// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/diagram/graph.h"
#include "app/diagram/source.h"

namespace station::diagram {

/** Reads `stateDiagram` and `stateDiagram-v2`. Any thread. */
Result<Graph> readStates(const Source &source);

} // namespace station::diagram
