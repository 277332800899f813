// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/diagram/source.h"

#include <QDateTime>
#include <QStringList>

#include <vector>

namespace station::diagram {

struct Gantt {
    struct Task {
        QString id;
        QString text;
        int section = -1;
        QDateTime start;
        QDateTime end; ///< after the start, or the same for a milestone
        bool isDone = false;
        bool isActive = false;
        bool isCritical = false;
        bool isMilestone = false;
    };
    QString title;
    QStringList sections;
    std::vector<Task> tasks;
    bool hasHours = false; ///< its dates have times of the day
};

/** Reads `gantt`. Any thread. */
Result<Gantt> readGantt(const Source &source);

} // namespace station::diagram
