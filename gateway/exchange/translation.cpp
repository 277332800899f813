// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/exchange/translation.h"

#include "gateway/conversation/fieldnames.h"
#include "gateway/conversation/mappedfields.h"
#include "gateway/conversation/pairing.h"
#include "gateway/conversation/tokenestimate.h"
#include "gateway/exchange/clientname.h"
#include "gateway/json/jsonbuilder.h"
#include "gateway/json/jsonreader.h"
#include "gateway/json/jsontext.h"

#include <QDateTime>

#include <algorithm>

namespace station {

namespace {

/** The endpoint of a provider's dialect that makes an answer. */
Endpoint answering(Dialect dialect, const QByteArray &model, bool stream)
{
    switch (dialect) {
    case Dialect::Chat: return {EndpointKind::ChatCompletions, dialect, "/v1/chat/completions", {}, {}};
    case Dialect::Responses: return {EndpointKind::Responses, dialect, "/v1/responses", {}, {}};
    case Dialect::Messages: return {EndpointKind::Messages, dialect, "/v1/messages", {}, {}};
    case Dialect::Gemini:
        return {stream ? EndpointKind::GeminiStream : EndpointKind::GeminiGenerate,
                dialect,
                stream ? QByteArray("/v1beta/models/m:streamGenerateContent")
                       : QByteArray("/v1beta/models/m:generateContent"),
                model,
                {}};
    }
    return {};
}

/** A request that is written anew in its own dialect keeps its headers; what is a list (betas) gets both halves. */
void addClientsOwn(Headers &written, const Headers &client)
{
    for (const auto &[name, value] : client) {
        const QByteArray ours = written.value(name);
        if (ours.isEmpty()) {
            written.add(name, value);
            continue;
        }
        QByteArray both = value;
        for (const QByteArray &word : ours.split(',')) {
            if (name == "anthropic-beta" && !value.contains(word.trimmed()))
                both += ',' + word.trimmed();
        }
        written.set(name, both);
    }
}

} // namespace

bool isTranslatable(EndpointKind kind)
{
    return kind == EndpointKind::ChatCompletions || kind == EndpointKind::Responses || kind == EndpointKind::Messages
        || kind == EndpointKind::GeminiGenerate || kind == EndpointKind::GeminiStream;
}

std::optional<Dialect> dialectFor(const ProviderDescription &provider, Dialect client)
{
    // A login that is passed through is for the client's own program, whose requests stay as they are.
    if (provider.credential == CredentialStyle::ClientLogin)
        return std::nullopt;
    if (provider.speaks(client))
        return client;
    if (provider.prefersResponses && client == Dialect::Messages && provider.speaks(Dialect::Responses))
        return Dialect::Responses;
    for (const Dialect dialect : {Dialect::Chat, Dialect::Messages, Dialect::Gemini, Dialect::Responses}) {
        if (provider.speaks(dialect))
            return dialect;
    }
    return std::nullopt;
}

Result<Translation> Translation::read(const HttpRequest &client, const Endpoint &endpoint, const QByteArray &model,
                                      bool stream)
{
    auto request = readRequest(endpoint.dialect, client.body);
    if (!request)
        return request.error();
    Translation translation;
    translation.m_request = std::move(*request);
    translation.m_request.model = model;
    translation.m_request.stream = stream;
    // The old functions' answers have room for one call; a second would have no place.
    if (translation.m_request.speaksFunctions)
        translation.m_request.parallelToolCalls = false;
    pairToolCalls(translation.m_request, translation.m_repairs);
    for (const auto &[name, value] : client.headers) {
        const QByteArray lower = name.toLower();
        if (lower.startsWith("anthropic-") || lower.startsWith("openai-"))
            translation.m_dialectHeaders.add(lower, value);
    }
    return translation;
}

Result<Translation::Written> Translation::write(Dialect dialect, const Target &target, const Model *facts, bool strict,
                                                bool withoutOpaque, const ClientLogin &login,
                                                const Config &config) const
{
    const ProviderDescription &provider = target.provider->description;
    // Of a model that the configuration or the provider's list only names, nothing is known: it may do anything.
    if (facts && !(facts->kinds & (ModelKind::Vision | ModelKind::Tools | ModelKind::Reasoning)))
        facts = nullptr;
    WrittenRequest written = writeRequest(dialect, m_request, {provider, target.model, facts, strict, withoutOpaque});
    if (written.report.error())
        return *written.report.error();
    const QByteArray mapped = mappedFields(m_request, dialect, written.body, written.report);
    HttpRequest synthetic;
    synthetic.method = "POST";
    synthetic.headers.add("content-type", "application/json");
    for (const auto &[name, value] : written.headers)
        synthetic.headers.add(name, value);
    if (dialect == m_request.dialect)
        addClientsOwn(synthetic.headers, m_dialectHeaders);
    synthetic.body = std::move(written.body);
    if (dialect == Dialect::Gemini && written.stream)
        synthetic.query = "alt=sse";
    auto upstream = makeUpstreamRequest(synthetic, answering(dialect, target.model, written.stream), target, nullptr,
                                        login, config);
    if (!upstream)
        return upstream.error();
    Written result;
    result.upstream = std::move(*upstream);
    result.dialect = dialect;
    result.names = std::move(written.names);
    written.report.prepend(m_repairs);
    result.dropped = written.report.dropped();
    result.changed = written.report.changes();
    result.mapped = mapped;
    result.stream = written.stream;
    return result;
}

Result<void> Translation::putData(const RemoteMedia &media, const FetchedFile &file)
{
    const Feature feature = media.isDocument ? Feature::Document : Feature::ImageUrl;
    m_repairs.changed(feature, fieldName(m_request.dialect, feature), "fetched, and sent as data");
    m_fetchedBytes += file.bytes.size();
    return station::putData(m_request, media, file);
}

void Translation::keepHere(const QByteArray &previous)
{
    m_request.store.reset();
    m_previous = previous;
}

ResponseShape Translation::shape(const HttpRequest &client, const Endpoint &endpoint, const QByteArray &requestId) const
{
    ResponseShape shape;
    shape.stream = m_request.stream;
    shape.model = m_request.model;
    shape.speaksFunctions = m_request.speaksFunctions;
    shape.includeUsage = m_request.includeUsage.value_or(false);
    shape.encryptedReasoning = m_request.wantsEncryptedReasoning;
    shape.isCodex = isCodex(client.headers);
    shape.jsonArray = endpoint.kind == EndpointKind::GeminiStream && !client.query.split('&').contains("alt=sse");
    shape.echo = responseEcho(m_request);
    if (m_previous) {
        // Thoughts are kept with the answer, or the next turn would go on without them.
        shape.encryptedReasoning = true;
        for (auto &[name, value] : shape.echo) {
            if (name == "store")
                value = "true";
            else if (name == "previous_response_id" && !m_previous->isEmpty())
                value = json::quoted(*m_previous);
        }
    }
    shape.idSeed = requestId;
    shape.nowS = QDateTime::currentSecsSinceEpoch();
    return shape;
}

Result<QByteArray> tokenEstimate(const Endpoint &endpoint, const QByteArray &body, const QByteArray &provider)
{
    QByteArray counted = body;
    if (endpoint.dialect == Dialect::Gemini) {
        // Either the contents alone or, with tools and all, a whole request within.
        json::Reader reader;
        const auto read = reader.read(body, [&counted](json::Value root) {
            json::members(root, [&counted](std::string_view name, json::Value value) {
                if (name == "generateContentRequest" || name == "generate_content_request")
                    counted = json::raw(value);
            });
        });
        if (!read)
            return read.error();
    }
    const auto request = readRequest(endpoint.dialect, counted);
    if (!request)
        return request.error();
    const qint64 tokens = estimatedTokens(*request, provider);
    JsonBuilder json;
    json.object();
    switch (endpoint.dialect) {
    case Dialect::Gemini: json.number("totalTokens", tokens); break;
    case Dialect::Chat:
    case Dialect::Responses: json.text("object", "response.input_tokens"); [[fallthrough]];
    case Dialect::Messages: json.number("input_tokens", tokens); break;
    }
    json.endObject();
    return json.take();
}

bool refusesOpaque(const Failure &failure)
{
    if (failure.kind != FailureKind::BadRequest && failure.kind != FailureKind::CredentialRefused)
        return false;
    const QByteArray words = (failure.code + ' ' + failure.message).toLower();
    return words.contains("invalid_encrypted_content") || words.contains("encrypted content")
        || words.contains("thought_signature") || words.contains("thought signature")
        || (words.contains("signature") && words.contains("thinking"));
}

Headers translatedHeaders(const Headers &provider)
{
    Headers kept;
    for (const auto &[name, value] : provider) {
        const QByteArray lower = name.toLower();
        if (lower.startsWith("x-ratelimit-") || lower.startsWith("anthropic-ratelimit-") || lower == "x-request-id"
            || lower == "request-id" || lower == "retry-after" || lower == "retry-after-ms")
            kept.add(name, value);
    }
    return kept;
}

} // namespace station
