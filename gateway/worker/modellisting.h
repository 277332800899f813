// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gateway/dialects/endpoint.h"
#include "gateway/keys/gatewaykey.h"
#include "gateway/routing/routingtable.h"

#include <QByteArray>

namespace station {

/** GET /v1/models and its siblings: what a key may use, in the shape that the client reads (contract §4). */
class ModelListing {
public:
    /** `login` names the provider whose login the client brings along, or is empty: others of that kind are left out.
     */
    ModelListing(const RoutingTable &table, const GatewayKey &key, QByteArrayView login);

    QByteArray openAi() const;
    /** Names begin with "claude" or "anthropic", since Claude Code lists no others. */
    QByteArray anthropic(const QByteArray &query) const;
    QByteArray gemini() const;
    /** Codex's catalogue, without the models that it describes itself. */
    QByteArray codex() const;
    /** One model in OpenAI's or Anthropic's shape; empty where the key may not use it or it is not known. */
    QByteArray one(const QByteArray &id, Dialect dialect) const;

private:
    struct Entry {
        QByteArray id; ///< provider/model, or an alias
        QByteArray name;
        QByteArray owner;
        const Model *model = nullptr;
    };

    std::vector<Entry> m_entries;
};

} // namespace station
