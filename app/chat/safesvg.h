// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "providers/base/result.h"

#include <QByteArray>
#include <QString>

namespace station {

/** An SVG that a model wrote, made anew of what can be drawn without harm. */
struct SafeSvg {
    QByteArray xml;
    QString title;
    bool strips = false; ///< something that would have been loaded from elsewhere is left out
};

constexpr qsizetype kSvgMaxBytes = 512 * 1024; ///< of the code
constexpr int kSvgMaxElements = 10'000;
constexpr int kSvgMaxDepth = 48;      ///< of elements within each other, what <use> brings in included
constexpr int kSvgMaxDrawn = 20'000;  ///< elements, each counted as often as <use> draws it
constexpr int kSvgMaxStyle = 16'000;  ///< UTF-16 units of a style sheet: each rule is tried on each element
constexpr int kSvgMaxPicture = 2'048; ///< pixels of a side of a picture within it

/**
 * Only elements and attributes that are known to draw pass: no script, no animation, no style sheet of another file, no
 * entity. What refers to anything but a place in the code itself or picture data is left out. Refused in words: what is
 * no SVG, and what would take too long to draw. Reads no file and no network; any thread.
 */
Result<SafeSvg> safeSvg(const QString &code);

} // namespace station
