// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gateway/keys/gatewaykey.h"
#include "providers/base/result.h"

#include <QList>
#include <QString>

#include <memory>

namespace station {

/**
 * The gateway keys in the storage's database (table gateway_keys). Blocking; used by the command line, the window and
 * the gateway's main thread, never by a worker, which holds an immutable KeyRing instead.
 */
class KeyStore {
public:
    /** Same meaning of `url` and `folder` as in Ledger::Options. Not usable before open(). */
    KeyStore(QByteArray url, QString folder);
    ~KeyStore();

    Result<void> open();
    /**
     * Makes a key: "gw-" and 43 base64url characters of 256 random bits. Refuses a name in use, and one that is not 1
     * to 64 visible characters. Name, models, limits and expiry are taken from `key`, the rest is set here.
     */
    Result<QByteArray> create(GatewayKey key);
    /**
     * Gives the key of that name these models, limits and expiry; the key itself stays. For a name that nobody has, as
     * revoke().
     */
    Result<void> change(const GatewayKey &key);
    /** For a name that nobody has, the error lists the closest ones. */
    Result<void> revoke(const QByteArray &name);
    /** By name. While the database does not answer: what it said last, so that an outage locks nobody out. */
    QList<GatewayKey> list();
    /** Changes whenever any process changed the keys; cheap enough to ask several times a second. As list() else. */
    qint64 revision();

private:
    Error noSuchKey(const QByteArray &name);

    class Private;
    std::unique_ptr<Private> d;
};

} // namespace station
