// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gateway/demo/demoroute.h"
#include "providers/base/headers.h"

namespace station {

/** An error's JSON body as the dialect's own provider writes it. */
QByteArray demoErrorBody(DemoDialect dialect, int status, const QByteArray &message, int retryAfterSeconds,
                         const QByteArray &requestId);

/** The headers that the dialect's own provider sends about its rate limits, and its name for the request's id. */
void addProviderHeaders(DemoDialect dialect, const QByteArray &requestId, Headers &headers);

} // namespace station
