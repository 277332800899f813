// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>

#include <string_view>

namespace station {

/**
 * Cuts UTF-8 text into pieces of at most so many characters, at the ends of sentences where there are any, otherwise
 * between words, and within one only where it alone is longer. None is empty; a text of nothing but white space is one
 * piece.
 */
QList<QByteArray> textPieces(const QByteArray &text, qsizetype characters);

/** How many Unicode characters a text has. */
qint64 characterCount(std::string_view utf8);

} // namespace station
