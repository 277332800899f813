// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/providers/providerlamp.h"

namespace station {

QString lampOf(ProviderState state)
{
    switch (state) {
    case ProviderState::Open:
    case ProviderState::FoundHere: return QStringLiteral("open");
    case ProviderState::KeyRefused: return QStringLiteral("closed");
    case ProviderState::Disturbed: return QStringLiteral("disturbed");
    case ProviderState::Simulated: return QStringLiteral("simulated");
    case ProviderState::NoKey: break;
    }
    return QStringLiteral("off");
}

} // namespace station
