// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/dialects/chat/clientfields.h"

#include <array>

namespace station::chat {

namespace {

/** By Field, then by dialect: Chat, Responses, Messages, Gemini. */
constexpr std::array<std::array<const char *, kDialectCount>, 26> kNames {{
    {"max_completion_tokens", "max_output_tokens", "max_tokens", "generationConfig.maxOutputTokens"},
    {"temperature", "temperature", "temperature", "generationConfig.temperature"},
    {"top_p", "top_p", "top_p", "generationConfig.topP"},
    {"top_k", "top_k", "top_k", "generationConfig.topK"},
    {"stop", "stop", "stop_sequences", "generationConfig.stopSequences"},
    {"seed", "seed", "seed", "generationConfig.seed"},
    {"n", "n", "n", "generationConfig.candidateCount"},
    {"presence_penalty", "presence_penalty", "presence_penalty", "generationConfig.presencePenalty"},
    {"frequency_penalty", "frequency_penalty", "frequency_penalty", "generationConfig.frequencyPenalty"},
    {"logit_bias", "logit_bias", "logit_bias", "logit_bias"},
    {"logprobs", "top_logprobs", "logprobs", "generationConfig.responseLogprobs"},
    {"user", "safety_identifier", "metadata.user_id", "labels"},
    {"metadata", "metadata", "metadata", "labels"},
    {"service_tier", "service_tier", "service_tier", "serviceTier"},
    {"cache_control", "prompt_cache_breakpoint", "cache_control", "cachedContent"},
    {"reasoning_effort", "reasoning.effort", "output_config.effort", "generationConfig.thinkingConfig.thinkingLevel"},
    {"thinking_budget", "reasoning", "thinking.budget_tokens", "generationConfig.thinkingConfig.thinkingBudget"},
    {"reasoning.exclude", "reasoning.summary", "thinking.display", "generationConfig.thinkingConfig.includeThoughts"},
    {"tool_choice", "tool_choice", "tool_choice", "toolConfig.functionCallingConfig"},
    {"parallel_tool_calls", "parallel_tool_calls", "tool_choice.disable_parallel_tool_use", "toolConfig"},
    {"reasoning_content", "input.reasoning", "thinking", "thoughtSignature"},
    {"response_format", "text.format", "output_config.format", "generationConfig.responseJsonSchema"},
    {"messages", "instructions", "system", "systemInstruction"},
    {"messages", "input", "messages", "contents"},
    {"verbosity", "text.verbosity", "verbosity", "verbosity"},
    {"store", "store", "store", "store"},
}};

} // namespace

QByteArray clientField(Dialect dialect, Field field)
{
    return kNames[size_t(field)][size_t(dialect)];
}

} // namespace station::chat
