// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/exchange/upstreamrequest.h"

#include "gateway/exchange/clientname.h"
#include "gateway/exchange/multipart.h"
#include "gateway/media/mediaexchange.h"
#include "providers/http/proxychoice.h"
#include "providers/media/klingtoken.h"

#include <QDateTime>

#include <algorithm>
#include <array>

namespace station {

namespace {

bool isAnyOf(QByteArrayView name, std::initializer_list<const char *> list)
{
    return std::any_of(list.begin(), list.end(), [name](const char *x) { return equalsIgnoringCase(name, x); });
}

bool beginsWith(QByteArrayView name, std::initializer_list<const char *> list)
{
    return std::any_of(list.begin(), list.end(), [name](const char *x) {
        const QByteArrayView prefix(x);
        return name.size() >= prefix.size() && equalsIgnoringCase(name.first(prefix.size()), prefix);
    });
}

bool isHopByHop(QByteArrayView name)
{
    return isAnyOf(name,
                   {"connection", "keep-alive", "proxy-connection", "te", "trailer", "transfer-encoding", "upgrade",
                    "proxy-authenticate", "proxy-authorization"});
}

/** Headers that a provider may get from a client. Open lists by prefix, since providers add names at any time. */
bool isForwarded(QByteArrayView name)
{
    return isAnyOf(name, {"accept", "content-type", "idempotency-key", "http-referer", "x-title"})
        || beginsWith(name, {"anthropic-", "openai-", "x-dashscope-", "x-grok-"});
}

/** For the client's own login everything goes on, as the provider expects to see its own program. */
bool isForwardedWithLogin(QByteArrayView name)
{
    return !isHopByHop(name) && !beginsWith(name, {"x-token-station-"})
        && !isAnyOf(name,
                    {"host", "content-length", "content-encoding", "accept-encoding", "authorization", "x-api-key",
                     "x-goog-api-key", "cookie", "expect"});
}

/** The client's query without a key in it: Claude Code's `beta=true` belongs to the request. */
QByteArray forwardedQuery(const QByteArray &query)
{
    QByteArray kept;
    for (const QByteArray &part : query.split('&')) {
        if (part.isEmpty() || part.startsWith("key="))
            continue;
        kept += (kept.isEmpty() ? "?" : "&") + part;
    }
    return kept;
}

QByteArray endpointUrl(const ProviderDescription &provider, const Endpoint &endpoint, const QByteArray &model)
{
    switch (endpoint.kind) {
    case EndpointKind::ChatCompletions: return provider.root(Dialect::Chat) + "/chat/completions";
    case EndpointKind::Responses: return provider.root(Dialect::Responses) + "/responses";
    case EndpointKind::ResponsesCompact: return provider.root(Dialect::Responses) + "/responses/compact";
    case EndpointKind::ResponsesInputTokens: return provider.root(Dialect::Responses) + "/responses/input_tokens";
    case EndpointKind::ResponseItem: return provider.root(Dialect::Responses) + "/responses/" + endpoint.id;
    case EndpointKind::ResponseCancel:
        return provider.root(Dialect::Responses) + "/responses/" + endpoint.id + "/cancel";
    case EndpointKind::Messages: return provider.root(Dialect::Messages) + "/messages";
    case EndpointKind::CountTokens: return provider.root(Dialect::Messages) + "/messages/count_tokens";
    case EndpointKind::GeminiGenerate:
    case EndpointKind::GeminiStream:
    case EndpointKind::GeminiCountTokens:
        return provider.root(Dialect::Gemini) + "/models/" + model.toPercentEncoding("/:@")
            + endpoint.path.mid(endpoint.path.lastIndexOf(':'));
    default: return provider.baseUrl + '/' + endpoint.passthroughName();
    }
}

Error noCredential(const Provider &provider)
{
    const QByteArray &id = provider.description.id;
    QByteArray message = "There is no key for " + provider.description.name;
    if (!provider.credentialProblem.isEmpty())
        message += " (" + provider.credentialProblem + ")";
    message += "; store one with \"token-station-gateway provider set-key " + id + "\"";
    if (!provider.description.environment.isEmpty())
        message += " or set " + provider.description.environment.first();
    return {ErrorCode::Forbidden, message, {}};
}

Error loginRefused(const Provider &provider)
{
    const bool claude = provider.description.id == "claude-code";
    const QByteArray client = claude ? "Claude Code" : "Codex";
    return {ErrorCode::Forbidden,
            provider.description.id + "/… passes on the login of the " + client
                + " program that calls, and takes no other client: send the gateway key as x-token-station-key and let "
                + client + " keep its own Authorization header, or use an API key with "
                + (claude ? "anthropic/…" : "openai/…"),
            {}};
}

Result<void> addCredential(Headers &headers, const Provider &provider, const ClientLogin &login)
{
    switch (provider.description.credential) {
    case CredentialStyle::None:
    case CredentialStyle::OptionalBearer: break;
    case CredentialStyle::Bearer:
    case CredentialStyle::ApiKeyHeader:
    case CredentialStyle::GoogleHeader:
    case CredentialStyle::KlingToken:
        if (provider.secret.isEmpty())
            return noCredential(provider);
        break;
    case CredentialStyle::ClientLogin:
        if (login.provider != provider.description.id)
            return loginRefused(provider);
        headers.add("authorization", login.authorization);
        if (!login.accountId.isEmpty())
            headers.set("chatgpt-account-id", login.accountId);
        return {};
    }
    addProviderKey(headers, provider);
    return {};
}

TransportTimeouts timeoutsOf(const Config &config)
{
    return {int(config.timeouts.connectS * 1000), int(config.timeouts.firstByteS * 1000),
            int(config.timeouts.idleS * 1000)};
}

} // namespace

void addProviderKey(Headers &headers, const Provider &provider)
{
    if (provider.secret.isEmpty())
        return;
    switch (provider.description.credential) {
    case CredentialStyle::Bearer:
    case CredentialStyle::OptionalBearer: headers.add("authorization", "Bearer " + provider.secret.reveal()); break;
    case CredentialStyle::ApiKeyHeader: headers.add("x-api-key", provider.secret.reveal()); break;
    case CredentialStyle::GoogleHeader: headers.add("x-goog-api-key", provider.secret.reveal()); break;
    case CredentialStyle::KlingToken:
        headers.add("authorization",
                    "Bearer " + klingToken(provider.secret.reveal(), QDateTime::currentSecsSinceEpoch()));
        break;
    case CredentialStyle::None:
    case CredentialStyle::ClientLogin: break;
    }
}

bool takesEndpoint(const Provider &provider, const Endpoint &endpoint)
{
    const ProviderDescription &d = provider.description;
    const QByteArray name = endpoint.passthroughName();
    if (isMedia(endpoint.kind) && MediaExchange::hasAdapter(d, endpoint.kind))
        return true;
    if (!name.isEmpty())
        return d.passthrough.contains(name);
    return d.speaks(endpoint.dialect);
}

Result<UpstreamRequest> makeUpstreamRequest(const HttpRequest &client, const Endpoint &endpoint, const Target &target,
                                            const BodyFacts *facts, const ClientLogin &login, const Config &config)
{
    const Provider &provider = *target.provider;
    const bool ownLogin = provider.description.credential == CredentialStyle::ClientLogin;
    UpstreamRequest out;
    TransportRequest &r = out.request;
    r.method = client.method;
    r.url = endpointUrl(provider.description, endpoint, target.model) + forwardedQuery(client.query);
    r.headers.reserve(client.headers.size() + 4);
    for (const auto &[name, value] : client.headers) {
        if (ownLogin ? isForwardedWithLogin(name) : isForwarded(name))
            r.headers.add(name, value);
    }
    if (const auto added = addCredential(r.headers, provider, login); !added)
        return added.error();
    for (const auto &[name, value] : provider.description.defaultHeaders) {
        if (!r.headers.contains(name))
            r.headers.add(name, value);
    }
    if (!ownLogin)
        r.headers.add("user-agent", "TokenStation/" STATION_VERSION);
    // Usage is read from the passing bytes, so they must come as they are.
    r.headers.add("accept-encoding", "identity");
    r.timeouts = timeoutsOf(config);
    if (facts) {
        const bool askForUsage = endpoint.kind == EndpointKind::ChatCompletions && facts->stream
            && provider.description.usageOnRequest && facts->includeUsage != BodyFacts::IncludeUsage::True;
        out.dropUsageChunk = askForUsage;
        r.body = askForUsage ? withModelAndUsage(client.body, *facts, target.model)
                             : withModel(client.body, *facts, target.model);
    } else if (client.headers.value("content-type").toLower().startsWith("multipart/")) {
        r.body = withFormModel(client.body, client.headers.value("content-type"), target.model);
    } else {
        r.body = client.body;
    }
    return out;
}

Result<UpstreamRequest> makeMediaRequest(MediaCall call, const Provider &provider, const Config &config)
{
    UpstreamRequest out;
    TransportRequest &r = out.request;
    r.method = std::move(call.method);
    r.url = std::move(call.url);
    r.headers = std::move(call.headers);
    r.body = std::move(call.body);
    out.isClients = call.isClients;
    out.isResult = !call.withKey && !call.isClients;
    out.isElsewhere = call.isClients || (!call.withKey && originOf(r.url) != originOf(provider.description.baseUrl));
    if (call.withKey) {
        if (const auto added = addCredential(r.headers, provider, {}); !added)
            return added.error();
    }
    r.headers.add("user-agent", "TokenStation/" STATION_VERSION);
    r.headers.add("accept-encoding", "identity");
    r.timeouts = timeoutsOf(config);
    return out;
}

Headers clientHeaders(const Headers &provider)
{
    Headers kept;
    kept.reserve(provider.size() + 4);
    for (const auto &[name, value] : provider) {
        if (!isHopByHop(name)
            && !isAnyOf(name, {"content-length", "set-cookie", "alt-svc", "strict-transport-security", "date"}))
            kept.add(name, value);
    }
    return kept;
}

} // namespace station
