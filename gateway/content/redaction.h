// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "providers/base/headers.h"

#include <QByteArray>

namespace station {

/** The headers without keys, logins, cookies and account names: their values are "(removed)". */
Headers redacted(const Headers &headers);
/** An address without what may be a key in its query. */
QByteArray redactedUrl(const QByteArray &url);

} // namespace station
