// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/dialects/gemini/writing.h"

namespace station::gemini {

namespace {

struct Row {
    Field field;
    const char *names[kDialectCount]; ///< Chat, Responses, Messages, Gemini
};

constexpr Row kRows[] = {
    {Field::OutputLimit,
     {"max_completion_tokens", "max_output_tokens", "max_tokens", "generationConfig.maxOutputTokens"}},
    {Field::TopK, {"top_k", "top_k", "top_k", "generationConfig.topK"}},
    {Field::Stop, {"stop", "stop", "stop_sequences", "generationConfig.stopSequences"}},
    {Field::Choices, {"n", "n", "n", "generationConfig.candidateCount"}},
    {Field::LogitBias, {"logit_bias", "logit_bias", "logit_bias", "logit_bias"}},
    {Field::Logprobs, {"top_logprobs", "top_logprobs", "top_logprobs", "generationConfig.logprobs"}},
    {Field::Effort, {"reasoning_effort", "reasoning.effort", "thinking", "generationConfig.thinkingConfig"}},
    {Field::Summary, {"reasoning", "reasoning.summary", "thinking.display", "includeThoughts"}},
    {Field::Format, {"response_format", "text.format", "output_config.format", "generationConfig.responseSchema"}},
    {Field::User, {"safety_identifier", "safety_identifier", "metadata.user_id", "user"}},
    {Field::ServiceTier, {"service_tier", "service_tier", "service_tier", "serviceTier"}},
    {Field::CacheMark, {"prompt_cache_breakpoint", "prompt_cache_breakpoint", "cache_control", "cache_control"}},
    {Field::CacheKey, {"prompt_cache_key", "prompt_cache_key", "prompt_cache_key", "prompt_cache_key"}},
    {Field::CacheRetention,
     {"prompt_cache_retention", "prompt_cache_retention", "prompt_cache_retention", "prompt_cache_retention"}},
    {Field::Verbosity, {"verbosity", "text.verbosity", "verbosity", "verbosity"}},
    {Field::System, {"messages.system", "input.developer", "messages.system", "contents"}},
    {Field::Name, {"messages.name", "input.name", "messages.name", "contents.name"}},
    {Field::Phase, {"messages.phase", "input.phase", "messages.phase", "contents.phase"}},
    {Field::Image,
     {"messages.content.image_url", "input.content.image_url", "messages.content.source.url", "fileData"}},
    {Field::ImageDetail,
     {"messages.content.image_url.detail", "input.content.detail", "messages.content.detail", "mediaResolution"}},
    {Field::FileId,
     {"messages.content.file.file_id", "input.content.file_id", "messages.content.source.file_id", "fileUri"}},
    {Field::Document, {"messages.content.file", "input.content.file_url", "messages.content.document", "fileData"}},
    {Field::DocumentName,
     {"messages.content.file.filename", "input.content.filename", "messages.content.title", "displayName"}},
    {Field::Citations, {"annotations", "annotations", "citations", "citations"}},
    {Field::Thoughts,
     {"messages.reasoning", "input.reasoning", "messages.content.thinking", "contents.parts.thoughtSignature"}},
    {Field::Arguments, {"messages.tool_calls.function.arguments", "input.arguments", "messages.content.input", "args"}},
    {Field::Result, {"messages.tool", "input.output", "messages.content.tool_result", "functionResponse"}},
    {Field::ToolChoice, {"tool_choice", "tool_choice", "tool_choice", "toolConfig"}},
    {Field::Parallel,
     {"parallel_tool_calls", "parallel_tool_calls", "tool_choice.disable_parallel_tool_use", "toolConfig"}},
    {Field::Schema, {"parameters", "parameters", "input_schema", "parameters"}},
    {Field::Strict, {"tools.strict", "tools.strict", "tools.strict", "toolConfig"}},
};

constexpr bool isInOrder()
{
    size_t i = 0;
    for (const Row &row : kRows) {
        if (size_t(row.field) != i++)
            return false;
    }
    return i == size_t(Field::Strict) + 1;
}
static_assert(isInOrder(), "rows stand in Field's order");

} // namespace

QByteArray fieldName(Dialect dialect, Field field)
{
    return kRows[size_t(field)].names[size_t(dialect)];
}

} // namespace station::gemini
