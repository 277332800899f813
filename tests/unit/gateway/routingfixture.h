// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gateway/routing/routingtable.h"

#include <QCryptographicHash>
#include <QTest>

namespace station::test {

/** A described or custom provider; with a key unless `key` is empty. */
inline std::shared_ptr<Provider> makeProvider(const QByteArray &id, const QByteArray &key = "sk-1")
{
    auto p = std::make_shared<Provider>();
    p->description = customProvider(id, "openai-compatible", "https://" + id + ".example/v1");
    for (const ProviderDescription &d : describedProviders()) {
        if (d.id == id)
            p->description = d;
    }
    p->secret = Secret(key);
    p->configured = p->description.credential == CredentialStyle::ClientLogin;
    return p;
}

inline std::shared_ptr<RoutingTable> makeTable(const QByteArray &config,
                                               const std::vector<std::shared_ptr<Provider>> &providers,
                                               const QByteArray &catalog = {})
{
    auto parsed = parseConfig(config, "config.json");
    if (!parsed)
        qFatal("%s", parsed.error().message.constData());
    return std::make_shared<RoutingTable>(
        *parsed, std::vector<std::shared_ptr<const Provider>>(providers.begin(), providers.end()),
        catalog.isEmpty() ? Catalog::builtIn() : Catalog::fromJson(catalog), std::make_shared<KeyRing>());
}

inline GatewayKey makeKey(const QByteArray &name, const QByteArray &text)
{
    GatewayKey key;
    key.name = name;
    key.hash = QCryptographicHash::hash(text, QCryptographicHash::Sha256);
    return key;
}

} // namespace station::test
