// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace station {

/**
 * How well `typed` fits `text`: its letters must all come in their order; runs and beginnings of words count more, and
 * a short text more than a long one. Below zero: it does not fit. Both in lower case; blanks in `typed` are skipped.
 */
int fuzzyScore(const QString &typed, const QString &text);

} // namespace station
