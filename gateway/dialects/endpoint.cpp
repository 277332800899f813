// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/dialects/endpoint.h"

#include <algorithm>
#include <array>

namespace station {

namespace {

struct Fixed {
    const char *path; ///< without /v1
    EndpointKind kind;
    Dialect dialect;
    const char *allow;
};

constexpr std::array<Fixed, 16> kFixed {{
    {"/chat/completions", EndpointKind::ChatCompletions, Dialect::Chat, "POST"},
    {"/messages", EndpointKind::Messages, Dialect::Messages, "POST"},
    {"/responses", EndpointKind::Responses, Dialect::Responses, "POST"},
    {"/messages/count_tokens", EndpointKind::CountTokens, Dialect::Messages, "POST"},
    {"/responses/compact", EndpointKind::ResponsesCompact, Dialect::Responses, "POST"},
    {"/responses/input_tokens", EndpointKind::ResponsesInputTokens, Dialect::Responses, "POST"},
    {"/embeddings", EndpointKind::Embeddings, Dialect::Chat, "POST"},
    {"/moderations", EndpointKind::Moderations, Dialect::Chat, "POST"},
    {"/completions", EndpointKind::Completions, Dialect::Chat, "POST"},
    {"/audio/translations", EndpointKind::AudioTranslations, Dialect::Chat, "POST"},
    {"/audio/transcriptions", EndpointKind::AudioTranscriptions, Dialect::Chat, "POST"},
    {"/audio/speech", EndpointKind::AudioSpeech, Dialect::Chat, "POST"},
    {"/images/generations", EndpointKind::ImageGenerations, Dialect::Chat, "POST"},
    {"/images/edits", EndpointKind::ImageEdits, Dialect::Chat, "POST"},
    {"/video/generations", EndpointKind::VideoGenerations, Dialect::Chat, "POST, GET"},
    {"/models", EndpointKind::Models, Dialect::Chat, "GET, HEAD"},
}};

Endpoint geminiEndpoint(QByteArrayView rest)
{
    Endpoint e;
    e.dialect = Dialect::Gemini;
    if (rest == "/models") {
        e.kind = EndpointKind::GeminiModels;
        e.path = "/v1beta/models";
        e.allow = "GET, HEAD";
        return e;
    }
    if (!rest.startsWith("/models/"))
        return e;
    // The model may itself hold a colon (Ollama's tags): the method stands after the last one.
    const qsizetype colon = rest.lastIndexOf(':');
    if (colon < 0)
        return e;
    const QByteArrayView method = rest.sliced(colon + 1);
    e.id = QByteArray::fromPercentEncoding(rest.sliced(8, colon - 8).toByteArray());
    e.allow = "POST";
    if (method == "generateContent")
        e.kind = EndpointKind::GeminiGenerate;
    else if (method == "streamGenerateContent")
        e.kind = EndpointKind::GeminiStream;
    else if (method == "countTokens")
        e.kind = EndpointKind::GeminiCountTokens;
    e.path = "/v1beta/models:" + method.toByteArray();
    return e;
}

/** ID, ID/cancel or ID/content. */
Endpoint videoEndpoint(QByteArrayView rest)
{
    Endpoint e;
    e.kind = EndpointKind::VideoItem;
    e.path = "/v1/video/generations/{id}";
    e.allow = "GET, DELETE";
    if (rest.endsWith("/cancel")) {
        rest.chop(7);
        e.kind = EndpointKind::VideoCancel;
        e.path += "/cancel";
        e.allow = "POST";
    } else if (rest.endsWith("/content")) {
        rest.chop(8);
        e.kind = EndpointKind::VideoContent;
        e.path += "/content";
        e.allow = "GET, HEAD";
    }
    e.id = rest.toByteArray();
    if (rest.isEmpty() || rest.contains('/'))
        e.kind = EndpointKind::Unknown;
    return e;
}

} // namespace

bool Endpoint::takes(QByteArrayView method) const
{
    for (const QByteArray &allowed : allow.split(',')) {
        if (allowed.trimmed() == method)
            return true;
    }
    return false;
}

bool Endpoint::callsModel() const
{
    switch (kind) {
    case EndpointKind::ResponseItem:
    case EndpointKind::ResponseCancel:
    case EndpointKind::ImageContent:
    case EndpointKind::VideoItem:
    case EndpointKind::VideoCancel:
    case EndpointKind::VideoContent:
    case EndpointKind::GeminiModels:
    case EndpointKind::Models:
    case EndpointKind::ModelItem:
    case EndpointKind::Health:
    case EndpointKind::Metrics:
    case EndpointKind::Root:
    case EndpointKind::Unknown: return false;
    default: return true;
    }
}

QByteArray Endpoint::passthroughName() const
{
    switch (kind) {
    case EndpointKind::ResponsesCompact: return "responses/compact";
    case EndpointKind::ResponsesInputTokens: return "responses/input_tokens";
    case EndpointKind::ResponseItem:
    case EndpointKind::ResponseCancel: return "responses/manage";
    case EndpointKind::CountTokens: return "count_tokens";
    case EndpointKind::Embeddings: return "embeddings";
    case EndpointKind::Moderations: return "moderations";
    case EndpointKind::Completions: return "completions";
    case EndpointKind::AudioTranslations: return "audio/translations";
    case EndpointKind::AudioTranscriptions: return "audio/transcriptions";
    case EndpointKind::AudioSpeech: return "audio/speech";
    case EndpointKind::ImageGenerations: return "images/generations";
    case EndpointKind::ImageEdits: return "images/edits";
    case EndpointKind::VideoGenerations: return "videos";
    default: return {};
    }
}

Endpoint findEndpoint(QByteArrayView path, const Headers &headers)
{
    while (path.size() > 1 && path.endsWith('/'))
        path.chop(1);
    Endpoint e;
    if (path == "/" || path.isEmpty()) {
        e.kind = EndpointKind::Root;
        e.path = "/";
        e.allow = "GET, HEAD";
        return e;
    }
    if (path == "/health" || path == "/metrics") {
        e.kind = path == "/health" ? EndpointKind::Health : EndpointKind::Metrics;
        e.path = path.toByteArray();
        e.allow = "GET, HEAD";
        return e;
    }
    QByteArrayView rest = path;
    while (rest.startsWith("/v1/"))
        rest = rest.sliced(3);
    if (rest.startsWith("/v1beta/"))
        return geminiEndpoint(rest.sliced(7));
    const auto fixed = std::find_if(kFixed.begin(), kFixed.end(), [rest](const Fixed &f) { return rest == f.path; });
    if (fixed != kFixed.end()) {
        e.kind = fixed->kind;
        e.dialect = fixed->dialect;
        e.path = QByteArray("/v1") + fixed->path;
        e.allow = fixed->allow;
        if (e.kind == EndpointKind::Models && headers.contains("anthropic-version"))
            e.dialect = Dialect::Messages;
        return e;
    }
    if (rest.startsWith("/responses/")) {
        e.dialect = Dialect::Responses;
        QByteArrayView id = rest.sliced(11);
        e.kind = EndpointKind::ResponseItem;
        e.allow = "GET, DELETE";
        e.path = "/v1/responses/{id}";
        if (id.endsWith("/cancel")) {
            id.chop(7);
            e.kind = EndpointKind::ResponseCancel;
            e.allow = "POST";
            e.path += "/cancel";
        } else if (id.endsWith("/input_items")) {
            e.allow = "GET";
        }
        e.id = id.toByteArray();
        if (id.isEmpty() || id.count('/') > (id.endsWith("/input_items") ? 1 : 0))
            e.kind = EndpointKind::Unknown;
        return e;
    }
    if (rest.startsWith("/images/") && rest.endsWith("/content") && rest.count('/') == 3) {
        e.kind = EndpointKind::ImageContent;
        e.id = rest.sliced(8, rest.size() - 16).toByteArray();
        e.path = "/v1/images/{id}/content";
        e.allow = "GET, HEAD";
        return e;
    }
    if (rest.startsWith("/video/generations/"))
        return videoEndpoint(rest.sliced(19));
    if (rest.startsWith("/models/")) {
        e.kind = EndpointKind::ModelItem;
        e.dialect = headers.contains("anthropic-version") ? Dialect::Messages : Dialect::Chat;
        e.id = QByteArray::fromPercentEncoding(rest.sliced(8).toByteArray());
        e.path = "/v1/models/{id}";
        e.allow = "GET, HEAD";
        return e;
    }
    if (headers.contains("anthropic-version") || rest.startsWith("/messages"))
        e.dialect = Dialect::Messages;
    return e;
}

} // namespace station
