// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace station {

/** A line of text for a Text item, made of escaped input and of our own marks only. */
struct InlineMarkup {
    /** Holds no other elements than b, i, s, br, a href and code. Safe for StyledText and RichText. */
    QString html;
    /** Has code spans or bold, which StyledText cannot set in another face or in our weight. */
    bool rich = false;
};

/** Bold, italic, strike, code, links of Markdown. HTML is shown as it was written; an image becomes a link. */
InlineMarkup inlineMarkup(const QString &markdown);
/** Its bold in the semibold that we ship: for the bold that b asks for, Qt would smear it. */
QString semibold(const QString &html);
/** Text with <, >, & and quotes escaped. */
QString escaped(const QString &text);

} // namespace station
