// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>
#include <QFontMetricsF>
#include <QSizeF>
#include <QString>
#include <QStringList>

namespace station::diagram {

constexpr double kFontSize = 14; ///< of what stands in boxes, px
constexpr double kSmallSize = 12;
constexpr double kLineHeight = 1.35; ///< of a font's size

/**
 * What a person reads of a label's text: without its quotes and the marks of a few HTML elements and of Markdown, with
 * lines where it has a break, and with the characters that its codes stand for (#quot; #35; &lt;). What is no known
 * element stays text.
 */
QString readable(const QString &text);

/** Text as lines, and how large that is. */
struct Label {
    QStringList lines;
    double size = kFontSize;
    bool bold = false;
    double width = 0;
    double height = 0;

    bool isEmpty() const { return lines.isEmpty(); }
};

/** Measures text in the font that the picture is drawn with. One thread; each has its own. */
class TextMeasure {
public:
    TextMeasure();

    static QString family();

    double width(const QString &line, double size, bool bold = false) const;
    /** `most`: px that a line should not be wider than; a word may be. */
    Label label(const QString &text, double size = kFontSize, bool bold = false, double most = 220) const;

private:
    void wrap(const QString &line, double most, Label &label) const;

    QFontMetricsF m_plain;
    QFontMetricsF m_bold;
};

} // namespace station::diagram
