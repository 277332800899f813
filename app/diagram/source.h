// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "providers/base/result.h"

#include <QString>

#include <vector>

namespace station::diagram {

constexpr qsizetype kMostText = 64 * 1024; ///< UTF-16 units of a diagram's text
constexpr qsizetype kLongestLine = 4'000;  ///< UTF-16 units: patterns may look at all of it for each of its letters
constexpr int kMostBoxes = 500;            ///< nodes, participants, slices, tasks
constexpr int kMostLinks = 1'000;          ///< edges, messages
constexpr int kMostFrames = 100;           ///< subgraphs
constexpr int kDeepest = 16;               ///< of what stands within each other

/** One line of a diagram's text, without what only looks like one: no comment, no directive, not empty. */
struct SourceLine {
    int number = 0; ///< from 1, in the whole text
    QString text;   ///< trimmed
    int indent = 0; ///< spaces before it, a tab as four
};

struct Source {
    QString kind; ///< the first word: flowchart, sequenceDiagram, …
    QString head; ///< what stands after it on the same line
    int headLine = 0;
    QString title; ///< of the front matter, or of the line for screen readers
    std::vector<SourceLine> lines;
};

/** Takes the text apart into lines; any thread. Refused in words: none, and too much. */
Result<Source> readSource(const QString &text);

Error notUnderstood(const SourceLine &line);
Error tooLarge();
Error nothingToDraw();

} // namespace station::diagram
