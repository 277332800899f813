// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace station {

#ifdef STATION_FAULT_POINTS
/** A step between two others, where a test kills the process. Not in the program: its build does not define this. */
void faultPoint();
#else
inline void faultPoint() { }
#endif

} // namespace station
