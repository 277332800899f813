// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QList>
#include <QRectF>
#include <QString>

class QImage;
class QQuickWindow;

namespace station {

/** A text that stands in the window now, as a person sees it. */
struct SeenText {
    QString path; ///< where it stands in the item tree: the same in every language
    QString text;
    QRectF at;           ///< what is painted, in the window
    QString layer;       ///< the popup it stands on; empty: the page
    QColor color;        ///< with the opacity of all that it stands in
    double size = 0;     ///< pixels
    bool bold = false;   ///< 600 and more
    bool code = false;   ///< in the face of code: an address, a path, a program
    bool elided = false; ///< ends in dots
    bool cut = false;    ///< reaches beyond the window, or beyond what clips it
    bool low = false;    ///< has more lines than room
};

/** Every text in sight: not hidden, and not covered by what is painted over it. */
QList<SeenText> seenTexts(QQuickWindow *window);

/** The texts that stand on each other, as pairs of places in the list. */
QList<std::pair<qsizetype, qsizetype>> overlaps(const QList<SeenText> &texts);

/** The colour that most of a text's rectangle has: its ground. */
QColor groundOf(const SeenText &text, const QImage &picture);

/** As WCAG 2.2 defines it, from 1 to 21. */
double contrast(const QColor &a, const QColor &b);

} // namespace station
