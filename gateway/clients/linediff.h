// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <vector>

namespace station {

/** A line of a difference, without its line end. Numbers begin at 1; 0 where the line is not in that text. */
struct DiffLine {
    enum class Kind { Same, Removed, Added };
    Kind kind = Kind::Same;
    int before = 0;
    int after = 0;
    QByteArray text;
};

/** The shortest way from one text to another, all lines; where they differ all over, every line of both. */
std::vector<DiffLine> lineDiff(const QByteArray &before, const QByteArray &after);
/** As people read it: "- old" and "+ new" with `context` lines around, and "…" where lines are left out. */
QByteArray diffText(const std::vector<DiffLine> &diff, int context = 2);

} // namespace station
