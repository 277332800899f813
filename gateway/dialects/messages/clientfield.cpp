// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/dialects/messages/clientfield.h"

#include <algorithm>

namespace station::messages {

namespace {

struct Row {
    Feature feature;
    std::array<const char *, kDialectCount> names; ///< Chat Completions, Responses, Messages, Gemini
};

constexpr Row kRows[] = {
    {Feature::OutputLimit, {"max_tokens", "max_output_tokens", "max_tokens", "generationConfig.maxOutputTokens"}},
    {Feature::Temperature, {"temperature", "temperature", "temperature", "generationConfig.temperature"}},
    {Feature::TopP, {"top_p", "top_p", "top_p", "generationConfig.topP"}},
    {Feature::TopK, {"top_k", "top_k", "top_k", "generationConfig.topK"}},
    {Feature::Stop, {"stop", "stop", "stop_sequences", "generationConfig.stopSequences"}},
    {Feature::Seed, {"seed", "seed", "seed", "generationConfig.seed"}},
    {Feature::Choices, {"n", "n", "n", "generationConfig.candidateCount"}},
    {Feature::LogitBias, {"logit_bias", "logit_bias", "logit_bias", "logit_bias"}},
    {Feature::Logprobs, {"logprobs", "top_logprobs", "logprobs", "generationConfig.responseLogprobs"}},
    {Feature::User, {"user", "user", "metadata.user_id", "labels"}},
    {Feature::Metadata, {"metadata", "metadata", "metadata", "labels"}},
    {Feature::ServiceTier, {"service_tier", "service_tier", "service_tier", "serviceTier"}},
    {Feature::CacheMark, {"cache_control", "prompt_cache_breakpoint", "cache_control", "cachedContent"}},
    {Feature::PromptCacheKey, {"prompt_cache_key", "prompt_cache_key", "prompt_cache_key", "prompt_cache_key"}},
    {Feature::PromptCacheRetention,
     {"prompt_cache_retention", "prompt_cache_retention", "prompt_cache_retention", "prompt_cache_retention"}},
    {Feature::Verbosity, {"verbosity", "text.verbosity", "verbosity", "verbosity"}},
    {Feature::ToolChoice, {"tool_choice", "tool_choice", "tool_choice", "toolConfig.functionCallingConfig"}},
    {Feature::ParallelOff,
     {"parallel_tool_calls", "parallel_tool_calls", "tool_choice.disable_parallel_tool_use", "toolConfig"}},
    {Feature::ReasoningEffort,
     {"reasoning_effort", "reasoning.effort", "output_config.effort", "generationConfig.thinkingConfig"}},
    {Feature::ReasoningBudget,
     {"reasoning_effort", "reasoning", "thinking.budget_tokens", "generationConfig.thinkingConfig.thinkingBudget"}},
    {Feature::ReasoningSummary,
     {"reasoning", "reasoning.summary", "thinking.display", "generationConfig.thinkingConfig.includeThoughts"}},
    {Feature::OutputSchema,
     {"response_format", "text.format", "output_config.format", "generationConfig.responseJsonSchema"}},
    {Feature::SchemaName,
     {"response_format.json_schema.name", "text.format.name", "output_config.format",
      "generationConfig.responseSchema.title"}},
    {Feature::JsonObject,
     {"response_format", "text.format", "output_config.format", "generationConfig.responseMimeType"}},
    {Feature::EnumOutput,
     {"response_format", "text.format", "output_config.format", "generationConfig.responseMimeType"}},
};

} // namespace

QByteArray clientField(Dialect client, Feature feature)
{
    const auto found =
        std::find_if(std::begin(kRows), std::end(kRows), [feature](const Row &row) { return row.feature == feature; });
    return found == std::end(kRows) ? QByteArray("request") : QByteArray(found->names[size_t(client)]);
}

} // namespace station::messages
