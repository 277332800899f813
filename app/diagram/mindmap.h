// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/diagram/graph.h"
#include "app/diagram/source.h"

namespace station::diagram {

/** Reads `mindmap`: what stands further in belongs to what stands above it. From left to right. Any thread. */
Result<Graph> readMindmap(const Source &source);

} // namespace station::diagram
