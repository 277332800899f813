// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gateway/dialects/endpoint.h"
#include "gateway/exchange/bodywalk.h"
#include "gateway/exchange/responseowners.h"
#include "gateway/http/httprequest.h"
#include "gateway/media/mediaexchange.h"
#include "gateway/routing/routingtable.h"

#include <optional>
#include <vector>

namespace station {

/** What a request asks for, and for whom: everything that decides where it may go. */
struct ExchangeQuestion {
    const Endpoint &endpoint;
    const GatewayKey &key;
    QByteArray model;           ///< as the client named it; empty where the endpoint has none
    const BodyFacts *facts;     ///< null where the body is no JSON object
    QByteArrayView clientLogin; ///< the provider whose login the client brings along, or empty
    const ResponseOwners &owners;
};

/** Reads the model's name, from the body, the path or a form; `facts` is filled where the body is a JSON object. */
Result<QByteArray> requestedModel(HttpRequest &request, const Endpoint &endpoint, std::optional<BodyFacts> &facts);

/** Where the request may go by its model's name and the key's limits, first choice first. */
Result<std::vector<Target>> allowedTargets(const ExchangeQuestion &question, const RoutingTable &table);

/** Those of the targets that take the endpoint and what the body asks for; an error names what is in the way. */
Result<std::vector<Target>> capableTargets(std::vector<Target> targets, const ExchangeQuestion &question);

/**
 * What the dearest of the targets may cost at most, in micro-US-dollars: the input by the body's size, the output by
 * its limit; those of media, where there are any, by their units. An unpriced model is an error unless the key allows
 * it.
 */
Result<qint64> mostItMayCost(const std::vector<Target> &targets, const ExchangeQuestion &question, qsizetype bodyBytes,
                             const Catalog &catalog, const MediaExchange *media = nullptr);

} // namespace station
