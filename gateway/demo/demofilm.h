// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace station {

/**
 * A video of that length, at most 15 s: the sun goes over hills whose colours and lines come from the words. An MP4
 * that any player shows; its comment says that it is simulated. Sides are rounded to multiples of 16, at most 1280.
 */
QByteArray demoFilm(const QByteArray &words, int width, int height, double seconds);

} // namespace station
