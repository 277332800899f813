// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/conversation/fieldnames.h"

#include <algorithm>

namespace station {

namespace {

struct Row {
    Feature feature;
    std::array<const char *, kDialectCount> names; ///< Chat Completions, Responses, Messages, Gemini
};

// Where a dialect has no such member, what a client may have taken for one.
constexpr Row kRows[] = {
    {Feature::OutputLimit,
     {"max_completion_tokens", "max_output_tokens", "max_tokens", "generationConfig.maxOutputTokens"}},
    {Feature::Temperature, {"temperature", "temperature", "temperature", "generationConfig.temperature"}},
    {Feature::TopP, {"top_p", "top_p", "top_p", "generationConfig.topP"}},
    {Feature::TopK, {"top_k", "top_k", "top_k", "generationConfig.topK"}},
    {Feature::Stop, {"stop", "stop", "stop_sequences", "generationConfig.stopSequences"}},
    {Feature::Seed, {"seed", "seed", "seed", "generationConfig.seed"}},
    {Feature::Choices, {"n", "n", "n", "generationConfig.candidateCount"}},
    {Feature::LogitBias, {"logit_bias", "logit_bias", "logit_bias", "logit_bias"}},
    {Feature::Logprobs, {"logprobs", "top_logprobs", "logprobs", "generationConfig.responseLogprobs"}},
    {Feature::User, {"user", "safety_identifier", "metadata.user_id", "labels"}},
    {Feature::Metadata, {"metadata", "metadata", "metadata", "labels"}},
    {Feature::ServiceTier, {"service_tier", "service_tier", "service_tier", "serviceTier"}},
    {Feature::CacheMark, {"cache_control", "prompt_cache_breakpoint", "cache_control", "cachedContent"}},
    {Feature::PromptCacheKey, {"prompt_cache_key", "prompt_cache_key", "prompt_cache_key", "prompt_cache_key"}},
    {Feature::PromptCacheRetention,
     {"prompt_cache_retention", "prompt_cache_retention", "prompt_cache_retention", "prompt_cache_retention"}},
    {Feature::Verbosity, {"verbosity", "text.verbosity", "verbosity", "verbosity"}},
    {Feature::StoreCompletion, {"store", "store", "store", "store"}},
    {Feature::MessageName, {"messages.name", "input.name", "messages.name", "contents.name"}},
    {Feature::Phase, {"messages.phase", "input.phase", "messages.phase", "contents.phase"}},
    {Feature::ImageUrl,
     {"messages.content.image_url", "input.content.image_url", "messages.content.source.url", "fileData"}},
    {Feature::ImageDetail,
     {"messages.content.image_url.detail", "input.content.detail", "messages.content.detail", "mediaResolution"}},
    {Feature::FileId,
     {"messages.content.file.file_id", "input.content.file_id", "messages.content.source.file_id", "fileUri"}},
    {Feature::Document, {"messages.content.file", "input.content.file_url", "messages.content.document", "fileData"}},
    {Feature::TextDocument,
     {"messages.content.file.filename", "input.content.filename", "messages.content.title", "displayName"}},
    {Feature::AudioInput, {"messages.content.input_audio", "input.content.input_audio", "audio", "inlineData"}},
    {Feature::VideoInput, {"messages.content.video_url", "video", "video", "inlineData"}},
    {Feature::Citations, {"annotations", "annotations", "citations", "citations"}},
    {Feature::StrictTool, {"tools.strict", "tools.strict", "tools.strict", "toolConfig"}},
    {Feature::SchemaWords, {"parameters", "parameters", "input_schema", "parameters"}},
    {Feature::ToolChoice, {"tool_choice", "tool_choice", "tool_choice", "toolConfig.functionCallingConfig"}},
    {Feature::ParallelOff,
     {"parallel_tool_calls", "parallel_tool_calls", "tool_choice.disable_parallel_tool_use", "toolConfig"}},
    {Feature::Arguments,
     {"messages.tool_calls.function.arguments", "input.arguments", "messages.content.input", "args"}},
    {Feature::ResultError, {"messages.tool", "input.output", "messages.content.tool_result", "functionResponse"}},
    {Feature::ReasoningEffort,
     {"reasoning_effort", "reasoning.effort", "output_config.effort", "generationConfig.thinkingConfig.thinkingLevel"}},
    {Feature::ReasoningBudget,
     {"thinking_budget", "reasoning.effort", "thinking.budget_tokens",
      "generationConfig.thinkingConfig.thinkingBudget"}},
    {Feature::ReasoningSummary,
     {"reasoning", "reasoning.summary", "thinking.display", "generationConfig.thinkingConfig.includeThoughts"}},
    {Feature::ReasoningText, {"reasoning_content", "input.reasoning", "thinking", "thoughtSignature"}},
    {Feature::ForeignReasoning, {"reasoning_content", "input.reasoning", "thinking", "thoughtSignature"}},
    {Feature::OutputSchema,
     {"response_format", "text.format", "output_config.format", "generationConfig.responseSchema"}},
    {Feature::SchemaName,
     {"response_format.json_schema.name", "text.format.name", "output_config.format",
      "generationConfig.responseSchema.title"}},
    {Feature::JsonObject,
     {"response_format", "text.format", "output_config.format", "generationConfig.responseMimeType"}},
    {Feature::EnumOutput,
     {"response_format", "text.format", "output_config.format", "generationConfig.responseMimeType"}},
};

} // namespace

QByteArray fieldName(Dialect client, Feature feature)
{
    const auto row =
        std::find_if(std::begin(kRows), std::end(kRows), [feature](const Row &r) { return r.feature == feature; });
    return row == std::end(kRows) ? QByteArray("request") : QByteArray(row->names[size_t(client)]);
}

QByteArray turnsName(Dialect client)
{
    return client == Dialect::Responses ? "input" : client == Dialect::Gemini ? "contents" : "messages";
}

QByteArray systemName(Dialect client)
{
    constexpr const char *kNames[] {"messages", "instructions", "system", "systemInstruction"};
    return kNames[size_t(client)];
}

QByteArray penaltyName(Dialect client, bool presence)
{
    if (client == Dialect::Gemini)
        return presence ? "generationConfig.presencePenalty" : "generationConfig.frequencyPenalty";
    return presence ? "presence_penalty" : "frequency_penalty";
}

} // namespace station
