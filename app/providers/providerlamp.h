// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/backend.h"

namespace station {

/** Whether the line is open: it is set up, or was found, and nothing is known to be wrong with it. */
inline bool isOpen(ProviderState state)
{
    return state == ProviderState::Open || state == ProviderState::FoundHere;
}

/** The lamp of a line, as Lamp.qml names them. */
QString lampOf(ProviderState state);

} // namespace station
