// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gateway/linetroubles.h"
#include "gateway/live/providerlimits.h"
#include "gateway/routing/routingtable.h"

#include <vector>

namespace station {

/** The cards of all providers, in the table's order. */
std::vector<ProviderInfo> providerInfos(const RoutingTable &table, const ProviderLimits &limits,
                                        const LineTroubles &troubles);

/** What the playground speaks with a provider: the dialect that the most of them share first. */
QByteArray chatDialect(const ProviderDescription &description);

} // namespace station
