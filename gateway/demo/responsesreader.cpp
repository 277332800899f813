// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/demo/responsesreader.h"

#include "gateway/demo/contentparts.h"

namespace station {

namespace {

/** What a Responses object repeats of its request, in OpenAI's order of names. */
constexpr const char *kRepeated[] = {"instructions",
                                     "max_output_tokens",
                                     "max_tool_calls",
                                     "metadata",
                                     "parallel_tool_calls",
                                     "reasoning",
                                     "store",
                                     "temperature",
                                     "text",
                                     "tool_choice",
                                     "tools",
                                     "top_p",
                                     "truncation",
                                     "include"};

void readTool(JsonValue tool, const QByteArray &space, QuestionBuilder &builder)
{
    const std::string_view type = text(tool, "type");
    if (type == "function" || type == "custom") {
        builder.tool({toBytes(text(tool, "name")), space, rawJson(member(tool, "parameters")), type == "custom"});
    } else if (type == "namespace") {
        for (const JsonValue inner : elements(member(tool, "tools")))
            readTool(inner, toBytes(text(tool, "name")), builder);
    }
}

void readMessage(JsonValue item, QuestionBuilder &builder)
{
    Content content = readContent(member(item, "content"));
    const std::string_view role = text(item, "role");
    if (role == "assistant")
        builder.assistant(content);
    else if (role == "user")
        builder.user(std::move(content));
    else
        builder.system(content);
}

void readItem(JsonValue item, QuestionBuilder &builder)
{
    const std::string_view type = text(item, "type");
    if (type.empty() || type == "message") {
        readMessage(item, builder);
    } else if (type == "function_call" || type == "custom_tool_call") {
        const std::string_view arguments = text(item, type == "function_call" ? "arguments" : "input");
        builder.call(toBytes(text(item, "call_id")), toBytes(text(item, "name")), qsizetype(arguments.size()));
    } else if (type == "function_call_output" || type == "custom_tool_call_output") {
        builder.result(toBytes(text(item, "call_id")), {}, readContent(member(item, "output")), false);
    } else if (type == "additional_tools") { // where newer Codex models declare all their tools
        for (const JsonValue tool : elements(member(item, "tools")))
            readTool(tool, {}, builder);
    }
}

} // namespace

Result<Question> readResponsesRequest(JsonValue request)
{
    const auto input = member(request, "input");
    if (!input || (!input->is_string() && !input->is_array()))
        return Error {ErrorCode::BadRequest, "'input' must be a string or an array of items.", "input"};
    if (member(request, "previous_response_id"))
        return Error {ErrorCode::BadRequest,
                      "The demo keeps no responses: send the whole conversation instead of 'previous_response_id'.",
                      "previous_response_id"};
    QuestionBuilder builder;
    Question &question = builder.question;
    question.model = toBytes(text(request, "model"));
    question.stream = flag(request, "stream");
    question.wantsReasoning = textOf(member(member(request, "reasoning"), "effort")) != "none";
    question.parallelTools = flag(request, "parallel_tool_calls", true);
    question.maxTokens = integer(member(request, "max_output_tokens"), -1);
    if (const auto format = member(member(request, "text"), "format")) {
        question.wantsJson = text(*format, "type").starts_with("json");
        question.outputSchema = rawJson(member(*format, "schema"));
    }
    for (const char *name : kRepeated) {
        if (const auto value = member(request, name))
            question.repeated.emplace_back(name, rawJson(value));
    }
    for (const JsonValue tool : elements(member(request, "tools")))
        readTool(tool, {}, builder);
    readOpenAiToolChoice(request, question);
    if (const std::string_view instructions = text(request, "instructions"); !instructions.empty())
        builder.system({{toBytes(instructions)}, {}});
    if (input->is_string())
        builder.user(readContent(input));
    for (const JsonValue item : elements(input))
        readItem(item, builder);
    return builder.take();
}

} // namespace station
