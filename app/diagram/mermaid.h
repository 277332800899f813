// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/diagram/graph.h"
#include "app/diagram/source.h"
#include "providers/base/result.h"

#include <QString>

namespace station::diagram {

struct Drawing {
    QString svg;
    QString summary;  ///< for those who do not see it: the kind, and what its parts are called
    double width = 0; ///< px at which its smallest letters are of kSmallSize
};

using GraphReader = Result<Graph> (*)(const Source &);
/** Of the kinds that are boxes with links between them; null: this one is not. */
GraphReader graphReader(const QString &kind);

/**
 * Draws what Mermaid's text describes. Refused in words, with the line's number: what is not understood. Reads and
 * loads nothing; any thread.
 */
Result<Drawing> drawMermaid(const QString &text);

} // namespace station::diagram
