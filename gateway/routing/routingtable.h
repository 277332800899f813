// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gateway/config/config.h"
#include "gateway/keys/keyring.h"
#include "gateway/routing/circuit.h"
#include "providers/base/secret.h"
#include "providers/catalog/catalog.h"
#include "providers/registry/providerdescription.h"

#include <memory>
#include <vector>

namespace station {

/** A provider as it stands now: its description, its credential, its health. */
struct Provider {
    ProviderDescription description;
    Secret secret;
    QByteArray credentialOrigin;  ///< for people; empty: none
    QByteArray credentialProblem; ///< for people; may be empty
    bool credentialKnown = true;  ///< false while the keychain is still being asked
    bool configured = false;      ///< named in config.json
    bool found = false;           ///< a local server that answered when it was looked for
    bool localLogin = false;
    std::shared_ptr<Circuit> circuit = std::make_shared<Circuit>();

    /** Whether a call can be made: it has its credential or needs none of ours, and a local server is there. */
    bool isUsable() const;
};

/** One place where a request may go. */
struct Target {
    std::shared_ptr<const Provider> provider;
    QByteArray model; ///< the provider's own name
};

/**
 * Everything that decides where a request goes, at one moment. Immutable: workers hold it for as long as an exchange
 * runs, so that a reload never tears one.
 */
class RoutingTable {
public:
    RoutingTable(Config config, std::vector<std::shared_ptr<const Provider>> providers,
                 std::shared_ptr<const Catalog> catalog, std::shared_ptr<const KeyRing> keys);

    const Config &config() const { return m_config; }
    const Catalog &catalog() const { return *m_catalog; }
    std::shared_ptr<const Catalog> sharedCatalog() const { return m_catalog; }
    const KeyRing &keys() const { return *m_keys; }
    std::shared_ptr<const KeyRing> sharedKeys() const { return m_keys; }
    const std::vector<std::shared_ptr<const Provider>> &providers() const { return m_providers; }
    std::shared_ptr<const Provider> provider(QByteArrayView id) const;
    /** Whether every credential is known, so that "has none" can be told from "not asked yet". */
    bool isComplete() const { return m_complete; }

    /**
     * Where a requested model goes, first choice first (contract §3). `clientLogin` is the provider whose login the
     * client brings along, or empty: a bare name of a model that it has goes there.
     */
    Result<std::vector<Target>> resolve(const QByteArray &requested, QByteArrayView clientLogin) const;

private:
    Result<Target> resolveOne(const QByteArray &name, QByteArrayView clientLogin) const;
    Error unknownModel(const QByteArray &name) const;

    const Config m_config;
    const std::vector<std::shared_ptr<const Provider>> m_providers;
    const std::shared_ptr<const Catalog> m_catalog;
    const std::shared_ptr<const KeyRing> m_keys;
    bool m_complete = true;
};

} // namespace station
