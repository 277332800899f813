// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/demo/chatreader.h"

#include "gateway/demo/contentparts.h"

namespace station {

namespace {

void readTool(JsonValue tool, QuestionBuilder &builder)
{
    const bool isCustom = text(tool, "type") == "custom";
    if (const auto declared = member(tool, isCustom ? "custom" : "function"))
        builder.tool({toBytes(text(*declared, "name")), {}, rawJson(member(*declared, "parameters")), isCustom});
}

void readMessage(JsonValue message, QuestionBuilder &builder)
{
    const std::string_view role = text(message, "role");
    Content content = readContent(member(message, "content"));
    if (role == "user") {
        builder.user(std::move(content));
    } else if (role == "tool") {
        builder.result(toBytes(text(message, "tool_call_id")), {}, std::move(content), false);
    } else if (role == "assistant") {
        builder.assistant(content);
        for (const JsonValue call : elements(member(message, "tool_calls"))) {
            const JsonValue called = member(call, text(call, "type")).value_or(call);
            builder.call(toBytes(text(call, "id")), toBytes(text(called, "name")),
                         qsizetype(text(called, "arguments").size()));
        }
    } else {
        builder.system(content);
    }
}

} // namespace

Result<Question> readChatRequest(JsonValue request)
{
    const auto messages = member(request, "messages");
    if (elements(messages).size() == 0)
        return Error {ErrorCode::BadRequest, "'messages' must be an array with at least one message.", "messages"};
    QuestionBuilder builder;
    Question &question = builder.question;
    question.model = toBytes(text(request, "model"));
    question.stream = flag(request, "stream");
    if (const auto options = member(request, "stream_options"))
        question.wantsUsage = flag(*options, "include_usage");
    question.wantsReasoning = text(request, "reasoning_effort") != "none";
    question.parallelTools = flag(request, "parallel_tool_calls", true);
    question.maxTokens = integer(member(request, "max_completion_tokens"), integer(member(request, "max_tokens"), -1));
    readStops(member(request, "stop"), question);
    if (const auto format = member(request, "response_format")) {
        question.wantsJson = text(*format, "type").starts_with("json");
        question.outputSchema = rawJson(member(member(format, "json_schema"), "schema"));
    }
    for (const JsonValue tool : elements(member(request, "tools")))
        readTool(tool, builder);
    readOpenAiToolChoice(request, question);
    for (const JsonValue message : elements(messages))
        readMessage(message, builder);
    return builder.take();
}

} // namespace station
