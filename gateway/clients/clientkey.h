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
    /**
     * The key of that name, out of the keychain or `present`; a new one where neither is it, whereupon an older one of
     * that name is revoked. With `keep` it is in the keychain afterwards, and not to reach that is an error.
     */
    void obtain(const QByteArray &name, const Secret &present, bool keep, QObject *context,
                std::function<void(Result<Secret>)> done);
    /** Revokes it and takes it out of the keychain; one that is gone is no error. */
    void drop(const QByteArray &name, QObject *context, std::function<void(Result<void>)> done);
    /** What the credential command prints. */
    void read(QObject *context, std::function<void(Result<Secret>)> done);

private:
    Result<KeyStore *> store();
    Result<Secret> make(const QByteArray &name, const QList<Secret> &candidates);
    bool isValid(KeyStore &keys, const QByteArray &name, const Secret &key) const;

    Paths m_paths;
    QByteArray m_clientId;
    QByteArray m_entry;
    Keychain m_keychain;
    std::unique_ptr<KeyStore> m_store;
};

} // namespace station
