// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/diagram/label.h"
#include "app/diagram/source.h"

#include <QStringList>

#include <vector>

namespace station::diagram {

struct Timeline {
    struct Period {
        QString text;
        QStringList events;
        int section = -1;
    };
    QString title;
    QStringList sections;
    std::vector<Period> periods;
};

/** Reads `timeline`. Any thread. */
Result<Timeline> readTimeline(const Source &source);
/** `title` is for those who do not see it. */
QString draw(const Timeline &timeline, const TextMeasure &measure, const QString &title, double &width);

} // namespace station::diagram
