// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/dialects/responses/writing.h"

#include <QCryptographicHash>

#include <algorithm>

namespace station::responses {

namespace {

struct Names {
    const char *name; ///< as in Responses
    const char *chat;
    const char *messages;
    const char *gemini;
};

constexpr Names kNames[] = {
    {"max_output_tokens", "max_completion_tokens", "max_tokens", "generationConfig.maxOutputTokens"},
    {"temperature", "temperature", "temperature", "generationConfig.temperature"},
    {"top_p", "top_p", "top_p", "generationConfig.topP"},
    {"top_k", "top_k", "top_k", "generationConfig.topK"},
    {"stop", "stop", "stop_sequences", "generationConfig.stopSequences"},
    {"seed", "seed", "seed", "generationConfig.seed"},
    {"n", "n", "n", "generationConfig.candidateCount"},
    {"presence_penalty", "presence_penalty", "presence_penalty", "generationConfig.presencePenalty"},
    {"frequency_penalty", "frequency_penalty", "frequency_penalty", "generationConfig.frequencyPenalty"},
    {"logprobs", "logprobs", "logprobs", "generationConfig.responseLogprobs"},
    {"reasoning.effort", "reasoning_effort", "thinking", "generationConfig.thinkingConfig"},
    {"text.verbosity", "verbosity", "verbosity", "verbosity"},
    {"text.format", "response_format", "output_config.format", "generationConfig.responseSchema"},
    {"safety_identifier", "safety_identifier", "metadata.user_id", "labels"},
    {"service_tier", "service_tier", "service_tier", "serviceTier"},
    {"tool_choice", "tool_choice", "tool_choice", "toolConfig"},
};

} // namespace

QByteArray fieldName(Dialect dialect, QByteArrayView name)
{
    for (const Names &names : kNames) {
        if (name != names.name)
            continue;
        switch (dialect) {
        case Dialect::Chat: return names.chat;
        case Dialect::Messages: return names.messages;
        case Dialect::Gemini: return names.gemini;
        case Dialect::Responses: break;
        }
    }
    return name.toByteArray();
}

QByteArray fittedCallId(const QByteArray &id)
{
    const bool fits = !id.isEmpty() && id.size() <= 64 && std::all_of(id.begin(), id.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '-';
    });
    if (fits)
        return id;
    return "call_" + QCryptographicHash::hash(id, QCryptographicHash::Sha256).toHex().left(24);
}

} // namespace station::responses
