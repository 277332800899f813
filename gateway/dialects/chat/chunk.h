// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gateway/conversation/events.h"
#include "gateway/json/jsonreader.h"

#include <string_view>
#include <vector>

/**
 * One chunk of a stream, or a whole answer, as it stands on the wire. The views hold until the next one is read, and
 * the vectors keep their memory.
 */
namespace station::chat {

/** A tool call, or in a stream a piece of one. */
struct CallFragment {
    std::optional<qint64> index;
    std::string_view id;
    std::string_view name;
    std::string_view arguments;
    QByteArray object; ///< arguments that came as an object instead of its text
    bool isCustom = false;
};

/** An entry of reasoning_details. */
struct DetailFragment {
    std::string_view type;
    std::string_view text;
    std::string_view signature;
    std::string_view whole;
    qint64 index = 0;
};

/** Text and thoughts in the order in which a content array has them (Mistral). */
struct TypedPiece {
    bool isThought = false;
    std::string_view text;
};

struct ChoiceDelta {
    int index = 0;
    std::string_view content;
    std::string_view refusal;
    std::string_view reasoning;
    std::string_view finish;
    std::vector<TypedPiece> typed;
    std::vector<DetailFragment> details;
    std::vector<CallFragment> calls;
    std::vector<MediaSource> images;
    std::vector<Annotation> annotations;
    JsonText logprobs;
    JsonText audio;
    bool hasMessage = false;

    void clear();
};

struct Chunk {
    std::string_view id;
    std::string_view model;
    std::string_view serviceTier;
    std::string_view fingerprint;
    qint64 created = 0;
    std::vector<ChoiceDelta> choices; ///< only the first `choiceCount` are this chunk's
    size_t choiceCount = 0;
    bool hasChoices = false;
    std::optional<TokenCounts> usage;
    std::optional<Failure> error;
    std::vector<Annotation> sources; ///< Perplexity's search_results

    void clear();
};

/**
 * Reads the root of a chunk, or with `whole` of an answer that is no stream. Id, model and the like are looked at where
 * `isFirst` says so: they stay the same.
 */
void readChunk(json::Value root, QByteArrayView provider, bool whole, bool isFirst, Chunk &chunk);

/** Chat Completions §4: cached tokens are part of prompt_tokens; xAI leaves reasoning out of completion_tokens. */
TokenCounts readUsage(json::Value value, QByteArrayView provider);

/** What stands under `error`: an object, or a text. */
Failure readError(json::Value value);

} // namespace station::chat
