// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gateway/dialects/endpoint.h"
#include "gateway/dialects/pieces.h"
#include "gateway/exchange/remotemedia.h"
#include "gateway/exchange/upstreamrequest.h"
#include "gateway/http/httprequest.h"

#include <optional>

namespace station {

/** Whether an endpoint's requests can be said in another dialect. */
bool isTranslatable(EndpointKind kind);

/**
 * The dialect in which a request of this endpoint is written for a provider that does not speak the client's: the
 * provider's Responses where that keeps reasoning for a client of Responses or Messages, else its Chat Completions,
 * Messages or Gemini. Nothing where it speaks no dialect or takes a client's own login only.
 */
std::optional<Dialect> dialectFor(const ProviderDescription &provider, Dialect client);

/** One client request on its way into other dialects: read once, written for each target that is tried. */
class Translation {
public:
    /** Reads the request. `model` and `stream` are what the path or the body says. */
    static Result<Translation> read(const HttpRequest &client, const Endpoint &endpoint, const QByteArray &model,
                                    bool stream);

    struct Written {
        UpstreamRequest upstream;
        Dialect dialect = Dialect::Chat; ///< of the provider
        ToolNames names;
        QByteArray dropped;  ///< for the header and the ledger
        QByteArray changed;  ///< for the ledger
        QByteArray mapped;   ///< for the ledger: mappedFields()
        bool stream = false; ///< the provider was asked for a stream
    };
    /** Writes it for a target. An error is a 400 that names what the target cannot take, or a missing credential. */
    Result<Written> write(Dialect dialect, const Target &target, const Model *facts, bool strict, bool withoutOpaque,
                          const ClientLogin &login, const Config &config) const;

    /** Puts a file in the place of its URL; reported as a change. */
    Result<void> putData(const RemoteMedia &media, const FetchedFile &file);
    /** The size of all files that were put so. */
    qint64 fetchedBytes() const { return m_fetchedBytes; }

    /** The gateway keeps the answer; `previous` is what it goes on from, or empty. */
    void keepHere(const QByteArray &previous);

    /** What the client's answer must look like. */
    ResponseShape shape(const HttpRequest &client, const Endpoint &endpoint, const QByteArray &requestId) const;
    const ConversationRequest &request() const { return m_request; }

private:
    ConversationRequest m_request;
    TranslationReport m_repairs {Dialect::Chat, false};
    qint64 m_fetchedBytes = 0;
    Headers m_dialectHeaders;             ///< the client's that mean something to a provider of its own dialect
    std::optional<QByteArray> m_previous; ///< where the gateway keeps the answer
};

/** The answer to an endpoint that counts tokens, estimated here, in the endpoint's shape. */
Result<QByteArray> tokenEstimate(const Endpoint &endpoint, const QByteArray &body, const QByteArray &provider);

/** Whether a provider's refusal is about opaque bytes of the request: they are left out then, and it is asked again. */
bool refusesOpaque(const Failure &failure);

/** The headers of a provider's answer that mean something in every dialect: rate limits and request ids. */
Headers translatedHeaders(const Headers &provider);

} // namespace station
