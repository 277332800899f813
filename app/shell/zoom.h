// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace station {

/**
 * Draws everything at that many percent, from the start on; to be called once, before there is an application. False
 * where QT_SCALE_FACTOR was set from outside: a person's own choice stands.
 */
bool startWithZoom(int percent);

/** Whether changeZoom() does anything with this Qt. */
bool canChangeZoom();
/** Changes it while no window is open; windows opened after it have the new size. */
void changeZoom(int percent);

} // namespace station
