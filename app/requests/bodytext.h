// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <vector>

namespace station {

/** JSON with a member a line, in its own order and its own figures; anything else as it is. */
QByteArray prettyJson(const QByteArray &text);
/** Whether the bytes are text: UTF-8 without control characters but for blanks and line ends. */
bool isText(const QByteArray &bytes);

/** A line of two texts side by side; a number is 0 where that side has none. */
struct SideLine {
    enum class Kind { Same, Changed, Removed, Added, Gap };
    Kind kind = Kind::Same;
    int leftNumber = 0;
    int rightNumber = 0;
    QString left;
    QString right;
    int hidden = 0; ///< Gap: how many lines it stands for
};

/** Lines longer than this are shown cut; images within a body make one of megabytes. */
constexpr int kLongestLine = 2000;

/**
 * Two bodies line by line, with what differs marked. Indentation and a comma at a line's end are no difference. Costs
 * up to some hundred milliseconds for bodies of a megabyte: not for the main thread.
 */
std::vector<SideLine> sideBySide(const QByteArray &left, const QByteArray &right);
/** One body, as the left side. */
std::vector<SideLine> oneSide(const QByteArray &text);
/** Runs of lines that are the same become a gap, but for `context` lines around what differs. */
std::vector<SideLine> folded(const std::vector<SideLine> &lines, int context = 3);

} // namespace station
