// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/diagram/label.h"
#include "app/diagram/source.h"

#include <vector>

namespace station::diagram {

struct Pie {
    struct Slice {
        QString text;
        double value = 0;
    };
    QString title;
    bool showsValues = false;
    std::vector<Slice> slices;
};

/** Reads `pie`. Any thread. */
Result<Pie> readPie(const Source &source);
/** `title` is for those who do not see it. */
QString draw(const Pie &pie, const TextMeasure &measure, const QString &title, double &width);

} // namespace station::diagram
