// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gateway/exchange/upstreamrequest.h"
#include "gateway/http/httprequest.h"
#include "gateway/keys/keyring.h"
#include "providers/base/result.h"

#include <QByteArray>

namespace station {

/**
 * Whether the Host header names this gateway (contract, "Localhost safety"): the listening address, localhost, a host
 * of listen.hosts; and any address literal where all addresses are listened on, since only names can be rebound.
 */
bool isHostAllowed(QByteArrayView host, const Config::Listen &listen);

/** What the Origin header of a request means for it. */
struct OriginVerdict {
    bool allowed = true;
    bool cors = false; ///< the origin stands in listen.origins: answer with CORS headers
};
OriginVerdict checkOrigin(QByteArrayView origin, const Config::Listen &listen);

/** The gateway key that a request presents, and the client's own login where it brings one. */
struct Access {
    KeyEntry key;
    ClientLogin login;
};
Result<Access> checkKey(const Headers &headers, const KeyRing &keys, qint64 nowMs);

} // namespace station
