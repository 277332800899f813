// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gateway/config/config.h"
#include "providers/base/headers.h"

#include <QByteArrayView>

#include <optional>

namespace station {

/** Whether a provider's status may be better the next time. A spent quota is not, whatever its status. */
bool isRetryable(int status, QByteArrayView body);
/** Statuses that say that this provider will not do, while another one may. */
bool mayFailOver(int status);
/** Whether a status speaks against the provider's health, and so counts for its circuit. */
bool isProviderFailure(int status);
/** retry-after-ms or retry-after (seconds or an HTTP date) in milliseconds. */
std::optional<qint64> retryAfterMs(const Headers &headers);
/**
 * How long to wait before try number `attempt` (from 1): base × 2^(attempt-1), at most max_ms, with `jitter` (0 to 1)
 * taking up to a quarter off. The provider's own wish counts where it is longer; nothing where that passes max_ms.
 */
std::optional<qint64> retryDelayMs(const Config::Retry &policy, int attempt, std::optional<qint64> wishedMs,
                                   double jitter);

} // namespace station
