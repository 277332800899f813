// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "providers/registry/providerdescription.h"

#include <QByteArray>
#include <QByteArrayView>

namespace station {

/** What a path of ours asks for (contract §4). */
enum class EndpointKind {
    ChatCompletions,
    Responses,
    ResponsesCompact,
    ResponsesInputTokens,
    ResponseItem,   ///< GET, DELETE /responses/{id}
    ResponseCancel, ///< POST /responses/{id}/cancel
    Messages,
    CountTokens,
    GeminiGenerate,
    GeminiStream,
    GeminiCountTokens,
    GeminiModels,
    Embeddings,
    Moderations,
    Completions,
    AudioTranslations,
    AudioTranscriptions,
    AudioSpeech,
    ImageGenerations,
    ImageEdits,
    ImageContent,     ///< GET /images/{id}/content: a token in the query stands for a key
    VideoGenerations, ///< POST and GET /video/generations
    VideoItem,        ///< GET, DELETE /video/generations/{id}
    VideoCancel,      ///< POST /video/generations/{id}/cancel
    VideoContent,     ///< GET /video/generations/{id}/content: a token in the query may stand for a key
    Models,
    ModelItem,
    Health,
    Metrics,
    Root,
    Unknown,
};

/** Counting tokens uses none, and costs nothing anywhere. */
constexpr bool isTokenCount(EndpointKind kind)
{
    return kind == EndpointKind::CountTokens || kind == EndpointKind::ResponsesInputTokens
        || kind == EndpointKind::GeminiCountTokens;
}

/** The endpoints of gateway/media, where a provider's own API may stand behind OpenAI's. */
constexpr bool isMedia(EndpointKind kind)
{
    return kind == EndpointKind::AudioTranscriptions || kind == EndpointKind::AudioSpeech
        || kind == EndpointKind::ImageGenerations || kind == EndpointKind::ImageEdits
        || kind == EndpointKind::VideoGenerations;
}

/** The endpoints of gateway/media's VideoDesk. */
constexpr bool isVideo(EndpointKind kind)
{
    return kind == EndpointKind::VideoGenerations || kind == EndpointKind::VideoItem
        || kind == EndpointKind::VideoCancel || kind == EndpointKind::VideoContent;
}

struct Endpoint {
    EndpointKind kind = EndpointKind::Unknown;
    Dialect dialect = Dialect::Chat; ///< whose shape errors have, and whose requests it takes
    QByteArray path;                 ///< mended, as the ledger names it: /v1/chat/completions …
    QByteArray id;                   ///< the response's or model's id out of the path, percent-decoded
    QByteArray allow;                ///< methods, for 405: "POST" or "GET, DELETE"

    bool takes(QByteArrayView method) const;
    /** Whether a body with a model goes to a provider. */
    bool callsModel() const;
    /** The name in a provider description's `passthrough` that this endpoint needs, or empty for a dialect's own. */
    QByteArray passthroughName() const;
};

/**
 * Finds the endpoint of a path. A missing or repeated /v1 is mended, a slash at the end is taken off. The dialect of a
 * path that is not ours is guessed from the path and from the anthropic-version header.
 */
Endpoint findEndpoint(QByteArrayView path, const Headers &headers);

} // namespace station
