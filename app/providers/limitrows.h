// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gateway/live/providerlimits.h"

#include <QVariantList>

#include <vector>

namespace station {

/**
 * What a provider's last answer said of its limits, as a card shows it: a map for each of name, share (0..1 of it is
 * used), text, hot, stale, and pace (empty, or when a subscription's window is used up if it goes on like this). `now`
 * in Unix milliseconds.
 */
QVariantList limitRows(const std::vector<ProviderLimit> &limits, qint64 now);

} // namespace station
