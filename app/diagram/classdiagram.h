// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/diagram/graph.h"
#include "app/diagram/source.h"

namespace station::diagram {

/** Reads `classDiagram`. Any thread. */
Result<Graph> readClasses(const Source &source);

/** A member as it is shown: List~int~ as List<int>, a method's result after a colon. */
QString memberText(const QString &text);

} // namespace station::diagram
