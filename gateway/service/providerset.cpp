// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/service/providerset.h"

#include "providers/media/klingtoken.h"

namespace station {

namespace {

/** Kling's one key, or the pair of older accounts as one secret. */
Credential klingCredential(const CredentialStore &credentials, const QByteArray &id)
{
    Credential key = credentials.credential(id);
    const Credential access = credentials.credential(id + ".access");
    const Credential secret = credentials.credential(id + ".secret");
    key.known = key.known && access.known && secret.known;
    if (!key.secret.isEmpty() || access.secret.isEmpty() || secret.secret.isEmpty())
        return key;
    return {Secret(klingPair(access.secret.reveal(), secret.secret.reveal())), access.origin, {}, key.known};
}

} // namespace

QList<CredentialRequest> credentialRequests(const Config &config)
{
    QList<CredentialRequest> requests;
    const auto request = [&](const QByteArray &id, const QList<QByteArray> &environment) {
        const auto configured = config.providers.find(id);
        const bool given = configured != config.providers.end() && configured->second.key;
        requests.append(
            {id, given ? *configured->second.key : SecretSource {}, given ? QList<QByteArray>() : environment});
    };
    // One key, or a pair of them, each from where the configuration says.
    const auto requestKling = [&](const ProviderDescription &d) {
        request(d.id, {"KLING_API_KEY"});
        const auto configured = config.providers.find(d.id);
        const auto half = [&](const char *name, const std::optional<SecretSource> ProviderConfig::*member,
                              qsizetype at) {
            const bool given = configured != config.providers.end() && configured->second.*member;
            requests.append({d.id + name, given ? *(configured->second.*member) : SecretSource {},
                             given ? QList<QByteArray>() : d.environment.mid(at, 1)});
        };
        half(".access", &ProviderConfig::accessKey, 0);
        half(".secret", &ProviderConfig::secretKey, 1);
    };
    for (const ProviderDescription &d : describedProviders()) {
        if (d.credential == CredentialStyle::KlingToken)
            requestKling(d);
        else if (d.credential != CredentialStyle::None && d.credential != CredentialStyle::ClientLogin)
            request(d.id, d.environment);
    }
    for (const auto &[id, provider] : config.providers) {
        if (!provider.type.isEmpty())
            request(id, {});
    }
    return requests;
}

std::vector<std::shared_ptr<const Provider>> makeProviders(const Config &config, const CredentialStore &credentials,
                                                           const ProviderSurroundings &surroundings)
{
    std::vector<std::shared_ptr<const Provider>> providers;
    const auto add = [&](ProviderDescription description) {
        const QByteArray id = description.id;
        auto provider = std::make_shared<Provider>();
        if (const auto configured = config.providers.find(id); configured != config.providers.end()) {
            provider->configured = true;
            provider->localLogin = configured->second.localLogin;
            if (!configured->second.baseUrl.isEmpty())
                description.baseUrl = configured->second.baseUrl;
            // "key": null says that this server wants none, whatever others of its kind want.
            const bool wantsNone = configured->second.key && configured->second.key->kind == SecretSource::Kind::None;
            if (wantsNone && description.credential != CredentialStyle::ClientLogin)
                description.credential = CredentialStyle::None;
        }
        const Credential credential = description.credential == CredentialStyle::KlingToken
            ? klingCredential(credentials, id)
            : credentials.credential(id);
        provider->secret = credential.secret;
        provider->credentialOrigin = credential.origin;
        provider->credentialProblem = credential.problem;
        const bool needsNone =
            description.credential == CredentialStyle::None || description.credential == CredentialStyle::ClientLogin;
        provider->credentialKnown = needsNone || credential.known;
        provider->found = surroundings.isFound(id);
        if (description.credential == CredentialStyle::ClientLogin)
            provider->configured = true; // its users bring the login along
        provider->description = std::move(description);
        provider->circuit = surroundings.circuit(id);
        providers.push_back(std::move(provider));
    };
    for (ProviderDescription d : describedProviders()) {
        if (d.id == "local") {
            if (surroundings.localBaseUrl.isEmpty())
                continue;
            d.baseUrl = surroundings.localBaseUrl;
        }
        if (d.id == "demo") {
            if (surroundings.demoBaseUrl.isEmpty())
                continue;
            d.baseUrl = surroundings.demoBaseUrl;
        }
        add(std::move(d));
    }
    for (const auto &[id, provider] : config.providers) {
        if (!provider.type.isEmpty())
            add(customProvider(id, provider.type, provider.baseUrl));
    }
    return providers;
}

std::vector<Model> configuredModels(const Config &config)
{
    std::vector<Model> models;
    for (const auto &[id, provider] : config.providers) {
        for (const ConfiguredModel &configured : provider.models) {
            Model model;
            model.provider = id;
            model.id = configured.id;
            model.kinds = ModelKind::Chat;
            model.contextWindow = configured.contextWindow;
            model.maxOutputTokens = configured.maxOutputTokens;
            models.push_back(std::move(model));
        }
    }
    return models;
}

} // namespace station
