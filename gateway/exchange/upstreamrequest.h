// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gateway/dialects/endpoint.h"
#include "gateway/exchange/bodywalk.h"
#include "gateway/http/httprequest.h"
#include "gateway/routing/routingtable.h"
#include "providers/http/transport.h"
#include "providers/media/mediajob.h"

namespace station {

/** The client's own credential for the provider, where it sent one beside the gateway key. */
struct ClientLogin {
    QByteArray provider;       ///< claude-code or openai-codex; empty: none
    QByteArray authorization;  ///< the header's whole value
    QByteArray accountId = {}; ///< of the local Codex login; empty where the client sent its own
};

/** The request as it goes to a provider that speaks the endpoint's dialect (contract, "Paths through the gateway"). */
struct UpstreamRequest {
    TransportRequest request;
    bool dropUsageChunk = false; ///< usage was asked for on behalf of a client that did not
    bool isElsewhere = false;    ///< a file that lies on another server than the provider's own
    bool isClients = false;      ///< it is one that the client's request names
    bool isResult = false;       ///< it is what the provider has made, at its own address
};

/**
 * Builds it. `facts` is absent where the model stands in the path (Gemini) or in a form (audio translations).
 * An error is the provider's missing or unfit credential, or an endpoint that it does not have.
 */
Result<UpstreamRequest> makeUpstreamRequest(const HttpRequest &client, const Endpoint &endpoint, const Target &target,
                                            const BodyFacts *facts, const ClientLogin &login, const Config &config);

/** A call that an adapter of gateway/media asks for, with the provider's key where it wants that. */
Result<UpstreamRequest> makeMediaRequest(MediaCall call, const Provider &provider, const Config &config);

/** Adds the provider's own key in its style; nothing where it has none or takes a client's login. */
void addProviderKey(Headers &headers, const Provider &provider);

/** Whether the provider takes this endpoint natively, or gateway/media has a way of its own to it. */
bool takesEndpoint(const Provider &provider, const Endpoint &endpoint);

/** The provider's answer headers as the client gets them: without hop-by-hop ones, cookies and framing. */
Headers clientHeaders(const Headers &provider);

} // namespace station
