// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gateway/config/paths.h"
#include "gateway/keys/keystore.h"
#include "providers/credentials/keychain.h"

#include <QObject>

#include <functional>

namespace station {

/**
 * A client's own gateway key: made in the key store, kept in the keychain so that its credential command can print it,
 * revoked when the client is put back. Main thread; the keychain answers by callback.
 */
class ClientKey : public QObject {
    Q_OBJECT
public:
    ClientKey(const Paths &paths, const QByteArray &clientId, QObject *parent = nullptr);

    /** The name for a new key: the client's, or with a number where somebody else's key has that. */
    Result<QByteArray> freeName();
    /** The key of that name out of the keychain, or a new one there. A key of that name that is not there is revoked.
     */
    void obtain(const QByteArray &name, QObject *context, std::function<void(Result<Secret>)> done);
    /** A key of that name that is kept nowhere; `present` stays where it is that key. */
    Result<Secret> make(const QByteArray &name, const Secret &present);
    /** Revokes it and takes it out of the keychain; one that is gone is no error. */
    void drop(const QByteArray &name, QObject *context, std::function<void(Result<void>)> done);
    /** What the credential command prints. */
    void read(QObject *context, std::function<void(Result<Secret>)> done);

private:
    Result<KeyStore *> store();
    bool isValid(KeyStore &keys, const QByteArray &name, const Secret &key) const;

    Paths m_paths;
    QByteArray m_clientId;
    QByteArray m_entry;
    Keychain m_keychain;
    std::unique_ptr<KeyStore> m_store;
};

} // namespace station
