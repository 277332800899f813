// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace station {

/**
 * A PNG of that size: hills under a sun, whose colours and lines come from the words; the same words make the same
 * picture. It says in its text chunk that it is simulated. `variant` makes others of the same words.
 */
QByteArray demoPicture(const QByteArray &words, int width, int height, int variant);

} // namespace station
