// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/palette/fuzzymatch.h"

#include <algorithm>

namespace station {

namespace {

constexpr int kLetter = 2;
constexpr int kRun = 6;
constexpr int kWordStart = 10;
constexpr int kWhole = 40;

bool startsWord(const QString &text, qsizetype at)
{
    return at == 0 || !text[at - 1].isLetterOrNumber();
}

/** The score where the first letter is taken at `from`, or -1. */
int scoreFrom(const QString &typed, const QString &text, qsizetype from)
{
    int score = 0;
    qsizetype at = from;
    qsizetype last = -2;
    for (const QChar letter : typed) {
        if (letter.isSpace())
            continue;
        const qsizetype found = text.indexOf(letter, at);
        if (found < 0)
            return -1;
        score += kLetter + (found == last + 1 ? kRun : 0) + (startsWord(text, found) ? kWordStart : 0);
        last = found;
        at = found + 1;
    }
    return score;
}

} // namespace

int fuzzyScore(const QString &typed, const QString &text)
{
    if (typed.isEmpty())
        return 0;
    int best = -1;
    // The first letter may stand in several places, and the best fit need not begin at the first of them.
    for (qsizetype from = text.indexOf(typed[0]); from >= 0; from = text.indexOf(typed[0], from + 1)) {
        const int score = scoreFrom(typed, text, from);
        if (score < 0)
            break; // further on there is even less left
        best = std::max(best, score);
    }
    if (best < 0)
        return best;
    if (text.contains(typed))
        best += kWhole;
    return std::max(0, best * 4 - int(text.size()));
}

} // namespace station
