// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gateway/routing/routingtable.h"
#include "providers/credentials/credentialstore.h"

#include <functional>
#include <memory>
#include <vector>

namespace station {

/** The secrets that the providers of a configuration need. */
QList<CredentialRequest> credentialRequests(const Config &config);

/** What makeProviders() cannot know by itself. */
struct ProviderSurroundings {
    QByteArray demoBaseUrl;  ///< empty: the demo is not running and is left out
    QByteArray localBaseUrl; ///< empty: there is no speech on this machine
    std::function<bool(const QByteArray &id)> isFound = [](const QByteArray &) { return false; };
    std::function<std::shared_ptr<Circuit>(const QByteArray &id)> circuit = [](const QByteArray &) {
        return std::make_shared<Circuit>();
    };
};

/** The providers as they stand with a configuration and its credentials: the described ones, then the added ones. */
std::vector<std::shared_ptr<const Provider>> makeProviders(const Config &config, const CredentialStore &credentials,
                                                           const ProviderSurroundings &surroundings);

/** The models that the configuration names, to be laid over the catalog. */
std::vector<Model> configuredModels(const Config &config);

} // namespace station
