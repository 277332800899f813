// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/diagram/graph.h"

#include <QString>

#include <optional>

namespace station::diagram {

/** Reads a link of a flowchart (-->, -- words -->, -.->, <==>, ~~~ and the like) from that place on, with its words,
 * and moves the place behind it. Nothing: there is none. */
std::optional<GraphLink> readFlowLink(const QString &text, qsizetype &at);

struct FlowShape {
    Shape shape = Shape::Box;
    QString text; ///< as it is written
};
/** The same of a node's shape with its text: [text], (text), {text}, … `at` stays where there is none. */
std::optional<FlowShape> readFlowShape(const QString &text, qsizetype &at);
/** By the names of `@{ shape: … }`; a box where it is not known. */
Shape flowShapeNamed(const QString &name);

} // namespace station::diagram
