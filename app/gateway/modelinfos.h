// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/backend.h"
#include "gateway/routing/routingtable.h"

#include <vector>

namespace station {

/** The catalog's models of the providers in the table, with what keeps one from being used. */
std::vector<ModelInfo> modelInfos(const RoutingTable &table);

} // namespace station
