// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/diagram/graph.h"
#include "app/diagram/label.h"
#include "providers/base/result.h"

#include <QPainterPath>
#include <QPolygonF>
#include <QRectF>

#include <vector>

namespace station::diagram {

/** Where everything of a graph stands, in px from the picture's upper left corner. */
struct GraphPicture {
    /** Text with the place it takes. */
    struct Text {
        Label label;
        QRectF place;
    };
    struct Row {
        std::vector<Text> cells;
    };
    struct Box {
        QRectF place;
        QPolygonF outline;
        Text text;
        Text kind;                              ///< of a table
        std::vector<std::vector<Row>> sections; ///< of a table
        std::vector<double> rules;              ///< y of the lines between them
    };
    struct Link {
        QPainterPath path; ///< without the tips
        QPointF start;     ///< where its tip touches what it comes from
        QPointF end;
        QPointF startTowards; ///< unit vectors into what it touches
        QPointF endTowards;
        Text label;
        Text startText;
        Text endText;
    };
    struct Frame {
        QRectF place;
        Text title;
    };
    std::vector<Box> boxes;
    std::vector<Link> links;
    std::vector<Frame> frames;
    Text title;
    QSizeF size;
};

GraphPicture layOut(const Graph &graph, const TextMeasure &measure);
/** `title` is for those who do not see it. */
QString draw(const Graph &graph, const GraphPicture &picture, const QString &title);

} // namespace station::diagram
