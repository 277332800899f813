// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/routing/routingtable.h"

#include <algorithm>

namespace station {

namespace {

constexpr QByteArrayView kClaudeVia("claude-via/");

} // namespace

bool Provider::isUsable() const
{
    switch (description.credential) {
    case CredentialStyle::None: return true;
    case CredentialStyle::OptionalBearer: return configured || found || !secret.isEmpty();
    case CredentialStyle::ClientLogin: return configured;
    case CredentialStyle::Bearer:
    case CredentialStyle::ApiKeyHeader:
    case CredentialStyle::GoogleHeader:
    case CredentialStyle::KlingToken: return !secret.isEmpty();
    }
    return false;
}

RoutingTable::RoutingTable(Config config, std::vector<std::shared_ptr<const Provider>> providers,
                           std::shared_ptr<const Catalog> catalog, std::shared_ptr<const KeyRing> keys)
    : m_config(std::move(config)), m_providers(std::move(providers)), m_catalog(std::move(catalog)),
      m_keys(std::move(keys))
{
    m_complete = std::all_of(m_providers.begin(), m_providers.end(), [](const auto &p) { return p->credentialKnown; });
}

std::shared_ptr<const Provider> RoutingTable::provider(QByteArrayView id) const
{
    const auto it = std::find_if(m_providers.begin(), m_providers.end(),
                                 [id](const auto &p) { return QByteArrayView(p->description.id) == id; });
    return it == m_providers.end() ? nullptr : *it;
}

Result<std::vector<Target>> RoutingTable::resolve(const QByteArray &requested, QByteArrayView clientLogin) const
{
    QByteArray name = requested;
    if (name.startsWith(kClaudeVia))
        name = name.mid(kClaudeVia.size());
    QList<QByteArray> names {name};
    if (!name.contains('/')) {
        if (const auto alias = m_config.aliases.find(name); alias != m_config.aliases.end())
            names = alias->second;
    }
    std::vector<Target> targets;
    for (const QByteArray &each : names) {
        auto target = resolveOne(each, clientLogin);
        if (!target)
            return target.error();
        targets.push_back(std::move(*target));
    }
    return targets;
}

Result<Target> RoutingTable::resolveOne(const QByteArray &name, QByteArrayView clientLogin) const
{
    if (const qsizetype slash = name.indexOf('/'); slash > 0) {
        if (auto known = provider(QByteArrayView(name).first(slash)); known && slash + 1 < name.size())
            return Target {std::move(known), name.mid(slash + 1)};
    }
    if (!clientLogin.isEmpty() && !name.isEmpty()) {
        const QByteArrayView like = clientLogin == "claude-code" ? "anthropic" : "openai";
        if (auto own = provider(clientLogin);
            own && (m_catalog->find(clientLogin, name) || m_catalog->find(like, name)))
            return Target {std::move(own), name};
    }
    // Exactly one provider that could answer now: by the catalog first, then by how the providers' models are called.
    // A subscription is never chosen by a bare name: it takes its own client's requests only.
    std::vector<std::shared_ptr<const Provider>> candidates, byPrefix;
    const QList<QByteArray> having = m_catalog->providersOf(name);
    for (const auto &p : m_providers) {
        const ProviderDescription &d = p->description;
        if (!p->isUsable() || d.credential == CredentialStyle::ClientLogin)
            continue;
        if (having.contains(d.id))
            candidates.push_back(p);
        if (std::any_of(d.prefixes.begin(), d.prefixes.end(), [&](const QByteArray &x) { return name.startsWith(x); }))
            byPrefix.push_back(p);
    }
    if (candidates.size() > 1 && byPrefix.size() == 1)
        candidates = byPrefix; // the maker's own offer before the resellers'
    if (candidates.empty())
        candidates = byPrefix;
    if (candidates.size() == 1)
        return Target {candidates.front(), name};
    if (candidates.size() > 1) {
        QByteArray list;
        for (const auto &p : candidates)
            list += (list.isEmpty() ? "" : ", ") + p->description.id + '/' + name;
        return Error {ErrorCode::NotFound, "Several providers have the model \"" + name + "\"; name one of " + list,
                      "model"};
    }
    // No provider could answer; a described one that has it gives the better message (no key is set).
    for (const auto &p : m_providers) {
        const ProviderDescription &d = p->description;
        if (d.credential != CredentialStyle::ClientLogin
            && std::any_of(d.prefixes.begin(), d.prefixes.end(),
                           [&](const QByteArray &x) { return name.startsWith(x); }))
            return Target {p, name};
    }
    return unknownModel(name);
}

Error RoutingTable::unknownModel(const QByteArray &name) const
{
    QList<QByteArray> usable;
    for (const auto &p : m_providers) {
        if (p->isUsable())
            usable.append(p->description.id);
    }
    QByteArray message = "The model \"" + name + "\" is not known here";
    const QList<QByteArray> close = m_catalog->closest(name, usable, 3);
    if (!close.isEmpty())
        message += "; did you mean " + close.join(", ") + "?";
    else
        message += "; name it as provider/model, for example openai/gpt-5.4 (GET /v1/models lists what is usable)";
    return {ErrorCode::NotFound, message, "model"};
}

} // namespace station
