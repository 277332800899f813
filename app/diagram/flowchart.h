// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/diagram/graph.h"
#include "app/diagram/source.h"

namespace station::diagram {

/** Reads `flowchart` and `graph`. Links that open something (click) are passed over. Any thread. */
Result<Graph> readFlowchart(const Source &source);

} // namespace station::diagram
