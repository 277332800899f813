// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gateway/content/bodyrecord.h"
#include "providers/base/result.h"

#include <QString>

#include <vector>

namespace station {

/**
 * A client's request for a shell, to the gateway at `baseUrl` (http://127.0.0.1:8787). The key is
 * $TOKEN_STATION_API_KEY, never one. An error says why the request cannot be written so.
 */
Result<QString> curlCommand(const BodyRecord &record, const QString &baseUrl);

/** The headers that belong to a request whoever sends it, from a record's lines. */
std::vector<std::pair<QByteArray, QByteArray>> carriedHeaders(const QByteArray &lines);

} // namespace station
