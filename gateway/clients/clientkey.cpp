// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/clients/clientkey.h"

#include "gateway/clients/faultpoint.h"
#include "gateway/clients/setupjournal.h"
#include "gateway/config/config.h"

#include <algorithm>

namespace station {

namespace {

bool hasKey(KeyStore &keys, const QByteArray &name)
{
    const QList<GatewayKey> list = keys.list();
    return std::any_of(list.begin(), list.end(), [&](const GatewayKey &key) { return key.name == name; });
}

Error withPlainWay(Error error)
{
    error.message += ". Without a keychain, take the plain forms: token-station-gateway connect --print";
    return error;
}

} // namespace

ClientKey::ClientKey(const Paths &paths, const QByteArray &clientId, QObject *parent)
    : QObject(parent), m_paths(paths), m_clientId(clientId), m_entry("client/" + clientId),
      m_keychain(paths.keychainService)
{
}

Result<KeyStore *> ClientKey::store()
{
    if (!m_store) {
        if (const auto made = m_paths.create(); !made)
            return made.error();
        const auto config = loadConfig(m_paths.configFile);
        if (!config)
            return config.error();
        auto opening = std::make_unique<KeyStore>(config->storageUrl, m_paths.dataFolder);
        if (const auto opened = opening->open(); !opened)
            return opened.error();
        m_store = std::move(opening);
    }
    return m_store.get();
}

bool ClientKey::isValid(KeyStore &keys, const QByteArray &name, const Secret &key) const
{
    const QByteArray hash = sha256(key.reveal());
    const QList<GatewayKey> list = keys.list();
    return std::any_of(list.begin(), list.end(), [&](const GatewayKey &k) { return k.name == name && k.hash == hash; });
}

Result<QByteArray> ClientKey::freeName()
{
    const auto keys = store();
    if (!keys)
        return keys.error();
    QByteArray name = m_clientId;
    for (int i = 2; hasKey(**keys, name); ++i)
        name = m_clientId + '-' + QByteArray::number(i);
    return name;
}

/** One of the candidates that is that key, or a new key of the name. */
Result<Secret> ClientKey::make(const QByteArray &name, const QList<Secret> &candidates)
{
    const auto keys = store();
    if (!keys)
        return keys.error();
    for (const Secret &candidate : candidates) {
        if (isValid(**keys, name, candidate))
            return candidate;
    }
    if (hasKey(**keys, name)) {
        if (const auto revoked = (*keys)->revoke(name); !revoked)
            return revoked.error();
    }
    faultPoint();
    GatewayKey key;
    key.name = name;
    const auto made = (*keys)->create(key);
    faultPoint();
    return made ? Result<Secret>(Secret(*made)) : Result<Secret>(made.error());
}

void ClientKey::obtain(const QByteArray &name, const Secret &present, bool keep, QObject *context,
                       std::function<void(Result<Secret>)> done)
{
    m_keychain.read(m_entry, context, [=, this, done = std::move(done)](const Result<Secret> &found) {
        if (!found && keep)
            return done(withPlainWay(found.error()));
        const Secret kept = found ? *found : Secret();
        const auto key = make(name, {kept, present});
        if (!key || *key == kept || !keep)
            return done(key);
        m_keychain.write(m_entry, *key, context, [this, name, key, present, done](const Result<void> &written) {
            faultPoint();
            if (written)
                return done(key);
            Error error = withPlainWay(written.error());
            if (*key == present)
                return done(error); // it is in use as it is
            // Nobody could ever use it.
            const auto revoked = (*store())->revoke(name);
            if (!revoked)
                error.message += ". The key \"" + name + "\" could not be revoked: " + revoked.error().message;
            done(error);
        });
    });
}

void ClientKey::drop(const QByteArray &name, QObject *context, std::function<void(Result<void>)> done)
{
    Result<void> revoked;
    if (const auto keys = store(); !keys)
        revoked = keys.error();
    else if (hasKey(**keys, name))
        revoked = (*keys)->revoke(name);
    faultPoint();
    m_keychain.remove(m_entry, context, [revoked, done = std::move(done)](const Result<void> &) {
        faultPoint();
        // What the keychain still holds opens nothing any more.
        done(revoked);
    });
}

void ClientKey::read(QObject *context, std::function<void(Result<Secret>)> done)
{
    m_keychain.read(m_entry, context, [done = std::move(done)](Result<Secret> key) {
        done(key ? std::move(key) : Result<Secret>(withPlainWay(key.error())));
    });
}

} // namespace station
