// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace station {

/**
 * Gives the system back what only starting needed: free heap, and pages of code that are read from their files again if
 * they are used again. For a gateway that sits in the background for days. Any thread; does nothing where the system
 * has no way to do it.
 */
void giveBackStartMemory();

} // namespace station
