// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QJsonObject>
#include <QList>

#include <vector>

namespace station {

/**
 * In what a provider's Chat Completions differ from OpenAI's: the member "chat" of an entry in
 * resources/providers.json. What stands here by itself is what a server that nobody described gets: the members that
 * every one of them knows.
 */
struct ChatQuirks {
    /** What it wants back of the thoughts in plain text, and how. */
    enum class Thoughts {
        None,
        ReasoningContent, ///< "reasoning_content"
        Reasoning,        ///< "reasoning"
        Details,          ///< "reasoning_details", entry by entry (OpenRouter)
        Parts,            ///< content parts of type "thinking" (Mistral)
    };
    /** How thinking is switched. */
    enum class Switch {
        None,           ///< it cannot be, or an unknown member would be refused
        Effort,         ///< "reasoning_effort"
        EnableThinking, ///< "enable_thinking" and "thinking_budget"
        Thinking,       ///< "thinking": {"type"}, with "reasoning_effort" where efforts are listed
        Reasoning,      ///< "reasoning": {"effort" | "max_tokens" | "enabled"}
    };

    QByteArray maxTokens = "max_tokens";
    QByteArray seed = "seed";
    QByteArray user = "user";         ///< or "safety_identifier"
    QByteArray required = "required"; ///< the word for "some tool must be called"; empty: it knows none
    bool namedChoice = true;          ///< tool_choice may name a tool
    bool allowedTools = false;        ///< tool_choice of type allowed_tools
    bool customTools = false;         ///< tools of type custom
    bool strict = false;              ///< function.strict
    int maxTools = 0;                 ///< 0: no limit known
    bool parallelByDefault = true;    ///< several calls in a turn, where nothing is said
    bool developer = false;           ///< knows the role
    QByteArray systemRole = "system"; ///< of other dialects' system text
    bool systemInPlace = false;       ///< system messages may stand amid the conversation
    bool textParts = true;            ///< content that is all text may be an array
    bool emptyContent = true;         ///< takes "" in a tool message
    bool toolParts = false;           ///< images and files may stand in a tool message
    bool refusal = false;             ///< knows `refusal` in the history
    bool jsonSchema = true;           ///< response_format json_schema; else json_object and the schema as text
    QByteArray schema;                ///< whose limits hold for schemas: "openai", "xai", "moonshot"
    bool topK = false;                ///< takes top_k
    bool shortCallIds = false;        ///< ids of calls are nine letters or digits (Mistral)
    bool fillsAfterTools = false;     ///< no user message right behind a tool message (Mistral)
    bool fileIds = false;             ///< has a Files API whose ids a client may use here
    bool audioAsUrl = false;          ///< input_audio.data is a data URL
    bool video = false;               ///< takes parts of type video_url
    QByteArray documentUrl;           ///< "file" or "document_url": the part that takes a document's URL
    QByteArray cacheMark;             ///< "cache_control" or "prompt_cache_breakpoint" on parts
    QByteArray prefill;               ///< "plain", or the member that marks a begun answer: "prefix", "partial"
    QByteArray webSearch;             ///< "web_search_options", "plugins" or "enable_search"
    Thoughts thoughts = Thoughts::ReasoningContent; ///< goes to the issuer of the thoughts alone
    bool thinkTags = false;        ///< may write its thoughts into the text, as <think>…</think> at its start
    bool thoughtsRequired = false; ///< turns with tool calls must have the member, be it empty
    Switch thinking = Switch::None;
    QList<QByteArray> efforts;        ///< the levels that it knows, lowest first; empty: all
    bool thinkingStreams = false;     ///< thinks only in a streamed answer
    QList<QByteArray> refused;        ///< members that it answers with an error: "logit_bias", "messages.name" …
    QList<QByteArray> known {"user"}; ///< members of OpenAI's own that it takes: "metadata", "service_tier" …
    std::vector<std::pair<QByteArray, QByteArray>> always; ///< sent with every request, as `"name":value`

    struct ForModels;
    std::vector<ForModels> models;

    bool refuses(QByteArrayView member) const;
    bool knows(QByteArrayView member) const;
    /** What holds for that model: the first entry of `models` whose prefix fits, otherwise this. */
    const ChatQuirks &forModel(QByteArrayView model) const;

    static ChatQuirks fromJson(const QJsonObject &json);

private:
    void apply(const QJsonObject &json);
};

struct ChatQuirks::ForModels {
    QList<QByteArray> prefixes;
    ChatQuirks quirks; ///< the provider's with the entry's changes; `models` is empty
};

} // namespace station
