// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/diagram/gantt.h"
#include "app/diagram/label.h"

#include <QRectF>

#include <vector>

namespace station::diagram {

/** Where everything of a plan stands, in px from the picture's upper left corner. */
struct GanttPicture {
    struct Text {
        Label label;
        QRectF place;
    };
    struct Bar {
        QRectF place; ///< a milestone: around its middle
        Text text;
        bool isInside = false; ///< the words stand in the bar
    };
    struct Tick {
        double x = 0;
        QString text;
    };
    struct Section {
        QRectF place; ///< the row's ground, as wide as the picture
        Text text;
    };
    std::vector<Bar> bars;
    std::vector<Tick> ticks;
    std::vector<Section> sections;
    QRectF plot;
    Text title;
    QSizeF size;
};

GanttPicture layOut(const Gantt &gantt, const TextMeasure &measure);
/** `title` is for those who do not see it. */
QString draw(const Gantt &gantt, const GanttPicture &picture, const QString &title);

} // namespace station::diagram
